import ArgumentParser
import Office

struct Workflow: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Quy trình và thủ tục.", "Workflows and procedures."),
    discussion: Examples.of("  motcua workflow check Workflows/procedures/*.yaml"),
    subcommands: [
      WorkflowCheck.self,
      WorkflowGraph.self,
      WorkflowDiff.self,
      WorkflowPublish.self,
      WorkflowMove.self,
      WorkflowVersions.self,
      WorkflowImports.self,
    ])
}

struct WorkflowCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "Kiểm tra tệp thủ tục; báo mọi lỗi với dòng và cột.",
      "Check procedure files; every problem with line and column."),
    discussion: Examples.of("  motcua workflow check Workflows/procedures/*.yaml"))

  @Argument(help: ArgumentHelp(say("Tệp thủ tục.", "Procedure files."), valueName: say("tệp", "file")))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      say("Tệp quy trình; mặc định một cửa.", "Workflow file; by default the one-stop workflow."),
      valueName: say("tệp", "file")))
  var workflow: String?
  @OptionGroup var output: OutputOptions

  func run() throws {
    let codes = try Office.check(procedures: try files.map(readText), workflow: try workflow.map(readText))
    if output.json { return print(Console.json(codes)) }
    for (file, code) in zip(files, codes) { print("\(file): \(code) ✓") }
  }
}
