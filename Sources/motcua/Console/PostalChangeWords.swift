import DossierModel
import WorkingTime

extension PostalChange {
  /// What it changed, in the language of this run.
  ///
  /// - Parameter paper: what a kind of paper is called.
  func detail(_ zone: Zone, _ paper: (String) -> String) -> String {
    switch self {
    case .consigned(let order):
      say("đơn ", "order ") + order.number
        + (order.cash > 0 ? say(", thu hộ \(order.cash) đ", ", collects \(order.cash) đồng") : "")
    case .booked(let order, let item, let price):
      "\(order): \(item)" + (price.map { say(", cước \($0) đ", ", costs \($0) đồng") } ?? "")
    case .ended(let order): say("hủy đơn ", "order cancelled: ") + order
    case .handedToCarrier(let order, let manifest, let due):
      ([order] + (manifest.isEmpty ? [] : [say("bảng kê ", "manifest ") + manifest])
        + (due.map { [say("phát chậm nhất ", "to be delivered by ") + zone.text($0)] } ?? []))
        .joined(separator: ", ")
    case .reported(let note): note.detail(zone)
    case .explained(let order, _, let news): "\(order), \(news.title(Speech.language))"
    case .handedIn(let handIn): handIn.detail(zone, paper)
    case .remitted(let remittance):
      say(
        "bưu chính nộp \(remittance.amount) đ theo \(remittance.statement)",
        "the post paid \(remittance.amount) đồng by \(remittance.statement)")
    case .missing(let minutes):
      say("không có trong túi thư, biên bản ", "was not in the postman’s bag, minutes ") + minutes
    case .otherFee(let difference): difference.source + ": " + difference.text(Speech.language)
    }
  }
}

extension CarrierNote {
  fileprivate func detail(_ zone: Zone) -> String {
    let what = news?.title(Speech.language) ?? say("chưa tính, mã “\(code)”", "not counted, code “\(code)”")
    let parts = [order, what, zone.text(moment), place] + (collected.map { ["\($0) đ"] } ?? [])
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension HandIn {
  fileprivate func detail(_ zone: Zone, _ paper: (String) -> String) -> String {
    let wrong = papers.filter { $0.declared != $0.found }
      .map { "\(paper($0.kind)): \($0.declared) → \($0.found)" }
    return ([say("biên bản ", "minutes ") + minutes, zone.text(filed)] + wrong).joined(separator: ", ")
  }
}
