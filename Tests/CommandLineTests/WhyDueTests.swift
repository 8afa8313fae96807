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
    }

    struct Party: Decodable { let kind: String }

    struct Step: Decodable {
      let step: String
      let left: String?
      let result: String?
    }
  }
}
