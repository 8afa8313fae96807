import ArgumentParser
import WorkflowImport

struct WorkflowImports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say("Lấy quy trình từ hệ thống khác.", "Take in workflows of other systems."),
    discussion: Examples.of("  motcua workflow import digit BusinessServices.json --out \(Examples.flows)"),
    subcommands: [ImportDigit.self])
}

struct ImportDigit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digit",
    abstract: say(
      "Nhập BusinessServices của DIGIT (eGovernments Foundation).",
      "Import the BusinessServices of DIGIT (eGovernments Foundation)."),
    discussion: Examples.of(
      """
        motcua workflow import digit BusinessServices.json
        motcua workflow import digit BusinessServices.json --out \(Examples.flows)
        motcua workflow import digit BusinessServices.json --out \(Examples.flows) --replace
      """))

  @Argument(
    help: ArgumentHelp(
      say("Tệp JSON có BusinessServices.", "A JSON file with BusinessServices."),
      valueName: say("tệp", "file"))
  )
  var file: String
  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục để ghi các tệp; không có thì in ra, báo cáo ở luồng lỗi.",
        "The folder for the files; without it they are printed, the report going to standard error."),
      valueName: say("thư-mục", "folder")))
  var out: String?
  @Flag(
    help: ArgumentHelp(
      say("Thay các tệp cùng tên đã có trong thư mục.", "Replace files of the same names in the folder.")))
  var replace = false
  @OptionGroup var output: OutputOptions

  func run() throws {
    if replace, out == nil {
      throw ValidationError(say("--replace cần --out THƯ-MỤC", "--replace needs --out FOLDER"))
    }
    let source = try readText(file)
    let found = try DigitImport(source.text, file: source.name)
    let files = found.services.flatMap { [$0.workflow, $0.procedure] }
    let report = ImportReport(found, folder: out)
    if let out { try NewFiles.write(files.map { ($0.name, $0.text) }, into: out, replacing: replace) }
    if output.json { return print(Console.json(report)) }
    guard out == nil else { return print(report.text) }
    for file in files { print("--- # \(file.name)\n\(file.text)", terminator: "") }
    Console.complain(report.text)
  }
}
