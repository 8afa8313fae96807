import Foundation
import Testing

/// `why-due` and `control-slip` print what the history holds, in the language asked for.
@Suite struct WhyDueTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: ["vi", "en"])
  func theDueMomentIsTold(_ language: String) throws {
    let text = try scratch.done("why-due", scratch.second, language: language)
    #expect(Speech.foreign(in: text, language) == [], "\(text)")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == scratch.second)
    #expect(lines[1].hasPrefix(language == "vi" ? "Thủ tục 1.001806 “" : "Procedure 1.001806 “"))
    let due = try due()
    #expect(lines.last == (language == "vi" ? "Hạn trả kết quả: \(due)." : "Due: \(due)."))
    let waiting = try scratch.done("why-due", scratch.first, language: language)
    #expect(waiting.contains(language == "vi" ? "thời hạn chưa bắt đầu" : "time has not begun"))
    #expect(Speech.foreign(in: waiting, language) == [], "\(waiting)")
  }

  @Test func programsGetTheFactsByName() throws {
    let text = try scratch.done("why-due", scratch.second, "--json")
    let story = try JSONDecoder().decode(Told.self, from: Data(text.utf8))
    #expect(story.code == scratch.second && story.procedure == "1.001806" && story.due != nil)
    #expect(Array(story.lines.map(\.name).prefix(4)) == ["limit", "rules", "received", "counting"])
    #expect(story.lines.last?.name == "due")
    #expect(text.contains("\"first_day\""))
    let waiting = try JSONDecoder().decode(
      Told.self, from: Data(try scratch.done("why-due", scratch.first, "--json").utf8))
    #expect(waiting.due == nil && waiting.lines.contains { $0.name == "not_begun" })
  }

  @Test func theSlipIsVietnameseUnlessAskedOtherwise() throws {
    try scratch.advance(scratch.second, ["transfer --as lan", "ask_supplement --as lan --note missing"])
    let form = try scratch.run(
      ["control-slip", scratch.second, "--steps"], environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(form.code == 0)
    #expect(form.out.hasPrefix("Mẫu số 06\nPHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ\n"))
    #expect(form.out.contains("Mã hồ sơ: \(scratch.second)\n"))
    #expect(form.out.contains("Chuyển xử lý") && form.out.contains("Dừng: Yêu cầu bổ sung"))
    #expect(Speech.foreign(in: form.out, "vi") == [], "\(form.out)")
    let english = try scratch.done("control-slip", scratch.second, "--steps")
    #expect(english.hasPrefix("Form 06\nCONTROL SLIP OF A DOSSIER\nDossier: \(scratch.second)\n"))
    #expect(Speech.foreign(in: english, "en") == [], "\(english)")
  }

  @Test func theSlipForPrograms() throws {
    try scratch.advance(scratch.second, ["transfer --as lan"])
    let text = try scratch.done("control-slip", scratch.second, "--json")
    let slip = try JSONDecoder().decode(Slip.self, from: Data(text.utf8))
    #expect(slip.form == "06" && slip.handOvers.map(\.giver.kind) == ["applicant", "place"])
    #expect(slip.handOvers.map(\.action) == ["Receive", "Transfer"])
    #expect(slip.steps.map(\.step) == ["receive", "assign"])
    #expect(slip.steps.map(\.left).map { $0 == nil } == [false, true])
    #expect(slip.steps[1].result == "running")
  }

  @Test func theSlipTellsOnWhoseBehalfSomebodyActed() throws {
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
    for (language, word) in [("vi", "thay"), ("en", "for")] {
      let text = try scratch.done("control-slip", code, "--steps", "--lang", language)
      #expect(text.components(separatedBy: "(vt-pct) \(word) \(document)").count == 3, "\(text)")
      let words = text.replacingOccurrences(of: document, with: "")
      #expect(Speech.foreign(in: words, language) == [], "\(text)")
    }
    let text = try scratch.done("control-slip", code, "--json")
    let slip = try JSONDecoder().decode(Slip.self, from: Data(text.utf8))
    let behalf = try #require(slip.handOvers.last?.onBehalfOf)
    #expect(behalf.person == "vt-pct" && behalf.principal == "vt-ct" && behalf.capacity == "KT.")
    #expect(behalf.document == "Thông báo phân công 03/TB-UBND ngày 02/01/2026")
    #expect(slip.handOvers.compactMap(\.onBehalfOf).count == 1)
    #expect(slip.steps.compactMap(\.onBehalfOf?.person) == ["vt-pct"])
  }

  @Test(arguments: ["why-due", "control-slip"]) func anUnknownDossierIsRefused(_ command: String) throws {
    #expect(try scratch.run([command, "H44.15-200101-0001"]).code == 66)
  }

  /// As `show` has it.
  private func due() throws -> String {
    let text = try scratch.done("show", scratch.second, "--json")
    return try #require(try JSONDecoder().decode(Shown.self, from: Data(text.utf8)).due)
  }

  private struct Shown: Decodable { let due: String? }

  private struct Told: Decodable {
    let code: String
    let procedure: String
    let due: String?
    let lines: [Line]

    struct Line: Decodable { let name: String }
  }

  private struct Slip: Decodable {
    let form: String
    let handOvers: [Row]
    let steps: [Step]

    struct Row: Decodable {
      let giver: Party
      let action: String
      let onBehalfOf: Behalf?
    }

    struct Party: Decodable { let kind: String }

    struct Behalf: Decodable { let person, principal, capacity, document: String }

    struct Step: Decodable {
      let step: String
      let onBehalfOf: Behalf?
      let left: String?
      let result: String?
    }
  }
}
