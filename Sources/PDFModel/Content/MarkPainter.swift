/// Walks through a content stream and keeps the boxes of what it paints.
struct MarkPainter {
  let source: ContentSource
  /// Large rectangles too: what is painted over something else hides it.
  let keepsAll: Bool
  private(set) var marks: [PageMark] = []
  var state = GraphicsState()
  var text = TextPlace()
  private var path = PaintedPath()
  private var saved: [GraphicsState] = []
  private var depth = 0

  /// More than pages have.
  private static let most = (marks: 200_000, depth: 12, saved: 512)

  init(_ source: ContentSource, keepsAll: Bool) {
    self.source = source
    self.keepsAll = keepsAll
  }

  /// - Throws: for what cannot be read, or asks for too much.
  mutating func paint(_ content: [UInt8], _ resources: NamedResources) throws(PDFFault) {
    try source.budget.spend(content.count)
    var reader = ContentReader(content, limits: source.file.limits)
    let base = saved.count
    while let operation = try reader.next() {
      guard marks.count <= Self.most.marks else { throw PDFFault(.tooManyValues) }
      if operation.name == "Q", saved.count <= base { continue }
      try apply(operation, resources)
    }
    if saved.count > base {
      state = saved[base]
      saved.removeLast(saved.count - base)
    }
  }

  /// A form in its own box (ISO 32000-1, 8.10.1).
  mutating func paint(_ form: PaintedForm, within resources: NamedResources) throws(PDFFault) {
    let (outer, outerText) = (state, text)
    state.matrix = form.matrix.then(state.matrix)
    guard let box = state.matrix.around(form.box) else { throw PDFFault(.badStream) }
    state.clip(box)
    try nested { painter throws(PDFFault) in try painter.paint(form.content, form.resources ?? resources) }
    (state, text) = (outer, outerText)
  }

  /// Something inside of something else that is painted, not too deep.
  mutating func nested(_ body: (inout MarkPainter) throws(PDFFault) -> Void) throws(PDFFault) {
    guard depth < Self.most.depth else { throw PDFFault(.tooDeep) }
    depth += 1
    try body(&self)
    depth -= 1
  }

  mutating func add(_ box: PDFBox?, _ kind: PageMark.Kind) throws(PDFFault) {
    guard var box, box.isFinite else { throw PDFFault(.badNumber) }
    if let clip = state.clip {
      guard let seen = box.grown(across: 0.01, along: 0.01).intersection(clip) else { return }
      box = seen
    }
    marks.append(PageMark(box: box, kind: kind))
  }

  private mutating func apply(_ operation: ContentReader.Operation, _ resources: NamedResources)
    throws(PDFFault)
  {
    switch operation.name {
    case "q":
      guard saved.count < Self.most.saved else { throw PDFFault(.tooDeep) }
      saved.append(state)
    case "Q": if let last = saved.popLast() { state = last }
    case "cm":
      guard let matrix = PDFMatrix(operation.operands) else { throw PDFFault(.badToken) }
      state.matrix = matrix.then(state.matrix)
    case "w": state.lineWidth = try operation.numbers(1)[0]
    case "gs":
      let entries = try resources.object(operation.lastName, "ExtGState", in: source).dictionary
      try applyState(entries ?? PDFDictionary())
    case "Do": try paintObject(operation.lastName, resources)
    case "EI": try add(state.matrix.around(Self.unit), .image(PlacedImage(stream: nil, matrix: state.matrix)))
    case "sh": if let clip = state.clip { try add(clip, .area) } else { throw PDFFault(.badToken) }
    case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n": try finishPath(operation.name)
    case "W", "W*": path.clips = true
    // A pattern is a drawing of its own.
    case "scn", "sc": state.hasPattern = operation.operands.last?.name != nil
    case "g", "rg", "k", "cs": state.hasPattern = false
    case _:
      if try path.take(operation) { return }
      try show(operation, resources)
    }
  }

  private static let unit = PDFBox(left: 0, bottom: 0, right: 1, top: 1)

  private mutating func applyState(_ entries: PDFDictionary) throws(PDFFault) {
    // Shapes may be cut out of a surface by a mask.
    if try ![.null, .name("None")].contains(source.value("SMask", of: entries)) { state.isPlain = false }
    if let width = try source.value("LW", of: entries).number {
      guard width.isFinite else { throw PDFFault(.badNumber) }
      state.lineWidth = width
    }
    if let font = try source.value("Font", of: entries).array, font.count == 2 {
      guard let size = try source.resolve(font[1]).number else { throw PDFFault(.badNumber) }
      state.font = try FontWidths(source.resolve(font[0]), in: source)
      state.fontSize = size
    }
  }

  private mutating func paintObject(_ name: PDFName, _ resources: NamedResources) throws(PDFFault) {
    guard let stream = try resources.object(name, "XObject", in: source).stream else {
      throw PDFFault(.badStream)
    }
    switch try source.value("Subtype", of: stream.dictionary) {
    case .name("Form"): try paint(resources.form(name, stream, in: source), within: resources)
    case .name("Image"):
      try add(state.matrix.around(Self.unit), .image(PlacedImage(stream: stream, matrix: state.matrix)))
    case _: throw PDFFault(.badStream)
    }
  }

  private mutating func finishPath(_ name: String) throws(PDFFault) {
    let fills = name.lowercased().first.map { "fb".contains($0) } ?? false
    if fills {
      for piece in path.surfaces
      where keepsAll || !state.isPlain || state.hasPattern
        || !piece.isEmptyRectangle(state.matrix, state.clip)
      {
        try add(state.matrix.around(piece.box), .area)
      }
    }
    if name.first.map({ "SsBb".contains($0) }) ?? false {
      let half = max(abs(state.lineWidth), 0.5) * state.matrix.scale / 2
      for line in path.lines {
        let box = state.matrix.around(line)?.grown(across: half, along: half)
        try add(box, half > 3 ? .area : .line)
      }
    }
    if path.clips {
      let isRectangle = path.surfaces.count == 1 && path.surfaces[0].isRectangle
      state.isPlain = state.isPlain && isRectangle
      // Readers do not agree on a clip without a path.
      if !path.surfaces.isEmpty { state.clip(path.box.flatMap { state.matrix.around($0) }) }
    }
    path = PaintedPath()
  }
}

/// What `q` saves and `Q` restores of it.
struct GraphicsState {
  var matrix = PDFMatrix.identity
  /// Around what the clipping path lets through; nil for everything.
  private(set) var clip: PDFBox?
  var lineWidth = 1.0
  /// Nothing but rectangles clips: letters may be cut out of a surface too.
  var isPlain = true
  /// Surfaces are filled with drawings instead of a colour.
  var hasPattern = false
  var font: FontWidths?
  var fontSize = 0.0
  var letterSpace = 0.0
  var wordSpace = 0.0
  var stretch = 1.0
  var leading = 0.0
  var rise = 0.0
  var mode = 0.0

  mutating func clip(_ box: PDFBox?) {
    guard let box else { return }
    clip = clip.map { $0.intersection(box) ?? PDFBox(left: 0, bottom: 0, right: 0, top: 0) } ?? box
  }
}
