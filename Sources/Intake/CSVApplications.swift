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
