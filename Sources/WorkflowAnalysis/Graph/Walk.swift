import DossierModel
import Statechart
import WorkingTime

/// Walks through a history once more: folds the events and runs the chart beside them.
struct Walk {
  private(set) var dossier: Dossier?
  private(set) var configuration = Configuration()
  private(set) var legs: [Leg] = []
  private var definition: Definition
  private let calendar: WorkingCalendar

  init(_ definition: Definition, _ calendar: WorkingCalendar) {
    (self.definition, self.calendar) = (definition, calendar)
  }

  private var chart: Chart { definition.chart }

  /// - Parameter next: the definition an event that moves the dossier to another one moves it to.
  mutating func take(_ event: Event, then next: Definition) throws(BrokenHistory) {
    var isFirst = true
    for (place, change) in event.changes.enumerated() {
      switch change {
      case .rebased: definition = next
      case .moved(let move):
        // Moving to another definition begins with taking the places there.
        if event.kind == .rebased, isFirst {
          configuration = chart.configuration(of: move, after: configuration)
        } else {
          try go(move, event, before: place)
        }
        isFirst = false
      case .opened, .attached, .drafted, .noted, .assigned, .signed, .numbered, .sent, .clock, .posted,
        .handedOver, .released,
        .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded, .counted, .waited, .mapped,
        .keptSince, .carried, .postal,
        .left,
        .fired, .recorded, .voided, .proven, .found:
        break
      }
    }
    dossier = try evolve(dossier, event)
  }

  private mutating func go(_ move: Move, _ event: Event, before place: Int) throws(BrokenHistory) {
    let earlier = Event(
      version: event.version, kind: event.kind, moment: event.moment, actor: event.actor,
      changes: Array(event.changes[..<place]))
    let standing = try evolve(dossier, earlier)
    let after = chart.configuration(of: move, after: configuration)
    let taken = transitions(event.kind, move.action, standing, event.moment, to: after)
    legs.append(
      Leg(
        version: event.version, taken: taken?.map { Leg.Road(chart, $0) },
        entered: entered(taken ?? [], after).map { chart.states[$0].name }))
    configuration = after
  }

  /// The transitions taken, in order, or nil when none explains the outcome.
  private func transitions(
    _ kind: Event.Kind, _ action: String, _ dossier: Dossier, _ moment: Moment, to after: Configuration
  ) -> [Int]? {
    let holds = definition.guards(on: dossier, at: moment, calendar)
    let candidates = chart.transitions.filter { $0.event == action && configuration.contains($0.source) }
    let guesses: [Chart.Guard] = candidates.map { candidate in
      { $0.event == action ? $0.tag == candidate.tag : holds($0, $1) }
    }
    let outcomes = ([holds] + guesses).lazy.compactMap { run(kind, action, $0) }
    return outcomes.first { $0.configuration.active == after.active }?.taken
  }

  private func run(_ kind: Event.Kind, _ action: String, _ holds: Chart.Guard) -> Step? {
    do throws(Livelock) {
      return switch kind {
      case .submitted: try chart.start(holds)
      case .advanced, .timed: try chart.step(configuration, on: action, holds)
      // What a carrier tells takes actions of the workflow, or none.
      case .reported where !action.isEmpty, .settled where !action.isEmpty:
        try chart.step(configuration, on: action, holds)
      case .settled, .reported, .partChanged, .rebased, .recounted, .numbered, .voided, .examined, .augmented:
        try chart.settle(configuration, holds)
      }
    } catch { return nil }
  }

  /// States that are new, states gone to, and states that were left again in the same move.
  private func entered(_ taken: [Int], _ after: Configuration) -> [Int] {
    let targets = taken.compactMap { chart.transitions[$0].target }.filter { !chart.isHistory($0) }
    let sources = taken.map { chart.transitions[$0].source }
    let touched = (sources + targets).flatMap(chart.withAncestors)
    let new = (after.active + touched).filter { !configuration.contains($0) }
    return Set(new + targets).sorted()
  }
}

extension Chart {
  /// Where a move leads, with what is remembered from before.
  fileprivate func configuration(of move: Move, after before: Configuration) -> Configuration {
    var remembered = before.remembered
    for (state, leaves) in move.remembered {
      if let state = index(of: state) { remembered[state] = leaves.compactMap(index) }
    }
    return configuration(leaves: move.leaves.compactMap(index), remembered: remembered)
  }

  /// A state and those around it.
  fileprivate func withAncestors(_ state: Int) -> [Int] {
    [state] + (states[state].parent.map(withAncestors) ?? [])
  }
}

extension Definition {
  /// The guards as they were at a moment; no person and no number matters to them.
  fileprivate func guards(on dossier: Dossier, at moment: Moment, _ calendar: WorkingCalendar) -> Chart.Guard
  {
    let nobody = Directory(agencies: [], people: [], posts: [], mandates: [], services: [])
    return guards(
      on: dossier,
      Setting(
        moment: moment, actor: "", directory: nobody, calendar: calendar, codeOrder: .levelOneFirst,
        nextSerial: { _ in 0 }))
  }
}
