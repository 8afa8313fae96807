import ArgumentParser
import Carriers
import Office

struct OfficeCarriers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carriers",
    abstract: say(
      "Các hãng bưu chính văn phòng làm việc cùng, và nơi gửi của từng cơ quan.",
      "The carriers the office works with, and from where each agency sends."),
    discussion: Examples.of("  motcua office carriers\n  motcua office carriers carriers.yaml --as binh"))

  @Argument(
    help: ArgumentHelp(
      say("Tệp; không có thì xem các hãng đang dùng.", "The file; without, those in use are shown."),
      valueName: say("tệp", "file")))
  var file: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (book, explained) = try read()
    let rows = book.carriers.map { carrier in
      CarrierRow(carrier, explained.map { $0.filter { $0.carrier == carrier.key } })
    }
    if options.output.json { return print(Console.json(rows)) }
    guard !rows.isEmpty else {
      return print(
        say(
          "Chưa có hãng nào: số hiệu bưu gửi ghi bằng --item.",
          "No carrier is set up: item numbers come by --item."))
    }
    for row in rows { print("\(row.carrier)  \(row.title)  (\(row.by), \(row.codes) \(say("mã", "codes")))") }
    print(say("\(book.senders.count) nơi gửi", "\(book.senders.count) senders"))
    guard let explained, !explained.isEmpty else { return }
    let moved = explained.count(where: \.hasMoved)
    print(
      say(
        "\(explained.count) tin báo trước đây nay đã rõ nghĩa, \(moved) lần hồ sơ chuyển bước",
        "\(explained.count) earlier reports are understood by now, dossiers went on \(moved) times"))
  }

  /// The carriers as they are from now on, with what a new file explained; nil: there is none.
  private func read() throws -> (CarrierList, [ExplainedReport]?) {
    guard let file else { return (try options.work { try $0.carrierList() }, nil) }
    let (actor, source) = (try actor.name(), try readText(file))
    let update = try options.work { try $0.updateCarriers(source, as: actor) }
    return (update.list, update.explained)
  }
}

private struct CarrierRow: Encodable {
  let carrier: String
  let title: String
  let by: String
  /// Status codes whose meaning is known.
  let codes: Int
  /// Earlier reports this file is the first to explain, and how often a dossier went on by them; absent without a file.
  let explained: Int?
  let moved: Int?

  init(_ carrier: CarrierDescription, _ explained: [ExplainedReport]?) {
    (self.explained, moved) = (explained?.count, explained?.count(where: \.hasMoved))
    (self.carrier, title, codes) = (carrier.key, carrier.title(Speech.language), carrier.codes.count)
    by =
      switch carrier.way {
      case .offline: "offline"
      case .http: "http"
      }
  }
}
