extension PDFObject {
  /// A number written without an exponent, with three decimals at most; an integer where nothing is left of them.
  ///
  /// - Returns: nil for what no page holds: infinite, no number, or beyond 2^40.
  public static func number(_ value: Double) -> PDFObject? {
    guard value.isFinite, abs(value) < 1_099_511_627_776 else { return nil }
    let thousandths = Int((value * 1_000).rounded())
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1_000)
    guard rest != 0 else { return .integer(thousandths / 1_000) }
    var text = (thousandths < 0 ? "-" : "") + "\(whole)." + rest.padded(3)
    while text.hasSuffix("0") { text.removeLast() }
    return .real(text)
  }
}
