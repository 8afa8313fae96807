public import WorkingTime

/// One stay of a dossier in a step, and how its time went.
public struct StepStay: Hashable, Sendable {
  /// By the name it has now.
  public let step: String
  public let title: Title
  /// What it was called then, where a move to another version has renamed it since.
  public let formerTitle: Title?
  /// The kind of step, a word of the workflow.
  public let kind: String
  public let place: Directory.Place
  /// Who had it; empty: nobody in particular.
  public let person: String
  /// Who ended it for the person whose it was; nil: he did himself, or it was ended from outside.
  public let substitution: Substitution?
  public let entered: Moment
  /// Nil while the dossier stands in it.
  public let left: Moment?
  /// Working minutes of this stay.
  public let minutes: Int
  /// Working minutes that have gone from the allowance so far, this stay among them.
  public let spent: Int
  /// Working minutes allowed in all; nil: its time is not counted.
  public let allowance: Int?
  /// The budget the allowance is shared in; nil: it is the step's own.
  public let budget: String?
  public let due: Moment?
  /// Nil where no time is counted, and where the stay was only interrupted in time.
  public let punctuality: Punctuality?
}

/// A time in which the legal clock stood still.
public struct Pause: Hashable, Sendable {
  public let from: Moment
  /// Nil while it lasts.
  public internal(set) var until: Moment?
  /// What was done to stop it.
  public let action: Title
  public let hasNote: Bool
}

/// Every stay of a dossier in a step, in order of entering, and the pauses between them.
public struct StepLedger: Hashable, Sendable {
  public let stays: [StepStay]
  public let pauses: [Pause]

  public init(_ record: TimeRecord) {
    var stays = [StepStay](), pauses = [Pause]()
    let names = StepNames(record)
    record.replay { event, dossier, change in
      switch change {
      case .left(let stay): stays.append(record.stay(stay, event, dossier, names))
      case .clock(.paused): pauses.append(record.pause(event))
      case .clock(.resumed), .clock(.restarted), .clock(.ended):
        if let last = pauses.indices.last, pauses[last].until == nil { pauses[last].until = event.moment }
      case .clock, .opened, .attached, .drafted, .moved, .noted, .assigned, .signed, .numbered, .sent,
        .posted,
        .handedOver, .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased,
        .released, .counted, .waited, .mapped, .fired, .recorded, .voided, .proven, .keptSince, .carried,
        .postal,
        .found:
        break
      }
    }
    stays += record.running(names)
    self.stays = stays.enumerated().sorted { ($0.1.entered, $0.0) < ($1.1.entered, $1.0) }.map(\.element)
    self.pauses = pauses
  }
}

extension TimeRecord {
  /// Goes through the history again: each change, and the dossier as it was right after it.
  func replay(_ body: (Event, Dossier, Change) -> Void) {
    guard let first = events.first, case .opened(let opening)? = first.changes.first else { return }
    var dossier = Dossier(opening, at: first.moment)
    for event in events {
      for change in event.changes {
        dossier.apply(change, at: event.moment)
        body(event, dossier, change)
      }
    }
  }

  /// How a stay went; nil: no time was counted, or it was only interrupted in time.
  func punctuality(of stay: Stay, _ event: Event) -> Punctuality? {
    let stops = event.changes.contains { $0 == .clock(.paused) }
    let found = stay.due.map { Punctuality(ended: stay.left, due: $0, setting.calendar.zone) }
    return stops && found != .late ? nil : found
  }

  /// A stay that has ended, with the time it had then, by the name its step has now.
  fileprivate func stay(_ stay: Stay, _ event: Event, _ dossier: Dossier, _ names: StepNames) -> StepStay {
    let (then, name) = (definition(at: event), names.now(stay.step, at: event))
    let step = then.step(stay.step)
    let old = then.title(ofStep: stay.step)
    let title = definition.step(name) == nil ? old : definition.title(ofStep: name)
    let isHis = event.substitution.map { [$0.person, $0.mandate.principal].contains(stay.person) } ?? false
    return StepStay(
      step: name, title: title, formerTitle: name == stay.step || old == title ? nil : old,
      kind: step?.kind ?? "",
      place: stay.place, person: stay.person, substitution: isHis ? event.substitution : nil,
      entered: stay.entered, left: stay.left, minutes: stay.minutes,
      spent: step.map { then.spent($0, dossier) } ?? stay.minutes,
      allowance: step.flatMap(then.allowance), budget: step?.budget, due: stay.due,
      punctuality: punctuality(of: stay, event))
  }

  func pause(_ event: Event) -> Pause {
    Pause(from: event.moment, action: title(of: event), hasNote: event.hasNote)
  }

  /// The stays that have not ended.
  fileprivate func running(_ names: StepNames) -> [StepStay] {
    definition.configuration(of: dossier).active.compactMap { state in
      guard let step = definition.states[state].step, let since = definition.entered(state, dossier),
        let agency = dossier.opening.lanes[step.lane]
      else { return nil }
      let (calendar, now) = (setting.calendar(of: agency), setting.moment)
      let minutes = calendar.workingMinutes(from: since, to: now)
      let due = definition.due(of: step, since: since, dossier, calendar)
      return StepStay(
        step: step.name, title: definition.title(ofStep: step.name),
        formerTitle: names.before(step.name, entered: since), kind: step.kind,
        place: Directory.Place(role: step.role, agency: agency), person: dossier.assignees[step.name] ?? "",
        substitution: nil, entered: since, left: nil, minutes: minutes,
        spent: definition.spent(step, dossier) + minutes,
        allowance: definition.allowance(step), budget: step.budget, due: due,
        punctuality: due.map { Punctuality(now: now, due: $0) })
    }
  }
}

extension Definition {
  /// A step, or that of an agency asked within one, by name.
  func step(_ name: String) -> StepRule? {
    states.lazy.compactMap(\.step).first { $0.name == name } ?? branch.steps.first { $0.name == name }
  }
}
