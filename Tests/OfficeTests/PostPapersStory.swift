import DossierModel
import DossierStore
import GRDB
import Intake
import Office
import OfficeFixture
import Papers
import TestTools
import Testing

/// What is printed of items, read back.
@Suite(.enabled(if: Tool.pdftotext != nil)) struct PostPapersStory {
  private let sample: SampleOffice
  private let printer: PostPrinter

  init() throws {
    sample = try SampleOffice()
    try sample.setUpCarriers()
    printer = try PostPrinter(sample.office)
  }

  /// The words of a paper, one blank between.
  private func words(_ paper: PrintedPost) throws -> String {
    let text = try #require(Tool.pdftotext).run(["-layout", "-enc", "UTF-8", "{}", "-"], on: paper.bytes)
      .output
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func slip(_ name: String) throws -> String {
    try words(printer.slips(try sample.office.items(named: name)))
  }

  @Test func `minutes are printed again as they were`() throws {
    let code = try sample.submitByPost([.channel: "post"]).code
    let minutes = try sample.minutes(
      """
      items:
        - dossier: \(code)
          item: EB100000003VN
          fee: 5000
          note: túi thư ướt
          papers: [{kind: identity, form: copy, declared: 2, counted: 1}]
      surplus: [EB569771909VN]
      """)
    let number = minutes.batch.number
    let first = try printer.minutes(number)
    for text in [
      "Lê Văn Bưu", "Lương Thị Hạnh", "Trần Thị Lựu", code, "EB100000003VN", "Bản sao", "Thiếu 1",
      "túi thư ướt",
      "EB569771909VN", "Thừa: không có trong danh sách", "đã thu 5000 đồng",
    ] { #expect(try words(first).contains(text), "\(text)") }
    // The dossier goes on, and the clerk is called otherwise.
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.office.store.write { transaction in
      let known = try sample.office.directory(transaction)
      try transaction.replaceDirectory(
        StoreWriting.DirectoryRows(
          agencies: Array(known.agencies.values), people: [], posts: [], mandates: [],
          services: known.services,
          certificates: []))
      try transaction.set("directory", "renamed")
    }
    let again = try PostPrinter(try sample.again()).minutes(number)
    #expect(again.bytes == first.bytes)
    #expect(throws: Rejection.self) { try printer.minutes("BB-2026-0009-H44.71.1") }
  }

  @Test func `what was not in the bag is missed by the number of its collection`() throws {
    let code = try sample.submitByPost([.channel: "post"]).code
    try sample.take("collect", on: code, as: "vt-mc")
    try sample.order()
    let minutes = try sample.minutes("items: [{dossier: \(code), missing: true}]")
    #expect(try words(printer.minutes(minutes.batch.number)).contains("EB100000003VN"))
  }

  @Test func `minutes can be erased, and not be changed`() throws {
    let number = try sample.minutes("surplus: [EB569771909VN]").batch.number
    let queue = try DatabaseQueue(path: "\(sample.folder)/office.db")
    for sql in ["UPDATE minutes SET value = x'00'", "DELETE FROM minutes"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
    try queue.write { try $0.execute(sql: "UPDATE minutes SET value = NULL") }
    try queue.close()
    do {
      _ = try PostPrinter(try sample.again()).minutes(number)
      Issue.record("printed")
    } catch let rejection as Rejection { #expect(rejection.reasons == [.postal(.minutesNotKept(number))]) }
  }

  @Test func `a slip says what is original where that was counted, and nothing where nobody said`() throws {
    let code = try sample.submit(
      "1.001612", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "post", .returnBy: "post"]
    ).code
    try sample.take("collect", on: code, as: "vt-mc")
    try sample.order()
    let before = try slip("\(code)-C1")
    #expect(before.contains("Tổng số: 2 bản") && !before.contains("Bản sao") && !before.contains("Bản chính"))
    try sample.minutes(
      """
      items:
        - dossier: \(code)
          papers:
            - {kind: household_application, form: original, declared: 2, counted: 2}
            - {kind: identity, form: copy, declared: 1, counted: 1}
      """)
    let after = try slip("\(code)-C1")
    #expect(after.contains("Bản chính 2") && after.contains("Bản sao 1") && after.contains("Tổng số: 3 bản"))
    try sample.walk(code, to: "done")
    let back = try slip(try sample.post(code))
    #expect(back.contains("Bản chính 1") && back.contains("Bản chính 2") && !back.contains("Bản sao"))
    #expect(back.contains("Tổng số: 3 bản"))
  }

  @Test func `copies stay with the office`() throws {
    let code = try sample.copyToPack()
    #expect(try slip(try sample.post(code)).contains("Tổng số: 1 bản"))
  }

  @Test func `a sign no font has becomes a box, and its order is told`() throws {
    let codes = [
      try sample.copyToPack(),
      try sample.copyToPack([.name: "Trần Thị 𪚥 Lựu", .address: "Số 12 đường Hùng 𪚥😀"]),
    ]
    for code in codes { _ = try sample.office.pack([code], by: nil, as: "vt-mc") }
    try sample.order()
    let items = try codes.flatMap { try sample.office.items(named: $0) }
    let told = [ReplacedSigns(entry: "\(codes[1])-R1", signs: ["𪚥", "😀"])]
    let labels = try printer.labels(items)
    #expect(labels.replaced == told)
    #expect(try words(labels).contains("Lựu") && words(labels).contains(codes[1]))
    let manifest = try sample.office.makeManifests(by: nil, as: "vt-mc")[0]
    let printed = try printer.manifest(manifest)
    #expect(printed.replaced.map(\.entry) == told.map(\.entry))
    #expect(try words(printed).contains { "\u{FFFD}\u{25A1}?".contains($0) })
    #expect(try printer.slips(items).replaced == told)
  }
}
