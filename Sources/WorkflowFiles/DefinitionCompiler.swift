import CheckedYAML
import DossierModel
import Hashing
import Statechart

/// Joins a workflow with one case of a procedure: states and transitions of one chart, and the rules behind them.
///
/// Rules are appended in the order the chart numbers its states: a state before those inside it.
final class DefinitionCompiler {
  let workflow: WorkflowSource
  let branch: ProcedureCase
  let procedure: Procedure
  private let digest: Digest
  private var states: [StateRule] = []
  private var actions: [ActionRule] = []
  private(set) var places: DefinitionPlaces
  /// The place of each state by name, for a tree that is no chart.
  private var named: [String: Place] = [:]

  init(_ workflow: WorkflowSource, _ source: ProcedureSource, _ branch: CaseSource, _ digest: Digest) {
    self.workflow = workflow
    self.procedure = source.procedure
    self.branch = branch.branch
    self.digest = digest
    places = DefinitionPlaces(
      workflow: workflow.place, procedure: source.place, branch: branch.place, limit: branch.limit,
      steps: branch.steps, agencies: branch.agencies, roles: workflow.rolePlaces, submit: workflow.submitPlace
    )
  }

  func compile() throws(Problems) -> Definition {
    add("dossier", StateRule(title: procedure.name), places.procedure)
    let root = StateNode("dossier", .parallel, children: workflow.regions.map(node))
    let chart = try chart(root)
    try refuseEndless(chart)
    try refuseIdle(workflow.timers, chart)
    return Definition(
      digest: digest, procedure: procedure, branch: branch, workflow: workflow.title, roles: workflow.roles,
      submitters: workflow.submitters, movers: workflow.movers, publishers: workflow.publishers,
      signers: workflow.signers, chart: chart,
      states: states, actions: actions, timers: workflow.timers.compactMap { $0.rule(state: chart.index) })
  }

  private func chart(_ root: StateNode) throws(Problems) -> Chart {
    do { return try Chart(root) } catch {
      throw Problems(error.all.map { Problem(named[$0.state] ?? places.workflow, $0.issue) })
    }
  }

  /// Whatever the conditions say, transitions nobody takes must come to rest.
  private func refuseEndless(_ chart: Chart) throws(Problems) {
    guard let loop = chart.automaticLoop, let first = loop.transitions.first else { return }
    let cycle = (loop.states + loop.states.prefix(1)).joined(separator: " → ")
    let expected = Title(
      vi: "các chuyển tự động không quay vòng mãi", en: "automatic transitions that cannot go round for ever")
    throw Problems([
      Problem(places.actions[chart.transitions[first].tag], .unexpected(found: cycle, expected: expected))
    ])
  }

  private func node(_ source: StateSource) -> StateNode {
    let step = source.standsFor.flatMap { kind in branch.steps.first { $0.kind == kind } }
    add(
      source.name,
      StateRule(
        title: source.title, status: source.status, clock: source.clock, step: step,
        notifies: source.notifies, quiet: source.quiet), source.place)
    var node = StateNode(source.name, source.final ? .final : .atomic, initial: source.initial)
    node.edges = source.actions.filter { offers($0) }.map(edge) + source.always.map(edge)
    if let done = source.done { node.edges.append(doneEdge(source.name, to: done, source.place)) }
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
    add(name, StateRule(title: Title(vi: name, en: name)), place)
    return StateNode(name, .deepHistory, initial: initial)
  }

  private func edge(_ source: ActionSource) -> Edge {
    Edge(event: source.name, target: source.target, tag: add(source))
  }

  private func edge(_ source: AlwaysSource) -> Edge {
    automaticEdge(source.guards, to: source.target, source.place)
  }

  /// Taken as soon as its guards hold.
  func automaticEdge(_ guards: [DossierModel.Guard], to target: String, _ place: Place) -> Edge {
    Edge(event: nil, target: target, tag: add(silent: guards, place))
  }

  /// Taken once the state of that name is done.
  func doneEdge(_ state: String, to target: String, _ place: Place) -> Edge {
    Edge(event: "done.state.\(state)", target: target, tag: add(silent: [], place))
  }

  func add(_ name: String, _ rule: StateRule, _ place: Place) {
    named[name] = named[name] ?? place
    states.append(rule)
    places.states.append(place)
  }

  /// - Parameter member: whose action it is, where each member of a step has its own.
  func add(_ source: ActionSource, of member: (name: String, title: Title)? = nil) -> Int {
    places.actions.append(source.place)
    let title = member.map {
      Title(vi: "\(source.title.vi) – \($0.title.vi)", en: "\(source.title.en) – \($0.title.en)")
    }
    actions.append(
      ActionRule(
        name: member.map { "\(source.name).\($0.name)" } ?? source.name, title: title ?? source.title,
        performers: source.performers, asks: source.asks, guards: source.guards, act: source.act,
        news: source.news))
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
