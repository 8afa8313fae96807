import DossierModel
import WorkingTime

/// What went by post for a dossier, for people and programs.
struct PostItemReport: Encodable {
  let order: String
  let carrier: String
  let item: String?
  let handedOver: String?
  let due: String?
  /// The carrier's last word that is understood, and when it happened.
  let news: String?
  let newsAt: String?
  /// In đồng: to be collected, collected as told, paid by the carrier.
  let cash: Int
  let collected: Int?
  let remitted: Int
  /// The minutes by which it was not in the postman’s bag, while it is still to come.
  let missing: String?
  private let state: String

  init(_ item: Consignment, _ zone: Zone) {
    (order, carrier, self.item) = (item.order.number, item.order.carrier, item.itemNumber)
    (handedOver, due) = (item.handedOver.map(zone.text), item.due.map(zone.text))
    // What ended it, else what happened last by the carrier's own time, whenever it was told.
    let told = item.notes.filter { $0.news != nil }
    let last = told.last { $0.news == item.ended } ?? told.max { $0.moment < $1.moment }
    (news, newsAt) = (last?.news?.word, last.map { zone.text($0.moment) })
    (cash, collected, remitted) = (item.order.cash, item.collected, item.remitted)
    missing = item.ended == nil ? item.missing : nil
    let absence = missing.map { say("không có trong túi thư (\($0))", "was not in the bag (\($0))") }
    state = absence ?? last?.news?.title(Speech.language) ?? item.state
  }

  private enum CodingKeys: CodingKey {
    case order, carrier, item, handedOver, due, news, newsAt, cash, collected, remitted, missing
  }

  var line: String {
    ([item ?? order, state, newsAt ?? handedOver].compactMap(\.self)
      + [due.map { say("phát trước \($0)", "due \($0)") }].compactMap(\.self)).joined(separator: ", ")
  }
}

extension Consignment {
  /// Where it stands while the carrier has told nothing, in the language of this run.
  fileprivate var state: String {
    if ended != nil { return say("đã kết thúc", "over") }
    if handedOver != nil { return say("đã giao bưu tá", "handed to the post") }
    return itemNumber == nil
      ? say("chờ bưu chính trả lời", "the post has to answer") : say("đã đóng gói", "packed")
  }
}
