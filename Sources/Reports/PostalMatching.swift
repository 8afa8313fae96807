import DossierStore
import WorkingTime

/// Which item each report and each row of the carrier's book is about.
struct PostalMatching {
  /// By order number.
  private(set) var accounts: [PostalAccount]
  private(set) var strangers: [Stranger] = []

  init(_ books: PostalBooks) {
    let lines = books.items.sorted { $0.number < $1.number }
    accounts = lines.map { PostalAccount($0, isInBook: books.book == nil ? nil : false) }
    let places = Places(lines)
    for report in books.reports.sorted(by: { ($0.moment, $0.key) < ($1.moment, $1.key) }) {
      if let place = places.find(report) {
        accounts[place].add(report: report)
      } else {
        strangers.append(Stranger(telling: report, isOfBook: false))
      }
    }
    for row in (books.book ?? []).inTime {
      if let place = places.find(row) {
        accounts[place].add(row: row)
      } else {
        strangers.append(Stranger(telling: row, isOfBook: true))
      }
    }
    tellOfSharedItems()
  }

  /// Tells each account which other orders there are with its item number.
  private mutating func tellOfSharedItems() {
    var orders: [String: [String: Moment]] = [:]
    for account in accounts {
      if let item = account.line.item {
        orders[item, default: [:]][account.line.number] = account.line.ordered
      }
    }
    for telling in accounts.flatMap(\.tellings).inTime {
      guard let (item, order) = telling.item.flatMap({ item in telling.order.map { (item, $0) } }) else {
        continue
      }
      let known = orders[item]?[order]
      orders[item, default: [:]][order] = known ?? telling.moment
    }
    for place in accounts.indices {
      guard let item = accounts[place].line.item else { continue }
      accounts[place].otherOrders = orders[item]?.filter { $0.key != accounts[place].line.number } ?? [:]
    }
  }
}

/// Something told of no item of ours.
struct Stranger {
  let telling: CarrierReportLine
  let isOfBook: Bool
}

/// Where an item of ours stands among all, by order and by item number.
private struct Places {
  private var byOrder: [String: Int] = [:]
  private var byItem: [String: Int] = [:]

  init(_ lines: [ConsignmentLine]) {
    for (place, line) in lines.enumerated() {
      byOrder[line.number] = place
      if let item = line.item { byItem[item] = place }
    }
  }

  /// As it was taken in, else the order it names, else the item.
  func find(_ telling: CarrierReportLine) -> Int? {
    let order = [telling.consignment, telling.order].compactMap(\.self).lazy.compactMap { byOrder[$0] }.first
    return order ?? telling.item.flatMap { byItem[$0] }
  }
}

extension [CarrierReportLine] {
  /// By the carrier's time; of one time as they stand.
  var inTime: [CarrierReportLine] {
    enumerated().sorted { a, b in
      (a.element.moment, a.offset) < (b.element.moment, b.offset)
    }.map(\.element)
  }
}
