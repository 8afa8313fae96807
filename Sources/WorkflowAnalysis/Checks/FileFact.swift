public import CheckedYAML

/// What is wrong with a file before its states are looked at.
public enum FileFact: Hashable, Sendable {
  /// It cannot be read as what it is.
  case problem(Issue)
  /// Neither a procedure nor a workflow.
  case strange
  /// Another file has a procedure with this code on some of the same days.
  case sameCode(String, other: String)
  /// A part of a procedure nobody knows.
  case unknownProcedure(String)
  /// A part of a case its procedure does not have.
  case unknownCase(String, of: String, known: [String])
  /// A procedure that opens itself as a part, through these others: no dossier of it ever ends.
  case partOfItself([String])

  var code: String {
    switch self {
    case .problem(let issue): issue.code
    case .strange: "unknown-file"
    case .sameCode: "same-code"
    case .unknownProcedure: "unknown-procedure"
    case .unknownCase: "unknown-case"
    case .partOfItself: "part-of-itself"
    }
  }
}
