/// How much an image hides of what lies under it.
public struct ImageCover: Sendable {
  fileprivate let matrix: PDFMatrix
  fileprivate let mask: OpacityMask?

  /// The share of a box that is hidden, from 0 to 1: by how opaque the image is there, dot by dot.
  ///
  /// An image hides everything if it has no soft mask, or one that cannot be read here, or if it lies aslant.
  public func share(of box: PDFBox) -> Double {
    guard let mask, abs(matrix.b) + abs(matrix.c) < 1e-6 * (abs(matrix.a) + abs(matrix.d)), matrix.a != 0,
      matrix.d != 0, box.area > 0, mask.isFine(matrix)
    else { return 1 }
    let across = [box.left, box.right].map { ($0 - matrix.e) / matrix.a }.sorted()
    let along = [box.bottom, box.top].map { ($0 - matrix.f) / matrix.d }.sorted()
    let whole = (across[1] - across[0]) * (along[1] - along[0])
    return mask.opacity(from: (across[0], along[0]), to: (across[1], along[1])) / whole
  }
}

extension PDFFile {
  /// - Throws: where the image’s mask is damaged, or more is asked for than may be read.
  public func cover(
    of image: PlacedImage, asOf revision: Int? = nil, within budget: ContentBudget
  ) throws(PDFFault) -> ImageCover {
    let source = ContentSource(file: self, revision: try index(revision), budget: budget)
    return ImageCover(matrix: image.matrix, mask: try OpacityMask(of: image.stream, in: source))
  }
}

/// A soft mask, from the upper left, ready to be added up over any rectangle.
private struct OpacityMask {
  private let width: Int
  private let height: Int
  /// At row and column: the opacity of all dots above and to the left of there, of four million at most.
  private let sums: [UInt32]

  /// Keys every reader takes in the same way; others, abbreviations among them, may turn a picture into another.
  static let maskKeys: Set<PDFName> = [
    "Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Filter", "DecodeParms", "Length",
  ]
  static let pictureKeys = maskKeys.union(["SMask", "Name", "Intent"])

  /// True where a dot is small enough that readers may smooth it without hiding anything.
  func isFine(_ matrix: PDFMatrix) -> Bool {
    abs(matrix.a) <= 1.5 * Double(width) && abs(matrix.d) <= 1.5 * Double(height)
  }

  /// Dots: a seal of 36 mm at 1,200 dots per inch has three million.
  static let most = 4_000_000

  /// Nil where there is none of eight bits that can be read.
  init?(of image: PDFStream?, in source: ContentSource) throws(PDFFault) {
    guard let image, Self.pictureKeys.isSuperset(of: image.dictionary.entries.map(\.key)),
      let stream = try source.value("SMask", of: image.dictionary).stream,
      Self.maskKeys.isSuperset(of: stream.dictionary.entries.map(\.key)),
      let width = try source.value("Width", of: stream.dictionary).integer,
      let height = try source.value("Height", of: stream.dictionary).integer,
      try source.value("BitsPerComponent", of: stream.dictionary) == .integer(8),
      try source.value("ColorSpace", of: stream.dictionary) == .name("DeviceGray"),
      (1...20_000).contains(width), (1...20_000).contains(height), width * height <= Self.most
    else { return nil }
    // An empty mask is packed better than anything else; a predictor adds a byte to each line.
    let data = try source.decoded(stream, expected: (width + 1) * height)
    guard data.remaining.isEmpty, data.bytes.count >= width * height else { return nil }
    self.init(width: width, height: height, bytes: data.bytes)
  }

  private init(width: Int, height: Int, bytes: [UInt8]) {
    (self.width, self.height) = (width, height)
    var sums = [UInt32](repeating: 0, count: (width + 1) * (height + 1))
    for row in 0..<height {
      var line: UInt32 = 0
      for column in 0..<width {
        line += UInt32(bytes[row * width + column])
        sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1] + line
      }
    }
    self.sums = sums
  }

  /// Summed up over a rectangle of the unit square, of which all of it comes to 1; nothing outside.
  func opacity(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> Double {
    let (left, right) = (sum(from.x, from.y), sum(to.x, from.y))
    let found = left - right - sum(from.x, to.y) + sum(to.x, to.y)
    return abs(found) / Double(255 * width * height)
  }

  /// Of all dots above a height and to the left of a place; between dots in proportion.
  private func sum(_ x: Double, _ y: Double) -> Double {
    let across = min(max(x, 0), 1) * Double(width)
    let along = (1 - min(max(y, 0), 1)) * Double(height)
    let (column, row) = (min(Int(across), width - 1), min(Int(along), height - 1))
    let (right, down) = (across - Double(column), along - Double(row))
    let corner = row * (width + 1) + column
    let above = Double(sums[corner]) * (1 - right) + Double(sums[corner + 1]) * right
    let below =
      Double(sums[corner + width + 1]) * (1 - right) + Double(sums[corner + width + 2]) * right
    return above * (1 - down) + below * down
  }
}
