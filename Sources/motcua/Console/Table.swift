/// A table that fits the terminal: too wide, and the widest text column gives way, its texts ending in “…”.
///
/// Figures and codes are never cut. Where the columns cannot fit, each row becomes a block of `heading  value` lines.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []
  private let rightAligned: Set<Int>
  private let whole: Set<Int>

  /// - Parameters:
  ///   - numbers: columns to align on the right, never cut.
  ///   - whole: further columns that are never cut.
  init(_ header: [String], numbers: Set<Int> = [], whole: Set<Int> = []) {
    self.header = header
    rightAligned = numbers
    self.whole = whole.union(numbers)
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  func text(width limit: Int?) -> String {
    var widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    if let limit, !shrink(&widths, to: limit - 2 * (header.count - 1)) { return blocks(limit) }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([header, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  /// False when even the narrowest columns do not fit.
  private func shrink(_ widths: inout [Int], to room: Int) -> Bool {
    let least = widths.indices.map { column in
      max(min(widths[column], 16), whole.contains(column) ? rows.map { $0[column].count }.max() ?? 0 : 0)
    }
    while widths.reduce(0, +) > room {
      let loose = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { return false }
      widths[widest] -= 1
    }
    return true
  }

  private func blocks(_ limit: Int) -> String {
    if rows.isEmpty { return "–" }
    let width = min(header.map(\.count).max() ?? 0, max(6, limit / 2))
    let blocks = rows.map { row in
      zip(header, row).filter { !$0.1.isEmpty }.map { heading, cell in
        let (value, room) = (Self.fit(cell, limit - width - 2), width)
        return heading.isEmpty ? value : Self.pad(Self.fit(heading, room), room) + "  " + value
      }.joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = zip(cells, widths).enumerated().map { column, pair in
      let text = Self.fit(pair.0, pair.1)
      let padding = String(repeating: " ", count: pair.1 - text.count)
      return rightAligned.contains(column) ? padding + text : text + padding
    }
    var line = fitted.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func fit(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : String(text.prefix(max(0, width - 1))) + "…"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
