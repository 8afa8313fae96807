import DossierModel
import Statechart

extension Diagram {
  /// A Mermaid `stateDiagram-v2`.
  func mermaid(_ say: Language) -> String { MermaidWriter(self, say).text }
}

/// Writes a diagram for Mermaid.
///
/// Arrows stand outside all boxes, since Mermaid takes a state to lie in the last box that mentions it, except the outermost.
private struct MermaidWriter {
  private let diagram: Diagram
  private let words: DiagramWords
  private let say: Language

  init(_ diagram: Diagram, _ say: Language) {
    (self.diagram, self.say) = (diagram, say)
    words = DiagramWords(diagram, say)
  }

  var text: String {
    var text = IndentedText()
    text.box("stateDiagram-v2", "") { body in
      state(0, &body)
      for arrow in diagram.arrows {
        body.line("\(id(arrow.from)) --> \(id(arrow.to)) : \(label(words.lines(of: arrow)))")
      }
      if diagram.way != nil { legend(&body) }
    }
    return String(text.text.dropLast())
  }

  private func id(_ state: Int) -> String { diagram.ids[state] }

  private func state(_ state: Int, _ text: inout IndentedText) {
    let opening = "state \"\(label(words.lines(of: state)))\" as \(id(state))"
    let children = diagram.children(of: state)
    guard !children.isEmpty else { return text.line(opening) }
    text.box(opening + " {") { inside in
      if let start = diagram.start(of: state) { inside.line("[*] --> \(id(start))") }
      for child in children {
        if diagram.isParallel(state) {
          if child != children.first { inside.line("--") }
          // Without a start of its own a region with boxes inside boxes is more than Mermaid 11 can lay out.
          inside.line("[*] --> \(id(child))")
        }
        self.state(child, &inside)
        if diagram.chart.states[child].kind == .final { inside.line("\(id(child)) --> [*]") }
      }
    }
  }

  private func legend(_ text: inout IndentedText) {
    text.box("state \"\(say("Chú giải", "Legend"))\" as legend {") { inside in
      for (place, entry) in words.legend.enumerated() {
        inside.line("state \"\(label([entry.text]))\" as legend_\(place + 1)")
      }
    }
    text.line("classDef visited fill:#dbeafe,stroke:#1d4ed8,stroke-width:2px,color:#111111")
    text.line("classDef present fill:#fde68a,stroke:#b45309,stroke-width:4px,color:#111111")
    for mark in [Diagram.Mark.visited, .present] {
      let states = diagram.drawn.sorted().filter { diagram.mark(of: $0) == mark }.map(id)
      let examples = words.legend.indices.filter { words.legend[$0].mark == mark }.map { "legend_\($0 + 1)" }
      text.line("class \((states + examples).joined(separator: ",")) \(mark.rawValue)")
    }
  }

  private func label(_ lines: [String]) -> String {
    lines.map(MermaidText.escaped).joined(separator: "<br/>")
  }
}

/// Text that Mermaid, and the Markdown inside its labels, leaves alone.
enum MermaidText {
  /// Letters, digits and harmless marks as they are, everything else as `#code;`.
  static func escaped(_ text: String) -> String {
    var written = ""
    var before: Unicode.Scalar?
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isHarmless = isLetter(scalar) || isHarmless(scalar, after: before, before: rest.first, written)
      written += isHarmless ? String(scalar) : "#\(isControl(scalar) ? 32 : scalar.value);"
      before = scalar
    }
    return written
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) : !isControl(scalar)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func isHarmless(
    _ scalar: Unicode.Scalar, after before: Unicode.Scalar?, before next: Unicode.Scalar?, _ written: String
  ) -> Bool {
    switch scalar {
    // “direction TB” anywhere in a line is a command.
    case " ": !written.lowercased().hasSuffix("direction")
    case ",", "(", ")", "/": true
    // “1. ” and “- ” at a line's beginning would be lists, “--” a divider.
    case ".", "-": before.map(isLetter) == true && next.map(isLetter) == true
    default: false
    }
  }
}
