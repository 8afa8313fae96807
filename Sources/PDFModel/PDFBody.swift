/// Indirect objects waiting to be written, in the order of their numbers.
struct PDFBody: Sendable {
  /// One object; the blanks are values of its dictionary that are filled later.
  struct Item: Sendable {
    var value: PDFObject
    var blanks: [(key: PDFName, blank: PDFBlank)] = []
  }

  private(set) var items: [PDFReference: Item] = [:]
  /// The number the next new object gets.
  private(set) var next: Int

  init(next: Int) { self.next = next }

  mutating func allocate() -> PDFReference {
    defer { next += 1 }
    return PDFReference(number: next)
  }

  subscript(_ reference: PDFReference) -> Item? {
    get { items[reference] }
    set { items[reference] = newValue }
  }

  var ordered: [(reference: PDFReference, item: Item)] {
    items.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
  }
}

/// Where a writer put its objects.
struct WrittenObjects {
  var objects: [PDFReference: Range<Int>] = [:]
  var values: [PDFReference: [PDFName: Range<Int>]] = [:]
}

extension PDFWriter {
  mutating func write(_ body: PDFBody) -> WrittenObjects {
    var written = WrittenObjects()
    for (reference, item) in body.ordered {
      let start = bytes.count
      write("\(reference.number) \(reference.generation) obj\n")
      switch item.value {
      case .dictionary(let dictionary):
        written.values[reference] = write(dictionary, blanks: item.blanks)
      case .stream(let stream): written.values[reference] = write(stream)
      case let other: write(other)
      }
      write("\nendobj")
      written.objects[reference] = start..<bytes.count
      write("\n")
    }
    return written
  }

  /// A cross-reference table over objects; runs of numbers share a heading (ISO 32000-1, 7.5.4).
  mutating func writeTable(_ objects: [PDFReference: Range<Int>], withHead: Bool) {
    write("xref\n")
    var rows = objects.map { ($0.key.number, $0.key.generation, $0.value.lowerBound, "n") }
    if withHead { rows.append((0, 65_535, 0, "f")) }
    rows.sort { $0.0 < $1.0 }
    var place = 0
    while place < rows.count {
      var end = place + 1
      while end < rows.count, rows[end].0 == rows[end - 1].0 + 1 { end += 1 }
      write("\(rows[place].0) \(end - place)\n")
      for (_, generation, offset, kind) in rows[place..<end] {
        write("\(offset.padded(10)) \(generation.padded(5)) \(kind) \n")
      }
      place = end
    }
  }
}

extension Int {
  /// Decimal digits, with zeros in front up to a width.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
