public import PDFModel

/// What is seen of a page that stands upright.
public enum PageBox {
  /// The crop box, else the media box; nil when there is no such page or it is turned.
  ///
  /// - Parameter page: counted from 0.
  public static func upright(_ page: Int, of file: PDFFile) throws(StampFault) -> Rectangle? {
    try wrapping(StampFault.file) { () throws(PDFFault) -> Rectangle? in
      let pages = try file.pages()
      guard pages.indices.contains(page) else { return nil }
      let turn = try file.resolve(try file.inherited("Rotate", of: pages[page]) ?? .integer(0))
      guard let angle = turn.integer, angle.isMultiple(of: 360) else { return nil }
      for key in ["CropBox", "MediaBox"] as [PDFName] {
        guard let box = try file.inherited(key, of: pages[page]) else { continue }
        var corners: [Double] = []
        for corner in try file.resolve(box).array ?? [] {
          if let number = try file.resolve(corner).number { corners.append(number) }
        }
        return Rectangle(corners: corners)
      }
      return nil
    }
  }
}
