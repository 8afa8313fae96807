public import DossierModel
public import Papers
public import Signing

extension MakingFault {
  /// Why nothing was signed, to people.
  public var title: Title {
    switch self {
    case .file(let fault):
      Title(
        vi: "tệp PDF không đọc được đúng chuẩn (\(fault.code))",
        en: "the PDF cannot be read strictly (\(fault.code))")
    case .formMalformed: Title(vi: "biểu mẫu trong tệp sai cấu trúc", en: "the file’s form is malformed")
    case .dynamicForm: Title(vi: "tệp có biểu mẫu động (XFA)", en: "the file has a dynamic form (XFA)")
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
      Title(vi: "không lập được chữ ký (\(fault))", en: "the signature could not be composed (\(fault))")
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
      Title(vi: "không có dấu thời gian (\(fault.code))", en: "no time stamp (\(fault.code))")
    }
  }
}

extension StampFault {
  /// Why number and date could not be written, to people.
  public var title: Title {
    Title(
      vi: "không ghi được số và ngày lên văn bản (\(code))",
      en: "number and date cannot be written on the document (\(code))")
  }
}
