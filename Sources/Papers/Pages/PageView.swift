public import PDFModel

/// A page as people see it: its crop box, turned as the page says (ISO 32000-1, 7.7.3.3).
public struct PageView: Hashable, Sendable {
  /// What is seen, in points: on an upright page as the file counts them, on a turned one from its lower left corner.
  public let seen: Rectangle
  /// Quarter turns clockwise, from 0 to 3.
  public let turns: Int
  /// The sheet of an upright page: its media box, of which a crop box may show a part.
  public let sheet: Rectangle
  private let box: Rectangle

  /// - Parameter page: counted from 0.
  /// - Returns: nil when there is no such page, its box has no area, it is turned by no quarter, or it counts in other units
  ///   than points.
  public init?(_ page: Int, of file: PDFFile) throws(StampFault) {
    guard let (box, sheet, angle) = try Self.read(page, file), angle.isMultiple(of: 90) else { return nil }
    (self.box, self.sheet) = (box, sheet)
    turns = ((angle / 90) % 4 + 4) % 4
    seen =
      switch turns {
      case 0: box
      case 2: Rectangle(x: 0, y: 0, width: box.width, height: box.height)
      default: Rectangle(x: 0, y: 0, width: box.height, height: box.width)
      }
  }

  /// A place that is told from the lower left corner of what is seen.
  public func fromCorner(_ place: Rectangle) -> Rectangle {
    Rectangle(x: seen.x + place.x, y: seen.y + place.y, width: place.width, height: place.height)
  }

  /// True when a rectangle of what is seen lies on the page, to half a point.
  public func holds(_ place: Rectangle) -> Bool {
    place.x >= seen.x - 0.5 && place.y >= seen.y - 0.5 && place.right <= seen.right + 0.5
      && place.top <= seen.top + 0.5
  }

  /// Where the file has a rectangle of what is seen.
  public func inFile(_ place: Rectangle) -> Rectangle {
    switch turns {
    case 0: place
    case 1:
      Rectangle(
        x: box.right - place.top, y: box.y + place.x, width: place.height, height: place.width)
    case 2:
      Rectangle(
        x: box.right - place.right, y: box.top - place.top, width: place.width, height: place.height)
    default:
      Rectangle(x: box.x + place.y, y: box.top - place.right, width: place.height, height: place.width)
    }
  }

  /// A drawing turned so that it is seen upright (ISO 32000-1, 12.5.5).
  public func upright(_ form: PDFStream) -> PDFStream {
    let matrices = [[1, 0, 0, 1, 0, 0], [0, 1, -1, 0, 0, 0], [-1, 0, 0, -1, 0, 0], [0, -1, 1, 0, 0, 0]]
    guard turns != 0 else { return form }
    var form = form
    form.dictionary["Matrix"] = .array(matrices[turns].map { .integer($0) })
    return form
  }

  private static func read(_ page: Int, _ file: PDFFile) throws(StampFault) -> (Rectangle, Rectangle, Int)? {
    try wrapping(StampFault.file) { () throws(PDFFault) -> (Rectangle, Rectangle, Int)? in
      let pages = try file.pages()
      guard pages.indices.contains(page) else { return nil }
      let turn = try file.resolve(try file.inherited("Rotate", of: pages[page]) ?? .integer(0))
      if let unit = try file.object(pages[page]).dictionary?["UserUnit"] {
        guard try file.resolve(unit).number == 1 else { return nil }
      }
      let (crop, media) = (
        try told("CropBox", pages[page], file), try told("MediaBox", pages[page], file)
      )
      guard let seen = crop ?? media, let sheet = media ?? crop, let box = Rectangle(corners: seen),
        let whole = Rectangle(corners: sheet), let angle = turn.integer
      else { return nil }
      return (box, whole, angle)
    }
  }

  /// The corners of a page's box; nil: the page has none.
  private static func told(
    _ key: PDFName, _ page: PDFReference, _ file: PDFFile
  ) throws(PDFFault) -> [Double]? {
    guard let box = try file.inherited(key, of: page) else { return nil }
    var corners: [Double] = []
    for corner in try file.resolve(box).array ?? [] {
      if let number = try file.resolve(corner).number { corners.append(number) }
    }
    return corners
  }
}
