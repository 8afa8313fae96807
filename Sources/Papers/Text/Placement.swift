import PDFModel

/// A transformation of coordinates (ISO 32000-1, 8.3.3).
struct Placement {
  var (a, b, c, d, e, f) = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

  init() {}

  /// Nil unless there are six numbers.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  static func shift(_ x: Double, _ y: Double) -> Placement {
    var placement = Placement()
    (placement.e, placement.f) = (x, y)
    return placement
  }

  /// First this one, then the other.
  func then(_ other: Placement) -> Placement {
    var both = Placement()
    (both.a, both.b) = (a * other.a + b * other.c, a * other.b + b * other.d)
    (both.c, both.d) = (c * other.a + d * other.c, c * other.b + d * other.d)
    (both.e, both.f) = (e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f)
    return both
  }

  func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// The smaller of what a letter's width and height become; none where both fall on one line.
  func smallest(stretch: Double) -> Double {
    let (wide, high) = ((a * a + b * b).squareRoot() * abs(stretch), (c * c + d * d).squareRoot())
    return min(wide, high, (abs(a * d - b * c) * abs(stretch)).squareRoot())
  }

  /// Around where a rectangle comes to lie; nil where it has no area.
  func around(_ box: Rectangle) -> Rectangle? {
    let corners = [
      point(box.x, box.y), point(box.right, box.y), point(box.x, box.top), point(box.right, box.top),
    ]
    return Rectangle(around: corners)
  }
}

extension Rectangle {
  static let unit = Rectangle(x: 0, y: 0, width: 1, height: 1)

  /// Nil for no points, and where they lie on one line.
  init?(around points: [(x: Double, y: Double)]) {
    guard let first = points.first else { return nil }
    var (left, right, bottom, top) = (first.x, first.x, first.y, first.y)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (bottom, top) = (min(bottom, point.y), max(top, point.y))
    }
    self.init(corners: [left, bottom, right, top])
  }

  func holds(_ point: (x: Double, y: Double)) -> Bool {
    x <= point.x && point.x <= right && y <= point.y && point.y <= top
  }

  /// What both have; nil: nothing.
  func common(_ other: Rectangle) -> Rectangle? {
    let (left, bottom) = (max(x, other.x), max(y, other.y))
    let (right, top) = (min(right, other.right), min(top, other.top))
    guard left < right, bottom < top else { return nil }
    return Rectangle(corners: [left, bottom, right, top])
  }
}
