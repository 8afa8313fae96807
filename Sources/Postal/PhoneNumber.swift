/// A telephone number in the international form (ITU-T E.164).
public struct PhoneNumber: Hashable, Sendable {
  /// What kind of line answers.
  public enum Kind: String, CaseIterable, Sendable {
    case mobile, landline
    /// A line over the internet (065, 067).
    case internet
    /// 1800 and 1900: a service, not a person.
    case service
    case foreign
  }

  /// `+84912345678`.
  public let text: String
  public let kind: Kind

  /// As it is dialled in Vietnam: `0912345678`; a foreign number stays as it is.
  public var national: String {
    switch kind {
    case .mobile, .landline, .internet: "0" + text.dropFirst(3)
    case .service: String(text.dropFirst(3))
    case .foreign: text
    }
  }
}

extension PhoneNumber {
  /// Reads a number; blanks, points, hyphens and brackets do not count, `00` stands for `+`.
  public static func read(_ text: String) -> Reading<PhoneNumber> {
    var findings = Findings()
    let own = OffsetText(text, .phone).trimmed
    let digits = dialled(own, &findings)
    guard findings.problems.isEmpty else { return Reading(nil, findings) }
    guard !digits.isEmpty else {
      findings.add(.missing, own.spot(0))
      return Reading(nil, findings)
    }
    let isAbroad = own.signs.first == "+" || digits.hasPrefix("00")
    let number = digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
    let value: PhoneNumber?
    if isAbroad, !number.hasPrefix("84") {
      value = foreign(number, own, &findings)
    } else if isAbroad || (number.hasPrefix("84") && number.count > 10) {
      value = vietnamese(String(number.dropFirst(2)).trimmingZero, own, &findings)
    } else {
      if !number.hasPrefix("0"), !isService(number) { findings.tell(.withoutTrunkZero, own.spot(0)) }
      value = vietnamese(number.trimmingZero, own, &findings)
    }
    return Reading(value, findings)
  }

  /// The digits of a number, those of other scripts as ours.
  private static func dialled(_ text: OffsetText, _ findings: inout Findings) -> String {
    var (digits, hasOthers) = ("", false)
    for (place, sign) in text.signs.enumerated() {
      if sign.isPlainDigit {
        digits.append(sign)
      } else if let value = sign.decimalDigit {
        digits.append(String(value))
        hasOthers = true
      } else if !(sign.isBlank || ".-()/".contains(sign) || place == 0 && sign == "+") {
        findings.add(.needsDigit, text.spot(place))
      }
    }
    if hasOthers { findings.tell(.otherDigits, text.spot(0)) }
    return digits
  }

  private static func foreign(
    _ number: String, _ text: OffsetText, _ findings: inout Findings
  ) -> PhoneNumber? {
    guard (8...15).contains(number.count), !number.hasPrefix("0") else {
      findings.add(.notInternational, text.spot(0))
      return nil
    }
    findings.tell(.foreignNumber, text.spot(0))
    return PhoneNumber(text: "+" + number, kind: .foreign)
  }

  /// A number without its trunk zero.
  private static func vietnamese(
    _ number: String, _ text: OffsetText, _ findings: inout Findings
  ) -> PhoneNumber? {
    if isService(number) {
      guard (8...10).contains(number.count) else {
        findings.add(.wrongPhoneLength(found: number.count, needed: 8), text.spot(0))
        return nil
      }
      findings.tell(.serviceNumber, text.spot(0))
      return PhoneNumber(text: "+84" + number, kind: .service)
    }
    var number = number
    if number.count == 10, let new = PhonePrefixes.renewed(number) {
      findings.tell(
        .oldMobilePrefix(old: "0" + number.prefix(3), new: "0" + new.prefix(2)), text.spot(0))
      number = new
    }
    // Of so few digits the first ones would tell too much.
    guard number.count >= 7 else {
      findings.add(.tooShort(found: number.count, least: 9), text.spot(0))
      return nil
    }
    guard let range = PhonePrefixes.range(of: number) else {
      findings.add(.unknownPhonePrefix("0" + number.prefix(3)), text.spot(0))
      return nil
    }
    guard number.count == range.length else {
      findings.add(.wrongPhoneLength(found: number.count, needed: range.length), text.spot(0))
      return nil
    }
    return PhoneNumber(text: "+84" + number, kind: range.kind)
  }

  private static func isService(_ number: String) -> Bool {
    number.hasPrefix("1800") || number.hasPrefix("1900")
  }
}

extension String {
  /// Without one zero in front, the trunk prefix.
  fileprivate var trimmingZero: String { hasPrefix("0") ? String(dropFirst()) : self }
}

extension Character {
  /// The value of a decimal digit of any script.
  fileprivate var decimalDigit: Int? {
    guard unicodeScalars.count == 1, let scalar = unicodeScalars.first,
      scalar.properties.numericType == .decimal
    else { return nil }
    return wholeNumberValue
  }
}
