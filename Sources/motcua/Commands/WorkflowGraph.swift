import ArgumentParser
import DossierModel
import Office
import WorkflowAnalysis

struct WorkflowGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: say(
      "Vẽ quy trình của một thủ tục, hoặc đường đi của một hồ sơ.",
      "Draw the workflow of a procedure, or the way a dossier took."),
    discussion: Examples.of(
      """
        motcua workflow graph Workflows/procedures/tthc-1.001806.yaml
        motcua workflow graph thu-tuc.yaml --format dot | dot -Tsvg -o thu-tuc.svg
        motcua workflow graph --dossier H44.15-260803-0001 --detail all
      """))

  @Argument(help: ArgumentHelp(say("Tệp thủ tục.", "Procedure file."), valueName: say("tệp", "file")))
  var file: String?
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      say("Trường hợp, khi thủ tục có nhiều.", "The case, where the procedure has several."),
      valueName: say("trường-hợp", "case")))
  var branch: String?
  @Option(
    help: ArgumentHelp(
      say("Tệp quy trình; mặc định một cửa.", "Workflow file; by default the one-stop workflow."),
      valueName: say("tệp", "file")))
  var workflow: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Mã hồ sơ: vẽ quy trình của hồ sơ và đường đã qua.",
        "A dossier’s code: its own workflow and the way it took."), valueName: say("mã", "code")))
  var dossier: String?
  @Option(
    help: ArgumentHelp(
      say("Ngôn ngữ hình vẽ: mermaid (mặc định) hoặc dot.", "Picture language: mermaid (default) or dot."),
      valueName: "mermaid|dot"))
  var format: String?
  @Option(
    help: ArgumentHelp(
      say(
        "steps (mặc định): các bước và nhánh phụ; all: mọi trạng thái, mọi đường.",
        "steps (default): steps and side roads; all: every state and arrow."),
      valueName: "steps|all"))
  var detail: String?
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let format = try word(self.format, "--format", Diagram.Format.mermaid)
    let diagram = try diagram(try word(detail, "--detail", Diagram.Detail.steps))
    let text = diagram.text(format, Speech.language)
    if options.output.json {
      return print(Console.json(GraphReport(format: format.rawValue, dossier: dossier, text: text)))
    }
    print(text, terminator: "")
  }

  private func diagram(_ detail: Diagram.Detail) throws -> Diagram {
    switch (file, dossier) {
    case (let file?, nil):
      return Diagram(try definition(file), detail)
    case (nil, let code?):
      guard branch == nil, workflow == nil else {
        throw ValidationError(
          say("--dossier không dùng chung với --case, --workflow", "--dossier takes no --case or --workflow"))
      }
      let (definition, way) = try options.work { try $0.way(of: code) }
      return Diagram(definition, detail, way: way)
    case (nil, nil), (_?, _?):
      throw ValidationError(
        say("cần một tệp thủ tục hoặc --dossier MÃ", "give either a procedure file or --dossier CODE"))
    }
  }

  private func definition(_ file: String) throws -> Definition {
    let all = try Office.definitions(procedure: try readText(file), workflow: try workflow.map(readText))
    let found = branch == nil && all.count == 1 ? all.first : all.first { $0.branch.key == branch }
    if let found { return found.definition }
    let keys = all.map(\.branch.key)
    guard let branch else {
      throw ValidationError(
        say(
          "cần chọn trường hợp bằng --case: \(keys.joined(separator: ", "))",
          "choose the case with --case: \(keys.joined(separator: ", "))"))
    }
    throw ValidationError(wrongWord(branch, "--case", keys))
  }

  /// One of a closed set of words, or its first choice where none is given.
  private func word<Word: RawRepresentable & CaseIterable>(
    _ text: String?, _ flag: String, _ usual: Word
  ) throws -> Word where Word.RawValue == String {
    guard let text else { return usual }
    if let word = Word(rawValue: text) { return word }
    throw ValidationError(wrongWord(text, flag, Word.allCases.map(\.rawValue)))
  }
}

private struct GraphReport: Encodable {
  let format: String
  let dossier: String?
  let text: String
}
