import DossierModel
import DossierStore
import WorkingTime

extension Office {
  /// What will be late: every running dossier that is late or will be unless somebody is faster than usual, however far off
  /// its due day, and those due within some working days; ordered by the working time that is left beyond what their steps
  /// usually take here.
  public func outlook(_ request: DueRequest) throws -> DueOutlook {
    let codes = try request.person.map { Set(try inbox($0).map(\.code)) }
    return try store.read { reading in
      let setting = try setting("", reading)
      let horizon = horizon(request, setting)
      let usual = try UsualTimes(reading, until: setting.moment, setting.calendar.zone)
      let end = setting.calendar.zone.moment(horizon + 1, minute: 0)
      let running = try reading.runningDossiers(agency: request.agency ?? "")
        .filter { codes?.contains($0.code) ?? true }
        .compactMap { try entry($0, usual, setting, reading) }
      let entries = running.filter { $0.due < end || $0.isExpectedLate }
      return DueOutlook(
        request: request, now: setting.moment, entries: entries.sorted { $0.order < $1.order },
        lateBeyond: entries.count { $0.due >= end }, later: running.count - entries.count,
        days: days(entries, through: horizon, setting))
    }
  }

  private func horizon(_ request: DueRequest, _ setting: Setting) -> Day {
    let calendar = setting.calendar
    return calendar.day(request.within, workingDaysAfter: calendar.zone.day(of: setting.moment))
  }

  private func entry(
    _ line: DossierLine, _ usual: UsualTimes, _ setting: Setting, _ reading: StoreReading
  ) throws -> DueEntry? {
    guard let due = line.due else { return nil }
    let dossier = try reading.dossier(line.code).dossier
    let definition = try definition(of: dossier, reading)
    let calendar = setting.calendar(of: line.agency)
    let needed = usual.needed(dossier, definition, setting)
    return DueEntry(
      dossier: line, due: due, state: definition.steps(of: dossier).first?.title ?? line.status.title,
      holders: definition.holders(of: dossier),
      remaining: calendar.workingMinutes(from: setting.moment, to: due)
        - calendar.workingMinutes(from: due, to: setting.moment),
      needed: needed.minutes, isByAllowance: needed.allowed, isLate: setting.moment.isPast(due))
  }

  private func days(_ entries: [DueEntry], through horizon: Day, _ setting: Setting) -> [DueDay] {
    let calendar = setting.calendar
    let falling = Dictionary(grouping: entries) { calendar.zone.day(of: $0.due) }
    let today = calendar.zone.day(of: setting.moment)
    return (today.number...horizon.number).map(Day.init(number:)).filter(calendar.isWorking).map { day in
      let due = falling[day] ?? []
      return DueDay(day: day, due: due.count, expectedLate: due.count { $0.isExpectedLate })
    }
  }
}

extension DueEntry {
  fileprivate var order: (Int, Int, Moment, String) { (isExpectedLate ? 0 : 1, slack, due, dossier.code) }
}
