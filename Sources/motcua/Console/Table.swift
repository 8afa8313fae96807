/// A table that fits the terminal: too wide, and the widest column gives way, its texts ending in “…”.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []
  private let rightAligned: Set<Int>

  /// - Parameter numbers: columns to align on the right.
  init(_ header: [String], numbers: Set<Int> = []) {
    self.header = header
    rightAligned = numbers
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  func text(width limit: Int?) -> String {
    let all = [header] + rows
    var widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    if let limit { shrink(&widths, to: limit - 2 * (header.count - 1)) }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([header, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private func shrink(_ widths: inout [Int], to room: Int) {
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 6
    {
      widths[widest] -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = zip(cells, widths).enumerated().map { column, pair in
      let (cell, width) = pair
      let text = cell.count <= width ? cell : String(cell.prefix(width - 1)) + "…"
      let padding = String(repeating: " ", count: width - text.count)
      return rightAligned.contains(column) ? padding + text : text + padding
    }
    var line = fitted.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
