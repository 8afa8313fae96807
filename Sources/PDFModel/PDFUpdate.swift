/// An incremental update: the bytes of a file stay as they are, a revision is written after them (ISO 32000-1, 7.5.6).
///
/// The same changes on the same file give the same bytes.
public struct PDFUpdate: Sendable {
  public let file: PDFFile
  private var body: PDFBody
  /// Set to name another information dictionary.
  public var info: PDFReference?
  /// The second string of `/ID`, or both where the trailer has none; nil for one that follows from what is written, and for
  /// none where there is none.
  public var identifier: [UInt8]?

  public init(_ file: PDFFile) {
    self.file = file
    let sizes = file.revisions.compactMap { $0.trailer["Size"]?.integer }
    body = PDFBody(next: sizes.max() ?? 1)
  }

  /// A new object number whose object is handed in later with `replace`.
  public mutating func allocate() -> PDFReference { body.allocate() }

  /// A new object.
  public mutating func add(_ object: PDFObject) -> PDFReference {
    let reference = allocate()
    replace(reference, with: object)
    return reference
  }

  /// A new dictionary some of whose values are left blank, to be filled in what was written.
  public mutating func add(
    _ dictionary: PDFDictionary, blanks: KeyValuePairs<PDFName, PDFBlank>
  ) -> PDFReference {
    let reference = allocate()
    body[reference] = PDFBody.Item(
      value: .dictionary(dictionary), blanks: blanks.map { ($0.key, $0.value) })
    return reference
  }

  /// Gives a number another object, also one that lay in an object stream.
  ///
  /// An object stream itself must not be replaced: what lies in it would change unseen, and the file is refused.
  public mutating func replace(_ reference: PDFReference, with object: PDFObject) {
    body[reference] = PDFBody.Item(value: object)
  }

  /// An object as this update leaves it, or as it is in the file.
  public func object(_ reference: PDFReference) throws(PDFFault) -> PDFObject {
    if let item = body[reference] { return item.value }
    return try file.object(reference)
  }

  /// The file with its new revision.
  public func bytes() -> Written {
    var writer = PDFWriter(file.bytes)
    if file.newest.endOfFile == file.newest.end { writer.write("\n") }
    let start = writer.bytes.count
    let objects = writer.write(body)
    let trailer = trailer(changed: writer.bytes[start...])
    let section = writer.bytes.count
    switch file.newest.form {
    case .table, .hybrid:
      writer.writeTable(objects.objects, withHead: objects.objects.isEmpty)
      writer.write("trailer\n")
      writer.write(.dictionary(trailer))
      writer.write("\n")
    case .stream: writeStream(&writer, objects.objects, trailer, at: section)
    }
    writer.write("startxref\n\(section)\n%%EOF\n")
    return Written(
      bytes: writer.bytes, revision: start..<writer.bytes.count, objects: objects.objects,
      values: objects.values)
  }

  /// All that the trailer before said, but where it was (7.5.6), what only a stream says, and the second `/ID`.
  private func trailer(changed: ArraySlice<UInt8>) -> PDFDictionary {
    var trailer = file.newest.trailer
    let places: [PDFName] = [
      "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms", "Size",
      // Of a trailer's dictionary they mean nothing, of a stream's they do.
      "F", "FFilter", "FDecodeParms", "DP", "DL", "N", "First", "Extends",
    ]
    for key in places { trailer[key] = nil }
    trailer["Size"] = .integer(body.next)
    trailer["Prev"] = .integer(file.newest.startXRef)
    if let info { trailer["Info"] = .reference(info) }
    if let strings = trailer["ID"]?.array, let first = strings.first?.string, let last = strings.last?.string
    {
      let changed = identifier ?? Fingerprint.of(last, changed)
      trailer["ID"] = .array([.string(first), .string(changed)])
    } else if let identifier {
      trailer["ID"] = .array([.string(identifier), .string(identifier)])
    }
    return trailer
  }

  /// A cross-reference stream, not compressed: an update names few objects.
  private func writeStream(
    _ writer: inout PDFWriter, _ objects: [PDFReference: Range<Int>], _ trailer: PDFDictionary,
    at section: Int
  ) {
    let own = PDFReference(number: body.next)
    var rows = objects.mapValues(\.lowerBound)
    rows[own] = section
    let ordered = rows.sorted { $0.key.number < $1.key.number }
    var data: [UInt8] = []
    var index: [PDFObject] = []
    for (reference, offset) in ordered {
      data.append(1)
      data += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: offset >> $0) }
      data += [8, 0].map { UInt8(truncatingIfNeeded: reference.generation >> $0) }
      index += [.integer(reference.number), .integer(1)]
    }
    var dictionary: PDFDictionary = PDFDictionary(["Type": .name("XRef")])
    for (key, value) in trailer.entries { dictionary[key] = value }
    dictionary["Size"] = .integer(own.number + 1)
    dictionary["W"] = .array([.integer(1), .integer(4), .integer(2)])
    dictionary["Index"] = .array(index)
    writer.write("\(own.number) 0 obj\n")
    _ = writer.write(PDFStream(dictionary, raw: data))
    writer.write("\nendobj\n")
  }
}
