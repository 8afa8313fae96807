import DossierModel
import Office
import WorkingTime

/// Shows what will be late next.
struct DuePage {
  private let names: Names
  private let zone: Zone
  private let grouping: DueCommand.Grouping?
  private let limit: Int

  init(
    _ office: Office, _ options: OfficeOptions, _ grouping: DueCommand.Grouping?, limit: Int
  ) throws {
    names = try options.names(office)
    zone = try office.workingCalendar().zone
    (self.grouping, self.limit) = (grouping, limit)
  }

  func json(_ outlook: DueOutlook) -> String {
    Console.json(DueReport(outlook, groups: grouping.map { outlook.groups(by: $0) }, limit: limit, zone))
  }

  func text(_ outlook: DueOutlook) -> String {
    let list = grouping.map { table(outlook.groups(by: $0), by: $0) } ?? table(outlook.entries)
    return [list, summary(outlook), "", forecast(outlook), "", legend(outlook)].joined(separator: "\n")
  }

  private func table(_ entries: [DueEntry]) -> String {
    var table = Table(
      [
        say("Mã hồ sơ", "Code"), say("Hẹn trả", "Due"), say("Còn", "Left"),
        say("Thường cần", "Usually needed"),
        say("Dư", "Slack"), say("Bước", "Step"), say("Người xử lý", "Who"), "",
      ], numbers: [2, 3, 4], whole: [0, 1, 7])
    for entry in entries.prefix(limit) {
      table.add([
        entry.dossier.code, zone.text(entry.due), workingSpan(entry.remaining),
        workingSpan(entry.needed) + (entry.isByAllowance ? "*" : ""), workingSpan(entry.slack),
        entry.state(Speech.language), entry.holders.map(holder).joined(separator: "; "), mark(entry),
      ])
    }
    return table.text(width: Console.width)
  }

  private func table(_ groups: [DueGroup], by grouping: DueCommand.Grouping) -> String {
    var table = Table(
      [
        grouping == .officer ? say("Người xử lý", "Who") : say("Cơ quan", "Agency"),
        say("Hồ sơ", "Dossiers"), say("Đã trễ", "Late"), say("Sẽ trễ", "Will be late"),
        say("Dư ít nhất", "Least slack"),
      ], numbers: [1, 2, 3, 4])
    for group in groups.prefix(limit) {
      table.add([
        name(group.key), "\(group.count)", "\(group.late)", "\(group.willBeLate)",
        workingSpan(group.leastSlack),
      ])
    }
    return table.text(width: Console.width)
  }

  private func mark(_ entry: DueEntry) -> String {
    if entry.isLate { return say("◄ đã trễ", "◄ late") }
    return entry.isExpectedLate ? say("◄ sẽ trễ", "◄ will be late") : ""
  }

  private func name(_ key: DueGroup.Key) -> String {
    switch key {
    case .agency(let agency): names.agency(agency)
    case .holder(let task): holder(task)
    case .nobody: "–"
    }
  }

  private func holder(_ task: Task) -> String { task.person.map(names.person) ?? names.place(task.place) }

  private func summary(_ outlook: DueOutlook) -> String {
    let (all, late) = (outlook.entries.count, outlook.entries.count(where: \.isLate))
    let soon = outlook.entries.count { $0.isExpectedLate && !$0.isLate }
    let (days, beyond) = (outlook.request.within, outlook.lateBeyond)
    let later =
      beyond > 0
      ? say(" (\(beyond) đến hạn sau đó)", " (\(beyond) of them due after that)") : ""
    let count = say(
      "\(all) hồ sơ đã trễ, sẽ trễ hoặc đến hạn trong \(days) ngày làm việc: \(late) đã trễ, \(soon) sẽ trễ\(later)",
      "\(all) that are late, will be late or are due within \(days) working days: \(late) late, \(soon) will be late\(later)"
    )
    return ([count] + notShown(outlook)).joined(separator: "\n")
  }

  /// What the list leaves out, and the option that shows it.
  private func notShown(_ outlook: DueOutlook) -> [String] {
    let (lines, later) = (
      grouping.map { outlook.groups(by: $0).count } ?? outlook.entries.count, outlook.later
    )
    return [
      lines > limit
        ? say(
          "\(lines - limit) dòng không in; --limit \(lines) in hết.",
          "\(lines - limit) lines are not shown; --limit \(lines) shows all.") : nil,
      later > 0
        ? say(
          "\(later) hồ sơ đến hạn sau đó và dự kiến kịp, không in; --within NGÀY xem xa hơn (đến 250).",
          "\(later) more are due after that and expected in time, not shown; --within DAYS looks farther (up to 250)."
        )
        : nil,
    ].compactMap(\.self)
  }

  private func forecast(_ outlook: DueOutlook) -> String {
    var table = Table(
      [say("Ngày", "Day"), say("Đến hạn", "Due"), say("Dự kiến trễ", "Expected late")], numbers: [1, 2])
    for day in outlook.days { table.add([day.day.text, "\(day.due)", "\(day.expectedLate)"]) }
    return table.text(width: Console.width)
  }

  private func legend(_ outlook: DueOutlook) -> String {
    let (percentile, days, size) = (outlook.percentile, outlook.sampleDays, outlook.sampleSize)
    return [
      say(
        "Thường cần: phân vị \(percentile) của thời gian ở mỗi bước còn lại trong \(days) ngày qua, trừ phần đã làm; ngày 8 giờ làm việc.",
        "Usually needed: the \(percentile)th percentile of the stays of the last \(days) days in each step ahead, less what was spent; days of 8 working hours."
      ),
      say(
        "* Bước có dưới \(size) lượt: tính theo thời gian quy trình cho phép.",
        "* Fewer than \(size) stays in some step: the time the procedure allows it instead."),
    ].map(Console.wrapped).joined(separator: "\n")
  }
}
