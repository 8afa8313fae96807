import ArgumentParser
import DossierModel
import Office
import WorkingTime

struct OfficeCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: say(
      "Thay lịch làm việc, như khi có ngày nghỉ mới; hạn nào đổi được tính lại và ghi vào lịch sử.",
      "Take over a calendar, say with a new holiday; due dates it changes are counted again, each recorded."),
    discussion: Examples.of(
      """
        motcua office calendar vietnam.yaml --as binh
        motcua office calendar vietnam.yaml --as binh --yes
      """))

  @Argument(help: ArgumentHelp(say("Tệp lịch.", "Calendar file."), valueName: say("tệp", "file")))
  var file: String
  @Flag(help: ArgumentHelp(say("Ghi thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, source) = (try actor.name(), try readText(file))
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

struct OfficeRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: say(
      "Thêm phiên bản quy định về thời hạn; hồ sơ đã tiếp nhận giữ phiên bản cũ.",
      "Take over new versions of the rules about time; dossiers received before keep theirs."),
    discussion: Examples.of("  motcua office rules deadlines.yaml --as binh"))

  @Argument(help: ArgumentHelp(say("Tệp quy định.", "Rules file."), valueName: say("tệp", "file")))
  var file: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, source) = (try actor.name(), try readText(file))
    try options.work { try $0.updateRules(source, as: actor) }
    print(
      options.output.json
        ? Console.json(["written": true])
        : say(
          "Đã ghi; hồ sơ tiếp nhận từ nay theo các phiên bản này.",
          "Written; dossiers received from now on follow these."))
  }
}

/// What a calendar means for running dossiers.
private struct TimeUpdateReport: Encodable {
  let written: Bool
  let moved: [Moved]
  let unmoved: Int

  struct Moved: Encodable {
    let dossier: String
    let before: String
    let after: String
  }

  init(_ update: TimeUpdate, _ zone: Zone, written: Bool) {
    self.written = written
    unmoved = update.unmoved
    moved = update.moved.map {
      Moved(dossier: $0.code, before: zone.text($0.before), after: zone.text($0.after))
    }
  }

  var text: String {
    let lines = moved.map { "\($0.dossier)  \($0.before) → \($0.after)" }
    let total = say(
      "\(moved.count) hồ sơ đổi hạn, \(unmoved) giữ nguyên",
      "\(moved.count) due dates change, \(unmoved) stay")
    let end =
      written
      ? say("Đã ghi.", "Written.")
      : say("Chưa ghi gì; thêm --yes để ghi.", "Nothing was written; add --yes to write it.")
    return (lines + [total, end]).joined(separator: "\n")
  }
}
