/// The name of who gets an item, as it is printed on it.
public struct ReceiverName: Hashable, Sendable {
  public let text: String

  /// In characters; longer names do not fit the label.
  public static let lengths = 2...120

  /// Reads a name: blanks at the ends are taken off, several become one; a name has a letter and no control sign.
  public static func read(_ text: String) -> Reading<ReceiverName> {
    var findings = Findings()
    let own = OffsetText(text, .name).trimmed
    let name = own.collapsed
    if own.isEmpty {
      findings.add(.missing, own.spot(0))
      return Reading(nil, findings)
    }
    for (place, sign) in own.signs.enumerated() where sign.isControl && !sign.isBlank || sign.isNewline {
      findings.add(.controlCharacter, own.spot(place))
    }
    if name.count < lengths.lowerBound {
      findings.add(.tooShort(found: name.count, least: lengths.lowerBound), own.spot(0))
    }
    if name.count > lengths.upperBound {
      findings.add(.tooLong(found: name.count, most: lengths.upperBound), own.spot(lengths.upperBound))
    }
    if !name.contains(where: \.isLetter) { findings.add(.noLetter, own.spot(0)) }
    return Reading(ReceiverName(text: name), findings)
  }
}
