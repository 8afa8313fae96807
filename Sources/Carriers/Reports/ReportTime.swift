import WorkingTime

/// Times as carriers write them: `2026-07-01T08:15:30+07:00`, or without a zone and then of Vietnam.
enum ReportTime {
  /// Seconds, their fraction and the zone may be missing; a blank may stand for `T`. Nil for anything else.
  static func read(_ text: String) -> Moment? {
    let signs = Array(text.utf8)
    guard signs.count >= 16, signs.count <= 40, [UInt8(ascii: "T"), UInt8(ascii: " ")].contains(signs[10]),
      let minute = Zone.vietnam.moment("\(slice(signs, 0, 10)) \(slice(signs, 11, 16))")
    else { return nil }
    var rest = signs[16...]
    guard let milliseconds = takeSeconds(&rest), let offset = zoneMinutes(rest) else { return nil }
    let shift = Int64(Zone.vietnam.offsetMinutes - offset) * 60_000
    return Moment(milliseconds: minute.milliseconds + shift + milliseconds)
  }

  private static func slice(_ signs: [UInt8], _ from: Int, _ until: Int) -> String {
    String(decoding: signs[from..<until], as: UTF8.self)
  }

  /// Takes `:30` or `:30.125`; 0 where no seconds stand, nil where they are none.
  private static func takeSeconds(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard rest.first == UInt8(ascii: ":") else { return 0 }
    guard let seconds = number(rest.dropFirst().prefix(2)), seconds < 60 else { return nil }
    rest = rest.dropFirst(3)
    guard rest.first == UInt8(ascii: ".") else { return Int64(seconds) * 1000 }
    let digits = rest.dropFirst().prefix { (48...57).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest.dropFirst(1 + digits.count)
    let thousandths = (Array(digits) + [48, 48]).prefix(3).reduce(0) { $0 * 10 + Int64($1 - 48) }
    return Int64(seconds) * 1000 + thousandths
  }

  /// `Z`, `+07:00` or `+0700`; Vietnam's where nothing stands.
  private static func zoneMinutes(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let sign = rest.first else { return Zone.vietnam.offsetMinutes }
    if sign == UInt8(ascii: "Z") { return rest.count == 1 ? 0 : nil }
    let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
    let isColon = rest.count == 6 && rest[rest.startIndex + 3] == UInt8(ascii: ":")
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 4,
      rest.count == 5 || isColon,
      let hours = number(digits[..<2]), let minutes = number(digits[2...]), hours <= 14, minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Exactly two digits.
  private static func number(_ signs: ArraySlice<UInt8>) -> Int? {
    guard signs.count == 2, signs.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return signs.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
