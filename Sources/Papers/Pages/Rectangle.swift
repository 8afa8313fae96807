public import PDFModel

/// A rectangle on a page in points, from its lower left corner.
public struct Rectangle: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var right: Double { x + width }
  public var top: Double { y + height }

  /// The largest rectangle of this proportion (width to height) inside, centred.
  public func fitted(_ proportion: Double) -> Rectangle {
    let wide = min(width, height * proportion)
    let high = wide / proportion
    return Rectangle(x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high)
  }

  /// `[left bottom right top]`, as annotations and boxes want it.
  public var array: PDFObject { .array([x, y, right, top].map(PDFObject.points)) }
}

/// A place on one page of a paper.
public struct PagePlace: Hashable, Sendable {
  /// From 0.
  public let page: Int
  public let rectangle: Rectangle

  public init(page: Int, rectangle: Rectangle) {
    self.page = page
    self.rectangle = rectangle
  }
}

/// Points in so many millimetres.
public func points(millimetres: Double) -> Double { millimetres * 72 / 25.4 }

extension PDFObject {
  static func points(_ value: Double) -> PDFObject {
    let text = value.pointText
    return Int(text).map { .integer($0) } ?? .real(text)
  }
}

extension Double {
  /// A length with at most three decimals; beyond any page it stays at ten million points.
  var pointText: String {
    let thousandths = Int(max(-1e10, min(1e10, isNaN ? 0 : self * 1000)).rounded())
    let whole = "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1000)"
    guard !thousandths.isMultiple(of: 1000) else { return whole }
    return "\(whole).\(String(1000 + thousandths.magnitude % 1000).dropFirst())"
  }
}
