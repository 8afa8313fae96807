import Foundation
import Testing

/// The on-time rate of three dossiers: one sealed today, long before its ten days are over; one received; one refused.
@Suite struct OnTimeTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.advance(scratch.first, Path.toIssue)
    let refused = try scratch.submit(Application.submit())
    try scratch.advance(refused, ["refuse --as lan --note x"])
  }

  private struct Report: Decodable {
    struct Row: Decodable {
      let keys: [String: String]
      let counts: [String: Int]
      let ended: Int
      let rateHundredths: Int?
      let measured: Int
    }
    struct Dossier: Decodable {
      let dossier: String
      let verdict: String
      let standing: String
    }
    struct Stay: Decodable {
      let dossier: String
      let step: String
      let officer: String?
      let verdict: String
      let workedMinutes: Int
    }
    let unit: String
    let rule: String?
    let basis: [String]
    let rows: [Row]
    let total: Row
    let byRule: [String: Row]
    let dossiers: [Dossier]?
    let stays: [Stay]?
  }

  private func json(_ arguments: String...) throws -> Report {
    let outcome = try scratch.run(["report", "on-time", "--json"] + arguments)
    #expect(outcome.code == 0, "\(outcome.err)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
  }

  /// Columns apart by two blanks, moments as `TIME`, durations as `SPAN`.
  private func lines(_ arguments: String..., language: String = "en") throws -> [String] {
    let outcome = try scratch.run(["report", "on-time"] + arguments, language: language)
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(Speech.foreign(in: outcome.out, language) == [], "\(outcome.out)")
    return outcome.out.split(separator: "\n").map { Plain.line($0) }
  }

  @Test func theFigureIsNamedWithItsRuleAndItsPeriod() throws {
    let en = try lines()
    #expect(
      en[0]
        == "Agency  Early  On time  Late  Ended  Rate  Running in time  Running late  Not started  Usual time"
    )
    #expect(en[2] == "Department of Health  1  0  0  1  100.00 %  1  0  1  SPAN")
    #expect(en[3] == "Total  1  0  0  1  100.00 %  1  0  1  SPAN")
    #expect(en[4].hasPrefix("National rule (Decision 766/QĐ-TTg): 1 of 1 on time, 100.00 %. The end less"))
    #expect(en[5].hasPrefix("Plain rule (the deadline ledger): 1 of 1 on time, 100.00 %. The end against"))
    #expect(en.contains("Period: ended … – …; running: as of TIME."))
    let vi = try lines("--rule", "plain", "--agency", "so-y-te", language: "vi")
    #expect(vi[2] == "Sở Y tế  1  0  0  1  100,00 %  1  0  1  SPAN")
    #expect(vi[4].hasPrefix("Cách tính theo sổ thời hạn: 1/1 hồ sơ đúng hạn, 100,00 %. "))
    #expect(vi[5].hasPrefix("Cách tính quốc gia (Quyết định 766/QĐ-TTg): 1/1 hồ sơ đúng hạn, 100,00 %. "))
    #expect(vi.contains("Kỳ: kết thúc trong … – …, so-y-te; hồ sơ đang làm: tại thời điểm TIME."))
  }

  @Test func theFiguresOpen() throws {
    let en = try lines("--list")
    #expect(
      en.contains {
        $0.contains("\(scratch.first)  1.001806  Department of Health  early  TIME  TIME  ended TIME")
      })
    #expect(en.contains { $0.contains("\(scratch.second)  1.001806  Department of Health  running in time") })
    #expect(en.contains { $0.hasSuffix("not started  –  –  handed in TIME, time not begun  –") })
    let vi = try lines("--list", language: "vi")
    #expect(
      vi.contains { $0.contains("\(scratch.first)  1.001806  Sở Y tế  trước hạn  TIME  TIME  kết thúc TIME") }
    )
    #expect(vi.contains { $0.contains("đang làm, còn hạn") && $0.contains("đang làm lúc TIME") })
    let report = try json("--list")
    #expect(report.dossiers?.map(\.verdict) == ["early", "runningInTime", "notStarted"])
    #expect(report.dossiers?.map(\.standing) == ["ended", "running", "notStarted"])
    #expect(report.dossiers?.first?.dossier == scratch.first)
    #expect(report.stays == nil)
  }

  @Test func forPrograms() throws {
    let report = try json("--by", "procedure,agency")
    #expect((report.unit, report.rule, report.dossiers == nil) == ("dossiers", "national", true))
    #expect(report.rows.map(\.keys) == [["procedure": "1.001806", "agency": "so-y-te"]])
    #expect(
      report.total.counts == [
        "early": 1, "onTime": 0, "late": 0, "runningInTime": 1, "runningLate": 0, "notStarted": 1,
      ])
    #expect((report.total.ended, report.total.rateHundredths, report.total.measured) == (1, 10_000, 1))
    #expect(Set(report.byRule.keys) == ["national", "plain"])
    let none = try json("--until", "2020-01-31")
    #expect((none.total.ended, none.total.rateHundredths, none.rows.count) == (0, nil, 0))
    #expect(try lines("--until", "2020-01-31").contains { $0.contains("0 of 0 on time, none") })
    #expect(try lines("--until", "2020-01-31", language: "vi").contains { $0.contains("không có") })
  }

  @Test func stepsAreJudgedByTheirOwnTime() throws {
    let en = try lines("--by", "step")
    #expect(en[0] == "Procedure  Step  Early  On time  Late  Ended  Rate  No limit  Usual time")
    #expect(en.contains { $0.hasPrefix("1.001806  Process  1  0  0  1  100.00 %  0  ") })
    #expect(en.contains { $0.hasPrefix("Each finished stay in a step") })
    #expect(!en.contains { $0.hasPrefix("National rule") })
    let vi = try lines("--by", "officer", language: "vi")
    #expect(vi.contains { $0.hasPrefix("Lê Phương Thảo (thao)  1  0  0  1  100,00 %  0  ") })
    let report = try json("--by", "officer", "--list")
    #expect((report.unit, report.rule, report.byRule.isEmpty) == ("stays", nil, true))
    #expect(report.stays?.count == report.total.measured)
    #expect(report.stays?.first { $0.step == "process" }?.officer == "thao")
  }
}

/// What a run printed, without what differs from one to the next.
enum Plain {
  static func line(_ line: Substring) -> String {
    let changes = [
      ("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", "TIME"),
      ("−?([0-9]+ (d|h|min|ngày|giờ|phút)\\b ?)+", "SPAN "), ("  +", "  "), (" +$", ""),
    ]
    return changes.reduce(String(line)) { text, change in
      text.replacingOccurrences(of: change.0, with: change.1, options: .regularExpression)
    }
  }
}
