/// A rectangle along the axes, in points, by its edges.
public struct PDFBox: Hashable, Sendable {
  public var left: Double
  public var bottom: Double
  public var right: Double
  public var top: Double

  public init(left: Double, bottom: Double, right: Double, top: Double) {
    (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
  }

  /// Around some points; nil for none, and for one that is no number.
  init?(around points: [(x: Double, y: Double)]) {
    guard let first = points.first, points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    self.init(left: first.x, bottom: first.y, right: first.x, top: first.y)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (bottom, top) = (min(bottom, point.y), max(top, point.y))
    }
  }

  /// Around several; nil for none.
  public init?(around boxes: [PDFBox]) {
    self.init(around: boxes.flatMap { [($0.left, $0.bottom), ($0.right, $0.top)] })
  }

  /// `[x y x y]`, two opposite corners in any order; nil for anything else.
  public init?(corners: [PDFObject]) {
    let numbers = corners.compactMap(\.number)
    guard corners.count == 4, numbers.count == 4 else { return nil }
    self.init(around: [(numbers[0], numbers[1]), (numbers[2], numbers[3])])
  }

  public var width: Double { right - left }
  public var height: Double { top - bottom }
  public var area: Double { width * height }
  var isFinite: Bool { [left, bottom, right, top].allSatisfy(\.isFinite) }

  /// The part in both; nil where they share no more than an edge.
  public func intersection(_ other: PDFBox) -> PDFBox? {
    let box = PDFBox(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
    return box.left < box.right && box.bottom < box.top ? box : nil
  }

  /// True when no part of the other lies outside.
  public func contains(_ other: PDFBox) -> Bool {
    left <= other.left && bottom <= other.bottom && right >= other.right && top >= other.top
  }

  /// Grown at each side; shrunk below zero.
  public func grown(across: Double, along: Double) -> PDFBox {
    PDFBox(left: left - across, bottom: bottom - along, right: right + across, top: top + along)
  }
}

extension PDFObject {
  /// A whole or real number.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let text): Double(text)
    case .null, .boolean, .string, .name, .array, .dictionary, .stream, .reference: nil
    }
  }
}
