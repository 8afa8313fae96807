import CheckedYAML
import DossierModel
import Hashing
import Statechart

/// Joins a workflow with one case of a procedure: states and transitions of one chart, and the rules behind them.
///
/// Rules are appended in the order the chart numbers its states: a state before those inside it.
final class DefinitionCompiler {
  private let workflow: WorkflowSource
  private let procedure: Procedure
  private let branch: ProcedureCase
  private let digest: Digest
  private var states: [StateRule] = []
  private var actions: [ActionRule] = []
  private(set) var places: DefinitionPlaces

  init(_ workflow: WorkflowSource, _ source: ProcedureSource, _ branch: CaseSource, _ digest: Digest) {
    self.workflow = workflow
    self.procedure = source.procedure
    self.branch = branch.branch
    self.digest = digest
    places = DefinitionPlaces(
      workflow: workflow.place, procedure: source.place, branch: branch.place, limit: branch.limit,
      steps: branch.steps, roles: workflow.rolePlaces)
  }

  func compile() throws(Problems) -> Definition {
    add(StateRule(title: procedure.name), places.procedure)
    let root = StateNode("dossier", .parallel, children: workflow.regions.map(node))
    do {
      return Definition(
        digest: digest, procedure: procedure, branch: branch, workflow: workflow.title, roles: workflow.roles,
        submitters: workflow.submitters, chart: try Chart(root), states: states, actions: actions)
    } catch {
      throw Problems(
        error.all.map {
          Problem(places.workflow, .syntax(String(describing: $0)))
        })
    }
  }

  private func node(_ source: StateSource) -> StateNode {
    let step = source.standsFor.flatMap { kind in branch.steps.first { $0.kind == kind } }
    add(
      StateRule(
        title: source.title, status: source.status, clock: source.clock, step: step,
        notifies: source.notifies, quiet: source.quiet), source.place)
    var node = StateNode(source.name, source.final ? .final : .atomic, initial: source.initial)
    node.edges = source.actions.map(edge) + source.always.map(edge)
    if let done = source.done {
      node.edges.append(
        Edge(event: "done.state.\(source.name)", target: done, tag: add(silent: [], source.place)))
    }
    if source.holdsSteps {
      node.kind = .compound
      (node.initial, node.children) = stepNodes(in: source.name)
    } else if !source.states.isEmpty {
      node.kind = .compound
      node.children = source.states.map(self.node)
    }
    if let history = source.history { node.children.append(historyNode(history, node.initial, source.place)) }
    return node
  }

  private func historyNode(_ name: String, _ initial: String?, _ place: Place) -> StateNode {
    add(StateRule(title: Title(vi: name, en: name)), place)
    return StateNode(name, .deepHistory, initial: initial)
  }

  /// The procedure's own steps as states, ending in a final state.
  private func stepNodes(in state: String) -> (initial: String?, [StateNode]) {
    let steps = branch.steps.filter { workflow.stepKinds[$0.kind] != nil }
    let name = { (step: StepRule) in "\(state).\(step.name)" }
    let end = "\(state).end"
    var nodes: [StateNode] = []
    for (index, step) in steps.enumerated() {
      add(StateRule(title: step.title, step: step), places.steps[step.name] ?? places.branch)
      let next = index + 1 < steps.count ? name(steps[index + 1]) : end
      let process = steps[..<index].last { $0.kind == "process" }.map(name) ?? name(steps[0])
      let edges = (workflow.stepKinds[step.kind] ?? []).map { source in
        let targets = ["next": next, "process": process]
        return Edge(event: source.name, target: source.target.flatMap { targets[$0] }, tag: add(source))
      }
      nodes.append(StateNode(name(step), .atomic, edges: edges))
    }
    add(StateRule(title: Title(vi: "Xong các bước", en: "Steps done")), places.branch)
    return (steps.first.map(name), nodes + [StateNode(end, .final)])
  }

  private func edge(_ source: ActionSource) -> Edge {
    Edge(event: source.name, target: source.target, tag: add(source))
  }

  private func edge(_ source: AlwaysSource) -> Edge {
    Edge(event: nil, target: source.target, tag: add(silent: source.guards, source.place))
  }

  private func add(_ rule: StateRule, _ place: Place) {
    states.append(rule)
    places.states.append(place)
  }

  private func add(_ source: ActionSource) -> Int {
    places.actions.append(source.place)
    actions.append(
      ActionRule(
        name: source.name, title: source.title, performers: source.performers, asks: source.asks,
        guards: source.guards, act: source.act))
    return actions.count - 1
  }

  /// A transition no person takes.
  private func add(silent guards: [DossierModel.Guard], _ place: Place) -> Int {
    places.actions.append(place)
    actions.append(
      ActionRule(
        name: "", title: Title(vi: "", en: ""), performers: [], asks: [], guards: guards, act: nil))
    return actions.count - 1
  }
}
