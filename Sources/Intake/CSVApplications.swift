import CheckedYAML

/// Applications from CSV (RFC 4180, UTF-8): a header row naming the columns, then one application a row.
///
/// The column `papers` holds `KIND=FILE` pairs separated by semicolons.
struct CSVApplications {
  let file: String
  let findings: Findings

  func read(_ text: String) -> [ApplicationDraft] {
    guard text.utf8.count <= Field.sizeLimit else {
      report(0, 0, "", .tooLarge(limit: Field.sizeLimit))
      return []
    }
    guard let rows = CSV.rows(text) else {
      report(CSV.unclosedQuote(text), 1, "", .syntax("CSV: unclosed quote"))
      return []
    }
    guard let header = rows.first else {
      report(1, 1, "", .syntax("empty"))
      return []
    }
    let allowed = ApplicationDraft.Key.allCases.map(\.rawValue) + ["papers"]
    for (column, name) in header.cells.enumerated() where !allowed.contains(name) {
      report(header.line, column + 1, name, .unknownKey(name, allowed: allowed))
    }
    for (column, name) in header.cells.enumerated() where header.cells[..<column].contains(name) {
      report(header.line, column + 1, name, .duplicateKeys([name]))
    }
    if rows.count == 1, findings.problems.isEmpty { report(header.line, 1, "", .syntax("CSV: no row")) }
    return rows.dropFirst().map { draft($0, header.cells) }
  }

  private func draft(_ row: CSV.Row, _ header: [String]) -> ApplicationDraft {
    var draft = ApplicationDraft(origin: origin(row.line, 1, ""))
    if row.cells.count != header.count {
      report(
        row.line, 1, "",
        .unexpected(
          found: "\(row.cells.count)",
          expected: .init(vi: "\(header.count) cột", en: "\(header.count) columns")))
    }
    for (column, (name, cell)) in zip(header, row.cells).enumerated() where !cell.isEmpty {
      let origin = origin(row.line, column + 1, name)
      if name == "papers" {
        draft.papers = papers(cell, origin)
      } else if let key = ApplicationDraft.Key(rawValue: name) {
        draft.values[key] = .init(cell, origin)
      }
    }
    return draft
  }

  private func papers(_ cell: String, _ origin: ApplicationDraft.Origin) -> [PaperFile] {
    cell.split(separator: ";").compactMap { pair in
      let paper = PaperFile(pair.trimming, origin: origin)
      if paper == nil {
        findings.add(
          origin.problem(
            .unexpected(found: String(pair.prefix(40)), expected: .init(vi: "LOẠI=TỆP", en: "KIND=FILE"))))
      }
      return paper
    }
  }

  private func origin(_ line: Int, _ column: Int, _ path: String) -> ApplicationDraft.Origin {
    .init(file: file, line: line, column: column, path: path)
  }

  private func report(_ line: Int, _ column: Int, _ path: String, _ issue: Issue) {
    findings.add(origin(line, column, path).problem(issue))
  }
}

extension Substring {
  fileprivate var trimming: String { String(drop { $0 == " " }).reversedTrim }
}

extension String {
  fileprivate var reversedTrim: String { String(reversed().drop { $0 == " " }.reversed()) }
}

/// RFC 4180 rows. Lines end in CR LF or LF; a quoted cell may hold both, and doubled quotes.
enum CSV {
  struct Row: Hashable {
    let line: Int
    var cells: [String]
  }

  /// The line of the quote that is never closed: the last that opens one.
  static func unclosedQuote(_ text: String) -> Int {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.indices.last { lines[$0].count(where: { $0 == "\"" }) % 2 == 1 }
    return (last ?? 0) + 1
  }

  /// All rows that hold anything, or nil when a quote is never closed.
  static func rows(_ text: String) -> [Row]? {
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
