public import WorkingTime

extension ManifestPaper {
  /// Prints the manifest on A4 across; the head of the table and `Trang x/y` stand on each page.
  ///
  /// The same manifest, fonts and moment give the same bytes. A manifest without items is refused.
  public func printed(
    fonts: FontFamily, created: Moment, zone: Zone = .vietnam
  ) throws(PostPaperFault) -> PrintedPaper {
    var printer = FormPrinter(fonts, .across)
    let table = Self.table
    try wrapping(PostPaperFault.font) { () throws(FontFault) in
      try printer.manifestHead(self, zone)
      try printer.head(of: table)
    }
    try items.eachEntry { place, item throws(EntryFault.Reason) in
      let bars = try FormBars(item.itemNumber, width: table.inner(1), height: points(millimetres: 7.5))
      try wrapping(EntryFault.Reason.font) { () throws(FontFault) in
        try printer.row(item.cells(place + 1, bars, table.size), of: table)
      }
    }
    let info = PaperInfo(
      title: "Bảng kê giao bưu gửi số \(number)", author: agency, created: created, zone: zone)
    return try wrapping(PostPaperFault.font) { () throws(FontFault) in
      try printer.manifestFoot(self, table)
      try printer.number(
        0..<(printer.canvas.page + 1),
        "Bảng kê giao bưu gửi số \(number), ngày \(zone.day(of: moment).slashed)")
      return try printer.canvas.printed(info)
    }
  }

  private static let table = FormTable(columns: [
    .init("STT", 11), .init("Số hiệu bưu gửi", 62), .init("Mã hồ sơ", 51), .init("Người nhận", 50),
    .init("Nơi đến", 56), .init("Thu hộ (COD)", 25), .init("Số bản", 15),
  ])
}

extension ManifestItem {
  fileprivate func cells(_ number: Int, _ bars: FormBars, _ size: Double) -> [FormCell] {
    let style = TextStyle(size: size)
    let below = Paragraph(itemNumber, TextStyle(.bold, size: size), .centre)
    return [
      FormCell(Paragraph("\(number)", style, .centre)), FormCell([.bars(bars), .paragraph(below)]),
      FormCell(Paragraph(orderNumber, style)), FormCell(Paragraph(receiver.name, style)),
      FormCell(Paragraph(receiver.destination, style)),
      FormCell(Paragraph(cashOnDelivery == 0 ? "–" : cashOnDelivery.dong, style, .right)),
      FormCell(Paragraph("\(papers)", style, .centre)),
    ]
  }
}

extension FormPrinter {
  fileprivate mutating func manifestHead(_ paper: ManifestPaper, _ zone: Zone) throws(FontFault) {
    let head = OfficeHead(parentAgency: paper.parentAgency, agency: paper.agency)
    y =
      try canvas.head(
        head, x: sheet.left, top: y, width: sheet.textWidth, agencyWidth: sheet.textWidth * 0.45) - 14
    try flow("BẢNG KÊ GIAO BƯU GỬI", TextStyle(.bold, size: 15), .centre)
    try flow("Số: \(paper.number)", TextStyle(size: 12), .centre, after: 5)
    try flow(.field("Bên giao", paper.agency, size: 11, .bold))
    try flow(.field("Bên nhận", paper.carrier, size: 11, .bold))
    try flow(.field("Giao lúc", "\(zone.words(paper.moment)), tại \(paper.place)", size: 11))
    y -= 6
  }

  fileprivate mutating func manifestFoot(_ paper: ManifestPaper, _ table: FormTable) throws(FontFault) {
    let (cash, papers) = paper.items.reduce((0, 0)) { ($0.0 + $1.cashOnDelivery, $0.1 + $1.papers) }
    let style = TextStyle(.bold, size: table.size)
    let cells: [Paragraph] = [
      Paragraph(" ", style), Paragraph("Tổng cộng: \(paper.items.count) bưu gửi", style),
      Paragraph(" ", style), Paragraph(" ", style), Paragraph(" ", style),
      Paragraph(cash.dong, style, .right), Paragraph("\(papers)", style, .centre),
    ]
    // The signatures stand below the sums, never on a page of their own.
    if room < 160 { try head(ofNextPage: table) }
    try row(cells.map { FormCell($0) }, of: table)
    y -= 8
    try signatures([
      FormSigner(title: "ĐẠI DIỆN BÊN GIAO", name: paper.clerk),
      FormSigner(title: "ĐẠI DIỆN BÊN NHẬN", name: paper.postman),
    ])
  }
}
