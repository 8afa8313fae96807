import Statechart
import WorkingTime

/// Tells a due moment from the ledger, line by line.
struct DueTeller {
  let record: TimeRecord
  private(set) var lines: [DueLine] = []
  private var due: Moment?
  private var paused: Moment?
  private var lineCalendar: WorkingCalendar?

  init(_ record: TimeRecord) { self.record = record }

  mutating func tell() {
    tellLimit()
    if dossier.clock.started == nil {
      tellWaiting()
    } else {
      tellEntries()
      tellNow()
    }
    tellSupplements()
    if let due = dossier.clock.due { add(.due(due)) }
  }

  mutating func add(_ line: DueLine) { lines.append(line) }

  var dossier: Dossier { record.dossier }
  var definition: Definition { record.definition }
  /// That its time runs by; before it runs, the definition’s.
  var limit: TimeLimit { dossier.limit ?? definition.branch.limit }
  var zone: Zone { calendar.zone }
  var rules: DeadlineRules? { record.inquiry.rules }
  /// The calendar of the agency whose time is counted: while lines are told, that by which they were counted.
  var calendar: WorkingCalendar {
    lineCalendar ?? record.setting.calendar(of: dossier.opening.lanes[Lane.agency])
  }

  private mutating func tellLimit() {
    let procedure = definition.procedure
    add(
      .limit(
        DueLine.Limit(
          limit: limit, procedure: procedure.code, name: procedure.name,
          branch: procedure.cases.count > 1 ? definition.branch.title : nil, sources: procedure.sources)))
    if let rules { add(.rules(title: rules.title, law: rules.law)) }
  }

  /// Each ledger line with the event that entered it.
  private mutating func tellEntries() {
    var told = 0
    for event in record.events {
      for change in event.changes {
        if case .clock = change, told < dossier.ledger.count {
          tell(dossier.ledger[told], after: dossier.ledger[..<told], event)
          told += 1
        }
        if case .rebased = change, due != nil { add(.moved(event.moment)) }
      }
    }
    lineCalendar = nil
  }

  private mutating func tell(_ line: LedgerLine, after earlier: ArraySlice<LedgerLine>, _ event: Event) {
    if let name = line.counting?.calendar { lineCalendar = record.calendars[name] }
    switch line.entry {
    case .started(let due): start(line, due)
    case .paused:
      paused = line.moment
      add(.paused(line.moment, record.title(of: event), hasNote: event.hasNote))
    case .resumed(let due): resume(line, due, event)
    case .restarted(let due):
      let waited = waited(until: line.moment)
      add(.restarted(line.moment, waited: waited, lapsed: earlier.appointment, due: due))
      count(line, due)
      end(due)
    case .extended(let new):
      let old = due ?? new
      add(.extended(line.moment, person: event.actor, hasNote: event.hasNote, from: old, to: new))
      due = new
    case .recounted(let new, _): recount(line, after: earlier, new)
    case .ended: break
    }
  }

  private mutating func start(_ line: LedgerLine, _ due: Moment) {
    add(.received(line.moment))
    let from = line.counting?.from ?? line.moment
    if from < line.moment { add(.filed(from)) }
    count(line, due)
    add(.started(due: due))
    end(due)
  }

  /// How the limit was counted from where it began, and the days it went over.
  private mutating func count(_ line: LedgerLine, _ due: Moment) {
    let from = line.counting?.from ?? line.moment
    if let rules, from > line.moment {
      add(.lastHour(minutes: rules.lastMinutes, from: from, law: rules.law))
    }
    add(.counting(limit, from: from, first: firstDay(from, due)))
    let start = zone.day(of: from)
    tellRest(line, limit.due(from: from, calendar) == due, after: lastDay(start) ?? start, through: due)
  }

  private mutating func resume(_ line: LedgerLine, _ due: Moment, _ event: Event) {
    let (old, stopped) = (self.due ?? due, paused ?? line.moment)
    let known = calendar.due(old, pausedAt: stopped, resumedAt: line.moment) == due
    // Under other days or hours than then, what was left then is not known any more.
    let left = known ? calendar.workingMinutes(from: stopped, to: old) : nil
    add(.resumed(line.moment, waited: event.waited ?? waited(until: line.moment), left: left, due: due))
    // What was late stays late: nothing was counted.
    if stopped < old { tellRest(line, known, after: zone.day(of: line.moment), through: due) }
    end(due)
  }

  /// A recount counts everything anew: the days off of the whole stretch are told as they are known then.
  private mutating func recount(
    _ line: LedgerLine, after lines: ArraySlice<LedgerLine>, _ new: Moment
  ) {
    add(.recounted(line.moment, from: due ?? new, to: new))
    due = new
    guard let base = lines.last(where: \.beginsCount) else { return }
    let start = zone.day(of: base.counting?.from ?? base.moment)
    let known = LedgerCounter(limit) { [calendar] _ in calendar }.due(lines, under: calendar) == new
    let resumed = lines.contains { if case .resumed = $0.entry { true } else { false } }
    tellRest(line, known, after: resumed ? start : lastDay(start) ?? start, through: new)
  }

  private mutating func tellRest(_ line: LedgerLine, _ known: Bool, after start: Day, through due: Moment) {
    guard known else { return add(.otherCalendar(line.counting?.calendar ?? "")) }
    let rest = RestDays(after: start, through: zone.day(of: due), calendar, record.holidays)
    if !rest.isEmpty { add(.skipped(rest)) }
  }

  private func waited(until moment: Moment) -> Int {
    paused.map { calendar.workingMinutes(from: $0, to: moment) } ?? 0
  }

  private mutating func end(_ due: Moment) { (self.due, paused) = (due, nil) }

  private func firstDay(_ from: Moment, _ due: Moment) -> Day {
    let day = zone.day(of: from)
    return switch limit {
    case .workingDays: calendar.day(1, workingDaysAfter: day)
    case .workingHours, .workingMinutes: day
    case .days, .months: day + 1
    case .sameDay: zone.day(of: due)
    }
  }

  /// The day before the last of a limit in calendar days: only its end is moved by days of rest.
  private func lastDay(_ start: Day) -> Day? {
    switch limit {
    case .days(let days): start + (days - 1)
    case .months(let months): start.adding(months: months) + -1
    case .workingDays, .workingHours, .workingMinutes, .sameDay: nil
    }
  }
}

extension Event {
  /// Working minutes of the pause it ended, as they were counted then.
  fileprivate var waited: Int? {
    changes.lazy.compactMap { if case .waited(let minutes) = $0 { minutes } else { nil } }.first
  }
}

extension LedgerLine {
  /// True where a whole limit is counted from.
  fileprivate var beginsCount: Bool {
    switch entry {
    case .started, .restarted: true
    case .paused, .resumed, .extended, .recounted, .ended: false
    }
  }
}
