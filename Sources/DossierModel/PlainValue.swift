/// A value found, needed or allowed, as programs read it: keys and words of the files, never prose.
public enum PlainValue: Hashable, Sendable, Encodable {
  case text(String)
  case number(Int)
  case list([PlainValue])
  case map([String: PlainValue])
  case none

  /// As the plain value it holds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .map(let value): try container.encode(value)
    case .none: try container.encodeNil()
    }
  }

  static func list(_ words: [String]) -> PlainValue { .list(words.map(PlainValue.text)) }

  init(_ text: String?) { self = text.map(PlainValue.text) ?? .none }

  init(_ place: Directory.Place) { self = .map(["role": .text(place.role), "agency": .text(place.agency)]) }
}

/// A failed condition for programs: its stable name, one sentence, and the values behind it.
///
/// `found` is what there is, `needed` what would have to be, `allowed` what could be instead, `who` the people who could.
public struct Explanation: Hashable, Sendable, Encodable {
  public let name: String
  public let text: String
  public let values: [String: PlainValue]

  public init(_ reason: Reason, _ names: Names) {
    name = reason.name
    text = reason.text(names)
    values = reason.values(names)
  }
}
