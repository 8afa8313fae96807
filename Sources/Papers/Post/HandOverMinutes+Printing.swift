public import WorkingTime

extension HandOverMinutes {
  /// Prints the minutes on A4, going on over pages; `Trang x/y` stands on each.
  ///
  /// The same minutes, fonts and moment give the same bytes. Minutes without entries are refused.
  public func printed(
    fonts: FontFamily, created: Moment, zone: Zone = .vietnam
  ) throws(PostPaperFault) -> PrintedPaper {
    var printer = FormPrinter(fonts, .upright)
    try wrapping(PostPaperFault.font) { () throws(FontFault) in try printer.minutesHead(self, zone) }
    try entries.eachEntry { place, consignment throws(EntryFault.Reason) in
      try printer.consignment(place + 1, consignment)
    }
    let info = PaperInfo(
      title: "Biên bản giao nhận hồ sơ số \(number)", author: agency, created: created, zone: zone)
    return try wrapping(PostPaperFault.font) { () throws(FontFault) in
      try printer.minutesFoot(self, zone)
      try printer.number(0..<(printer.canvas.page + 1), "Biên bản giao nhận hồ sơ số \(number)")
      return try printer.canvas.printed(info)
    }
  }
}

extension FormPrinter {
  private static let text = TextStyle(size: 12)

  fileprivate mutating func minutesHead(_ minutes: HandOverMinutes, _ zone: Zone) throws(FontFault) {
    let head = OfficeHead(parentAgency: minutes.parentAgency, agency: minutes.agency)
    y =
      try canvas.head(
        head, x: sheet.left, top: y, width: sheet.textWidth, agencyWidth: sheet.textWidth * 0.42) - 16
    try flow("BIÊN BẢN GIAO NHẬN HỒ SƠ", TextStyle(.bold, size: 15), .centre)
    try flow("Số: \(minutes.number)", Self.text, .centre)
    try flow("(theo Quyết định số 45/2016/QĐ-TTg)", TextStyle(.italic, size: 11), .centre, after: 8)
    try flow(
      "Hôm nay, \(zone.clockWords(minutes.moment)), \(zone.day(of: minutes.moment).words), tại \(minutes.place), chúng tôi gồm:",
      Self.text, after: 3)
    try side("BÊN GIAO (doanh nghiệp bưu chính)", minutes.giver)
    try side("BÊN NHẬN (cơ quan giải quyết thủ tục hành chính)", minutes.taker)
    try flow("Hai bên đã mở, kiểm đếm và giao nhận các hồ sơ sau:", Self.text, after: 6)
  }

  private mutating func side(_ title: String, _ person: Representative) throws(FontFault) {
    try flow(.field(title, person.body, size: 12, .bold))
    let runs = [
      TextRun("Đại diện: ", Self.text), TextRun(person.name, TextStyle(.bold, size: 12)),
      TextRun(". Chức vụ: \(person.position)", Self.text),
    ]
    try flow(Paragraph(runs, spaceAfter: 3))
  }

  fileprivate mutating func consignment(
    _ number: Int, _ consignment: MinutesEntry
  ) throws(EntryFault.Reason) {
    let right = FormTable(columns: [.init("", 118), .init("", 65)])
    var bars: FormBars?
    if consignment.hasBars {
      bars = try FormBars(consignment.itemNumber, width: right.inner(1), height: points(millimetres: 9))
    }
    try wrapping(EntryFault.Reason.font) { () throws(FontFault) in
      // The table's head and a row stay with what they belong to.
      makeRoom(120)
      try row([Self.about(number, consignment), Self.number(consignment.itemNumber, bars)], of: right)
      try counted(consignment.papers)
      try after(consignment)
    }
  }

  private static func about(_ number: Int, _ consignment: MinutesEntry) -> FormCell {
    FormCell(
      .field("\(number). Người nộp hồ sơ", consignment.applicant, size: 11, .bold),
      .field("Mã hồ sơ", consignment.dossierCode, size: 11, .bold),
      .field("Thủ tục", consignment.procedure, size: 11))
  }

  private static func number(_ text: String, _ bars: FormBars?) -> FormCell {
    let name = Paragraph("Số hiệu bưu gửi", TextStyle(size: 10), .centre)
    let number = Paragraph(text, TextStyle(.bold, size: 11), .centre)
    guard let bars else { return FormCell(name, number) }
    return FormCell([.paragraph(name), .gap(3), .bars(bars), .paragraph(number)])
  }

  private mutating func counted(_ papers: [ListedPaper]) throws(FontFault) {
    guard !papers.isEmpty else { return }
    let table = FormTable(columns: [
      .init("STT", 11), .init("Tên giấy tờ", 78), .init("Hình thức", 31), .init("Kê khai", 18),
      .init("Kiểm đếm", 20), .init("Kết quả", 25),
    ])
    try head(of: table)
    let style = TextStyle(size: 10)
    for (place, paper) in papers.enumerated() {
      let finding = TextStyle(paper.isMiscounted ? .bold : .regular, size: 10)
      try row(
        [
          FormCell(Paragraph("\(place + 1)", style, .centre)), FormCell(Paragraph(paper.name, style)),
          FormCell(Paragraph(paper.kind?.rawValue ?? " ", style)),
          FormCell(Paragraph("\(paper.count)", style, .centre)),
          FormCell(Paragraph(paper.counted.map { "\($0)" } ?? " ", style, .centre)),
          FormCell(Paragraph(paper.finding, finding, .centre)),
        ], of: table)
    }
  }

  private mutating func after(_ consignment: MinutesEntry) throws(FontFault) {
    let table = FormTable(columns: [.init("", 183)])
    var lines = [Paragraph.field("Ghi chú", consignment.remarks ?? "không", size: 10)]
    if let slip = consignment.appointment {
      lines.append(
        .field(
          "Giấy tiếp nhận hồ sơ và hẹn trả kết quả giao lại",
          "số \(slip.number), hẹn trả ngày \(slip.due.slashed)",
          size: 10))
    }
    try row([FormCell(lines.map(FormCell.Piece.paragraph))], of: table)
    y -= 8
  }

  fileprivate mutating func minutesFoot(_ minutes: HandOverMinutes, _ zone: Zone) throws(FontFault) {
    let filed = minutes.entries.contains { !$0.isMissing && !$0.isSurplus }
    makeRoom(190)
    try flow(minutes.sum, Self.text, after: 3)
    try flow(
      (filed ? "Thời điểm hai bên ký biên bản này là thời điểm nộp hồ sơ. " : "")
        + "Biên bản lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.", TextStyle(.bold, size: 12),
      after: 8)
    try signatures([
      FormSigner(title: "ĐẠI DIỆN BÊN GIAO", name: minutes.giver.name),
      FormSigner(title: "ĐẠI DIỆN BÊN NHẬN", name: minutes.taker.name),
    ])
  }
}

extension HandOverMinutes {
  /// What was handed over, and what was not.
  fileprivate var sum: String {
    let papers = entries.flatMap(\.papers)
    let (missing, surplus) = (entries.count { $0.isMissing }, entries.count { $0.isSurplus })
    let counts = [
      "\(entries.count - missing - surplus) hồ sơ",
      missing > 0 ? "\(missing) hồ sơ không có trong túi thư" : nil,
      surplus > 0 ? "\(surplus) bưu gửi thừa" : nil,
      "\(papers.reduce(0) { $0 + $1.count }) bản giấy tờ kê khai",
      "\(papers.count { $0.isMiscounted }) loại giấy tờ thiếu hoặc thừa",
      "\(entries.count { $0.appointment != nil }) giấy hẹn trả kết quả giao lại",
    ].compactMap { $0 }
    return "Tổng số: \(counts.joined(separator: ", "))."
  }
}
