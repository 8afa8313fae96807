/// The variables of a document (SCXML 5): its own, and the system's, which cannot be written (5.10).
struct DataModel {
  static let processor = "http://www.w3.org/TR/scxml/#SCXMLEventProcessor"
  static let address = "#_scxml_session"

  private var variables: [String: Value] = [:]
  private var system: [String: Value] = [:]
  /// The names of the active states.
  var active: [String] = []

  init() {}

  init(name: String) {
    let location = Value.object(["location": .string(Self.address)])
    system = [
      "_sessionid": .string("session"), "_name": .string(name), "_event": .undefined,
      "_ioprocessors": .object([Self.processor: location, "scxml": location]),
    ]
  }

  var event: Event? {
    didSet { system["_event"] = event?.value ?? .undefined }
  }

  func isActive(_ state: String) -> Bool { active.contains(state) }

  func read(_ name: String) throws -> Value {
    guard let value = system[name] ?? variables[name] else { throw ScriptError("\(name) is not declared") }
    return value
  }

  mutating func declare(_ name: String, _ value: Value = .undefined) throws {
    guard name.allSatisfy(Lexer.isNamePart), system[name] == nil else {
      throw ScriptError("\(name) is no variable")
    }
    variables[name] = value
  }

  func isDeclared(_ name: String) -> Bool { variables[name] != nil }

  /// Writes to a declared variable or a field inside one (5.4).
  mutating func assign(_ location: String, _ value: Value) throws {
    let path = location.split(separator: ".").map { $0.filter { !$0.isWhitespace } }
    guard let name = path.first, let old = variables[name] else {
      throw ScriptError("\(location) is no location")
    }
    variables[name] = try Self.changing(old, path.dropFirst(), value)
  }

  private static func changing(_ old: Value, _ path: ArraySlice<String>, _ value: Value) throws -> Value {
    guard let field = path.first else { return value }
    guard case .object(var fields) = old else { throw ScriptError("\(field) is a field of nothing") }
    fields[field] = try changing(fields[field] ?? .undefined, path.dropFirst(), value)
    return .object(fields)
  }

  mutating func evaluate(_ text: String) throws -> Value {
    var expression = try Expression(text, in: self)
    let value = try expression.value()
    for (name, changed) in expression.changes { try assign(name, changed) }
    return value
  }

  /// What text inside an element stands for: a literal, or itself with its white space normalised (C.2).
  static func literal(_ text: String) -> Value {
    var nothing = DataModel()
    do { return try nothing.evaluate(text) } catch {
      return .string(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}

/// An event with its fields (SCXML 5.10.1).
struct Event: Equatable, Sendable {
  enum Kind: String, Sendable { case `internal`, platform, external }

  var name: String
  var kind = Kind.internal
  var sendID: String?
  var data = Value.undefined

  var value: Value {
    let isExternal = kind == .external
    return .object([
      "name": .string(name), "type": .string(kind.rawValue), "sendid": sendID.map(Value.string) ?? .undefined,
      "origin": isExternal ? .string(DataModel.address) : .undefined,
      "origintype": isExternal ? .string(DataModel.processor) : .undefined, "invokeid": .undefined,
      "data": data,
    ])
  }
}
