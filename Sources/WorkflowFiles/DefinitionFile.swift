public import CheckedYAML
public import DossierModel
public import Hashing

/// The text of a procedure and of the workflow it runs on: what a digest names and the store keeps for ever.
public struct DefinitionSource: Hashable, Sendable {
  public let workflow: String
  public let procedure: String

  public init(workflow: String, procedure: String) {
    self.workflow = workflow
    self.procedure = procedure
  }

  /// The digest of both texts, each with its length, so that no two pairs share one.
  public var digest: Digest {
    SHA256.digest(
      "motcua-definition-1\n\(workflow.utf8.count)\n\(workflow)\n\(procedure.utf8.count)\n\(procedure)")
  }
}

/// A procedure whose text has been checked, with a definition for each of its cases.
public struct CheckedProcedure: Sendable {
  public let source: DefinitionSource
  public let digest: Digest
  public let procedure: Procedure
  /// By case key.
  public let definitions: [String: Definition]
  /// Where the parts of each definition stand, by case key.
  public let places: [String: DefinitionPlaces]

  /// The procedure code a text names, whatever else may be wrong with it.
  public static func code(of procedure: String) -> String? {
    Field.document(procedure, file: "", Findings())?.fields()?.optional("procedure")?.text
  }

  /// Reads and checks both texts, or throws every problem of both.
  ///
  /// - Parameter files: names for messages, the workflow's first.
  public init(_ source: DefinitionSource, files: (String, String)) throws(Problems) {
    let findings = Findings()
    let workflow = WorkflowReader.read(source.workflow, file: files.0, findings)
    let read = ProcedureReader.read(source.procedure, file: files.1, workflow, findings)
    try findings.check()
    guard let workflow, let read else { throw Problems(findings.problems) }
    self.source = source
    procedure = read.procedure
    digest = source.digest
    var definitions: [String: Definition] = [:]
    var places: [String: DefinitionPlaces] = [:]
    for branch in read.cases {
      let compiler = DefinitionCompiler(workflow, read, branch, digest)
      definitions[branch.branch.key] = try compiler.compile()
      places[branch.branch.key] = compiler.places
    }
    (self.definitions, self.places) = (definitions, places)
  }
}
