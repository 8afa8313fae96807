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
    case .tooLate(let act, let later, let person):
      say(
        "\(names.person(person)) đã \(later.doing.vi) nên không \(act.doing.vi) được nữa; \(act.doing.vi) trước, trên dự thảo",
        "\(names.person(person)) has done \(later.doing.en) already, so \(act.doing.en) is too late; it comes before, on the draft"
      )
    case .onlyDigital(let act):
      say(
        "\(act.doing.vi) chỉ làm bằng chữ ký số; bỏ --on-paper",
        "\(act.doing.en) is only done digitally; leave out --on-paper")
    case .alreadyUsed(let paper, let code): Self.usedText(paper, code)(say)
    case .numbersNothing: say("việc này không cấp số nào", "this action gives no number")
    case .noDraft: Self.noDraftText(say)
    case .numberFirst: Self.numberFirstText(say)
    case .notIssued: Self.notIssuedText(say)
    case .noTrueCopy: Self.noTrueCopyText(say)
    }
  }
}

extension SigningReason {
  private static func usedText(_ paper: String, _ code: String) -> Title {
    Title(
      vi:
        "chữ ký trong tệp đã là chữ ký của văn bản “\(paper)” thuộc hồ sơ \(code); mỗi văn bản cần chữ ký riêng, ký bằng motcua sign",
      en:
        "a signature of the file is already that of document “\(paper)” of dossier \(code); each document takes a signature of its own, sign with motcua sign"
    )
  }
}

/// What has to be there first.
extension SigningReason {
  private static let noDraftText = Title(
    vi: "chưa có dự thảo; trình dự thảo trước rồi mới ký nháy được",
    en: "there is no draft yet; it is proposed first and initialled then")
  private static let numberFirstText = Title(
    vi: "văn bản chính chưa có số; lãnh đạo ký số văn bản chính trước, phụ lục ghi theo số đó",
    en: "the main document has no number yet; the leader signs it digitally first, the annex cites its number"
  )
  private static let notIssuedText = Title(
    vi: "chưa có văn bản đã phát hành để sao; phát hành trước, sao sau",
    en: "there is no issued document to copy; it is issued first and copied then")
  private static let noTrueCopyText = Title(
    vi: "sao lục là sao từ bản sao y; cấp bản sao y trước (--copy true-copy)",
    en: "a second copy is made of a true copy; that comes first (--copy true-copy)")
}

extension Act {
  /// The act as something one does.
  public var doing: Title {
    switch self {
    case .initial: Title(vi: "ký nháy", en: "initialling")
    case .approve: Title(vi: "ký duyệt", en: "signing")
    case .issue: Title(vi: "cấp số, đóng dấu", en: "numbering and sealing")
    case .appendix: Title(vi: "ký phụ lục", en: "signing an annex")
    case .copy: Title(vi: "cấp bản sao", en: "certifying a copy")
    case .scan: Title(vi: "số hóa giấy tờ", en: "digitising a paper")
    case .send: Title(vi: "gửi qua mạng", en: "sending over the network")
    case .claim: Title(vi: "nhận việc", en: "taking the step")
    case .release: Title(vi: "trả việc", en: "giving the step back")
    case .passOver: Title(vi: "bỏ qua nơi chưa trả lời", en: "passing over who has not answered")
    case .extend: Title(vi: "hẹn lại ngày trả", en: "appointing a new day")
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
