extension Canvas {
  /// Draws a paragraph downwards from `top` and returns where the next one may begin.
  ///
  /// - Throws: `FontFault.missingCharacters` naming every character of a run that its face cannot draw.
  @discardableResult
  public mutating func paragraph(
    _ paragraph: Paragraph, x: Double, top: Double, width: Double
  ) throws(FontFault) -> Double {
    var y = top
    for line in try paragraph.lines(fonts, width: width) {
      y -= paragraph.lineHeight
      try draw(line, paragraph, x: x, y: y, width: width)
    }
    return y - paragraph.spaceAfter
  }

  /// Draws one line of text from a point on its baseline and returns its width.
  @discardableResult
  public mutating func text(_ text: String, _ style: TextStyle, x: Double, y: Double) throws(FontFault)
    -> Double
  {
    let paragraph = Paragraph(text, style)
    var width = 0.0
    for line in try paragraph.lines(fonts, width: .greatestFiniteMagnitude) {
      try draw(line, paragraph, x: x + width, y: y, width: line.width)
      width += line.width
    }
    return width
  }

  /// The width of a text on one line, in points.
  public func width(_ text: String, _ style: TextStyle) throws(FontFault) -> Double {
    try Paragraph(text, style).lines(fonts, width: .greatestFiniteMagnitude).map(\.width).max() ?? 0
  }

  mutating func draw(
    _ line: Line, _ paragraph: Paragraph, x: Double, y: Double, width: Double
  ) throws(FontFault) {
    let rest = width - line.indent - line.width
    let spaces = line.atoms.count { $0.isSpace }
    let (shift, stretch) =
      switch paragraph.alignment {
      case .left: (0.0, 0.0)
      case .centre: (rest / 2, 0.0)
      case .right: (rest, 0.0)
      case .justified: (0.0, line.isLast || spaces == 0 || rest < 0 ? 0 : rest / Double(spaces))
      }
    var place = x + line.indent + shift
    for run in line.runs {
      try show(run, x: place, y: y, stretch: stretch)
      place += run.reduce(0) { $0 + $1.width + ($1.isSpace ? stretch : 0) }
    }
  }

  /// One run in one style; stretched spaces are moved by TJ, for Tw knows only one-byte codes (ISO 32000-1, 9.3.3).
  private mutating func show(
    _ atoms: ArraySlice<Atom>, x: Double, y: Double, stretch: Double
  ) throws(FontFault) {
    guard let style = atoms.first?.style else { return }
    var subset = subsets[style.font] ?? FontSubset(fonts[style.font])
    var shown = "<"
    for atom in atoms {
      shown += fourDigits(try subset.code(for: atom.character))
      if atom.isSpace, stretch > 0 { shown += "> \((-stretch * 1000 / style.size).pointText) <" }
    }
    subsets[style.font] = subset
    put([], "BT")
    put([style.ink.red, style.ink.green, style.ink.blue], "rg")
    put([], "/\(style.font.resource) \(style.size.pointText) Tf")
    put([x, y], "Td")
    put([], "[\(shown)>] TJ")
    put([], "ET")
  }
}

extension Line {
  /// Neighbours of one style together.
  var runs: [ArraySlice<Atom>] {
    var (runs, start): ([ArraySlice<Atom>], Int) = ([], atoms.startIndex)
    for place in atoms.indices where place > start && atoms[place].style != atoms[place - 1].style {
      runs.append(atoms[start..<place])
      start = place
    }
    return start < atoms.endIndex ? runs + [atoms[start...]] : runs
  }
}
