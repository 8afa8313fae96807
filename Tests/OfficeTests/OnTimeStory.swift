import DossierModel
import DossierStore
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// The on-time rate of ``OnTimeCases``, counted by hand, as of Friday 2026-08-28, 17:00.
@Suite struct OnTimeStory {
  private let cases: OnTimeCases
  private var office: Office { cases.sample.office }

  init() throws { cases = try OnTimeCases() }

  private func answer(_ edit: (inout OnTimeQuestion) -> Void = { _ in }) throws -> OnTimeAnswer {
    var question = OnTimeQuestion()
    edit(&question)
    return try office.onTime(question, listing: true)
  }

  private func verdicts(_ answer: OnTimeAnswer) -> [String: Verdict] {
    let names = Dictionary(uniqueKeysWithValues: cases.codes.map { ($1, $0) })
    return Dictionary(
      uniqueKeysWithValues: answer.dossiers.map { (names[$0.time.code] ?? "", $0.judgement.verdict) })
  }

  private static let national: [String: Verdict] = [
    "early": .early, "onTime": .onTime, "late": .late, "waited": .onTime, "twice": .late, "extended": .early,
    "stopped": .early, "withdrawn": .early, "forgotten": .runningLate, "fresh": .runningInTime,
    "awaiting": .runningInTime, "askedLate": .runningLate, "refused": .notStarted, "waiting": .notStarted,
  ]

  @Test func theNationalRule() throws {
    let answer = try answer()
    #expect(verdicts(answer) == Self.national)
    let total = answer.rate.total
    #expect(
      total.counts == [.early: 4, .onTime: 2, .late: 2, .runningInTime: 2, .runningLate: 2, .notStarted: 2])
    #expect(total.ended == 8)
    #expect(total.rate == Rate(6, of: 8))
    #expect(total.rate.hundredths == 7500)
    #expect(answer.rate.other?.rate == Rate(6, of: 7))
    let twice = try #require(answer.dossiers.first { $0.time.code == cases.codes["twice"] })
    #expect(twice.judgement.isLateBySupplements)
    let waited = try #require(answer.dossiers.first { $0.time.code == cases.codes["waited"] })
    // One hour of the fifth, all of the sixth, half an hour of the seventh.
    #expect(waited.judgement.takenOff == 60 + 480 + 30)
    // 1:06 of the nineteenth, all of the eighteenth and the last 24 minutes of the seventeenth.
    #expect(waited.judgement.compared.map(Zone.vietnam.text) == "2026-08-17 16:36")
    #expect(waited.judgement.limit.map(Zone.vietnam.text) == "2026-08-17 17:00")
  }

  @Test func thePlainRule() throws {
    let answer = try answer { $0.rule = .plain }
    let expected = Self.national.merging([
      "twice": .early, "stopped": .runningInTime,
    ]) { $1 }
    #expect(verdicts(answer) == expected)
    #expect(
      answer.rate.total.counts
        == [.early: 4, .onTime: 2, .late: 1, .runningInTime: 3, .runningLate: 2, .notStarted: 2])
    #expect(answer.rate.total.rate.hundredths == 8571)
    #expect(answer.rate.other?.rate == Rate(6, of: 8))
  }

  @Test func everyFigureOpensToItsDossiers() throws {
    for rule in TimeRule.allCases {
      for groupings in [[OnTimeQuestion.Grouping.agency], [.month, .procedure], []] {
        let answer = try answer { ($0.rule, $0.groupings) = (rule, groupings) }
        let total = answer.rate.total
        for verdict in Verdict.allCases {
          #expect(answer.dossiers.count { $0.judgement.verdict == verdict } == total(verdict))
          #expect(answer.rate.rows.reduce(0) { $0 + $1(verdict) } == total(verdict))
        }
        #expect(total(.early) + total(.onTime) + total(.late) == total.ended)
        #expect(answer.dossiers.compactMap(\.minutes).count == total.measured)
      }
    }
  }

  /// A period that is over is told as its end knew it, whatever happened since.
  @Test func aPeriodThatIsOver() throws {
    let answer = try answer { $0.until = Day("2026-08-16") }
    #expect(Zone.vietnam.text(answer.rate.end) == "2026-08-17 00:00")
    let expected: [String: Verdict] = [
      "early": .early, "twice": .late, "stopped": .early, "onTime": .runningInTime, "late": .runningInTime,
      "waited": .runningInTime, "extended": .runningInTime, "withdrawn": .runningInTime,
      "forgotten": .runningInTime, "awaiting": .runningInTime, "askedLate": .runningInTime,
      "refused": .notStarted, "waiting": .notStarted,
    ]
    #expect(verdicts(answer) == expected)
    // Once the supplement had been asked twice it was late, though it still ran.
    let eighth = try self.answer { $0.until = Day("2026-08-08") }
    #expect(verdicts(eighth)["twice"] == .runningLate)
    #expect(try self.answer { $0.until = Day("2026-08-02") }.dossiers == [])
  }

  @Test func aPeriodThatBeginsLater() throws {
    let later = try answer { $0.from = Day("2026-08-17") }
    // Stopped before it began; refused and waiting were handed in before.
    let gone = ["early", "twice", "stopped", "refused", "waiting"]
    #expect(verdicts(later) == Self.national.filter { !gone.contains($0.key) })
    let plain = try answer { ($0.from, $0.rule) = (Day("2026-08-17"), .plain) }
    #expect(verdicts(plain)["stopped"] == .runningInTime)
    let none = try answer { ($0.from, $0.until) = (Day("2026-09-05"), Day("2026-09-05")) }
    #expect(none.rate.total.rate.hundredths == nil)
  }

  @Test func splitsAndFilters() throws {
    let rows = try answer { $0.groupings = [.procedure, .agency, .month] }.rate.rows
    #expect(rows.map(\.keys) == [["1.001806", "so-y-te", "2026-08"]])
    #expect(try answer { $0.agency = "phuong-viet-tri" }.dossiers == [])
    #expect(try answer { $0.procedure = "1.001806" }.dossiers.count == 14)
    #expect(try answer { $0.procedure = "2.000908" }.rate.rows == [])
  }

  /// Of six settled dossiers the sixth: the one given a new day took longest.
  @Test func theUsualTimeOfDossiers() throws {
    let total = try answer().rate.total
    // From 08-03 08:00: the rest of that day, twelve whole days, and the twentieth until ten.
    #expect(total.measured == 6)
    #expect(total.usual == 450 + 12 * 480 + 150)
    let twice = try #require(try answer().dossiers.first { $0.time.code == cases.codes["twice"] })
    // From 08-03 08:00 to 08-12 09:00 without two whole days of waiting, the first of them before a new start.
    #expect(twice.minutes == 450 + 6 * 480 + 90 - 2 * 480)
  }

  /// Stays of the step “process”, whose seven days from 08-03 end on 08-12 at 17:00.
  ///
  /// Early: the last of “twice”, whose time began anew each time. Late: “early”, “onTime”, “late”, “extended” (a new
  /// appointment gives the step no more), the second of “waited”, “withdrawn”, “askedLate”. Not over, since only
  /// interrupted in time: the first of “waited”, the first two of “twice”, “stopped”, “awaiting”. Two stand there still.
  @Test func staysByStepAndOfficer() throws {
    let answer = try answer { ($0.groupings, $0.procedure) = ([.procedure, .step], "1.001806") }
    let process = try #require(answer.rate.rows.first { $0.keys == ["1.001806", "process"] })
    #expect(answer.rate.other == nil)
    #expect(process.counts == [.early: 1, .late: 7])
    #expect(process.rate.hundredths == 1250)
    let byOfficer = try self.answer { $0.groupings = [.officer] }
    let thao = try #require(byOfficer.rate.rows.first { $0.keys == ["thao"] })
    #expect(thao.counts == process.counts)
    // Of eight the last: “extended”, from two minutes after its reception on 08-03 at 08:00.
    #expect(thao.measured == 8)
    #expect(thao.usual == 448 + 12 * 480 + 147)
    #expect(byOfficer.rate.total.measured == byOfficer.stays.count)
  }

  /// Handing over the result has no time of its own.
  @Test func stepsWithoutTimeAreApart() throws {
    sampleClock("2026-08-28", 10)
    let code = try #require(cases.codes["early"])
    try cases.sample.take("hand_over", on: code, as: "lan") { $0.recipient = "giám đốc" }
    let answer = try answer { $0.groupings = [.step] }
    let back = try #require(answer.rate.rows.first { $0.keys == ["return"] })
    #expect((back.counts, back.rate.hundredths) == ([.untimed: 1], nil))
  }

  private func sampleClock(_ day: String, _ hour: Int) { cases.sample.until(day, hour) }
}
