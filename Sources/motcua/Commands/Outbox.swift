import ArgumentParser
import DossierModel
import DossierStore
import Office

struct Outbox: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Việc chờ làm: báo cho người nộp, nhắc trong cơ quan, giữ bằng chứng chữ ký trong tệp.",
      "What waits: notices to applicants, alerts to the office, proof of signatures to be kept in files."),
    discussion: Examples.of("  motcua outbox\n  motcua outbox --deliver --to \(Examples.folder)/sms"))

  @Flag(
    help: ArgumentHelp(
      say(
        "Ghi mỗi thông báo thành một tệp JSON rồi đánh dấu đã gửi; thêm bằng chứng vào các tệp đang chờ.",
        "Write each notice as a JSON file, then settle it; put proof into the files that wait for it.")))
  var deliver = false
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        "Thư mục mà cổng SMS hoặc thư điện tử lấy đi.", "The folder the SMS or mail gateway collects from."),
      valueName: say("thư-mục", "folder")))
  var spool: String?
  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bao nhiêu việc.", "At most this many."), valueName: say("số", "number")))
  var limit = 100
  @OptionGroup var options: OfficeOptions

  func run() throws {
    if deliver, spool == nil {
      throw ValidationError(say("--deliver cần --to THƯ-MỤC", "--deliver needs --to FOLDER"))
    }
    try checkLimit(limit)
    if deliver, let spool { return try deliver(to: spool) }
    let items = try options.work { office in
      try office.pendingEffects(limit: limit).map { ($0, try office.waitsForTimeStamp($0)) }
    }
    show(items.map { Row($0, delivered: false, waitsForTimeStamp: $1) })
    if !options.output.json { print(say("\(items.count) việc chờ", "\(items.count) pending")) }
  }

  private func deliver(to spool: String) throws {
    let (notices, augmenting, ordering) = try options.work(isSharingWorker: true) { office in
      (
        try office.deliverNotices(to: spool, limit: limit),
        try office.augment(with: TrustFetcher(office), limit: limit),
        try office.order(limit: limit, options.open)
      )
    }
    show(notices.map { Row($0, delivered: true) } + augmenting.rows + ordering.rows)
    guard !options.output.json else { return }
    print(say("\(notices.count) thông báo đã ghi", "\(notices.count) notices written"))
    for line in AugmentingReport(augmenting).lines + OrderingReport(ordering).lines { print(line) }
  }

  private func show(_ rows: [Row]) {
    if options.output.json { return print(Console.json(rows.map(\.report))) }
    var table = Table(
      ["#", say("Hồ sơ", "Dossier"), say("Gửi cho", "To"), say("Trạng thái", "Status")], numbers: [0],
      whole: [1])
    for row in rows { table.add(row.cells) }
    print(table.text(width: Console.width))
  }
}

/// One thing that waits or was done, for people and programs.
private struct Row {
  let id: Int64
  let code: String
  let kind: Effect.Kind
  let status: PortalStatus?
  let delivered: Bool
  var waitsForTimeStamp = false

  init(_ item: PendingEffect, delivered: Bool, waitsForTimeStamp: Bool = false) {
    (id, code, kind, status) = (item.id, item.code, item.effect.kind, item.effect.status)
    self.delivered = delivered
    self.waitsForTimeStamp = waitsForTimeStamp
  }

  init(_ kind: Effect.Kind, _ id: Int64, _ code: String, delivered: Bool) {
    (self.id, self.code, self.delivered) = (id, code, delivered)
    (self.kind, status) = (kind, nil)
  }

  var report: EffectReport {
    EffectReport(
      id: id, kind: kind.word, dossier: code, status: status?.rawValue, delivered: delivered,
      waitsForTimeStamp: waitsForTimeStamp)
  }

  var cells: [String] {
    let about =
      waitsForTimeStamp
      ? say("chờ dấu thời gian", "waits for its time stamp")
      : status.map { "\($0.rawValue) \($0.title(Speech.language))" } ?? ""
    return ["\(id)", code, kind.title, about]
  }
}

extension Augmenting {
  fileprivate var rows: [Row] {
    done.map { Row(.augmentSignatures, $0.effect, $0.code, delivered: true) }
      + held.map { Row(.augmentSignatures, $0.effect, $0.code, delivered: false) }
  }
}

extension Ordering {
  fileprivate var rows: [Row] {
    done.map { Row(.orderConsignment, $0.effect, $0.code, delivered: true) }
      + held.map { Row(.orderConsignment, $0.effect, $0.code, delivered: false) }
  }
}

extension Effect.Kind {
  /// The word used in JSON.
  fileprivate var word: String {
    switch self {
    case .notifyApplicant: "applicant"
    case .alertOffice: "office"
    case .augmentSignatures: "validation_data"
    case .orderConsignment: "order"
    case .cancelConsignment: "cancellation"
    }
  }

  /// To whom, in the language of this run.
  fileprivate var title: String {
    switch self {
    case .notifyApplicant: say("người nộp", "the applicant")
    case .alertOffice: say("cơ quan", "the office")
    case .augmentSignatures: say("tệp đã ký", "the signed file")
    case .orderConsignment: say("bưu chính: đơn", "the post: an order")
    case .cancelConsignment: say("bưu chính: hủy đơn", "the post: a cancellation")
    }
  }
}

private struct EffectReport: Encodable {
  let id: Int64
  /// `applicant`, `office`, or `validation_data` for what proves signatures in their file.
  let kind: String
  let dossier: String
  /// Nil for what was done to a file.
  let status: Int?
  let delivered: Bool
  /// True for a file that can be proven for long only after it got a time stamp.
  let waitsForTimeStamp: Bool
}
