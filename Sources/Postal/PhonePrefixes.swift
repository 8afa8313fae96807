/// Vietnamese numbers by their first digits, after the trunk zero.
enum PhonePrefixes {
  struct Range {
    let kind: PhoneNumber.Kind
    /// Digits without the trunk zero.
    let length: Int
  }

  /// Nil where no number begins like this.
  static func range(of number: String) -> Range? {
    let (two, three) = (String(number.prefix(2)), String(number.prefix(3)))
    if mobile.contains(two) { return Range(kind: .mobile, length: 9) }
    if two == "65" || two == "67" { return Range(kind: .internet, length: 9) }
    if cityAreas.contains(two) || areas.contains(three) { return Range(kind: .landline, length: 10) }
    return nil
  }

  /// A mobile number of eleven digits as it is since 2018, both without the trunk zero; nil for any other.
  static func renewed(_ number: String) -> String? {
    renewals[String(number.prefix(3))].map { $0 + number.dropFirst(3) }
  }

  /// Two digits of mobile numbers after the numbering plan (Circular 22/2014/TT-BTTTT and the change of 2018).
  private static let mobile: Set<String> = [
    "32", "33", "34", "35", "36", "37", "38", "39", "52", "55", "56", "58", "59", "70", "76", "77", "78",
    "79",
    "81", "82", "83", "84", "85", "86", "87", "88", "89", "90", "91", "92", "93", "94", "96", "97", "98",
    "99",
  ]

  /// Hà Nội and Hồ Chí Minh: eight digits follow; elsewhere seven.
  private static let cityAreas: Set<String> = ["24", "28"]

  /// Area codes since 2017 (Decision 2036/QĐ-BTTTT).
  private static let areas: Set<String> = [
    "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "214", "215", "216", "218",
    "219", "220", "221", "222", "225", "226", "227", "228", "229", "232", "233", "234", "235", "236", "237",
    "238", "239", "251", "252", "254", "255", "256", "257", "258", "259", "260", "261", "262", "263", "269",
    "270", "271", "272", "273", "274", "275", "276", "277", "290", "291", "292", "293", "294", "296", "297",
    "299",
  ]

  /// What became of the prefixes of eleven-digit mobile numbers between September and November 2018.
  private static let renewals = [
    "120": "70", "121": "79", "122": "77", "126": "76", "128": "78", "123": "83", "124": "84", "125": "85",
    "127": "81", "129": "82", "162": "32", "163": "33", "164": "34", "165": "35", "166": "36", "167": "37",
    "168": "38", "169": "39", "186": "56", "188": "58", "199": "59",
  ]
}
