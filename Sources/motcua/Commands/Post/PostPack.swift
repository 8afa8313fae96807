import ArgumentParser
import DossierModel
import Office

struct PostPack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: say(
      "Đóng gói kết quả trả qua bưu chính: đặt đơn, lấy số hiệu bưu gửi.",
      "Pack results that go back by post: orders are placed, items get their numbers."),
    discussion: Examples.of(
      "  motcua post pack --inbox --as lan\n  motcua post pack H44.15-260803-0001 --as lan --carrier post"))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossiers’ codes."), valueName: say("mã", "code")))
  var codes: [String] = []
  @Flag(
    help: ArgumentHelp(
      say("Mọi hồ sơ đang chờ người này đóng gói.", "All that wait to be packed by this person.")))
  var inbox = false
  @OptionGroup var carrier: CarrierOption
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func validate() throws {
    if inbox == !codes.isEmpty {
      throw ValidationError(say("cần mã hồ sơ hoặc --inbox", "codes or --inbox are needed"))
    }
  }

  func run() throws {
    let actor = try actor.name()
    let report = try options.work { office in
      let codes = try inbox ? office.toPack(for: actor) : codes
      let packed = try office.pack(codes, by: carrier.key, as: actor)
      if !inbox, codes.count == 1, case .failure(let rejection) = packed[0].result { throw rejection }
      return PackingReport(packed, try office.order(options.open), try options.names(office))
    }
    print(options.output.json ? Console.json(report) : report.text)
    try Console.finish()
    if !report.refused.isEmpty { throw ExitCode(Exit.refused.rawValue) }
  }
}

/// By whom.
struct CarrierOption: ParsableArguments {
  @Option(
    name: .customLong("carrier"),
    help: ArgumentHelp(
      say("Hãng bưu chính; mặc định hãng đầu tiên.", "The carrier; by default the first."),
      valueName: say("hãng", "carrier")))
  var key: String?
}

/// What was packed and ordered, for people and programs.
private struct PackingReport: Encodable {
  let packed: [Packed]
  let refused: [Refused]
  let orders: OrderingReport

  struct Packed: Encodable {
    let dossier: String
    let order: String
    /// Money the postman collects, in đồng.
    let cash: Int
  }

  struct Refused: Encodable {
    let dossier: String
    let reasons: [Explanation]
  }

  init(_ packings: [Packing], _ ordering: Ordering, _ names: Names) {
    var (packed, refused): ([Packed], [Refused]) = ([], [])
    for packing in packings {
      switch packing.result {
      case .success(let item):
        packed.append(Packed(dossier: packing.code, order: item.order.number, cash: item.order.cash))
      case .failure(let rejection):
        refused.append(
          Refused(dossier: packing.code, reasons: rejection.reasons.map { Explanation($0, names) }))
      }
    }
    (self.packed, self.refused, orders) = (packed, refused, OrderingReport(ordering))
  }

  var text: String {
    let lines = refused.map { "✗ \($0.dossier)  \($0.reasons.map(\.text).joined(separator: "; "))" }
    let total = say("\(packed.count) bưu gửi đã đóng gói", "\(packed.count) items packed")
    let left =
      refused.isEmpty ? "" : say(", \(refused.count) không đóng gói được", ", \(refused.count) not packed")
    return (orders.lines + lines + [total + left]).joined(separator: "\n")
  }
}
