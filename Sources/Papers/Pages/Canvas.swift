/// Draws on sheets that share their fonts and images: pages of a paper, or the face of a signature.
///
/// Everything is in points from the lower left corner. The same calls always give the same bytes.
public struct Canvas: Sendable {
  public let fonts: FontFamily
  var subsets: [FontStyle: FontSubset] = [:]
  var images: [PixelImage] = []
  var sheets: [Sheet] = []

  /// Width, height and what is drawn.
  struct Sheet: Sendable {
    let width: Double
    let height: Double
    var content: [UInt8] = []
  }

  /// Begins with one empty sheet.
  public init(fonts: FontFamily, width: Double, height: Double) {
    self.fonts = fonts
    sheets = [Sheet(width: width, height: height)]
  }

  /// The number of the sheet drawn on, from 0.
  public private(set) var page = 0

  /// Goes on with a new sheet of the same size, behind all others.
  public mutating func nextSheet() {
    sheets.append(Sheet(width: sheets[page].width, height: sheets[page].height))
    page = sheets.count - 1
  }

  /// Draws on every sheet once more, such as how many there are; goes on with the last one.
  mutating func eachSheet(
    _ draw: (inout Canvas, _ count: Int) throws(FontFault) -> Void
  ) throws(FontFault) {
    for number in sheets.indices {
      page = number
      try draw(&self, sheets.count)
    }
  }

  /// Draws a straight line.
  public mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, width: Double = 0.75, ink: Ink = .black
  ) {
    saved {
      $0.put([ink.red, ink.green, ink.blue], "RG")
      $0.put([width], "w")
      $0.put([fromX, fromY], "m")
      $0.put([toX, toY], "l")
      $0.put([], "S")
    }
  }

  /// Draws the frame of a rectangle, or fills it.
  public mutating func rectangle(
    _ place: Rectangle, width: Double = 0.75, ink: Ink = .black, filled: Bool = false
  ) {
    saved {
      $0.put([ink.red, ink.green, ink.blue], filled ? "rg" : "RG")
      $0.put([width], "w")
      $0.put([place.x, place.y, place.width, place.height], "re")
      $0.put([], filled ? "f" : "S")
    }
  }

  /// Draws an image over the whole rectangle.
  public mutating func image(_ image: PixelImage, in place: Rectangle) {
    let number = images.firstIndex(of: image) ?? images.count
    if number == images.count { images.append(image) }
    saved {
      $0.put([place.width, 0, 0, place.height, place.x, place.y], "cm")
      $0.put([], "/I\(number) Do")
    }
  }

  /// Draws within a rectangle only: whoever judges what is hidden under it need not know what is drawn.
  mutating func within(
    _ place: Rectangle, _ draw: (inout Canvas) throws(FontFault) -> Void
  ) throws(FontFault) {
    put([], "q")
    put([place.x, place.y, place.width, place.height], "re")
    put([], "W")
    put([], "n")
    try draw(&self)
    put([], "Q")
  }

  mutating func saved(_ draw: (inout Canvas) -> Void) {
    put([], "q")
    draw(&self)
    put([], "Q")
  }

  /// Numbers and the operator that takes them.
  mutating func put(_ numbers: [Double], _ operation: String) {
    let text = (numbers.map(\.pointText) + [operation]).joined(separator: " ")
    sheets[page].content += Array(text.utf8) + [10]
  }
}
