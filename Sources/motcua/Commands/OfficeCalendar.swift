import ArgumentParser
import Office
import WorkingTime

struct OfficeCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: say(
      "Thay lịch làm việc khi có thông báo nghỉ lễ mới; cho xem các ngày thay đổi trước.",
      "Take over a calendar when holidays are announced; first shows the days that change."),
    discussion: Examples.of(
      """
        motcua office calendar
        motcua office calendar vietnam.yaml --yes
      """))

  @Argument(
    help: ArgumentHelp(
      say("Tệp lịch; mặc định lịch Việt Nam kèm theo.", "Calendar file; by default Vietnam’s, as shipped."),
      valueName: say("tệp", "file")))
  var file: String?
  @Flag(help: ArgumentHelp(say("Ghi thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let source = try file.map(readText)
    let changes = try options.work { try $0.takeOver(calendar: source, write: yes) }
    let report = OfficeCalendarReport(changes, written: yes)
    print(options.output.json ? Console.json(report) : report.text)
  }
}

/// Which days another calendar changes, from today until ten years on.
private struct OfficeCalendarReport: Encodable {
  let written: Bool
  let daysOff: [String]
  let daysWorked: [String]

  init(_ changes: [CalendarChange], written: Bool) {
    self.written = written
    daysOff = changes.filter { !$0.isWorkedAfter }.map(\.day.text)
    daysWorked = changes.filter(\.isWorkedAfter).map(\.day.text)
  }

  var text: String {
    var lines: [String] = []
    if !daysOff.isEmpty {
      lines.append(say("Thành ngày nghỉ: ", "Now off: ") + daysOff.joined(separator: ", "))
    }
    if !daysWorked.isEmpty {
      lines.append(say("Thành ngày làm việc: ", "Now worked: ") + daysWorked.joined(separator: ", "))
    }
    if lines.isEmpty {
      lines.append(say("Mười năm tới không ngày nào đổi.", "No day of the next ten years changes."))
    }
    lines.append(
      written
        ? say("Đã ghi; ngày hẹn trả đã cấp giữ nguyên.", "Written; due dates already given stay.")
        : say("Chưa ghi gì; thêm --yes để ghi.", "Nothing was written; add --yes to write it."))
    return lines.joined(separator: "\n")
  }
}
