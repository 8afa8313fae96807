import Foundation
import Testing

/// Results and errors for programs.
@Suite struct JSONTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func everyCommandPrintsJSON() throws {
    let code = scratch.first
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let procedure = repository.appendingPathComponent("Workflows/procedures/tthc-1.001806.yaml").path
    let commands = [
      Application.submit(), ["advance", code, "receive", "--as", "lan"], ["can", code],
      ["can", code, "--as", "lan"],
      ["show", code], ["history", code], ["inbox", "--as", "lan"], ["list"],
      ["report", "signing-rate", "--list"],
      ["outbox"], ["outbox", "--deliver", "--to", "sms"], ["doctor"],
      ["workflow", "graph", "--dossier", code], ["workflow", "diff", procedure],
    ].map { $0 + ["--office", "office"] }
    let others = [
      ["init", "new"], ["workflow", "check", procedure],
      ["workflow", "graph", procedure, "--format", "dot"], ["workflow", "diff", procedure, procedure],
      ["demo", "--dossiers", "2", "--into", "demo"],
    ]
    for command in commands + others {
      let outcome = try Program.run(command + ["--json"], in: scratch.folder)
      #expect(outcome.code == 0, "\(command[0]): \(outcome.err)")
      #expect(throws: Never.self, "\(command[0])") {
        try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
      }
    }
  }

  @Test func errorsAreJSONToo() throws {
    struct Report: Decodable {
      let code: Int32
      let messages: [String]
    }
    let cases: [([String], Int32)] = [
      (["show", "H44.15-260101-9999", "--office", "office"], 66), (["show", "x", "--office", "nowhere"], 66),
      (["advance", scratch.first, "sign", "--as", "binh", "--office", "office"], 1),
      (["list", "--from", "x"], 64),
      (Application.submit(["--name": "a\u{1B}b"], papers: [:]) + ["--office", "office"], 65),
      (["init", "office"], 73), (["list", "--nonsense"], 64), (["advance", "--as", "lan"], 64),
    ]
    for (arguments, code) in cases {
      let outcome = try Program.run(arguments + ["--json"], language: "en", in: scratch.folder)
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.err.utf8))
      #expect(outcome.code == code && report.code == code, "\(arguments)")
      #expect(outcome.out == "")
      #expect(!report.messages.isEmpty && report.messages.allSatisfy { !$0.isEmpty })
    }
  }
}
