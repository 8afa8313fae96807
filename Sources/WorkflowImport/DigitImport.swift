public import CheckedYAML
import DossierModel
import WorkflowFiles

/// The business services of a DIGIT file as workflows of ours, and what became of the rest.
public struct DigitImport: Sendable {
  public let services: [ImportedService]
  public let remarks: [Remark]

  /// Reads, translates and checks what comes out, or throws every problem.
  public init(_ text: String, file: String) throws(Problems) {
    let (findings, remarks) = (Findings(), Remarks())
    let read = DigitReader.read(text, file: file, findings, remarks)
    // Targets and starts are looked at even where a value is wrong, so that all problems come at once.
    var book = KeyBook()
    let flows = read.compactMap { FlowBuilder.build($0, key: book.add($0.name.text), findings, remarks) }
    try findings.check()
    var services: [ImportedService] = []
    for (index, flow) in flows.enumerated() {
      services.append(try ImportedService(flow, number: index))
    }
    (self.services, self.remarks) = (services, remarks.all)
  }
}

/// One business service as a workflow file and a procedure file that make a definition together.
public struct ImportedService: Sendable {
  /// DIGIT's name of it.
  public let name: String
  public let workflow: ImportedFile
  public let procedure: ImportedFile
  public let counts: Counts
  /// What a person adds by hand, each with the number of its marks in both files.
  public let todos: [(todo: Todo, marks: Int)]

  /// How much came over.
  public struct Counts: Hashable, Encodable, Sendable {
    public let states: Int
    public let finalStates: Int
    public let actions: Int
    public let roles: Int
    public let times: Int
  }

  /// Writes both texts and reads them back: what the checker refuses never leaves this room.
  init(_ flow: Flow, number: Int) throws(Problems) {
    let (workflow, procedure) = (WorkflowWriter.write(flow), ProcedureWriter.write(flow, number: number))
    self.workflow = ImportedFile(name: "\(flow.key).yaml", text: workflow.text)
    self.procedure = ImportedFile(name: "\(flow.key)-procedure.yaml", text: procedure.text)
    let (size, limit) = (workflow.text.utf8.count, Field.sizeLimit)
    guard size <= limit else {
      let expected = Title(
        vi: "quy trình viết ra không quá \(limit) byte", en: "a workflow of at most \(limit) bytes as written"
      )
      throw Problems([Problem(flow.place, .unexpected(found: "\(size)", expected: expected))])
    }
    name = flow.name
    counts = Counts(
      states: flow.states.count, finalStates: flow.ends, actions: flow.actions, roles: flow.roles.count,
      times: flow.timed.count)
    let marks = workflow.marks.merging(procedure.marks, uniquingKeysWith: +)
    todos = Todo.allCases.compactMap { todo in marks[todo].map { (todo, $0) } }
    _ = try CheckedProcedure(
      DefinitionSource(workflow: workflow.text, procedure: procedure.text),
      files: (self.workflow.name, self.procedure.name))
  }
}

/// A file to be written.
public struct ImportedFile: Hashable, Encodable, Sendable {
  public let name: String
  public let text: String
}
