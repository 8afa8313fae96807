import DossierModel
import Statechart

/// A state of a chart with what its file says of it, to be held against the same state of another version.
struct WrittenState {
  let named: Named
  let rule: StateRule
  let parent: Named?
  /// Where it starts; nil where that is the first step of the procedure.
  let initial: Named?
  let isFinal: Bool
  let roads: [WrittenRoad]

  init(_ definition: Definition, _ index: Int) {
    let state = definition.chart.states[index]
    named = definition.named(index)
    rule = definition.states[index]
    parent = state.parent.map(definition.named)
    initial = state.initial.map(definition.named).flatMap { Self.isMade($0.key) ? nil : $0 }
    isFinal = state.kind == .final
    roads = WrittenRoad.list(definition, Array(state.transitions))
  }

  /// The states of the workflow file, without those made of the procedure's steps.
  static func list(_ definition: Definition) -> [WrittenState] {
    definition.chart.states.indices.dropFirst().filter { !isMade(definition.chart.states[$0].name) }
      .map { WrittenState(definition, $0) }
  }

  /// The state made of a step, then those inside it made of its members.
  static func made(of step: String, _ definition: Definition) -> [WrittenState] {
    let found = definition.chart.states.indices.first {
      isMade(definition.chart.states[$0].name) && definition.states[$0].step?.name == step
    }
    return found.map(definition.chart.whole)?.map { WrittenState(definition, $0) } ?? []
  }

  /// True for names the compiler makes: no key in a file has a dot.
  static func isMade(_ name: String) -> Bool { name.contains(".") }
}

/// A transition of a state with what its file says of it.
struct WrittenRoad {
  /// The action's word; for what happens by itself where it leads, or that all inside is done.
  private(set) var key: String
  let named: Named
  let rule: ActionRule
  let isAction: Bool
  private let isDone: Bool
  private let end: Named?
  private let isNext: Bool
  private let definition: Definition

  static func list(_ definition: Definition, _ transitions: [Int]) -> [WrittenRoad] {
    var seen: [String: Int] = [:]
    return transitions.map { id in
      var road = WrittenRoad(definition, definition.chart.transitions[id])
      seen[road.key, default: 0] += 1
      road.key += " \(seen[road.key] ?? 1)"
      return road
    }
  }

  private init(_ definition: Definition, _ transition: Chart.Transition) {
    self.definition = definition
    rule = definition.actions[transition.tag]
    isAction = !rule.name.isEmpty
    end = transition.target.map(definition.named)
    isDone = transition.event != nil
    key = transition.event ?? "to \(end?.key ?? "")"
    named = definition.written(rule, in: transition.source)
    isNext = transition.target.map { definition.isNext($0, after: transition.source) } ?? false
  }

  /// What is compared: a step that is the next one is the same wherever it stands.
  var targetKey: String? { isNext ? "" : end?.key }
  var target: Difference.Value? { isNext ? .nextStep : end.map(Difference.Value.name) }

  func thing(in state: Named) -> Difference.Thing {
    if isAction { return .action(named, state: state) }
    return isDone ? .ending(state) : .road(to: end ?? state, state: state)
  }

  var holders: [Difference.Holder] { definition.holders(rule.performers) }

  var conditions: Difference.Value? {
    rule.guards.isEmpty
      ? nil : .conditions(rule.guards.map { Difference.Condition(rule: $0, state: title($0)) })
  }

  /// Worth knowing of a new one: who, where to, when.
  var details: [Difference.Value] {
    let to = isAction || isDone ? target : nil
    return [holders.isEmpty ? nil : .holders(holders), to, conditions].compactMap(\.self)
  }

  private func title(_ rule: Guard) -> Title? {
    switch rule.word {
    case .inState(let name): definition.chart.index(of: name).map { definition.states[$0].title }
    case .returnBy, .feeDue, .feePaid, .cameBy, .sent, .resultDue, .late, .isPart, .partsOpen, .partDone,
      .partFailed:
      nil
    }
  }
}

extension Definition {
  func holders(_ performers: [Performer]) -> [Difference.Holder] {
    performers.map { performer in
      switch performer {
      case .role(let role, let lane): holder(role, lane)
      case .step: .step
      case .asked: .asked
      }
    }
  }

  /// Nil for nobody.
  func heldBy(_ performers: [Performer]) -> Difference.Value? {
    performers.isEmpty ? nil : .holders(holders(performers))
  }

  /// An action as its file names it: without the member of a step it was made for.
  fileprivate func written(_ rule: ActionRule, in state: Int) -> Named {
    let words = rule.name.split(separator: ".").map(String.init)
    guard words.count == 2, let member = member(words[1], around: state) else {
      return Named(rule.name, rule.title)
    }
    let cut = { (title: String, end: String) in String(title.dropLast(end.count + 3)) }
    return Named(words[0], Title(vi: cut(rule.title.vi, member.vi), en: cut(rule.title.en, member.en)))
  }

  private func member(_ name: String, around state: Int) -> Title? {
    let step = states[state].step
    let agency = step?.asked.first { $0.name == name }.map(\.title)
    let part = step?.parts.first { $0.name == name }.map(\.title)
    return agency ?? part ?? chart.states[state].parent.flatMap { member(name, around: $0) }
  }

  /// True when a state made of a step, or the end of all steps, directly follows another in its box.
  func isNext(_ state: Int, after step: Int) -> Bool {
    guard let box = chart.states[step].parent, states[step].step != nil,
      WrittenState.isMade(chart.states[step].name),
      let place = chart.states[box].children.firstIndex(of: step)
    else { return false }
    return chart.states[box].children[(place + 1)...].first == state
  }
}
