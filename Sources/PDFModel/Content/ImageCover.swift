/// How much an image hides of what lies under it.
public struct ImageCover: Sendable {
  fileprivate let matrix: PDFMatrix
  fileprivate let mask: OpacityMask?

  /// What it costs to ask for a share, in bytes read.
  public static let cost = 512

  /// The share of a box that is hidden, from 0 to 1: by how opaque the image is there.
  ///
  /// An image hides everything if it has no soft mask, or one that cannot be read here, or if it lies aslant.
  public func share(of box: PDFBox) -> Double {
    guard let mask, abs(matrix.b) + abs(matrix.c) < 1e-6 * (abs(matrix.a) + abs(matrix.d)), matrix.a != 0,
      matrix.d != 0
    else { return 1 }
    var sum = 0.0
    let steps = 48
    for row in 0..<steps {
      for column in 0..<steps {
        let x = box.left + box.width * (Double(column) + 0.5) / Double(steps)
        let y = box.bottom + box.height * (Double(row) + 0.5) / Double(steps)
        sum += mask.opacity((x - matrix.e) / matrix.a, (y - matrix.f) / matrix.d)
      }
    }
    return sum / Double(steps * steps)
  }
}

extension PDFFile {
  /// - Throws: where the image’s mask is damaged.
  public func cover(
    of image: PlacedImage, asOf revision: Int? = nil, within budget: inout ContentBudget
  ) throws(PDFFault) -> ImageCover {
    var source = ContentSource(file: self, revision: try index(revision), budget: budget)
    defer { budget = source.budget }
    return ImageCover(matrix: image.matrix, mask: try OpacityMask(of: image.stream, in: &source))
  }
}

/// A soft mask, from the upper left.
private struct OpacityMask {
  let width: Int
  let height: Int
  let bytes: [UInt8]

  /// Nil where there is none of eight bits that can be read.
  init?(of image: PDFStream?, in source: inout ContentSource) throws(PDFFault) {
    guard let image, let stream = try source.value("SMask", of: image.dictionary).stream,
      let width = try source.value("Width", of: stream.dictionary).integer,
      let height = try source.value("Height", of: stream.dictionary).integer,
      try source.value("BitsPerComponent", of: stream.dictionary) == .integer(8),
      try source.value("ColorSpace", of: stream.dictionary) == .name("DeviceGray"),
      stream.dictionary["Decode"] == nil, (1...20_000).contains(width), (1...20_000).contains(height)
    else { return nil }
    let data = try source.decoded(stream)
    guard data.remaining.isEmpty, data.bytes.count >= width * height else { return nil }
    (self.width, self.height, bytes) = (width, height, data.bytes)
  }

  /// At a place of the unit square; nothing outside.
  func opacity(_ x: Double, _ y: Double) -> Double {
    guard (0..<1).contains(x), (0..<1).contains(y) else { return 0 }
    let (column, row) = (Int(x * Double(width)), Int((1 - y) * Double(height)))
    return Double(bytes[min(row, height - 1) * width + column]) / 255
  }
}
