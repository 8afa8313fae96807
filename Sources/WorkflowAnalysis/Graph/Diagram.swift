public import DossierModel
import Statechart

/// A definition as a picture: the states drawn and the arrows between them. Facts only.
///
/// The words are in `DiagramWords.swift`, the two ways to write a picture down in `Diagram+Mermaid.swift` and
/// `Diagram+Dot.swift`.
public struct Diagram: Sendable {
  /// How much of a definition is drawn.
  public enum Detail: String, CaseIterable, Sendable {
    /// The business: the steps of the procedure and the side roads off them.
    case steps
    /// Every state and every transition of the chart.
    case all
  }

  /// The languages a picture is written in.
  public enum Format: String, CaseIterable, Sendable { case mermaid, dot }

  /// A transition with a target, drawn from state to state.
  struct Arrow: Hashable, Sendable {
    let transition: Int
    let from: Int
    let to: Int
    /// True when it leads to wherever the state had been left, and the history state itself is not drawn.
    let isReturn: Bool
  }

  let definition: Definition
  let detail: Detail
  /// The way a dossier took, if one is shown.
  let way: Way?
  /// By state index: a name that is safe in both languages and the same for the same definition.
  let ids: [String]
  /// Indices of the states drawn.
  let drawn: Set<Int>
  let arrows: [Arrow]

  public init(_ definition: Definition, _ detail: Detail, way: Way? = nil) {
    self.definition = definition
    self.detail = detail
    self.way = way
    ids = Self.ids(definition.chart)
    let selection = DiagramSelection(definition, detail)
    drawn = selection.drawn
    arrows = selection.arrows
  }

  /// The picture as text, ending with a line's end.
  public func text(_ format: Format, _ language: Language) -> String {
    switch format {
    case .mermaid: mermaid(language)
    case .dot: dot(language)
    }
  }

  var chart: Chart { definition.chart }

  /// The states drawn directly inside one, in document order.
  func children(of state: Int) -> [Int] {
    chart.states[state].children.flatMap { drawn.contains($0) ? [$0] : children(of: $0) }
  }

  /// The drawn state a box starts in; nil for boxes whose parts all start together.
  func start(of state: Int) -> Int? {
    if let initial = chart.states[state].initial, chart.states[state].kind == .compound {
      return children(of: state).first { $0 == initial || chart.contains($0, initial) }
    }
    let hidden = chart.states[state].children.filter { !drawn.contains($0) }
    return hidden.lazy.compactMap(start).first
  }

  /// True for a box whose parts run side by side, each drawn.
  func isParallel(_ state: Int) -> Bool {
    chart.states[state].kind == .parallel && start(of: state) == nil
  }

  /// Transitions without a target, which the state carries inside.
  func innerTransitions(of state: Int) -> [Int] {
    chart.states[state].transitions.filter { chart.transitions[$0].target == nil }
  }

  /// Names made of the states' own. Each keeps its `_start` and `_end`, which the points in its box are called.
  private static func ids(_ chart: Chart) -> [String] {
    var taken: Set<String> = []
    return chart.states.indices.map { index in
      let parts = chart.states[index].name.split(separator: ".").map { part in
        String(part.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      }
      var id = "s_" + parts.joined(separator: "__")
      while taken.contains(id) { id += "_\(index)" }
      taken.formUnion([id, "\(id)_start", "\(id)_end"])
      return id
    }
  }
}

extension Chart {
  /// True when the second state lies strictly inside the first.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    guard let parent = states[inner].parent else { return false }
    return parent == outer || contains(outer, parent)
  }

  /// A state and all that lie inside it, in document order.
  func whole(_ state: Int) -> [Int] { [state] + states[state].children.flatMap(whole) }

  func isHistory(_ state: Int) -> Bool {
    switch states[state].kind {
    case .shallowHistory, .deepHistory: true
    case .atomic, .compound, .parallel, .final: false
    }
  }
}
