import DossierModel
import Statechart

/// What stands at the boxes and arrows of a diagram, line by line.
struct DiagramWords {
  let diagram: Diagram
  let say: Language

  init(_ diagram: Diagram, _ say: Language) { (self.diagram, self.say) = (diagram, say) }

  private var definition: Definition { diagram.definition }
  private var chart: Chart { definition.chart }
  private var names: RuleWords { RuleWords(definition, say) }

  /// A state: its title with the marks of the way, then what is worth knowing of it.
  func lines(of state: Int) -> [String] {
    if state == 0 { return [heading] }
    let rule = definition.states[state]
    return [marks(of: state) + title(of: state)] + stepLines(rule) + officeLines(rule)
      + diagram.innerTransitions(of: state).map { "↻ " + action($0).joined(separator: ": ") }
  }

  /// An arrow: what is done, who may do it, and under which conditions.
  func lines(of arrow: Diagram.Arrow) -> [String] {
    let lines = action(arrow.transition)
    return arrow.isReturn
      ? lines + [say("(về chỗ hồ sơ đã rời)", "(back to where it stood)")] : lines
  }

  /// The dossier, and code, name, case and limit of the procedure.
  private var heading: String {
    let (procedure, branch) = (definition.procedure, definition.branch)
    let name = (diagram.way.map { "\($0.code): " } ?? "") + "\(procedure.code) – \(procedure.name(say))"
    let title = procedure.cases.count > 1 ? " – \(branch.title(say))" : ""
    return name + title + say(" – thời hạn ", " – limit ") + branch.limit.text(say)
  }

  private func title(of state: Int) -> String {
    chart.isHistory(state)
      ? say("H* chỗ hồ sơ đã rời", "H* where it stood") : definition.states[state].title(say)
  }

  private func stepLines(_ rule: StateRule) -> [String] {
    let part = rule.part.map { [say("Hồ sơ \($0.procedure)", "Dossier of \($0.procedure)")] } ?? []
    guard let step = rule.step else { return part }
    let title = step.title == rule.title ? [] : [say("Bước: ", "Step: ") + step.title(say)]
    return part + title + [
      ([names.holder(of: step), time(of: step)].compactMap(\.self)).joined(separator: ", ")
    ]
  }

  /// The time of a step, its own or shared.
  private func time(of step: StepRule) -> String? {
    if let minutes = step.minutes { return WorkingMinutes(minutes).text(say) }
    guard let budget = step.budget, let minutes = definition.branch.budgets[budget] else { return nil }
    let shared = WorkingMinutes(minutes).text(say)
    return say("chung \(shared) (\(budget))", "\(shared) shared (\(budget))")
  }

  /// The clock where it stops; in the full chart everything the portal and the applicant see as well.
  private func officeLines(_ rule: StateRule) -> [String] {
    switch diagram.detail {
    case .steps: return rule.clock == .stops ? [StateRule.Clock.stops.text(say)] : []
    case .all:
      let status = rule.status.map { "\($0.rawValue) \($0.title(say))" }
      let facts = [
        status, rule.clock?.text(say), rule.notifies ? say("báo người nộp", "applicant told") : nil,
      ]
      let line = facts.compactMap(\.self).joined(separator: "; ")
      return line.isEmpty ? [] : [line]
    }
  }

  /// A transition's own lines: ordinals and title, who, conditions.
  private func action(_ transition: Int) -> [String] {
    let rule = definition.actions[chart.transitions[transition].tag]
    let marks = DiagramWords.ordinals(diagram.way?.passages[transition])
    let condition = names.conditions(rule.guards)
    if rule.name.isEmpty {
      let done =
        chart.transitions[transition].event == nil
        ? nil : say("khi bên trong đã xong", "when all inside is done")
      return [marks + [done, condition].compactMap(\.self).joined(separator: ", ")]
    }
    return [marks + rule.title(say)]
      + [who(rule, transition), names.news(rule.news), condition].compactMap(\.self)
  }

  /// Who may act; nothing where the picture of the steps says it already, at the step itself.
  private func who(_ rule: ActionRule, _ transition: Int) -> String? {
    let step = definition.states[chart.transitions[transition].source].step
    if diagram.detail == .steps, step != nil, rule.performers == [.step] { return nil }
    let people = rule.performers.filter(exists).map { names.performer($0, at: step) }
    return people.isEmpty ? nil : people.joined(separator: " / ")
  }

  /// False for those asked for an opinion, in a case that asks nobody.
  private func exists(_ performer: Performer) -> Bool {
    switch performer {
    case .asked, .role(_, Lane.asked): definition.branch.steps.contains { !$0.asked.isEmpty }
    case .step, .role: true
    }
  }

  private func marks(of state: Int) -> String {
    guard let way = diagram.way else { return "" }
    return (way.present.contains(state) ? "▶ " : "") + DiagramWords.ordinals(way.visits(of: state, chart))
  }

  private static func ordinals(_ versions: [Int]?) -> String {
    guard let versions, !versions.isEmpty else { return "" }
    return "[\(versions.map(String.init).joined(separator: ", "))] "
  }
}

extension DiagramWords {
  /// What the marks of a way mean, each with the kind of box it explains; empty without a way.
  var legend: [(mark: Diagram.Mark, text: String)] {
    guard let way = diagram.way else { return [] }
    let elsewhere = way.present.subtracting(diagram.drawn).sorted().map { definition.states[$0] }
      .filter { !$0.quiet }.map { $0.title(say) }
    let also =
      elsewhere.isEmpty ? "" : say("; ngoài hình: ", "; not drawn: ") + elsewhere.joined(separator: ", ")
    let taken = say(
      "[2, 5] đã qua, theo số sự kiện trong lịch sử hồ sơ",
      "[2, 5] taken, by the events’ numbers in the dossier’s history")
    return [(.visited, taken), (.present, say("▶ đang ở đây", "▶ here now") + also)]
      + remark(way.unknown, say("không rõ đã qua mũi tên nào", "which arrow was taken is not known"))
      + remark(
        way.bygone,
        say("đi đường chỉ có trong bản quy trình trước", "went where only an earlier version leads"))
  }

  private func remark(_ versions: [Int], _ text: String) -> [(mark: Diagram.Mark, text: String)] {
    versions.isEmpty ? [] : [(.none, DiagramWords.ordinals(versions) + text)]
  }
}

extension Diagram {
  /// What a way makes of a state.
  enum Mark: String { case none, visited, present }

  func mark(of state: Int) -> Mark {
    guard let way else { return .none }
    if way.present.contains(state) { return .present }
    return way.visits(of: state, chart).isEmpty ? .none : .visited
  }
}

extension Way {
  /// When an innermost state was entered; boxes around others bear no marks.
  func visits(of state: Int, _ chart: Chart) -> [Int] {
    chart.states[state].children.isEmpty ? visits[state] ?? [] : []
  }
}
