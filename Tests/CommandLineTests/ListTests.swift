import Foundation
import Testing

/// Inbox, list, history, outbox, doctor: what is shown, and that it fits.
@Suite struct ListTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private struct Line: Decodable {
    let code: String
    let status: Int
  }

  private func codes(_ arguments: [String]) throws -> [String] {
    let outcome = try scratch.run(arguments + ["--json"])
    #expect(outcome.code == 0, "\(outcome.err)")
    return try JSONDecoder().decode([Line].self, from: Data(outcome.out.utf8)).map(\.code)
  }

  @Test func theInboxHoldsWhatWaitsForAPerson() throws {
    #expect(Set(try codes(["inbox", "--as", "lan"])) == [scratch.first, scratch.second])
    #expect(try codes(["inbox", "--as", "minh"]) == [])
    try scratch.advance(scratch.second, ["transfer --as lan"])
    #expect(try codes(["inbox", "--as", "minh"]) == [scratch.second])
    try scratch.advance(scratch.second, ["assign --as minh --to thao"])
    #expect(try codes(["inbox", "--as", "thao"]) == [scratch.second])
    #expect(try codes(["inbox", "--as", "duc"]) == [])
  }

  @Test func filtersOfTheList() throws {
    let (first, second) = (scratch.first, scratch.second)
    #expect(try codes(["list"]) == [first, second])
    #expect(try codes(["list", "--status", "2"]) == [second])
    #expect(try codes(["list", "--agency", "so-y-te"]) == [first, second])
    #expect(try codes(["list", "--agency", "phuong-viet-tri"]) == [])
    #expect(try codes(["list", "--procedure", "1.001806", "--channel", "counter"]) == [first, second])
    #expect(try codes(["list", "--channel", "online"]) == [])
    #expect(try codes(["list", "--from", "2026-01-01"]) == [first, second])
    #expect(try codes(["list", "--until", "2026-01-01"]) == [])
    let limited = try scratch.run(["list", "--limit", "1"], language: "en")
    #expect(limited.out.contains(first) && !limited.out.contains(second))
    #expect(limited.err == "there are more: only the first 1 are shown; see --limit\n")
  }

  @Test func theOutboxDeliversOnce() throws {
    let pending = try scratch.done("outbox")
    #expect(pending.contains(scratch.second) && pending.hasSuffix("1 pending (the applicant 1)\n"))
    #expect(try scratch.done("outbox", "--deliver", "--to", "a/b").hasSuffix("1 notices written\n"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("a/b").path)
    #expect(names == ["1-\(scratch.second).json"])
    let notice = try Data(contentsOf: scratch.path("a/b/\(names[0])"))
    let facts = try #require(try JSONSerialization.jsonObject(with: notice) as? [String: Any])
    #expect(facts["dossier"] as? String == scratch.second)
    #expect(facts["name"] as? String == "Nguyễn Thị Hòa")
    #expect(try scratch.done("outbox", "--deliver", "--to", "a/b").hasSuffix("0 notices written\n"))
    #expect(try scratch.done("history", scratch.second).contains("Applicant told"))
    #expect(try scratch.done("history", scratch.second, language: "vi").contains("Đã báo người nộp"))
  }

  @Test func historyForPrograms() throws {
    struct Row: Decodable {
      let version: Int
      let actor: String
      let action: String
      let sha256: String
    }
    let text = try scratch.done("history", scratch.second, "--json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(text.utf8))
    #expect(rows.map(\.version) == [1, 2])
    #expect(rows.map(\.action) == ["", "receive"])
    #expect(rows.map(\.actor) == ["lan", "lan"])
    #expect(rows.allSatisfy { $0.sha256.count == 64 } && rows[0].sha256 != rows[1].sha256)
  }

  @Test func theDoctorReadsEverything() throws {
    #expect(try scratch.done("doctor").contains("Dossiers: 2; events: 3; hash chains, papers, rows"))
    #expect(try scratch.done("doctor", language: "vi").contains("đều đúng với lịch sử"))
    let files = scratch.path("office/files")
    let name = try #require(try Contents.of(files).keys.first)
    try FileManager.default.removeItem(at: files.appendingPathComponent(name))
    let digest = name.filter { $0 != "/" }
    let outcome = try scratch.run(["doctor"], language: "en")
    #expect(outcome.code == 70 && outcome.out.isEmpty)
    #expect(outcome.err.contains("\(scratch.first): file \(digest) is missing from the store"))
  }

  @Test(arguments: ["vi", "en"])
  func everythingFitsSixtyColumns(_ language: String) throws {
    let code = scratch.first
    try scratch.advance(code, Path.toIssue)
    let commands = [
      ["list"], ["inbox", "--as", "lan"], ["history", code], ["outbox"],
      ["report", "signing-rate", "--target", "98", "--list", "--by", "agency", "--by", "month"],
    ]
    for command in commands {
      let text = try scratch.run(command, language: language, environment: ["COLUMNS": "60"]).out
      for line in text.split(separator: "\n") { #expect(line.count <= 60, "\(command[0]): \(line)") }
      #expect(command[0] == "history" || text.contains(code), "a code is cut in \(command[0])")
      #expect(
        command[0] != "report" || text.contains(language == "vi" ? "0,00 %" : "0.00 %"), "a rate is cut")
    }
  }
}
