public import PDFModel

/// Draws number and date on a paper made elsewhere, before anybody signs it: the register gives both first.
public struct NumberStamp: Hashable, Sendable {
  /// One line in the middle of a rectangle of the first page.
  public struct Line: Hashable, Sendable {
    public var text: String
    public var style: TextStyle
    public var place: Rectangle

    public init(_ text: String, _ style: TextStyle, _ place: Rectangle) {
      self.text = text
      self.style = style
      self.place = place
    }
  }

  public var lines: [Line]

  public init(lines: [Line]) { self.lines = lines }

  /// Number and symbol (such as `07/QĐ-SYT`), and the line of place and date.
  public init(
    number: String, label: String = "Số:", at numberPlace: Rectangle, placeAndDate: String,
    at datePlace: Rectangle
  ) {
    lines = [
      Line(IssueLine.number(number, label: label), IssueLine.numberStyle, numberPlace),
      Line(placeAndDate, IssueLine.dateStyle, datePlace),
    ]
  }

  /// The file with a revision that shows the lines; the earlier bytes stay as they are.
  ///
  /// The page's own drawing is put between `q` and `Q`, and its resources are copied and not changed.
  public func stamped(_ file: PDFFile, fonts: FontFamily) throws(StampFault) -> [UInt8] {
    guard try !SignatureSearch.isSigned(file) else { throw StampFault.alreadySigned }
    let pages = try wrapping(StampFault.file) { () throws(PDFFault) in try file.pages() }
    guard let page = pages.first else { throw StampFault.noPage }
    let faces = try wrapping(StampFault.font) { () throws(FontFault) -> [Appearance] in try drawn(fonts) }
    return try wrapping(StampFault.file) { () throws(PDFFault) -> [UInt8] in
      var update = PDFUpdate(file)
      let forms = faces.map { face in face.place { update.add($0) } }
      let changed = try PageAddition(file, page).adding(forms, at: lines.map(\.place), to: &update)
      update.replace(page, with: .dictionary(changed))
      return update.bytes().bytes
    }
  }

  /// True for a file that bears a signature already: nothing is drawn on it any more.
  public static func isBarred(by file: PDFFile) throws(StampFault) -> Bool {
    try SignatureSearch.isSigned(file)
  }

  private func drawn(_ fonts: FontFamily) throws(FontFault) -> [Appearance] {
    var faces: [Appearance] = []
    for line in lines {
      var canvas = Canvas(fonts: fonts, width: line.place.width, height: line.place.height)
      let whole = Rectangle(x: 0, y: 0, width: line.place.width, height: line.place.height)
      try canvas.centred(line.text, line.style, in: whole)
      faces.append(try canvas.appearance())
    }
    return faces
  }
}

/// Whether anything in a file is signed, or was in an earlier revision.
enum SignatureSearch {
  static func isSigned(_ file: PDFFile) throws(StampFault) -> Bool {
    try wrapping(StampFault.file) { () throws(PDFFault) -> Bool in
      for revision in file.revisions.indices where try isSigned(file, revision) { return true }
      return false
    }
  }

  /// Whether a revision brings a signature.
  private static func isSigned(_ file: PDFFile, _ revision: Int) throws(PDFFault) -> Bool {
    for number in file.revisions[revision].entries.keys.sorted() {
      guard let reference = try file.reference(to: number, asOf: revision),
        let dictionary = try file.object(reference, asOf: revision).dictionary
      else { continue }
      // A signature stands by itself or inside its field.
      for candidate in [dictionary, dictionary["V"]?.dictionary] {
        if candidate?["ByteRange"] != nil { return true }
      }
    }
    return false
  }
}
