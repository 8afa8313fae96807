/// Grounds and body (Decree 30/2020/NĐ-CP, Annex I, Part I, II.6).
extension ResultPrinter {
  private var indent: Double { points(millimetres: 10) }

  mutating func text(_ document: ResultDocument) throws(FontFault) {
    if let authority = document.authority {
      var line = Paragraph(authority, TextStyle(.bold, size: 14), .centre)
      line.spaceAfter = 6
      try flow(line)
    }
    for ground in document.grounds { try flow(body([TextRun(ground, TextStyle(.italic, size: 14))])) }
    for passage in document.body {
      switch passage {
      case .paragraph(let text): try flow(body([TextRun(text, TextStyle(size: 14))]))
      case .article(let name, let text):
        try flow(body([TextRun(name + " ", TextStyle(.bold, size: 14)), TextRun(text, TextStyle(size: 14))]))
      case .heading(let text):
        var line = Paragraph(text, TextStyle(.bold, size: 14), .centre)
        line.spaceAfter = 6
        try flow(line)
      }
    }
  }

  private func body(_ runs: [TextRun]) -> Paragraph {
    Paragraph(runs, .justified, firstIndent: indent, lineSpacing: 1.3, spaceAfter: 6)
  }
}
