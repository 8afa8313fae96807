public import DossierStore

extension OnTimeRate {
  /// Counts the rate; memory grows with the rows of the report, not with the dossiers.
  public init(_ question: OnTimeQuestion, _ reading: StoreReading, _ counting: CountingTime) throws {
    var sums: [[String]: Sum] = [:]
    var (total, other) = (Sum(), Sum())
    if question.isOfStays {
      try question.stays(reading, counting.zone) { stay in
        sums[question.keys(stay, counting.zone), default: Sum()].add(stay)
        total.add(stay)
      }
    } else {
      try question.times(reading, counting) { time in
        if let judged = question.judge(time, by: question.rule, counting) {
          sums[question.keys(judged, counting.zone), default: Sum()].add(judged)
          total.add(judged)
        }
        if let judged = question.judge(time, by: question.rule.other, counting) { other.add(judged) }
      }
    }
    self.question = question
    end = counting.end(question.filter(counting.zone))
    rows = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { $0.value.row($0.key) }
    self.total = total.row([])
    self.other = question.isOfStays ? nil : other.row([])
  }
}

private struct Sum {
  private var counts: [Verdict: Int] = [:]
  private var durations = Durations()

  mutating func add(_ judged: JudgedDossier) {
    counts[judged.judgement.verdict, default: 0] += 1
    if let minutes = judged.minutes { durations.add(minutes) }
  }

  mutating func add(_ judged: JudgedStay) {
    counts[judged.verdict, default: 0] += 1
    durations.add(judged.line.stay.minutes)
  }

  func row(_ keys: [String]) -> OnTimeRow {
    OnTimeRow(
      keys: keys, counts: counts, usual: durations.percentile(90), measured: durations.count)
  }
}
