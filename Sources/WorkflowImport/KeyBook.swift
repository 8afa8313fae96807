internal import Foundation

/// Gives names their keys: lower-case letters, digits, `-` and `_`, no two alike.
struct KeyBook {
  private var taken: Set<String>

  /// - Parameter reserved: keys that are not to be given.
  init(reserved: Set<String> = []) { taken = reserved }

  /// The key of a name; a taken one gets a number.
  mutating func add(_ name: String) -> String {
    let plain = Self.plain(name)
    let numbered = (2...).lazy.map { "\(plain)_\($0)" }
    let key = taken.contains(plain) ? numbered.first { !taken.contains($0) } ?? plain : plain
    taken.insert(key)
    return key
  }

  /// A name in the letters of keys; empty where none of them is left.
  static func plain(_ name: String) -> String {
    let letters = name.lowercased().replacing("đ", with: "d").decomposedStringWithCanonicalMapping
      .unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }
    let parts = String(String.UnicodeScalarView(letters)).split { !isKeyLetter($0) }
    return String(parts.joined(separator: "_").prefix(56).drop { $0 == "-" || $0 == "_" })
  }

  private static func isKeyLetter(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || letter == "-")
  }
}
