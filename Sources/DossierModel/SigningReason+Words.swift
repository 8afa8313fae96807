extension SigningReason {
  /// One sentence.
  func text(_ names: Names) -> String {
    let say = names.language
    return switch self {
    case .signsNothing: say("việc này không ký gì", "this action signs nothing")
    case .numbered(let number):
      say("số \(number.text) đã cấp và đang chờ ký", "number \(number.text) was given and waits to be signed")
    case .notNumbered: say("không có số nào đang chờ ký", "no number waits to be signed")
    case .notSigned:
      say(
        "cần tệp đã ký số; ký bằng motcua sign, hoặc --on-paper nếu ký trên giấy",
        "a digitally signed file is needed; sign with motcua sign, or --on-paper for a signature on paper")
    case .settled:
      say("chữ ký đã được kết luận, không xét lại", "the signature has been judged, it is not judged again")
    case .invalid(let codes):
      say("chữ ký không hợp lệ: ", "the signature is invalid: ") + codes.joined(separator: ", ")
    case .unproven(let codes):
      say("chưa xác định được chữ ký: ", "the signature could not be proven: ")
        + codes.joined(separator: ", ")
    case .unknownCertificate(let certificate):
      say(
        "chứng thư \(certificate.hex.prefix(16))… chưa được khai cho người hay cơ quan nào; xem motcua office update",
        "certificate \(certificate.hex.prefix(16))… is recorded for no person or agency; see motcua office update"
      )
    case .foreignCertificate(let certificate, let owner, let needed):
      say(
        "chứng thư \(certificate.hex.prefix(16))… là của \(owner.text(names)), cần của \(needed.text(names))",
        "certificate \(certificate.hex.prefix(16))… is that of \(owner.text(names)), needed is that of \(needed.text(names))"
      )
    case .otherDocument:
      say(
        "tệp không phải văn bản đang trình, ký thêm trên đúng từng byte",
        "the file is not the document in hand with a signature added to its very bytes")
    }
  }
}

extension CertificateOwner {
  fileprivate func text(_ names: Names) -> String {
    switch self {
    case .person(let key): names.person(key)
    case .agency(let key): names.agency(key)
    }
  }
}
