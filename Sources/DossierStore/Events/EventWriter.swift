import DossierModel
import Hashing

/// Writes an event's changes compactly: words by number, numbers as variable-length integers.
///
/// The texts of all words used are kept too, in order of use, so that the event's hash covers what the numbers mean.
struct EventWriter {
  private(set) var body: [UInt8] = []
  private(set) var texts: [UInt8] = []
  private let number: (String) throws -> Int64

  init(_ number: @escaping (String) throws -> Int64) {
    self.number = number
    body.reserveCapacity(64)
    texts.reserveCapacity(128)
  }

  mutating func integer(_ value: Int64) {
    // Zigzag, so that small negative numbers stay small.
    natural(UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  /// Seven bits a byte, low bits first.
  private mutating func natural(_ value: UInt64) {
    var rest = value
    while rest >= 128 {
      body.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    body.append(UInt8(rest))
  }

  mutating func integer(_ value: Int) { integer(Int64(value)) }

  mutating func word(_ text: String) throws {
    natural(UInt64(bitPattern: try number(text)))
    note(text)
  }

  /// The number of the actor, who stands in a column beside the body; his text comes last of all.
  mutating func actor(_ text: String) throws -> Int64 {
    texts.append(contentsOf: text.utf8)
    return try number(text)
  }

  /// A text that occurs once, such as a code.
  mutating func text(_ text: String) {
    integer(text.utf8.count)
    body.append(contentsOf: text.utf8)
  }

  mutating func digest(_ digest: Digest) { digest.withUnsafeBytes { body.append(contentsOf: $0) } }

  mutating func list<Element>(
    _ items: [Element], _ write: (inout EventWriter, Element) throws -> Void
  ) rethrows {
    integer(items.count)
    for item in items { try write(&self, item) }
  }

  private mutating func note(_ text: String) {
    texts.append(contentsOf: text.utf8)
    texts.append(0)
  }
}
