import PDFModel

/// Colours.
extension LetterReader {
  /// - Returns: false for what sets no colour.
  mutating func colour(
    _ word: String, _ operands: Operands, _ resources: PDFDictionary
  ) throws(PDFFault) -> Bool {
    switch word {
    case "g", "rg", "k": state.fill.take(operands.numbers, in: .light)
    case "G", "RG", "K": state.stroke.take(operands.numbers, in: .light)
    case "sc", "scn": state.fill.take(operands.numbers)
    case "SC", "SCN": state.stroke.take(operands.numbers)
    case "cs": state.fill.take(space: try space(operands.name, resources))
    case "CS": state.stroke.take(space: try space(operands.name, resources))
    case _: return false
    }
    return true
  }

  private func space(_ name: PDFName?, _ resources: PDFDictionary) throws(PDFFault) -> Tint.Space {
    let told = try named(name, "ColorSpace", resources)
    return try Tint.Space(told == .null ? name.map(PDFObject.name) ?? .null : told, in: file)
  }
}

/// Text (ISO 32000-1, 9.4).
extension LetterReader {
  mutating func write(
    _ word: String, _ operands: Operands, _ resources: PDFDictionary
  ) throws(PDFFault) {
    let n = operands.numbers
    switch (word, n.count) {
    case ("BT", _): (line, place) = (Placement(), Placement())
    case ("Tf", 1): try take(font: named(operands.name, "Font", resources), size: n[0])
    case ("Tc", 1): state.letterSpace = n[0]
    case ("Tw", 1): state.wordSpace = n[0]
    case ("Tz", 1): state.stretch = n[0] / 100
    case ("TL", 1): state.leading = n[0]
    case ("Ts", 1): state.rise = n[0]
    case ("Tr", 1): state.mode = n[0]
    case ("Td", 2): move(n[0], n[1])
    case ("TD", 2):
      state.leading = -n[1]
      move(n[0], n[1])
    case ("Tm", 6): if let matrix = Placement(n) { (line, place) = (matrix, matrix) }
    case ("T*", _): move(0, -state.leading)
    case ("Tj", _), ("TJ", _): try show(operands)
    case ("'", _), ("\"", _):
      if n.count == 2 { (state.wordSpace, state.letterSpace) = (n[0], n[1]) }
      move(0, -state.leading)
      try show(Operands(operands.all.filter { if case .string = $0 { true } else { false } }))
    case _: break
    }
  }

  private mutating func move(_ x: Double, _ y: Double) {
    line = Placement.shift(x, y).then(line)
    place = line
  }

  /// A font that cannot be read draws letters nobody knows; it is no reason to refuse the page.
  mutating func take(font: PDFObject, size: Double) throws(PDFFault) {
    state.size = size
    if let known = fonts[font] { return state.font = known }
    state.font = nil
    guard let dictionary = font.dictionary else { return }
    do { state.font = try FontLetters(dictionary, in: file) } catch { return }
    fonts[font] = state.font
  }

  private mutating func show(_ operands: Operands) throws(PDFFault) {
    for operand in operands.all {
      switch operand {
      case .number(let gap): advance(-gap / 1000 * state.size * state.stretch)
      case .string(let bytes): for glyph in state.font?.glyphs(bytes) ?? [] { try show(glyph) }
      case .name, .word, .open, .close: break
      }
    }
  }

  private mutating func advance(_ length: Double) { place = Placement.shift(length, 0).then(place) }

  private mutating func show(_ glyph: FontLetters.Glyph) throws(PDFFault) {
    let width = (glyph.width ?? 0.5) * state.size
    let whole = place.then(state.matrix)
    let isSpace = glyph.text.allSatisfy(\.isWhitespace)
    let size = abs(state.size) * whole.smallest(stretch: state.stretch)
    if !isSpace, state.hides {
      let box = Rectangle(
        x: 0, y: state.rise - 0.2 * state.size, width: width * state.stretch, height: 1.1 * state.size)
      if let covered = whole.around(box) { try hide(covered) }
    }
    let middle = whole.point(width / 2 * state.stretch, state.rise + 0.3 * state.size)
    if isSpace || size >= Self.smallest, state.isInked, state.lets(middle) {
      add(glyph, from: whole.point(0, state.rise), middle, size)
    }
    advance((width + state.letterSpace + (isSpace ? state.wordSpace : 0)) * state.stretch)
    if let last = letters.last, !isSpace, !last.text.isEmpty {
      let ends = place.then(state.matrix).point(-state.letterSpace * state.stretch, state.rise)
      // Where the file does not say how wide a letter is, half its height is only a guess.
      if state.isInked { end = (ends.x, ends.y, size * (glyph.width == nil ? 0.6 : 0.2)) }
    }
  }

  private mutating func add(
    _ glyph: FontLetters.Glyph, from start: (x: Double, y: Double), _ middle: (x: Double, y: Double),
    _ size: Double
  ) {
    guard !glyph.text.isEmpty else { return }
    let distance = end.map {
      (($0.x - start.x) * ($0.x - start.x) + ($0.y - start.y) * ($0.y - start.y)).squareRoot()
    }
    let joins = end.flatMap { end in distance.map { $0 <= end.reach } } ?? false
    keep(SeenLetter(text: glyph.text, middle: middle, joins: joins))
  }
}
