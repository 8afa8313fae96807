/// A path under construction (ISO 32000-1, 8.5.2), in the coordinates of its matrix.
struct PaintedPath {
  /// Each piece between two points.
  private(set) var lines: [PDFBox] = []
  private(set) var surfaces: [Surface] = []
  var clips = false
  private var here = (x: 0.0, y: 0.0)
  private var start = (x: 0.0, y: 0.0)

  /// One subpath.
  struct Surface {
    var box: PDFBox
    var isRectangle: Bool

    /// The inside of a large plain rectangle says nothing; what is painted upon it is a mark of its own.
    func isEmptyRectangle(_ matrix: PDFMatrix, _ clip: PDFBox?) -> Bool {
      guard isRectangle, let whole = matrix.around(box) else { return false }
      guard let seen = clip.map({ whole.intersection($0) }) ?? whole else { return false }
      return seen.width > 57 && seen.height > 57
    }
  }

  /// Around all of it.
  var box: PDFBox? {
    PDFBox(around: surfaces.flatMap { [($0.box.left, $0.box.bottom), ($0.box.right, $0.box.top)] })
  }

  /// - Returns: false for an operator that builds no path.
  mutating func take(_ operation: ContentReader.Operation) throws(PDFFault) -> Bool {
    switch operation.name {
    case "m":
      let n = try operation.numbers(2)
      here = (n[0], n[1])
      start = here
      surfaces.append(
        Surface(box: PDFBox(left: n[0], bottom: n[1], right: n[0], top: n[1]), isRectangle: false))
    case "l":
      let n = try operation.numbers(2)
      try go(to: (n[0], n[1]), by: [])
    case "c":
      let n = try operation.numbers(6)
      try go(to: (n[4], n[5]), by: [(n[0], n[1]), (n[2], n[3])])
    case "v", "y":
      let n = try operation.numbers(4)
      try go(to: (n[2], n[3]), by: [(n[0], n[1])])
    case "h": try go(to: start, by: [])
    case "re": try rectangle(operation.numbers(4))
    case _: return false
    }
    return true
  }

  private mutating func rectangle(_ n: [Double]) throws(PDFFault) {
    let (right, top) = (n[0] + n[2], n[1] + n[3])
    let corners = [(n[0], n[1]), (right, n[1]), (right, top), (n[0], top)]
    guard let box = PDFBox(around: corners.map { (x: $0.0, y: $0.1) }) else { throw PDFFault(.badNumber) }
    surfaces.append(Surface(box: box, isRectangle: true))
    (here, start) = (corners[0], corners[0])
    for corner in corners.dropFirst() + [corners[0]] { try line(to: corner, by: []) }
  }

  private mutating func go(to point: (x: Double, y: Double), by between: [(x: Double, y: Double)])
    throws(PDFFault)
  {
    guard let last = surfaces.last,
      let box = PDFBox(
        around: [(last.box.left, last.box.bottom), (last.box.right, last.box.top), point] + between)
    else { throw PDFFault(.badToken) }
    surfaces[surfaces.count - 1] = Surface(box: box, isRectangle: false)
    try line(to: point, by: between)
  }

  /// A straight line in pieces, so that the box around a slanting one is not taken for a surface.
  private mutating func line(to point: (x: Double, y: Double), by between: [(x: Double, y: Double)])
    throws(PDFFault)
  {
    let pieces = between.isEmpty && here.x != point.x && here.y != point.y ? 16 : 1
    for piece in 0..<pieces {
      let (from, to) = (Double(piece) / Double(pieces), Double(piece + 1) / Double(pieces))
      let ends = [from, to].map {
        (x: here.x + (point.x - here.x) * $0, y: here.y + (point.y - here.y) * $0)
      }
      guard let box = PDFBox(around: ends + between) else { throw PDFFault(.badNumber) }
      lines.append(box)
    }
    here = point
    guard lines.count <= 200_000 else { throw PDFFault(.tooManyValues) }
  }
}
