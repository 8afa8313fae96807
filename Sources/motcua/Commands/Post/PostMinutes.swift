import ArgumentParser
import DossierStore
import Office

struct PostMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: say(
      "In lại một biên bản giao nhận đã ghi, đúng như lần đầu.",
      "Print hand-over minutes again, as they were when they were recorded."),
    discussion: Examples.of(
      "  motcua post minutes BB-2026-0001-H44.40 --out \(say("bien-ban", "minutes")).pdf"))

  @Argument(help: ArgumentHelp(say("Số biên bản.", "The minutes’ number."), valueName: say("số", "number")))
  var number: String
  @Option(help: ArgumentHelp(say("Tệp PDF.", "The PDF file."), valueName: say("tệp", "file")))
  var out: String
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let paper = try options.work { try PostPrinter($0).minutes(number) }
    try DurableFile.write(paper.bytes, to: out)
    Console.warn(of: paper.replaced)
    if options.output.json { return print(Console.json(["pages": paper.pages])) }
    print(
      say(
        "Biên bản \(number), \(paper.pages) trang: \(out)", "Minutes \(number), \(paper.pages) pages: \(out)")
    )
  }
}
