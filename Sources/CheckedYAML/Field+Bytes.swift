extension Field {
  /// The text of a file, or what keeps it from being one: where the first byte stands that is not UTF-8.
  public static func text(of bytes: [UInt8], file: String) throws(Problems) -> String {
    guard bytes.count <= sizeLimit else {
      throw Problems([Problem(file: file, line: 0, column: 0, path: "", issue: .tooLarge(limit: sizeLimit))])
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // Decoding puts a replacement where the first fault is; what stands before it is what was written.
    let before = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = Place(file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1, path: "")
    throw Problems([Problem(place, .notUTF8)])
  }
}
