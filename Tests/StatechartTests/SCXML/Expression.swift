/// Evaluates one expression while reading it: precedence climbing over the tokens of ``Lexer``.
struct Expression {
  private var tokens: ArraySlice<Token>
  private let scope: DataModel
  /// What `++` changed.
  private(set) var changes: [String: Value] = [:]

  private static let precedence: [String: Int] = [
    "||": 1, "&&": 2, "|": 3, "==": 4, "!=": 4, "===": 4, "!==": 4, "<": 5, ">": 5, "<=": 5, ">=": 5, "in": 5,
    "instanceof": 5, "+": 6, "-": 6,
  ]

  init(_ text: String, in scope: DataModel) throws {
    tokens = try Lexer.tokens(text)[...]
    self.scope = scope
  }

  mutating func value() throws -> Value {
    let value = try binary(above: 0)
    guard tokens.isEmpty else { throw ScriptError("\(tokens) is left over") }
    return value
  }

  private mutating func binary(above level: Int) throws -> Value {
    var left = try unary()
    while case .sign(let sign)? = tokens.first, let own = Self.precedence[sign], own > level {
      tokens.removeFirst()
      if sign == "instanceof" {
        guard case .name("Array")? = tokens.popFirst() else { throw ScriptError("instanceof") }
        if case .array = left { left = .bool(true) } else { left = .bool(false) }
      } else {
        left = try apply(sign, left, try binary(above: own))
      }
    }
    return left
  }

  private func apply(_ sign: String, _ left: Value, _ right: Value) throws -> Value {
    switch sign {
    case "||": left.isTrue ? left : right
    case "&&": left.isTrue ? right : left
    case "|": .number(Double(Int(left.number) | Int(right.number)))
    case "==": .bool(left.isLoosely(right))
    case "!=": .bool(!left.isLoosely(right))
    case "===": .bool(left == right)
    case "!==": .bool(left != right)
    case "<": .bool(left.number < right.number)
    case ">": .bool(left.number > right.number)
    case "<=": .bool(left.number <= right.number)
    case ">=": .bool(left.number >= right.number)
    case "in": .bool(try fields(of: right)[left.text] != nil)
    case "+": left + right
    case "-": .number(left.number - right.number)
    default: throw ScriptError("unknown operator \(sign)")
    }
  }

  private mutating func unary() throws -> Value {
    switch tokens.first {
    case .sign("!"):
      tokens.removeFirst()
      return .bool(!(try unary().isTrue))
    case .sign("-"):
      tokens.removeFirst()
      return .number(-(try unary().number))
    case .sign("typeof"):
      tokens.removeFirst()
      // The one place where an unknown name is no error.
      if case .name(let name)? = tokens.first, tokens.count == 1 || !isAccess(tokens.dropFirst().first) {
        tokens.removeFirst()
        return .string((try? scope.read(name))?.type ?? "undefined")
      }
      return .string(try unary().type)
    case .sign("++"):
      tokens.removeFirst()
      guard case .name(let name)? = tokens.popFirst() else { throw ScriptError("++ needs a variable") }
      changes[name] = .number(try scope.read(name).number + 1)
      return changes[name] ?? .undefined
    default: return try member(of: try primary())
    }
  }

  private func isAccess(_ token: Token?) -> Bool { token == .sign(".") || token == .sign("[") }

  private mutating func member(of start: Value) throws -> Value {
    var value = start
    while case .sign(let sign)? = tokens.first, sign == "." || sign == "[" {
      tokens.removeFirst()
      let field: String
      if sign == "[" {
        field = try binary(above: 0).text
        try expect("]")
      } else {
        guard case .name(let name)? = tokens.popFirst() else { throw ScriptError("a field is missing") }
        field = name
      }
      if field == "concat", case .array(let items) = value {
        value = .array(
          items + (try arguments().flatMap { if case .array(let more) = $0 { more } else { [$0] } }))
      } else {
        value = try fields(of: value)[field] ?? .undefined
      }
    }
    return value
  }

  private func fields(of value: Value) throws -> [String: Value] {
    switch value {
    case .undefined, .null: throw ScriptError("\(value.text) has no fields")
    case .object(let fields): fields
    case .array(let items): Dictionary(uniqueKeysWithValues: items.enumerated().map { ("\($0)", $1) })
    case .bool, .number, .string: [:]
    }
  }

  private mutating func primary() throws -> Value {
    switch tokens.popFirst() {
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .name(let name): return try named(name)
    case .sign("("):
      let value = try binary(above: 0)
      try expect(")")
      return value
    case .sign("["):
      return .array(try list(until: "]") { try $0.binary(above: 0) })
    case .sign("{"):
      let fields = try list(until: "}") { inside -> (String, Value) in
        let name = try inside.primary().text
        try inside.expect(":")
        return (name, try inside.binary(above: 0))
      }
      return .object(Dictionary(fields) { $1 })
    case let token: throw ScriptError("unexpected \(String(describing: token))")
    }
  }

  private mutating func named(_ name: String) throws -> Value {
    switch name {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "undefined": return .undefined
    case "null": return .null
    case "In":
      let states = try arguments()
      return .bool(states.count == 1 && scope.isActive(states[0].text))
    default: return try scope.read(name)
    }
  }

  private mutating func arguments() throws -> [Value] {
    try expect("(")
    return try list(until: ")") { try $0.binary(above: 0) }
  }

  private mutating func list<Item>(until end: String, _ item: (inout Expression) throws -> Item) throws
    -> [Item]
  {
    var items: [Item] = []
    while tokens.first != .sign(end) {
      if !items.isEmpty { try expect(",") }
      items.append(try item(&self))
    }
    tokens.removeFirst()
    return items
  }

  private mutating func expect(_ sign: String) throws {
    guard tokens.popFirst() == .sign(sign) else { throw ScriptError("\(sign) is missing") }
  }
}

/// Why an expression has no value.
struct ScriptError: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

enum Token: Equatable, Sendable {
  case number(Double), string(String), name(String), sign(String)
}

/// Cuts an expression into tokens.
enum Lexer {
  private static let signs = [
    "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "++", "|", "<", ">", "+", "-", "!", "(", ")", "[", "]",
    "{",
    "}", ",", ".", ":",
  ]
  private static let words = ["typeof", "in", "instanceof"]
  private static let reserved = ["return", "function", "new", "continue", "var", "this"]

  static func tokens(_ text: String) throws -> [Token] {
    var rest = Substring(text)
    var tokens: [Token] = []
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return tokens }
      tokens.append(try token(first, &rest))
    }
  }

  private static func token(_ first: Character, _ rest: inout Substring) throws -> Token {
    if first == "'" || first == "\"" { return try quoted(first, &rest) }
    if first.isNumber { return .number(Double(take(&rest) { $0.isNumber || $0 == "." }) ?? .nan) }
    if isNamePart(first) {
      let name = take(&rest, while: isNamePart)
      if reserved.contains(name) { throw ScriptError("\(name) is no value") }
      return words.contains(name) ? .sign(name) : .name(name)
    }
    guard let sign = signs.first(where: { rest.hasPrefix($0) }) else { throw ScriptError("unknown \(first)") }
    rest = rest.dropFirst(sign.count)
    return .sign(sign)
  }

  private static func quoted(_ mark: Character, _ rest: inout Substring) throws -> Token {
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: mark) else { throw ScriptError("the text does not end") }
    rest = inside[inside.index(after: end)...]
    return .string(String(inside[..<end]))
  }

  private static func take(_ rest: inout Substring, while fits: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: fits)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }

  static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$"
  }
}
