public import DossierModel

extension StoreError {
  /// One sentence.
  public func text(_ language: Language) -> String {
    switch self {
    case .noOffice(let folder):
      language(
        "không thấy văn phòng nào trong “\(folder)”; tạo bằng: motcua init \(folder)",
        "there is no office in “\(folder)”; create one with: motcua init \(folder)")
    case .notAnOffice(let file):
      language("“\(file)” không phải cơ sở dữ liệu của Mot Cua", "“\(file)” is not a Mot Cua database")
    case .alreadyAnOffice(let folder):
      language(
        "“\(folder)” đã là một văn phòng; không ghi đè",
        "“\(folder)” already is an office; nothing was overwritten")
    case .newerOffice(let file):
      language(
        "“\(file)” do phiên bản motcua mới hơn tạo ra; hãy nâng cấp motcua, không có gì bị thay đổi",
        "“\(file)” was written by a newer motcua; upgrade motcua, nothing was changed")
    case .cannotCreate(let path, let reason):
      language(
        "không mở hoặc tạo được “\(path)”\(Self.vietnamese(reason))",
        "“\(path)” cannot be opened or created (\(reason))")
    case .readOnly(let path):
      language("“\(path)” chỉ cho đọc; cần quyền ghi", "“\(path)” is read-only; write permission is needed")
    case .diskFull(let path):
      language(
        "hết chỗ trên đĩa khi ghi “\(path)”; không có gì bị ghi dở, giải phóng chỗ rồi làm lại",
        "the disk is full, writing “\(path)”; nothing was half-written, free some space and try again")
    case .damaged(let file):
      language(
        "“\(file)” bị hỏng; khôi phục từ bản sao lưu", "“\(file)” is damaged; restore it from a backup")
    case .damagedValue: language("một giá trị cá nhân đã bị sửa", "a personal value was altered")
    case .busy(let seconds):
      language(
        "văn phòng đang bận hơn \(seconds) giây; hãy làm lại",
        "the office was busy for over \(seconds) seconds; try again")
    case .unsafeSetting(let name, let expected, let found):
      language(
        "SQLite không giữ được \(name)=\(expected) (đang là \(found)); từ chối ghi",
        "SQLite does not keep \(name)=\(expected) (it is \(found)); refusing to write")
    case .unknownDossier(let code):
      language("không có hồ sơ “\(code)”", "there is no dossier “\(code)”")
    case .versionConflict(let code, let expected, let found):
      language(
        "hồ sơ \(code) vừa được người khác xử lý (bản \(expected) nay là \(found)); xem lại rồi làm lại",
        "dossier \(code) was changed by somebody else (version \(expected) is now \(found)); look again, then retry"
      )
    case .numberConflict:
      language(
        "số vừa được cấp cho việc khác; hãy làm lại", "the number was just given to something else; try again"
      )
    case .keyReused(let key):
      language(
        "khóa “\(key)” đã dùng cho một yêu cầu khác; hãy dùng khóa mới",
        "key “\(key)” was already used for another request; use a new one")
    case .unknownEffect(let id):
      language("không có việc chờ số \(id)", "there is no pending effect \(id)")
    case .unknownFormat(let format):
      language("sự kiện dạng \(format) cần motcua mới hơn", "events of format \(format) need a newer motcua")
    case .brokenChain(let code, let version):
      language(
        "lịch sử hồ sơ \(code) bị sửa ở bản \(version)",
        "the history of dossier \(code) was altered at version \(version)")
    case .fileUnreadable(let name): language("không đọc được tệp “\(name)”", "file “\(name)” cannot be read")
    case .fileEmpty(let name): language("tệp “\(name)” rỗng", "file “\(name)” is empty")
    case .fileTooLarge(let name, let size, let limit):
      language(
        "tệp “\(name)” quá lớn: \(size) byte, tối đa \(limit)",
        "file “\(name)” is too large: \(size) bytes, at most \(limit)")
    case .fileAltered(let digest):
      language("tệp \(digest) trong kho đã bị sửa", "file \(digest) in the store was altered")
    case .fileMissing(let digest):
      language("thiếu tệp \(digest) trong kho", "file \(digest) is missing from the store")
    case .failed(let code, let message):
      language("SQLite báo lỗi số \(code)", "SQLite failed with \(code): \(message)")
    }
  }

  /// The operating system and SQLite speak English only; a reason without a translation is left out.
  private static func vietnamese(_ reason: String) -> String {
    let words = [
      "Not a directory": "một phần của đường dẫn không phải thư mục", "Is a directory": "đó là thư mục",
      "No such file or directory": "không có thư mục chứa nó", "File name too long": "tên quá dài",
      "File exists": "đã có tệp cùng tên", "Too many open files": "mở quá nhiều tệp",
      "Too many levels of symbolic links": "liên kết vòng", "Input/output error": "lỗi đọc ghi đĩa",
      "unable to open database file": "không mở được tệp cơ sở dữ liệu",
    ]
    return words[reason].map { " (\($0))" } ?? ""
  }
}
