import Foundation
import Testing

/// What people read names things by their titles; the keys stay in what programs read.
@Suite struct WordsTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func all(_ command: [String]) throws -> [(language: String, text: String)] {
    try ["vi", "en"].map { language in
      let outcome = try scratch.run(command, language: language)
      #expect(outcome.code == 0, "\(outcome.err)")
      return (language, outcome.out)
    }
  }

  @Test func aPaperThatGoesWithAnActionHasATitle() throws {
    let code = scratch.first
    try scratch.advance(
      code,
      Path.toIssue + ["send --as hoa", "hand_over --as lan --recipient Hòa"]
        + ["correct --as binh --note Name --file other.pdf"])
    for command in ["history", "show"] {
      for (language, text) in try all([command, code]) {
        #expect(text.contains(language == "vi" ? "tệp kèm theo" : "accompanying file"), "\(text)")
        #expect(!text.contains("attachment"))
      }
    }
    #expect(try scratch.done("show", code, "--json").contains("\"kind\" : \"attachment\""))
  }

  @Test func theHistoryTellsOnWhoseBehalfSomebodySigned() throws {
    let code = try scratch.submit(
      Application.submit(
        ["--as": "vt-mc", "--procedure": "2.000908"], papers: ["identity": "paper.pdf"]))
    try scratch.advance(
      code,
      [
        "receive --as vt-mc", "transfer --as vt-mc", "propose --as vt-cb --file paper.pdf",
        "sign --as vt-pct --for vt-ct",
      ])
    let document = "Ngô Đình Thắng (vt-ct) (KT. Thông báo phân công 03/TB-UBND ngày 02/01/2026)"
    for (language, text) in try all(["history", code]) {
      #expect(
        text.contains(
          language == "vi" ? "(ký số, đã ghi nhận) thay \(document)" : "(digital, recorded) for \(document)"))
    }
    struct Row: Decodable {
      struct Behalf: Decodable { let principal, capacity, document: String }
      let action: String
      let details: [String]
      let onBehalfOf: Behalf?
    }
    let rows = try JSONDecoder().decode(
      [Row].self, from: Data(try scratch.done("history", code, "--json").utf8))
    let sign = try #require(rows.last)
    #expect(sign.action == "sign" && sign.details.contains { $0.contains(document) })
    #expect(sign.onBehalfOf?.principal == "vt-ct" && sign.onBehalfOf?.capacity == "KT.")
    #expect(sign.onBehalfOf?.document == "Thông báo phân công 03/TB-UBND ngày 02/01/2026")
    #expect(rows.dropLast().allSatisfy { $0.onBehalfOf == nil })
  }

  @Test func aWithdrawnDossierIsCalledWithdrawn() throws {
    try scratch.advance(scratch.first, ["withdraw --as lan --note Why", "accept_withdrawal --as lan"])
    #expect(try scratch.done("can", scratch.first) == "Over: the dossier is closed (“Withdrawn”).\n")
    #expect(
      try scratch.done("can", scratch.first, language: "vi")
        == "Hết: hồ sơ đã kết thúc (“Đã rút hồ sơ”).\n")
  }

  /// Of those who could be given a step the one who has it is not named.
  @Test func whoHasAStepIsNotOfferedForIt() throws {
    try scratch.advance(scratch.second, ["transfer --as lan", "assign --as minh --to thao"])
    let arguments = ["advance", scratch.second, "reassign", "--as", "minh", "--to", "lan", "--note", "Why"]
    let (vi, en) = (try scratch.run(arguments, language: "vi"), try scratch.run(arguments, language: "en"))
    #expect(vi.code == 1 && vi.err.contains("; giao được cho: Hoàng Minh Đức (duc)\n"), "\(vi.err)")
    #expect(en.code == 1 && en.err.contains("; it can be given to: Hoàng Minh Đức (duc)\n"), "\(en.err)")
    let json = try scratch.run(arguments + ["--json"]).err
    #expect(json.contains("\"allowed\" : [\n          \"duc\"\n        ]"), "\(json)")
  }

  @Test func theOutboxTellsWhomANoticeIsFor() throws {
    #expect(try scratch.done("outbox").contains("\(scratch.second)  the applicant  2 Received"))
    #expect(
      try scratch.done("outbox", language: "vi").contains("\(scratch.second)  người nộp  2 Được tiếp nhận"))
    #expect(try scratch.done("outbox", "--json").contains("\"kind\" : \"applicant\""))
  }
}
