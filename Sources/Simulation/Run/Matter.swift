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
  private let dueUnreceived: Moment
  var dossier: Dossier
  /// By innermost state.
  var jobs: [Int: Job] = [:]
  private var visits: [Int: Int] = [:]

  /// - Parameter begin: the first moment of the run, for a dossier under way by then.
  init(
    _ dossier: Dossier, _ definition: Definition, seed: UInt64, _ calendar: WorkingCalendar,
    carriedAt begin: Moment? = nil
  ) {
    self.dossier = dossier
    self.definition = definition
    self.seed = seed
    dueUnreceived = definition.branch.limit.due(from: dossier.submitted, calendar)
    isCarried = begin != nil
    wasEnded = isCarried && (dossier.clock.ended != nil || definition.isTurnedAway(dossier))
    let clock = dossier.clock
    let running = clock.ended == nil && clock.paused == nil
    wasLate = running && begin.flatMap { begin in clock.due.map { $0 < begin } } ?? false
  }

  /// A die for one stay in a state, the same whoever else works in the office.
  func dice(_ state: Int) -> Dice {
    visits[state, default: 0] += 1
    return Dice(seed, state, visits[state, default: 0])
  }

  /// When it is due; not yet received, when it would be, had it been received as it came in. Work that never gets in is no
  /// less late.
  var due: Moment { dossier.clock.due ?? dueUnreceived }

  /// Which one is done first: the one due first; what has ended comes last.
  var urgency: Int64 { dossier.clock.ended == nil ? due.milliseconds : .max }
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
