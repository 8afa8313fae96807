import Reports

extension Rate {
  /// `97.99 %`, cut off; over zero it is none.
  var percent: String {
    guard let hundredths else { return say("không có", "none") }
    let fraction = hundredths % 100
    return "\(hundredths / 100)\(say(",", "."))\(fraction < 10 ? "0" : "")\(fraction) %"
  }
}

/// Working minutes in days of eight hours, hours and minutes: `2 d 3 h 5 min`.
func workingSpan(_ minutes: Int) -> String {
  let (days, hours, rest) = (abs(minutes) / 480, abs(minutes) % 480 / 60, abs(minutes) % 60)
  let parts = [
    days > 0 ? say("\(days) ngày", "\(days) d") : nil, hours > 0 ? say("\(hours) giờ", "\(hours) h") : nil,
    rest > 0 || minutes == 0 ? say("\(rest) phút", "\(rest) min") : nil,
  ]
  return (minutes < 0 ? "−" : "") + parts.compactMap(\.self).joined(separator: " ")
}
