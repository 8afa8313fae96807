import ArgumentParser
import DossierModel
import DossierStore
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
      let ordering = try office.order(options.open)
      let items = try packed.compactMap { try $0.result.order.map { try office.items(named: $0)[0] } }
      return PackingReport(packed, ordering, items, try options.names(office))
    }
    print(options.output.json ? Console.json(report) : report.text)
    try Console.finish()
    if !report.refused.isEmpty || !report.refusedByCarrier.isEmpty { throw ExitCode(Exit.refused.rawValue) }
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

extension Result<Consignment, Rejection> {
  /// The number of what was ordered.
  fileprivate var order: String? {
    switch self {
    case .success(let item): item.order.number
    case .failure: nil
    }
  }
}

/// What was packed and ordered, for people and programs.
private struct PackingReport: Encodable {
  /// What has its item number.
  let packed: [Packed]
  /// What was ordered and has no number yet.
  let waiting: [Packed]
  let refused: [Refused]
  /// What the carrier will not carry: it waits to be packed again.
  let refusedByCarrier: [Unwanted]
  let orders: OrderingReport

  struct Packed: Encodable {
    let dossier: String
    let order: String
    let item: String?
    /// Money the postman collects, in đồng.
    let cash: Int
  }

  struct Refused: Encodable {
    let dossier: String
    let reasons: [Explanation]
  }

  struct Unwanted: Encodable {
    let dossier: String
    let order: String
    /// Absent where another process was told why.
    let reason: String?
  }

  init(_ packings: [Packing], _ ordering: Ordering, _ items: [ConsignmentLine], _ names: Names) {
    let orders = OrderingReport(ordering)
    let rows = items.filter { $0.ended == nil }
      .map { Packed(dossier: $0.code, order: $0.number, item: $0.item, cash: $0.cash) }
    (packed, waiting) = (rows.filter { $0.item != nil }, rows.filter { $0.item == nil })
    refusedByCarrier = items.filter { $0.ended != nil }.map { item in
      Unwanted(
        dossier: item.code, order: item.number,
        reason: orders.done.first { $0.order == item.number }?.refusal)
    }
    refused = packings.compactMap { packing in
      guard case .failure(let rejection) = packing.result else { return nil }
      return Refused(dossier: packing.code, reasons: rejection.reasons.map { Explanation($0, names) })
    }
    self.orders = orders
  }

  var text: String {
    let held = Set(orders.held.map(\.order))
    let unasked = waiting.filter { !held.contains($0.order) }.map {
      say(
        "… \($0.dossier)  \($0.order): chờ số hiệu, lượt này chưa hỏi hãng",
        "… \($0.dossier)  \($0.order): waits for its number, the carrier was not asked this time")
    }
    let lines = refused.map { "✗ \($0.dossier)  \($0.reasons.map(\.text).joined(separator: "; "))" }
    return (orders.lines + unasked + lines + [total]).joined(separator: "\n")
  }

  private var total: String {
    let parts = [
      (waiting.count, say("chờ hãng cấp số hiệu", "waiting for the carrier’s number")),
      (refusedByCarrier.count, say("bị hãng từ chối", "refused by the carrier")),
      (refused.count, say("không đóng gói được", "not packed")),
    ]
    let packed = say("\(packed.count) bưu gửi đã đóng gói", "\(packed.count) items packed")
    return packed + parts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }
}
