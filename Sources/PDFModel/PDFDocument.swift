/// A whole new file from objects; the same objects give the same bytes (ISO 32000-1, 7.5).
public struct PDFDocument: Sendable {
  private var body = PDFBody(next: 1)
  /// The document information dictionary.
  public var info: PDFDictionary?
  /// Both strings of `/ID`; nil for one that follows from the content.
  public var identifier: [UInt8]?

  public init() {}

  /// A new object number whose object is handed in later with `set`.
  public mutating func allocate() -> PDFReference { body.allocate() }

  /// A new object.
  public mutating func add(_ object: PDFObject) -> PDFReference {
    let reference = allocate()
    set(reference, to: object)
    return reference
  }

  /// Gives an allocated number its object.
  public mutating func set(_ reference: PDFReference, to object: PDFObject) {
    body[reference] = PDFBody.Item(value: object)
  }

  /// The file: header of version 1.7, objects by number, one cross-reference table.
  ///
  /// - Parameter root: the catalog. A number allocated and never set is `null` in the file.
  public func bytes(root: PDFReference) -> [UInt8] {
    var body = body
    let info = info.map { info in
      let reference = body.allocate()
      body[reference] = PDFBody.Item(value: .dictionary(info))
      return reference
    }
    for number in 1..<body.next where body[PDFReference(number: number)] == nil {
      body[PDFReference(number: number)] = PDFBody.Item(value: .null)
    }
    // Four bytes above 127 tell that the file is not text (7.5.2).
    var writer = PDFWriter(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10])
    let written = writer.write(body)
    let section = writer.bytes.count
    let id = identifier ?? Fingerprint.of([], writer.bytes[...])
    var trailer = PDFDictionary(["Size": .integer(body.next), "Root": .reference(root)])
    if let info { trailer["Info"] = .reference(info) }
    trailer["ID"] = .array([.string(id), .string(id)])
    writer.writeTable(written.objects, withHead: true)
    writer.write("trailer\n")
    writer.write(.dictionary(trailer))
    writer.write("\nstartxref\n\(section)\n%%EOF\n")
    return writer.bytes
  }
}

/// Sixteen bytes that follow from others: tells files apart, protects nothing (FNV-1a of 128 bits).
enum Fingerprint {
  static func of(_ seed: [UInt8], _ content: ArraySlice<UInt8>) -> [UInt8] {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for byte in seed { hash = (hash ^ UInt128(byte)) &* prime }
    content.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt128(byte)) &* prime }
    }
    return stride(from: 120, through: 0, by: -8).map { UInt8(truncatingIfNeeded: hash >> UInt128($0)) }
  }
}
