/// Numbers for event names, so that a running chart compares numbers instead of texts.
///
/// What SCXML 3.12.1 lets a descriptor match are the names that begin with its words. Descriptors are numbered so
/// that each stands directly before those it is a beginning of: what it matches is a range of numbers. Each has two, one
/// for its own name and one for the longer names that begin with it and with no longer descriptor.
struct EventTable: Sendable {
  /// The number of the names no descriptor but `*` matches.
  static let other = 0
  /// The number that stands for no event at all.
  static let none = -1

  private let numbers: [String: Int]
  /// The last number of each descriptor's range.
  private let lasts: [Int]

  init(_ descriptors: some Sequence<String>) {
    let words = Set(descriptors.map(Self.prefix)).subtracting(["*"]).map { $0.split(separator: ".") }
      .sorted { $0.lexicographicallyPrecedes($1) }
    lasts =
      [2 * words.count + 1]
      + words.indices.map { first in
        2 * words[first...].prefix { $0.starts(with: words[first]) }.endIndex + 1
      }
    numbers = Dictionary(
      uniqueKeysWithValues: words.enumerated().map { ($1.joined(separator: "."), 2 * $0 + 2) })
  }

  /// The number of an event by its name.
  func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    var rest = Substring(name)
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      if let number = numbers[String(rest)] { return number + 1 }
    }
    return Self.other
  }

  /// The numbers of all events a descriptor matches.
  func range(_ descriptor: String, isExact: Bool) -> ClosedRange<Int> {
    guard let number = numbers[Self.prefix(descriptor)] else { return Self.other...lasts[0] }
    return isExact ? number...number : number...lasts[number / 2]
  }

  /// `foo.*`, `foo.` and `foo` are the same descriptor.
  private static func prefix(_ descriptor: String) -> String {
    if descriptor.hasSuffix(".*") { return String(descriptor.dropLast(2)) }
    return descriptor.hasSuffix(".") ? String(descriptor.dropLast()) : descriptor
  }

  /// True for a name, also with `.*` or a dot behind, and for `*`.
  static func isDescriptor(_ text: String) -> Bool { text == "*" || isName(prefix(text)) }

  /// True for words joined by dots.
  static func isName(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && !word.contains { $0.isWhitespace || $0 == "*" }
    }
  }
}
