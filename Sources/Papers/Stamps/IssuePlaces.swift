public import PDFModel

/// Where number and date stand on a first page of A4 (Decree 30/2020/NĐ-CP, Annex I, Part I, IV, fields 3 and 4).
///
/// The number is in the middle of the left column under the agency's name, place and date in the middle of the right
/// column under the motto, both on one line.
public struct IssuePlaces: Hashable, Sendable {
  public let number: Rectangle
  public let placeAndDate: Rectangle

  /// The usual places in a page box.
  ///
  /// - Parameters:
  ///   - page: the page's box, in points.
  ///   - agencyLines: how many lines the agency's name takes, the agency above it included.
  /// - Returns: nil unless the box is an upright A4 sheet, to 2 mm, or when there are not 1 to 5 lines.
  public init?(on page: Rectangle, agencyLines: Int = 2) {
    let setup = PageSetup()
    let tolerance = points(millimetres: 2)
    guard abs(page.width - setup.width) <= tolerance, abs(page.height - setup.height) <= tolerance,
      (1...5).contains(agencyLines)
    else { return nil }
    // Lines of the agency are 12 points large, the motto's two are 12 and 13; what is longer counts.
    let head = max(Double(agencyLines) * 12, 12 + 13) * 1.2
    let y = page.top - setup.top - head - OfficeHead.ruleGap - setup.issueGap - setup.issueHeight
    let left = page.x + setup.left
    number = Rectangle(x: left, y: y, width: setup.agencyWidth, height: setup.issueHeight)
    placeAndDate = Rectangle(
      x: left + setup.agencyWidth, y: y, width: setup.nationWidth, height: setup.issueHeight)
  }

  /// The usual places on the first page of a file.
  ///
  /// - Returns: nil when there is no page, or it is turned or no upright A4 sheet: then the places must be given. Of an A4
  ///   sheet a crop box may show a part, as long as both places are in it.
  public init?(on file: PDFFile, agencyLines: Int = 2) throws(StampFault) {
    guard let view = try PageView(0, of: file), view.turns == 0 else { return nil }
    for sheet in [view.seen, view.sheet] {
      guard let places = IssuePlaces(on: sheet, agencyLines: agencyLines), view.holds(places.number),
        view.holds(places.placeAndDate)
      else { continue }
      self = places
      return
    }
    return nil
  }
}

extension NumberStamp {
  /// Number and date in their usual places.
  public init(number: String, placeAndDate: String, at places: IssuePlaces) {
    self.init(number: number, at: places.number, placeAndDate: placeAndDate, at: places.placeAndDate)
  }
}

extension Rectangle {
  /// Two opposite corners in any order; nil unless there are four numbers around some area.
  init?(corners: [Double]) {
    guard corners.count == 4, corners.allSatisfy(\.isFinite) else { return nil }
    self.init(
      x: min(corners[0], corners[2]), y: min(corners[1], corners[3]), width: abs(corners[2] - corners[0]),
      height: abs(corners[3] - corners[1]))
    guard width > 0, height > 0 else { return nil }
  }
}
