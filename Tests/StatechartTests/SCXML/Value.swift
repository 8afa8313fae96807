/// A value of the small part of ECMAScript that test documents speak.
enum Value: Equatable, Sendable {
  case undefined, null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Value])
  case object([String: Value])

  var isTrue: Bool {
    switch self {
    case .undefined, .null: false
    case .bool(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .string(let value): !value.isEmpty
    case .array, .object: true
    }
  }

  var number: Double {
    switch self {
    case .undefined, .array, .object: .nan
    case .null: 0
    case .bool(let value): value ? 1 : 0
    case .number(let value): value
    case .string(let value): value.isEmpty ? 0 : Double(value) ?? .nan
    }
  }

  var text: String {
    switch self {
    case .undefined: "undefined"
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): value == value.rounded() ? "\(Int(value))" : "\(value)"
    case .string(let value): value
    case .array(let values): values.map(\.text).joined(separator: ",")
    case .object: "[object Object]"
    }
  }

  var type: String {
    switch self {
    case .undefined: "undefined"
    case .null, .array, .object: "object"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    }
  }

  /// The operator `==`.
  func isLoosely(_ other: Value) -> Bool {
    switch (self, other) {
    case (.undefined, .null), (.null, .undefined): true
    case (.undefined, _), (_, .undefined), (.null, _), (_, .null): self == other
    case (.number, .string), (.string, .number), (.bool, _), (_, .bool): number == other.number
    default: self == other
    }
  }

  static func + (left: Value, right: Value) -> Value {
    switch (left, right) {
    case (.string, _), (_, .string), (.array, _), (_, .array): .string(left.text + right.text)
    default: .number(left.number + right.number)
    }
  }
}
