/// Where the look of an annotation can paint: whatever it draws stays within the rectangles that clip it, in every reader.
///
/// Nothing is believed of fonts, strokes or shapes. A filled rectangle counts as itself, a picture by its transparency,
/// everything else as the whole of the rectangle it is clipped to. What readers may understand in different ways is refused.
struct LookWalker {
  let source: ContentSource
  private(set) var marks: [PageMark] = []
  private var place: Place
  private var saved: [Place] = []
  private var path = Path.none
  private var clips = false
  private var isInText = false
  private var depth = 0
  private var operations = 0

  /// What `q` saves and `Q` restores.
  private struct Place {
    var matrix: PDFMatrix
    var clip: PDFBox
  }

  /// As far as a path matters: one rectangle and nothing else can be relied on.
  private enum Path {
    case none
    case rectangle(PDFBox)
    case other
  }

  /// More than looks have.
  private static let most = (operations: 100_000, marks: 200, pictures: 8, depth: 6, saved: 20)

  /// - Parameter clip: where the look's own box comes to lie.
  init(_ source: ContentSource, matrix: PDFMatrix, clip: PDFBox) {
    self.source = source
    place = Place(matrix: matrix, clip: clip)
  }

  /// - Throws: for what cannot be read with certainty.
  mutating func walk(_ bytes: [UInt8], _ resources: NamedResources) throws(PDFFault) {
    try source.budget.spend(bytes.count)
    // Readers end comments at different places.
    guard !bytes.contains(UInt8(ascii: "%")) else { throw PDFFault(.badToken) }
    var reader = ContentReader(bytes, limits: source.file.limits)
    let base = saved.count
    while let operation = try reader.next() {
      operations += 1
      guard operations <= Self.most.operations, marks.count <= Self.most.marks else {
        throw PDFFault(.tooManyValues)
      }
      if operation.name == "Q", saved.count <= base { throw PDFFault(.badToken) }
      if isInText {
        try applyInText(operation)
      } else if try !takePath(operation) {
        // Readers do not agree on what comes in the midst of a path.
        guard case .none = path, !clips else { throw PDFFault(.badToken) }
        try apply(operation, resources)
      }
    }
    guard saved.count == base, !isInText else { throw PDFFault(.unexpectedEnd) }
  }

  /// - Returns: false for an operator that has nothing to do with paths.
  private mutating func takePath(_ operation: ContentReader.Operation) throws(PDFFault) -> Bool {
    switch operation.name {
    case "re": try begin(operation)
    case "m", "l", "c", "v", "y", "h": path = .other
    case "W", "W*": clips = true
    case "n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*": try finishPath(operation.name)
    case _: return false
    }
    return true
  }

  private mutating func apply(_ operation: ContentReader.Operation, _ resources: NamedResources)
    throws(PDFFault)
  {
    switch operation.name {
    case "q":
      guard saved.count < Self.most.saved else { throw PDFFault(.tooDeep) }
      saved.append(place)
    case "Q": if let last = saved.popLast() { place = last }
    case "cm": try move(by: Self.matrix(operation))
    case "sh": addAll()
    case "Do": try paint(operation, resources)
    case "BT": isInText = true
    case let name:
      guard Self.stateOperators.contains(name) else { throw PDFFault(.badToken) }
    }
  }

  private mutating func applyInText(_ operation: ContentReader.Operation) throws(PDFFault) {
    switch operation.name {
    case "Tj", "TJ", "'", "\"": addAll()
    case "ET": isInText = false
    case let name:
      guard Self.stateOperators.contains(name) || Self.placingOperators.contains(name) else {
        throw PDFFault(.badToken)
      }
    }
  }

  /// Colours, lines, fonts, marks in the content: they change how something is painted, not where it is clipped.
  private static let stateOperators: Set<String> = [
    "w", "J", "j", "M", "d", "ri", "i", "gs", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K",
    "k", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "MP", "DP", "BMC", "BDC", "EMC",
  ]
  private static let placingOperators: Set<String> = ["Td", "TD", "Tm", "T*"]

  /// Readers count with fewer digits than we do: what is moved far away and back comes to lie elsewhere there.
  private mutating func move(by matrix: PDFMatrix) throws(PDFFault) {
    place.matrix = matrix.then(place.matrix)
    guard matrix.isModest, place.matrix.isModest else { throw PDFFault(.badNumber) }
  }

  private static func matrix(_ operation: ContentReader.Operation) throws(PDFFault) -> PDFMatrix {
    let n = try operation.numbers(6)
    return PDFMatrix(n[0], n[1], n[2], n[3], n[4], n[5])
  }

  private mutating func begin(_ operation: ContentReader.Operation) throws(PDFFault) {
    let n = try operation.numbers(4)
    let box = PDFBox(around: [(n[0], n[1]), (n[0] + n[2], n[1] + n[3])])
    guard n.allSatisfy({ abs($0) <= PDFMatrix.modest }) else { throw PDFFault(.badNumber) }
    guard case .none = path, let box else { return path = .other }
    path = .rectangle(box)
  }

  private mutating func finishPath(_ name: String) throws(PDFFault) {
    let (drawn, isClip) = (path, clips)
    (path, clips) = (.none, false)
    switch (name, drawn) {
    case ("n", .rectangle(let box)) where isClip: try clip(box)
    case ("n", _): break
    case ("f", .rectangle(let box)), ("F", .rectangle(let box)), ("f*", .rectangle(let box)):
      try add(box)
    case (_, .none): break
    case (_, _): addAll()
    }
  }

  private mutating func clip(_ box: PDFBox) throws(PDFFault) {
    // An empty clip is taken for none by some.
    guard let lying = place.matrix.around(box), let seen = lying.intersection(place.clip) else {
      throw PDFFault(.badNumber)
    }
    place.clip = seen
  }

  /// A filled rectangle; a thin one is a line of a dot's width at least.
  private mutating func add(_ box: PDFBox) throws(PDFFault) {
    guard let lying = place.matrix.around(box)?.grown(across: 0.1, along: 0.1) else {
      throw PDFFault(.badNumber)
    }
    if let seen = lying.intersection(place.clip) { marks.append(PageMark(box: seen, kind: .area)) }
  }

  private mutating func addAll() {
    if let last = marks.last, case .area = last.kind, last.box == place.clip { return }
    marks.append(PageMark(box: place.clip, kind: .area))
  }

  private mutating func paint(_ operation: ContentReader.Operation, _ resources: NamedResources)
    throws(PDFFault)
  {
    guard operation.operands.count == 1, let name = operation.operands[0].name,
      let stream = try resources.object(name, "XObject", in: source).stream
    else { throw PDFFault(.badStream) }
    switch try source.value("Subtype", of: stream.dictionary) {
    case .name("Form"): try paint(resources.form(name, stream, in: source))
    case .name("Image"): try add(picture: stream)
    case _: throw PDFFault(.badStream)
    }
  }

  /// A form with resources of its own; one without takes those of whoever the reader thinks of.
  private mutating func paint(_ form: PaintedForm) throws(PDFFault) {
    guard depth < Self.most.depth, form.box.isModest, let resources = form.resources else {
      throw PDFFault(.tooDeep)
    }
    let outer = place
    depth += 1
    try move(by: form.matrix)
    try clip(form.box)
    try walk(form.content, resources)
    depth -= 1
    place = outer
  }

  private mutating func add(picture: PDFStream) throws(PDFFault) {
    let count = marks.count { if case .image = $0.kind { true } else { false } }
    guard count < Self.most.pictures else { throw PDFFault(.tooManyValues) }
    guard let box = place.matrix.around(PDFBox(left: 0, bottom: 0, right: 1, top: 1)) else {
      throw PDFFault(.badNumber)
    }
    guard let seen = box.intersection(place.clip) else { return }
    marks.append(PageMark(box: seen, kind: .image(PlacedImage(stream: picture, matrix: place.matrix))))
  }
}

extension PDFFile {
  /// Where the look of an annotation can paint, in the page's coordinates (ISO 32000-1, 12.5.5).
  ///
  /// - Parameter rectangle: of the annotation.
  /// - Throws: where that cannot be told with certainty, or more is asked for than may be read.
  public func marks(
    ofLook look: PDFStream, in rectangle: PDFBox, asOf revision: Int? = nil, within budget: ContentBudget
  ) throws(PDFFault) -> [PageMark] {
    let source = ContentSource(file: self, revision: try index(revision), budget: budget)
    let own = try source.matrix("Matrix", of: look.dictionary)
    guard let bounds = try source.box("BBox", of: look.dictionary).flatMap({ own.around($0) }),
      bounds.area > 0, own.isModest, bounds.isModest, rectangle.isModest
    else { throw PDFFault(.badStream) }
    let (wide, high) = (rectangle.width / bounds.width, rectangle.height / bounds.height)
    let fitting = PDFMatrix(
      wide, 0, 0, high, rectangle.left - bounds.left * wide, rectangle.bottom - bounds.bottom * high)
    let resources = try source.value("Resources", of: look.dictionary).dictionary ?? PDFDictionary()
    var walker = LookWalker(source, matrix: own.then(fitting), clip: rectangle)
    try walker.walk(source.content(look), NamedResources(resources))
    return walker.marks
  }
}

extension PDFMatrix {
  /// As far as anything of a page lies; readers that count in single precision are still true to a hundredth of a point.
  static let modest = 20_000.0

  fileprivate var isModest: Bool { [a, b, c, d, e, f].allSatisfy { abs($0) <= Self.modest } }
}

extension PDFBox {
  fileprivate var isModest: Bool { [left, bottom, right, top].allSatisfy { abs($0) <= PDFMatrix.modest } }
}
