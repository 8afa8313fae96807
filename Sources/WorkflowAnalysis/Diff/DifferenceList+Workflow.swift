import DossierModel
import Statechart
import WorkflowFiles

extension DifferenceList {
  /// What the workflow files say differently, seen in the cases both versions have.
  mutating func compareWorkflows(_ old: CheckedProcedure, _ new: CheckedProcedure) {
    let cases = new.procedure.cases.map(\.key)
    let common = cases.compactMap { key in
      old.definitions[key].flatMap { older in new.definitions[key].map { (older, $0) } }
    }
    let anyOf = { (checked: CheckedProcedure) in
      checked.procedure.cases.first.flatMap { checked.definitions[$0.key] }
    }
    if let (older, newer) = common.first {
      compareWorkflow(older, newer)
    } else if let older = anyOf(old), let newer = anyOf(new) {
      compareWorkflow(older, newer)
    }
    for (older, newer) in common { compareStepActions(older, newer) }
  }

  private mutating func compareSigners(
    _ act: Act, _ part: Difference.Part, _ old: Definition, _ new: Definition
  ) {
    guard old.signers[act].map(Set.init) != new.signers[act].map(Set.init) else { return }
    let roles = { (definition: Definition) in
      Difference.Value.roles((definition.signers[act] ?? []).map(definition.named))
    }
    add(.workflow, .changed(part, from: roles(old), to: roles(new)))
  }

  private mutating func compareWorkflow(_ old: Definition, _ new: Definition) {
    compare(.workflow, .name, old.workflow, new.workflow) { .title($0) }
    compareRoles(old.roles, new.roles)
    if Set(old.submitters) != Set(new.submitters) {
      let holders = { (definition: Definition) in
        Difference.Value.holders(definition.submitters.map { definition.holder($0, Lane.receiving) })
      }
      add(.workflow, .changed(.submitters, from: holders(old), to: holders(new)))
    }
    if old.movers != new.movers {
      add(.workflow, .changed(.movers, from: old.heldBy(old.movers), to: new.heldBy(new.movers)))
    }
    if Set(old.publishers) != Set(new.publishers) {
      let roles = { (definition: Definition) in
        Difference.Value.roles(definition.publishers.map(definition.named))
      }
      add(.workflow, .changed(.publishers, from: roles(old), to: roles(new)))
    }
    for act in Act.signingActs {
      if let part = act.signersPart { compareSigners(act, part, old, new) }
    }
    let named = { (state: WrittenState) in Difference.Thing.state(state.named) }
    let pairs = match(WrittenState.list(old), WrittenState.list(new), by: \.named.key, named)
    for (before, after) in pairs {
      compareState(named(after), before, after)
      compareActions(before, after)
    }
    compareTimers(old, new)
  }

  private mutating func compareRoles(_ old: [String: Title], _ new: [String: Title]) {
    let listed = { (roles: [String: Title]) in
      roles.sorted { $0.key < $1.key }.map { Named($0.key, $0.value) }
    }
    for (before, after) in match(listed(old), listed(new), by: \.key, { .role($0) }) {
      compare(.role(after), .name, before.title, after.title) { .title($0) }
    }
  }

  private mutating func compareState(
    _ thing: Difference.Thing, _ old: WrittenState, _ new: WrittenState
  ) {
    compare(thing, .name, old.rule.title, new.rule.title) { .title($0) }
    compare(thing, .around, old.parent?.key, new.parent?.key) { key in
      [old.parent, new.parent].lazy.compactMap(\.self).first { $0.key == key }.map(Difference.Value.name)
    }
    compare(thing, .status, old.rule.status, new.rule.status) { $0.map(Difference.Value.status) }
    compare(thing, .clock, old.rule.clock, new.rule.clock) { $0.map(Difference.Value.clock) }
    compare(thing, .step, old.rule.step?.kind, new.rule.step?.kind) { $0.map(Difference.Value.text) }
    compare(thing, .initial, old.initial?.key, new.initial?.key) { key in
      [old.initial, new.initial].lazy.compactMap(\.self).first { $0.key == key }.map(Difference.Value.name)
    }
    compareFlag(thing, .final, old.isFinal, new.isFinal)
    compareFlag(thing, .notifies, old.rule.notifies, new.rule.notifies)
    compareFlag(thing, .quiet, old.rule.quiet, new.rule.quiet)
  }

  private mutating func compareActions(_ old: WrittenState, _ new: WrittenState) {
    let state = new.named
    let pairs = match(
      old.roads, new.roads, by: \.key, { $0.thing(in: state) }, details: \.details,
      lost: { $0.isAction ? [] : $0.details })
    for (before, after) in pairs {
      compareRoad(after.thing(in: state), before, after)
      compareTarget(after.thing(in: state), before, after)
    }
  }

  /// What steps and their members offer: told once for all steps of a kind, apart from where an action leads.
  private mutating func compareStepActions(_ old: Definition, _ new: Definition) {
    for step in new.branch.steps {
      let (before, after) = (WrittenState.made(of: step.name, old), WrittenState.made(of: step.name, new))
      guard let older = before.first, let newer = after.first, older.rule.step?.kind == step.kind else {
        continue
      }
      let thing = { (road: WrittenRoad) in Difference.Thing.stepAction(road.named, kind: step.kind) }
      let actions = { (state: WrittenState) in state.roads.filter(\.isAction) }
      for (older, newer) in match(actions(older), actions(newer), by: \.key, thing, details: \.details) {
        compareRoad(thing(newer), older, newer)
        compareTarget(.action(newer.named, state: after[0].named), older, newer)
      }
      let members = { (states: [WrittenState]) in states.dropFirst().flatMap(actions) }
      for newer in members(after) {
        guard let older = members(before).first(where: { $0.key == newer.key }) else { continue }
        compareRoad(thing(newer), older, newer)
      }
    }
  }

  private mutating func compareRoad(_ thing: Difference.Thing, _ old: WrittenRoad, _ new: WrittenRoad) {
    compare(thing, .name, old.named.title, new.named.title) { .title($0) }
    if old.rule.performers != new.rule.performers {
      add(thing, .changed(.performers, from: .holders(old.holders), to: .holders(new.holders)))
    }
    compare(thing, .asks, old.rule.asks, new.rule.asks) { $0.isEmpty ? nil : .inputs($0) }
    if old.rule.guards != new.rule.guards {
      add(thing, .changed(.guards, from: old.conditions, to: new.conditions))
    }
    compare(thing, .act, old.rule.act, new.rule.act) { $0.map(Difference.Value.act) }
    compare(thing, .news, old.rule.news, new.rule.news) { $0.isEmpty ? nil : .news($0.sorted()) }
  }

  private mutating func compareTarget(_ thing: Difference.Thing, _ old: WrittenRoad, _ new: WrittenRoad) {
    if old.targetKey != new.targetKey {
      add(thing, .changed(.target, from: old.target, to: new.target))
    }
  }
}
