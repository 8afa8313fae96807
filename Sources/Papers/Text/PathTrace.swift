/// The path under construction (ISO 32000-1, 8.5.2), as far as it may hide letters or clip them.
struct PathTrace {
  private var points: [(x: Double, y: Double)] = []
  /// The pieces that are rectangles, or closed by a few straight lines.
  private var rectangles: [Rectangle] = []
  private var corners: [(x: Double, y: Double)] = []
  private var isCurved = false
  private var segments: [[(x: Double, y: Double)]] = []
  var clips = false

  /// Around all of it; nil: it has no area.
  var box: Rectangle? { Rectangle(around: points) }

  /// What it fills without a hole.
  var surfaces: [Rectangle] {
    let drawn = isCurved || !(3...6).contains(corners.count) ? nil : Rectangle(around: corners)
    return rectangles + [drawn].compactMap(\.self)
  }

  /// Its straight pieces along an axis, as thick as they are drawn.
  func lines(_ width: Double) -> [Rectangle] {
    segments.compactMap { ends in
      let (from, to) = (ends[0], ends[1])
      guard min(abs(from.x - to.x), abs(from.y - to.y)) < 1 else { return nil }
      let half = width / 2
      return Rectangle(around: ends.flatMap { [($0.x - half, $0.y - half), ($0.x + half, $0.y + half)] })
    }
  }

  /// - Returns: false for what builds no path.
  mutating func take(_ word: String, _ n: [Double], _ matrix: Placement) -> Bool {
    switch (word, n.count) {
    case ("re", 4):
      let ends = [(n[0], n[1]), (n[0] + n[2], n[1]), (n[0], n[1] + n[3]), (n[0] + n[2], n[1] + n[3])]
        .map { matrix.point($0.0, $0.1) }
      points += ends
      if let rectangle = Rectangle(around: ends) { rectangles.append(rectangle) }
    case ("m", 2): add(n[0], n[1], matrix)
    case ("l", 2):
      if let from = points.last { segments.append([from, matrix.point(n[0], n[1])]) }
      add(n[0], n[1], matrix)
    case ("c", 6), ("v", 4), ("y", 4):
      isCurved = true
      for place in stride(from: 0, to: n.count, by: 2) { add(n[place], n[place + 1], matrix) }
    case ("h", _): break
    case _: return false
    }
    return true
  }

  private mutating func add(_ x: Double, _ y: Double, _ matrix: Placement) {
    let point = matrix.point(x, y)
    points.append(point)
    corners.append(point)
  }
}
