/// The tables of a font file by name (OpenType 1.9, "Organization of an OpenType Font").
struct FontDirectory: Sendable {
  private let tables: [String: FontTable]

  init(_ bytes: [UInt8]) throws(FontFault) {
    let file = FontTable(name: "directory", bytes: bytes[...])
    guard bytes.count >= 12, [0x0001_0000, 0x7472_7565].contains(try file.long(at: 0)) else {
      throw FontFault.notTrueType
    }
    let count = try file.word(at: 4)
    guard count <= 64 else { throw FontFault.badTable(file.name) }
    var tables: [String: FontTable] = [:]
    for index in 0..<count {
      let record = 12 + index * 16
      let name = String(decoding: try file.part(record, 4), as: UTF8.self)
      let (start, length) = (try file.long(at: record + 8), try file.long(at: record + 12))
      guard start <= bytes.count, length <= bytes.count - start, tables[name] == nil else {
        throw FontFault.badTable(file.name)
      }
      tables[name] = FontTable(name: name, bytes: bytes[start..<(start + length)])
    }
    self.tables = tables
  }

  func table(_ name: String) throws(FontFault) -> FontTable {
    guard let table = tables[name] else { throw FontFault.missingTable(name) }
    return table
  }

  func optional(_ name: String) -> FontTable? { tables[name] }
}
