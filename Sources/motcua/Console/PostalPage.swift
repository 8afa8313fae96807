import DossierModel
import Office
import Reports
import WorkingTime

/// Shows the figures of the post with what they rest on.
struct PostalPage {
  /// What carriers are called.
  let carriers: [String: Title]
  let zone: Zone

  func text(_ answer: PostalAnswer, listing: Bool) -> String {
    let figures = answer.figures
    let sides = figures.sides.filter { $0.way == .toApplicant || $0.total.volume > 0 }
    let tables = sides.flatMap { side in
      [
        title(side.way), table(side, figures.question, PostalColumn.ways), "",
        table(side, figures.question, costs(side)),
      ]
    }
    let lines = basis(figures).map(Console.wrapped)
    return (tables + [""] + lines).joined(separator: "\n") + (listing ? "\n\n" + table(answer.items) : "")
  }

  func json(_ answer: PostalAnswer, listing: Bool) -> String {
    Console.json(PostalReport(answer, basis: basis(answer.figures), listing: listing, zone))
  }

  private func title(_ way: ConsignmentOrder.Way) -> String {
    switch way {
    case .toApplicant: say("Kết quả gửi đi", "Results sent out")
    case .toAgency: "\n" + say("Hồ sơ thu gom", "Applications collected")
    }
  }

  /// Nothing is collected in cash where an application is fetched.
  private func costs(_ side: PostalFigures.Side) -> [PostalColumn] {
    PostalColumn.costs.filter { column in
      if case .cash = column { return side.way == .toApplicant }
      return true
    }
  }

  private func table(
    _ side: PostalFigures.Side, _ question: PostalQuestion, _ columns: [PostalColumn]
  ) -> String {
    let groupings = question.groupings
    var table = Table(
      groupings.map(\.heading) + columns.map(\.heading),
      numbers: Set(groupings.count..<groupings.count + columns.count))
    for row in side.rows {
      table.add(zip(row.keys, groupings).map(name) + columns.map { $0.text(row) })
    }
    let label = [say("Tổng cộng", "Total")] + Array(repeating: "", count: groupings.count - 1)
    table.add(label + columns.map { $0.text(side.total) })
    return table.text(width: Console.width)
  }

  private func name(_ key: String, _ grouping: PostalQuestion.Grouping) -> String {
    switch grouping {
    case .carrier: carrier(key)
    case .destination: destination(key)
    case .month: key
    }
  }

  func carrier(_ key: String) -> String {
    key.isEmpty ? say("(chưa chọn hãng)", "(none set up)") : carriers[key]?(Speech.language) ?? key
  }

  /// The class of destination, a word of the carriers file.
  private func destination(_ word: String) -> String {
    let titles = [
      "near": say("Gần", "Near"), "same_province": say("Nội tỉnh", "Same province"),
      "between_cities": say("Giữa thành phố lớn", "Between cities"),
      "other_province": say("Liên tỉnh", "Other province"), "": say("(không rõ)", "(unknown)"),
    ]
    return titles[word] ?? word
  }
}
