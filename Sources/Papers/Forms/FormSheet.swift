/// A sheet that is filled in by hand or at a counter, and its margins, in points.
struct FormSheet: Sendable {
  let width: Double
  let height: Double
  let left = points(millimetres: 15)
  let right = points(millimetres: 12)
  let top = points(millimetres: 13)
  let bottom = points(millimetres: 15)
  /// How high the line with the page numbers stands, from the lower edge.
  let footer = points(millimetres: 8)

  static let upright = FormSheet(width: points(millimetres: 210), height: points(millimetres: 297))
  static let across = FormSheet(width: points(millimetres: 297), height: points(millimetres: 210))

  var textWidth: Double { width - left - right }
  var textTop: Double { height - top }
}

/// What was printed.
public struct PrintedPaper: Hashable, Sendable {
  public let bytes: [UInt8]
  public let pages: Int
}
