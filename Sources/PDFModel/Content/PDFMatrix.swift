/// A transformation of coordinates (ISO 32000-1, 8.3.3).
struct PDFMatrix: Hashable, Sendable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// Leaves everything where it is.
  static let identity = PDFMatrix()

  init() {}

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// Six numbers; nil for anything else.
  init?(_ values: [PDFObject]?) {
    let numbers = values?.compactMap(\.number) ?? []
    guard numbers.count == 6, values?.count == 6 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  /// First this one, then the other.
  func then(_ other: PDFMatrix) -> PDFMatrix {
    PDFMatrix(
      a * other.a + b * other.c, a * other.b + b * other.d, c * other.a + d * other.c,
      c * other.b + d * other.d, e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f)
  }

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// Around where a rectangle comes to lie.
  func around(_ box: PDFBox) -> PDFBox? {
    PDFBox(around: [
      apply(box.left, box.bottom), apply(box.left, box.top), apply(box.right, box.bottom),
      apply(box.right, box.top),
    ])
  }

  /// How much longer lengths become, roughly.
  var scale: Double { abs(a * d - b * c).squareRoot() }
}
