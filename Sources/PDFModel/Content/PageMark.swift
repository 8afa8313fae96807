/// Something a content stream paints, by the box around it.
public struct PageMark: Sendable {
  public let box: PDFBox
  public let kind: Kind

  public init(box: PDFBox, kind: Kind) { (self.box, self.kind) = (box, kind) }

  /// What is painted.
  public enum Kind: Sendable {
    /// A run of letters, and how large they are, in points.
    case text(size: Double)
    /// A piece of a thin line.
    case line
    /// A filled surface, or a line as thick as one.
    case area
    case image(PlacedImage)
  }
}

/// An image and where its unit square lies.
public struct PlacedImage: Sendable {
  /// Nil for an image inside a content stream.
  public let stream: PDFStream?
  let matrix: PDFMatrix
}

extension PDFFile {
  /// What the contents of a page paint, in its own coordinates; annotations are not asked.
  ///
  /// Boxes are rather too large than too small. What is not seen is left out: text that is not painted, and the inside
  /// of large filled rectangles, which says nothing.
  ///
  /// - Parameter keepingAll: large rectangles too, as what may hide something.
  /// - Throws: where the page cannot be read to its end.
  public func marks(
    of page: PDFReference, keepingAll: Bool = false, asOf revision: Int? = nil, within budget: ContentBudget
  ) throws(PDFFault) -> [PageMark] {
    let revision = try index(revision)
    guard let dictionary = try object(page, asOf: revision).dictionary else {
      throw PDFFault(.badPageTree, in: page)
    }
    let source = ContentSource(file: self, revision: revision, budget: budget)
    let contents = try source.value("Contents", of: dictionary)
    var bytes: [UInt8] = []
    for piece in contents.array ?? (contents == .null ? [] : [contents]) {
      guard let stream = try source.resolve(piece).stream else { throw PDFFault(.badStream, in: page) }
      bytes += try source.content(stream) + [10]
      guard bytes.count <= limits.contents else { throw PDFFault(.tooMuchData, in: page) }
    }
    let resources = try source.resolve(inherited("Resources", of: page, asOf: revision) ?? .null)
    var painter = MarkPainter(source, keepsAll: keepingAll)
    try painter.paint(bytes, NamedResources(resources.dictionary ?? PDFDictionary()))
    return painter.marks
  }
}
