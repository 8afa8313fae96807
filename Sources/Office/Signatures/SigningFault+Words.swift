public import DossierModel
public import PDFModel
public import Papers
public import Signing

extension MakingFault {
  /// Why nothing was signed, to people.
  public var title: Title {
    switch self {
    case .file(let fault): fault.title
    case .formMalformed: Title(vi: "biểu mẫu trong tệp sai cấu trúc", en: "the file’s form is malformed")
    case .dynamicForm: Title(vi: "tệp có biểu mẫu động (XFA)", en: "the file has a dynamic form (XFA)")
    case .contentNotFixed(let codes):
      Self.listing(
        "tệp không ký được vì nội dung hiển thị không chỉ do tệp quyết định",
        "the file is not signed, since not its bytes alone decide what is shown",
        codes, "xuất lại thành PDF thường (PDF/A) rồi ký", "write it anew as a plain PDF (PDF/A)")
    case .lookRefused(let code):
      Self.listing(
        "hình của chữ ký này không đặt được ở đó", "this signature cannot be shown there", [code],
        "đổi chỗ đặt trong quy định ký số, hoặc chừa chỗ trống trong văn bản",
        "change its place in the policy, or leave room for it in the document")
    case .changeRefused(let codes):
      Self.listing(
        "ký thêm sẽ làm đổi phần đã ký trong tệp này",
        "signing this file once more would change what was signed in it", codes,
        "xuất lại thành PDF thường (PDF/A) rồi ký từ đầu",
        "write it anew as a plain PDF (PDF/A) and sign it from the start"
      )
    case .badFieldName, .fieldTaken:
      Title(
        vi: "tên trường chữ ký đã có hoặc không hợp lệ", en: "the signature field’s name is taken or wrong")
    case .locked:
      Title(vi: "văn bản đã khóa, không ký thêm được", en: "the document is locked; nobody can sign after")
    case .noSuchPage, .badRectangle:
      Title(vi: "chỗ đặt chữ ký không có trong tệp", en: "the place of the signature is not in the file")
    case .badReserve:
      Title(vi: "chỗ chừa cho chữ ký không hợp lệ", en: "the space kept for the signature is wrong")
    case .badMoment: Title(vi: "thời điểm ký không ghi được", en: "the time of signing cannot be written")
    case .key(let fault): fault.title
    case .message(let fault):
      Self.because("không lập được chữ ký", "the signature could not be composed", fault.rawValue)
    case .certificateNotInTime:
      Title(
        vi: "chứng thư chưa có hiệu lực hoặc đã hết hạn",
        en: "the certificate is not yet valid, or has expired")
    case .unsupportedHash: Title(vi: "khóa không ký với SHA-256", en: "the key does not sign with SHA-256")
    case .doesNotFit(let needed, let reserved):
      Title(
        vi: "chữ ký cần \(needed) byte, chỉ chừa \(reserved); tăng “reserved” trong quy định",
        en: "the signature needs \(needed) bytes, \(reserved) are kept; raise “reserved” in the policy")
    case .selfCheck(let code):
      Title(
        vi: "chữ ký vừa lập không đúng: \(code.title.vi)", en: "what was made does not hold: \(code.title.en)"
      )
    case .timeStamp(let fault):
      Self.because("không có dấu thời gian", "no time stamp", fault.cause)
    }
  }

  private static func listing(
    _ vi: String, _ en: String, _ codes: Set<FindingCode>, _ wayVi: String, _ wayEn: String
  ) -> Title {
    let causes = codes.sorted { $0.rawValue < $1.rawValue }.map(\.title)
    return Title(
      vi: "\(vi): \(causes.map(\.vi).joined(separator: "; ")); \(wayVi)",
      en: "\(en): \(causes.map(\.en).joined(separator: "; ")); \(wayEn)")
  }

  private static func because(_ vi: String, _ en: String, _ code: String) -> Title {
    let cause = FaultCode.title(code)
    return Title(vi: "\(vi): \(cause.vi)", en: "\(en): \(cause.en)")
  }
}

extension StampFault {
  /// Why number and date could not be written, to people.
  public var title: Title {
    if case .file(let fault) = self { return fault.title }
    let cause = FaultCode.title(code)
    return Title(
      vi: "không ghi được số và ngày lên văn bản: \(cause.vi)",
      en: "number and date cannot be written on the document: \(cause.en)")
  }
}

extension PDFFault {
  /// What is wrong with a PDF, where, and what would be taken, to people.
  public var title: Title {
    let cause = FaultCode.title(code)
    let places = [
      object.map { object in
        reason == .badCrossReference
          ? ("mục \(object.number) của bảng", "entry \(object.number) of the table")
          : ("đối tượng \(object.number)", "object \(object.number)")
      },
      offset.map { ("byte thứ \($0)", "byte \($0)") },
    ].compactMap(\.self)
    let (vi, en) = (places.map(\.0).joined(separator: ", "), places.map(\.1).joined(separator: ", "))
    return Title(
      vi: "tệp PDF không nhận được: \(cause.vi)\(vi.isEmpty ? "" : " (\(vi))"); "
        + "cần tệp PDF nguyên vẹn, không mã hóa, không đặt mật khẩu",
      en: "the PDF cannot be taken: \(cause.en)\(en.isEmpty ? "" : " (\(en))"); "
        + "a whole PDF is needed, not encrypted and without a password")
  }
}

extension NoPlace {
  /// Why something would not be seen, and what would be taken, to people.
  public var title: Title {
    switch self {
    case .numberAndDate(let width, let height, let turn):
      Title(
        vi:
          "trang đầu (\(width) × \(height) mm\(turn == 0 ? "" : ", xoay \(turn)° bằng /Rotate")) không phải A4 đứng (210 × 297 mm) không xoay, không biết ghi số và ngày ở đâu; xuất lại thành A4 đứng, không xoay",
        en:
          "the first page (\(width) × \(height) mm\(turn == 0 ? "" : ", turned by \(turn)° with /Rotate")) is no upright A4 sheet (210 × 297 mm) without a turn; where number and date belong is not known; write it anew as upright A4, not turned"
      )
    case .cropped(let width, let height):
      Title(
        vi:
          "trang đầu bị cắt (/CropBox) còn \(width) × \(height) mm, chỗ của số và ngày theo khổ A4 không hiện đủ; xuất lại thành A4 không cắt",
        en:
          "the first page is cropped (/CropBox) to \(width) × \(height) mm, so that the places of number and date on an A4 sheet are not all seen; write it anew as A4, not cropped"
      )
    case .tooSmall(let act, let page, let width, let height):
      Title(
        vi: "trang \(page + 1) (\(width) × \(height) mm) quá nhỏ để hiện \(act.shown.vi); dùng khổ A4",
        en: "page \(page + 1) (\(width) × \(height) mm) is too small to show \(act.shown.en); use A4")
    case .unknownPage(let page):
      Title(
        vi: "không biết khổ, chiều hoặc đơn vị đo của trang \(page + 1); dùng khổ A4",
        en: "the size, the turn or the unit of page \(page + 1) is not known; use A4")
    case .uncited:
      Title(
        vi: "văn bản chưa có số để phụ lục dẫn chiếu; ký văn bản trước",
        en: "the document has no number the annex could cite; sign the document first")
    }
  }
}

extension Act {
  /// What people see of it on a page.
  fileprivate var shown: Title {
    switch self {
    case .initial: Title(vi: "chữ ký nháy", en: "the initials")
    case .issue: Title(vi: "dấu của cơ quan", en: "the agency’s seal")
    case .appendix: Title(vi: "thông tin ký của phụ lục", en: "what an annex shows of its signature")
    case .copy: Title(vi: "thông tin của bản sao", en: "what a certified copy shows")
    case .scan: Title(vi: "thông tin của bản số hóa", en: "what a digitised paper shows")
    case .approve, .send, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier,
      .cancelOrder, .handIn, .takeBack:
      Title(vi: "chữ ký của lãnh đạo", en: "the leader’s signature")
    }
  }
}

extension TimeStampFault {
  /// The innermost code.
  public var cause: String {
    switch self {
    case .unreachable(let code): code
    case .wrongSignature(let finding): finding.rawValue
    default: code
    }
  }
}

extension Office {
  /// What is wrong with a PDF, where an error tells of one; nil: it is another error.
  public static func pdfTrouble(_ error: any Error) -> Title? { (error as? PDFFault)?.title }
}
