public import WorkingTime

/// What is seen of each kind of signature (Decree 30/2020/NĐ-CP, Annex I).
public enum SignatureFace {
  /// The leader's: the image of the signature as large as fits, or without one a blue text.
  public static func leader(
    image: PixelImage?, name: String, time: Moment, in place: Rectangle, fonts: FontFamily,
    zone: Zone = .vietnam
  ) throws(FontFault) -> Appearance {
    try face(image, [("Người ký: \(name)"), "Thời gian ký: \(stamp(time, zone))"], .signature, place, fonts)
  }

  /// The agency's: the image of its seal over the whole place, or without one a red text.
  public static func seal(
    image: PixelImage?, agency: String, time: Moment, in place: Rectangle, fonts: FontFamily,
    zone: Zone = .vietnam
  ) throws(FontFault) -> Appearance {
    try face(image, ["Cơ quan: \(agency)", "Thời gian ký: \(stamp(time, zone))"], .seal, place, fonts)
  }

  /// The agency's on an attachment in a file of its own: number and symbol, and time; no image, black, size 10.
  public static func attachment(
    number: String, time: Moment, in place: Rectangle, fonts: FontFamily, zone: Zone = .vietnam
  ) throws(FontFault) -> Appearance {
    try block([number, stamp(time, zone)], TextStyle(size: 10), .left, place, fonts)
  }

  /// The agency's on an electronic copy: kind of copy, agency, and time; no image, black, size 10.
  public static func copy(
    _ kind: CopyKind, agency: String, time: Moment, in place: Rectangle, fonts: FontFamily,
    zone: Zone = .vietnam
  ) throws(FontFault) -> Appearance {
    try block([kind.rawValue, agency, stamp(time, zone)], TextStyle(size: 10), .left, place, fonts)
  }

  /// Date, time with seconds and zone by ISO 8601, such as `2026-11-23T23:22:07+07:00`.
  public static func stamp(_ time: Moment, _ zone: Zone = .vietnam) -> String {
    let iso = zone.iso(time)
    return String(iso.prefix(19)) + iso.suffix(6)
  }

  private static func face(
    _ image: PixelImage?, _ lines: [String], _ ink: Ink, _ place: Rectangle, _ fonts: FontFamily
  ) throws(FontFault) -> Appearance {
    guard let image else {
      return try block(lines, TextStyle(size: 11, ink: ink), .centre, place, fonts, framed: true)
    }
    var canvas = Canvas(fonts: fonts, width: place.width, height: place.height)
    let whole = Rectangle(x: 0, y: 0, width: place.width, height: place.height)
    canvas.image(image, in: whole.fitted(image.proportion))
    return try canvas.appearance()
  }

  /// Lines of text, smaller by half points until they fit and no word is broken.
  static func block(
    _ lines: [String], _ style: TextStyle, _ alignment: Alignment, _ place: Rectangle, _ fonts: FontFamily,
    framed: Bool = false
  ) throws(FontFault) -> Appearance {
    var canvas = Canvas(fonts: fonts, width: place.width, height: place.height)
    var paragraph = Paragraph(lines.joined(separator: "\n"), style, alignment)
    let width = max(1, place.width - 6)
    func height() throws(FontFault) -> Double {
      Double(try paragraph.lines(fonts, width: width).count) * paragraph.lineHeight + 6
    }
    let words = lines.flatMap { $0.split(separator: " ") }.joined(separator: "\n")
    func fits() throws(FontFault) -> Bool {
      let widest = try canvas.width(words, paragraph.runs[0].style)
      let high = try height()
      return widest <= width && high <= place.height
    }
    while paragraph.runs[0].style.size > 4, try !fits() { paragraph.runs[0].style.size -= 0.5 }
    if framed { canvas.frame(ink: style.ink) }
    let room = max(0, place.height - (try height()))
    let top = place.height - room / 2
    let rows = Rectangle(x: 0, y: room / 2, width: place.width, height: max(1, top - room / 2))
    try canvas.within(rows) { canvas throws(FontFault) in
      try canvas.paragraph(paragraph, x: 3, top: top, width: width)
    }
    return try canvas.appearance()
  }
}

extension Canvas {
  /// Around the whole sheet, of four surfaces: nothing of what lies inside is touched.
  fileprivate mutating func frame(ink: Ink) {
    let (wide, high, line) = (sheets[page].width, sheets[page].height, 0.75)
    for side in [
      Rectangle(x: 0, y: 0, width: wide, height: line),
      Rectangle(x: 0, y: high - line, width: wide, height: line),
      Rectangle(x: 0, y: 0, width: line, height: high),
      Rectangle(x: wide - line, y: 0, width: line, height: high),
    ] { rectangle(side, ink: ink, filled: true) }
  }
}

/// The three kinds of copies (Decree 30/2020/NĐ-CP, Article 25).
public enum CopyKind: String, Hashable, Sendable, CaseIterable {
  /// A true copy.
  case trueCopy = "SAO Y"
  /// A copy of a copy.
  case secondCopy = "SAO LỤC"
  /// A copy of a part.
  case extract = "TRÍCH SAO"
}
