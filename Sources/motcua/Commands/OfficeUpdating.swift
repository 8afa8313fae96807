import ArgumentParser
import DossierModel
import Office

struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: say(
      "Danh bạ, lịch và quy định thời hạn của văn phòng đang chạy.",
      "Directory, calendar and rules about time of a running office."),
    discussion: Examples.of("  motcua office update office.yaml"),
    subcommands: [
      OfficeUpdating.self, OfficeCalendar.self, OfficeRules.self, OfficeSigning.self, OfficeCarriers.self,
    ])
}

struct OfficeUpdating: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: say(
      "Đọc lại tệp văn phòng: người, vị trí, ủy quyền, nơi tiếp nhận, giờ làm việc; cho xem thay đổi trước.",
      "Read the office file again: people, posts, mandates, services, hours; first shows what changes."),
    discussion: Examples.of(
      """
        motcua office update office.yaml
        motcua office update office.yaml --as binh --yes
      """))

  @Argument(help: ArgumentHelp(say("Tệp văn phòng.", "Office file."), valueName: say("tệp", "file")))
  var file: String
  @Flag(help: ArgumentHelp(say("Ghi thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    // Looking is everybody's; taking it over is the keeper's.
    let (source, keeper) = (try readText(file), yes ? try actor.name() : nil)
    let (update, names) = try options.work { office in
      // Names of those who go are known before, of those who come after.
      let before = try options.names(office)
      return (
        try keeper.map { try office.update(source, as: $0) } ?? office.previewUpdate(source), before
      )
    }
    let report = OfficeUpdateReport(update, names, written: yes)
    print(options.output.json ? Console.json(report) : report.text)
  }
}
