/// How labels lie on a sheet; lengths in millimetres.
public struct LabelLayout: Hashable, Sendable {
  public var columns: Int
  public var rows: Int
  public var width: Double
  public var height: Double
  /// From the sheet's left and upper edge to the first label.
  public var left: Double
  public var top: Double
  /// Between two labels.
  public var columnGap: Double
  public var rowGap: Double
  /// Kept free inside of each label, and along the edges of the sheet, where printers do not reach.
  public var padding: Double
  public var edge: Double

  public init(
    columns: Int, rows: Int, width: Double, height: Double, left: Double = 0, top: Double = 0,
    columnGap: Double = 0, rowGap: Double = 0, padding: Double = 1.5, edge: Double = 4.2
  ) {
    self.columns = columns
    self.rows = rows
    self.width = width
    self.height = height
    self.left = left
    self.top = top
    self.columnGap = columnGap
    self.rowGap = rowGap
    self.padding = padding
    self.edge = edge
  }

  /// Thirty labels of 70 × 29.7 mm that cover the whole sheet.
  public static let threeByTen = LabelLayout(columns: 3, rows: 10, width: 70, height: 29.7)
  /// Fourteen labels of 99.1 × 38.1 mm.
  public static let twoBySeven = LabelLayout(
    columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, columnGap: 2.5)

  /// How many labels a sheet has.
  public var places: Int { columns * rows }

  private static let sheet = (width: 210.0, height: 297.0)

  /// True when all labels lie on an A4 sheet and have room for bars.
  var isUsable: Bool {
    guard (1...50).contains(columns), (1...50).contains(rows) else { return false }
    let right = left + Double(columns) * width + Double(columns - 1) * columnGap
    let bottom = top + Double(rows) * height + Double(rows - 1) * rowGap
    return [left, top, columnGap, rowGap, padding, edge].allSatisfy { $0 >= 0 }
      && right <= Self.sheet.width + 0.01 && bottom <= Self.sheet.height + 0.01
      && (0..<places).allSatisfy {
        free($0).width > points(millimetres: 20) && free($0).height > points(millimetres: 15)
      }
  }

  /// The label at a place, counted from 0 along the rows, in points.
  func label(_ place: Int) -> Rectangle {
    let x = left + Double(place % columns) * (width + columnGap)
    let y = Self.sheet.height - top - Double(place / columns) * (height + rowGap) - height
    return Rectangle(
      x: points(millimetres: x), y: points(millimetres: y), width: points(millimetres: width),
      height: points(millimetres: height))
  }

  /// The part of it that may be printed on.
  func free(_ place: Int) -> Rectangle {
    let (label, inset, edge) = (label(place), points(millimetres: padding), points(millimetres: edge))
    let (x, y) = (max(label.x + inset, edge), max(label.y + inset, edge))
    let right = min(label.right - inset, points(millimetres: Self.sheet.width) - edge)
    let top = min(label.top - inset, points(millimetres: Self.sheet.height) - edge)
    return Rectangle(x: x, y: y, width: right - x, height: top - y)
  }
}
