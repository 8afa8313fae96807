public import DossierModel
import Signing

/// Words for the stable codes of what goes wrong with files, fonts, images and services.
public enum FaultCode {
  /// What is told of a file whose examination did not come to an end.
  static let brokenOff = "examination-broke-off"
  /// A stored file that is gone, and one whose bytes are others.
  static let fileMissing = "file-missing"
  static let fileAltered = "file-altered"
  /// A signature that stands for another document, and a document issued on paper that is no print of what was signed.
  static let signatureUsed = "signature-used"
  static let otherThanSigned = "other-than-signed"

  /// What a code says, to people; a code nobody knows is told as it is.
  public static func title(_ code: String) -> Title {
    if let known = titles[code] ?? FindingCode(rawValue: code)?.title { return known }
    guard let status = code.split(separator: " ").last, code.hasPrefix("status ") else {
      return Title(vi: "lỗi “\(code)”", en: "fault “\(code)”")
    }
    return Title(vi: "máy chủ trả lời \(status)", en: "the server answered \(status)")
  }

  static let titles = files.merging(structure) { $1 }.merging(services) { $1 }.merging(faces) { $1 }

  private static let files: [String: Title] = [
    brokenOff: Title(
      vi: "việc kiểm tra bị ngắt (tệp quá lớn, quá phức tạp hoặc có ý phá)",
      en: "the examination broke off (too large, too complex, or hostile)"),
    fileMissing: Title(
      vi: "thiếu tệp trong kho; khôi phục từ bản sao lưu",
      en: "its file is missing from the store; restore it from a backup"),
    fileAltered: Title(
      vi: "tệp trong kho đã bị sửa; khôi phục từ bản sao lưu",
      en: "its file in the store was altered; restore it from a backup"),
    signatureUsed: Title(
      vi: "chữ ký đã là của một văn bản khác", en: "a signature stands for another document already"),
    otherThanSigned: Title(
      vi: "tệp phát hành trên giấy không phải tệp lãnh đạo đã ký số",
      en: "what was issued on paper is not the file the leader signed digitally"),
    "not-a-pdf": Title(vi: "không phải tệp PDF", en: "it is no PDF"),
    "encrypted": Title(vi: "tệp bị mã hóa", en: "it is encrypted"),
    "no-end-of-file": cut, "no-startxref": cut, "bad-startxref": cut, "unexpected-end": cut,
    "no-end-of-object": cut,
    "too-many-revisions": large, "too-many-objects": large, "too-deep": large, "too-many-values": large,
    "too-much-data": large, "no-such-revision": wrong,
    "unfinished-content": Title(
      vi: "nội dung trang kết thúc dở dang (chuỗi, mảng hoặc ảnh không đóng) nên số và ngày sẽ không hiện",
      en:
        "what a page draws ends unfinished (a string, an array or an image left open); number and date would not show"
    ),
  ]

  private static let structure: [String: Title] = {
    let tables = [
      "bad-previous", "bad-linearization", "bad-cross-reference", "duplicate-cross-reference-entry",
      "entry-outside-revision", "object-number-beyond-size", "bad-trailer",
    ]
    let objects = [
      "bad-token", "bad-number", "bad-name", "bad-string", "bad-dictionary", "duplicate-key",
      "bad-object-header", "bad-stream", "bad-stream-length", "bad-object-stream", "object-stream-replaced",
      "in-object-stream", "unknown-filter", "bad-filter-parameters", "bad-filter-data", "bare-reference",
      "bad-catalog", "bad-page-tree",
    ]
    let table = Title(vi: "bảng tham chiếu sai cấu trúc", en: "its cross-reference table is malformed")
    return Dictionary(
      uniqueKeysWithValues: tables.map { ($0, table) } + objects.map { ($0, wrong) })
  }()

  private static let cut = Title(vi: "tệp bị cắt cụt hoặc hỏng", en: "it is cut short or damaged")
  private static let large = Title(vi: "tệp quá lớn hoặc quá phức tạp", en: "it is too large or too complex")
  private static let wrong = Title(vi: "tệp sai cấu trúc", en: "it is malformed")

  private static let services: [String: Title] = [
    "unreachable": Title(vi: "không kết nối được dịch vụ", en: "the service cannot be reached"),
    "transport": Title(vi: "không kết nối được dịch vụ", en: "the service cannot be reached"),
    "failed": Title(vi: "không kết nối được dịch vụ", en: "the service cannot be reached"),
    "timed-out": Title(vi: "dịch vụ không trả lời kịp", en: "the service did not answer in time"),
    "bad-url": Title(vi: "địa chỉ dịch vụ sai", en: "the service’s address is wrong"),
    "bad-method": Title(vi: "yêu cầu gửi dịch vụ sai", en: "the request to the service is wrong"),
    "bad-header": Title(vi: "yêu cầu gửi dịch vụ sai", en: "the request to the service is wrong"),
    "forbidden-address": Title(vi: "địa chỉ dịch vụ bị cấm", en: "the service’s address is forbidden"),
    "too-large": Title(vi: "dịch vụ trả lời quá dài", en: "the service’s answer is too long"),
    "headers-too-large": Title(vi: "dịch vụ trả lời quá dài", en: "the service’s answer is too long"),
    "no-tls": Title(
      vi: "không thỏa thuận được TLS 1.2 trở lên", en: "there is no agreement on TLS 1.2 or newer"),
    "untrusted-server": Title(
      vi: "chứng thư của máy chủ không tin được", en: "the server’s certificate is not trusted"),
    "broken-answer": Title(vi: "dịch vụ trả lời dở dang", en: "the service’s answer broke off"),
    "malformed": Title(vi: "dịch vụ trả lời sai cấu trúc", en: "the service’s answer is malformed"),
    "refused": Title(vi: "dịch vụ từ chối", en: "the service refused"),
    "other-imprint": Title(
      vi: "dấu thời gian của nội dung khác", en: "the time stamp is of other contents"),
    "other-nonce": Title(
      vi: "dấu thời gian trả lời câu hỏi khác", en: "the time stamp answers another question"),
    "policy": Title(
      vi: "quy định của dấu thời gian không được nhận", en: "the time stamp’s policy is not accepted"),
    "wrong-time": Title(vi: "giờ của dấu thời gian lệch", en: "the time stamped is too far from ours"),
    "without-certificate": Title(
      vi: "dấu thời gian thiếu chứng thư", en: "the time stamp lacks its certificate"),
    "wrong-purpose": Title(
      vi: "chứng thư không dành cho dấu thời gian", en: "the certificate is not for time stamping"),
    "disk": Title(vi: "không ghi được đĩa", en: "the disk could not be written"),
  ]

  private static let faces: [String: Title] = [
    "stamp-already-signed": Title(
      vi: "văn bản đã có chữ ký; dùng bản chưa ký",
      en: "it bears a signature already; use one that is not signed"),
    "stamp-no-page": Title(vi: "văn bản không có trang nào", en: "it has no page"),
    "stamp-missing-field": Title(
      vi: "văn bản thiếu ô số hoặc ngày", en: "it lacks the field of number or date"),
    "stamp-filled-field": Title(
      vi: "ô số hoặc ngày đã điền", en: "the field of number or date is filled already"),
    "stamp-taken-field": Title(
      vi: "tên ô số hoặc ngày đã dùng cho ô khác", en: "the name of the field of number or date is taken"),
    "font-too-large": font, "font-not-truetype": font, "font-missing-table": font, "font-bad-table": font,
    "font-embedding-forbidden": font,
    "font-missing-characters": Title(
      vi: "phông chữ thiếu ký tự của tên hoặc số cần ghi",
      en: "the font lacks characters of the name or number to be written"),
    "png-too-large": image, "png-not-png": image, "png-damaged": image, "png-unsupported": image,
    "attributes-malformed": Title(
      vi: "thuộc tính ký sai cấu trúc", en: "the signed attributes are malformed"),
    "form-malformed": Title(vi: "biểu mẫu trong tệp sai cấu trúc", en: "the file’s form is malformed"),
    "dynamic-form": Title(vi: "tệp có biểu mẫu động (XFA)", en: "the file has a dynamic form (XFA)"),
    "bad-field-name": field, "field-taken": field,
    "locked": Title(vi: "văn bản đã khóa", en: "the document is locked"),
    "does-not-fit": Title(
      vi: "chữ ký lớn hơn chỗ chừa; tăng “reserved” trong quy định",
      en: "the signature is larger than the space kept; raise “reserved” in the policy"),
    "file": wrong,
  ]

  private static let font = Title(
    vi: "phông chữ không dùng được; cài fonts-liberation2 hoặc fonts-croscore",
    en: "the font cannot be used; install fonts-liberation2 or fonts-croscore")
  private static let image = Title(
    vi: "ảnh chữ ký không phải PNG dùng được", en: "the picture of the signature is no PNG that can be used")
  private static let field = Title(
    vi: "tên trường chữ ký đã có hoặc không hợp lệ", en: "the signature field’s name is taken or wrong")
}
