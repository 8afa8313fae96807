import DossierModel
import Foundation
import Testing
import WorkflowFiles
import WorkflowImport

/// One action of one state, told independently of how it came here.
struct Fact: Hashable, CustomStringConvertible {
  let state: String
  let action: String
  let next: String
  let roles: Set<String>

  var description: String { "\(state) –\(action)→ \(next) \(roles.sorted())" }
}

/// What a DIGIT file says, read by the decoder of the system.
struct DigitFacts: Decodable {
  struct Service: Decodable {
    let businessService: String
    let businessServiceSla: Int?
    let states: [State]
  }

  struct State: Decodable {
    let state: String?
    let sla: Int?
    let isTerminateState: Bool?
    let actions: [Action]?
  }

  struct Action: Decodable {
    let action: String
    let nextState: String
    let roles: [String]
  }

  private enum CodingKeys: String, CodingKey { case services = "BusinessServices" }

  let services: [Service]

  init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
}

extension DigitFacts.Service {
  /// Every action with keys in lower case; the state without a name is where a dossier is registered.
  var facts: Set<Fact> {
    Set(
      states.flatMap { state in
        (state.actions ?? []).map {
          Fact(
            state: state.state?.lowercased() ?? "registered", action: $0.action.lowercased(),
            next: $0.nextState.lowercased(), roles: Set($0.roles.map { $0.lowercased() }))
        }
      })
  }

  var ends: Set<String> {
    Set(
      states.filter { $0.isTerminateState == true && ($0.actions ?? []).isEmpty }
        .compactMap { $0.state?.lowercased() })
  }

  /// By state, in working minutes: a third of the elapsed ones.
  var minutes: [String: Int] {
    states.reduce(into: [:]) { found, state in
      if let sla = state.sla, let name = state.state { found[name.lowercased()] = sla / 60_000 / 3 }
    }
  }
}

extension ImportedService {
  /// The definition both files make.
  func definition() throws -> Definition {
    let source = DefinitionSource(workflow: workflow.text, procedure: procedure.text)
    let checked = try CheckedProcedure(source, files: (workflow.name, procedure.name))
    return try #require(checked.definitions["main"])
  }
}

extension Definition {
  /// Every action a person can take.
  var facts: Set<Fact> {
    Set(
      chart.transitions.map { transition in
        let rule = actions[transition.tag]
        let roles = rule.performers.compactMap { performer -> String? in
          if case .role(let role, _) = performer { role } else { nil }
        }
        return Fact(
          state: chart.states[transition.source].name, action: rule.name,
          next: chart.states[transition.target ?? transition.source].name, roles: Set(roles))
      })
  }

  var ends: Set<String> { Set(chart.states.filter { $0.kind == .final }.map(\.name)) }

  var minutes: [String: Int] {
    zip(chart.states, states).reduce(into: [:]) { found, pair in
      if let minutes = pair.1.step?.minutes { found[pair.0.name] = minutes }
    }
  }
}
