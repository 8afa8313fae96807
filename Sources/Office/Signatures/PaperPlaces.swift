import CheckedYAML

/// Where number, date, signature and seal are put on paper. What is nil stands where Decree 30/2020/NĐ-CP, Annex I wants it.
public struct PaperPlaces: Hashable, Sendable {
  /// A rectangle on an upright A4 page, in millimetres from its lower left corner.
  public struct Place: Hashable, Sendable {
    public let left: Int
    public let bottom: Int
    public let width: Int
    public let height: Int
    /// On the first page; else on the last.
    public var isOnFirstPage = false
  }

  /// On the first page.
  public var number: Place?
  /// Of place and date, on the first page.
  public var date: Place?
  public var signature: Place?
  public var seal: Place?
  /// What stands before the number.
  public var numberLabel = "Số:"

  public init() {}
}

extension PaperPlaces {
  /// Reads the places of a policy file; every place that does not lie on the page is a problem.
  static func read(_ field: Field) -> PaperPlaces? {
    guard let fields = field.fields() else { return nil }
    var places = PaperPlaces()
    places.number = fields.optional("number").flatMap { Place.read($0, hasPage: false) }
    places.date = fields.optional("date").flatMap { Place.read($0, hasPage: false) }
    places.signature = fields.optional("signature").flatMap { Place.read($0, hasPage: true) }
    places.seal = fields.optional("seal").flatMap { Place.read($0, hasPage: true) }
    if let label = fields.optional("number_label")?.text { places.numberLabel = label }
    fields.finish()
    if let number = places.number, let date = places.date, number.overlaps(date) {
      field.unexpected("số và ngày không chồng lên nhau", "number and date that do not overlap")
    }
    return places
  }
}

extension PaperPlaces.Place {
  /// A4, in millimetres.
  private static let (pageWidth, pageHeight) = (210, 297)

  fileprivate static func read(_ field: Field, hasPage: Bool) -> Self? {
    guard let fields = field.fields() else { return nil }
    let left = fields.required("left")?.integer(0...pageWidth - smallest)
    let bottom = fields.required("bottom")?.integer(0...pageHeight - smallest)
    let width = fields.required("width")?.integer(smallest...pageWidth)
    let height = fields.required("height")?.integer(smallest...pageHeight)
    let page = hasPage ? fields.optional("page")?.word(["first", "last"]) : nil
    fields.finish()
    guard let left, let bottom, let width, let height else { return nil }
    guard left + width <= pageWidth, bottom + height <= pageHeight else {
      field.unexpected(
        found: "\(left) + \(width), \(bottom) + \(height)",
        "chỗ nằm trọn trong trang A4, \(pageWidth) × \(pageHeight) mm",
        "a place inside an A4 page of \(pageWidth) × \(pageHeight) mm")
      return nil
    }
    return Self(
      left: left, bottom: bottom, width: width, height: height, isOnFirstPage: page == "first")
  }

  /// What is smaller cannot be read; in millimetres.
  private static var smallest: Int { 5 }

  fileprivate func overlaps(_ other: Self) -> Bool {
    left < other.left + other.width && other.left < left + width && bottom < other.bottom + other.height
      && other.bottom < bottom + height
  }
}
