/// Who signs below a form.
struct FormSigner {
  let title: String
  var hint = "(Ký, ghi rõ họ tên)"
  /// Already known; nil leaves it to be written by hand.
  var name: String?
  /// Lines below the name.
  var below: [Paragraph] = []
}

extension FormPrinter {
  /// Side by side, each with room for a signature; on one page together.
  mutating func signatures(_ signers: [FormSigner], size: Double = 11) throws(FontFault) {
    var table = FormTable(
      columns: signers.map { _ in FormTable.Column("", widthInMillimetres / Double(signers.count)) })
    table.framed = false
    try row(signers.map { Self.cell($0, size) }, of: table)
  }

  private var widthInMillimetres: Double { sheet.textWidth / points(millimetres: 1) }

  private static func cell(_ signer: FormSigner, _ size: Double) -> FormCell {
    let head = [
      Paragraph(signer.title, TextStyle(.bold, size: size), .centre),
      Paragraph(signer.hint, TextStyle(.italic, size: size - 1), .centre),
    ]
    let name = Paragraph(signer.name ?? " ", TextStyle(.bold, size: size), .centre)
    return FormCell(
      head.map(FormCell.Piece.paragraph) + [.gap(points(millimetres: 20)), .paragraph(name)]
        + signer.below.map(FormCell.Piece.paragraph))
  }
}
