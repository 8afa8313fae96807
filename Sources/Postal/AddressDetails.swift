/// Number, street and hamlet, taken from the parts before the units.
struct AddressDetails {
  private(set) var number: String?
  private(set) var street: String?
  private(set) var hamlet: String?

  /// Parts that begin with a word for a hamlet are the hamlet; the first other one may begin with the number, unless a
  /// form has a number of its own.
  init(_ parts: [OffsetText], number ownNumber: OffsetText? = nil, hamlet ownHamlet: OffsetText? = nil) {
    let hamlets = parts.filter(Self.isHamlet) + (ownHamlet.map { [$0] } ?? [])
    var others = parts.filter { !Self.isHamlet($0) }
    if let ownNumber {
      number =
        Self.houseNumber(ownNumber).map { $0.1.isEmpty ? $0.0 : ownNumber.collapsed } ?? ownNumber.collapsed
    } else if let first = others.first, let (found, rest) = Self.houseNumber(first) {
      number = found
      others[0] = rest
    }
    hamlet = Self.joined(hamlets)
    street = Self.joined(others.filter { !$0.isEmpty })
    if number == nil, let name = street, name.first?.isPlainDigit ?? false { street = "đường \(name)" }
  }

  private static func joined(_ parts: [OffsetText]) -> String? {
    parts.isEmpty ? nil : parts.map(\.collapsed).joined(separator: ", ")
  }

  /// The number in front of a part and what follows; nil where there is none. `Số` may stand before it.
  private static func houseNumber(_ part: OffsetText) -> (String, OffsetText)? {
    var words = part.words
    let keys = words.prefix(2).map { NameKey($0.signs).exact }
    if keys == ["số", "nhà"].map({ NameKey($0).exact }) {
      words.removeFirst(2)
    } else if let first = keys.first, ["số", "so", "sn"].map({ NameKey($0).exact }).contains(first) {
      words.removeFirst()
    }
    guard let word = words.first, let sign = word.signs.first,
      sign.isPlainDigit || words.count < part.words.count && word.signs.contains(where: \.isPlainDigit)
    else { return nil }
    let rest = OffsetText(part.signs[word.signs.endIndex...], part.field).trimmed
    return (word.string, rest)
  }

  private static func isHamlet(_ part: OffsetText) -> Bool {
    let words = part.words.prefix(3).map { NameKey($0.signs.filter { $0 != "." }).exact }
    return (1...3).contains { count in
      words.count >= count && hamletWords.contains(words.prefix(count).joined(separator: " "))
    }
  }

  /// Units below the commune, as people write them.
  private static let hamletWords = Set(
    [
      "thôn", "xóm", "ấp", "bản", "buôn", "bon", "làng", "sóc", "phum", "khóm", "khu", "khu phố", "kp",
      "tổ", "tổ dân phố", "tdp", "cụm", "đội", "tiểu khu", "khu dân cư", "plei", "plây", "thon", "xom",
      "to dan pho",
      "khu pho",
    ].map { NameKey($0).exact })
}
