import PDFModel

/// Walks through content streams and keeps the letters that are seen.
struct LetterReader {
  let file: PDFFile
  var state = PaintState()
  private(set) var letters: [SeenLetter] = []
  private var saved: [PaintState] = []
  private var path = PathTrace()
  var (line, place) = (Placement(), Placement())
  /// Where the letter seen last ends, and how near the next has to be to belong to its word.
  var end: (x: Double, y: Double, reach: Double)?
  var fonts: [PDFObject: FontLetters] = [:]
  private var (depth, formsRead, work) = (0, 0, 0)

  /// More than pages have: a hostile one cannot make it long.
  private static let most = (depth: 8, forms: 1000, saved: 512, work: 50_000_000)
  /// Smaller letters are not read by anybody, in points.
  static let smallest = 4.0
  /// Thicker lines hide what they cross; thinner ones underline or frame it.
  private static let thick = 1.5

  /// A letter, the middle of which lies here.
  struct SeenLetter {
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
    let base = saved.count
    var (tokens, operands) = (ContentTokens(content), [ContentTokens.Token]())
    while let token = tokens.next() {
      guard case .word(let word) = token else {
        operands.append(token)
        continue
      }
      if tokens.isUncertain {
        letters.removeAll()
        tokens.isUncertain = false
      }
      if word != "Q" || saved.count > base { try apply(word, Operands(operands), resources) }
      // What stands between the beginning of an image and its data is told together.
      if word != "BI" { operands.removeAll() }
    }
    // States left open end with the content.
    guard saved.count > base else { return }
    state = saved[base]
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
    case "w": state.lineWidth = operands.numbers.first ?? state.lineWidth
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

  func named(
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
    if word.first.map({ "SsBb".contains($0) }) ?? false, state.stroke.alpha >= 1 {
      let width = state.lineWidth * state.matrix.smallest(stretch: 1)
      if width >= Self.thick { for line in path.lines(width) { try hide(line) } }
    }
    if path.clips { state.clip(to: path.box) }
    path = PathTrace()
  }

  private mutating func cover(_ boxes: [Rectangle]) throws(PDFFault) {
    guard state.fill.alpha >= 1 else { return }
    for box in boxes.compactMap(state.matrix.around) { try hide(box) }
  }

  mutating func keep(_ letter: SeenLetter) { letters.append(letter) }

  /// What was written there before is not seen any more.
  mutating func hide(_ box: Rectangle) throws(PDFFault) {
    guard !state.isVeiled, !state.isClosed, let box = state.clip.map(box.common) ?? box else { return }
    work += letters.count
    guard work <= Self.most.work else { throw PDFFault(.tooManyValues) }
    for place in letters.indices where box.holds(letters[place].middle) { letters[place].isCovered = true }
  }
}

/// What stands before an operator.
struct Operands {
  let all: [ContentTokens.Token]

  init(_ all: [ContentTokens.Token]) { self.all = all }

  var numbers: [Double] { all.compactMap { if case .number(let number) = $0 { number } else { nil } } }
  var names: [PDFName] { all.compactMap { if case .name(let name) = $0 { name } else { nil } } }
  var name: PDFName? { names.last }
}

extension String {
  fileprivate var trimming: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
