/// One label, laid out: text above, bars below with their number, everything inside of a rectangle.
///
/// Letters get smaller until all fits, but never smaller than can be read; then the bars get lower, and at last the
/// parts follow one another without a new line. What does not even fit then is refused; larger labels may hold it.
struct LabelFace {
  let place: Rectangle
  let paragraphs: [Paragraph]
  let bars: FormBars
  let number: TextStyle

  private static let smallest = 5.5
  private static let lineSpacing = 1.1
  /// How high the bars are, in millimetres, how small letters get before the next way is tried, and how many parts
  /// share a line; the best first.
  private static let ways: [(bars: Double, least: Double, together: Int)] = [
    (7.5, 0.8, 1), (5, 0.55, 1), (5, 0.55, 4),
  ]
  /// From the bars down to the lower edge, for the number; and white above them.
  static let numberHeight = 9.0
  private static let gap = 2.5

  init(_ label: AddressLabel, in place: Rectangle, _ fonts: FontFamily) throws(EntryFault.Reason) {
    // Labels of one kind look alike; on larger ones everything is larger.
    let most = max(1, place.height / points(millimetres: 26))
    for way in Self.ways {
      let height = points(millimetres: way.bars) * most
      let bars = try FormBars(label.itemNumber, width: place.width, height: height)
      let room = place.height - bars.height - Self.numberHeight - Self.gap
      for scale in stride(from: most * 1.05, to: way.least - 0.01, by: -0.05) {
        let paragraphs = Self.paragraphs(label, scale, together: way.together)
        let fits = try wrapping(EntryFault.Reason.font) { () throws(FontFault) in
          try Self.fit(paragraphs, width: place.width, height: room, fonts)
        }
        guard fits else { continue }
        (self.place, self.paragraphs, self.bars) = (place, paragraphs, bars)
        number = try Self.number(label.itemNumber, width: place.width, fonts)
        return
      }
    }
    throw EntryFault.Reason.tooLong
  }

  private static func number(
    _ text: String, width: Double, _ fonts: FontFamily
  ) throws(EntryFault.Reason) -> TextStyle {
    let canvas = Canvas(fonts: fonts, width: width, height: width)
    let style = try wrapping(EntryFault.Reason.font) { () throws(FontFault) in
      try TextStyle(.bold, size: 7.5).fitting(text, width, canvas)
    }
    guard style.size >= smallest else { throw EntryFault.Reason.tooLong }
    return style
  }

  /// From the most important downwards.
  private static func paragraphs(_ label: AddressLabel, _ scale: Double, together: Int) -> [Paragraph] {
    func style(_ size: Double, _ font: FontStyle = .regular) -> TextStyle {
      TextStyle(font, size: max(smallest, size * scale))
    }
    let receiver = label.receiver
    var name = [TextRun(receiver.name, style(9.5, .bold))]
    if let phone = receiver.phone { name.append(TextRun("  ĐT: \(phone)", style(8.5))) }
    var region = [receiver.province, receiver.postcode].compactMap { $0 }.joined(separator: "  ")
    if receiver.vpostcode != nil { region += "  " }
    let foot = [label.sender.isEmpty ? nil : "Gửi: \(label.sender)", label.orderNumber.map { "HS: \($0)" }]
    let paid = (label.cashOnDelivery ?? 0) > 0 ? "COD: \((label.cashOnDelivery ?? 0).dong)   " : ""
    let local = [TextRun(receiver.local, style(8.5))]
    let province = [
      TextRun(region, style(9.5, .bold)),
      TextRun(receiver.vpostcode.map { "Vpostcode: \($0)" } ?? "", style(7.5)),
    ]
    let last = [
      TextRun(paid, style(9, .bold)),
      TextRun(foot.compactMap { $0 }.joined(separator: " · "), style(6.5)),
    ]
    let parts = [name, local, province, last].map { $0.filter { !$0.text.isEmpty } }.filter { !$0.isEmpty }
    return stride(from: 0, to: parts.count, by: together).map { start in
      let runs = parts[start..<min(start + together, parts.count)]
      return Paragraph(Array(runs.joined(separator: [TextRun(" · ", style(8.5))])), lineSpacing: lineSpacing)
    }
  }

  /// True when all lines fit.
  private static func fit(
    _ paragraphs: [Paragraph], width: Double, height: Double, _ fonts: FontFamily
  ) throws(FontFault) -> Bool {
    var needed = 0.0
    for paragraph in paragraphs {
      needed += Double(try paragraph.lines(fonts, width: width).count) * paragraph.lineHeight
    }
    return needed <= height
  }
}

extension Canvas {
  mutating func draw(_ label: LabelFace) throws(FontFault) {
    let place = label.place
    var top = place.top
    for paragraph in label.paragraphs {
      top = try self.paragraph(paragraph, x: place.x, top: top, width: place.width)
    }
    let bars = label.bars
    let above = place.y + LabelFace.numberHeight + bars.height
    _ = self.bars(bars, x: place.x, top: above, width: place.width)
    let wide = try width(bars.text, label.number)
    try text(bars.text, label.number, x: place.x + (place.width - wide) / 2, y: place.y + 1.7)
  }
}
