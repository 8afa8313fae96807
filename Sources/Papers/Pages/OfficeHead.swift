/// Who issues a paper: the agency above, and its own name.
struct OfficeHead: Hashable, Sendable {
  var parentAgency: String?
  var agency: String

  /// From the last line of either side down to its rule, in points.
  static let ruleGap = 5.0
}

/// The head of an office paper: agency to the left, nation to the right, each with a rule below.
extension Canvas {
  /// Returns where the lower of the two rules stands.
  mutating func head(
    _ head: OfficeHead, x: Double, top: Double, width: Double, agencyWidth: Double
  ) throws(FontFault) -> Double {
    let agencyEnd = try agency(head, x: x, top: top, width: agencyWidth)
    return min(agencyEnd, try nation(x: x + agencyWidth, top: top, width: width - agencyWidth))
  }

  private mutating func agency(
    _ head: OfficeHead, x: Double, top: Double, width: Double
  ) throws(FontFault) -> Double {
    var end = top
    if let parent = head.parentAgency {
      end = try paragraph(Paragraph(parent, TextStyle(size: 12), .centre), x: x, top: end, width: width)
    }
    let style = TextStyle(.bold, size: 12)
    end = try paragraph(Paragraph(head.agency, style, .centre), x: x, top: end, width: width)
    let length = min(try self.width(head.agency, style), width) / 2.5
    rule(x: x, y: end - OfficeHead.ruleGap, column: width, length: length)
    return end - OfficeHead.ruleGap
  }

  private mutating func nation(x: Double, top: Double, width: Double) throws(FontFault) -> Double {
    let name = Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TextStyle(.bold, size: 12), .centre)
    var end = try paragraph(name, x: x, top: top, width: width)
    let (motto, style) = ("Độc lập - Tự do - Hạnh phúc", TextStyle(.bold, size: 13))
    end = try paragraph(Paragraph(motto, style, .centre), x: x, top: end, width: width)
    // The rule is as long as the words.
    rule(x: x, y: end - OfficeHead.ruleGap, column: width, length: try self.width(motto, style))
    return end - OfficeHead.ruleGap
  }

  /// A rule in the middle of a column.
  mutating func rule(x: Double, y: Double, column: Double, length: Double) {
    let start = x + (column - length) / 2
    line(fromX: start, fromY: y, toX: start + length, toY: y, width: 0.6)
  }
}
