import DossierModel
import Office
import WorkingTime

/// What will be late next, for programs. Times in working minutes.
struct DueReport: Encodable {
  let asOf: String
  let withinWorkingDays: Int
  let count: Int
  let late: Int
  let willBeLate: Int
  /// Of those that will be late: due after the days asked for.
  let lateBeyond: Int
  /// Due after those days and expected in time: not listed.
  let laterInTime: Int
  /// The usual time of a step is this percentile of so many days’ stays, of at least so many.
  let percentile: Int
  let sampleDays: Int
  let sampleSize: Int
  let dossiers: [Entry]
  let groups: [Group]?
  let forecast: [Forecast]

  struct Entry: Encodable {
    let code: String
    let procedure: String
    let agency: String
    let due: String
    let remaining: Int
    let needed: Int
    let slack: Int
    /// True when for some step its allowance stood in for too few stays.
    let byAllowance: Bool
    let late: Bool
    let willBeLate: Bool
    let step: String
    let holders: [Holder]
  }

  struct Holder: Encodable {
    let role: String
    let agency: String
    let person: String?
  }

  struct Group: Encodable {
    let agency: String?
    let holder: Holder?
    let count: Int
    let late: Int
    let willBeLate: Int
    let leastSlack: Int
  }

  struct Forecast: Encodable {
    let day: String
    let due: Int
    let expectedLate: Int
  }

  init(_ outlook: DueOutlook, groups: [DueGroup]?, limit: Int, _ zone: Zone) {
    asOf = zone.text(outlook.now)
    (withinWorkingDays, count) = (outlook.request.within, outlook.entries.count)
    late = outlook.entries.count(where: \.isLate)
    willBeLate = outlook.entries.count { $0.isExpectedLate && !$0.isLate }
    (lateBeyond, laterInTime) = (outlook.lateBeyond, outlook.later)
    (percentile, sampleDays, sampleSize) = (outlook.percentile, outlook.sampleDays, outlook.sampleSize)
    dossiers = outlook.entries.prefix(limit).map { Entry($0, zone) }
    self.groups = groups?.prefix(limit).map(Group.init)
    forecast = outlook.days.map { Forecast(day: $0.day.text, due: $0.due, expectedLate: $0.expectedLate) }
  }
}

extension DueReport.Entry {
  init(_ entry: DueEntry, _ zone: Zone) {
    (code, procedure, agency) = (entry.dossier.code, entry.dossier.procedure, entry.dossier.agency)
    (due, remaining, needed) = (zone.text(entry.due), entry.remaining, entry.needed)
    (slack, byAllowance, late) = (entry.slack, entry.isByAllowance, entry.isLate)
    willBeLate = entry.isExpectedLate && !entry.isLate
    step = entry.state(Speech.language)
    holders = entry.holders.map(DueReport.Holder.init)
  }
}

extension DueReport.Holder {
  init(_ task: Task) { (role, agency, person) = (task.place.role, task.place.agency, task.person) }
}

extension DueReport.Group {
  init(_ group: DueGroup) {
    switch group.key {
    case .agency(let key): (agency, holder) = (key, nil)
    case .holder(let task): (agency, holder) = (nil, DueReport.Holder(task))
    case .nobody: (agency, holder) = (nil, nil)
    }
    (count, late, willBeLate) = (group.count, group.late, group.willBeLate)
    leastSlack = group.leastSlack
  }
}
