import PDFModel

/// Writes a file piece by piece and keeps the offsets, so that fixtures say only what matters in them.
struct Assembly {
  var bytes: [UInt8]
  /// Where the objects of the revision being written lie.
  private(set) var offsets: [Int: Int] = [:]
  private(set) var sections: [Int] = []

  init(header: String = "%PDF-1.7\n") { bytes = Array(header.utf8) }

  /// Goes on after a finished file.
  init(after bytes: [UInt8], section: Int) {
    self.bytes = bytes
    sections = [section]
  }

  mutating func text(_ text: String) { bytes += text.utf8 }

  mutating func object(_ number: Int, _ text: String) {
    offsets[number] = bytes.count
    self.text("\(number) 0 obj\n\(text)\nendobj\n")
  }

  mutating func stream(_ number: Int, _ entries: String, _ data: [UInt8]) {
    offsets[number] = bytes.count
    text("\(number) 0 obj\n<< \(entries) /Length \(data.count) >>\nstream\n")
    bytes += data
    text("\nendstream\nendobj\n")
  }

  /// An object stream holding texts by number.
  mutating func objectStream(_ number: Int, _ members: [(number: Int, text: String)], more: String = "") {
    var heads: [String] = []
    var body = ""
    for member in members {
      heads.append("\(member.number) \(body.utf8.count)")
      body += member.text + "\n"
    }
    let head = heads.joined(separator: " ") + "\n"
    stream(
      number, "/Type /ObjStm /N \(members.count) /First \(head.utf8.count)" + more, Array((head + body).utf8))
  }

  /// Ends a revision with a table.
  mutating func table(size: Int, trailer: String = "/Root 1 0 R", free: [Int] = [], hidden: Int? = nil) {
    let section = bytes.count
    text("xref\n")
    if sections.isEmpty { text("0 1\n0000000000 65535 f \n") }
    for number in (Array(offsets.keys) + free).sorted() {
      let offset = offsets[number].map { String($0) } ?? "0"
      let padded = String(repeating: "0", count: 10 - offset.count) + offset
      text("\(number) 1\n\(padded) 00000 \(offsets[number] == nil ? "f" : "n") \n")
    }
    let previous = sections.last.map { " /Prev \($0)" } ?? ""
    let other = hidden.map { " /XRefStm \($0)" } ?? ""
    text("trailer\n<< /Size \(size) \(trailer)\(previous)\(other) >>\n")
    end(section)
  }

  /// Ends a revision with a cross-reference stream, whose rows are given or follow from the objects written.
  mutating func crossReferenceStream(
    _ number: Int, size: Int, members: [Int: (stream: Int, index: Int)] = [:], more: String = "",
    pack: ([UInt8]) -> [UInt8] = { $0 }
  ) {
    let section = bytes.count
    offsets[number] = section
    let previous = sections.last.map { " /Prev \($0)" } ?? ""
    let (index, data) = rows(members)
    stream(
      number, "/Type /XRef /Root 1 0 R /Size \(size) /W [1 3 1] /Index [\(index)]\(previous)\(more)",
      pack(data))
    end(section)
  }

  /// A cross-reference stream that stands alone, for a hybrid table to name.
  mutating func hiddenStream(_ number: Int, size: Int, members: [Int: (stream: Int, index: Int)]) -> Int {
    let (section, own) = (bytes.count, offsets)
    offsets = [:]
    let (index, data) = rows(members)
    stream(number, "/Type /XRef /Root 1 0 R /Size \(size) /W [1 3 1] /Index [\(index)]", data)
    offsets = own
    return section
  }

  private func rows(_ members: [Int: (stream: Int, index: Int)]) -> (index: String, data: [UInt8]) {
    var data: [UInt8] = []
    let numbers = Set(offsets.keys).union(members.keys).sorted()
    for number in numbers {
      let (kind, field, last) =
        members[number].map { (2, $0.stream, $0.index) } ?? (1, offsets[number] ?? 0, 0)
      data += [
        UInt8(kind), UInt8(field >> 16 & 255), UInt8(field >> 8 & 255), UInt8(field & 255), UInt8(last),
      ]
    }
    return (numbers.map { "\($0) 1" }.joined(separator: " "), data)
  }

  private mutating func end(_ section: Int) {
    text("startxref\n\(section)\n%%EOF\n")
    sections.append(section)
    offsets = [:]
  }
}

/// Small files that are as they should be.
enum Fixture {
  static let catalog = "<< /Type /Catalog /Pages 2 0 R >>"
  static let tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>"
  static let page = "<< /Type /Page /Parent 2 0 R >>"

  /// One page and a table; object 4 is as given.
  static func table(_ fourth: String = "(four)", trailer: String = "/Root 1 0 R") -> [UInt8] {
    var assembly = Assembly()
    assembly.object(1, catalog)
    assembly.object(2, tree)
    assembly.object(3, page)
    assembly.object(4, fourth)
    assembly.table(size: 5, trailer: trailer)
    return assembly.bytes
  }

  /// One page and a cross-reference stream; catalog and tree lie in an object stream.
  static func stream(_ fourth: String = "(four)") -> [UInt8] {
    var assembly = Assembly()
    assembly.object(3, page)
    assembly.objectStream(5, [(1, catalog), (2, tree), (4, fourth)])
    assembly.crossReferenceStream(6, size: 7, members: [1: (5, 0), 2: (5, 1), 4: (5, 2)])
    return assembly.bytes
  }

  /// A table that hides object 4, which lies in an object stream.
  static func hybrid() -> [UInt8] {
    var assembly = Assembly()
    assembly.object(1, catalog)
    assembly.object(2, tree)
    assembly.object(3, page)
    assembly.objectStream(5, [(4, "(hidden)")])
    let hidden = assembly.hiddenStream(6, size: 7, members: [4: (5, 0)])
    assembly.table(size: 7, free: [4], hidden: hidden)
    return assembly.bytes
  }

  /// Three revisions: object 4 is (four), then (changed), then free.
  static func updated() -> [UInt8] {
    let first = table()
    var assembly = Assembly(after: first, section: section(of: first))
    assembly.object(4, "(changed)")
    assembly.table(size: 5)
    assembly.table(size: 5, free: [4])
    return assembly.bytes
  }

  /// The value after the last `startxref`.
  static func section(of bytes: [UInt8]) -> Int {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.dropLast().last.flatMap { Int($0) } ?? -1
  }

  static let four = PDFReference(number: 4)
}

/// Why reading something failed; nil if it did not.
func refusal(_ body: () throws(PDFFault) -> Void) -> PDFFault.Reason? {
  do throws(PDFFault) {
    try body()
    return nil
  } catch {
    return error.reason
  }
}

/// Why a file is not opened; nil if it is.
func refusal(of bytes: [UInt8], limits: PDFLimits = .standard) -> PDFFault.Reason? {
  refusal { () throws(PDFFault) in _ = try PDFFile(bytes, limits: limits) }
}

extension [UInt8] {
  /// The bytes with the first place where a text stands changed to another.
  func replacing(_ text: String, with other: String) -> [UInt8] {
    let (old, new) = (Array(text.utf8), Array(other.utf8))
    guard let place = firstRange(of: old) else { return [] }
    return Array(self[..<place.lowerBound]) + new + self[place.upperBound...]
  }
}
