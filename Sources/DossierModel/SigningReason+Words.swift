extension SigningReason {
  /// One sentence.
  func text(_ names: Names) -> String {
    let say = names.language
    return switch self {
    case .signsNothing: say("việc này không ký gì", "this action signs nothing")
    case .numbered(let number):
      say("số \(number.text) đã cấp và đang chờ ký", "number \(number.text) was given and waits to be signed")
    case .notNumbered: say("không có số nào đang chờ ký", "no number waits to be signed")
    case .notSigned: Self.notSignedText(say)
    case .settled:
      say("chữ ký đã được kết luận, không xét lại", "the signature has been judged, it is not judged again")
    case .invalid(let codes):
      say("chữ ký không hợp lệ: ", "the signature is invalid: ") + codes.joined(separator: ", ")
    case .unproven(let codes):
      say("chưa xác định được chữ ký: ", "the signature could not be proven: ")
        + codes.joined(separator: ", ")
    case .unknownCertificate(let certificate): Self.unknownText(certificate.hex.prefix(16))(say)
    case .foreignCertificate(let certificate, let owner, let needed):
      Self.foreignText(certificate.hex.prefix(16), owner.text(names), needed.text(names))(say)
    case .notEntitled(let day, let reasons):
      Self.notEntitledText(day.text)(say) + reasons.map { $0.text(names) }.joined(separator: "; ")
    case .tooOld(let signed, let begun):
      Self.tooOldText(names.zone.text(signed), names.zone.text(begun))(say)
    case .otherDocument: Self.otherDocumentText(say)
    case .otherThanSigned: Self.otherThanSignedText(say)
    case .sealedFirst(let agency): Self.sealedFirstText(names.agency(agency))(say)
    case .numberNotSigned(let number): Self.numberNotSignedText(number.text)(say)
    case .tooLate(let act, let later, let person):
      say(
        "\(names.person(person)) đã \(later.doing.vi) nên không \(act.doing.vi) được nữa; \(act.doing.vi) trước, trên dự thảo",
        "\(names.person(person)) has done \(later.doing.en) already, so \(act.doing.en) is too late; it comes before, on the draft"
      )
    case .onlyDigital(let act): Self.onlyDigitalText(act.doing)(say)
    case .alreadyUsed(_, let code, let title): Self.usedText(title, code)(say)
    case .numberNotShown(let number): Self.notShownText(number.text)(say)
    case .copyOfSigned: Self.copyOfSignedText(say)
    case .secret(let number): Self.secretText(number.text)(say)
    case .clockBehind(let newest, let now):
      Self.behindText(names.zone.text(newest), names.zone.text(now))(say)
    case .otherTime(let stamped, let ours):
      Self.otherTimeText(names.zone.text(stamped), names.zone.text(ours))(say)
    case .dateAhead(let day, let stamped): Self.dateAheadText(day.text, names.zone.text(stamped))(say)
    case .numbersNothing: say("việc này không cấp số nào", "this action gives no number")
    case .noDraft: Self.noDraftText(say)
    case .numberFirst: Self.numberFirstText(say)
    case .notIssued: Self.notIssuedText(say)
    case .noTrueCopy: Self.noTrueCopyText(say)
    }
  }
}

extension SigningReason {
  private static func unknownText(_ certificate: Substring) -> Title {
    Title(
      vi: "chứng thư \(certificate)… chưa được khai cho người hay cơ quan nào; xem motcua office update",
      en: "certificate \(certificate)… is recorded for no person or agency; see motcua office update")
  }

  private static func foreignText(_ certificate: Substring, _ owner: String, _ needed: String) -> Title {
    Title(
      vi: "chứng thư \(certificate)… là của \(owner), cần của \(needed)",
      en: "certificate \(certificate)… is that of \(owner), needed is that of \(needed)")
  }

  private static let notSignedText = Title(
    vi: "cần tệp đã ký số; ký bằng motcua sign, hoặc --on-paper nếu ký trên giấy",
    en: "a digitally signed file is needed; sign with motcua sign, or --on-paper for a signature on paper")

  private static let otherDocumentText = Title(
    vi: "tệp không phải văn bản đang trình, ký thêm trên đúng từng byte",
    en: "the file is not the document in hand with a signature added to its very bytes")

  private static let otherThanSignedText = Title(
    vi:
      "lãnh đạo đã ký số một tệp khác; trên giấy chỉ đóng dấu lên bản in của đúng tệp lãnh đạo đã ký: bỏ --file, hoặc trả lại xử lý (rework) rồi trình văn bản khác",
    en:
      "the leader signed another file digitally; on paper only a print of the very file he signed is sealed: leave out --file, or send the dossier back (rework) and propose another document"
  )

  private static func onlyDigitalText(_ doing: Title) -> Title {
    Title(
      vi: "\(doing.vi) chỉ làm bằng chữ ký số; bỏ --on-paper",
      en: "\(doing.en) is only done digitally; leave out --on-paper")
  }

  private static func notEntitledText(_ day: String) -> Title {
    Title(
      vi:
        "theo thời điểm đã xác định, chữ ký được tạo ngày \(day), khi đó người ký chưa hoặc không còn thẩm quyền: ",
      en: "the signature is proven to be of \(day), when the signer was not entitled to it: ")
  }

  private static func tooOldText(_ signed: String, _ begun: String) -> Title {
    Title(
      vi:
        "dấu thời gian cho thấy chữ ký có từ \(signed), trước khi văn bản được trình ký lúc \(begun); ký lại sau khi văn bản được trình",
      en:
        "the signature is proven to be of \(signed), before the document came to be signed at \(begun); sign anew, after it was put forward"
    )
  }

  private static func usedText(_ paper: Title, _ code: String) -> Title {
    Title(
      vi:
        "chữ ký trong tệp đã là chữ ký của văn bản “\(paper.vi)” thuộc hồ sơ \(code); mỗi văn bản cần chữ ký riêng, ký bằng motcua sign",
      en:
        "a signature of the file is already that of document “\(paper.en)” of dossier \(code); each document takes a signature of its own, sign with motcua sign"
    )
  }
}

/// What a document does not show, and where it does not go.
extension SigningReason {
  private static func notShownText(_ number: String) -> Title {
    Title(
      vi:
        "trang đầu của tệp không có số \(number), nên không ai thấy số đó; để lãnh đạo ký bằng motcua sign (số được ghi lên văn bản trước khi ký), hoặc ghi đúng số này trước khi ký bằng công cụ khác",
      en:
        "the file’s first page does not show number \(number), which nobody would see; have the leader sign with motcua sign, which writes it before the signature, or write just this number before signing with another tool"
    )
  }

  private static func sealedFirstText(_ agency: String) -> Title {
    Title(
      vi:
        "tệp đã có dấu của \(agency); lãnh đạo ký trước, cơ quan đóng dấu sau (Nghị định 30/2020/NĐ-CP, Điều 13): ký tệp chưa đóng dấu",
      en:
        "the file bears the seal of \(agency) already; the leader signs first, the agency seals after him (Decree 30/2020/NĐ-CP, Article 13): sign a file without the seal"
    )
  }

  private static func numberNotSignedText(_ number: String) -> Title {
    Title(
      vi:
        "tệp lãnh đạo đã ký số không có số \(number), văn bản được phát hành trên giấy; dùng keep_on_paper, rồi certify_copy nếu cần bản sao điện tử",
      en:
        "the file the leader signed digitally does not bear number \(number), the document was issued on paper; take keep_on_paper, then certify_copy for an electronic copy"
    )
  }

  private static let copyOfSignedText = Title(
    vi:
      "tệp đã ký số là bản gốc, gửi chính tệp đó là đủ; muốn cấp bản sao thì đưa tệp mới chưa có chữ ký, như bản quét của bản in hay bản giấy (Nghị định 30/2020/NĐ-CP, Điều 5, 25)",
    en:
      "a digitally signed file is an original, and that very file can be given out; for a certified copy hand in a new file without signatures, such as a scan of a print or of the paper (Decree 30/2020/NĐ-CP, Articles 5, 25)"
  )

  private static func secretText(_ number: String) -> Title {
    Title(
      vi:
        "văn bản \(number) là văn bản mật, không gửi qua mạng thường; giao bản giấy theo quy định bảo vệ bí mật nhà nước",
      en:
        "document \(number) is a state secret and does not go over the ordinary network; it is handed over on paper under the rules for state secrets"
    )
  }
}

/// Clocks that disagree.
extension SigningReason {
  private static func behindText(_ newest: String, _ now: String) -> Title {
    Title(
      vi:
        "việc mới nhất của hồ sơ ghi lúc \(newest), nhưng đồng hồ máy này đang là \(now); số cấp bây giờ sẽ mang ngày chưa tới. Chỉnh đúng đồng hồ; nếu lần ghi trước do đồng hồ chạy nhanh, hồ sơ chỉ ký số được từ lúc đó trở đi",
      en:
        "the dossier’s newest entry is of \(newest), but this machine’s clock says \(now); a number given now would bear a date that has not come. Set the clock right; where it was fast when that entry was made, the dossier can be signed digitally from that time on only"
    )
  }

  private static func otherTimeText(_ stamped: String, _ ours: String) -> Title {
    Title(
      vi:
        "dấu thời gian tin cậy là \(stamped), nhưng đồng hồ máy này là \(ours); ngày ghi trên văn bản sẽ sai. Chỉnh đúng đồng hồ rồi ký lại",
      en:
        "the trusted time is \(stamped), but this machine’s clock says \(ours); the date on the document would be wrong. Set the clock right and sign again"
    )
  }

  private static func dateAheadText(_ day: String, _ stamped: String) -> Title {
    Title(
      vi:
        "văn bản ghi ngày \(day), sau thời điểm của dấu thời gian tin cậy \(stamped); chỉnh đúng đồng hồ rồi ký lại",
      en:
        "the document bears the date \(day), after the trusted time \(stamped); set the clock right and sign again"
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
    case .consign: Title(vi: "gửi bưu chính", en: "ordering an item from the post")
    case .collect: Title(vi: "yêu cầu thu gom", en: "asking the post to collect")
    case .handToCarrier: Title(vi: "giao bưu tá", en: "handing to the post")
    case .cancelOrder: Title(vi: "hủy đơn bưu chính", en: "cancelling an order")
    case .handIn: Title(vi: "nhận từ bưu tá", en: "taking in from the post")
    case .takeBack: Title(vi: "nhận lại từ bưu chính", en: "taking back from the post")
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
