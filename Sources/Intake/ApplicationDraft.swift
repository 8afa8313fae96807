public import CheckedYAML

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
    case vpostcode
    case deliveryName = "delivery_name"
    case deliveryPhone = "delivery_phone"
    case deliveryAddress = "delivery_address"
    case deliveryCommune = "delivery_commune"
    case deliveryProvince = "delivery_province"
    case deliveryPostcode = "delivery_postcode"
    case deliveryVpostcode = "delivery_vpostcode"

    /// The command-line flag.
    public var flag: String { "--" + rawValue.map { $0 == "_" ? "-" : String($0) }.joined() }

    /// Keys that stand under `applicant` in a YAML or JSON file.
    static let ofApplicant: [Key] = [
      .kind, .name, .personalNumber, .organisationCode, .born, .phone, .email, .address, .commune, .province,
      .postcode, .vpostcode,
    ]
    /// Keys that stand under `delivery` there, without the word in front.
    static let ofDelivery: [Key] = [
      .deliveryName, .deliveryPhone, .deliveryAddress, .deliveryCommune, .deliveryProvince, .deliveryPostcode,
      .deliveryVpostcode,
    ]
    static let ofApplication: [Key] = [.procedure, .branch, .channel, .returnBy, .receivedAt]

    /// The word within its block of a YAML or JSON file.
    var inBlock: String {
      Self.ofDelivery.contains(self) ? String(rawValue.dropFirst("delivery_".count)) : rawValue
    }
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

    /// A problem with what stands there.
    public func problem(_ issue: Issue) -> Problem {
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
  /// Where the block `delivery` stands, in files that have one.
  var deliveryOrigin: Origin?

  public init(origin: Origin) { self.origin = origin }
}

extension ApplicationDraft {
  /// True when somebody else than the applicant gets the result.
  var hasDelivery: Bool { deliveryOrigin != nil || Key.ofDelivery.contains { values[$0] != nil } }

  /// Where a value that is missing would stand.
  func origin(ofBlock key: Key) -> Origin {
    Key.ofDelivery.contains(key) ? deliveryOrigin ?? origin : origin
  }

  /// What a value is called where it is missing.
  func name(of key: Key) -> String {
    origin.file.isEmpty ? key.flag : deliveryOrigin == nil ? key.rawValue : key.inBlock
  }
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
