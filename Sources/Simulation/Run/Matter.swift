import DossierModel
import WorkingTime

/// A dossier in a run, and the work that waits on it.
final class Matter {
  let definition: Definition
  let seed: UInt64
  /// It was under way when the run began.
  let isCarried: Bool
  /// It had ended by then, and only its result has yet to go out.
  let wasEnded: Bool
  /// It was past its due moment by then.
  let wasLate: Bool
  var dossier: Dossier
  /// By innermost state.
  var jobs: [Int: Job] = [:]
  private var visits: [Int: Int] = [:]

  /// - Parameter begin: the first moment of the run, for a dossier under way by then.
  init(_ dossier: Dossier, _ definition: Definition, seed: UInt64, carriedAt begin: Moment? = nil) {
    self.dossier = dossier
    self.definition = definition
    self.seed = seed
    isCarried = begin != nil
    wasEnded = isCarried && dossier.clock.ended != nil
    let clock = dossier.clock
    let running = clock.ended == nil && clock.paused == nil
    wasLate = running && begin.flatMap { begin in clock.due.map { $0 < begin } } ?? false
  }

  /// A die for one stay in a state, the same whoever else works in the office.
  func dice(_ state: Int) -> Dice {
    visits[state, default: 0] += 1
    return Dice(seed, state, visits[state, default: 0])
  }

  /// Which one is done first: what was not yet received goes before all, since nothing of it is due before that; what has
  /// ended comes last.
  var urgency: Int64 {
    if dossier.clock.ended != nil { return .max }
    return dossier.clock.due?.milliseconds ?? 0
  }
}

/// One thing somebody has to do on a dossier.
final class Job {
  let matter: Matter
  let state: Int
  /// The transition it will take.
  let transition: Int
  let site: Site
  let place: Int
  let minutes: Int
  /// Breaks ties: first come, first served.
  let order: Int
  var urgency: Int64 = 0
  /// Since when somebody could do it.
  var waitsSince = 0
  /// Who was given it; nil: anybody in the place.
  var person: Int?
  /// Who may not do it, having signed the document to be sealed.
  var barred: Int?
  /// The dossier went another way meanwhile.
  var isGone = false

  init(
    _ matter: Matter, state: Int, transition: Int, site: Site, place: Int, minutes: Int, order: Int
  ) {
    self.matter = matter
    self.state = state
    self.transition = transition
    self.site = site
    self.place = place
    self.minutes = minutes
    self.order = order
  }

  static func isFirst(_ a: Job, _ b: Job) -> Bool { (a.urgency, a.order) < (b.urgency, b.order) }

  var rule: ActionRule {
    let definition = matter.definition
    return definition.actions[definition.chart.transitions[transition].tag]
  }
}
