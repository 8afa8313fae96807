import DossierStore
public import Hashing
public import WorkflowAnalysis
import WorkflowFiles

extension Office {
  /// Two procedure files side by side, each with a workflow (nil: the shipped one); or every problem of one.
  public static func comparison(
    _ old: (procedure: SourceFile, workflow: SourceFile?),
    _ new: (procedure: SourceFile, workflow: SourceFile?)
  ) throws -> Comparison {
    Comparison(
      old: try checked(procedure: old.procedure, workflow: old.workflow),
      new: try checked(procedure: new.procedure, workflow: new.workflow))
  }

  /// What this office uses now for new dossiers, and a procedure file on a workflow (nil: the one used now).
  public func comparison(withCurrent new: SourceFile, workflow: SourceFile?) throws -> Comparison {
    guard let code = CheckedProcedure.code(of: new.text) else {
      // What is wrong with such a file is told by checking it.
      let checked = try Self.checked(procedure: new, workflow: workflow)
      return Comparison(old: checked, new: checked)
    }
    return try store.read { reading in
      let current = try current(code, reading, for: "diff")
      let workflow = workflow ?? SourceFile(name: "workflow", text: current.source.workflow)
      return Comparison(old: current, new: try Self.checked(procedure: new, workflow: workflow))
    }
  }

  /// Two versions this office keeps.
  public func comparison(_ old: Digest, _ new: Digest) throws -> Comparison {
    try store.read { Comparison(old: try checked(old, $0), new: try checked(new, $0)) }
  }

  /// The versions of all procedures this office keeps whose digests begin with these hexadecimal digits.
  public func definitions(startingWith prefix: String) throws -> [Digest] {
    try store.read { try $0.definitions() }.filter { $0.hex.hasPrefix(prefix) }
  }
}
