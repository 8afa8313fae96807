/// What a check found in some files, and what it proved of them.
public struct CheckReport: Hashable, Sendable {
  /// By file, line and column.
  public let findings: [Finding]
  /// One for each file, in the order given.
  public let entries: [Entry]

  /// What kind of file it is.
  public enum Kind: String, Sendable {
    case procedure, workflow, unknown
    /// A workflow given without any procedure, tried with a made-up one.
    case workflowAlone = "workflow-alone"
  }

  /// One file.
  public struct Entry: Hashable, Sendable {
    public let file: String
    public let kind: Kind
    /// The procedure's code or the workflow's name; empty where the file cannot be read.
    public let name: String
    public var cases: [Proof] = []
    /// For a workflow: the cases of procedures it was tried with.
    public var triedWith = 0
    /// Of these, the cases of which every configuration was looked at.
    public var walked = 0

    /// False where something was to be walked and was not, or not whole.
    public var isProven: Bool {
      switch kind {
      case .procedure, .unknown: true
      case .workflow, .workflowAlone: triedWith > 0 && walked == triedWith
      }
    }

    public init(file: String, kind: Kind, name: String) {
      self.file = file
      self.kind = kind
      self.name = name
    }
  }

  /// What was proven of one case.
  public struct Proof: Hashable, Sendable {
    public let branch: String
    public let configurations: Int
    public let transitions: Int
    /// All configurations were looked at.
    public let isComplete: Bool
    /// From everywhere to an end, nothing left behind, nothing idle.
    public let isSound: Bool
  }

  /// The findings that stop publishing.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// True when nothing that stops publishing is in this file.
  ///
  /// A workflow is clean by what the cases it was tried with prove; where one could not be walked whole, nothing is.
  public func isClean(_ entry: Entry) -> Bool {
    !entry.name.isEmpty && entry.isProven && entry.cases.allSatisfy(\.isSound)
      && !errors.contains { $0.place.file == entry.file }
  }
}
