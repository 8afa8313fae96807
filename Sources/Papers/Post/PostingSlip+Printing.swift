public import WorkingTime

extension PostingSlip {
  /// Prints slips, each beginning on a page of its own; a long list of papers goes on over pages.
  ///
  /// The same slips, fonts and moment give the same bytes.
  public static func printed(
    _ slips: [PostingSlip], fonts: FontFamily, created: Moment, zone: Zone = .vietnam
  ) throws(PostPaperFault) -> PrintedPaper {
    var printer = FormPrinter(fonts, .upright)
    var pages: [(Range<Int>, String)] = []
    try slips.eachEntry { place, slip throws(EntryFault.Reason) in
      if place > 0 { printer.nextPage() }
      let first = printer.canvas.page
      try printer.slip(slip, zone)
      pages.append((first..<(printer.canvas.page + 1), "Phiếu gửi \(slip.itemNumber)"))
    }
    let info = PaperInfo(
      title: "Phiếu gửi hồ sơ", author: slips.first?.carrier ?? "", created: created, zone: zone)
    return try wrapping(PostPaperFault.font) { () throws(FontFault) in
      for (range, text) in pages { try printer.number(range, text) }
      return try printer.canvas.printed(info)
    }
  }
}

extension FormPrinter {
  fileprivate mutating func slip(_ slip: PostingSlip, _ zone: Zone) throws(EntryFault.Reason) {
    let width = (sheet.textWidth - 20) / 2
    let height = points(millimetres: 11)
    let bars = (
      try FormBars(slip.orderNumber, width: width, height: height),
      try FormBars(slip.itemNumber, width: width, height: height)
    )
    try wrapping(EntryFault.Reason.font) { () throws(FontFault) in
      try slipHead(slip, bars.0, bars.1)
      try parties(slip)
      try service(slip, zone)
      try contents(slip)
      try terms(slip.terms)
      try slipSigners(slip, zone)
    }
  }

  private mutating func slipHead(
    _ slip: PostingSlip, _ order: FormBars, _ item: FormBars
  ) throws(FontFault) {
    try flow(slip.carrier, TextStyle(.bold, size: 11), .centre, after: 6)
    try flow("PHIẾU GỬI HỒ SƠ", TextStyle(.bold, size: 16), .centre)
    try flow(slip.direction.subtitle, TextStyle(.bold, size: 11), .centre)
    try flow("(theo Quyết định số 45/2016/QĐ-TTg)", TextStyle(.italic, size: 10), .centre, after: 6)
    var table = FormTable(columns: columns(["", ""]))
    table.framed = false
    try row([Self.numbered("Mã hồ sơ", order), Self.numbered("Số hiệu bưu gửi", item)], of: table)
    y -= 4
  }

  /// Bars with their number below and what it is.
  private static func numbered(_ name: String, _ bars: FormBars) -> FormCell {
    FormCell([
      .bars(bars),
      .paragraph(
        Paragraph(
          [TextRun("\(name): ", TextStyle(size: 10)), TextRun(bars.text, TextStyle(.bold, size: 11))], .centre
        )),
    ])
  }

  private mutating func parties(_ slip: PostingSlip) throws(FontFault) {
    let table = FormTable(columns: columns(["NGƯỜI GỬI", "NGƯỜI NHẬN"]))
    try head(of: table)
    try row([Self.party(slip.sender), Self.party(slip.receiver)], of: table)
  }

  private static func party(_ party: PostParty) -> FormCell {
    FormCell(
      .field("Họ tên/Cơ quan", party.name, size: 10, .bold), .field("Địa chỉ", party.address, size: 10),
      .field("Điện thoại", party.phone, size: 10), .field("Thư điện tử", party.email, size: 10))
  }

  private mutating func service(_ slip: PostingSlip, _ zone: Zone) throws(FontFault) {
    let table = FormTable(columns: columns(["CHẤP NHẬN", "GIÁ CƯỚC, THANH TOÁN", "CHẤT LƯỢNG"]))
    let acceptance = slip.acceptance
    try head(of: table)
    try row(
      [
        FormCell(
          .field("Thời gian", zone.words(acceptance.moment), size: 10),
          .field("Địa điểm", acceptance.place, size: 10), .field("Phương thức", acceptance.manner, size: 10)),
        Self.paid(slip),
        FormCell(
          .field("Ngày chấp nhận (J)", zone.day(of: acceptance.moment).slashed, size: 10),
          .field(
            "Thời gian toàn trình", slip.time.map { "J + \($0.workingDays) ngày làm việc" } ?? "theo công bố",
            size: 10),
          .field("Phát chậm nhất ngày", slip.time?.due.slashed ?? "theo công bố", size: 10, .bold)),
      ], of: table)
    y -= 5
  }

  private static func paid(_ slip: PostingSlip) -> FormCell {
    let (price, collected) = (slip.payment.price, slip.payment.collected)
    var lines = [Paragraph.field("Giá cước", price?.dong ?? "theo công bố", size: 10)]
    switch slip.direction {
    case .filing:
      lines.append(.field("Phí, lệ phí nộp hộ", collected.dong, size: 10))
      lines.append(.field("Tổng cộng", ((price ?? 0) + collected).dong, size: 10, .bold))
    // Another person pays this, and later.
    case .returning: lines.append(.field("Thu hộ khi phát (COD)", collected.dong, size: 10, .bold))
    }
    lines.append(.field("Thanh toán", slip.payment.manner, size: 10))
    return FormCell(lines.map(FormCell.Piece.paragraph))
  }

  private mutating func contents(_ slip: PostingSlip) throws(FontFault) {
    try flow(.field("Thủ tục hành chính", slip.procedure, size: 11, .bold))
    if case .returning(let result) = slip.direction {
      try flow(.field("Kết quả giải quyết", result, size: 11, .bold))
    }
    y -= 5
    guard !slip.papers.isEmpty else { return }
    let table = FormTable(columns: [
      .init("STT", 11, .centre), .init("Tên giấy tờ", 109), .init("Hình thức", 40), .init("Số lượng", 23),
    ])
    try head(of: table)
    for (place, paper) in slip.papers.enumerated() {
      let style = TextStyle(size: 10)
      try row(
        [
          FormCell(Paragraph("\(place + 1)", style, .centre)), FormCell(Paragraph(paper.name, style)),
          FormCell(Paragraph(paper.kind?.rawValue ?? " ", style)),
          FormCell(Paragraph("\(paper.count)", style, .centre)),
        ], of: table)
    }
    let sum = slip.papers.reduce(0) { $0 + $1.count }
    try flow("Tổng số: \(sum) bản.", TextStyle(.italic, size: 10), .right, after: 5)
  }

  private mutating func terms(_ terms: PostingTerms) throws(FontFault) {
    let table = FormTable(columns: columns(["QUYỀN VÀ NGHĨA VỤ", "KHIẾU NẠI, BỒI THƯỜNG"]), size: 9)
    func cell(_ sentences: [String]) -> FormCell {
      FormCell(sentences.map { .paragraph(Paragraph("- \($0)", TextStyle(size: 9))) })
    }
    try head(of: table)
    try row([cell(terms.rights), cell(terms.liability)], of: table)
    y -= 8
  }

  private mutating func slipSigners(_ slip: PostingSlip, _ zone: Zone) throws(FontFault) {
    let receipt = slip.receipt
    let known: [(String, String?)] = [
      ("Họ tên", receipt?.name), ("Quan hệ với người nhận", receipt?.relation),
      ("Giấy tờ tùy thân", receipt?.identity), ("Nhận lúc", receipt.map { zone.words($0.moment) }),
    ]
    try signatures([
      FormSigner(title: "NGƯỜI GỬI"), FormSigner(title: "NHÂN VIÊN BƯU CHÍNH", name: slip.postman),
      FormSigner(
        title: "NGƯỜI NHẬN",
        below: known.map { .field($0.0, $0.1, size: 9) }),
    ])
  }

  /// Columns of one width over the whole sheet.
  private func columns(_ titles: [String]) -> [FormTable.Column] {
    titles.map { .init($0, sheet.textWidth / points(millimetres: 1) / Double(titles.count)) }
  }

}

extension PostingDirection {
  fileprivate var subtitle: String {
    switch self {
    case .filing: "Gửi hồ sơ đến cơ quan giải quyết thủ tục hành chính"
    case .returning: "Chuyển trả kết quả giải quyết thủ tục hành chính"
    }
  }
}
