import CheckedYAML
import DossierModel
import WorkingTime

/// Reads the limit and steps of one case, and checks that they fit together.
struct CaseReader {
  let workflow: WorkflowSource?
  let documents: [String]

  func read(_ fields: Fields, key: String, title: Title) -> CaseSource? {
    let limitField = fields.required("limit")
    let limit = limitField.flatMap(readLimit)
    let after = fields.required("after_supplement")?.word(["restart", "resume"])
    let stepsField = fields.required("steps")
    var unread = false
    var places: [String: Place] = [:]
    let steps =
      stepsField?.list { field -> StepRule? in
        let step = readStep(field)
        if let step { places[step.name] = field.place } else { unread = true }
        return step
      } ?? []
    guard let limit, let after, let limitField, let stepsField else { return nil }
    if !unread {
      checkTimes(steps, limit, limitField)
      checkOrder(steps, stepsField)
    }
    let branch = ProcedureCase(
      key: key, title: title, limit: limit, restartsAfterSupplement: after == "restart", steps: steps)
    return CaseSource(branch: branch, place: fields.place, limit: limitField.place, steps: places)
  }

  private func readLimit(_ field: Field) -> TimeLimit? {
    guard let text = field.text else { return nil }
    let words = text.split(separator: " ")
    if words.count == 3, words[1] == "working", let count = wholeNumber(words[0]), (1...1000).contains(count)
    {
      if words[2] == "days" { return .workingDays(count) }
      if words[2] == "hours" { return .workingHours(count) }
    }
    field.unexpected("“N working days” hoặc “N working hours”", "“N working days” or “N working hours”")
    return nil
  }

  private func readStep(_ field: Field) -> StepRule? {
    guard let fields = field.fields() else { return nil }
    let name = fields.required("name")?.key
    let title = fields.required("title")?.title
    let kind = fields.required("does")?.word(workflow?.kinds ?? [])
    let role = fields.required("role")?.word(workflow?.roles.keys.sorted() ?? [])
    let lane = fields.optional("at")?.key ?? Lane.agency
    let time = fields.optional("time")
    let minutes = time.flatMap(readTime)
    let paper = fields.optional("paper")?.word(documents) ?? "result"
    let sends = fields.optional("sends")?.flag ?? false
    fields.finish()
    guard let name, let title, let kind, let role, time == nil || minutes != nil else { return nil }
    return StepRule(
      name: name, title: title, kind: kind, role: role, lane: lane, minutes: minutes, paper: paper,
      sends: sends)
  }

  /// `0.25 days` or `2 hours`, in whole minutes; a day is eight hours.
  private func readTime(_ field: Field) -> Int? {
    guard let text = field.text else { return nil }
    let words = text.split(separator: " ")
    if words.count == 2, let unit = ["days": 480, "hours": 60][words[1]],
      let hundredths = hundredths(words[0]),
      hundredths * unit % 100 == 0, hundredths > 0
    {
      return hundredths * unit / 100
    }
    field.unexpected("“N days” hoặc “N hours”, như 0.25 days", "“N days” or “N hours”, such as 0.25 days")
    return nil
  }

  private func hundredths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = wholeNumber(parts[0]), (0...1000).contains(whole) else {
      return nil
    }
    guard parts.count == 2 else { return whole * 100 }
    let digits = parts[1].prefix(2)
    guard parts[1].count <= 2, let fraction = wholeNumber(digits) else { return nil }
    return whole * 100 + fraction * (digits.count == 1 ? 10 : 1)
  }

  private func checkTimes(_ steps: [StepRule], _ limit: TimeLimit, _ field: Field) {
    let sum = steps.compactMap(\.minutes).reduce(0, +)
    guard sum != limit.workingMinutes else { return }
    field.unexpected(
      "bằng tổng thời gian các bước (\(sum) phút làm việc, thời hạn là \(limit.workingMinutes))",
      "the sum of the steps’ times (\(sum) working minutes; the limit is \(limit.workingMinutes))")
  }

  /// Reception first, return last, neither in between, and for each document the leader before the clerk, each once.
  private func checkOrder(_ steps: [StepRule], _ field: Field) {
    let ends = ["receive", "return"]
    if steps.first?.kind != ends[0] || steps.last?.kind != ends[1]
      || steps.count(where: { ends.contains($0.kind) }) != 2
    {
      field.unexpected(
        "bước đầu là receive, bước cuối là return", "receive as the first step and return as the last")
    }
    field.refuseRepeated(steps.map(\.name))
    for paper in documents {
      let acts = steps.filter { $0.paper == paper && ["approve", "issue"].contains($0.kind) }.map(\.kind)
      if acts != ["approve", "issue"] {
        field.unexpected(
          "với “\(paper)”: một bước approve rồi một bước issue",
          "for “\(paper)”: one approve step, then one issue step")
      }
    }
    if !steps.contains(where: { $0.kind == "process" }) {
      field.unexpected("ít nhất một bước process", "at least one process step")
    }
  }
}

/// A number written in digits only, without sign.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}
