/// A Vpostcode: the five digits of the postcode and seven characters for a place of a few metres.
///
/// Kept as given. How the seven characters are made is not published; what is known of them is only remarked on.
public struct Vpostcode: Hashable, Sendable {
  /// The twelve characters as given.
  public let text: String
  public let postcode: Postcode

  /// The seven characters after the postcode, as given.
  public var place: String { String(text.dropFirst(5)) }

  /// Reads a Vpostcode; `postcode` is the one given beside it, which its first five digits must be.
  public static func read(
    _ text: String, postcode: Postcode? = nil, _ table: PlaceTable? = nil
  ) -> Reading<Vpostcode> {
    var findings = Findings()
    let own = OffsetText(text, .vpostcode).trimmed
    guard !own.isEmpty else {
      findings.add(.missing, own.spot(0))
      return Reading(nil, findings)
    }
    if own.count != 12 { findings.add(.wrongLength(found: own.count, needed: 12), own.spot(0)) }
    let digits = own.signs.prefix(5)
    for (place, sign) in digits.enumerated() where !sign.isPlainDigit {
      findings.add(.needsDigit, own.spot(place))
    }
    guard findings.problems.isEmpty, let first = Postcode(String(digits)) else {
      return Reading(nil, findings)
    }
    if let postcode, postcode != first {
      findings.add(.postcodeDiffers(given: postcode.text), own.spot(0))
    }
    if let table, table.province(postcode: first.prefix) == nil {
      findings.tell(.unknownPostcodePrefix(first.prefix), own.spot(0))
    }
    for (place, sign) in own.signs.enumerated().dropFirst(5) where OpenLocation.value(of: sign) == nil {
      findings.tell(.outsideCodeAlphabet, own.spot(place))
    }
    return Reading(Vpostcode(text: own.string, postcode: first), findings)
  }

  /// A guess where the place lies, on the assumption, which nobody confirmed, that the seven characters are the end of an
  /// eleven-character Open Location Code; nil where they are not of its alphabet. `near` is a point of the same area.
  public func guess(near: GeoPoint) -> GeoPoint? { OpenLocation.recover(place, near: near) }
}

/// A point on the earth, in degrees.
public struct GeoPoint: Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
