public import WorkingTime

/// What a due moment was counted by: enough to count it again.
public struct Counting: Hashable, Sendable {
  /// The name of the rules (``RuleBook``); empty: none beside the procedure's limit.
  public let rules: String
  /// The name of the office's calendar at that time.
  public let calendar: String
  /// The limit that was counted.
  public let limit: TimeLimit
  /// The legal moment time runs from: later than the act for what came in the last hour, earlier for what came by post.
  public let from: Moment

  public init(rules: String, calendar: String, limit: TimeLimit, from: Moment) {
    self.limit = limit
    self.rules = rules
    self.calendar = calendar
    self.from = from
  }
}

/// One line of the deadline ledger. A due date is never overwritten: it is what these lines come to.
public struct LedgerLine: Hashable, Sendable {
  /// When it was entered.
  public let moment: Moment
  public let entry: ClockEntry
  /// What it was counted by; nil for entries that count nothing.
  public let counting: Counting?

  public init(_ entry: ClockEntry, at moment: Moment, by counting: Counting? = nil) {
    self.moment = moment
    self.entry = entry
    self.counting = counting
  }
}

extension Collection<LedgerLine> {
  /// The due moment these lines come to where a new day was appointed since time last began; nil: none was.
  var appointment: Moment? {
    var (due, isAppointed): (Moment?, Bool) = (nil, false)
    for line in self {
      switch line.entry {
      case .started(let moment), .restarted(let moment): (due, isAppointed) = (moment, false)
      case .extended(let moment): (due, isAppointed) = (moment, true)
      case .resumed(let moment), .recounted(let moment, _): due = moment
      case .paused, .ended: break
      }
    }
    return isAppointed ? due : nil
  }
}

extension Dossier {
  /// The appointed day that no longer holds because time has begun anew since; nil: there is none.
  public var lapsedAppointment: Moment? {
    let restart = ledger.lastIndex { if case .restarted = $0.entry { true } else { false } }
    return restart.flatMap { ledger[..<$0].appointment }
  }
}

/// Counts ledger lines.
public struct LedgerCounter {
  /// That of lines that name none, from builds before they did.
  private let limit: TimeLimit
  /// The calendar a line was counted by.
  private let calendar: (String) -> WorkingCalendar

  public init(_ limit: TimeLimit, calendar: @escaping (String) -> WorkingCalendar) {
    self.limit = limit
    self.calendar = calendar
  }

  /// What the lines come to; nil before the clock started.
  public func due(_ lines: some Collection<LedgerLine>) -> Moment? {
    var state = State()
    for (index, line) in lines.enumerated() {
      if case .recounted = line.entry, let name = line.counting?.calendar {
        state.due = due(lines.prefix(index), under: calendar(name))
      } else {
        enter(line, calendar(line.counting?.calendar ?? ""), &state)
      }
    }
    return state.due
  }

  /// What the lines would have come to, had this calendar been known from the beginning.
  public func due(_ lines: some Collection<LedgerLine>, under calendar: WorkingCalendar) -> Moment? {
    var state = State()
    for line in lines { enter(line, calendar, &state) }
    return state.due
  }

  /// What was promised: the same without the pauses after which time went on, which the national rule subtracts instead.
  public func promised(_ lines: some Collection<LedgerLine>, under calendar: WorkingCalendar) -> Moment? {
    due(
      lines.filter { line in
        switch line.entry {
        case .paused, .resumed: false
        case .started, .restarted, .ended, .extended, .recounted: true
        }
      }, under: calendar)
  }

  private struct State {
    var due: Moment?
    var paused: Moment?
  }

  private func enter(_ line: LedgerLine, _ calendar: WorkingCalendar, _ state: inout State) {
    let limit = line.counting?.limit ?? limit
    switch line.entry {
    case .started, .restarted:
      state = State(due: limit.due(from: line.counting?.from ?? line.moment, calendar))
    case .paused: state.paused = line.moment
    case .resumed:
      if let due = state.due, let paused = state.paused {
        state.due = calendar.due(due, pausedAt: paused, resumedAt: line.moment)
      }
      state.paused = nil
    // The day promised stands, unless the office is closed on it now.
    case .extended(let due): state.due = calendar.closing(on: calendar.zone.day(of: due))
    case .recounted, .ended: break
    }
  }
}
