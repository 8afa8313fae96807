public import PDFModel

/// What is seen of a page that stands upright.
public enum PageBox {
  /// The crop box, else the media box; nil when there is no such page or it is turned.
  ///
  /// - Parameter page: counted from 0.
  public static func upright(_ page: Int, of file: PDFFile) throws(StampFault) -> Rectangle? {
    guard let view = try PageView(page, of: file), view.turns == 0 else { return nil }
    return view.seen
  }
}
