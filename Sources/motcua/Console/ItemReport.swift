import DossierModel
import DossierStore
import WorkingTime

/// An item of the post, for people and programs.
struct ItemReport: Encodable {
  let order: String
  let item: String?
  let dossier: String
  let carrier: String
  /// Class of destination; empty: unknown.
  let destination: String
  /// The province's code; empty: unknown.
  let province: String
  /// Money to be collected, in đồng.
  let cash: Int
  /// By when it should be delivered; absent where no time is known or it is not handed over.
  let due: String?

  init(_ item: ConsignmentLine, _ zone: Zone) {
    (order, self.item, dossier, carrier) = (item.number, item.item, item.code, item.carrier)
    (destination, province, cash) = (item.destination, item.province, item.cash)
    due = item.due.map(zone.text)
  }

  static func table(_ items: [ItemReport]) -> String {
    var table = Table(
      [
        say("Số hiệu", "Item"), say("Đơn", "Order"), say("Hồ sơ", "Dossier"), say("Thu hộ", "Cash"),
        say("Phát trước", "Due"),
      ],
      numbers: [3], whole: [0, 1, 2])
    for item in items {
      table.add([
        item.item ?? "–", item.order, item.dossier, item.cash == 0 ? "" : "\(item.cash)", item.due ?? "",
      ])
    }
    return table.text(width: Console.width)
  }

  /// For the carrier: one row an item.
  static func csv(_ items: [ItemReport]) -> String {
    let rows = items.map { [$0.item ?? "", $0.order, $0.province, $0.destination, "\($0.cash)"] }
    return ([["item", "order", "province", "destination", "cash"]] + rows).map {
      $0.joined(separator: ",") + "\r\n"
    }
    .joined()
  }
}
