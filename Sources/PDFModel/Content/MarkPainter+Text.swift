/// Text (ISO 32000-1, 9.4): each word as a box.
extension MarkPainter {
  mutating func show(_ operation: ContentReader.Operation, _ resources: NamedResources) throws(PDFFault) {
    switch operation.name {
    case "BT": text = TextPlace()
    case "Tf":
      guard operation.operands.count == 2, let name = operation.operands[0].name,
        let size = operation.operands[1].number
      else { throw PDFFault(.badToken) }
      state.font = try resources.font(name, in: source)
      state.fontSize = size
    case "Tc": state.letterSpace = try operation.numbers(1)[0]
    case "Tw": state.wordSpace = try operation.numbers(1)[0]
    case "Tz": state.stretch = try operation.numbers(1)[0] / 100
    case "TL": state.leading = try operation.numbers(1)[0]
    case "Ts": state.rise = try operation.numbers(1)[0]
    case "Tr": state.mode = try operation.numbers(1)[0]
    case "Td", "TD", "Tm", "T*": try moveText(operation)
    case "Tj", "TJ", "'", "\"": try showText(operation, resources)
    // Colours of lines, marks in the content, and what nobody paints with.
    case _: break
    }
  }

  private mutating func moveText(_ operation: ContentReader.Operation) throws(PDFFault) {
    switch operation.name {
    case "T*": text.nextLine(0, -state.leading)
    case "Tm":
      guard let matrix = PDFMatrix(operation.operands) else { throw PDFFault(.badToken) }
      text = TextPlace(matrix)
    case _:
      let n = try operation.numbers(2)
      if operation.name == "TD" { state.leading = -n[1] }
      text.nextLine(n[0], n[1])
    }
  }

  private mutating func showText(_ operation: ContentReader.Operation, _ resources: NamedResources)
    throws(PDFFault)
  {
    var pieces = operation.operands
    switch operation.name {
    case "\"":
      guard pieces.count == 3, let word = pieces[0].number, let letter = pieces[1].number else {
        throw PDFFault(.badToken)
      }
      (state.wordSpace, state.letterSpace) = (word, letter)
      pieces.removeFirst(2)
      text.nextLine(0, -state.leading)
    case "'": text.nextLine(0, -state.leading)
    case "TJ": pieces = operation.operands.first?.array ?? []
    case _: break
    }
    try showPieces(pieces, resources)
  }

  private mutating func showPieces(_ pieces: [PDFObject], _ resources: NamedResources) throws(PDFFault) {
    guard let font = state.font else { throw PDFFault(.badToken) }
    var word: (from: Double, to: Double)?
    var place = 0.0
    for piece in pieces {
      if let gap = piece.number {
        place -= gap / 1000 * state.fontSize * state.stretch
        // As far as a space: another word.
        if abs(gap) > 200 { try finish(&word) }
        continue
      }
      guard let string = piece.string else { throw PDFFault(.badToken) }
      for letter in try font.letters(string) {
        if let glyphs = font.glyphs { try draw(glyphs, letter.code, at: place, resources) }
        let space = state.letterSpace + (letter.isSpace ? state.wordSpace : 0)
        let end = place + letter.width * state.fontSize * state.stretch
        if letter.isSpace {
          try finish(&word)
        } else if font.glyphs == nil {
          // Marks over letters claim no width, and are seen.
          let seen = max(end, place + 0.2 * abs(state.fontSize))
          word = (min(word?.from ?? place, place, seen), max(word?.to ?? seen, place, seen))
        }
        place = end + space * state.stretch
      }
    }
    try finish(&word)
    text.matrix = PDFMatrix(1, 0, 0, 1, place, 0).then(text.matrix)
  }

  /// A letter that is a drawing.
  private mutating func draw(
    _ glyphs: DrawnGlyphs, _ code: UInt8, at place: Double, _ resources: NamedResources
  ) throws(PDFFault) {
    let (outer, outerText) = (state, text)
    let letter = PDFMatrix(state.fontSize * state.stretch, 0, 0, state.fontSize, place, state.rise)
    state.matrix = glyphs.matrix.then(letter).then(text.matrix).then(state.matrix)
    try nested { painter throws(PDFFault) in
      try painter.paint(glyphs.drawing(code), glyphs.resources ?? resources)
    }
    (state, text) = (outer, outerText)
  }

  private mutating func finish(_ word: inout (from: Double, to: Double)?) throws(PDFFault) {
    guard let found = word else { return }
    word = nil
    // Not painted: what a recogniser of letters lays under a scan.
    guard state.mode != 3 else { return }
    if state.mode >= 4 { state.isPlain = false }
    let size = abs(state.fontSize)
    let matrix = text.matrix.then(state.matrix)
    // Letters that are drawn as lines too reach as far as the lines are thick.
    let isStroked = [1, 2, 5, 6].contains(state.mode)
    let edge = isStroked ? abs(state.lineWidth) / 2 * state.matrix.scale : 0
    let box = PDFBox(
      left: found.from, bottom: state.rise - 0.22 * size, right: found.to, top: state.rise + 0.9 * size)
    try add(
      matrix.around(box)?.grown(across: edge, along: edge), .text(size: size * matrix.scale))
  }
}

/// Where the next letter stands.
struct TextPlace {
  var matrix: PDFMatrix
  private var line: PDFMatrix

  init(_ matrix: PDFMatrix = .identity) { (self.matrix, line) = (matrix, matrix) }

  mutating func nextLine(_ x: Double, _ y: Double) {
    line = PDFMatrix(1, 0, 0, 1, x, y).then(line)
    matrix = line
  }
}
