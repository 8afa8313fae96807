/// The moments of the post's work a test may choose to kill at, in their order.
package enum PostMoment: String, CaseIterable, Sendable {
  /// Nothing is done yet.
  case starting
  case opened
  /// The carrier is asked; until the next moment it may have done what it was asked for, or not.
  case asked
  case answered
  case begun
  /// A row is written.
  case writing
  /// All is written, nothing is committed.
  case written
  case committed

  /// As written into the file that tells a test where a process stood.
  var letter: UInt8 { Self.first + UInt8(PostMoment.allCases.firstIndex(of: self) ?? 0) }

  package init?(letter: UInt8) {
    let place = Int(letter) - Int(Self.first)
    guard PostMoment.allCases.indices.contains(place) else { return nil }
    self = PostMoment.allCases[place]
  }

  private static let first = UInt8(ascii: "a")
}
