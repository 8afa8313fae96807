import Office
import Reports
import WorkingTime

/// The on-time rate for programs.
struct OnTimeReport: Encodable {
  /// `dossiers` or `stays`.
  let unit: String
  /// Absent of stays, which are judged by the time of their steps.
  let rule: String?
  let basis: [String]
  let from: String?
  let until: String?
  /// What running dossiers were compared with.
  let asOf: String
  let rows: [Row]
  let total: Row
  /// The total by each rule.
  let byRule: [String: Row]
  let dossiers: [DossierLine]?
  let stays: [StayLine]?

  struct Row: Encodable {
    let keys: [String: String]
    /// How many of each verdict.
    let counts: [String: Int]
    let ended: Int
    /// Hundredths of a percent, cut off; absent over zero.
    let rateHundredths: Int?
    /// The 90th percentile of working minutes, and over how many; absent over none.
    let usualMinutes: Int?
    let measured: Int
  }

  init(_ answer: OnTimeAnswer, lines: [String], listing: Bool, _ zone: Zone) {
    let (rate, question) = (answer.rate, answer.rate.question)
    unit = question.isOfStays ? "stays" : "dossiers"
    rule = question.isOfStays ? nil : question.rule.rawValue
    (basis, from, until) = (lines, question.from?.text, question.until?.text)
    asOf = zone.text(rate.end)
    rows = rate.rows.map { Row($0, question) }
    total = Row(rate.total, question)
    byRule =
      rate.other.map {
        [question.rule.rawValue: Row(rate.total, question), question.rule.other.rawValue: Row($0, question)]
      } ?? [:]
    dossiers = listing && !question.isOfStays ? answer.dossiers.map { DossierLine($0, zone) } : nil
    stays = listing && question.isOfStays ? answer.stays.map { StayLine($0, zone) } : nil
  }
}

extension OnTimeReport.Row {
  init(_ row: OnTimeRow, _ question: OnTimeQuestion) {
    keys = Dictionary(zip(question.groupings.map(\.rawValue), row.keys)) { first, _ in first }
    let unit = Verdict.allCases.filter { $0.isOf(question) }
    counts = Dictionary(uniqueKeysWithValues: unit.map { ($0.rawValue, row($0)) })
    (ended, rateHundredths) = (row.ended, row.rate.hundredths)
    (usualMinutes, measured) = (row.usual, row.measured)
  }
}

extension Verdict {
  /// True when dossiers, or stays, can have it.
  fileprivate func isOf(_ question: OnTimeQuestion) -> Bool {
    switch self {
    case .early, .onTime, .late: true
    case .runningInTime, .runningLate, .notStarted: !question.isOfStays
    case .untimed: question.isOfStays
    }
  }
}

extension OnTimeReport {
  /// A dossier behind a figure.
  struct DossierLine: Encodable {
    let dossier: String
    let procedure: String
    let agency: String
    let verdict: String
    let standing: String
    let moment: String
    let compared: String?
    let due: String?
    let minutesTakenOff: Int
    let supplements: Int
    let lateBySupplements: Bool
    let workedMinutes: Int?

    init(_ judged: JudgedDossier, _ zone: Zone) {
      let (time, judgement) = (judged.time, judged.judgement)
      (dossier, procedure, agency) = (time.code, time.procedure, time.agency)
      (verdict, standing) = (judgement.verdict.rawValue, judgement.standing.rawValue)
      moment = zone.text(judgement.moment)
      compared = judgement.compared.map(zone.text)
      due = judgement.limit.map(zone.text)
      (minutesTakenOff, lateBySupplements) = (judgement.takenOff, judgement.isLateBySupplements)
      (supplements, workedMinutes) = (time.supplements, judged.minutes)
    }
  }

  /// A stay behind a figure.
  struct StayLine: Encodable {
    let dossier: String
    let procedure: String
    let step: String
    let role: String
    let agency: String
    let officer: String?
    let verdict: String
    let entered: String
    let ended: String
    let due: String?
    let workedMinutes: Int

    init(_ judged: JudgedStay, _ zone: Zone) {
      let (line, stay) = (judged.line, judged.line.stay)
      (dossier, procedure, step) = (line.code, line.procedure, stay.step)
      (role, agency) = (stay.place.role, stay.place.agency)
      officer = stay.person.isEmpty ? nil : stay.person
      (verdict, workedMinutes) = (judged.verdict.rawValue, stay.minutes)
      (entered, ended, due) = (zone.text(stay.entered), zone.text(line.ended), stay.due.map(zone.text))
    }
  }
}
