/// Why a public test says nothing about the chart.
enum Applicability {
  /// Nil when the document needs nothing but the chart and what this harness runs.
  static func obstacle(in root: Element, isReport: Bool) -> String? {
    let tree = root.tree
    let values = tree.flatMap { $0.attributes.values }
    if tree.contains(where: { $0.name == "invoke" }) {
      return "`invoke`: another document run beside this one"
    }
    if tree.contains(where: { $0.name.hasSuffix("script") }) {
      return "`script`: no language belongs to the chart"
    }
    if values.contains(where: { $0.contains("BasicHTTP") || $0.contains("basichttp") }) {
      return "the HTTP event processor"
    }
    if tree.contains(where: { $0.name == "data" && $0["src"] != nil }) { return "data from another document" }
    if tree.contains(where: { ["data", "content", "assign"].contains($0.name) && !$0.children.isEmpty }) {
      return "XML as data"
    }
    if values.contains(where: { $0.contains("function") }) { return "ECMAScript functions" }
    if isReport, !tree.contains(where: { $0["id"] == "pass" }) { return "only a person can judge it" }
    return nil
  }
}
