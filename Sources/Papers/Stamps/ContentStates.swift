/// The graphics states a content stream saves and restores (ISO 32000-1, 8.4.2), passing over strings and inline images.
struct ContentStates: Hashable {
  /// How many it leaves open.
  private(set) var open = 0
  /// How many it restores that it never saved.
  private(set) var missing = 0

  init(open: Int, missing: Int) {
    self.open = open
    self.missing = missing
  }

  init(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes: bytes)
    while let word = scanner.word() {
      switch word {
      case "q": open += 1
      case "Q" where open > 0: open -= 1
      case "Q": missing += 1
      case "ID": scanner.skipImage()
      default: continue
      }
    }
  }

  private struct Scanner {
    let bytes: [UInt8]
    var place = 0

    /// The next word outside strings and comments; longer ones are cut, for operators are short.
    mutating func word() -> String? {
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "("): skipString()
        case UInt8(ascii: "<"): skip(past: UInt8(ascii: ">"), unless: UInt8(ascii: "<"))
        case UInt8(ascii: "%"): skip(past: 10, or: 13)
        case _ where Self.isRegular(byte): return regular()
        default: place += 1
        }
      }
      return nil
    }

    private mutating func regular() -> String {
      let start = place
      while place < bytes.count, Self.isRegular(bytes[place]) { place += 1 }
      // A name is no operator.
      let isName = start > 0 && bytes[start - 1] == UInt8(ascii: "/")
      return isName ? "/" : String(decoding: bytes[start..<min(place, start + 4)], as: UTF8.self)
    }

    private mutating func skipString() {
      var depth = 0
      repeat {
        switch bytes[place] {
        case UInt8(ascii: "\\"): place += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        place += 1
      } while depth > 0 && place < bytes.count
    }

    private mutating func skip(past end: UInt8, or other: UInt8? = nil, unless next: UInt8? = nil) {
      place += 1
      if let next, place < bytes.count, bytes[place] == next {
        place += 1
        return
      }
      while place < bytes.count, bytes[place] != end, bytes[place] != other { place += 1 }
      place += 1
    }

    /// To the `EI` that stands by itself.
    mutating func skipImage() {
      place += 1
      while place + 2 < bytes.count {
        let ends = place + 3 == bytes.count || !Self.isRegular(bytes[place + 3])
        if !Self.isRegular(bytes[place]), bytes[place + 1] == UInt8(ascii: "E"),
          bytes[place + 2] == UInt8(ascii: "I"), ends
        {
          place += 3
          return
        }
        place += 1
      }
      place = bytes.count
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
      switch byte {
      case 0, 9, 10, 12, 13, 32: false
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
        false
      default: true
      }
    }
  }
}
