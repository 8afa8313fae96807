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
    let book: CarrierList
    if let file {
      let (actor, source) = (try actor.name(), try readText(file))
      book = try options.work { try $0.updateCarriers(source, as: actor) }
    } else {
      book = try options.work { try $0.carrierList() }
    }
    let rows = book.carriers.map(CarrierRow.init)
    if options.output.json { return print(Console.json(rows)) }
    guard !rows.isEmpty else {
      return print(
        say(
          "Chưa có hãng nào: số hiệu bưu gửi ghi bằng --item.",
          "No carrier is set up: item numbers come by --item."))
    }
    for row in rows { print("\(row.carrier)  \(row.title)  (\(row.by), \(row.codes) \(say("mã", "codes")))") }
    print(say("\(book.senders.count) nơi gửi", "\(book.senders.count) senders"))
  }
}

private struct CarrierRow: Encodable {
  let carrier: String
  let title: String
  let by: String
  /// Status codes whose meaning is known.
  let codes: Int

  init(_ carrier: CarrierDescription) {
    (self.carrier, title, codes) = (carrier.key, carrier.title(Speech.language), carrier.codes.count)
    by =
      switch carrier.way {
      case .offline: "offline"
      case .http: "http"
      }
  }
}
