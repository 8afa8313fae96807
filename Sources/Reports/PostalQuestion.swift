import DossierModel
public import DossierStore
public import WorkingTime

/// What is asked of the report on the post.
public struct PostalQuestion: Hashable, Sendable {
  /// By what the figures are split.
  public enum Grouping: String, CaseIterable, Sendable { case carrier, destination, month }

  /// First and last day of hand-over, both included; nil: no bound.
  public var from: Day?
  public var until: Day?
  public var carrier: String?
  public var agency: String?
  public var groupings: [Grouping] = [.carrier]

  public init() {}

  func filter(_ zone: Zone) -> ConsignmentFilter {
    var filter = ConsignmentFilter()
    filter.from = from.map { zone.moment($0, minute: 0) }
    filter.until = until.map { zone.moment($0 + 1, minute: 0) }
    (filter.carrier, filter.agency) = (carrier ?? "", agency ?? "")
    return filter
  }

  /// The items of the period one by one, results before collections, in the order they were ordered in.
  public func items(_ reading: StoreReading, _ counting: CountingTime) throws -> [PostalItem] {
    let filter = filter(counting.zone)
    let news = Dictionary(grouping: try reading.itemNews(filter), by: \.order)
    let items = try reading.consignments(filter).compactMap { line in
      PostalItem(line, news[line.number] ?? [], counting)
    }
    return items.filter { $0.line.way == .toApplicant } + items.filter { $0.line.way == .toAgency }
  }

  func keys(_ item: PostalItem, _ zone: Zone) -> [String] {
    groupings.map { grouping in
      switch grouping {
      case .carrier: item.line.carrier
      case .destination: item.line.destination
      case .month: zone.day(of: item.began).monthText
      }
    }
  }
}
