import DossierModel
public import WorkflowFiles

/// Two versions of a procedure, each with its workflow, side by side.
public struct Comparison: Sendable {
  public let old: CheckedProcedure
  public let new: CheckedProcedure
  /// All that is different, in the order of the files: the procedure, its cases and steps, then the workflow.
  public let differences: [Difference]

  public init(old: CheckedProcedure, new: CheckedProcedure) {
    (self.old, self.new) = (old, new)
    var list = DifferenceList()
    list.compareProcedures(old.procedure, new.procedure)
    list.compareSources(.procedure, old.source.procedure, new.source.procedure)
    list.compareCases(old, new)
    list.compareSources(.workflow, old.source.workflow, new.source.workflow)
    list.compareWorkflows(old, new)
    differences = list.found
  }

  /// True when not a byte is different.
  public var isSameText: Bool { old.digest == new.digest }
}

/// Collects differences, each once.
struct DifferenceList {
  private(set) var found: [Difference] = []

  mutating func add(_ thing: Difference.Thing, _ change: Difference.Change) {
    let difference = Difference(thing, change)
    if !found.contains(difference) { found.append(difference) }
  }

  /// Notes a part whose two values, compared by what the files say, are not the same.
  mutating func compare<Fact: Equatable>(
    _ thing: Difference.Thing, _ part: Difference.Part, _ old: Fact, _ new: Fact,
    _ value: (Fact) -> Difference.Value?
  ) {
    if old != new { add(thing, .changed(part, from: value(old), to: value(new))) }
  }

  mutating func compareFlag(
    _ thing: Difference.Thing, _ part: Difference.Part, _ old: Bool, _ new: Bool
  ) {
    compare(thing, part, old, new, Difference.Value.flag)
  }

  /// What was added, what was removed, and pairs of what stayed, by key.
  mutating func match<Item>(
    _ old: [Item], _ new: [Item], by key: (Item) -> String, _ thing: (Item) -> Difference.Thing,
    details: (Item) -> [Difference.Value] = { _ in [] }, lost: (Item) -> [Difference.Value] = { _ in [] }
  ) -> [(old: Item, new: Item)] {
    for item in old where !new.contains(where: { key($0) == key(item) }) {
      add(thing(item), .removed(lost(item)))
    }
    return new.compactMap { item in
      guard let before = old.first(where: { key($0) == key(item) }) else {
        add(thing(item), .added(details(item)))
        return nil
      }
      return (before, item)
    }
  }
}
