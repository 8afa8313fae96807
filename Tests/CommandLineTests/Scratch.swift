import Foundation
import Testing

/// A folder for one test: papers, and an office with two dossiers. Gone when the test ends.
///
/// `first` is registered; `second`, submitted under the key `used`, is received.
final class Scratch: Sendable {
  let folder: URL
  let first: String
  let second: String

  init() throws {
    let template = try Self.template.get()
    folder = Self.root.appendingPathComponent("motcua-cli-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: template.folder, to: folder)
    (first, second) = (template.codes[0], template.codes[1])
  }

  /// As another one stands now.
  init(copying other: Scratch) throws {
    folder = Self.root.appendingPathComponent("motcua-cli-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: other.folder, to: folder)
    (first, second) = (other.first, other.second)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }
  func write(_ data: Data, to name: String) throws { try data.write(to: path(name)) }

  /// Runs a command on the office of this folder.
  func run(
    _ arguments: [String], language: String? = nil, environment: [String: String] = [:],
    office: String = "office"
  ) throws -> Program.Outcome {
    try Program.run(
      arguments + ["--office", office], language: language, in: folder, environment: environment)
  }

  /// Runs a command that must succeed, and gives what it printed.
  @discardableResult
  func done(
    _ arguments: String..., language: String = "en", environment: [String: String] = [:],
    at location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try run(arguments, language: language, environment: environment)
    #expect(outcome.code == 0, "\(arguments): \(outcome.err)", sourceLocation: location)
    return outcome.out
  }

  /// Takes actions in turn, each written `action --option value …` without blanks inside a value.
  func advance(_ code: String, _ steps: [String], at location: SourceLocation = #_sourceLocation) throws {
    for step in steps {
      let words = step.split(separator: " ").map(String.init)
      let outcome = try run(["advance", code] + words)
      #expect(outcome.code == 0, "\(step): \(outcome.err)", sourceLocation: location)
    }
  }

  /// Submits and gives the dossier's code.
  func submit(_ arguments: [String]) throws -> String {
    let outcome = try run(arguments + ["--json"])
    let reports = try JSONDecoder().decode([Submitted].self, from: Data(outcome.out.utf8))
    return try #require(reports.first?.code)
  }

  private struct Submitted: Decodable { let code: String }
}

extension Scratch {
  private struct Template {
    let folder: URL
    var codes: [String] = []
  }

  /// In memory where there is such a folder: hundreds of runs sync their files.
  private static let root: URL = {
    let memory = "/dev/shm"
    let usable = FileManager.default.isWritableFile(atPath: memory)
    return usable ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }()

  private static func removeTemplate() {
    if let template = try? template.get() { try? FileManager.default.removeItem(at: template.folder) }
  }

  /// Made once and copied: `init` is the slowest command.
  private static let template = Result { try makeTemplate() }

  private static func makeTemplate() throws -> Template {
    let name = "motcua-cli-template-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = root.appendingPathComponent(name)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { Scratch.removeTemplate() }
    let papers = [
      "paper.pdf": "%PDF-1.7\n1", "other.pdf": "%PDF-1.7\n2", "empty.pdf": "", "fake.pdf": "no PDF",
    ]
    for (name, text) in papers.merging(["program.exe": "MZ", "x": "%PDF-1.7\n3"], uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    _ = try Program.run(["init", "office"], in: folder)
    var template = Template(folder: folder)
    for extra in [[], ["--receive", "--key", "used"]] {
      let arguments = Application.submit() + extra + ["--office", "office", "--json"]
      let text = try Program.run(arguments, in: folder).out
      template.codes.append(
        try #require(try JSONDecoder().decode([Submitted].self, from: Data(text.utf8)).first).code)
    }
    return template
  }
}

/// An application that is in order, as arguments of `submit`.
enum Application {
  static let papers = ["application": "paper.pdf", "registration": "paper.pdf", "worker_list": "other.pdf"]

  static let values = [
    "--as": "lan", "--procedure": "1.001806", "--name": "Nguyễn Thị Hòa", "--personal-number": "025095000123",
    "--phone": "0912345678",
  ]

  /// - Parameter changes: options given instead or besides; nil leaves one out.
  static func submit(_ changes: [String: String?] = [:], papers: [String: String] = papers) -> [String] {
    let values = values.mapValues(Optional.some).merging(changes) { _, new in new }
    let options = values.sorted { $0.key < $1.key }.flatMap { key, value in value.map { [key, $0] } ?? [] }
    let kinds = papers.sorted { $0.key < $1.key }
    return ["submit"] + options + kinds.flatMap { ["--paper", "\($0.key)=\($0.value)"] }
  }

  static let toThePost: [String: String?] = [
    "--return": "post", "--address": "Số 12, tổ 5", "--commune": "Phường Việt Trì",
    "--province": "Tỉnh Phú Thọ",
  ]
}

extension Scratch {
  /// Application files, each with something wrong.
  func writeApplicationFiles() throws {
    let row = "025095000123,application=paper.pdf;registration=paper.pdf;worker_list=other.pdf\n"
    let files = [
      "broken.yaml": "procedure: \"1.001806\"\napplicant: {name: [Hoa}\n",
      "odd.yaml": """
      procedure: "1.001806"
      colour: red
      applicant: {name: Hoa, personal_number: "12"}
      papers:
        - {kind: application}

      """,
      "empty.yaml": "", "none.json": "[]", "header.csv": "procedure,name\n",
      "columns.csv": "procedure,name,colour\n1.001806,Hoa\n",
      "quote.csv": "procedure,name\n1.001806,Hoa\n1.001806,\"Nam\n",
      "second.csv": "procedure,name,personal_number,papers\n1.001806,Hoa,\(row)9.999999,Nam,\(row)",
    ]
    for (name, text) in files { try write(text, to: name) }
    try write(Data("applicant: {name: \"".utf8) + [0xFF, 0xFE] + Data("\"}\n".utf8), to: "encoding.yaml")
  }
}
