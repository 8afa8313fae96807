extension FontStyle {
  /// The name content streams call the font by.
  var resource: String { "Mc\(rawValue)" }
}
