import Foundation
import Testing

/// Folders that are no office, or not one for this program.
@Suite struct OfficeRefusalTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func aDatabaseOfANewerVersion() throws {
    try sqlite("INSERT INTO grdb_migrations VALUES ('999-from-the-future')", in: "office/office.db")
    try Refusal(
      "newer", ["list", "--office", "office"], 76,
      vi:
        "“office/office.db” do phiên bản motcua mới hơn tạo ra; hãy nâng cấp motcua, không có gì bị thay đổi",
      en: "“office/office.db” was written by a newer motcua; upgrade motcua, nothing was changed"
    ).check(in: scratch)
  }

  @Test func aDatabaseThatIsText() throws {
    try scratch.write(
      String(repeating: "These are the accounts of 2019. ", count: 40), to: "office/office.db")
    try noDatabaseOfOurs.check(in: scratch)
  }

  @Test func anEmptyDatabase() throws {
    try scratch.write("", to: "office/office.db")
    try noDatabaseOfOurs.check(in: scratch)
  }

  @Test func aDatabaseOfAnotherProgram() throws {
    try FileManager.default.removeItem(at: scratch.path("office/office.db"))
    try sqlite("CREATE TABLE accounts (year)", in: "office/office.db")
    try noDatabaseOfOurs.check(in: scratch)
  }

  @Test func noOffice() throws {
    try Refusal(
      "none", ["list", "--office", "elsewhere"], 66,
      vi: "không thấy văn phòng nào trong “elsewhere”; tạo bằng: motcua init elsewhere",
      en: "there is no office in “elsewhere”; create one with: motcua init elsewhere"
    ).check(in: scratch)
  }

  @Test func initOnAnOffice() throws {
    try Refusal(
      "twice", ["init", "office"], 73,
      vi: "“office” đã là một văn phòng; không ghi đè",
      en: "“office” already is an office; nothing was overwritten"
    ).check(in: scratch)
  }

  @Test func initOnAFile() throws {
    try Refusal(
      "a file", ["init", "paper.pdf/office"], 73,
      vi: "không mở hoặc tạo được “paper.pdf/office” (một phần của đường dẫn không phải thư mục)",
      en: "“paper.pdf/office” cannot be opened or created (Not a directory)"
    ).check(in: scratch)
  }

  @Test func initFromABrokenDescription() throws {
    try scratch.write(Self.brokenOffice, to: "office.yaml")
    try Refusal(
      "broken", ["init", "new", "--from", "office.yaml"], 65, vi: Self.problems.vi, en: Self.problems.en
    ).check(in: scratch, office: ".")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("new").path))
  }

  /// Foundation's path functions crash on one character.
  @Test func aFolderWithANameOfOneLetterIsFine() throws {
    let outcome = try Program.run(["init", "o"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(try Program.run(["doctor", "--office", "o"], in: scratch.folder).code == 0)
  }

  private var noDatabaseOfOurs: Refusal {
    Refusal(
      "another file", ["list", "--office", "office"], 76,
      vi: "“office/office.db” không phải cơ sở dữ liệu của Mot Cua",
      en: "“office/office.db” is not a Mot Cua database")
  }

  /// Changes a database behind the program's back, with whatever is installed.
  private func sqlite(_ sql: String, in name: String) throws {
    let script = """
      if command -v sqlite3 >/dev/null; then exec sqlite3 "$1" "$2"; fi
      exec python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1], isolation_level=None).execute(sys.argv[2])' "$1" "$2"
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, "sh", scratch.path(name).path, sql]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "needs sqlite3 or python3")
  }
}

extension OfficeRefusalTests {
  private static let brokenOffice = """
    office: {vi: Văn phòng}
    code_order: backwards
    calendar: vietnam
    agencies:
      - {key: Health Dept, code: H44.15, name: {vi: Sở Y tế, en: Health}, from: 2026-02-30}
      - {key: centre, code: H44.40, name: {vi: Trung tâm, en: Centre}, from: 2025-07-01}
    people:
      - {key: lan, name: "", posts: [{role: king, at: nowhere, from: 2025-01-01}]}
    services: []
    motto: Always open

    """

  private static let problems = (
    vi: """
    office.yaml:1:9: office: thiếu khóa “en”
    office.yaml:2:13: code_order: từ lạ “backwards”; được dùng: level-one-first, level-one-last
    office.yaml:5:11: agencies[0].key: gặp “Health Dept”; cần chữ thường không dấu, số, “-” hoặc “_”, tối đa 64
    office.yaml:5:77: agencies[0].from: gặp “2026-02-30”; cần ngày có thật, dạng NĂM-THÁNG-NGÀY như 2026-07-01
    office.yaml:8:22: people[0].name: gặp “”; cần chữ, không rỗng, không ký tự điều khiển
    office.yaml:8:41: people[0].posts[0].role: từ lạ “king”; được dùng: clerk, head, leader, officer, portal, receiver
    office.yaml:8:51: people[0].posts[0].at: từ lạ “nowhere”; được dùng: centre
    office.yaml:10:1: motto: khóa lạ “motto”; được dùng: office, code_order, calendar, agencies, people, mandates, services, variants
    """,
    en: """
    office.yaml:1:9: office: key “en” is missing
    office.yaml:2:13: code_order: unknown word “backwards”; allowed: level-one-first, level-one-last
    office.yaml:5:11: agencies[0].key: found “Health Dept”; expected lower-case letters, digits, “-” or “_”, at most 64
    office.yaml:5:77: agencies[0].from: found “2026-02-30”; expected a real day written YEAR-MONTH-DAY, such as 2026-07-01
    office.yaml:8:22: people[0].name: found “”; expected text, not empty, without control characters
    office.yaml:8:41: people[0].posts[0].role: unknown word “king”; allowed: clerk, head, leader, officer, portal, receiver
    office.yaml:8:51: people[0].posts[0].at: unknown word “nowhere”; allowed: centre
    office.yaml:10:1: motto: unknown key “motto”; allowed: office, code_order, calendar, agencies, people, mandates, services, variants
    """
  )
}
