import DossierModel
import Office
import Reports
import WorkingTime

/// Shows the on-time rate with its proof.
struct OnTimePage {
  let names: Names
  let zone: Zone
  let steps: StepNames

  init(_ names: Names, _ zone: Zone, _ steps: StepNames = StepNames()) {
    (self.names, self.zone, self.steps) = (names, zone, steps)
  }

  func text(_ answer: OnTimeAnswer, listing: Bool) -> String {
    let rate = answer.rate
    let lines = (totals(rate) + basis(rate)).map(Console.wrapped)
    let list = rate.question.isOfStays ? table(answer.stays) : table(answer.dossiers)
    return ([table(rate)] + lines).joined(separator: "\n") + (listing ? "\n\n" + list : "")
  }

  func json(_ answer: OnTimeAnswer, listing: Bool) -> String {
    Console.json(OnTimeReport(answer, lines: rules(answer.rate) + basis(answer.rate), listing: listing, zone))
  }

  private func table(_ rate: OnTimeRate) -> String {
    let groupings = rate.question.groupings
    let figures = OnTimeColumn.of(rate.question)
    var table = Table(
      groupings.map(\.heading) + figures.map(\.heading),
      numbers: Set(groupings.count..<groupings.count + figures.count))
    for row in rate.rows {
      let keys = row.keys.indices.map { name($0, row, groupings) }
      table.add(keys + figures.map { $0.text(row) })
    }
    let label = [say("Tổng cộng", "Total")] + Array(repeating: "", count: groupings.count - 1)
    table.add(label + figures.map { $0.text(rate.total) })
    return table.text(width: Console.width)
  }

  private func name(_ place: Int, _ row: OnTimeRow, _ groupings: [OnTimeQuestion.Grouping]) -> String {
    let key = row.keys[place]
    switch groupings[place] {
    case .agency: return names.agency(key)
    case .procedure, .month: return key
    case .officer: return key.isEmpty ? "–" : names.person(key)
    case .step:
      let procedure = groupings.firstIndex(of: .procedure).map { row.keys[$0] }
      return steps(key, of: procedure ?? "")
    }
  }

  /// The figure by each rule and what the rule says, the one asked for first.
  private func totals(_ rate: OnTimeRate) -> [String] {
    guard let other = rate.other else { return [] }
    let rule = rate.question.rule
    return [(rule, rate.total), (rule.other, other)].map { rule, row in
      "\(rule.title): \(figure(row.rate)). \(rule.meaning)."
    }
  }

  private func figure(_ rate: Rate) -> String {
    let (hits, all) = (rate.numerator, rate.denominator)
    return say(
      "\(hits)/\(all) hồ sơ đúng hạn, \(rate.percent)", "\(hits) of \(all) on time, \(rate.percent)")
  }

  private func rules(_ rate: OnTimeRate) -> [String] {
    rate.other == nil ? [] : TimeRule.allCases.map { "\($0.title): \($0.meaning)." }
  }
}
