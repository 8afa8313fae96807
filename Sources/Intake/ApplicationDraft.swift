import CheckedYAML

/// What somebody wrote in an application, before it is checked: each value with the place it came from.
public struct ApplicationDraft: Sendable {
  /// The values an application can have, by the word used in files; a flag is `--` and the word with dashes.
  public enum Key: String, CaseIterable, Sendable {
    case procedure
    case branch = "case"
    case channel
    case returnBy = "return"
    case receivedAt = "at"
    case kind
    case name
    case personalNumber = "personal_number"
    case organisationCode = "organisation_code"
    case born
    case phone
    case email
    case address
    case commune
    case province
    case postcode

    /// The command-line flag.
    public var flag: String { "--" + rawValue.map { $0 == "_" ? "-" : String($0) }.joined() }

    /// Keys that stand under `applicant` in a YAML or JSON file.
    static let ofApplicant: [Key] = [
      .kind, .name, .personalNumber, .organisationCode, .born, .phone, .email, .address, .commune, .province,
      .postcode,
    ]
    static let ofApplication: [Key] = [.procedure, .branch, .channel, .returnBy, .receivedAt]
  }

  /// Where a value stands, for messages.
  public struct Origin: Hashable, Sendable {
    public var file = ""
    public var line = 0
    public var column = 0
    public var path: String

    public init(file: String = "", line: Int = 0, column: Int = 0, path: String) {
      self.file = file
      self.line = line
      self.column = column
      self.path = path
    }

    func problem(_ issue: Issue) -> Problem {
      Problem(file: file, line: line, column: column, path: path, issue: issue)
    }
  }

  /// A value as written, with its place.
  public struct Value: Hashable, Sendable {
    public let text: String
    public let origin: Origin

    public init(_ text: String, _ origin: Origin) {
      self.text = text
      self.origin = origin
    }
  }

  public var values: [Key: Value] = [:]
  public var papers: [PaperFile] = []
  /// Where the whole application stands.
  public var origin: Origin

  public init(origin: Origin) { self.origin = origin }
}

/// A paper handed in: its kind and the file it is in.
public struct PaperFile: Hashable, Sendable {
  public let kind: String
  public let path: String
  public let origin: ApplicationDraft.Origin

  public init(kind: String, path: String, origin: ApplicationDraft.Origin) {
    self.kind = kind
    self.path = path
    self.origin = origin
  }

  /// Reads `KIND=FILE`; nil when it is not of that form.
  public init?(_ text: String, origin: ApplicationDraft.Origin) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
    let path = String(text[text.index(after: equals)...])
    guard !path.isEmpty else { return nil }
    self.init(kind: String(text[..<equals]), path: path, origin: origin)
  }
}
