import DossierModel
import Statechart
import WorkflowFiles

extension DifferenceList {
  mutating func compareCases(_ old: CheckedProcedure, _ new: CheckedProcedure) {
    let named = { (branch: ProcedureCase) in Difference.Thing.branch(Named(branch.key, branch.title)) }
    let pairs = match(old.procedure.cases, new.procedure.cases, by: \.key, named) { [.limit($0.limit)] }
    for (before, after) in pairs {
      compare(named(after), .name, before.title, after.title) { .title($0) }
      compare(named(after), .limit, before.limit, after.limit) { .limit($0) }
      compare(
        named(after), .afterSupplement, before.restartsAfterSupplement, after.restartsAfterSupplement
      ) { .restarts($0) }
      compareBudgets(Named(after.key, after.title), before.budgets, after.budgets)
      guard let older = old.definitions[before.key], let newer = new.definitions[after.key] else { continue }
      compareSteps(older, newer)
    }
  }

  private mutating func compareBudgets(_ branch: Named, _ old: [String: Int], _ new: [String: Int]) {
    let sorted = { (budgets: [String: Int]) in budgets.sorted { $0.key < $1.key } }
    let thing = { (budget: (key: String, value: Int)) in Difference.Thing.budget(budget.key, branch: branch) }
    for (before, after) in match(
      sorted(old), sorted(new), by: \.key, thing, details: { [.minutes($0.value)] })
    {
      compare(thing(after), .time, before.value, after.value) { .minutes($0) }
    }
  }

  private mutating func compareSteps(_ old: Definition, _ new: Definition) {
    let branch = Named(new.branch.key, new.branch.title)
    let named = { (step: StepRule) in Difference.Thing.step(Named(step.name, step.title), branch: branch) }
    let steps = new.branch.steps
    let pairs = match(old.branch.steps, steps, by: \.name, named) { step in
      let time = step.minutes.map { [Difference.Value.minutes($0)] } ?? []
      return [.holder(new.holder(step.role, step.lane))] + time + [.after(steps.before(step))]
    }
    let kept = Self.unmoved(old.branch.steps.map(\.name), steps.map(\.name))
    for (older, newer) in pairs {
      if !kept.contains(newer.name) { add(named(newer), .moved(after: steps.before(newer))) }
      compareStep(named(newer), (old, older), (new, newer))
    }
  }

  private mutating func compareStep(
    _ thing: Difference.Thing, _ old: (definition: Definition, step: StepRule),
    _ new: (definition: Definition, step: StepRule)
  ) {
    compare(thing, .name, old.step.title, new.step.title) { .title($0) }
    compare(thing, .kind, old.step.kind, new.step.kind) { .text($0) }
    if (old.step.role, old.step.lane) != (new.step.role, new.step.lane) {
      let from = old.definition.holder(old.step.role, old.step.lane)
      let to = new.definition.holder(new.step.role, new.step.lane)
      add(thing, .changed(.holder, from: .holder(from), to: .holder(to)))
    }
    compare(thing, .time, old.step.minutes, new.step.minutes) { $0.map(Difference.Value.minutes) }
    compare(thing, .budget, old.step.budget, new.step.budget) { $0.map(Difference.Value.text) }
    compare(thing, .order, old.step.inSequence, new.step.inSequence) { .inSequence($0) }
    compare(thing, .paper, old.step.paper, new.step.paper) { .text($0) }
    compareFlag(thing, .sends, old.step.sends, new.step.sends)
    compareFlag(thing, .tacit, old.step.isTacit, new.step.isTacit)
    compareAsked(old, new)
    compareParts(Named(new.step.name, new.step.title), old.step.parts, new.step.parts)
  }

  private mutating func compareAsked(
    _ old: (definition: Definition, step: StepRule), _ new: (definition: Definition, step: StepRule)
  ) {
    let step = Named(new.step.name, new.step.title)
    let thing = { (agency: AskedAgency) in
      Difference.Thing.asked(Named(agency.name, agency.title), step: step)
    }
    let holder = { (definition: Definition, agency: AskedAgency) in
      Difference.Value.holder(definition.holder(agency.role, agency.lane))
    }
    let pairs = match(old.step.asked, new.step.asked, by: \.name, thing) { [holder(new.definition, $0)] }
    for (before, after) in pairs {
      compare(thing(after), .name, before.title, after.title) { .title($0) }
      if (before.role, before.lane) != (after.role, after.lane) {
        let (from, to) = (holder(old.definition, before), holder(new.definition, after))
        add(thing(after), .changed(.holder, from: from, to: to))
      }
    }
  }

  private mutating func compareParts(_ step: Named, _ old: [PartRule], _ new: [PartRule]) {
    let thing = { (part: PartRule) in Difference.Thing.part(Named(part.name, part.title), step: step) }
    for (before, after) in match(old, new, by: \.name, thing, details: { [.text($0.procedure)] }) {
      compare(thing(after), .name, before.title, after.title) { .title($0) }
      compare(thing(after), .code, before.procedure, after.procedure) { .text($0) }
      compare(thing(after), .kind, before.branch, after.branch) { .text($0) }
    }
  }

  /// The names of the longest run in the old order that the new order keeps; others were moved.
  static func unmoved(_ old: [String], _ new: [String]) -> Set<String> {
    var runs: [[String]] = []
    for name in new {
      guard let place = old.firstIndex(of: name) else { continue }
      let fitting = runs.filter { run in
        run.last.flatMap { old.firstIndex(of: $0) }.map { $0 < place } ?? true
      }
      runs.append((fitting.max { $0.count < $1.count } ?? []) + [name])
    }
    return Set(runs.max { $0.count < $1.count } ?? [])
  }
}

extension [StepRule] {
  /// The step that comes directly before another; nil for the first.
  fileprivate func before(_ step: StepRule) -> Named? {
    prefix { $0.name != step.name }.last.map { Named($0.name, $0.title) }
  }
}

extension Definition {
  func holder(_ role: String, _ lane: String) -> Difference.Holder {
    .role(named(role), lane: lane)
  }

  /// A role as messages name it.
  func named(_ role: String) -> Named { Named(role, roles[role] ?? Title(vi: role, en: role)) }

  /// A state as messages name it; what leads back to where a state was left has no title in the files.
  func named(_ state: Int) -> Named {
    let node = chart.states[state]
    let title =
      switch node.kind {
      case .atomic, .compound, .parallel, .final: states[state].title
      case .shallowHistory, .deepHistory: left(node.parent.map { states[$0].title })
      }
    return Named(node.name, title)
  }

  private func left(_ around: Title?) -> Title {
    around.map { Title(vi: "nơi đã rời đi trong \($0.vi)", en: "where \($0.en) was left") }
      ?? Title(vi: "nơi đã rời đi", en: "where it was left")
  }
}
