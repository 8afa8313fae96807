/// RFC 4180 rows. Lines end in CR LF or LF; a quoted cell may hold both, and doubled quotes.
public enum CSV {
  /// One row, with the line it begins in.
  public struct Row: Hashable, Sendable {
    public let line: Int
    public internal(set) var cells: [String]
  }

  /// The line of the quote that is never closed: the last that opens one.
  public static func unclosedQuote(_ text: String) -> Int {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.indices.last { lines[$0].count(where: { $0 == "\"" }) % 2 == 1 }
    return (last ?? 0) + 1
  }

  /// All rows that hold anything, or nil when a quote is never closed.
  public static func rows(_ text: String) -> [Row]? {
    var rows: [Row] = []
    var (line, cell, quoted) = (1, String.UnicodeScalarView(), false)
    var row = Row(line: 1, cells: [])
    let endCell = { (row: inout Row, cell: inout String.UnicodeScalarView) in
      row.cells.append(String(cell))
      cell.removeAll()
    }
    var scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    while let scalar = scalars.popFirst() {
      switch (scalar, quoted) {
      case ("\"", true):
        if scalars.first == "\"" { cell.append(scalars.removeFirst()) } else { quoted = false }
      case ("\"", false) where cell.isEmpty: quoted = true
      case (",", false): endCell(&row, &cell)
      case ("\r", false) where scalars.first == "\n": break
      case ("\n", false):
        endCell(&row, &cell)
        if row.cells != [""] { rows.append(row) }
        row = Row(line: line + 1, cells: [])
      default: cell.append(scalar)
      }
      if scalar == "\n" { line += 1 }
    }
    if quoted { return nil }
    if !cell.isEmpty || !row.cells.isEmpty {
      endCell(&row, &cell)
      rows.append(row)
    }
    return rows
  }
}
