import CheckedYAML
import DossierModel
import Statechart

/// What was met in any configuration of any definition looked at together, by place in the workflow file: a part of a
/// workflow that one procedure needs is not idle.
struct Sightings {
  private var states: Set<Place> = []
  private var taken: Set<Place> = []
  private var selected: Set<Place> = []
  private var guards: [Place: GuardValues] = [:]
  /// Workflow files of which not every configuration could be looked at.
  private var open: Set<String> = []

  mutating func add(_ subject: Subject) {
    for seen in [subject.own.seen, subject.any.seen] {
      states.formUnion(seen.states.map { subject.places.states[$0] })
      taken.formUnion(seen.taken.map(subject.place))
      selected.formUnion(seen.selected.map(subject.place))
      for (id, values) in seen.guards.enumerated() {
        guards[subject.place(of: id), default: values].merge(values)
      }
    }
    if !subject.isWalked { open.insert(subject.places.workflow.file) }
  }

  /// False where nothing can be said about what never happens.
  func areComplete(for subject: Subject) -> Bool { !open.contains(subject.places.workflow.file) }

  func met(state: Int, of subject: Subject) -> Bool {
    let place = subject.places.states[state]
    if subject.own.seen.states.contains(state) || subject.any.seen.states.contains(state) { return true }
    return subject.isShared(place) && states.contains(place)
  }

  func taken(_ transition: Int, of subject: Subject) -> Bool {
    let place = subject.place(of: transition)
    if subject.own.seen.taken.contains(transition) || subject.any.seen.taken.contains(transition) {
      return true
    }
    return subject.isShared(place) && taken.contains(place)
  }

  func selected(_ transition: Int, of subject: Subject) -> Bool {
    selected.contains(subject.place(of: transition))
  }

  func guards(_ transition: Int, of subject: Subject) -> GuardValues {
    let place = subject.place(of: transition)
    if subject.isShared(place), let values = guards[place] { return values }
    var values = subject.own.seen.guards[transition]
    values.merge(subject.any.seen.guards[transition])
    return values
  }
}

extension Subject {
  /// True when every configuration was looked at and none goes round for ever.
  var isWalked: Bool { own.isComplete && any.isComplete && own.loops.isEmpty && any.loops.isEmpty }

  /// True for a part of the workflow file, which all its procedures share.
  func isShared(_ place: Place) -> Bool { place.file == places.workflow.file }
}
