import DossierModel
import Reports
import WorkingTime

/// Shows a signing rate: as a table with its proof, as CSV or as JSON.
struct SigningRatePage {
  enum Format: String, CaseIterable { case table, csv, json }

  /// Hundredths of a percent.
  let target: Int?

  func text(
    _ rate: SigningRate, _ lines: [DocumentReport]?, _ format: Format, _ names: Names
  ) -> String {
    let rows = rate.rows.map { row($0, rate.question, names) }
    switch format {
    case .json:
      let total = row(rate.total, rate.question, names)
      return Console.json(
        RateReport(
          basis: basis(rate.question), rows: rows, total: total, documents: lines))
    case .csv: return lines.map { csv($0) } ?? csv(rate, names)
    case .table: return table(rate, names) + (lines.map { "\n\n" + table($0, names) } ?? "")
    }
  }

  private func table(_ rate: SigningRate, _ names: Names) -> String {
    let groupings = rate.question.groupings
    let first = groupings.count
    var table = Table(
      groupings.map(heading) + [
        say("Được tính", "Counted"), say("Tổng", "Of"), say("Tỷ lệ", "Rate"),
      ] + SigningClass.allCases.map(\.rawValue)
        + [
          say("Chưa gửi", "Not sent"), say("Ngoài mẫu số", "Excluded"), say("Chờ ký", "Waiting"),
          say("Số hủy", "Voided"), "",
        ], numbers: Set(first..<first + 12))
    for row in rate.rows {
      table.add(cells(row, row.keys.enumerated().map { name($1, groupings[$0], names) }))
    }
    let label = [say("Tổng cộng", "Total")] + Array(repeating: "", count: max(0, first - 1))
    table.add(cells(rate.total, label))
    return table.text(width: Console.width) + "\n"
      + (copies(rate.total) + basis(rate.question)).map(Console.wrapped).joined(separator: "\n")
  }

  /// Certified copies have a rate of their own: they need the agency’s signature alone.
  private func copies(_ row: SigningRateRow) -> [String] {
    let rate = row.copies
    guard rate.denominator + row.copiesApart > 0 else { return [] }
    let left = max(0, row.copiesApart - rate.denominator)
    let figures =
      "\(rate.numerator) / \(rate.denominator) (\(rate.percent))"
      + (left > 0
        ? say("; thêm \(left) bản sao không thuộc mẫu số (mật)", "; \(left) more not asked for (secret)")
        : "")
    return [
      row.copiesApart > 0
        ? say(
          "Bản sao điện tử, ngoài tử số và mẫu số trên (tính vào bằng --copies), chỉ cần chữ ký số của cơ quan: \(figures).",
          "Certified copies, in neither figure above (--copies counts them in), which need the agency’s signature alone: \(figures)."
        )
        : say(
          "Trong đó bản sao điện tử, chỉ cần chữ ký số của cơ quan: \(figures).",
          "Certified copies among them, which need the agency’s signature alone: \(figures).")
    ]
  }

  private func cells(_ row: SigningRateRow, _ keys: [String]) -> [String] {
    let classes = SigningClass.allCases.map { "\(row.classes[$0] ?? 0)" }
    let short = target.flatMap { row.rate.reaches($0) } == false
    return keys + ["\(row.rate.numerator)", "\(row.rate.denominator)", row.rate.percent] + classes
      + ["\(row.lacking[.sent] ?? 0)", "\(row.excluded)", "\(row.pending)", "\(row.voided)"]
      + [short ? say("◄ chưa đạt", "◄ short") : ""]
  }

  /// What the figure rests on, said with the figure.
  private func basis(_ question: SigningRateQuestion) -> [String] {
    let criteria = SigningRateQuestion.Criterion.allCases.filter(question.criteria.contains).map(\.title)
    let standard = question.criteria.count == 3 && question.base == .notSecret && !question.countsCopies
    let period = "\(question.from?.text ?? "…") – \(question.until?.text ?? "…")"
    let only = [question.agency, question.procedure].compactMap { $0 }.map { ", \($0)" }.joined()
    return [
      say(
        "Tử số: văn bản có {\(criteria.joined(separator: ", "))}\(standard ? " (Nghị định 307/2025/NĐ-CP)" : "")",
        "Counted: documents with {\(criteria.joined(separator: ", "))}\(standard ? " (Decree 307/2025/NĐ-CP)" : "")"
      ),
      say(
        "Mẫu số: \(name(question.base))\(question.countsCopies ? ", kể cả bản sao" : ", không kể bản sao"); ngày phát hành \(period)\(only)",
        "Of: \(name(question.base))\(question.countsCopies ? ", certified copies among them" : ", certified copies apart"); days of issue \(period)\(only)"
      ),
      say(
        "Làm tròn: cắt ở hai chữ số thập phân, không làm tròn lên; so mức bằng số nguyên.",
        "Rounding: cut at two decimals, never up; targets are compared as whole numbers."),
      SigningClass.allCases.map { "\($0.rawValue): \($0.title)" }.joined(separator: "; "),
      say(
        "Chữ ký số chỉ được tính khi đã kiểm tra bằng mật mã và hợp lệ; chỉ ghi nhận thì thuộc loại C.",
        "A digital signature counts only when examined and proven; one that was only recorded is in class C."),
    ]
  }

  private func name(_ base: SigningRateQuestion.Base) -> String {
    switch base {
    case .all: say("mọi văn bản đi", "all outgoing documents")
    case .notSecret: say("văn bản đi không mật", "outgoing documents that are not secret")
    case .results: say("kết quả giải quyết", "results of dossiers")
    }
  }

  private func heading(_ grouping: SigningRateQuestion.Grouping) -> String {
    switch grouping {
    case .agency: say("Cơ quan", "Agency")
    case .month: say("Tháng", "Month")
    case .procedure: say("Thủ tục", "Procedure")
    }
  }

  private func name(_ key: String, _ grouping: SigningRateQuestion.Grouping, _ names: Names) -> String {
    grouping == .agency ? names.agency(key) : key
  }

  private func row(_ row: SigningRateRow, _ question: SigningRateQuestion, _ names: Names) -> RateReport.Row {
    RateReport.Row(
      keys: Dictionary(zip(question.groupings.map(\.rawValue), row.keys)) { first, _ in first },
      counted: row.rate.numerator, of: row.rate.denominator,
      classes: SigningClass.allCases.reduce(into: [:]) { $0[$1.rawValue] = row.classes[$1] ?? 0 },
      excluded: row.excluded, pending: row.pending, voided: row.voided, numbers: row.numbers,
      rateHundredths: row.rate.hundredths,
      lacking: row.lacking.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value },
      reachesTarget: target.flatMap { row.rate.reaches($0) },
      copies: RateReport.Copies(
        counted: row.copies.numerator, of: row.copies.denominator, apart: row.copiesApart))
  }

  /// One line a row and one for the total, whose grouping columns say `total`.
  private func csv(_ rate: SigningRate, _ names: Names) -> String {
    let criteria = SigningRateQuestion.Criterion.allCases
    let header =
      rate.question.groupings.map(\.rawValue) + ["counted", "of", "rate_hundredths"]
      + SigningClass.allCases.map { "class_\($0.rawValue.lowercased())" } + ["excluded", "pending", "voided"]
      + criteria.map { "lacking_\($0.rawValue)" } + [
        "reaches_target", "copies_counted", "copies_of", "copies_apart",
      ]
    let total = rate.question.groupings.map { _ in "total" }
    let lines = rate.rows.map { cells($0, keys: $0.keys) } + [cells(rate.total, keys: total)]
    return CSVText.text([header] + lines)
  }

  private func cells(_ row: SigningRateRow, keys: [String]) -> [String] {
    let reached = target.flatMap { row.rate.reaches($0) }.map { $0 ? "yes" : "no" }
    let lacking = SigningRateQuestion.Criterion.allCases.map { String(row.lacking[$0] ?? 0) }
    let rate = row.rate.hundredths.map(String.init) ?? ""
    let counts = [String(row.rate.numerator), String(row.rate.denominator), rate]
    let classes = SigningClass.allCases.map { String(row.classes[$0] ?? 0) }
    let apart = [row.excluded, row.pending, row.voided].map(String.init)
    return keys + counts + classes + apart + lacking + [reached ?? ""]
      + [row.copies.numerator, row.copies.denominator, row.copiesApart].map(String.init)
  }

  private func csv(_ documents: [DocumentReport]) -> String {
    CSVText.text([DocumentReport.columns] + documents.map(\.cells))
  }

  private func table(_ documents: [DocumentReport], _ names: Names) -> String {
    var table = Table(
      [
        say("Hồ sơ", "Dossier"), say("Văn bản", "Document"), say("Số", "Number"), say("Cơ quan", "Agency"),
        say("Phát hành", "Issued"), say("Lãnh đạo", "Leader"), say("Con dấu", "Seal"), say("Đã gửi", "Sent"),
        say("Loại", "Class"), say("Được tính", "Counted"),
      ], whole: [0, 2])
    for document in documents { table.add(document.shown(names)) }
    return table.text(width: Console.width)
  }
}
