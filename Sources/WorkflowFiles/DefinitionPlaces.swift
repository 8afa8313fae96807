public import CheckedYAML
import DossierModel

/// Where the parts of a definition stand in their files, for whoever tells about them.
public struct DefinitionPlaces: Sendable {
  /// The workflow file's beginning.
  public let workflow: Place
  /// The procedure file's beginning.
  public let procedure: Place
  /// The case: its entry under `cases`, or the procedure file's beginning.
  public let branch: Place
  /// The case's time limit.
  public let limit: Place
  /// By step name: the step in the procedure file.
  public let steps: [String: Place]
  /// By step and agency name: the agency a step asks.
  public let agencies: [String: [String: Place]]
  /// By the chart's state index, as `Definition.states`.
  public internal(set) var states: [Place] = []
  /// By the chart's transition tag, as `Definition.actions`.
  public internal(set) var actions: [Place] = []
  /// By role word: its declaration in the workflow file.
  public let roles: [String: Place]
  /// Who may submit.
  public let submit: Place
}

/// A procedure as read, with the places of its parts.
struct ProcedureSource {
  let procedure: Procedure
  let place: Place
  let cases: [CaseSource]
}

/// A case as read.
struct CaseSource {
  let branch: ProcedureCase
  let place: Place
  let limit: Place
  let steps: [String: Place]
  let agencies: [String: [String: Place]]

  var hasParts: Bool { branch.steps.contains { !$0.parts.isEmpty } }
}
