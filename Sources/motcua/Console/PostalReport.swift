import DossierModel
import Office
import Reports
import WorkingTime

/// The figures of the post for programs.
struct PostalReport: Encodable {
  let basis: [String]
  let from: String?
  let until: String?
  /// What items under way were compared with.
  let asOf: String
  let results: Side
  let collections: Side
  let items: [ItemLine]?

  struct Side: Encodable {
    let rows: [Row]
    let total: Row
  }

  struct Row: Encodable {
    let keys: [String: String]
    let volume: Int
    /// How many of each class; they add up to `volume`.
    let counts: [String: Int]
    let delivered: Int
    let late: Int
    /// Hundredths of a percent, cut off; absent over zero.
    let onTimeRateHundredths: Int?
    let deliveryRateHundredths: Int?
    let failedItems: Int
    let failedAttempts: Int
    /// Working days to delivery, and over how many items; absent over none.
    let medianDays: Int?
    let longestDays: Int?
    let measured: Int
    /// In đồng, of the items whose price was told; absent where none was.
    let price: Int?
    let priced: Int
    let unpriced: Int
    let cash: Cash
  }

  /// Cash on delivery, in đồng.
  struct Cash: Encodable {
    let items: Int
    let asked: Int
    let collected: Int
    let remitted: Int
    let outstanding: Int
    let differences: Int
  }

  init(_ answer: PostalAnswer, basis: [String], listing: Bool, _ zone: Zone) {
    let (figures, question) = (answer.figures, answer.figures.question)
    (self.basis, from, until) = (basis, question.from?.text, question.until?.text)
    asOf = zone.text(figures.now)
    results = Side(figures.side(.toApplicant), question)
    collections = Side(figures.side(.toAgency), question)
    items = listing ? answer.items.map { ItemLine($0, zone) } : nil
  }
}

extension PostalReport.Side {
  init(_ side: PostalFigures.Side, _ question: PostalQuestion) {
    (rows, total) = (side.rows.map { .init($0, question) }, .init(side.total, question))
  }
}

extension PostalReport.Row {
  init(_ row: PostalRow, _ question: PostalQuestion) {
    keys = Dictionary(zip(question.groupings.map(\.rawValue), row.keys)) { first, _ in first }
    (volume, delivered, late) = (row.volume, row.delivered, row.late)
    counts = Dictionary(uniqueKeysWithValues: PostalClass.allCases.map { ($0.rawValue, row($0)) })
    onTimeRateHundredths = row.onTimeRate.hundredths
    deliveryRateHundredths = row.deliveryRate.hundredths
    (failedItems, failedAttempts) = (row.failedItems, row.failedAttempts)
    (medianDays, longestDays) = (row.days.percentile(50), row.days.percentile(100))
    measured = row.days.count
    (price, priced, unpriced) = (row.priced == 0 ? nil : row.price, row.priced, row.unpriced)
    cash = PostalReport.Cash(
      items: row.cash.items, asked: row.cash.asked, collected: row.cash.collected,
      remitted: row.cash.remitted, outstanding: row.cash.outstanding, differences: row.cash.differences)
  }
}

extension PostalReport {
  /// An item behind a figure.
  struct ItemLine: Encodable {
    let dossier: String
    let order: String
    let item: String?
    /// `out` or `in`.
    let way: String
    let carrier: String
    let agency: String
    let destination: String
    let itemClass: String
    let began: String
    let due: String?
    /// What became of it; absent while it is under way.
    let end: String?
    let ended: String?
    /// What the carrier said last; absent: nothing.
    let last: String?
    let attempts: Int
    let workingDays: Int?
    let price: Int?
    let cash: Int
    let collected: Int?
    let remitted: Int
    let cashDiffers: Bool

    init(_ item: PostalItem, _ zone: Zone) {
      let line = item.line
      (dossier, order, self.item, carrier) = (line.code, line.number, line.item, line.carrier)
      way = line.way == .toApplicant ? "out" : "in"
      (agency, destination, itemClass) = (line.agency, line.destination, item.itemClass.rawValue)
      (began, due) = (zone.text(item.began), line.due.map(zone.text))
      (end, ended) = (item.end?.news.word, item.end?.moment.map(zone.text))
      (last, attempts, workingDays) = (item.last?.word, item.attempts, item.days)
      (price, cash, collected) = (line.price, line.cash, item.collected)
      (remitted, cashDiffers) = (line.remitted, item.hasCashDifference)
    }
  }
}
