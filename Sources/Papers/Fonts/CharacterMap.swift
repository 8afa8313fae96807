/// Which glyph draws a character: `cmap` format 12, else format 4 (OpenType 1.9, "cmap").
struct CharacterMap: Sendable {
  /// A row of characters that follow each other.
  private struct Segment: Sendable {
    let first: Int
    let last: Int
    let glyph: Glyph
  }

  private enum Glyph: Sendable {
    /// Added to the character; format 4 counts modulo 65,536.
    case shifted(Int)
    /// Found at this place of the table for the first character, two bytes each; then shifted, unless it is 0.
    case listed(at: Int, shift: Int)
  }

  private let table: FontTable
  private let segments: [Segment]

  init(_ cmap: FontTable) throws(FontFault) {
    let offset = try Self.best(cmap)
    guard offset <= cmap.count else { throw FontFault.badTable(cmap.name) }
    table = FontTable(name: cmap.name, bytes: cmap.bytes.dropFirst(offset))
    segments = try table.word(at: 0) == 12 ? Self.groups(table) : Self.ranges(table)
    guard zip(segments, segments.dropFirst()).allSatisfy({ $0.last < $1.first }) else {
      throw FontFault.badTable(cmap.name)
    }
  }

  /// The glyph number, nil where the font has none.
  func glyph(for scalar: Unicode.Scalar) throws(FontFault) -> Int? {
    let character = Int(scalar.value)
    guard let segment = segment(of: character) else { return nil }
    let glyph: Int
    switch segment.glyph {
    case .shifted(let shift): glyph = (character + shift) & 0xFFFF
    case .listed(let place, let shift):
      let listed = try table.word(at: place + 2 * (character - segment.first))
      glyph = listed == 0 ? 0 : (listed + shift) & 0xFFFF
    }
    return glyph == 0 ? nil : glyph
  }

  private func segment(of character: Int) -> Segment? {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].last < character { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && segments[low].first <= character ? segments[low] : nil
  }

  /// Where the best subtable for Unicode begins.
  private static func best(_ cmap: FontTable) throws(FontFault) -> Int {
    var basic: Int?
    for index in 0..<min(try cmap.word(at: 2), 64) {
      let record = 4 + index * 8
      let encoding = (try cmap.word(at: record), try cmap.word(at: record + 2))
      let offset = try cmap.long(at: record + 4)
      switch (encoding, try cmap.word(at: offset)) {
      case ((3, 10), 12), ((0, _), 12): return offset
      case ((3, 1), 4), ((0, _), 4): basic = basic ?? offset
      default: continue
      }
    }
    guard let basic else { throw FontFault.missingTable("cmap") }
    return basic
  }

  private static func groups(_ table: FontTable) throws(FontFault) -> [Segment] {
    let count = try table.long(at: 12)
    guard count <= (table.count - 16) / 12 else { throw FontFault.badTable(table.name) }
    var segments: [Segment] = []
    for index in 0..<count {
      let place = 16 + index * 12
      let (first, last) = (try table.long(at: place), try table.long(at: place + 4))
      let glyph = try table.long(at: place + 8)
      guard first <= last, last <= 0x10FFFF, glyph + last - first <= 0xFFFF else {
        throw FontFault.badTable(table.name)
      }
      segments.append(Segment(first: first, last: last, glyph: .shifted(glyph - first)))
    }
    return segments
  }

  private static func ranges(_ table: FontTable) throws(FontFault) -> [Segment] {
    let count = try table.word(at: 6) / 2
    let (firsts, shifts, offsets) = (16 + 2 * count, 16 + 4 * count, 16 + 6 * count)
    var segments: [Segment] = []
    for index in 0..<count {
      let last = try table.word(at: 14 + 2 * index)
      let first = try table.word(at: firsts + 2 * index)
      let shift = try table.word(at: shifts + 2 * index)
      let place = offsets + 2 * index
      let offset = try table.word(at: place)
      guard first <= last else { throw FontFault.badTable(table.name) }
      let glyph = offset == 0 ? Glyph.shifted(shift) : .listed(at: place + offset, shift: shift)
      // The last row ends the table and names no character.
      if first != 0xFFFF { segments.append(Segment(first: first, last: last, glyph: glyph)) }
    }
    return segments
  }
}
