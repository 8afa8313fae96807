/// Writes objects, always in the same way, and remembers where it put what.
public struct PDFWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Text as it stands, in UTF-8.
  public mutating func write(_ text: some StringProtocol) { bytes += text.utf8 }

  /// Bytes as they stand.
  public mutating func write(_ raw: some Sequence<UInt8>) { bytes += raw }

  /// An object, and what is inside it.
  public mutating func write(_ object: PDFObject) {
    switch object {
    case .null: write("null")
    case .boolean(let value): write(value ? "true" : "false")
    case .integer(let value): write(String(value))
    case .real(let text): write(text)
    case .string(let value): write(string: value)
    case .name(let name): write(name)
    case .array(let elements): write(elements)
    case .dictionary(let dictionary): _ = write(dictionary)
    case .stream(let stream): _ = write(stream)
    case .reference(let reference): write("\(reference.number) \(reference.generation) R")
    }
  }

  private mutating func write(_ elements: [PDFObject]) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(32) }
      write(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A slash and the bytes of a name; what could end or confuse it becomes `#xx`.
  public mutating func write(_ name: PDFName) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.bytes {
      if byte > 32, byte < 127, !byte.isPDFDelimiter, byte != UInt8(ascii: "#") {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "#"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
  }

  /// Printable ASCII as a literal, anything else as hexadecimal digits.
  private mutating func write(string: [UInt8]) {
    guard string.allSatisfy({ $0 >= 32 && $0 < 127 }) else { return write(hex: string) }
    bytes.append(UInt8(ascii: "("))
    for byte in string {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// `<` two digits for each byte `>`.
  public mutating func write(hex string: [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    for byte in string { bytes += [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]] }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes a dictionary, some of its values as blanks to be filled later, and tells where each value lies.
  mutating func write(
    _ dictionary: PDFDictionary, blanks: [(key: PDFName, blank: PDFBlank)] = []
  ) -> [PDFName: Range<Int>] {
    var ranges: [PDFName: Range<Int>] = [:]
    write("<<")
    for (key, value) in dictionary.entries where !blanks.contains(where: { $0.key == key }) {
      write(entry: key, &ranges) { $0.write(value) }
    }
    for (key, blank) in blanks { write(entry: key, &ranges) { $0.write(blank.bytes) } }
    write(" >>")
    return ranges
  }

  private mutating func write(
    entry key: PDFName, _ ranges: inout [PDFName: Range<Int>], value: (inout PDFWriter) -> Void
  ) {
    bytes.append(32)
    write(key)
    bytes.append(32)
    let start = bytes.count
    value(&self)
    ranges[key] = start..<bytes.count
  }

  /// Writes a stream with the length it has.
  mutating func write(_ stream: PDFStream) -> [PDFName: Range<Int>] {
    var dictionary = stream.dictionary
    dictionary["Length"] = .integer(stream.raw.count)
    let ranges = write(dictionary)
    write("\nstream\n")
    bytes += stream.raw
    write("\nendstream")
    return ranges
  }
}

/// Room kept for a value that can be known only when the file is otherwise complete.
public enum PDFBlank: Hashable, Sendable {
  /// `<` so many zeros `>`, such as for `/Contents` of a signature; an even number.
  case hex(digits: Int)
  /// `[` so many spaces `]`, such as for `/ByteRange`.
  case array(width: Int)

  var bytes: [UInt8] {
    switch self {
    case .hex(let digits): Array("<".utf8) + Array(repeating: 48, count: digits) + Array(">".utf8)
    case .array(let width): Array("[".utf8) + Array(repeating: 32, count: width) + Array("]".utf8)
    }
  }
}
