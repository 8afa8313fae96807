import Statechart

/// An SCXML document as a chart and the content that belongs to its parts.
struct Document: Sendable {
  let root: Element
  let chart: Chart
  /// By state index.
  private(set) var elements: [Element] = []
  /// By transition tag.
  private(set) var transitions: [Element] = []

  init(_ root: Element) throws {
    self.root = root
    var reader = Reader()
    let tree = reader.node(root, as: .compound)
    chart = try Chart(tree)
    elements = reader.elements
    transitions = reader.transitions
  }

  /// The content of a state's initial transition, where it is written as an element (3.6).
  func initial(of state: Int) -> Element? { elements[state].first("initial")?.first("transition") }

  private struct Reader {
    var elements: [Element] = []
    var transitions: [Element] = []

    /// States come in the order the chart numbers them.
    mutating func node(_ element: Element, as kind: StateNode.Kind) -> StateNode {
      let isRoot = elements.isEmpty
      let name = isRoot ? "#document" : element["id"] ?? "#\(elements.count)"
      elements.append(element)
      var node = StateNode(name, kind)
      node.edges =
        isRoot || kind == .shallowHistory || kind == .deepHistory
        ? [] : element.all("transition").map { edge($0) }
      node.children = element.children.compactMap { child in
        self.kind(of: child).map { self.node(child, as: $0) }
      }
      switch kind {
      case .compound: node.initials = initials(of: element, node)
      case .shallowHistory, .deepHistory: node.initials = element.first("transition")?.words("target") ?? []
      case .atomic, .parallel, .final: break
      }
      return node
    }

    private func initials(of element: Element, _ node: StateNode) -> [String] {
      let written =
        element.words("initial") + (element.first("initial")?.first("transition")?.words("target") ?? [])
      let first = node.children.first { $0.kind != .shallowHistory && $0.kind != .deepHistory }
      return written.isEmpty ? first.map { [$0.name] } ?? [] : written
    }

    private func kind(of element: Element) -> StateNode.Kind? {
      switch element.name {
      case "parallel": .parallel
      case "final": .final
      case "history": element["type"] == "deep" ? .deepHistory : .shallowHistory
      case "state":
        element.children.contains { ["state", "parallel", "final"].contains($0.name) } ? .compound : .atomic
      default: nil
      }
    }

    private mutating func edge(_ element: Element) -> Edge {
      transitions.append(element)
      // A few documents write `.*` for `*`.
      let events = element.words("event").map { $0 == ".*" ? "*" : $0 }
      return Edge(
        events: events, targets: element.words("target"), isInternal: element["type"] == "internal",
        tag: transitions.count - 1)
    }
  }
}
