import PDFModel

/// The strings, numbers, names, lists and operators of a content stream in their order (ISO 32000-1, 7.8.2); inline images are
/// passed over. What is malformed ends it or is passed over: it draws nothing that could be relied upon.
struct ContentTokens {
  enum Token: Hashable {
    case string([UInt8])
    case name(PDFName)
    case number(Double)
    case word(String)
    /// Where a list begins and ends.
    case open, close
  }

  private let bytes: [UInt8]
  private var place = 0
  private var isInImage = false
  /// An image inside the stream may have ended earlier than was taken: readers differ in what they pass over then.
  var isUncertain = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "("): return .string(literal())
      case UInt8(ascii: "<") where place + 1 < bytes.count && bytes[place + 1] != UInt8(ascii: "<"):
        return .string(hexadecimal())
      case UInt8(ascii: "%"): while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        place += 1
        return bytes[place - 1] == UInt8(ascii: "[") ? .open : .close
      case UInt8(ascii: "/"):
        place += 1
        return .name(PDFName(Self.unescaped(regular())))
      case let byte where byte.isRegular:
        let word = String(decoding: regular(), as: UTF8.self)
        // Where no image was begun it is a word like others.
        if word == "ID", isInImage { skipImage() }
        isInImage = word == "BI" || isInImage && word != "ID"
        guard word.first.map({ $0.isNumber || "+-.".contains($0) }) == true else { return .word(word) }
        if let number = Double(word) { return .number(number) }
      default: place += 1
      }
    }
    return nil
  }

  private mutating func regular() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, bytes[place].isRegular { place += 1 }
    return bytes[start..<place]
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var (plain, rest) = ([UInt8](), name)
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(\.hexadecimal)
      if byte == UInt8(ascii: "#"), digits.count == 2 {
        plain.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private mutating func hexadecimal() -> [UInt8] {
    var digits: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if let digit = bytes[place].hexadecimal { digits.append(digit) }
      place += 1
    }
    place += 1
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func literal() -> [UInt8] {
    var (text, depth) = ([UInt8](), 1)
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
      case UInt8(ascii: "\\"):
        if let escaped = escape() { text.append(escaped) }
        continue
      default: break
      }
      text.append(byte)
    }
    return text
  }

  /// What a backslash begins; nil: a line goes on.
  private mutating func escape() -> UInt8? {
    guard place < bytes.count else { return nil }
    var (number, digits) = (0, 0)
    while digits < 3, place < bytes.count, (0x30...0x37).contains(bytes[place]) {
      number = number * 8 + Int(bytes[place] - 0x30)
      (place, digits) = (place + 1, digits + 1)
    }
    if digits > 0 { return UInt8(truncatingIfNeeded: number) }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case 13:
      if place < bytes.count, bytes[place] == 10 { place += 1 }
      return nil
    case 10: return nil
    default: return byte
    }
  }

  /// To behind the `EI` that stands by itself.
  private mutating func skipImage() {
    while place + 2 < bytes.count {
      let isEnd = bytes[place + 1] == UInt8(ascii: "E") && bytes[place + 2] == UInt8(ascii: "I")
      let stands = place + 3 == bytes.count || !bytes[place + 3].isRegular
      if isEnd, stands {
        if !bytes[place].isRegular { return place += 3 }
        isUncertain = true
      }
      place += 1
    }
    place = bytes.count
  }
}

extension UInt8 {
  /// Neither space nor delimiter (ISO 32000-1, 7.2.2).
  fileprivate var isRegular: Bool {
    switch self {
    case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"),
      UInt8(ascii: "%"):
      false
    default: true
    }
  }

  fileprivate var hexadecimal: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
