/// Draws a form downwards, going on with a new page where the old one ends.
struct FormPrinter {
  var canvas: Canvas
  let sheet: FormSheet
  /// Where the next line begins.
  var y: Double

  init(_ fonts: FontFamily, _ sheet: FormSheet) {
    canvas = Canvas(fonts: fonts, width: sheet.width, height: sheet.height)
    self.sheet = sheet
    y = sheet.textTop
  }

  /// The height that is left on this page, and that of a page with nothing on it.
  var room: Double { y - sheet.bottom }
  var wholePage: Double { sheet.textTop - sheet.bottom }

  mutating func nextPage() {
    canvas.nextSheet()
    y = sheet.textTop
  }

  /// Begins a page unless so much height is left; what is higher than a page begins where it is.
  mutating func makeRoom(_ height: Double) {
    if room < height, height <= wholePage { nextPage() }
  }

  /// A paragraph from the left margin, broken over pages where needed.
  mutating func flow(_ paragraph: Paragraph) throws(FontFault) {
    for line in try paragraph.lines(canvas.fonts, width: sheet.textWidth) {
      // A quarter more for the tails of letters.
      makeRoom(paragraph.lineHeight * 1.25)
      y -= paragraph.lineHeight
      try canvas.draw(line, paragraph, x: sheet.left, y: y, width: sheet.textWidth)
    }
    y -= paragraph.spaceAfter
  }

  mutating func flow(
    _ text: String, _ style: TextStyle, _ alignment: Alignment = .left, after: Double = 0
  ) throws(FontFault) {
    try flow(Paragraph([TextRun(text, style)], alignment, spaceAfter: after))
  }

  /// Below each page: what it belongs to, the page's number and how many there are.
  ///
  /// - Parameter pages: which pages count together, from 0.
  mutating func number(_ pages: Range<Int>, _ text: String) throws(FontFault) {
    let (sheet, style) = (sheet, TextStyle(.italic, size: 9))
    try canvas.eachSheet { canvas, _ throws(FontFault) in
      guard pages.contains(canvas.page) else { return }
      let number = "Trang \(canvas.page - pages.lowerBound + 1)/\(pages.count)"
      let wide = try canvas.width(number, style)
      try canvas.text(number, style, x: sheet.left + sheet.textWidth - wide, y: sheet.footer)
      let place = Rectangle(x: sheet.left, y: sheet.footer, width: sheet.textWidth - wide - 12, height: 9)
      try canvas.text(text, style.fitting(text, place.width, canvas), x: place.x, y: place.y)
    }
  }
}

extension TextStyle {
  /// Smaller where the text would be wider than this on one line.
  func fitting(_ text: String, _ width: Double, _ canvas: Canvas) throws(FontFault) -> TextStyle {
    let wide = try canvas.width(text, self)
    return wide > width ? TextStyle(font, size: size * width / wide, ink: ink) : self
  }
}
