/// A national postcode: five digits (Decision 2475/QĐ-BTTTT; for communes of two levels Decision 2334/QĐ-BKHCN).
public struct Postcode: Hashable, Sendable {
  public let text: String

  /// Nil unless there are five digits.
  public init?(_ text: String) {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.text = text
  }

  /// The two digits that tell the province.
  public var prefix: String { String(text.prefix(2)) }

  /// Reads a postcode. With a table, a prefix it does not know is told, as is one of another province than `province`.
  public static func read(
    _ text: String, _ table: PlaceTable? = nil, province: Province? = nil
  ) -> Reading<Postcode> {
    read(OffsetText(text, .postcode), table, province: province)
  }

  static func read(_ text: OffsetText, _ table: PlaceTable?, province: Province?) -> Reading<Postcode> {
    var findings = Findings()
    let signs = text.trimmed
    let digits = signs.signs.filter(\.isPlainDigit)
    if signs.isEmpty {
      findings.add(.missing, text.spot(0))
    } else if let other = signs.firstOffset(where: { !$0.isPlainDigit }) {
      findings.add(.needsDigit, other)
    } else if digits.count == 6 {
      findings.add(.obsoletePostcode, signs.spot(0))
    } else if digits.count != 5 {
      findings.add(.wrongLength(found: digits.count, needed: 5), signs.spot(0))
    }
    let value = findings.problems.isEmpty ? Postcode(String(digits)) : nil
    if let value, let table { value.compare(table, province, signs.spot(0), &findings) }
    return Reading(value, findings)
  }

  /// Tells what the table says about the first two digits.
  private func compare(
    _ table: PlaceTable, _ province: Province?, _ spot: PostalSpot, _ findings: inout Findings
  ) {
    guard let own = table.province(postcode: prefix) else {
      return findings.tell(.unknownPostcodePrefix(prefix), spot)
    }
    if let province, own != province { findings.tell(.postcodeOfOtherProvince(own.title), spot) }
  }
}
