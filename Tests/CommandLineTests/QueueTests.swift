import Foundation
import Testing

/// Queues, substitutes and people who leave, as a clerk and a head see them.
@Suite struct QueueTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.advance(scratch.second, ["transfer --as lan", "assign --as minh --to thao"])
  }

  /// The shipped office with one piece of its text changed.
  static func office(_ changes: [(String, String)]) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Workflows/offices/sample.yaml")
    return try changes.reduce(String(contentsOf: file, encoding: .utf8)) { text, change in
      try #require(text.contains(change.0), "\(change.0)")
      return text.replacingOccurrences(of: change.0, with: change.1)
    }
  }

  static let substitute =
    "\nmandates:\n  - {person: hung, for: thao, capacity: TL., document: Giấy nghỉ phép 9/SYT, from: 2026-01-01, scope: work}"

  private func update(_ changes: [(String, String)]) throws {
    try scratch.write(try Self.office(changes), to: "office.yaml")
    try scratch.done("office", "update", "office.yaml", "--as", "binh", "--yes")
  }

  private func lines(_ arguments: String..., language: String = "en") throws -> [String] {
    let text = try scratch.run(["queue"] + arguments, language: language).out
    #expect(Speech.foreign(in: text, language) == [], "\(text)")
    return text.split(separator: "\n").map(Self.plain)
  }

  /// Columns apart by two blanks, moments as `TIME`.
  private static func plain(_ line: Substring) -> String {
    var text = line.replacingOccurrences(
      of: "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", with: "TIME", options: .regularExpression)
    text = text.replacingOccurrences(of: "  +", with: "  ", options: .regularExpression)
    return text
  }

  @Test func whoKeepsTheOfficeTakesItsFileOver() throws {
    try scratch.write(try Self.office([("\nmandates:", Self.substitute)]), to: "office.yaml")
    for (arguments, code) in [([], 64), (["--as", "lan"], 1), (["--as", "nobody"], 1)] as [([String], Int32)]
    {
      let before = try scratch.run(["office", "update", "office.yaml", "--json"])
      #expect(before.code == 0, "looking is everybody's")
      let outcome = try scratch.run(["office", "update", "office.yaml", "--yes"] + arguments)
      #expect(outcome.code == code, "\(outcome)")
      #expect(try scratch.run(["office", "update", "office.yaml", "--json"]).out == before.out)
    }
  }

  @Test func theQueueTellsWhatWaitsWhereAndWhoHasIt() throws {
    let (first, second) = (scratch.first, scratch.second)
    let en = try lines()
    #expect(en.first == "Code  What  Where  Who has it  Since  Due")
    #expect(
      en.dropFirst(2) == [
        "\(second)  Process  Officer – Department of Health  Lê Phương Thảo (thao)  TIME  TIME",
        "\(first)  Registered  One-stop receiver – Provincial Public Administration Service Centre  –  TIME  –",
        "2 waiting",
      ])
    let vi = try lines("--role", "officer", language: "vi")
    #expect(vi.first == "Mã hồ sơ  Việc  Nơi chờ  Người giữ  Chờ từ  Hẹn trả")
    #expect(
      vi.dropFirst(2) == [
        "\(second)  Xử lý hồ sơ  Chuyên viên – Sở Y tế  Lê Phương Thảo (thao)  TIME  TIME", "1 việc",
      ])
    #expect(try lines("--agency", "so-y-te").count == 4)
    #expect(try lines("--agency", "so-y-te", "--unassigned").last == "0 waiting")
    #expect(try lines("--unassigned").last == "1 waiting")
    #expect(try lines("--stranded").last == "0 waiting")
    let limited = try scratch.run(["queue", "--limit", "1"], language: "vi")
    #expect(limited.err == "còn nữa: chỉ in 1 việc đầu; thêm --limit\n")
  }

  @Test func aWordNobodyKnowsIsRefusedWithThoseThatAre() throws {
    let role = try scratch.run(["queue", "--role", "king"], language: "en")
    #expect(role.code == 64)
    #expect(role.err.contains("--role takes clerk, head, leader, officer, portal, receiver; not “king”"))
    let field = try scratch.run(["queue", "--field", "Magic"], language: "vi")
    #expect(field.code == 64 && field.err.contains("không nhận “Magic”"))
    #expect(field.err.contains("“Phòng, chống tệ nạn xã hội”"))
    #expect(try scratch.run(["queue", "--agency", "x"], language: "en").code == 64)
  }

  @Test func aSubstituteSeesTheWorkAndActsByHisMandate() throws {
    try update([("\nmandates:", Self.substitute)])
    let en = try scratch.done("inbox", "--as", "hung")
    let line = try #require(en.split(separator: "\n").first { $0.contains(scratch.second) })
    #expect(
      Self.plain(line)
        == "\(scratch.second)  1.001806  Department of Health  4 Processing  TIME  TIME  Lê Phương Thảo (thao)"
    )
    #expect(try scratch.done("inbox", "--as", "hung", language: "vi").contains("  Làm thay\n"))
    #expect(try scratch.done("inbox", "--as", "thao").contains(scratch.second))
    #expect(
      try scratch.done("can", scratch.second, "--as", "hung").hasPrefix(
        """
        Possible now:
          ✓ propose – Propose the result
              needs: the document (--file)
              as substitute of Lê Phương Thảo (thao): --for thao

        """))
    #expect(
      try scratch.done("can", scratch.second, "--as", "hung", language: "vi").contains(
        "      thay Lê Phương Thảo (thao): --for thao\n"))
    // Who asks who may is told the substitute beside the person away.
    #expect(
      try scratch.done("can", scratch.second).contains(
        "who: Lê Phương Thảo (thao); substitutes: Phạm Văn Hùng (hung) for thao\n"))
    #expect(
      try scratch.done("can", scratch.second, language: "vi").contains(
        "ai: Lê Phương Thảo (thao); thay: Phạm Văn Hùng (hung) cho thao\n"))
    try scratch.advance(scratch.second, ["propose --as hung --for thao --file paper.pdf"])
    let history = try scratch.done("history", scratch.second)
    #expect(history.contains("for Lê Phương Thảo (thao) (TL. Giấy nghỉ phép 9/SYT)"), "\(history)")
  }

  @Test(arguments: [
    (
      "until: 2026-01-31", "propose",
      "ủy quyền của Lê Phương Thảo (thao) cho Phạm Văn Hùng (hung) đã hết hiệu lực sau 2026-01-31",
      "the mandate of Phạm Văn Hùng (hung) to act for Lê Phương Thảo (thao) ended on 2026-01-31"
    ),
    (
      "procedures: [\"2.000908\"]", "propose",
      "ủy quyền không áp dụng cho thủ tục 1.001806, chỉ cho: 2.000908",
      "the mandate does not reach procedure 1.001806, only: 2.000908"
    ),
    (
      "", "agree",
      "hồ sơ đang ở “Xử lý hồ sơ”; việc này làm được khi ở: “Thẩm định dự thảo”",
      "the dossier is in “Process”; this can be done in: “Review”"
    ),
  ])
  func refusedForSomebodyElse(_ extra: String, _ action: String, _ vi: String, _ en: String) throws {
    let mandate =
      extra.isEmpty
      ? Self.substitute
      : Self.substitute.replacingOccurrences(of: "scope: work", with: "scope: work, \(extra)")
    try update([("\nmandates:", mandate)])
    for (language, words) in [("vi", vi), ("en", en)] {
      let outcome = try scratch.run(
        ["advance", scratch.second, action, "--as", "hung", "--for", "thao", "--file", "paper.pdf"],
        language: language)
      #expect(outcome.code == 1)
      #expect(outcome.err.split(separator: "\n").dropFirst().first == "  – \(words)", "\(outcome.err)")
    }
  }

  @Test func workOfSomebodyWhoHasLeftIsFound() throws {
    try update([
      (
        "{role: officer, at: so-y-te, from: 2025-07-01}",
        "{role: officer, at: so-y-te, from: 2025-07-01, until: 2026-01-31}"
      )
    ])
    #expect(
      try lines("--stranded").dropFirst(2) == [
        "\(scratch.second)  Process  Officer – Department of Health  Lê Phương Thảo (thao); nobody can do it  TIME  TIME",
        "1 waiting",
      ])
    #expect(
      try lines("--stranded", language: "vi").dropFirst(2).first
        == "\(scratch.second)  Xử lý hồ sơ  Chuyên viên – Sở Y tế  Lê Phương Thảo (thao); không ai xử lý được  TIME  TIME"
    )
  }
}
