/// A set of small numbers as a row of bits. All rows of one walk have the same width.
struct Bits: Hashable, Sendable {
  private(set) var words: [UInt64]

  /// The empty set, wide enough for the numbers below `count`.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  init(_ members: some Sequence<Int>, count: Int) {
    self.init(count: count)
    for member in members { insert(member) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ member: Int) -> Bool { words[member >> 6] & (1 << UInt64(member & 63)) != 0 }

  mutating func insert(_ member: Int) { words[member >> 6] |= 1 << UInt64(member & 63) }

  mutating func formUnion(_ other: Bits) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: Bits) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: Bits) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: Bits) -> Bits {
    var result = self
    result.formIntersection(other)
    return result
  }

  func meets(_ other: Bits) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return true }
    return false
  }

  /// The largest number that is in both sets.
  func last(in other: Bits) -> Int? {
    for index in words.indices.reversed() {
      let common = words[index] & other.words[index]
      if common != 0 { return index << 6 + 63 - common.leadingZeroBitCount }
    }
    return nil
  }
}

/// Members come in rising order.
extension Bits: Sequence {
  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var rest: UInt64

    init(_ words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return index << 6 + bit
    }
  }

  func makeIterator() -> Iterator { Iterator(words) }
}
