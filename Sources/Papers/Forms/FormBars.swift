/// A number as bars of a width that readers take from paper, with the number below.
struct FormBars {
  let code: Code128
  let text: String
  let width: Double
  let height: Double

  /// The width of the thinnest bar: what is usual, and what a hand scanner and a 200 dpi image still tell apart.
  private static let usual = points(millimetres: 0.33)
  private static let thinnest = points(millimetres: 0.2)

  /// - Parameters:
  ///   - width: the most they may take, white on both sides included.
  ///   - height: of the bars alone.
  /// - Throws: `noBars` for a text Code 128 has no symbols for; `thinBars` where it is too long for the width.
  init(_ text: String, width: Double, height: Double) throws(EntryFault.Reason) {
    guard let code = Code128(text) else { throw EntryFault.Reason.noBars }
    let modules = Double(code.widths.reduce(20, +))
    guard width / modules >= Self.thinnest else { throw EntryFault.Reason.thinBars }
    self.code = code
    self.text = text
    self.width = min(width, modules * Self.usual)
    self.height = height
  }
}

extension Canvas {
  /// Draws bars in the middle of a width, downwards from `top`, and returns where they end.
  mutating func bars(_ bars: FormBars, x: Double, top: Double, width: Double) -> Double {
    let place = Rectangle(
      x: x + (width - bars.width) / 2, y: top - bars.height, width: bars.width, height: bars.height)
    barcode(bars.code, in: place)
    return place.y
  }
}
