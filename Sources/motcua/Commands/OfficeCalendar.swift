import ArgumentParser
import Office
import WorkingTime

struct OfficeCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: say(
      "Thay lịch làm việc khi có thông báo nghỉ lễ mới; hạn nào đổi được tính lại và ghi vào lịch sử.",
      "Take over a calendar when holidays are announced; due dates it changes are counted again, each recorded."
    ),
    discussion: Examples.of(
      """
        motcua office calendar --as binh
        motcua office calendar vietnam.yaml --as binh --yes
      """))

  @Argument(
    help: ArgumentHelp(
      say("Tệp lịch; mặc định lịch Việt Nam kèm theo.", "Calendar file; by default Vietnam’s, as shipped."),
      valueName: say("tệp", "file")))
  var file: String?
  @Flag(help: ArgumentHelp(say("Ghi thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, source) = (try actor.name(), try file.map(readText))
    let (update, zone) = try options.work { office in
      (
        yes ? try office.updateCalendar(source, as: actor) : try office.previewCalendar(source),
        try office.workingCalendar().zone
      )
    }
    let report = TimeUpdateReport(update, zone, written: yes)
    print(options.output.json ? Console.json(report) : report.text)
  }
}

/// Which days another calendar changes, from today until ten years on, and what that means for running dossiers.
private struct TimeUpdateReport: Encodable {
  let written: Bool
  let daysOff: [String]
  let daysWorked: [String]
  let moved: [DueChanges.Moved]
  let unmoved: Int
  private let dueLines: [String]

  private enum CodingKeys: String, CodingKey { case written, daysOff, daysWorked, moved, unmoved }

  init(_ update: TimeUpdate, _ zone: Zone, written: Bool) {
    self.written = written
    daysOff = update.days.filter { !$0.isWorkedAfter }.map(\.day.text)
    daysWorked = update.days.filter(\.isWorkedAfter).map(\.day.text)
    let changes = DueChanges(update.moved, unmoved: update.unmoved, zone)
    (moved, unmoved, dueLines) = (changes.moved, changes.unmoved, changes.lines)
  }

  var text: String {
    let end =
      written
      ? say("Đã ghi.", "Written.")
      : say("Chưa ghi gì; thêm --yes để ghi.", "Nothing was written; add --yes to write it.")
    return (days + dueLines + [end]).joined(separator: "\n")
  }

  private var days: [String] {
    var lines: [String] = []
    if !daysOff.isEmpty {
      lines.append(say("Thành ngày nghỉ: ", "Now off: ") + daysOff.joined(separator: ", "))
    }
    if !daysWorked.isEmpty {
      lines.append(say("Thành ngày làm việc: ", "Now worked: ") + daysWorked.joined(separator: ", "))
    }
    return lines.isEmpty
      ? [say("Mười năm tới không ngày nào đổi.", "No day of the next ten years changes.")] : lines
  }
}
