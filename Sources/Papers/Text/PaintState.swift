import PDFModel

/// What decides whether letters are seen: what `q` saves and `Q` restores of it (ISO 32000-1, 8.4).
struct PaintState {
  var matrix = Placement()
  /// Around what the clipping path lets through; nil: all.
  var clip: Rectangle?
  /// Nothing is let through.
  var isClosed = false
  var fill = Tint()
  var stroke = Tint()
  /// A mask, or a way of mixing, may take away what is painted.
  private var isMasked = false
  private var isBlended = false
  var font: FontLetters?
  var size = 0.0
  var letterSpace = 0.0
  var wordSpace = 0.0
  var stretch = 1.0
  var leading = 0.0
  var rise = 0.0
  var mode = 0.0
  var lineWidth = 1.0

  /// True where letters are filled with what hides others: white over black.
  var hides: Bool { [0, 2, 4, 6].contains(mode) && !fill.isDark && fill.alpha >= 1 }

  var isVeiled: Bool { isMasked || isBlended }

  /// True where the letters' colour stands out against white paper.
  var isInked: Bool {
    guard !isVeiled, !isClosed else { return false }
    return switch mode {
    case 0, 4: fill.isSeen
    case 1, 5: stroke.isSeen
    case 2, 6: fill.isSeen || stroke.isSeen
    default: false
    }
  }

  mutating func clip(to box: Rectangle?) {
    guard let box, let both = clip.map(box.common) ?? box else { return isClosed = true }
    clip = both
  }

  func lets(_ point: (x: Double, y: Double)) -> Bool { !isClosed && clip?.holds(point) ?? true }

  /// An entry of the resources that sets several things at once (ISO 32000-1, 8.4.5).
  mutating func apply(_ entries: PDFDictionary, _ file: PDFFile) throws(PDFFault) {
    if let alpha = try file.value("ca", of: entries).number { fill.alpha = alpha }
    if let alpha = try file.value("CA", of: entries).number { stroke.alpha = alpha }
    let mask = try file.value("SMask", of: entries)
    if mask != .null { isMasked = mask != .name("None") }
    let mode = try file.value("BM", of: entries)
    let first = try file.resolve(mode.array?.first ?? mode)
    if let name = first.name { isBlended = !Self.darkening.contains(name) }
  }

  /// Ways of mixing that leave dark letters dark on white paper.
  private static let darkening: Set<PDFName> = ["Normal", "Compatible", "Multiply", "Darken", "ColorBurn"]
}

/// A colour, as far as it can be told from white.
struct Tint {
  /// How many of the components count, and whether more of them is darker.
  enum Space { case light, ink, unknown }

  private(set) var space = Space.light
  private(set) var isDark = true
  var alpha = 1.0

  /// Lighter than this, letters are not seen on white paper: a light grey, yellow.
  private static let lightest = 0.85

  var isSeen: Bool { isDark && alpha >= 0.3 }

  /// A space begins with black, or with all of its ink.
  mutating func take(space: Space) { (self.space, isDark) = (space, space != .unknown) }

  mutating func take(_ numbers: [Double], in space: Space? = nil) {
    if let space { self.space = space }
    isDark =
      switch (self.space, numbers.count) {
      case (.light, 1): numbers[0] <= Self.lightest
      case (.light, 3): 0.3 * numbers[0] + 0.59 * numbers[1] + 0.11 * numbers[2] <= Self.lightest
      case (.light, 4):
        (0.3 * (1 - numbers[0]) + 0.59 * (1 - numbers[1]) + 0.11 * (1 - numbers[2])) * (1 - numbers[3])
          <= Self.lightest
      case (.ink, 1...): (numbers.max() ?? 0) >= 0.3
      case _: false
      }
  }
}

extension Tint.Space {
  /// Patterns and palettes say nothing of their colours here.
  init(_ space: PDFObject, in file: PDFFile) throws(PDFFault) {
    let first = try file.resolve(space.array?.first ?? space)
    self =
      switch first.name?.text {
      case "DeviceGray", "CalGray", "G", "DeviceRGB", "CalRGB", "RGB", "DeviceCMYK", "CMYK", "ICCBased":
        .light
      case "Separation", "DeviceN": .ink
      case _: .unknown
      }
  }
}
