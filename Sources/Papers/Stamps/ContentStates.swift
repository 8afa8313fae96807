/// The graphics states a content stream saves and restores (ISO 32000-1, 8.4.2), passing over strings and inline images.
struct ContentStates {
  /// How many it leaves open.
  private(set) var open = 0
  /// How many it restores that it never saved.
  private(set) var missing = 0

  /// Whether it leaves a text object open, and how many marked passages: a layer may hide those.
  private(set) var isInText = false
  private(set) var passages = 0
  /// True where it ends inside a string, an array, a dictionary or an image, so that what follows would be swallowed, or has
  /// pieces of an image where none was begun.
  private(set) var isUnfinished = false

  init(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes: bytes)
    var isInImage = false
    while let word = scanner.word() {
      switch word {
      case "q": open += 1
      case "Q" where open > 0: open -= 1
      case "Q": missing += 1
      case "BI": isInImage = true
      case "ID" where isInImage:
        scanner.skipImage()
        isInImage = false
      // A piece of an image where none was begun: readers differ in what they pass over.
      case "ID", "EI": isUnfinished = true
      case "BT": isInText = true
      case "ET": isInText = false
      case "BMC", "BDC": passages += 1
      case "EMC": passages = max(0, passages - 1)
      default: continue
      }
    }
    isUnfinished = isUnfinished || scanner.isUnfinished || isInImage
  }

  private struct Scanner {
    let bytes: [UInt8]
    var place = 0
    private var brackets = 0
    private var isCut = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isUnfinished: Bool { isCut || brackets > 0 }

    /// The next word outside strings and comments; longer ones are cut, for operators are short.
    mutating func word() -> String? {
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "("): skipString()
        case UInt8(ascii: "<"): skipHex()
        case UInt8(ascii: ">"): close(twice: true)
        case UInt8(ascii: "["): open(1)
        case UInt8(ascii: "]"): close(twice: false)
        case UInt8(ascii: "%"): skipComment()
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
      isCut = isCut || depth > 0
    }

    private mutating func skipHex() {
      if place + 1 < bytes.count, bytes[place + 1] == bytes[place] { return open(2) }
      while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
      isCut = isCut || place == bytes.count
      place += 1
    }

    /// To the end of the line.
    private mutating func skipComment() {
      while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
    }

    private mutating func open(_ length: Int) {
      brackets += 1
      place += length
    }

    private mutating func close(twice: Bool) {
      if !twice || place + 1 < bytes.count && bytes[place + 1] == bytes[place] {
        brackets = max(0, brackets - 1)
        place += twice ? 1 : 0
      }
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
      isCut = true
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
