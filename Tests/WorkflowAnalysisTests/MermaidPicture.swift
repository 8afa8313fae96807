import Testing

/// A Mermaid picture read line by line, by a grammar that is stricter than Mermaid's own.
struct MermaidPicture {
  /// Labels of declared states, by id.
  private(set) var states: [String: String] = [:]
  /// Arrows from state to state, as `from to`.
  private(set) var arrows: [String] = []
  private(set) var dividers = 0
  private(set) var classes: [String: [String]] = [:]
  /// Lines that are none of ours, or stand where Mermaid would misread them.
  private(set) var wrong: [String] = []
  private var depth = 0

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.first != "stateDiagram-v2" || lines.last != "" { wrong.append("no beginning or no end") }
    for line in lines.dropFirst().dropLast() { read(line) }
    if depth != 0 { wrong.append("boxes left open") }
  }

  private mutating func read(_ line: String) {
    let text = String(line.drop { $0 == " " })
    if text == "}" { depth -= 1 }
    if line.prefix(while: { $0 == " " }).count != 2 * (depth + 1) { wrong.append("indentation: \(line)") }
    if text == "}" { return }
    if text == "--" {
      dividers += 1
    } else if !readState(text), !readArrow(text), !readClass(text) {
      wrong.append(line)
    }
  }

  private mutating func readState(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /state "([^"]+)" as ([a-z0-9_]+)( \{)?/) else { return false }
    if states.updateValue(String(match.1), forKey: String(match.2)) != nil { wrong.append("twice: \(text)") }
    if !isLabel(match.1) { wrong.append(text) }
    if match.3 != nil { depth += 1 }
    return true
  }

  /// Arrows between states stand outside all boxes, and what they name was declared.
  private mutating func readArrow(_ text: String) -> Bool {
    if let match = text.wholeMatch(of: /\[\*\] --> ([a-z0-9_]+)|([a-z0-9_]+) --> \[\*\]/) {
      if depth == 0 { wrong.append(text) }
      return match.2.map { states[String($0)] != nil } ?? true
    }
    guard let match = text.wholeMatch(of: /([a-z0-9_]+) --> ([a-z0-9_]+) : (.+)/) else { return false }
    arrows.append("\(match.1) \(match.2)")
    return depth == 0 && isLabel(match.3) && states[String(match.1)] != nil && states[String(match.2)] != nil
  }

  private mutating func readClass(_ text: String) -> Bool {
    if text.wholeMatch(of: /classDef (visited|present) [a-z0-9:#,-]+/) != nil { return true }
    guard let match = text.wholeMatch(of: /class ([a-z0-9_,]+) (visited|present)/) else { return false }
    classes[String(match.2)] = match.1.split(separator: ",").map(String.init)
    return classes[String(match.2)]?.allSatisfy { states[$0] != nil } ?? false
  }

  /// No mark that means something to Mermaid, to HTML or to Markdown, but as a code.
  private func isLabel(_ text: Substring) -> Bool {
    let rest = text.replacing("<br/>", with: "").replacing(/#[0-9]+;/, with: "")
    return rest.allSatisfy { !$0.isASCII || $0.isLetter || $0.isNumber || " ,()/.-".contains($0) }
      && !rest.contains("--") && !text.isEmpty && text.firstMatch(of: /(^|>)[0-9]+\.\s/) == nil
  }
}
