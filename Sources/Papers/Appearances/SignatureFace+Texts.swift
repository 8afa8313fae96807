public import WorkingTime

/// Signatures that are seen as small texts only.
extension SignatureFace {
  /// Initials on a draft: who and when, small and black.
  public static func initial(
    name: String, time: Moment, in place: Rectangle, fonts: FontFamily, zone: Zone = .vietnam
  ) throws(FontFault) -> Appearance {
    try block(["Ký nháy: \(name)", stamp(time, zone)], TextStyle(size: 7), .left, place, fonts)
  }

  /// On a digitised paper: who digitised it, and when; no image, black, size 10.
  public static func scan(
    name: String, time: Moment, in place: Rectangle, fonts: FontFamily, zone: Zone = .vietnam
  ) throws(FontFault) -> Appearance {
    try block(["Số hóa: \(name)", stamp(time, zone)], TextStyle(size: 10), .left, place, fonts)
  }
}

extension SignaturePlaces {
  /// The places of initials in the lower margin, three beside each other and two rows; further ones stand over the first.
  ///
  /// - Parameters:
  ///   - page: the page's box.
  ///   - number: counted from 0.
  public static func initial(on page: Rectangle, number: Int) -> Rectangle {
    let (width, height) = (points(millimetres: 52), points(millimetres: 8))
    let (column, row) = (Double(number % 3), Double(number / 3 % 2))
    return Rectangle(
      x: page.x + points(millimetres: 30) + column * width, y: page.y + points(millimetres: 2) + row * height,
      width: width, height: height)
  }
}
