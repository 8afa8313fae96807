import ArgumentParser
import Office

struct PostHandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: say(
      "Ghi nhận đã giao một bảng kê cho bưu tá; từ đó tính thời gian phát.",
      "Record that a manifest went to the postman; the time for delivery begins."),
    discussion: Examples.of(
      "  motcua post hand-over BK-2026-0001-H44.40 --as lan --without EB100000003VN"))

  @Argument(help: ArgumentHelp(say("Số bảng kê.", "The manifest’s number."), valueName: say("số", "number")))
  var number: String
  @Option(
    help: ArgumentHelp(
      say(
        "Bưu gửi hoặc đơn không giao lần này; sẽ lên bảng kê sau.",
        "An item or order that is not handed over now; it goes on a manifest to come."),
      valueName: say("số-hiệu", "item")))
  var without: [String] = []
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = try actor.name()
    let report = try options.work { office in
      let zone = try office.workingCalendar().zone
      let (manifest, left) = try office.handOver(number, without: without, as: actor)
      let gone = manifest.items.filter { !left.contains($0) }
      return HandOverReport(
        manifest: number, handedOver: gone.map { ItemReport($0, zone) },
        left: left.map { ItemReport($0, zone) })
    }
    print(options.output.json ? Console.json(report) : report.text)
  }
}

private struct HandOverReport: Encodable {
  let manifest: String
  let handedOver: [ItemReport]
  /// What stays for another manifest.
  let left: [ItemReport]

  var text: String {
    let total = say("\(handedOver.count) bưu gửi đã giao", "\(handedOver.count) items handed over")
    let rest = left.isEmpty ? "" : say(", \(left.count) để lại", ", \(left.count) left")
    return ItemReport.table(handedOver) + "\n" + total + rest
  }
}
