/// One character as it will be drawn, its width in points.
struct Atom {
  let character: Unicode.Scalar
  let style: TextStyle
  let width: Double

  var isSpace: Bool { character == " " }
}

/// A line of a paragraph, without the spaces at its end.
struct Line {
  let atoms: ArraySlice<Atom>
  let indent: Double
  /// The last line of a paragraph, or one ended by a line feed: never stretched.
  let isLast: Bool

  var width: Double { atoms.reduce(0) { $0 + $1.width } }
}

extension Paragraph {
  /// Lines no wider than the width; broken at spaces, and inside a word only when the word alone is too wide.
  func lines(_ fonts: FontFamily, width: Double) throws(FontFault) -> [Line] {
    let atoms = try measured(fonts)
    var lines: [Line] = []
    var start = 0
    for piece in Self.pieces(atoms) {
      start = piece.lowerBound
      repeat {
        let indent = lines.isEmpty ? firstIndent : 0
        let end = Self.end(of: atoms[start..<piece.upperBound], within: width - indent)
        let line = atoms[start..<end]
        lines.append(Line(atoms: Self.trimmed(line), indent: indent, isLast: end == piece.upperBound))
        start = end
      } while start < piece.upperBound
    }
    return lines
  }

  private func measured(_ fonts: FontFamily) throws(FontFault) -> [Atom] {
    var atoms: [Atom] = []
    for run in runs {
      let face = fonts[run.style.font]
      for character in run.text.composed.unicodeScalars {
        guard character != "\n" else {
          atoms.append(Atom(character: character, style: run.style, width: 0))
          continue
        }
        guard let width = try face.width(of: character) else {
          throw FontFault.missingCharacters(try face.missing(in: run.text), font: face.name)
        }
        atoms.append(
          Atom(character: character, style: run.style, width: Double(width) * run.style.size / 1000))
      }
    }
    return atoms
  }

  /// What lies between line feeds.
  private static func pieces(_ atoms: [Atom]) -> [Range<Int>] {
    var (pieces, start): ([Range<Int>], Int) = ([], 0)
    for (place, atom) in atoms.enumerated() where atom.character == "\n" {
      pieces.append(start..<place)
      start = place + 1
    }
    return pieces + [start..<atoms.count]
  }

  /// Where the next line begins.
  private static func end(of atoms: ArraySlice<Atom>, within width: Double) -> Int {
    var (used, afterSpace): (Double, Int?) = (0, nil)
    for (place, atom) in zip(atoms.indices, atoms) {
      used += atom.width
      if used > width + 0.001, !atom.isSpace { return afterSpace ?? max(place, atoms.startIndex + 1) }
      if atom.isSpace { afterSpace = place + 1 }
    }
    return atoms.endIndex
  }

  private static func trimmed(_ line: ArraySlice<Atom>) -> ArraySlice<Atom> {
    var line = line
    while let last = line.last, last.isSpace { line.removeLast() }
    return line
  }
}
