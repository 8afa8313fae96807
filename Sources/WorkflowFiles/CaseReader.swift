import CheckedYAML
import DossierModel
import WorkingTime

/// Reads the limit and steps of one case, and checks that they fit together.
struct CaseReader {
  let workflow: WorkflowSource?
  let documents: [String]

  func read(_ fields: Fields, key: String, title: Title) -> CaseSource? {
    let limitField = fields.required("limit")
    let limit = limitField.flatMap(TimeReader.limit)
    let after = fields.required("after_supplement")?.word(["restart", "resume"])
    let budgetFields = fields.optional("budgets")?.fields()?.all ?? []
    let budgets = budgetFields.map { ($0.key, TimeReader.minutes($0.value)) }
    let stepsField = fields.required("steps")
    var unread = budgets.contains { $0.1 == nil }
    var places: [String: Place] = [:]
    var stepFields: [Field] = []
    var waysBack: [Field?] = []
    let reader = StepReader(workflow: workflow, documents: documents, budgets: budgetFields.map(\.key))
    let steps =
      stepsField?.list { field -> StepRule? in
        let step = reader.read(field)
        if let step { places[step.name] = field.place } else { unread = true }
        if step != nil { stepFields.append(field) }
        if step != nil { waysBack.append(field.fields()?.optional("back_to")) }
        return step
      } ?? []
    guard let limit, let after, let limitField, let stepsField else { return nil }
    let branch = ProcedureCase(
      key: key, title: title, limit: limit, restartsAfterSupplement: after == "restart",
      budgets: budgets.reduce(into: [:]) { $0[$1.0] = $1.1 }, steps: steps)
    if !unread {
      stepsField.refuseRepeated(steps.map(\.name))
      for budget in budgetFields where !steps.contains(where: { $0.budget == budget.key }) {
        budget.value.unexpected(
          "quỹ thời gian có bước dùng (budget: \(budget.key))",
          "a budget some step shares (budget: \(budget.key))")
      }
      // Only a chain of steps has an order and a sum: where the workflow has no place for it, a step is a state.
      if workflow?.holdsSteps ?? true {
        checkTimes(branch, limitField)
        checkOrder(steps, stepFields, stepsField)
      }
      checkWaysBack(steps, waysBack)
    }
    return CaseSource(
      branch: branch, place: fields.place, limit: limitField.place, steps: places,
      agencies: zip(steps, stepFields).reduce(into: [:]) { $0[$1.0.name] = agencies($1.1) })
  }

  private func checkTimes(_ branch: ProcedureCase, _ field: Field) {
    let sum = (branch.steps.compactMap(\.minutes) + branch.budgets.values).reduce(0, +)
    guard sum != branch.limit.workingMinutes else { return }
    field.unexpected(
      "bằng tổng thời gian các bước (\(sum) phút làm việc, thời hạn là \(branch.limit.workingMinutes))",
      "the sum of the steps’ times (\(sum) working minutes; the limit is \(branch.limit.workingMinutes))")
  }

  /// Where the agencies a step asks stand.
  private func agencies(_ step: Field) -> [String: Place] {
    let list = step.fields()?.optional("agencies")
    let named = list?.list { field in
      field.isMapping ? field.fields()?.optional("name")?.raw.map { ($0, field.place) } : nil
    }
    return (named ?? []).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Reception first, return last, neither in between, and for each document the leader before the clerk, each once. Told at
  /// the step that stands wrong; where one is missing, at the list.
  private func checkOrder(_ steps: [StepRule], _ fields: [Field], _ list: Field) {
    let ends = ["receive", "return"]
    if steps.first?.kind != ends[0] || steps.last?.kind != ends[1]
      || steps.count(where: { ends.contains($0.kind) }) != 2
    {
      let misplaced = steps.indices.first {
        ends.contains(steps[$0].kind) && !($0 == 0 && steps[$0].kind == ends[0])
          && !($0 == steps.count - 1 && steps[$0].kind == ends[1])
      }
      report(
        misplaced.map { fields[$0] }, list, found: steps.kindsInOrder,
        Title(
          vi: "bước đầu là receive, bước cuối là return",
          en: "receive as the first step and return as the last"))
    }
    for paper in documents { checkActs(paper, steps, fields, list) }
    if !documents.isEmpty, !steps.contains(where: { $0.kind == "process" }) {
      report(
        nil, list, found: steps.kindsInOrder,
        Title(vi: "ít nhất một bước process", en: "at least one process step"))
    }
  }

  private func checkActs(_ paper: String, _ steps: [StepRule], _ fields: [Field], _ list: Field) {
    let order = ["approve", "issue"]
    let found = steps.indices.filter { steps[$0].paper == paper && order.contains(steps[$0].kind) }
    let kinds = found.map { steps[$0].kind }
    guard kinds != order else { return }
    let doubled = kinds.indices.first { kinds[..<$0].contains(kinds[$0]) }
    let isMissing = !order.allSatisfy(kinds.contains)
    let wrong = doubled ?? (isMissing || kinds.isEmpty ? nil : 0)
    report(
      wrong.map { fields[found[$0]] }, list,
      found: kinds.isEmpty ? steps.kindsInOrder : kinds.joined(separator: ", "),
      Title(
        vi: "với “\(paper)”: một bước approve rồi một bước issue",
        en: "for “\(paper)”: one approve step, then one issue step"))
  }

  private func report(_ step: Field?, _ list: Field, found: String, _ expected: Title) {
    guard let step else { return list.reportKey(.unexpected(found: found, expected: expected)) }
    step.report(.unexpected(found: found, expected: expected))
  }

  /// Work goes back only to an earlier step of the processing.
  private func checkWaysBack(_ steps: [StepRule], _ fields: [Field?]) {
    for (index, step) in steps.enumerated() {
      let earlier = steps[..<index].filter { workflow?.stepKinds[$0.kind] != nil }.map(\.name)
      guard let target = step.backTo, !earlier.contains(target) else { continue }
      fields[index]?.report(.unknownWord(target, allowed: earlier))
    }
  }
}

extension [StepRule] {
  fileprivate var kindsInOrder: String { map(\.kind).joined(separator: ", ") }
}

/// Reads limits and the times of steps.
enum TimeReader {
  /// `10 working days`, `0.25 working days`, `8 working hours`, `20 days`, `6 months` or `same day until 15:00`.
  static func limit(_ field: Field) -> TimeLimit? {
    guard let text = field.text else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let count = wholeNumber(words[0]).flatMap { (1...1000).contains($0) ? $0 : nil }
    switch (count, Array(words.dropFirst())) {
    case (let count?, ["working", "days"]): return .workingDays(count)
    case (let count?, ["working", "hours"]): return .workingHours(count)
    case (let count?, ["days"]): return .days(count)
    case (let count?, ["months"]) where count <= 120: return .months(count)
    default: break
    }
    if words.dropFirst() == ["working", "days"], let minutes = partOfDay(words[0]) {
      return .workingMinutes(minutes)
    }
    if words.count == 4, words[0..<3] == ["same", "day", "until"], let minute = minute(words[3]) {
      return .sameDay(until: minute)
    }
    field.unexpected(
      "“N working days”, “N working hours”, “N days”, “N months” hoặc “same day until GIỜ:PHÚT”",
      "“N working days”, “N working hours”, “N days”, “N months” or “same day until HOUR:MINUTE”")
    return nil
  }

  /// `0.25` of eight hours, in whole minutes.
  private static func partOfDay(_ text: String) -> Int? {
    guard text.contains("."), let hundredths = hundredths(text[...]), hundredths > 0 else { return nil }
    return hundredths * TimeLimit.minutesOfDay % 100 == 0 ? hundredths * TimeLimit.minutesOfDay / 100 : nil
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { wholeNumber($0) ?? -1 }
    guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
    return parts[0] * 60 + parts[1]
  }

  /// `0.25 days` or `2 hours`, in whole minutes; a day is eight hours.
  static func minutes(_ field: Field) -> Int? {
    guard let text = field.text else { return nil }
    let words = text.split(separator: " ")
    if words.count == 2, let unit = ["days": 480, "hours": 60][words[1]],
      let hundredths = hundredths(words[0]), hundredths * unit % 100 == 0, hundredths > 0
    {
      return hundredths * unit / 100
    }
    field.unexpected("“N days” hoặc “N hours”, như 0.25 days", "“N days” or “N hours”, such as 0.25 days")
    return nil
  }

  private static func hundredths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = wholeNumber(parts[0]), (0...1000).contains(whole) else {
      return nil
    }
    guard parts.count == 2 else { return whole * 100 }
    let digits = parts[1].prefix(2)
    guard parts[1].count <= 2, let fraction = wholeNumber(digits) else { return nil }
    return whole * 100 + fraction * (digits.count == 1 ? 10 : 1)
  }
}

/// A number written in digits only, without sign.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}
