import Hashing
import Statechart
import WorkingTime

/// Decides about one command. Pure and total: events and effects, or a rejection that explains itself.
///
/// - Parameter dossier: the dossier as it stands, nil for a submission.
public func decide(
  _ command: Command, on dossier: Dossier?, by definition: Definition, in setting: Setting
) throws(Rejection) -> Decision {
  if let dossier { return try decide(command, on: Inquiry(dossier, definition, setting)) }
  switch command {
  case .submit(let submission): return try decide(submission, by: definition, in: setting)
  case .advance, .settle, .notePart, .rebase, .fire, .recount, .number, .void, .prove, .augment, .book,
    .report, .remit, .miss:
    throw Rejection(action: command.word, reasons: [.noDossier], possible: [])
  }
}

/// Decides about a command on a dossier already inquired into.
public func decide(_ command: Command, on inquiry: Inquiry) throws(Rejection) -> Decision {
  switch command {
  case .submit: throw Rejection(action: command.word, reasons: [.noDossier], possible: [])
  case .advance(let advance): return try decide(advance, on: inquiry)
  case .settle(let settlement):
    var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
    deliberation.record(.settled(settlement))
    return try deliberation.decision(.settled, in: inquiry.configuration, for: command.word)
  case .notePart(let news): return try decide(news, on: inquiry)
  case .rebase(let rebase): return try decide(rebase, on: inquiry)
  case .fire(let timer, let now): return try decide(timer, recorded: now, on: inquiry)
  case .recount: return try decideRecount(on: inquiry)
  case .number(let numbering): return try decide(numbering, on: inquiry)
  case .void(let paper, let reason): return try decideVoid(paper, reason, on: inquiry)
  case .prove(let paper, let act, let finding): return try decideProof(paper, act, finding, on: inquiry)
  case .augment(let augmentation): return try decide(augmentation, on: inquiry)
  case .book(let booking): return try decide(booking, on: inquiry)
  case .report(let note, let receiver, let remark):
    return try decide(note, receiver: receiver, remark: remark, on: inquiry)
  case .remit(let remittance): return try decide(remittance, on: inquiry)
  case .miss(let missing): return try decide(missing, on: inquiry)
  }
}

extension Command {
  /// The procedure a submission is for.
  public var procedure: String? {
    if case .submit(let submission) = self { submission.procedure } else { nil }
  }

  /// True when time asks for it, not a person or something outside.
  public var isTime: Bool {
    switch self {
    // What fell due before other days and hours held was recorded before them.
    case .fire, .recount: true
    case .submit, .advance, .settle, .notePart, .rebase, .number, .void, .prove, .augment, .book, .report,
      .remit, .miss:
      false
    }
  }

  /// The action's word, for messages.
  public var word: String {
    switch self {
    case .submit: "submit"
    case .advance(let advance): advance.action
    case .settle: "settle"
    case .notePart: "part"
    case .rebase: "move"
    case .fire: "tick"
    case .recount: "recount"
    case .number(let numbering): numbering.action
    case .void: "void"
    case .prove: "prove"
    case .augment: "augment"
    case .book: "book"
    case .report: "report"
    case .remit: "settle"
    case .miss: "missing"
    }
  }
}

/// A decision in the making: each change is recorded and at once applied, so that the next one sees it.
struct Deliberation {
  let definition: Definition
  let setting: Setting
  private(set) var dossier: Dossier
  private(set) var changes: [Change] = []
  private(set) var effects: [Effect] = []
  private(set) var sequels: [Sequel] = []
  private(set) var claims: [Register: Int] = [:]
  private var uses: [Digest: SignatureUse] = [:]
  private let version: Int

  init(_ dossier: Dossier, _ definition: Definition, _ setting: Setting) {
    self.dossier = dossier
    self.definition = definition
    self.setting = setting
    version = dossier.version + 1
  }

  mutating func record(_ change: Change) {
    changes.append(change)
    dossier.apply(change, at: setting.moment)
  }

  mutating func cause(_ effect: Effect) { effects.append(effect) }

  mutating func use(_ identity: Digest, _ use: SignatureUse) { uses[identity] = use }

  /// Takes the next serial of a register.
  mutating func claim(_ register: Register) -> Int {
    let serial = setting.nextSerial(register)
    claims[register] = serial
    return serial
  }

  /// - Throws: what stands against all that it brings about for other dossiers.
  func decision(
    _ kind: Event.Kind, in configuration: Configuration, for action: String
  ) throws(Rejection) -> Decision {
    let obstacles = obstacles
    guard obstacles.isEmpty else { throw Rejection(action: action, reasons: obstacles) }
    let event = Event(
      version: version, kind: kind, moment: setting.moment, actor: setting.actor, changes: changes)
    var changed = dossier
    changed.changed = event.moment
    let inquiry = Inquiry(changed, definition, setting, configuration)
    return Decision(
      events: [event], effects: effects, claims: claims, tasks: inquiry.tasks, timers: inquiry.timers,
      sequels: sequels, uses: uses)
  }

  /// What stands outside against its sequels.
  var obstacles: [Reason] { sequels.isEmpty ? [] : setting.obstacles(sequels, dossier) }

  /// Moves to where a step of the chart led: state, status, clock, and what entering a state causes.
  mutating func move(
    _ action: String, _ before: Configuration, _ after: Configuration, filed: Moment? = nil,
    left: Moment? = nil
  ) {
    let definition = definition
    recordStays(before, after, at: left)
    record(.moved(definition.move(action, from: before, to: after, status: dossier.status)))
    let clock = definition.clock(in: after)
    recordClock(clock, filed: filed)
    if clock == .ended, definition.clock(in: before) != .ended { giveUpNumbers() }
    sendBack(before, after)
    let entered = after.active.filter { !before.contains($0) }.map { definition.states[$0] }
    if entered.contains(where: \.notifies) || takesBackAppointment {
      cause(Effect(.notifyApplicant, dossier.status))
    }
    for part in entered.compactMap(\.part) where dossier.parts[part.name] == nil {
      sequels.append(.open(part))
    }
    if clock == .ended, definition.clock(in: before) != .ended, let parent = dossier.parent {
      sequels.append(.tell(parent, dossier.status))
    }
  }

  /// True when time has just begun anew after a day had been appointed: the applicant knows another day.
  private var takesBackAppointment: Bool {
    dossier.lapsedAppointment != nil
      && changes.contains { if case .clock(.restarted) = $0 { true } else { false } }
  }
}
