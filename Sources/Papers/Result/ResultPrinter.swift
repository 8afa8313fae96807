public import WorkingTime

extension ResultDocument {
  /// Prints the paper on A4 and says where number, date, signature and seal stand.
  ///
  /// - Parameters:
  ///   - created: the moment written into the file; the same document and moment give the same bytes.
  ///   - seal: the seal's diameter in millimetres.
  public func printed(
    fonts: FontFamily, created: Moment, zone: Zone = .vietnam, seal: Double = 36
  ) throws(FontFault) -> PrintedResult {
    var printer = ResultPrinter(fonts)
    let (number, date) = try printer.head(self)
    try printer.title(self)
    try printer.text(self)
    let signature = try printer.foot(self, seal: seal)
    let info = PaperInfo(title: "\(kind): \(subject)", author: agency, created: created, zone: zone)
    let places = ResultPlaces(
      number: number, placeAndDate: date, signature: signature,
      seal: PagePlace(
        page: signature.page, rectangle: SignaturePlaces.seal(over: signature.rectangle, diameter: seal)))
    return PrintedResult(
      bytes: try printer.canvas.file(info), pages: printer.canvas.page + 1, places: places)
  }
}

/// Draws downwards, going on with a new page where the old one ends.
struct ResultPrinter {
  var canvas: Canvas
  let setup = PageSetup()
  /// Where the next line begins.
  var y: Double

  init(_ fonts: FontFamily) {
    canvas = Canvas(fonts: fonts, width: setup.width, height: setup.height)
    y = setup.textTop
  }

  /// A paragraph from the left margin, broken over pages where needed; over the whole width unless told.
  mutating func flow(_ paragraph: Paragraph, width: Double? = nil) throws(FontFault) {
    let width = width ?? setup.textWidth
    for line in try paragraph.lines(canvas.fonts, width: width) {
      try makeRoom(paragraph.lineHeight * 1.25)
      y -= paragraph.lineHeight
      try canvas.draw(line, paragraph, x: setup.left, y: y, width: width)
    }
    y -= paragraph.spaceAfter
  }

  /// Begins a page unless so much height is left; pages behind the first bear their number above the text.
  mutating func makeRoom(_ height: Double) throws(FontFault) {
    guard y - height < setup.bottom else { return }
    canvas.nextSheet()
    y = setup.textTop
    let number = Paragraph("\(canvas.page + 1)", TextStyle(size: 13), .centre)
    try canvas.paragraph(number, x: setup.left, top: setup.textTop + 26, width: setup.textWidth)
  }
}
