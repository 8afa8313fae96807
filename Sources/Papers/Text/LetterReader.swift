import PDFModel

/// Walks through content streams and keeps the letters that are seen.
struct LetterReader {
  let file: PDFFile
  var state = PaintState()
  private var letters: [SeenLetter] = []
  private var saved: [PaintState] = []
  private var path = PathTrace()
  private var (line, place) = (Placement(), Placement())
  /// Where the letter seen last ends, and how near the next has to be to belong to its word.
  private var end: (x: Double, y: Double, reach: Double)?
  private var fonts: [PDFObject: FontLetters] = [:]
  private var (depth, formsRead, work) = (0, 0, 0)

  /// More than pages have: a hostile one cannot make it long.
  private static let most = (depth: 8, forms: 1000, saved: 512, work: 50_000_000)
  /// Smaller letters are not read by anybody, in points.
  private static let smallest = 4.0

  /// A letter, the middle of which lies here.
  private struct SeenLetter {
    let text: String
    let middle: (x: Double, y: Double)
    let joins: Bool
    var isCovered = false
  }

  init(file: PDFFile) { self.file = file }

  /// Words apart by one space.
  var text: String {
    var text = ""
    for letter in letters where !letter.isCovered {
      if !letter.joins || letter.text.allSatisfy(\.isWhitespace), text.last != " " { text += " " }
      text += letter.text.filter { !$0.isWhitespace }
    }
    return text.trimming
  }

  mutating func read(form: PDFStream, within outer: PDFDictionary) throws(PDFFault) {
    formsRead += 1
    guard depth < Self.most.depth, formsRead <= Self.most.forms else { return }
    let decoded = try file.decoded(form)
    guard decoded.remaining.isEmpty else { return }
    let (before, lineBefore, placeBefore) = (state, line, place)
    let own = try Placement(PageLetters.numbers(form.dictionary["Matrix"], file)) ?? Placement()
    state.matrix = own.then(state.matrix)
    try state.clip(to: PageLetters.rectangle(form.dictionary["BBox"], file).flatMap(state.matrix.around))
    let resources = try file.value("Resources", of: form.dictionary).dictionary
    depth += 1
    try read(decoded.bytes, resources ?? outer)
    depth -= 1
    (state, line, place) = (before, lineBefore, placeBefore)
  }

  mutating func read(_ content: [UInt8], _ resources: PDFDictionary) throws(PDFFault) {
    var (tokens, operands, base) = (ContentTokens(content), [ContentTokens.Token](), saved.count)
    while let token = tokens.next() {
      guard case .word(let word) = token else {
        operands.append(token)
        continue
      }
      if word == "Q", saved.count <= base { operands.removeAll(); continue }
      try apply(word, Operands(operands), resources)
      // What stands between the beginning of an image and its data is told together.
      if word != "BI" { operands.removeAll() }
    }
    if saved.count > base { state = saved[base] }
    base = min(base, saved.count)
    saved.removeLast(saved.count - base)
  }

  private mutating func apply(
    _ word: String, _ operands: Operands, _ resources: PDFDictionary
  ) throws(PDFFault) {
    switch word {
    case "q":
      guard saved.count < Self.most.saved else { throw PDFFault(.tooDeep) }
      saved.append(state)
    case "Q": if let last = saved.popLast() { state = last }
    case "cm": if let matrix = Placement(operands.numbers) { state.matrix = matrix.then(state.matrix) }
    case "gs":
      if let entries = try named(operands.name, "ExtGState", resources).dictionary {
        try state.apply(entries, file)
        if let font = try file.value("Font", of: entries).array, font.count == 2 {
          try take(font: file.resolve(font[0]), size: file.resolve(font[1]).number ?? 0)
        }
      }
    case "Do": try draw(named(operands.name, "XObject", resources), resources)
    case "ID":
      if !operands.names.contains(where: { ["IM", "ImageMask"].contains($0) }) { try cover([.unit]) }
    case "sh": if let clip = state.clip { try hide(clip) }
    case "W", "W*": path.clips = true
    case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n": try finishPath(word)
    case _:
      if path.take(word, operands.numbers, state.matrix) { return }
      if try colour(word, operands, resources) { return }
      try write(word, operands, resources)
    }
  }

  private func named(
    _ name: PDFName?, _ kind: PDFName, _ resources: PDFDictionary
  ) throws(PDFFault) -> PDFObject {
    guard let name, let all = try file.value(kind, of: resources).dictionary else { return .null }
    return try file.value(name, of: all)
  }

  private mutating func draw(_ object: PDFObject, _ resources: PDFDictionary) throws(PDFFault) {
    guard let stream = object.stream else { return }
    let kind = try file.value("Subtype", of: stream.dictionary).name
    if kind == "Form" { return try read(form: stream, within: resources) }
    let masks: [PDFName] = ["SMask", "Mask", "ImageMask", "SMaskInData"]
    if kind == "Image", !masks.contains(where: { stream.dictionary[$0] != nil }) { try cover([.unit]) }
  }

  private mutating func finishPath(_ word: String) throws(PDFFault) {
    if word.first.map({ "fFBb".contains($0) }) ?? false, state.fill.alpha >= 1 {
      for surface in path.surfaces { try hide(surface) }
    }
    if path.clips { state.clip(to: path.box) }
    path = PathTrace()
  }

  private mutating func cover(_ boxes: [Rectangle]) throws(PDFFault) {
    guard state.fill.alpha >= 1 else { return }
    for box in boxes.compactMap(state.matrix.around) { try hide(box) }
  }

  /// What was written there before is not seen any more.
  private mutating func hide(_ box: Rectangle) throws(PDFFault) {
    guard !state.isVeiled, !state.isClosed, let box = state.clip.map(box.common) ?? box else { return }
    work += letters.count
    guard work <= Self.most.work else { throw PDFFault(.tooManyValues) }
    for place in letters.indices where box.holds(letters[place].middle) { letters[place].isCovered = true }
  }
}

/// Colours.
extension LetterReader {
  /// - Returns: false for what sets no colour.
  private mutating func colour(
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
  private mutating func write(
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
    case ("Tj", _), ("TJ", _): show(operands)
    case ("'", _), ("\"", _):
      if n.count == 2 { (state.wordSpace, state.letterSpace) = (n[0], n[1]) }
      move(0, -state.leading)
      show(Operands(operands.all.filter { if case .string = $0 { true } else { false } }))
    case _: break
    }
  }

  private mutating func move(_ x: Double, _ y: Double) {
    line = Placement.shift(x, y).then(line)
    place = line
  }

  /// A font that cannot be read draws letters nobody knows; it is no reason to refuse the page.
  private mutating func take(font: PDFObject, size: Double) throws(PDFFault) {
    state.size = size
    if let known = fonts[font] { return state.font = known }
    state.font = nil
    guard let dictionary = font.dictionary else { return }
    do { state.font = try FontLetters(dictionary, in: file) } catch { return }
    fonts[font] = state.font
  }

  private mutating func show(_ operands: Operands) {
    for operand in operands.all {
      switch operand {
      case .number(let gap): advance(-gap / 1000 * state.size * state.stretch)
      case .string(let bytes): for glyph in state.font?.glyphs(bytes) ?? [] { show(glyph) }
      case .name, .word, .open, .close: break
      }
    }
  }

  private mutating func advance(_ length: Double) { place = Placement.shift(length, 0).then(place) }

  private mutating func show(_ glyph: FontLetters.Glyph) {
    let width = (glyph.width ?? 0.5) * state.size
    let whole = place.then(state.matrix)
    let isSpace = glyph.text.allSatisfy(\.isWhitespace)
    let size = abs(state.size) * whole.smallest(stretch: state.stretch)
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
    letters.append(SeenLetter(text: glyph.text, middle: middle, joins: joins))
  }
}

/// What stands before an operator.
private struct Operands {
  let all: [ContentTokens.Token]

  init(_ all: [ContentTokens.Token]) { self.all = all }

  var numbers: [Double] { all.compactMap { if case .number(let number) = $0 { number } else { nil } } }
  var names: [PDFName] { all.compactMap { if case .name(let name) = $0 { name } else { nil } } }
  var name: PDFName? { names.last }
}

extension String {
  fileprivate var trimming: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
