import CheckedYAML
public import DossierModel
import Hashing
import ShippedWorkflows
public import WorkflowAnalysis
import WorkflowFiles

extension Office {
  /// A procedure file's definitions with a workflow (nil: the shipped one), each with its case; or every problem.
  public static func definitions(
    procedure: SourceFile, workflow: SourceFile?
  ) throws -> [(branch: ProcedureCase, definition: Definition)] {
    let checked = try checked(procedure: procedure, workflow: workflow)
    return checked.procedure.cases.compactMap { branch in
      checked.definitions[branch.key].map { (branch, $0) }
    }
  }

  /// The definition a dossier stands on, and the way it took through it.
  public func way(of code: String) throws -> (definition: Definition, way: Way) {
    try store.read { reading in
      let definition = try definition(of: try reading.dossier(code).dossier, reading)
      let events = try reading.history(code).map(\.event)
      var earlier: [Int: Definition] = [:]
      for event in events {
        for case let (digest, branch)? in event.changes.map(\.fixing) {
          earlier[event.version] = try checked(digest, reading).definitions[branch]
        }
      }
      return (definition, try Way(definition, events, try calendar(reading), earlier: earlier))
    }
  }

  static func checked(procedure: SourceFile, workflow: SourceFile?) throws -> CheckedProcedure {
    let workflow = workflow ?? SourceFile(Shipped.workflows[0])
    let source = DefinitionSource(workflow: workflow.text, procedure: procedure.text)
    return try CheckedProcedure(source, files: (workflow.name, procedure.name))
  }
}

extension Change {
  /// The definition and case a dossier stands on from here, where this fixes one.
  fileprivate var fixing: (Digest, String)? {
    switch self {
    case .opened(let opening): (opening.definition, opening.branch)
    case .rebased(let definition, let branch): (definition, branch)
    case .attached, .drafted, .moved, .noted, .assigned, .signed, .numbered, .sent, .clock, .posted,
      .handedOver, .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded, .released,
      .counted, .waited, .mapped, .left, .fired, .recorded, .voided, .proven, .keptSince, .carried, .postal,
      .found:
      nil
    }
  }
}
