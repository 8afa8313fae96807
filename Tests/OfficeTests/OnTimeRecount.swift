import DossierModel
import Foundation
import GRDB
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// The report against figures counted another way: by SQL on the rows, and minute by minute.
@Suite struct OnTimeRecount {
  private let sample: SampleOffice
  private var random: Seeded

  init() throws {
    (sample, random) = (try SampleOffice(), Seeded(7))
    for number in 0..<40 { try live(number) }
    sample.clock.set("2026-08-28", minute: 12 * 60)
  }

  private func counts(_ rule: TimeRule, _ edit: (inout OnTimeQuestion) -> Void = { _ in }) throws -> OnTimeRow
  {
    var question = OnTimeQuestion()
    question.rule = rule
    edit(&question)
    return try sample.office.onTime(question).rate.total
  }

  @Test func thePlainRuleBySQL() throws {
    let total = try counts(.plain)
    let now = sample.clock.now.milliseconds
    let ended = try groups(
      """
      SELECT CASE WHEN (coalesce(paused, ended) + 25200000) / 86400000 < (deadline + 25200000) / 86400000 THEN 'early'
        WHEN coalesce(paused, ended) <= deadline THEN 'onTime' ELSE 'late' END, count(*)
      FROM dossier WHERE ended NOTNULL GROUP BY 1
      """)
    for verdict in [Verdict.early, .onTime, .late] { #expect(total(verdict) == ended[verdict.rawValue] ?? 0) }
    let running = try groups(
      """
      SELECT iif(coalesce(paused, \(now)) <= deadline, 'in', 'late'), count(*) FROM dossier
      WHERE ended ISNULL AND started NOTNULL GROUP BY 1
      """)
    #expect(total(.runningInTime) == running["in"] ?? 0)
    #expect(total(.runningLate) == running["late"] ?? 0)
    let apart = try groups("SELECT 'x', count(*) FROM dossier WHERE started ISNULL GROUP BY 1")
    #expect(total(.notStarted) == apart["x"] ?? 0)
    // The population has something of everything.
    for verdict in Verdict.allCases where verdict != .untimed { #expect(total(verdict) > 0, "\(verdict)") }
  }

  @Test func theNationalRuleMinuteByMinute() throws {
    let total = try counts(.national)
    var found: [Verdict: Int] = [:]
    for row in try rows("SELECT * FROM dossier WHERE started NOTNULL") {
      found[nationally(row), default: 0] += 1
    }
    for verdict in Verdict.allCases where verdict != .notStarted {
      #expect(total(verdict) == found[verdict] ?? 0)
    }
  }

  @Test func aPeriodBySQL() throws {
    let zone = Zone.vietnam
    let (from, until) = (Day("2026-08-10")!, Day("2026-08-19")!)
    let total = try counts(.plain) { ($0.from, $0.until) = (from, until) }
    let bounds = [from, until + 1].map { zone.moment($0, minute: 0).milliseconds }
    let ended = try groups(
      "SELECT 'x', count(*) FROM dossier WHERE ended >= \(bounds[0]) AND ended < \(bounds[1]) GROUP BY 1")
    #expect(total.ended == ended["x"])
    let running = try groups(
      """
      SELECT 'x', count(*) FROM dossier WHERE started < \(bounds[1]) AND (ended ISNULL OR ended >= \(bounds[1]))
      GROUP BY 1
      """)
    #expect(total(.runningInTime) + total(.runningLate) == running["x"])
    #expect(total.ended > 0)
  }

  @Test func staysBySQL() throws {
    var question = OnTimeQuestion()
    question.groupings = [.officer]
    let total = try sample.office.onTime(question).rate.total
    // What was late when it was interrupted is late once, not again when it goes on.
    let over = """
      (SELECT * FROM stay y WHERE (interrupted = 0 OR ended > due) AND NOT EXISTS (
        SELECT 1 FROM stay z WHERE z.dossier = y.dossier AND z.step = y.step AND z.version < y.version AND z.interrupted
          AND z.ended > z.due AND NOT EXISTS (SELECT 1 FROM stay w WHERE w.dossier = y.dossier AND w.step = y.step
            AND NOT w.interrupted AND w.version BETWEEN z.version + 1 AND y.version - 1)))
      """
    let found = try groups(
      """
      SELECT CASE WHEN due ISNULL THEN 'untimed' WHEN (ended + 25200000) / 86400000 < (due + 25200000) / 86400000
        THEN 'early' WHEN ended <= due THEN 'onTime' ELSE 'late' END, count(*)
      FROM \(over) GROUP BY 1
      """)
    for verdict in Verdict.allCases { #expect(total(verdict) == found[verdict.rawValue] ?? 0) }
    let minutes = try rows(
      "SELECT minutes FROM \(over) ORDER BY minutes"
    ).map { $0["minutes"] as Int }
    #expect(total.usual == minutes[(minutes.count * 9 + 9) / 10 - 1])
  }
}

extension OnTimeRecount {
  /// A dossier that goes on for a while, with a pause or two, and stands somewhere.
  private mutating func live(_ number: Int) throws {
    sample.clock.set("2026-08-0\(3 + number % 5)", minute: 480)
    let ward = Ward.allCases[number % 3]
    let code =
      number % 2 == 0
      ? try sample.submitRecognition().code
      : try sample.office.submit([.copy(paper: sample.scratch.pdf("identity"))], as: ward.receiver)[0].code
    let pauses = ["ask_fee", "ask_supplement", "stop", "withdraw"]
    let back = ["confirm_fee", "complete", "resume", "refuse_withdrawal"]
    for _ in 0..<Int.random(in: 0...11, using: &random) {
      sample.clock.move(minutes: Int.random(in: 1...(number % 4 == 1 ? 60 : 2000), using: &random))
      let wanted = Int.random(in: 0..<4, using: &random) == 0 ? pauses : back
      let offers = try sample.office.possible(code)
      if let offer = offers.first(where: { wanted.contains($0.action) }) {
        try sample.take(offer.action, on: code, as: offer.people[0]) { $0.note = "theo quy định" }
      } else if try sample.office.next(code).contains(where: { $0.action != "hand_over" }) {
        try step(code)
      }
    }
  }

  private func step(_ code: String) throws {
    guard let offer = try sample.office.next(code).first else { return }
    try sample.take(offer.action, on: code, as: offer.people[0]) { request in
      if offer.asks.contains(.assignee) { request.assignee = "thao" }
      if offer.asks.contains(.draft) { request.file = sample.scratch.pdf("draft") }
      if offer.asks.contains(.recipient) { request.recipient = "người nộp" }
      if offer.asks.contains(.reason) { request.note = "theo quy định" }
    }
  }

  /// The verdict of the national rule, its pauses taken off one minute at a time.
  private func nationally(_ row: Row) -> Verdict {
    let zone = Zone.vietnam
    let (paused, ended) = (row["paused"] as Int64?, row["ended"] as Int64?)
    let isOver = ended != nil || (paused != nil && row["status"] as Int == 8)
    var (end, left) = (paused ?? ended ?? sample.clock.now.milliseconds, row["waited"] as Int)
    while left > 0 {
      end -= 60_000
      if isOffice(Moment(milliseconds: end)) { left -= 1 }
    }
    let promised = row["promised"] as Int64
    if row["supplements"] as Int > 1 { return isOver ? .late : .runningLate }
    if end > promised { return isOver ? .late : .runningLate }
    if !isOver { return .runningInTime }
    let days = [end, promised].map { zone.day(of: Moment(milliseconds: $0)) }
    return days[0] < days[1] ? .early : .onTime
  }

  private func isOffice(_ moment: Moment) -> Bool {
    let (day, minute) = (Zone.vietnam.day(of: moment), Zone.vietnam.minute(of: moment))
    // In August 2026 nothing but Saturday the 22nd is out of the ordinary.
    let isWorked = day.weekday <= 5 || day == Day("2026-08-22")
    return isWorked && ((450..<690).contains(minute) || (780..<1020).contains(minute))
  }

  private func rows(_ sql: String) throws -> [Row] {
    let queue = try DatabaseQueue(path: "\(sample.folder)/office.db")
    return try queue.read { try Row.fetchAll($0, sql: sql) }
  }

  private func groups(_ sql: String) throws -> [String: Int] {
    Dictionary(uniqueKeysWithValues: try rows(sql).map { ($0[0] as String, $0[1] as Int) })
  }
}
