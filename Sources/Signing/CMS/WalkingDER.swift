/// Walks over DER values without building a tree: revocation lists have hundreds of thousands of entries.
///
/// Low tags and definite, shortest lengths only.
struct DERWalk {
  let bytes: [UInt8]
  private(set) var place: Int
  let end: Int

  /// One value: its tag, all its bytes, and its content.
  struct Value {
    let tag: UInt8
    let whole: Range<Int>
    let content: Range<Int>
  }

  init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { place == end }

  /// The tag of the next value.
  var nextTag: UInt8? { isAtEnd ? nil : bytes[place] }

  mutating func next(_ tag: UInt8? = nil) throws(DERFault) -> Value {
    let start = place
    guard end - place >= 2, bytes[place] & 0x1f != 0x1f, tag == nil || bytes[place] == tag else {
      throw DERFault()
    }
    let first = Int(bytes[place + 1])
    var (length, at) = (first, place + 2)
    if first >= 0x80 {
      let count = first - 0x80
      guard (1...4).contains(count), end - at >= count, bytes[at] != 0 else { throw DERFault() }
      length = bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
      at += count
      guard length >= 0x80 else { throw DERFault() }
    }
    guard length <= end - at else { throw DERFault() }
    place = at + length
    return Value(tag: bytes[start], whole: start..<place, content: at..<place)
  }

  mutating func optional(_ tag: UInt8) throws(DERFault) -> Value? { nextTag == tag ? try next() : nil }
}
