import ArgumentParser
import CheckedYAML
import DossierModel
import Foundation
import Office
import WorkflowAnalysis

struct WorkflowCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "Kiểm tra tệp thủ tục và quy trình: báo mọi lỗi với dòng và cột, đi hết mọi cấu hình.",
      "Check procedure and workflow files: every problem with line and column, every configuration walked."),
    discussion: Examples.of(
      """
        motcua workflow check Workflows/procedures/*.yaml
        motcua workflow check workflow.yaml procedure.yaml --office \(Examples.folder)
      """))

  @Argument(
    help: ArgumentHelp(
      say("Tệp thủ tục hoặc quy trình.", "Procedure or workflow files."), valueName: say("tệp", "file")))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      say(
        "Tệp quy trình; mặc định quy trình cùng tên trong các tệp, nếu không thì một cửa.",
        "Workflow file; by default the one of that name among the files, else the one-stop workflow."),
      valueName: say("tệp", "file")))
  var workflow: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục hoặc tệp mô tả văn phòng: kiểm tra cả người và dịch vụ.",
        "An office’s folder or its description: people and services are checked as well."),
      valueName: say("thư-mục|tệp", "folder|file")))
  var office: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Số cấu hình tối đa của một trường hợp.", "How many configurations of one case to look at, at most."),
      valueName: say("số", "number")))
  var limit = Check.usualLimit

  @OptionGroup var output: OutputOptions

  func run() throws {
    try checkLimit(limit)
    let read = try readThoseThere(files)
    let office = try office.map(readOffice)
    let report = Office.check(
      read.texts, workflow: try workflow.map(readText), procedures: office?.procedures ?? [],
      workforce: office?.workforce, limit: limit, unreadable: read.problems)
    let problems = report.findings.map { $0.text(Speech.language) }
    if output.json {
      print(Console.json(CheckOutput(report, Speech.language)))
    } else {
      for entry in report.entries { line(entry, report).map { print($0) } }
    }
    if let missing = read.missing {
      throw PlainFailure(exit: missing.exit, text: ([missing.text] + problems).joined(separator: "\n"))
    }
    guard report.errors.isEmpty else {
      throw PlainFailure(exit: .badData, text: problems.joined(separator: "\n"))
    }
    guard !output.json else { return }
    for line in problems.flatMap({ $0.split(separator: "\n") }) {
      Console.complain(Console.plain(String(line)))
    }
  }

  private func readOffice(_ path: String) throws -> (workforce: Check.Workforce, procedures: [SourceFile]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return (try Office.workforce(try readText(path), at: Machine.now()), [])
    }
    let office = try Office.open(path, clock: Machine.now, salt: Machine.salt)
    let found = Result { (try office.workforce(), try office.procedureFiles()) }
    try office.store.close()
    return try found.get()
  }

  /// What was proven of a file, in one line; nil where only what is wrong with it is told.
  private func line(_ entry: CheckReport.Entry, _ report: CheckReport) -> String? {
    if report.isClean(entry) { return clean(entry) }
    guard !entry.name.isEmpty, !entry.isProven,
      !report.errors.contains(where: { $0.place.file == entry.file })
    else { return nil }
    let tried = entry.triedWith
    return "\(entry.file): \(entry.name): "
      + say(
        "chưa chứng minh được gì: mới xem hết \(entry.walked) trong \(tried) trường hợp thủ tục",
        "nothing is proven: of \(tried) case\(tried == 1 ? "" : "s") of procedures \(entry.walked) could be looked at whole"
      )
  }

  private func clean(_ entry: CheckReport.Entry) -> String {
    let cases = entry.cases.map { proof in
      (entry.cases.count > 1 ? "\(proof.branch): " : "")
        + say(
          "\(proof.configurations) cấu hình, \(proof.transitions) chuyển, đúng đắn",
          "\(proof.configurations) configurations, \(proof.transitions) transitions, sound")
    }
    let facts =
      switch entry.kind {
      case .procedure: cases.joined(separator: "; ")
      case .workflow:
        say(
          "đã thử với \(entry.triedWith) trường hợp thủ tục",
          "tried with \(entry.triedWith) case\(entry.triedWith == 1 ? "" : "s") of procedures")
      case .workflowAlone:
        say(
          "không có thủ tục nào, chỉ thử với một thủ tục mẫu: \(cases.joined(separator: "; "))",
          "given without procedures, tried with a made-up one only: \(cases.joined(separator: "; "))")
      case .unknown: ""
      }
    return "\(entry.file): \(entry.name) ✓ \(facts)"
  }
}

/// A report as JSON.
private struct CheckOutput: Encodable {
  let files: [File]
  let findings: [FindingReport]

  struct File: Encodable {
    let file: String
    let kind: String
    let name: String
    let clean: Bool
    let cases: [Proof]
    let triedWith: Int?
  }

  struct Proof: Encodable {
    let branch: String
    let configurations: Int
    let transitions: Int
    let complete: Bool
    let sound: Bool
  }

  init(_ report: CheckReport, _ language: Language) {
    files = report.entries.map { entry in
      File(
        file: entry.file, kind: entry.kind.rawValue, name: entry.name, clean: report.isClean(entry),
        cases: entry.cases.map {
          Proof(
            branch: $0.branch, configurations: $0.configurations, transitions: $0.transitions,
            complete: $0.isComplete, sound: $0.isSound)
        }, triedWith: entry.kind == .procedure ? nil : entry.triedWith)
    }
    findings = report.findings.map { FindingReport($0, language) }
  }
}
