import ArgumentParser
import Office
import Reports

struct PostReconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: say(
      "Đối soát bưu gửi đã giao với những gì hãng báo; mã 1 nếu có điểm lệch.",
      "Hold what was handed over against what a carrier reports; ends with 1 where they differ."),
    discussion: say(
      """
      Thiếu, lạ, trùng, mâu thuẫn, trễ hạn, mã chưa rõ nghĩa; mỗi điểm lệch nói rõ
      đơn nào, hai bên ghi gì, từ bao giờ. Với --book so cả sổ của hãng: tệp CSV
      hoặc JSON như tệp báo tin (Docs/Carriers.md), dòng mới nhất của mỗi bưu gửi.


      """,
      """
      Missing, unknown, duplicate, contradictory, late, unmapped codes; each tells
      which order, what both sides say, since when. With --book also against the
      carrier’s own list, as CSV or JSON like its reports (Docs/Carriers.md), the
      newest row of each item.


      """)
      + Examples.of(
        "  motcua post reconcile --carrier post --from 2026-08-01 --to 2026-08-31\n"
          + "  motcua post reconcile --carrier post --book 2026-08.csv"))

  @Option(
    help: ArgumentHelp(
      say("Đối soát với hãng nào.", "With which carrier."), valueName: say("hãng", "carrier")))
  var carrier: String
  @Option(
    help: ArgumentHelp(say("Giao từ ngày.", "Handed over from this day."), valueName: say("ngày", "day")))
  var from: String?
  @Option(
    name: [.customLong("to"), .customLong("until")],
    help: ArgumentHelp(
      say("Giao đến hết ngày.", "Handed over up to and including this day."), valueName: say("ngày", "day")))
  var until: String?
  @Option(
    help: ArgumentHelp(
      say("Sổ của hãng, CSV hoặc JSON.", "The carrier’s book, CSV or JSON."), valueName: say("tệp", "file")))
  var book: String?
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (first, last) = (try readDay(from, "--from"), try readDay(until, "--to"))
    try checkOrder(first, last)
    let file = try book.map(readText)
    let (found, zone) = try options.work { office in
      let zone = try office.workingCalendar().zone
      return (try office.reconcile(with: carrier, from: first, until: last, book: file), zone)
    }
    let report = ReconciliationReport(found, carrier, (first, last), zone)
    print(options.output.json ? Console.json(report) : ReconciliationPage(zone: zone).text(found))
    try Console.finish()
    guard found.differences.isEmpty else {
      throw PlainFailure(
        exit: .refused,
        text: say(
          "hai sổ lệch nhau ở \(found.differences.count) điểm",
          "the books differ in \(found.differences.count) points"))
    }
  }
}
