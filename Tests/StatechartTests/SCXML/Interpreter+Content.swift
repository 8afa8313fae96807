import Statechart

/// An event that cannot be sent (SCXML 6.2.4).
struct SendError: Error {
  let event: String
  let sendID: String?
}

extension Interpreter {
  /// Runs one element of content.
  mutating func perform(_ element: Element, _ scene: inout Scene) throws {
    switch element.name {
    case "raise": raise(Event(name: element["event"] ?? ""), &scene)
    case "assign": try data.assign(element["location"] ?? "", try value(of: element))
    case "if": try choose(element, &scene)
    case "foreach": try repeatContent(element, &scene)
    case "log": if let text = element["expr"] { _ = try data.evaluate(text) }
    case "send": try send(element, &scene)
    case "cancel": cancel(try attribute("sendid", of: element)?.text ?? "")
    default: throw HarnessError(description: "\(element.name) is not content")
    }
  }

  /// An attribute's text, or the value of the expression in the attribute of the same name with `expr` behind.
  private mutating func attribute(_ name: String, of element: Element) throws -> Value? {
    if let text = element[name] { return .string(text) }
    return try element[name + "expr"].map { try data.evaluate($0) }
  }

  /// The value an element gives by expression, by location or by what stands inside.
  mutating func value(of element: Element) throws -> Value {
    if let text = element["expr"] { return try data.evaluate(text) }
    if let text = element["location"], element.name == "param" { return try data.evaluate(text) }
    return element.text.allSatisfy(\.isWhitespace) ? .undefined : DataModel.literal(element.text)
  }

  /// The data of `donedata` and `send` (5.5, 6.2): a content or named values.
  mutating func body(of element: Element, _ scene: inout Scene) throws -> Value {
    if let content = element.first("content") { return try value(of: content) }
    var fields: [String: Value] = [:]
    for name in element.words("namelist") { fields[name] = try data.evaluate(name) }
    for parameter in element.all("param") { fields[parameter["name"] ?? ""] = try value(of: parameter) }
    return fields.isEmpty ? .undefined : .object(fields)
  }

  /// 4.3: the branches are parted by the empty elements `elseif` and `else`.
  private mutating func choose(_ element: Element, _ scene: inout Scene) throws {
    var isChosen = try data.evaluate(element["cond"] ?? "").isTrue
    for child in element.children {
      if child.name == "elseif" || child.name == "else" {
        if isChosen { return }
        isChosen = try child.name == "else" || data.evaluate(child["cond"] ?? "").isTrue
      } else if isChosen {
        try perform(child, &scene)
      }
    }
  }

  /// 4.6: over a copy of the array.
  private mutating func repeatContent(_ element: Element, _ scene: inout Scene) throws {
    guard case .array(let items) = try data.evaluate(element["array"] ?? "") else {
      throw ScriptError("no array")
    }
    for name in [element["item"], element["index"]].compactMap({ $0 }) where !data.isDeclared(name) {
      try data.declare(name)
    }
    for (index, item) in items.enumerated() {
      try data.assign(element["item"] ?? "", item)
      if let name = element["index"] { try data.assign(name, .number(Double(index))) }
      for child in element.children { try perform(child, &scene) }
    }
  }

  /// 6.2: to itself, its internal queue or nowhere.
  private mutating func send(_ element: Element, _ scene: inout Scene) throws {
    var event = Event(
      name: try attribute("event", of: element)?.text ?? "", kind: .external, sendID: element["id"])
    if let location = element["idlocation"] {
      event.sendID = "send.\(agenda.now).\(location)"
      try data.assign(location, .string(event.sendID ?? ""))
    }
    event.data = try body(of: element, &scene)
    let delay = try Self.milliseconds(try attribute("delay", of: element)?.text ?? "0s")
    let type = try attribute("type", of: element)?.text ?? DataModel.processor
    guard [DataModel.processor, "http://www.w3.org/TR/scxml/", "scxml"].contains(type) else {
      throw SendError(event: "error.execution", sendID: event.sendID)
    }
    switch try attribute("target", of: element)?.text ?? DataModel.address {
    case DataModel.address: plan(event, after: delay)
    case "#_internal":
      event.kind = .internal
      raise(event, &scene)
    case let other:
      let isAddress = other.hasPrefix("#_")
      throw SendError(event: isAddress ? "error.communication" : "error.execution", sendID: event.sendID)
    }
  }

  static func milliseconds(_ text: String) throws -> Int {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double("0\(digits)"), ["s", "ms"].contains(text.dropFirst(digits.count)) else {
      throw ScriptError("\(text) is no time")
    }
    return Int(text.hasSuffix("ms") ? number : number * 1_000)
  }
}
