import Foundation
import Testing

/// What will be late next: a dossier received today, due in ten working days, of whose steps nothing is learnt yet.
@Suite struct DueTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.advance(scratch.second, ["transfer --as lan", "assign --as minh --to thao"])
  }

  private struct Report: Decodable {
    struct Entry: Decodable {
      let code: String
      let remaining: Int
      let needed: Int
      let slack: Int
      let byAllowance: Bool
      let late: Bool
      let willBeLate: Bool
      let holders: [Holder]
    }
    struct Holder: Decodable { let person: String? }
    struct Group: Decodable {
      let agency: String?
      let holder: Holder?
      let count: Int
      let leastSlack: Int
    }
    struct Day: Decodable { let due: Int }
    let count: Int
    let laterInTime: Int
    let dossiers: [Entry]
    let groups: [Group]?
    let forecast: [Day]
  }

  private func json(_ arguments: String...) throws -> Report {
    let outcome = try scratch.run(["due", "--json"] + arguments)
    #expect(outcome.code == 0, "\(outcome.err)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
  }

  private func lines(_ arguments: String..., language: String = "en") throws -> [String] {
    let outcome = try scratch.run(["due"] + arguments, language: language)
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(Speech.foreign(in: outcome.out, language) == [], "\(outcome.out)")
    return outcome.out.split(separator: "\n").map { Plain.line($0) }
  }

  @Test func whatIsLeftAndWhatIsUsuallyNeeded() throws {
    let en = try lines("--within", "10")
    #expect(en[0] == "Code  Due  Left  Usually needed  Slack  Step  Who")
    // Nobody has worked long enough here: the allowances stand in, and are marked.
    #expect(
      en[2].replacingOccurrences(of: "SPAN *", with: "SPAN*")
        .hasPrefix("\(scratch.second)  TIME  SPAN "), "\(en[2])")
    #expect(en[2].contains("*") && en[2].hasSuffix("Process  Lê Phương Thảo (thao)"))
    #expect(
      en[3] == "1 that are late, will be late or are due within 10 working days: 0 late, 0 will be late")
    #expect(en[4] == "Day  Due  Expected late")
    #expect(en.contains("* Fewer than 5 stays in some step: the time the procedure allows it instead."))
    let vi = try lines("--within", "10", language: "vi")
    #expect(vi[0] == "Mã hồ sơ  Hẹn trả  Còn  Thường cần  Dư  Bước  Người xử lý")
    #expect(vi[2].hasSuffix("Xử lý hồ sơ  Lê Phương Thảo (thao)"))
    #expect(vi[3] == "1 hồ sơ đã trễ, sẽ trễ hoặc đến hạn trong SPAN làm việc: 0 đã trễ, 0 sẽ trễ")
  }

  @Test func forPrograms() throws {
    let report = try json("--within", "10")
    let entry = try #require(report.dossiers.first)
    #expect((report.count, entry.code) == (1, scratch.second))
    #expect(entry.slack == entry.remaining - entry.needed)
    // Seven days to process, the moments since aside, then half a day, one, and half a day.
    #expect((8 * 480...9 * 480).contains(entry.needed))
    #expect((entry.byAllowance, entry.late, entry.willBeLate) == (true, false, false))
    #expect(entry.holders.map(\.person) == ["thao"])
    #expect(report.groups == nil)
    #expect(report.forecast.map(\.due).reduce(0, +) == 1)
    #expect(report.forecast.last?.due == 1)
    let week = try json()
    #expect((week.count, week.laterInTime) == (0, 1))
    #expect(report.laterInTime == 0)
    #expect(try json("--within", "10", "--as", "minh").count == 0)
    #expect(try json("--within", "10", "--as", "thao").count == 1)
    #expect(try json("--within", "10", "--agency", "ubnd-tinh").count == 0)
  }

  @Test func whatIsNotShownIsCountedWithTheOptionThatShowsIt() throws {
    #expect(
      try lines().contains(
        "1 more are due after that and expected in time, not shown; --within DAYS looks farther (up to 250).")
    )
    #expect(
      try lines(language: "vi").contains(
        "1 hồ sơ đến hạn sau đó và dự kiến kịp, không in; --within NGÀY xem xa hơn (đến 250)."))
    #expect(!(try lines("--within", "10").contains { $0.contains("not shown") }))
  }

  @Test func byOfficerAndByAgency() throws {
    let officer = try json("--within", "10", "--by", "officer").groups?.first
    #expect((officer?.holder?.person, officer?.count) == ("thao", 1))
    let agency = try json("--within", "10", "--by", "agency").groups?.first
    #expect((agency?.agency, agency?.holder == nil) == ("so-y-te", true))
    #expect(
      try lines("--within", "10", "--by", "agency")[0] == "Agency  Dossiers  Late  Will be late  Least slack")
    #expect(
      try lines("--within", "10", "--by", "officer", language: "vi")[2]
        .hasPrefix("Lê Phương Thảo (thao)  1  0  0  "))
  }

  @Test func aPersonNobodyKnows() throws {
    for (language, words) in [("vi", "không làm được"), ("en", "is refused")] {
      let outcome = try scratch.run(["due", "--as", "king"], language: language)
      #expect(outcome.code == 1)
      #expect(outcome.err.contains(words) && outcome.err.contains("king"), "\(outcome.err)")
      #expect(Speech.foreign(in: outcome.err, language) == [])
    }
  }
}
