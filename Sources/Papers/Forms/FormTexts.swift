import WorkingTime

/// How forms write amounts and times.
extension Int {
  /// `1.250.000 đ`.
  var dong: String {
    let digits = Array(String(magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[Swift.max(0, $0 - 3)..<$0]) }
    return "\(self < 0 ? "-" : "")\(groups.reversed().joined(separator: ".")) đ"
  }

  /// `07`.
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}

extension Day {
  /// `05/01/2026`.
  var slashed: String {
    let (year, month, day) = ymd
    return "\(day.twoDigits)/\(month.twoDigits)/\(year)"
  }
}

extension Zone {
  /// `14 giờ 05 phút`.
  func clockWords(_ moment: Moment) -> String {
    let minute = minute(of: moment)
    return "\((minute / 60).twoDigits) giờ \((minute % 60).twoDigits) phút"
  }

  /// `14 giờ 05 phút, ngày 05/01/2026`.
  func words(_ moment: Moment) -> String { "\(clockWords(moment)), ngày \(day(of: moment).slashed)" }
}

extension String {
  /// What is left to be filled in by hand.
  static let blank = "................................"
}

extension Paragraph {
  /// `Điện thoại: 0912 345 678`, with a dotted place where there is nothing to say.
  static func field(
    _ name: String, _ value: String?, size: Double, _ font: FontStyle = .regular
  ) -> Paragraph {
    let value = value ?? ""
    return Paragraph([
      TextRun("\(name): ", TextStyle(size: size)),
      TextRun(value.isEmpty ? .blank : value, TextStyle(value.isEmpty ? .regular : font, size: size)),
    ])
  }
}
