import CheckedYAML

/// A carrier's own words, fit to be kept and shown: in one line, bounded, without hidden signs.
enum CarrierWords {
  /// Nil where nothing is left.
  static func read(_ text: String?, longest: Int = 200) -> String? {
    guard let text else { return nil }
    // Composed first by `PlainText`, which refuses what is taken out here.
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(longest * 8).map { PlainText.isHidden($0) ? " " : $0 }))
    return PlainText(String(visible.prefix(longest)))?.value
  }
}
