import CheckedYAML
public import DossierModel
import DossierStore
public import Hashing
public import Intake
import Postal
public import WorkingTime

/// An action somebody asks for, with all that was handed in; words and files, not yet digests.
public struct AdvanceRequest: Hashable, Sendable {
  public var code: String
  public var action: String
  public var note: String?
  public var file: String?
  public var papers: [PaperFile] = []
  public var assignee: String?
  public var principal: String?
  public var onPaper = false
  public var secret = false
  /// The kind of certified copy; nil: a true copy.
  public var copy: CopyForm?
  /// The kind of the applicant's paper that was digitised.
  public var scanned: String?
  public var itemNumber: String?
  public var recipient: String?
  public var amount: Int?
  public var newDue: Day?
  /// When the post’s hand-over minutes were signed.
  public var filed: Moment?
  /// By which of the office's carriers an item goes; nil: the first.
  public var carrier: String?
  /// The version the person looked at; nil: whatever is current.
  public var expectedVersion: Int?
  /// An idempotency key.
  public var key: String?

  public init(_ code: String, _ action: String) {
    self.code = code
    self.action = action
  }
}

/// A command with all that `Office` needs to carry it out; papers must be in the vault already.
public struct Order: Sendable {
  public var command: Command
  /// The dossier's; nil for a submission.
  public var code: String?
  public var actor: String
  /// The values the command names by digest.
  public var personal: [Digest: [UInt8]]

  public init(_ command: Command, on code: String?, as actor: String, personal: [Digest: [UInt8]] = [:]) {
    self.command = command
    self.code = code
    self.actor = actor
    self.personal = personal
  }
}

extension Office {
  /// Takes one action on one dossier.
  public func advance(
    _ request: AdvanceRequest, as actor: String, fileLimit: Int = Office.fileLimit
  ) throws -> Dossier {
    let findings = Findings()
    let desk = PaperDesk(store.vault, limit: fileLimit, findings)
    defer { desk.clear() }
    var (advance, personal) = try prepare(request, desk, findings)
    try findings.check()
    var expected = request.expectedVersion
    if let file = request.file, let examined = try examine(file, request, as: actor, limit: fileLimit) {
      advance.finding = examined.finding
      try desk.take(record: examined.examination.record)
      // What was examined is what stood then.
      expected = expected ?? examined.version
    }
    if advance.finding == nil { advance.finding = try printFinding(request, as: actor) }
    advance.paperFindings = try incomingFindings(advance.papers, desk)
    let (command, version) = (advance, expected)
    return try store.write { transaction in
      let digest = requestDigest(request, command, actor)
      if let key = request.key, let known = try replay(key, digest, transaction) { return known }
      let extra = Extra(expected: version, personal: personal)
      var command = command
      command.carriage = try carriage(for: request, transaction)
      let stored = try perform(
        .advance(command), on: request.code, by: nil, as: actor, extra, in: transaction)
      if let key = request.key { try transaction.keepReceipt(key, request: digest, stored) }
      try desk.keep(in: transaction)
      return stored.dossier
    }
  }

  /// By whom an item is to be carried, where the action orders one.
  private func carriage(for request: AdvanceRequest, _ reading: StoreReading) throws -> Carriage? {
    let stored = try reading.dossier(request.code)
    let rule = try definition(of: stored.dossier, reading).actions.first { $0.name == request.action }
    guard rule?.act?.orders == true else { return nil }
    return try carriage(of: stored, by: request.carrier, reading)
  }

  /// Carries out many commands in one transaction, in order. A refused one does not stop the others.
  public func performAll(_ orders: [Order]) throws -> [Result<Dossier, Rejection>] {
    try store.write { transaction in
      try orders.map { order in
        let extra = Extra(personal: order.personal)
        do {
          let stored = try perform(
            order.command, on: order.code, by: nil, as: order.actor, extra, in: transaction)
          return .success(stored.dossier)
        } catch let rejection as Rejection { return .failure(rejection) }
      }
    }
  }

  private func prepare(
    _ request: AdvanceRequest, _ desk: PaperDesk, _ findings: Findings
  ) throws -> (Advance, [Digest: [UInt8]]) {
    var advance = Advance(request.action)
    var personal: [Digest: [UInt8]] = [:]
    advance.note = try request.note.flatMap { try keep($0, "--note", findings, &personal) }
    advance.recipient = try request.recipient.flatMap { try keep($0, "--recipient", findings, &personal) }
    advance.file = try request.file.flatMap {
      try desk.take(PaperFile(kind: "result", path: $0, origin: ApplicationDraft.Origin(path: "--file")))
    }
    advance.papers = try request.papers.compactMap { try desk.take($0) }
    advance.assignee = request.assignee
    advance.principal = request.principal
    advance.onPaper = request.onPaper
    advance.secret = request.secret
    advance.copy = request.copy
    advance.scanned = request.scanned
    advance.amount = request.amount
    advance.itemNumber = request.itemNumber.flatMap { itemNumber($0, findings) }
    advance.newDue = request.newDue
    advance.filed = request.filed
    return (advance, personal)
  }

  func keep(
    _ text: String, _ path: String, _ findings: Findings, _ personal: inout [Digest: [UInt8]]
  ) throws -> Digest? {
    guard let plain = PlainText(text), plain.value.unicodeScalars.count <= 2000 else {
      refuse(
        path, text.isEmpty ? "" : "…",
        Title(
          vi: "chữ, 1–2000 ký tự, không ký tự điều khiển",
          en: "text, 1–2000 characters, no control characters"), findings)
      return nil
    }
    let value = PersonalNote(text: plain.value, salt: salt()).encoded
    let digest = SHA256.digest(value)
    personal[digest] = value
    return digest
  }

  private func itemNumber(_ text: String, _ findings: Findings) -> String? {
    let reading = ItemNumber.read(text)
    if let number = reading.value { return number.text }
    let why = { (say: Language) in reading.problems.map { $0.issue.text(say) }.joined(separator: "; ") }
    refuse(
      "--item", String(text.prefix(20)),
      Title(
        vi: "số hiệu bưu gửi 13 ký tự như EB569771909VN (\(why(.vi)))",
        en: "a 13-character item number such as EB569771909VN (\(why(.en)))"),
      findings)
    return nil
  }

  private func refuse(_ path: String, _ found: String, _ expected: Title, _ findings: Findings) {
    findings.add(
      Problem(file: "", line: 0, column: 0, path: path, issue: .unexpected(found: found, expected: expected)))
  }

  /// What a key stands for. Papers count by their bytes, not by the names of their files; the form is kept, for keys live on.
  private func requestDigest(_ request: AdvanceRequest, _ advance: Advance, _ actor: String) -> Digest {
    let parts: [String?] = [
      "advance", actor, request.code, request.action, request.note, advance.file?.digest.hex,
      request.assignee,
      request.principal, request.onPaper ? "on paper" : nil, request.secret ? "secret" : nil,
      request.itemNumber,
      request.recipient, request.amount.map(String.init), request.expectedVersion.map(String.init),
    ]
    let later = [
      request.newDue.map { "until=\($0.text)" }, request.filed.map { "filed=\(Zone.vietnam.text($0))" },
      request.carrier.map { "carrier=\($0)" }, request.copy.map { "copy=\($0.rawValue)" },
      request.scanned.map { "of=\($0)" },
    ]
    let papers = advance.papers.map { "\($0.kind)=\($0.digest.hex)" }
    return SHA256.digest(
      (parts.map { $0.map { "+\($0)" } ?? "-" } + papers + later.compactMap(\.self)).joined(separator: "\n"))
  }
}
