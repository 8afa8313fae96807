import Foundation
import Testing

/// The simulation as people and programs meet it.
@Suite struct SimulateTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func demo() throws {
    let outcome = try Program.run(
      ["demo", "--dossiers", "60", "--seed", "3", "--into", "demo"], language: "en", in: scratch.folder)
    #expect(outcome.code == 0, "\(outcome.err)")
  }

  private func simulate(_ extra: [String], language: String = "en") throws -> String {
    let arguments = ["simulate", "--from", "2026-11-02", "--weeks", "4", "--runs", "2"] + extra
    let outcome = try scratch.run(arguments, language: language, office: "demo")
    #expect(outcome.code == 0 && outcome.err == "", "\(outcome.err)")
    return outcome.out
  }

  @Test func anOfficesOwnHistoryIsCarriedOnInBothLanguages() throws {
    try demo()
    let en = try simulate([])
    #expect(
      en.hasPrefix(
        """
        Simulated from 2026-11-02 to 2026-11-29: 19 working days; 2 runs, seed 1.
        Arrivals as in the history of 2026-08-04 – 2026-11-01
        """), "\(en)")
    #expect(en.contains("\nProcedure  Agency") && en.contains("\nTotal "))
    #expect(Speech.foreign(in: en, "en") == [], "\(en)")
    let vi = try simulate([], language: "vi")
    #expect(
      vi.hasPrefix(
        "Mô phỏng từ 2026-11-02 đến 2026-11-29: 19 ngày làm việc; 2 lần chạy, hạt giống 1.\n"), "\(vi)")
    #expect(Speech.foreign(in: vi, "vi") == [], "\(vi)")
  }

  @Test func theSameSeedGivesTheSameBytesAndNothingIsWritten() throws {
    try demo()
    let before = try Contents.of(scratch.path("demo"))
    let first = try simulate(["--json"])
    #expect(try simulate(["--json"]) == first)
    #expect(try simulate(["--json", "--seed", "2"]) != first)
    #expect(try Contents.of(scratch.path("demo")) == before)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    #expect(report["arrivalsFrom"] as? String == "history")
    #expect(report["workingDays"] as? Int == 19)
    let rows = try #require(report["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    // What was there and came in is what was not accepted, finished and left; and the rows come to the total.
    let total = try #require(report["total"] as? [String: Any])
    let tenths = { (row: [String: Any], key: String) in
      (row[key] as? [String: Any])?["meanTenths"] as? Int ?? -1_000_000
    }
    for row in rows + [total] {
      let before = tenths(row, "underWay") + tenths(row, "arrived")
      #expect(before == tenths(row, "notAccepted") + tenths(row, "finished") + tenths(row, "left"))
    }
    // The office asks for proof of signatures; a forecast makes no files and is not stopped by that.
    #expect(tenths(total, "finished") > 0)
    let refusals = report["refusals"] as? [[String: Any]] ?? []
    #expect(!refusals.contains { $0["action"] as? String == "sign" }, "\(refusals)")
    for key in ["underWay", "arrived", "notAccepted", "finished", "finishedLate", "left", "leftLate"] {
      #expect(rows.reduce(0) { $0 + tenths($1, key) } == tenths(total, key), "\(key)")
    }
  }

  @Test func theShippedScenarioRunsOnTheSampleOffice() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Workflows/scenarios/busy-season.yaml")
    try scratch.write(try String(contentsOf: file, encoding: .utf8), to: "busy.yaml")
    let arguments = [
      "simulate", "--from", "2026-11-02", "--weeks", "1", "--runs", "1", "--scenario", "busy.yaml",
    ]
    for (language, line) in [
      ("en", "Arrivals from the scenario file: 99.0 a working day."),
      ("vi", "Hồ sơ đến theo tệp kịch bản: 99,0 mỗi ngày làm việc."),
    ] {
      let outcome = try scratch.run(arguments, language: language)
      #expect(outcome.code == 0, "\(outcome.err)")
      #expect(outcome.out.contains("\n\(line)\n"), "\(outcome.out)")
      #expect(Speech.foreign(in: outcome.out, language) == [], "\(outcome.out)")
    }
  }

  @Test func tooLittleHistoryIsRefusedWithWhatWouldHelp() throws {
    try Refusal(
      "too little history",
      ["simulate", "--from", "2026-03-02", "--office", "office"], 1,
      vi: """
        lịch sử chưa đủ để mô phỏng: từ 2025-12-02 đến 2026-03-01 có 0 hồ sơ, cần ít nhất 20
        cách khác: --from với một ngày có đủ hồ sơ trong 90 ngày trước đó, hoặc --scenario với “arrivals” cho biết hồ sơ đến (xem Docs/Simulation.md)
        """,
      en: """
        too little history to simulate: 0 dossiers came in from 2025-12-02 to 2026-03-01, at least 20 are needed
        instead: --from with a day that has enough dossiers in the 90 days before it, or --scenario with “arrivals” that say what comes in (see Docs/Simulation.md)
        """
    ).check(in: scratch)
  }

  @Test func aScenarioWithProblemsTellsAllOfThem() throws {
    try scratch.write(
      """
      scenario: {vi: Thử, en: Trial}
      arrivals:
        - {procedure: "1.001806", received_at: ttpvhcc-tinh, per_day: many}
      people:
        - {role: officer, at: so-y-te, count: -1}

      """, to: "bad.yaml")
    try Refusal(
      "a bad scenario", ["simulate", "--scenario", "bad.yaml", "--office", "office"], 65,
      vi: """
        bad.yaml:3:65: arrivals[0].per_day: gặp “many”; cần số hồ sơ mỗi ngày như 12 hoặc 0.5
        bad.yaml:5:41: people[0].count: gặp “-1”; cần số nguyên từ 0 đến 10000
        """,
      en: """
        bad.yaml:3:65: arrivals[0].per_day: found “many”; expected dossiers a day such as 12 or 0.5
        bad.yaml:5:41: people[0].count: found “-1”; expected a whole number from 0 to 10000
        """
    ).check(in: scratch)
  }

  @Test(arguments: [
    (["--runs", "0"], "--runs takes 1 to 1000, not 0", "--runs nhận số từ 1 đến 1000, không nhận 0"),
    (["--weeks", "0"], "--weeks takes 1 to 520, not 0", "--weeks nhận số từ 1 đến 520, không nhận 0"),
    (
      ["--from", "2026-11-07", "--until", "2026-11-08"],
      "there is no working day from 2026-11-07 to 2026-11-08",
      "từ 2026-11-07 đến 2026-11-08 không có ngày làm việc nào"
    ),
  ])
  func wrongValuesAreNamed(_ arguments: [String], _ en: String, _ vi: String) throws {
    for (language, words) in [("en", en), ("vi", vi)] {
      let outcome = try scratch.run(["simulate"] + arguments, language: language)
      #expect(outcome.code == 64)
      #expect(outcome.err.contains(words), "\(outcome.err)")
      #expect(Speech.foreign(in: outcome.err, language) == [])
    }
  }
}
