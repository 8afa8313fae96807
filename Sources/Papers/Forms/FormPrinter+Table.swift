/// Tables: rows stay whole where a page can hold them, and the head is repeated on each page.
extension FormPrinter {
  /// The titles of the columns, shaded.
  mutating func head(of table: FormTable) throws(FontFault) {
    let cells = table.columns.map { column in
      FormCell(Paragraph(column.title, TextStyle(.bold, size: table.size), .centre))
    }
    let strips = try strips(cells, table)
    makeRoom(height(strips, table) + 2 * table.size)
    draw(frameOf: strips, table, shade: Ink(red: 0.93, green: 0.93, blue: 0.93))
    try draw(strips, table)
  }

  mutating func row(_ cells: [FormCell], of table: FormTable) throws(FontFault) {
    var rest = try strips(cells, table)
    let tall = height(rest, table)
    // What no page can hold begins here, unless hardly a line fits.
    if tall > room, tall <= wholePage - 4 * table.size || room < 4 * table.size {
      try head(ofNextPage: table)
    }
    repeat {
      let part = rest.map { fitting($0, table) }
      draw(frameOf: part, table)
      try draw(part, table)
      rest = zip(rest, part).map { Array($0.dropFirst($1.count)) }
      if rest.contains(where: { !$0.isEmpty }) { try head(ofNextPage: table) }
    } while rest.contains { !$0.isEmpty }
  }

  /// Goes on with a page that begins with the titles, where there are any.
  mutating func head(ofNextPage table: FormTable) throws(FontFault) {
    nextPage()
    if table.columns.contains(where: { !$0.title.isEmpty }) { try head(of: table) }
  }

  private func strips(_ cells: [FormCell], _ table: FormTable) throws(FontFault) -> [[FormStrip]] {
    var strips: [[FormStrip]] = []
    for (column, cell) in cells.enumerated() {
      strips.append(try cell.strips(canvas.fonts, width: table.inner(column)))
    }
    return strips
  }

  private func height(_ strips: [[FormStrip]], _ table: FormTable) -> Double {
    let tallest = strips.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0
    return tallest + table.padding.top + table.padding.bottom
  }

  /// The first strips that fit on this page; one at least on a page of its own.
  private func fitting(_ strips: [FormStrip], _ table: FormTable) -> [FormStrip] {
    var left = room - table.padding.top - table.padding.bottom
    return Array(
      strips.prefix { strip in
        left -= strip.height
        return left >= -0.001
      })
  }

  private mutating func draw(frameOf strips: [[FormStrip]], _ table: FormTable, shade: Ink? = nil) {
    let height = height(strips, table)
    var x = sheet.left
    for column in table.columns {
      let place = Rectangle(x: x, y: y - height, width: column.width, height: height)
      if let shade { canvas.rectangle(place, ink: shade, filled: true) }
      if table.framed { canvas.rectangle(place, width: 0.5) }
      x += column.width
    }
  }

  private mutating func draw(_ strips: [[FormStrip]], _ table: FormTable) throws(FontFault) {
    var x = sheet.left
    for (column, cell) in strips.enumerated() {
      var top = y - table.padding.top
      for strip in cell {
        try canvas.draw(strip, x: x + table.padding.side, top: top, width: table.inner(column))
        top -= strip.height
      }
      x += table.columns[column].width
    }
    y -= height(strips, table)
  }
}

extension Canvas {
  mutating func draw(
    _ strip: FormStrip, x: Double, top: Double, width: Double
  ) throws(FontFault) {
    switch strip {
    case .gap: break
    case .bars(let bars): _ = self.bars(bars, x: x, top: top, width: width)
    case .line(let line, let paragraph):
      try draw(line, paragraph, x: x, y: top - paragraph.lineHeight, width: width)
    }
  }
}
