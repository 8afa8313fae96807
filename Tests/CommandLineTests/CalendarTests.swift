import Foundation
import Testing

/// The calendar of a year, for people and programs.
@Suite struct CalendarTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private struct Year: Decodable {
    struct Day: Decodable {
      let day: String
      let isWorked: Bool
      let holiday: String
      let lunar: String?
      let reason: String
      let swappedWith: String?
    }
    let year: Int
    let basis: String
    let sources: [String]
    let hours: [String]
    struct Doubt: Decodable {
      let off: String?
      let worked: String?
      let source: String
    }
    let days: [Day]
    let doubtful: [Doubt]
    let workingDays: [Int]
    let workingDaysOfYear: Int
  }

  /// Without an office, in a folder that holds none.
  private func run(_ arguments: String..., language: String = "en") throws -> Program.Outcome {
    let folder = scratch.path("nowhere")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try Program.run(["calendar"] + arguments, language: language, in: folder)
  }

  private func years(_ outcome: Program.Outcome) throws -> [Year] {
    #expect(outcome.code == 0, "\(outcome.err)")
    return try JSONDecoder().decode([Year].self, from: Data(outcome.out.utf8))
  }

  @Test func aYearInEnglish() throws {
    let outcome = try run("2028")
    #expect(outcome.code == 0 && outcome.err == "")
    #expect(
      outcome.out == """
        Working calendar of 2028: an estimate by law; no announcement of this year is on file
        Office hours: Monday–Friday 07:30-11:30, 13:00-17:00

        Day                    Lunar       Occasion                       Why
        ──────────  ─────────  ──────────  ─────────────────────────────  ───────────────────────────
        2028-01-01  Saturday               New Year’s Day                 holiday
        2028-01-03  Monday                 New Year’s Day                 compensation for a rest day
        2028-01-24  Monday     28/12/2027  Lunar New Year                 holiday
        2028-01-25  Tuesday    29/12/2027  Lunar New Year                 holiday
        2028-01-26  Wednesday  1/1/2028    Lunar New Year                 holiday
        2028-01-27  Thursday   2/1/2028    Lunar New Year                 holiday
        2028-01-28  Friday     3/1/2028    Lunar New Year                 holiday
        2028-04-04  Tuesday    10/3/2028   Hùng Kings’ Commemoration Day  holiday
        2028-04-30  Sunday                 Reunification Day              holiday
        2028-05-01  Monday                 International Labour Day       holiday
        2028-05-02  Tuesday                Reunification Day              compensation for a rest day
        2028-09-01  Friday                 National Day                   holiday
        2028-09-02  Saturday               National Day                   holiday
        2028-09-04  Monday                 National Day                   compensation for a rest day
        2028-11-24  Friday                 Vietnam Culture Day            holiday

        Month          1   2   3   4   5   6   7   8   9  10  11  12  Year
        ────────────  ──  ──  ──  ──  ──  ──  ──  ──  ──  ──  ──  ──  ────
        Working days  15  21  23  19  21  22  21  23  19  22  21  21   248

        """)
  }

  @Test(arguments: ["vi", "en"]) func whatSourcesDisagreeOnIsToldAndNotCounted(language: String) throws {
    let outcome = try run("2026", language: language)
    let words = [
      "vi": ("Chưa chắc chắn, không dùng để tính hạn:", "– 2026-01-02 nghỉ, 2026-01-10 làm việc: báo chí"),
      "en": ("Doubtful, nothing is counted by it:", "– 2026-01-02 off, 2026-01-10 worked: the press"),
    ]
    let lines = outcome.out.split(separator: "\n")
    let (heading, line) = try #require(words[language])
    let place = try #require(lines.firstIndex { $0 == heading })
    #expect(lines[place + 1].hasPrefix(line), "\(lines[place + 1])")
    #expect(lines[place + 1].contains("12729/VPCP-KGVX"))
    let year = try #require(try years(run("2026", "--json", language: language)).first)
    #expect(year.doubtful.map(\.off) == ["2026-01-02"] && year.doubtful.map(\.worked) == ["2026-01-10"])
    #expect(!year.days.contains { ["2026-01-02", "2026-01-10"].contains($0.day) })
    #expect(year.workingDays[0] == 21)
    #expect(!(try run("2025", language: language).out.contains(heading)))
    #expect(try years(run("2025", "--json"))[0].doubtful.isEmpty)
  }

  @Test func aYearInVietnamese() throws {
    let outcome = try run("2026", language: "vi")
    #expect(outcome.code == 0 && outcome.err == "")
    #expect(
      outcome.out.hasPrefix(
        """
        Lịch làm việc năm 2026: đã công bố
        Nguồn: Thông báo 9441/TB-BNV năm 2025; Nghị quyết 28/2026/QH16
        Giờ làm việc: thứ Hai–thứ Sáu 07:30-11:30, 13:00-17:00

        """))
    let lines = outcome.out.split(separator: "\n").map {
      $0.replacingOccurrences(of: "  +", with: "  ", options: .regularExpression)
    }
    #expect(lines.contains("2026-02-17  thứ Ba  1/1/2026  Tết Nguyên đán  nghỉ lễ"))
    #expect(lines.contains("2026-04-27  thứ Hai  11/3/2026  Giỗ Tổ Hùng Vương  nghỉ bù"))
    #expect(
      lines.contains(
        "2026-08-22  thứ Bảy  Ngày làm bù  thay cho 2026-08-31 (Thông báo 9441/TB-BNV năm 2025)"))
    #expect(
      lines.contains(
        "2026-08-31  thứ Hai  Ngày nghỉ hoán đổi  làm bù 2026-08-22 (Thông báo 9441/TB-BNV năm 2025)"))
    #expect(lines.contains("Ngày làm việc  21  15  22  20  20  22  23  21  20  22  20  23  249"))
    #expect(Speech.foreign(in: outcome.out, "vi") == [])
  }

  @Test func tenYearsForPrograms() throws {
    let years = try years(try run("2018-2027", "--json"))
    #expect(years.map(\.year) == Array(2018...2027))
    #expect(years.map(\.basis) == Array(repeating: "official", count: 9) + ["estimate"])
    #expect(years.allSatisfy { $0.sources.isEmpty == ($0.basis == "estimate") })
    #expect(years.allSatisfy { $0.workingDays.reduce(0, +) == $0.workingDaysOfYear })
    // A swap across the turn of the year stands in both.
    let off = try #require(years[0].days.last)
    #expect(off.day == "2018-12-31" && off.reason == "swapped" && off.swappedWith == "2019-01-05")
    let worked = try #require(years[1].days.dropFirst().first)
    #expect(worked.day == "2019-01-05" && worked.isWorked && worked.swappedWith == "2018-12-31")
    #expect(years[9].days.first { $0.holiday == "hung_kings" }?.lunar == "10/3/2027")
  }

  @Test(arguments: [
    "abc", "26", "1999", "2101", "2027-2018", "2018-", "2018-2019-2020", "+2026", "２０２６",
  ])
  func whatIsNoYearIsToldSo(_ year: String) throws {
    let (vi, en) = (try run(year, language: "vi"), try run(year))
    #expect(vi.code == 64 && en.code == 64 && en.out == "")
    #expect(en.err.contains("give a year from 2000 to 2100, or a range such as 2018-2027; not “\(year)”"))
    #expect(
      vi.err.contains("cần một năm từ 2000 đến 2100, hoặc khoảng năm như 2018-2027; không nhận “\(year)”"))
  }

  @Test func anAgencyHasHoursOfItsOwn() throws {
    let hours = """
      from: 2025-07-01, hours: [
        {weekdays: [1, 2, 3, 4, 5], open: ["07:00-11:30", "13:30-17:00"], from: 2026-07-01},
        {weekdays: [6], open: "07:30-11:30", from: 2026-07-01}]}
      """
    let entry = "en: Department of Health}, "
    try scratch.write(
      try QueueTests.office([(entry + "from: 2025-07-01}", entry + hours)]), to: "office.yaml")
    try expectMoved(language: "en") {
      [
        "Other office hours at so-y-te; what is due there is counted again, each recorded:", $0,
        "1 due dates change, 0 stay", "Nothing was written; add --yes to write it.",
      ]
    }
    try expectMoved(language: "vi") {
      [
        "Giờ làm việc đổi ở so-y-te; hạn ở đó được tính lại, ghi vào lịch sử từng hồ sơ:", $0,
        "1 hồ sơ đổi hạn, 0 giữ nguyên", "Chưa ghi gì; thêm --yes để ghi.",
      ]
    }
    let update = try scratch.done("office", "update", "office.yaml", "--as", "binh", "--yes")
    let text =
      "Monday–Friday 07:00-11:30, 13:30-17:00; Saturday 07:30-11:30 (2026-07-01 – …)"
    #expect(update.contains(text), "\(update)")
    let arguments = ["calendar", "2026", "--json", "--lang", "en"]
    let usual = try years(try scratch.run(arguments))[0]
    let own = try years(try scratch.run(arguments + ["--agency", "so-y-te"]))[0]
    #expect(own.hours == [text, "Monday–Friday 07:30-11:30, 13:00-17:00"])
    #expect(own.workingDays[0..<6] == usual.workingDays[0..<6])
    // July 2026 has four Saturdays; in August the 22nd is worked by everybody.
    #expect(own.workingDays[6] == usual.workingDays[6] + 4 && own.workingDays[7] == usual.workingDays[7] + 4)
  }

  /// What `office update` shows before `--yes`: the dossier whose due moment moves, in an office that stays as it was.
  private func expectMoved(language: String, _ lines: (String) -> [String]) throws {
    let before = try Contents.of(scratch.path("office"))
    let shown = try scratch.done("office", "update", "office.yaml", language: language)
    let plain = shown.split(separator: "\n").map { Plain.line($0) }
    #expect(Array(plain.suffix(4)) == lines("\(scratch.second)  TIME → TIME"), "\(shown)")
    #expect(try Contents.of(scratch.path("office")) == before)
    let report = try JSONDecoder().decode(
      Moves.self, from: Data(try scratch.done("office", "update", "office.yaml", "--json").utf8))
    #expect(report.otherHours == ["so-y-te"] && report.moved.map(\.dossier) == [scratch.second])
    #expect(report.moved.allSatisfy { $0.after < $0.before } && report.unmoved == 0)
  }

  private struct Moves: Decodable {
    struct Moved: Decodable {
      let dossier: String
      let before: String
      let after: String
    }
    let otherHours: [String]
    let moved: [Moved]
    let unmoved: Int
  }

  @Test func anAnnouncementIsTakenOver() throws {
    let same = try scratch.done("office", "calendar", "--as", "binh")
    #expect(
      same
        == "No day of the next ten years changes.\n0 due dates change, 1 stay\nNothing was written; add --yes to write it.\n"
    )
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Workflows/calendars/vietnam.yaml")
    let swap = "swaps:\n  - {off: 2031-04-29, worked: 2031-05-03, source: Công văn 1}\n"
    let text = try String(contentsOf: file, encoding: .utf8)
    try scratch.write(text.replacingOccurrences(of: "swaps:\n", with: swap), to: "new.yaml")
    let days =
      "Thành ngày nghỉ: 2031-04-29\nThành ngày làm việc: 2031-05-03\n0 hồ sơ đổi hạn, 1 giữ nguyên\n"
    let shown = try scratch.done("office", "calendar", "new.yaml", "--as", "binh", language: "vi")
    #expect(shown == days + "Chưa ghi gì; thêm --yes để ghi.\n")
    let written = try scratch.done("office", "calendar", "new.yaml", "--as", "binh", "--yes", language: "vi")
    #expect(written == days + "Đã ghi.\n")
    #expect(try scratch.done("calendar", "2031").contains("in place of 2031-04-29 (Công văn 1)"))
    try scratch.write(text.replacingOccurrences(of: "2019-01-05", with: "2019-01-04"), to: "bad.yaml")
    let bad = try scratch.run(["office", "calendar", "bad.yaml", "--as", "binh", "--yes"], language: "en")
    #expect(bad.code == 65 && bad.err.contains("swaps[0].worked: found “2019-01-04”"))
  }

  @Test func anAgencyNeedsAnOfficeThatKnowsIt() throws {
    let nowhere = try run("2026", "--agency", "so-y-te")
    #expect(nowhere.code == 64 && nowhere.err.contains("--agency needs an office"))
    let unknown = try scratch.run(["calendar", "2026", "--agency", "x"], language: "en")
    #expect(unknown.code == 64 && unknown.err.contains("--agency takes") && unknown.err.contains("not “x”"))
  }
}
