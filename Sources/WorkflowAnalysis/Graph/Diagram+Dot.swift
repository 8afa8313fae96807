import DossierModel
import Statechart

extension Diagram {
  /// A Graphviz graph for `dot`.
  func dot(_ say: Language) -> String { DotWriter(self, say).text }
}

/// Writes a diagram for Graphviz: boxes inside boxes are clusters.
private struct DotWriter {
  private let diagram: Diagram
  private let words: DiagramWords
  private let say: Language

  init(_ diagram: Diagram, _ say: Language) {
    (self.diagram, self.say) = (diagram, say)
    words = DiagramWords(diagram, say)
  }

  var text: String {
    var text = IndentedText()
    text.box("digraph dossier {") { body in
      body.line("graph [compound=true, fontname=\"sans-serif\", fontsize=12, nodesep=0.4]")
      body.line("node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11]")
      body.line("edge [fontname=\"sans-serif\", fontsize=10, arrowsize=0.7]")
      state(0, isRegion: false, &body)
      for arrow in diagram.arrows { body.line(edge(arrow)) }
      if diagram.way != nil { legend(&body) }
    }
    return text.text
  }

  private var chart: Chart { diagram.chart }
  private func id(_ state: Int) -> String { diagram.ids[state] }
  private func isBox(_ state: Int) -> Bool { !diagram.children(of: state).isEmpty }

  private func state(_ state: Int, isRegion: Bool, _ text: inout IndentedText) {
    guard isBox(state) else { return text.line("\(id(state)) [\(attributes(of: state))]") }
    text.box("subgraph cluster_\(id(state)) {") { inside in
      inside.line(label(words.lines(of: state)))
      inside.line("style=\(isRegion ? "dashed" : "rounded")")
      if let start = diagram.start(of: state) {
        inside.line("\(id(state))_start [shape=point, width=0.12, label=\"\"]")
        inside.line("\(id(state))_start -> \(anchor(start))\(ends(nil, isBox(start) ? start : nil, []))")
      }
      for child in diagram.children(of: state) {
        self.state(child, isRegion: diagram.isParallel(state), &inside)
      }
    }
  }

  private func attributes(of state: Int) -> String {
    var parts = [label(words.lines(of: state))]
    if chart.isHistory(state) { parts.append("shape=ellipse") }
    if chart.states[state].kind == .final { parts.append("peripheries=2") }
    return (parts + Self.attributes(of: diagram.mark(of: state))).joined(separator: ", ")
  }

  private static func attributes(of mark: Diagram.Mark) -> [String] {
    switch mark {
    case .none: []
    case .visited: ["style=\"rounded,filled\"", "fillcolor=\"#dbeafe\"", "color=\"#1d4ed8\"", "penwidth=2"]
    case .present: ["style=\"rounded,filled\"", "fillcolor=\"#fde68a\"", "color=\"#b45309\"", "penwidth=4"]
    }
  }

  /// An arrow at a box goes from or to the point the box starts in and is cut at the box's border.
  private func edge(_ arrow: Diagram.Arrow) -> String {
    let tail = isBox(arrow.from) && !chart.holds(arrow.from, arrow.to) ? arrow.from : nil
    let head = isBox(arrow.to) && !chart.holds(arrow.to, arrow.from) ? arrow.to : nil
    let taken = diagram.way?.passages[arrow.transition] != nil
    let more = [label(words.lines(of: arrow))] + (taken ? ["color=\"#1d4ed8\"", "penwidth=2"] : [])
    return "\(anchor(arrow.from)) -> \(anchor(arrow.to))\(ends(tail, head, more))"
  }

  /// A node inside a box that stands for it; a state without a box stands for itself.
  private func anchor(_ state: Int) -> String {
    if diagram.start(of: state) != nil { return "\(id(state))_start" }
    return diagram.children(of: state).first.map(anchor) ?? id(state)
  }

  private func ends(_ tail: Int?, _ head: Int?, _ more: [String]) -> String {
    let borders = [tail.map { "ltail=cluster_\(id($0))" }, head.map { "lhead=cluster_\(id($0))" }]
    let all = more + borders.compactMap(\.self)
    return all.isEmpty ? "" : " [\(all.joined(separator: ", "))]"
  }

  private func legend(_ text: inout IndentedText) {
    text.box("subgraph cluster_legend {") { inside in
      inside.line(label([say("Chú giải", "Legend")]))
      for (place, entry) in words.legend.enumerated() {
        let parts = [label([entry.text])] + Self.attributes(of: entry.mark)
        inside.line("legend_\(place + 1) [\(parts.joined(separator: ", "))]")
      }
    }
  }

  private func label(_ lines: [String]) -> String {
    "label=\"\(lines.map(DotText.escaped).joined(separator: "\\n"))\""
  }
}

extension Chart {
  /// True when the second state is the first or lies inside it.
  func holds(_ outer: Int, _ inner: Int) -> Bool { outer == inner || contains(outer, inner) }
}

/// Text inside a quoted string of the DOT language, where `\N` and `&lt;` would mean something.
enum DotText {
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { written, scalar in
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "&": written += "&amp;"
      case _ where scalar.properties.generalCategory == .control: written += " "
      default: written.unicodeScalars.append(scalar)
      }
    }
  }
}
