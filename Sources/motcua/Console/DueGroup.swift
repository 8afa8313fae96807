import DossierModel
import Office

/// What falls due with one officer or agency.
struct DueGroup {
  enum Key: Hashable {
    case agency(String)
    /// A person, or a place where nobody has taken it.
    case holder(Task)
    case nobody
  }

  let key: Key
  let count: Int
  let late: Int
  /// Not late yet, and expected to be.
  let willBeLate: Int
  let leastSlack: Int

  init(_ key: Key, _ entries: [DueEntry]) {
    self.key = key
    count = entries.count
    late = entries.count(where: \.isLate)
    willBeLate = entries.count { $0.isExpectedLate && !$0.isLate }
    leastSlack = entries.map(\.slack).min() ?? 0
  }
}

extension DueOutlook {
  /// The least slack first; a dossier several people work on side by side counts with each.
  func groups(by grouping: DueCommand.Grouping) -> [DueGroup] {
    var (order, found): ([DueGroup.Key], [DueGroup.Key: [DueEntry]]) = ([], [:])
    for entry in entries {
      for key in entry.keys(grouping) {
        if found[key] == nil { order.append(key) }
        found[key, default: []].append(entry)
      }
    }
    return order.map { DueGroup($0, found[$0] ?? []) }
  }
}

extension DueEntry {
  fileprivate func keys(_ grouping: DueCommand.Grouping) -> Set<DueGroup.Key> {
    switch grouping {
    case .agency: [.agency(dossier.agency)]
    case .officer: holders.isEmpty ? [.nobody] : Set(holders.map { .holder($0) })
    }
  }
}
