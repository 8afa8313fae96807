/// The principle of Open Location Codes (plus codes): digits of base 20, latitude and longitude by turns.
enum OpenLocation {
  static let alphabet = Array("23456789CFGHJMPQRVWX")

  /// 0 to 19; nil for a character outside of the alphabet. Small letters stand for capitals.
  static func value(of sign: Character) -> Int? {
    alphabet.firstIndex { String($0) == sign.uppercased() }
  }

  /// The middle of the cell that the last seven of eleven characters name, in the degree square that puts it nearest.
  ///
  /// Three pairs divide a square of one degree by 20 each time, the last character the cell into five rows and four columns.
  static func recover(_ place: String, near: GeoPoint) -> GeoPoint? {
    let values = place.compactMap(value(of:))
    guard values.count == 7, place.count == 7, abs(near.latitude) <= 90, abs(near.longitude) <= 180 else {
      return nil
    }
    var (latitude, longitude, height) = (0.0, 0.0, 1.0)
    for pair in 0..<3 {
      height /= 20
      latitude += Double(values[2 * pair]) * height
      longitude += Double(values[2 * pair + 1]) * height
    }
    latitude += (Double(values[6] / 4) + 0.5) * height / 5
    longitude += (Double(values[6] % 4) + 0.5) * height / 4
    return GeoPoint(
      latitude: nearest(latitude, near.latitude), longitude: nearest(longitude, near.longitude))
  }

  /// The part and as many whole degrees as bring it nearest to a reference.
  private static func nearest(_ part: Double, _ reference: Double) -> Double {
    let away = reference - part
    return Double(Int(away < 0 ? away - 0.5 : away + 0.5)) + part
  }
}
