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
    let (items, counts) = try options.work { office in
      let counts = try office.pendingCounts()
      return (
        try office.pendingEffects(limit: limit).map { ($0, try office.waitsForTimeStamp($0)) }, counts
      )
    }
    show(items.map { Row($0, delivered: false, waitsForTimeStamp: $1) }, counts)
    if !options.output.json { print(Waiting(counts, shown: items.count).text) }
  }

  private func deliver(to spool: String) throws {
    let (notices, augmenting, ordering, counts) = try options.work(isSharingWorker: true) { office in
      (
        try office.deliverNotices(to: spool, limit: limit),
        try office.augment(with: TrustFetcher(office), limit: limit),
        try office.order(limit: limit, options.open), try office.pendingCounts()
      )
    }
    show(notices.map { Row($0, delivered: true) } + augmenting.rows + ordering.rows, counts)
    guard !options.output.json else { return }
    print(say("\(notices.count) thông báo đã ghi", "\(notices.count) notices written"))
    for line in AugmentingReport(augmenting).lines + OrderingReport(ordering).lines { print(line) }
    if !counts.isEmpty { print(Waiting(counts).text) }
  }

  private func show(_ rows: [Row], _ counts: [Effect.Kind: Int]) {
    if options.output.json {
      return print(Console.json(OutboxReport(pending: Waiting(counts), effects: rows.map(\.report))))
    }
    var table = Table(
      ["#", say("Hồ sơ", "Dossier"), say("Gửi cho", "To"), say("Trạng thái", "Status")], numbers: [0],
      whole: [1])
    for row in rows { table.add(row.cells) }
    print(table.text(width: Console.width))
  }
}

/// How many wait in all, listed or not.
private struct Waiting: Encodable {
  let total: Int
  /// By the word of the kind; kinds without any are left out.
  let kinds: [String: Int]
  let text: String

  private enum CodingKeys: String, CodingKey { case total, kinds }

  /// - Parameter shown: how many of them are listed; nil where none are.
  init(_ counts: [Effect.Kind: Int], shown: Int? = nil) {
    let total = counts.values.reduce(0, +)
    self.total = total
    kinds = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.word, $0.value) })
    let list = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.title) \($0.value)" }
    let parts = list.isEmpty ? "" : " (\(list.joined(separator: ", ")))"
    text =
      say("\(total) việc chờ", "\(total) pending") + parts
      + (shown.map { Self.part($0, of: total) } ?? "")
  }

  private static func part(_ shown: Int, of total: Int) -> String {
    guard shown < total else { return "" }
    return say(
      "; mới in \(shown) trên \(total), thêm --limit", "; \(shown) of \(total) shown, see --limit")
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

private struct OutboxReport: Encodable {
  /// What waits now.
  let pending: Waiting
  /// What is listed, or was just done or held up.
  let effects: [EffectReport]
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
