import CheckedYAML
import DossierModel
import Statechart

/// A step on its way into the chart, with where it leads.
private struct StepSite {
  let step: StepRule
  /// The step's state.
  let name: String
  /// Where `next` and `process` lead.
  let targets: [String: String]
  let place: Place
}

extension DefinitionCompiler {
  /// The procedure's own steps as states, ending in a final state.
  func stepNodes(in state: String) -> (initial: String?, [StateNode]) {
    let steps = branch.steps.filter { workflow.stepKinds[$0.kind] != nil }
    let name = { (step: String) in "\(state).\(step)" }
    let end = name("end")
    var nodes: [StateNode] = []
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? name(steps[index + 1].name) : end
      let process = steps[..<index].last { $0.kind == "process" } ?? steps[0]
      let site = StepSite(
        step: step, name: name(step.name),
        targets: ["next": next, "process": name(step.backTo ?? process.name)],
        place: places.steps[step.name] ?? places.branch)
      nodes.append(node(site))
    }
    add(end, StateRule(title: Title(vi: "Xong các bước", en: "Steps done")), places.branch)
    return (steps.first.map { name($0.name) }, nodes + [StateNode(end, .final)])
  }

  private func node(_ site: StepSite) -> StateNode {
    guard let kind = workflow.stepKinds[site.step.kind] else { return StateNode(site.name, .atomic) }
    add(site.name, StateRule(title: site.step.title, step: site.step), site.place)
    let edges = kind.actions.filter { offers($0, on: site.step.paper) }.map { source in
      Edge(event: source.name, target: source.target.flatMap { site.targets[$0] }, tag: add(source))
    }
    switch kind.members {
    case nil: return StateNode(site.name, .atomic, edges: edges)
    case .agencies: return consultation(site, kind.each, edges)
    case .parts: return site.step.inSequence ? chain(site, kind.each, edges) : split(site, kind.each, edges)
    }
  }

  /// What signs annexes is offered only where the document has any, what certifies copies where there is a document.
  func offers(_ source: ActionSource, on paper: String = "result") -> Bool {
    switch source.act?.signing?.subject {
    case .annex: procedure.documents[paper]?.annex != nil
    case .copy: procedure.documents[paper] != nil
    case .document, .scan, nil: true
    }
  }

  /// A region for each agency asked: it has been asked, it has answered.
  private func consultation(_ site: StepSite, _ each: [ActionSource], _ edges: [Edge]) -> StateNode {
    let done = doneEdge(site.name, to: site.targets["next"] ?? "", site.place)
    let regions = site.step.asked.map { agency in
      let region = "\(site.name).\(agency.name)"
      add(region, StateRule(title: agency.title), site.place)
      add("\(region).asked", StateRule(title: agency.title, step: site.step.asking(agency)), site.place)
      let targets = ["end": "\(region).end", "next": site.targets["next"] ?? ""]
      let asked = StateNode(
        "\(region).asked", .atomic, edges: self.edges(each, (agency.name, agency.title), targets))
      return self.region(region, agency.title, asked, [], site.place)
    }
    return StateNode(site.name, .parallel, children: regions, edges: edges + [done])
  }

  /// A region for each part: it is under way, it failed, it has ended.
  private func split(_ site: StepSite, _ each: [ActionSource], _ edges: [Edge]) -> StateNode {
    let done = doneEdge(site.name, to: site.targets["next"] ?? "", site.place)
    let regions = site.step.parts.map { part in
      let region = "\(site.name).\(part.name)"
      add(region, StateRule(title: part.title), site.place)
      let (open, failed) = partNodes(part, region, each, end: "\(region).end", site)
      return self.region(region, part.title, open, [failed], site.place)
    }
    return StateNode(site.name, .parallel, children: regions, edges: edges + [done])
  }

  /// One part after the other.
  private func chain(_ site: StepSite, _ each: [ActionSource], _ edges: [Edge]) -> StateNode {
    let end = "\(site.name).end"
    let done = doneEdge(site.name, to: site.targets["next"] ?? "", site.place)
    var children: [StateNode] = []
    for (index, part) in site.step.parts.enumerated() {
      let next = site.step.parts.dropFirst(index + 1).first.map { "\(site.name).\($0.name).open" } ?? end
      let (open, failed) = partNodes(part, "\(site.name).\(part.name)", each, end: next, site)
      children += [open, failed]
    }
    add(end, StateRule(title: Title(vi: "Xong các phần", en: "Parts done")), site.place)
    return StateNode(
      site.name, .compound, initial: children.first?.name, children: children + [StateNode(end, .final)],
      edges: edges + [done])
  }

  private func region(
    _ name: String, _ title: Title, _ first: StateNode, _ others: [StateNode], _ place: Place
  ) -> StateNode {
    add("\(name).end", StateRule(title: Title(vi: "\(title.vi): xong", en: "\(title.en): done")), place)
    return StateNode(
      name, .compound, initial: first.name, children: [first] + others + [StateNode("\(name).end", .final)])
  }

  /// A part under way, which ends by what its dossier tells; and the same part after it ended without result.
  private func partNodes(
    _ part: PartRule, _ name: String, _ each: [ActionSource], end: String, _ site: StepSite
  ) -> (open: StateNode, failed: StateNode) {
    add("\(name).open", StateRule(title: part.title, part: part), site.place)
    let open = StateNode(
      "\(name).open", .atomic,
      edges: [
        automaticEdge([Guard(.partDone(part.name))], to: end, site.place),
        automaticEdge([Guard(.partFailed(part.name))], to: "\(name).failed", site.place),
      ])
    let title = Title(vi: "\(part.title.vi): không có kết quả", en: "\(part.title.en): no result")
    add("\(name).failed", StateRule(title: title), site.place)
    let targets = ["end": end, "next": site.targets["next"] ?? ""]
    let failed = StateNode("\(name).failed", .atomic, edges: edges(each, (part.name, part.title), targets))
    return (open, failed)
  }

  private func edges(
    _ each: [ActionSource], _ member: (name: String, title: Title), _ targets: [String: String]
  ) -> [Edge] {
    each.map { source in
      Edge(
        event: "\(source.name).\(member.name)", target: source.target.flatMap { targets[$0] },
        tag: add(source, of: member))
    }
  }
}

extension StepRule {
  /// What one of the agencies asked in this step has to do.
  fileprivate func asking(_ agency: AskedAgency) -> StepRule {
    var step = StepRule(
      name: "\(name).\(agency.name)", title: agency.title, kind: kind, role: agency.role, lane: agency.lane,
      minutes: minutes, paper: paper, sends: false)
    step.isTacit = isTacit
    return step
  }
}
