/// The columns of a table on a form; widths in points.
struct FormTable {
  struct Column {
    let title: String
    let width: Double
    var alignment = Alignment.left

    /// - Parameter width: in millimetres.
    init(_ title: String, _ width: Double, _ alignment: Alignment = .left) {
      (self.title, self.width, self.alignment) = (title, points(millimetres: width), alignment)
    }
  }

  let columns: [Column]
  /// The size of its letters.
  var size = 10.0
  var framed = true
  /// Between a frame and what stands in it, to the sides and above; below, the tails of letters stand in it too.
  let padding = (side: 3.0, top: 1.5, bottom: 4.0)

  func inner(_ column: Int) -> Double { columns[column].width - 2 * padding.side }
}

/// What stands in one cell, downwards.
struct FormCell {
  enum Piece {
    case paragraph(Paragraph)
    case bars(FormBars)
    /// Nothing, so high, such as room for a signature.
    case gap(Double)
  }

  var pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  init(_ paragraphs: Paragraph...) { pieces = paragraphs.map(Piece.paragraph) }

  /// Pieces that cannot be divided, as they will be drawn.
  func strips(_ fonts: FontFamily, width: Double) throws(FontFault) -> [FormStrip] {
    var strips: [FormStrip] = []
    for piece in pieces {
      switch piece {
      case .bars(let bars): strips.append(.bars(bars))
      case .gap(let height): strips.append(.gap(height))
      case .paragraph(let paragraph):
        for line in try paragraph.lines(fonts, width: width) { strips.append(.line(line, paragraph)) }
      }
    }
    return strips
  }
}

/// One line, the bars of one number, or nothing.
enum FormStrip {
  case line(Line, Paragraph)
  case bars(FormBars)
  case gap(Double)

  var height: Double {
    switch self {
    case .line(_, let paragraph): paragraph.lineHeight
    // White below, so that the number stands clear of them.
    case .bars(let bars): bars.height + 1
    case .gap(let height): height
    }
  }
}
