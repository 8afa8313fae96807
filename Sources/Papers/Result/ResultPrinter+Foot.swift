/// Recipients and signer (Decree 30/2020/NĐ-CP, Annex I, Part I, II.7 to II.9).
extension ResultPrinter {
  /// Signer to the right, undivided; recipients to the left, going on over pages; returns where the signature stands.
  ///
  /// - Parameter seal: the seal's diameter in millimetres, for which room is left between title and name.
  mutating func foot(_ document: ResultDocument, seal: Double) throws(FontFault) -> PagePlace {
    let recipients = Self.recipients(document.recipients)
    let signer = SignerLines(document.signer, seal: points(millimetres: seal))
    let needed = max(
      try signer.height(canvas.fonts, width: setup.signerWidth),
      try height(recipients, width: setup.recipientsWidth))
    // A list longer than a page goes on; then the signer alone must fit.
    let whole = needed <= setup.textTop - setup.bottom
    try makeRoom((whole ? needed : try signer.height(canvas.fonts, width: setup.signerWidth)) + 8)
    y -= 8
    let place = try draw(signer)
    for paragraph in recipients {
      try flow(paragraph, width: setup.recipientsWidth)
    }
    return place
  }

  private static func recipients(_ names: [String]) -> [Paragraph] {
    guard !names.isEmpty else { return [] }
    return [Paragraph("Nơi nhận:", TextStyle(.boldItalic, size: 12))]
      + names.enumerated().map { place, name in
        Paragraph("- \(name)\(place == names.count - 1 ? "." : ";")", TextStyle(size: 11))
      }
  }

  private func height(_ paragraphs: [Paragraph], width: Double) throws(FontFault) -> Double {
    var height = 0.0
    for paragraph in paragraphs { height += try paragraph.height(canvas.fonts, width: width) }
    return height
  }

  /// Draws beside the place of the next line, which stays where it is.
  private mutating func draw(_ signer: SignerLines) throws(FontFault) -> PagePlace {
    let (x, width) = (setup.left + setup.recipientsWidth, setup.signerWidth)
    var top = y
    for line in signer.above { top = try canvas.paragraph(line, x: x, top: top, width: width) }
    let size = SignerLines.signature
    let place = Rectangle(
      x: x + (width - size.width) / 2, y: top - (signer.room + size.height) / 2, width: size.width,
      height: size.height)
    try canvas.paragraph(signer.name, x: x, top: top - signer.room, width: width)
    return PagePlace(page: canvas.page, rectangle: place)
  }
}

/// What stands above and below a signature, and the room between.
private struct SignerLines {
  static let signature = (width: points(millimetres: 45), height: points(millimetres: 30))

  let above: [Paragraph]
  let name: Paragraph
  /// Between title and name: as high as the seal, which reaches beyond the signature above and below.
  let room: Double

  init(_ signer: SignerBlock, seal: Double) {
    let style = TextStyle(.bold, size: 13)
    above = [signer.capacity, signer.title].compactMap { $0 }.map { Paragraph($0, style, .centre) }
    name = Paragraph(signer.name, style, .centre)
    room = max(Self.signature.height, seal) + 10
  }

  func height(_ fonts: FontFamily, width: Double) throws(FontFault) -> Double {
    var height = room
    for line in above + [name] { height += try line.height(fonts, width: width) }
    // The tails of the last line.
    return height + 4
  }
}

extension Paragraph {
  /// From its top to its last baseline, in points.
  fileprivate func height(_ fonts: FontFamily, width: Double) throws(FontFault) -> Double {
    Double(try lines(fonts, width: width).count) * lineHeight
  }
}
