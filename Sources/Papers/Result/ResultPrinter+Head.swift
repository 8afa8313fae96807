/// The head of the first page and the title (Decree 30/2020/NĐ-CP, Annex I, Part I, II.1 to II.5).
extension ResultPrinter {
  /// Agency and nation, then number and date; returns the places of these two.
  mutating func head(
    _ document: ResultDocument
  ) throws(FontFault) -> (number: PagePlace, date: PagePlace) {
    let right = setup.left + setup.agencyWidth
    let head = OfficeHead(parentAgency: document.parentAgency, agency: document.agency)
    let end = try canvas.head(
      head, x: setup.left, top: setup.textTop, width: setup.textWidth, agencyWidth: setup.agencyWidth)
    y = end - setup.issueGap - setup.issueHeight
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

  /// Kind and subject, with a rule below.
  mutating func title(_ document: ResultDocument) throws(FontFault) {
    let style = TextStyle(.bold, size: 14)
    try flow(Paragraph(document.kind, style, .centre))
    try flow(Paragraph(document.subject, style, .centre))
    let width = min(try canvas.width(document.subject, style), setup.textWidth)
    canvas.rule(x: setup.left, y: y - 6, column: setup.textWidth, length: width / 2.5)
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
