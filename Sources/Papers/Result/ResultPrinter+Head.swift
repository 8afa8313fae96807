/// The head of the first page and the title (Decree 30/2020/NĐ-CP, Annex I, Part I, II.1 to II.5).
extension ResultPrinter {
  /// Agency and nation, then number and date; returns the places of these two.
  mutating func head(
    _ document: ResultDocument
  ) throws(FontFault) -> (number: PagePlace, date: PagePlace) {
    let right = setup.left + setup.agencyWidth
    let agencyEnd = try agency(document)
    let nationEnd = try nation(x: right)
    y = min(agencyEnd, nationEnd) - setup.issueGap - setup.issueHeight
    let number = PagePlace(
      page: 0,
      rectangle: Rectangle(x: setup.left, y: y, width: setup.agencyWidth, height: setup.issueHeight))
    let date = PagePlace(
      page: 0, rectangle: Rectangle(x: right, y: y, width: setup.nationWidth, height: setup.issueHeight))
    if let text = document.number {
      try canvas.centred(IssueLine.number(text), IssueLine.numberStyle, in: number.rectangle)
    }
    if let text = document.placeAndDate {
      try canvas.centred(text, IssueLine.dateStyle, in: date.rectangle)
    }
    y -= 14
    return (number, date)
  }

  private mutating func agency(_ document: ResultDocument) throws(FontFault) -> Double {
    var end = setup.textTop
    if let parent = document.parentAgency {
      end = try canvas.paragraph(
        Paragraph(parent, TextStyle(size: 12), .centre), x: setup.left, top: end, width: setup.agencyWidth)
    }
    let style = TextStyle(.bold, size: 12)
    let name = Paragraph(document.agency, style, .centre)
    end = try canvas.paragraph(name, x: setup.left, top: end, width: setup.agencyWidth)
    let width = min(try canvas.width(document.agency, style), setup.agencyWidth)
    rule(x: setup.left, y: end - setup.ruleGap, column: setup.agencyWidth, length: width / 2.5)
    return end - setup.ruleGap
  }

  private mutating func nation(x: Double) throws(FontFault) -> Double {
    let name = Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TextStyle(.bold, size: 12), .centre)
    var end = try canvas.paragraph(name, x: x, top: setup.textTop, width: setup.nationWidth)
    let motto = ("Độc lập - Tự do - Hạnh phúc", TextStyle(.bold, size: 13))
    end = try canvas.paragraph(
      Paragraph(motto.0, motto.1, .centre), x: x, top: end, width: setup.nationWidth)
    // The rule is as long as the words.
    rule(x: x, y: end - setup.ruleGap, column: setup.nationWidth, length: try canvas.width(motto.0, motto.1))
    return end - setup.ruleGap
  }

  /// Kind and subject, with a rule below.
  mutating func title(_ document: ResultDocument) throws(FontFault) {
    let style = TextStyle(.bold, size: 14)
    try flow(Paragraph(document.kind, style, .centre))
    try flow(Paragraph(document.subject, style, .centre))
    let width = min(try canvas.width(document.subject, style), setup.textWidth)
    rule(x: setup.left, y: y - 6, column: setup.textWidth, length: width / 2.5)
    y -= 16
  }
}

extension Canvas {
  /// One line in the middle of a rectangle, made smaller only when it would not fit.
  mutating func centred(_ text: String, _ style: TextStyle, in place: Rectangle) throws(FontFault) {
    var style = style
    let wide = try width(text, style)
    if wide > place.width { style.size *= place.width / wide }
    let x = place.x + (place.width - min(wide, place.width)) / 2
    try self.text(text, style, x: x, y: place.y + (place.height - style.size * 0.7) / 2)
  }
}
