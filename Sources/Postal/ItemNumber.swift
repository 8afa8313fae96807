/// The thirteen-character number of a postal item (UPU S10): service, serial, check digit, country.
public struct ItemNumber: Hashable, Sendable {
  /// Two capitals; the first tells the class of service.
  public let service: String
  /// 0 to 99,999,999.
  public let serial: Int
  /// Two capitals (ISO 3166-1): whose post gave the number out.
  public let country: String

  /// Nil where S10 does not assign the service, the country issues none, or the serial has more than eight digits.
  public init?(service: String, serial: Int, country: String = "VN") {
    guard ServiceClass(service) != nil, CountryCodes.issuing.contains(country),
      (0..<100_000_000).contains(serial)
    else { return nil }
    (self.service, self.serial, self.country) = (service, serial, country)
  }

  /// 11 less the weighted sum modulo 11, where 10 becomes 0 and 11 becomes 5.
  public static func checkDigit(_ serial: Int) -> Int {
    var (rest, sum) = (serial, 0)
    for weight in [7, 9, 5, 3, 2, 4, 6, 8] {
      sum += rest % 10 * weight
      rest /= 10
    }
    let digit = 11 - sum % 11
    return digit == 10 ? 0 : digit == 11 ? 5 : digit
  }

  public var checkDigit: Int { Self.checkDigit(serial) }
  public var isDomestic: Bool { country == "VN" }

  /// As it is stored and scanned: `EB569771909VN`.
  public var text: String { "\(service)\(digits)\(checkDigit)\(country)" }

  /// As it is printed for people: `EB 569 771 909 VN`.
  public var spaced: String {
    let all = Array("\(digits)\(checkDigit)")
    return "\(service) \(String(all[0..<3])) \(String(all[3..<6])) \(String(all[6..<9])) \(country)"
  }

  private var digits: String { String(String(100_000_000 + serial).dropFirst()) }
}

extension ItemNumber {
  /// Reads a number; blanks do not count, small letters stand for capitals.
  public static func read(_ text: String) -> Reading<ItemNumber> {
    var findings = Findings()
    let signs = text.enumerated().filter { !$0.element.isWhitespace }.map {
      (offset: $0.offset, sign: capital($0.element))
    }
    let spot = { (place: Int) in PostalSpot(.itemNumber, place < signs.count ? signs[place].offset : 0) }
    guard !signs.isEmpty else {
      findings.add(.missing, spot(0))
      return Reading(nil, findings)
    }
    guard signs.count == 13 else {
      findings.add(.wrongLength(found: signs.count, needed: 13), spot(0))
      return Reading(nil, findings)
    }
    for place in 0..<13 {
      let isLetter = place < 2 || place > 10
      if isLetter, !("A"..."Z").contains(signs[place].sign) { findings.add(.needsLetter, spot(place)) }
      if !isLetter, !("0"..."9").contains(signs[place].sign) { findings.add(.needsDigit, spot(place)) }
    }
    guard findings.problems.isEmpty else { return Reading(nil, findings) }
    return judge(String(signs.map(\.sign)), spot, findings)
  }

  private static func judge(
    _ text: String, _ spot: (Int) -> PostalSpot, _ before: Findings
  ) -> Reading<ItemNumber> {
    var findings = before
    let (service, country) = (String(text.prefix(2)), String(text.suffix(2)))
    let digits = text.dropFirst(2).prefix(9).compactMap(\.wholeNumberValue)
    let serial = digits.dropLast().reduce(0) { $0 * 10 + $1 }
    if let kind = ServiceClass(service) {
      if kind == .byAgreement || ServiceClass.needsAgreement(service) {
        findings.tell(.serviceByAgreement(service), spot(0))
      }
      if kind == .unassigned { findings.tell(.serviceUnassigned(service), spot(0)) }
    } else {
      findings.add(.serviceNotAssigned(service), spot(0))
    }
    if digits[8] != checkDigit(serial) {
      findings.add(.wrongCheckDigit(found: digits[8], needed: checkDigit(serial)), spot(10))
    }
    if !CountryCodes.issuing.contains(country) { findings.add(.unknownCountry(country), spot(11)) }
    return Reading(ItemNumber(service: service, serial: serial, country: country), findings)
  }

  /// Capitals of the 26 letters only: `ß` or `ﬁ` stay what they are.
  private static func capital(_ sign: Character) -> Character {
    ("a"..."z").contains(sign) ? Character(sign.uppercased()) : sign
  }
}
