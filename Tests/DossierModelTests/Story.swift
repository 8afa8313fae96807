import DossierModel
import Hashing
import Testing
import WorkingTime

/// Given a history of commands, when a command comes, then events or a rejection.
struct Story {
  private(set) var definition: Definition
  /// Those it stood on before, and the present one.
  private(set) var versions: [Digest: Definition] = [:]
  private(set) var history: [Event] = []
  private(set) var effects: [Effect] = []
  private(set) var dossier: Dossier
  private(set) var now: Moment
  private var registers = Registers()
  /// A carrier is set up.
  var hasCarriers = false
  /// The dossiers item numbers were used for.
  var itemUses: [String: String] = [:]
  /// Calendars of agencies with hours of their own.
  var calendars: [String: WorkingCalendar] = [:]
  /// Parts the dossier asked to be opened; nobody did yet.
  private(set) var parts: [PartRule] = []

  /// Given a dossier just submitted, on Monday 1 June 2026 unless said otherwise.
  init(
    _ definition: Definition, _ channel: Channel = .counter, returnBy: Channel = .counter,
    by actor: String = "lan",
    at start: String = "2026-06-01 08:00"
  ) throws {
    self.definition = definition
    versions[definition.digest] = definition
    now = at(start)
    let setting = Self.setting(actor, now, registers)
    let decision = try decide(
      .submit(Self.submission(definition, channel, returnBy)), on: nil, by: definition, in: setting)
    history = decision.events
    effects = decision.effects
    registers.take(decision.claims)
    dossier = try #require(try fold(decision.events))
  }

  static func submission(
    _ definition: Definition, _ channel: Channel = .counter, _ returnBy: Channel = .counter
  ) -> Submission {
    Submission(
      procedure: definition.procedure.code, branch: definition.branch.key, receivedAt: "centre",
      channel: channel,
      returnBy: returnBy, applicant: SHA256.digest("applicant"),
      papers: definition.procedure.papers.filter(\.required).map { paper($0.kind, $0.kind) })
  }

  static func setting(
    _ actor: String, _ now: Moment, _ registers: Registers = Registers(),
    _ order: AgencyCode.Order = .levelOneFirst
  ) -> Setting {
    Setting(
      moment: now, actor: actor, directory: Town.directory, calendar: Town.calendar, calendarName: "town",
      rules: Town.rules, codeOrder: order,
      nextSerial: { registers.last[$0, default: 0] + 1 })
  }

  func setting(_ actor: String) -> Setting {
    var setting = Self.setting(actor, now, registers)
    (setting.hasCarriers, setting.calendars) = (hasCarriers, calendars)
    setting.itemUse = { itemUses[$0] }
    return setting
  }

  // MARK: When

  /// The actor takes the action a minute later; the accepted decision joins the history.
  @discardableResult
  mutating func when(
    _ actor: String, _ action: String, _ fill: (inout Advance) -> Void = { _ in }
  ) throws -> Decision {
    now = Moment(milliseconds: now.milliseconds + 60_000)
    let decision = try take(command(action, fill), as: actor)
    try openParts()
    return decision
  }

  /// The clock goes on to this local time.
  mutating func wait(until time: String) {
    precondition(at(time) >= now, "time does not go back")
    now = at(time)
  }

  /// Time passes.
  mutating func wait(minutes: Int) { now = Moment(milliseconds: now.milliseconds + Int64(minutes) * 60_000) }

  mutating func take(_ command: Command, as actor: String) throws -> Decision {
    let decision = try decide(command, on: dossier, by: definition, in: setting(actor))
    for event in decision.events { dossier = try evolve(dossier, event) }
    history += decision.events
    effects += decision.effects
    registers.take(decision.claims)
    for case .open(let part) in decision.sequels { parts.append(part) }
    if case .rebase(let rebase) = command {
      definition = rebase.definition
      versions[definition.digest] = definition
    }
    return decision
  }

  /// Opens the parts asked for, as an office does in the same transaction.
  mutating func openParts() throws {
    while !parts.isEmpty {
      let part = parts.removeFirst()
      _ = try take(.notePart(.opened(part: part.name, code: "H44-\(part.name)")), as: "lan")
    }
  }

  /// A part ends, with its result or without.
  mutating func end(_ part: String, _ status: PortalStatus) throws {
    _ = try take(.notePart(.ended(part: part, status)), as: "hoa")
    try openParts()
  }

  func command(_ action: String, _ fill: (inout Advance) -> Void = { _ in }) -> Command {
    var advance = Advance(action)
    fill(&advance)
    return .advance(advance)
  }

  // MARK: Then

  /// The rejection an action would meet now; a test failure when it would be accepted.
  func refusal(
    _ actor: String, _ action: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ fill: (inout Advance) -> Void = { _ in }
  ) throws -> Rejection {
    do {
      _ = try decide(command(action, fill), on: dossier, by: definition, in: setting(actor))
    } catch { return error }
    throw Unexpected("\(actor) may \(action) at \(dossier.leaves)", sourceLocation)
  }

  var inquiry: Inquiry { Inquiry(dossier, definition, setting("lan")) }

  /// The state of the business region.
  var business: String { dossier.leaves.first ?? "" }

  /// The state of the delivery region.
  var delivery: String { dossier.leaves.count > 1 ? dossier.leaves[1] : "" }

  struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ text: String, _ place: SourceLocation) { description = "\(place): \(text)" }
  }
}

/// The registers of the office, as a store would keep them.
struct Registers {
  private(set) var last: [Register: Int] = [:]

  mutating func take(_ claims: [Register: Int]) { last.merge(claims) { _, new in new } }

  init() {}
  init(_ last: [Register: Int]) { self.last = last }
}

extension Story {
  /// What a clerk does on an ordinary day; the first of these that is possible is the next one.
  static let ordinary = [
    "receive", "transfer", "assign", "propose", "answer", "agree", "sign", "issue", "hand_over",
    "return_online", "pack",
    "hand_to_post", "in_transit", "deliver", "hand_out", "send",
  ]

  /// Goes the ordinary way until the business or the delivery stands there.
  mutating func go(to state: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for _ in 0..<30 where !dossier.leaves.contains(state) { try next() }
    guard dossier.leaves.contains(state) else { throw Unexpected("never came to \(state)", sourceLocation) }
  }

  /// Takes the next ordinary action, by somebody who may, with all it asks for.
  mutating func next() throws {
    let offers = inquiry.rejection.possible
    let found = Self.ordinary.compactMap { word in offers.first { $0.word == word } }.first
    if found == nil, let part = dossier.parts.first(where: { $0.value.ended == nil }) {
      return try end(part.key, .done)
    }
    guard let offer = found else { throw Rejection(action: "next", reasons: [], possible: offers) }
    let inputs = self.inputs(for: offer)
    var refusal = Rejection(action: offer.action, reasons: [], possible: offers)
    for actor in offer.people {
      do {
        try when(actor, offer.action) { $0 = inputs }
        return
      } catch let rejection as Rejection { refusal = rejection }
    }
    throw refusal
  }

  /// The action with everything it asks for.
  func inputs(for offer: Offer) -> Advance {
    var advance = Advance(offer.action)
    for input in offer.asks {
      switch input {
      case .reason: advance.note = SHA256.digest("reason")
      case .assignee: advance.assignee = assignee(after: offer.action)
      case .draft, .attachment: advance.file = paper("draft", "draft \(dossier.version)")
      case .itemNumber: advance.itemNumber = "RB123456785VN"
      case .recipient: advance.recipient = SHA256.digest("recipient")
      case .amount: advance.amount = definition.procedure.fee.amount - dossier.paid
      case .newDue: advance.newDue = later
      case .minutes:
        advance.handIn = HandIn(minutes: "01/BBGN", filed: now, papers: [])
      case .scanned: advance.scanned = definition.procedure.papers.first?.kind
      }
    }
    return advance
  }

  /// A working day after the due one.
  private var later: Day {
    let calendar = Town.calendar
    return calendar.day(5, workingDaysAfter: calendar.zone.day(of: max(dossier.clock.due ?? now, now)))
  }

  /// Somebody who may have the step an action leads to.
  private func assignee(after action: String) -> String? {
    let steps = definition.branch.steps
    let current = definition.steps(of: dossier).first
    guard var step = current else { return nil }
    if action == "assign", let place = steps.firstIndex(of: step) { step = steps[place + 1] }
    let seat = Directory.Place(role: step.role, agency: dossier.opening.lanes[step.lane] ?? "")
    return Town.directory.holders(seat, on: Zone.vietnam.day(of: now)).first
  }
}

extension Offer {
  /// The action without the name of the agency or part it is of.
  var word: String { String(action.prefix { $0 != "." }) }
}

extension Inquiry {
  /// A refusal of nothing in particular: what is possible now.
  var rejection: Rejection {
    Rejection(action: "", reasons: [], possible: possible)
  }
}
