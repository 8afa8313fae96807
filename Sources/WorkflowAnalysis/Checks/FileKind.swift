import CheckedYAML

/// What a file given to a check is, judged by its first keys.
enum FileKind {
  case procedure(workflow: String?)
  case workflow(name: String)
  case unreadable([Problem])
  case strange(Place)

  init(_ file: Check.File) {
    let findings = Findings()
    guard let root = Field.document(file.text, file: file.name, findings) else {
      self = .unreadable(findings.problems)
      return
    }
    guard root.isMapping, let fields = root.fields() else {
      self = .strange(root.place)
      return
    }
    let has = { (keys: [String]) in keys.contains { fields.optional($0) != nil } }
    if has(["regions"]) {
      self = .workflow(name: fields.optional("workflow")?.raw ?? "")
    } else if has(["procedure", "limit", "cases"]) {
      self = .procedure(workflow: fields.optional("workflow")?.raw)
    } else {
      self = .strange(root.place)
    }
  }

  var isProcedure: Bool { if case .procedure = self { true } else { false } }
  var isWorkflow: Bool { if case .workflow = self { true } else { false } }
  /// The name of a workflow.
  var name: String? { if case .workflow(let name) = self { name } else { nil } }
  /// The workflow a procedure runs on.
  var workflow: String? { if case .procedure(let workflow) = self { workflow } else { nil } }
}
