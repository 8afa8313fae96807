import CarrierServer
import DossierModel
import DossierStore
import Office

/// What the office's own book says.
extension PostOffice {
  /// Effects that are still to be carried out at the carrier.
  func waiting() throws -> [PendingEffect] {
    try office.store.read { reading in
      try [Effect.Kind.orderConsignment, .cancelConsignment].flatMap { kind in
        try reading.pendingEffects(limit: .max, kind)
      }
    }
  }

  /// What the doctor finds.
  func flaws() throws -> [String] { try office.examine().flaws.map { $0.text(.en) } }

  func changes(of code: String) throws -> [Change] {
    try office.store.read { try $0.history(code).flatMap(\.event.changes) }
  }

  /// The reports that are kept, by their numbers at the carrier.
  func reports() throws -> [Int] {
    try office.store.read { try $0.carrierReports(of: "post").compactMap { Int($0.key) }.sorted() }
  }

  /// The reports each order was told, by their numbers at the carrier.
  func notes() throws -> [String: [Int]] {
    try office.store.read { reading in
      let items = try packed.flatMap { try reading.dossier($0).dossier.consignments }
      return Dictionary(
        uniqueKeysWithValues: items.map { item in
          (item.order.number, item.notes.compactMap { Int($0.key) }.sorted())
        })
    }
  }

  /// One line for each order the two books do not agree about: who has it, its item, and what became of it.
  func differences(from book: CarrierBook) throws -> [String] {
    let ours = try office.store.read { reading in
      try packed.flatMap { code in
        let dossier = try reading.dossier(code).dossier
        return dossier.consignments.map {
          Line(order: $0.order.number, item: $0.itemNumber, end: $0.ended, price: $0.price)
        }
      }
    }
    let ends = Dictionary(grouping: book.events, by: \.orderNumber).mapValues { events in
      events.compactMap { Self.codes[$0.statusCode] }.last { $0.isEnd }
    }
    let theirs = book.orders.map {
      Line(order: $0.orderNumber, item: $0.itemCode, end: ends[$0.orderNumber] ?? nil, price: $0.fee)
    }
    let (left, right) = (Dictionary(grouping: ours, by: \.order), Dictionary(grouping: theirs, by: \.order))
    return Set(left.keys).union(right.keys).sorted().compactMap { order in
      let (mine, other) = (left[order, default: []], right[order, default: []])
      return mine.count == 1 && mine == other ? nil : "\(order): \(mine) and \(other)"
    }
  }

  private struct Line: Hashable, CustomStringConvertible {
    let order: String
    let item: String?
    let end: CarrierNews?
    let price: Int?

    var description: String { "\(item ?? "no item") \(price ?? 0)đ \(end?.word ?? "under way")" }
  }
}
