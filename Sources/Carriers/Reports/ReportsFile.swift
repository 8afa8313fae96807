public import CheckedYAML
public import DossierModel

/// Reads a file of reports: CSV (RFC 4180) with a header row, or JSON with a list of objects, of the same names.
public enum ReportsFile {
  /// The largest file accepted, in bytes.
  public static let sizeLimit = Field.sizeLimit

  /// The names of columns in CSV and of members in JSON.
  public static let columns = ReportDraft.Key.allCases.map(\.rawValue)

  /// The reports in a file, in its order, or every problem of it. A report that stands there twice comes once.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - file: its name, for messages; a name ending in `.csv` is read as CSV, any other as JSON.
  ///   - codes: what the carrier's status codes mean.
  public static func read(
    _ bytes: [UInt8], file: String, codes: [String: CarrierNews]
  ) throws(Problems) -> [CarrierReport] {
    let text = try Field.text(of: bytes, file: file)
    let findings = Findings()
    let drafts =
      file.lowercased().hasSuffix(".csv")
      ? CSVReports(file: file, findings: findings).read(text) : jsonDrafts(text, file, findings)
    let reports = once(
      drafts.compactMap { draft in draft.report(codes, findings).map { (draft, $0) } }, findings)
    try findings.check()
    return reports
  }

  private static func jsonDrafts(_ text: String, _ file: String, _ findings: Findings) -> [ReportDraft] {
    guard let root = Field.document(text, file: file, findings) else { return [] }
    return root.list { field in
      guard field.isMapping, let fields = field.fields() else {
        // A file that is no list of reports may be anything, what a person wrote too.
        field.unexpected(found: "…", "các cặp “khóa: giá trị”", "“key: value” pairs")
        return nil
      }
      var draft = ReportDraft(place: field.place)
      for key in ReportDraft.Key.allCases {
        guard let value = fields.optional(key.rawValue), !value.isNull, let text = value.raw else { continue }
        draft.values[key] = ReportDraft.Value(text: text, place: value.place)
      }
      fields.finish()
      return draft
    }
  }

  /// One key stands for one report: the same again is left out, another one is a problem.
  private static func once(
    _ found: [(draft: ReportDraft, report: CarrierReport)], _ findings: Findings
  ) -> [CarrierReport] {
    var known: [String: CarrierReport] = [:]
    return found.compactMap { draft, report in
      guard let other = known.updateValue(report, forKey: report.key) else { return report }
      if other != report {
        findings.add(Problem(draft.values[.key]?.place ?? draft.place, .duplicateKeys([report.key])))
      }
      return nil
    }
  }
}

/// Rows of CSV as drafts.
struct CSVReports {
  let file: String
  let findings: Findings

  func read(_ text: String) -> [ReportDraft] {
    guard let rows = CSV.rows(text) else {
      report(CSV.unclosedQuote(text), 1, "", .syntax("CSV: unclosed quote"))
      return []
    }
    guard let header = rows.first else {
      report(1, 1, "", .syntax("empty"))
      return []
    }
    for (column, name) in header.cells.enumerated() {
      if !ReportsFile.columns.contains(name) { refuse(name, header.line, column + 1) }
      if Self.isNameLike(name), header.cells[..<column].contains(name) {
        report(header.line, column + 1, name, .duplicateKeys([name]))
      }
    }
    // Without one column that is known it is no header: what is below is not looked at.
    guard header.cells.contains(where: ReportsFile.columns.contains) else { return [] }
    return rows.dropFirst().map { draft($0, header.cells) }
  }

  /// A column nobody knows. Where the header row is missing its names are what a person wrote: only a name that looks like
  /// one is repeated.
  private func refuse(_ name: String, _ line: Int, _ column: Int) {
    if Self.isNameLike(name) {
      return report(line, column, name, .unknownKey(name, allowed: ReportsFile.columns))
    }
    let known = ReportsFile.columns.joined(separator: ", ")
    report(
      line, column, "",
      .unexpected(
        found: "…",
        expected: Title(vi: "tên cột, một trong: \(known)", en: "the name of a column, one of: \(known)")))
  }

  /// 1 to 24 lower-case letters and underscores.
  private static func isNameLike(_ name: String) -> Bool {
    (1...24).contains(name.utf8.count) && name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 }
  }

  private func draft(_ row: CSV.Row, _ header: [String]) -> ReportDraft {
    var draft = ReportDraft(place: place(row.line, 1, ""))
    if row.cells.count != header.count {
      report(
        row.line, 1, "",
        .unexpected(
          found: "\(row.cells.count)",
          expected: Title(vi: "\(header.count) cột", en: "\(header.count) columns")))
    }
    for (column, (name, cell)) in zip(header, row.cells).enumerated() where !cell.isEmpty {
      guard let key = ReportDraft.Key(rawValue: name) else { continue }
      draft.values[key] = ReportDraft.Value(text: cell, place: place(row.line, column + 1, name))
    }
    return draft
  }

  private func place(_ line: Int, _ column: Int, _ path: String) -> Place {
    Place(file: file, line: line, column: column, path: path)
  }

  private func report(_ line: Int, _ column: Int, _ path: String, _ issue: Issue) {
    findings.add(Problem(place(line, column, path), issue))
  }
}
