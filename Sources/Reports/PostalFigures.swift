public import DossierModel
public import WorkingTime

/// One line of the report on the post.
public struct PostalRow: Hashable, Sendable {
  /// The values of the groupings, in their order.
  public let keys: [String]
  /// Items of each class; they add up to ``volume``.
  public internal(set) var counts: [PostalClass: Int] = [:]
  /// Items that could not be delivered once or more, and how often in all.
  public internal(set) var failedItems = 0
  public internal(set) var failedAttempts = 0
  /// Working days to delivery.
  public internal(set) var days = Durations()
  /// The prices told, in đồng, and how many items have one and have none.
  public internal(set) var price = 0
  public internal(set) var priced = 0
  public internal(set) var unpriced = 0
  public internal(set) var cash = CashOnDelivery()

  /// How many there are of a class.
  public func callAsFunction(_ itemClass: PostalClass) -> Int { counts[itemClass] ?? 0 }

  public var volume: Int { counts.values.reduce(0, +) }
  public var delivered: Int { count(\.isDelivered) }
  /// Delivered late, or overdue.
  public var late: Int { count(\.isLate) }
  public var untimed: Int { self(.deliveredUntimed) + self(.underWayUntimed) }
  /// Delivered on time, of these and the late ones.
  public var onTimeRate: Rate { Rate(self(.deliveredOnTime), of: self(.deliveredOnTime) + late) }
  /// Delivered, of all whose way is over.
  public var deliveryRate: Rate { Rate(delivered, of: count(\.isOver)) }

  private func count(_ isMeant: (PostalClass) -> Bool) -> Int {
    PostalClass.allCases.filter(isMeant).reduce(0) { $0 + self($1) }
  }
}

/// Money the carrier collects from receivers, in đồng.
public struct CashOnDelivery: Hashable, Sendable {
  /// Items with money to collect.
  public internal(set) var items = 0
  public internal(set) var asked = 0
  /// As reported.
  public internal(set) var collected = 0
  public internal(set) var remitted = 0
  /// Collected and not paid yet.
  public internal(set) var outstanding = 0
  /// Items whose money told is not what was asked for.
  public internal(set) var differences = 0
}

/// The figures of the post: results that went out, and collections apart.
public struct PostalFigures: Hashable, Sendable {
  /// Of one way.
  public struct Side: Hashable, Sendable {
    public let way: ConsignmentOrder.Way
    public let rows: [PostalRow]
    public let total: PostalRow
  }

  public let question: PostalQuestion
  /// What items under way were compared with.
  public let now: Moment
  /// One for each way, results first.
  public let sides: [Side]

  /// The figures of one way.
  public func side(_ way: ConsignmentOrder.Way) -> Side {
    sides.first { $0.way == way } ?? Side(way: way, rows: [], total: PostalRow([], []))
  }
}

extension PostalFigures {
  /// Counts these items; their order makes no difference.
  public init(_ question: PostalQuestion, _ items: [PostalItem], _ counting: CountingTime) {
    (self.question, now) = (question, counting.now)
    sides = ConsignmentOrder.Way.allCases.map { way in
      let items = items.filter { $0.line.way == way }
      let groups = Dictionary(grouping: items) { question.keys($0, counting.zone) }
      let sorted = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      return Side(way: way, rows: sorted.map { PostalRow($0.key, $0.value) }, total: PostalRow([], items))
    }
  }
}

extension PostalRow {
  fileprivate init(_ keys: [String], _ items: [PostalItem]) {
    self.keys = keys
    for item in items { add(item) }
  }

  private mutating func add(_ item: PostalItem) {
    counts[item.itemClass, default: 0] += 1
    if item.attempts > 0 { failedItems += 1 }
    failedAttempts += item.attempts
    if let days = item.days { self.days.add(days) }
    if let price = item.line.price {
      self.price += price
      priced += 1
    } else {
      unpriced += 1
    }
    cash.add(item)
  }
}

extension CashOnDelivery {
  fileprivate mutating func add(_ item: PostalItem) {
    guard item.line.way == .toApplicant else { return }
    if item.line.cash > 0 { items += 1 }
    asked += item.line.cash
    collected += item.collected ?? 0
    remitted += item.line.remitted
    outstanding += item.outstanding
    if item.hasCashDifference { differences += 1 }
  }
}
