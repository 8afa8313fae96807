import ArgumentParser
import DossierModel
import Office

struct ControlSlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control-slip",
    abstract: say(
      "In phiếu kiểm soát quá trình giải quyết hồ sơ.",
      "Print the control slip of a dossier: every hand-over, early, on time or late."),
    discussion: Examples.of("  motcua control-slip H44.15-260803-0001 --steps"))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossier’s code."), valueName: say("mã", "code")))
  var code: String
  @Flag(
    help: ArgumentHelp(
      say("Thêm thời gian đã dùng ở từng bước.", "Add the time used in each step.")))
  var steps = false
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let record = try options.work { try $0.timeRecord(code) }
    let (slip, names) = (ControlSlip(record), record.names(Speech.form))
    if options.output.json { return print(Console.json(ControlSlipReport(slip, names))) }
    let page = ControlSlipPage(slip, names)
    print(([page.form] + (steps ? [page.steps] : [])).joined(separator: "\n\n"))
  }
}
