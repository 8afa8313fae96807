import ArgumentParser
import DossierModel
import Foundation
import Office
import WorkflowAnalysis

struct WorkflowDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: say(
      "Nói bằng lời hai bản của một thủ tục khác nhau ở đâu.",
      "Say in words how two versions of a procedure differ."),
    discussion: say(
      """
      Một tệp: so bản văn phòng đang dùng với tệp. Hai tệp: so hai tệp thủ tục; với
      --procedure: hai tệp quy trình. Hai mã băm (từ sáu chữ số đầu): hai bản văn
      phòng đang giữ. Mã kết thúc là 0 dù có khác hay không; --json cho biết.


      """,
      """
      One file: what the office uses now against the file. Two files: two procedure
      files; with --procedure, two workflow files. Two digests (six digits or more):
      two versions the office keeps. Ends with 0 whether something differs or not;
      --json tells.


      """)
      + Examples.of(
        """
          motcua workflow diff old.yaml new.yaml
          motcua workflow diff new.yaml --office \(Examples.folder)
          motcua workflow diff one-stop.yaml changed.yaml --procedure tthc-1.001806.yaml
        """))

  @Argument(
    help: ArgumentHelp(
      say("Bản cũ rồi bản mới.", "The old version, then the new one."), valueName: say("bản", "version")))
  var versions: [String]
  @Option(
    help: ArgumentHelp(
      say("Tệp quy trình của các tệp thủ tục.", "Workflow file of the procedure files."),
      valueName: say("tệp", "file")))
  var workflow: String?
  @Option(
    help: ArgumentHelp(
      say("Tệp thủ tục, khi so hai tệp quy trình.", "Procedure file, to compare two workflow files."),
      valueName: say("tệp", "file")))
  var procedure: String?
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let report = DiffReport(try comparison())
    print(options.output.json ? Console.json(report) : report.text)
  }

  private func comparison() throws -> Comparison {
    guard workflow == nil || procedure == nil else {
      throw ValidationError(
        say("--workflow không dùng chung với --procedure", "--workflow and --procedure do not go together"))
    }
    switch versions.count {
    case 1 where procedure == nil:
      let (file, workflow) = (try readText(versions[0]), try workflow.map(readText))
      return try options.work { try $0.comparison(withCurrent: file, workflow: workflow) }
    case 2 where versions.allSatisfy(isDigest):
      return try options.work { office in
        let found = try versions.map { try only(office.definitions(startingWith: $0.lowercased()), $0) }
        return try office.comparison(found[0], found[1])
      }
    case 2:
      let (old, new) = (try readText(versions[0]), try readText(versions[1]))
      if let procedure = try procedure.map(readText) {
        return try Office.comparison((procedure, old), (procedure, new))
      }
      let workflow = try workflow.map(readText)
      return try Office.comparison((old, workflow), (new, workflow))
    default:
      throw ValidationError(
        say("cần một tệp thủ tục, hoặc hai bản để so", "give one procedure file, or two versions to compare"))
    }
  }

  private func isDigest(_ text: String) -> Bool {
    (6...64).contains(text.count) && text.allSatisfy(\.isHexDigit) && workflow == nil && procedure == nil
      && !FileManager.default.fileExists(atPath: text)
  }

  private func only<Version>(_ found: [Version], _ prefix: String) throws -> Version {
    if found.count == 1 { return found[0] }
    throw PlainFailure(
      exit: .noInput,
      text: found.isEmpty
        ? say("văn phòng không giữ bản nào “\(prefix)…”", "the office keeps no version “\(prefix)…”")
        : say(
          "có \(found.count) bản “\(prefix)…”; cần thêm chữ số",
          "there are \(found.count) versions “\(prefix)…”; give more digits"))
  }
}

/// What is different, for people and programs.
private struct DiffReport: Encodable {
  let old: Version
  let new: Version
  let same: Bool
  let differences: [Entry]

  struct Version: Encodable {
    let procedure: String
    let sha256: String
  }

  struct Entry: Encodable {
    let group: String
    let kind: String
    let keys: [String]
    let change: String
    let text: String

    init(_ difference: Difference) {
      group = difference.group.rawValue
      kind = difference.kind
      keys = difference.keys
      change = difference.event
      text = difference.text(Speech.language)
    }
  }

  init(_ comparison: Comparison) {
    old = Version(procedure: comparison.old.procedure.code, sha256: comparison.old.digest.hex)
    new = Version(procedure: comparison.new.procedure.code, sha256: comparison.new.digest.hex)
    differences = comparison.differences.map(Entry.init)
    same = differences.isEmpty
  }

  var text: String {
    if old.sha256 == new.sha256 { return say("Hai bản giống hệt nhau.", "The two versions are the same.") }
    if same {
      return say(
        "Chỉ khác cách viết hoặc chú thích; không quy định nào thay đổi.",
        "Only layout or comments differ; no rule has changed.")
    }
    let groups = Difference.Group.allCases.map { group in
      (group.title(Speech.language), differences.filter { $0.group == group.rawValue })
    }
    return groups.filter { !$0.1.isEmpty }.map { title, entries in
      ([title] + entries.map { "  – \($0.text)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
