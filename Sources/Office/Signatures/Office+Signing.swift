public import DossierModel
import DossierStore
import Foundation
import Hashing
import WorkingTime

/// A signing action somebody asks for.
public struct SigningOrder: Hashable, Sendable {
  public var code: String
  public var action: String
  public var principal: String?
  public var secret = false
  /// The document, where none was drafted in the dossier; the annex, copy or scan.
  public var file: String?
  /// The kind of certified copy; nil: a true copy.
  public var copy: CopyForm?
  /// The kind of the applicant's paper that was digitised.
  public var scanned: String?

  public init(_ code: String, _ action: String) {
    self.code = code
    self.action = action
  }
}

/// This office asks for no proof, so that nothing could be signed here that would count.
public struct NoSigningPolicy: Error {
  public init() {}
}

extension Office {
  /// Signs the document of an action and takes the action.
  ///
  /// All that can be known is found out before a number is given: it is rehearsed with the number it would get. Then the
  /// number is given, in a transaction of its own, for the signature has to cover it; then the document is
  /// numbered and signed outside any transaction, since a person types a PIN and a time stamp comes from afar; then it is
  /// examined, kept and recorded in one. What fails in between gives the number up with its reason; what is killed in
  /// between leaves a number that waits, and signing again goes on with it.
  @discardableResult public func sign(
    _ order: SigningOrder, as actor: String, with signer: any SigningDesk
  ) throws -> Dossier {
    let owner = try checkOwner(
      order, actor, try signer.ready(try scene(try check(order, actor), order, actor)))
    try rehearse(order, actor, owner, with: signer)
    let task = try begin(order, actor)
    do {
      let scene = try scene(task, order, actor, owner)
      var document = try draft(task, order)
      if task.act.preparesNumber { document = try signer.number(document, scene) }
      let signed = try signer.sign(document, scene)
      return try record(signed, order, actor)
    } catch let conflict as StoreError {
      // The office's own trouble is no failed signature: the number waits.
      throw conflict
    } catch {
      try giveUp(task, order, actor)
      throw error
    }
  }

  /// The signing actions a person can take on a dossier now, those a document waits for first.
  ///
  /// - Parameter awaited: true for these alone.
  public func signings(
    on code: String, as actor: String, awaited: Bool = false
  ) throws -> [SigningOrder] {
    try store.read { reading in
      try ask(code, actor, reading, \.signings).filter { !awaited || $0.act.isAwaited }.map { signing in
        var order = SigningOrder(code, signing.action)
        order.principal = signing.principal
        return order
      }
    }
  }

  /// The signing action a dossier comes to next, whoever may take it; its refusal tells why not now.
  public func usualSigning(on code: String) throws -> String {
    let view = try view(code)
    let open = try possible(code).map(\.action)
    let signing = view.definition.actions.filter { $0.act?.isAwaited == true }.map(\.name)
    return signing.first(where: open.contains) ?? signing.first ?? "sign"
  }

  /// What waits for this person's signature: every document in his inbox he can sign now.
  public func signable(_ person: String) throws -> [SigningOrder] {
    let codes = try inbox(person).map(\.dossier.code)
    return try codes.flatMap { try signings(on: $0, as: person, awaited: true) }
  }

  /// Gives up numbers whose signing was not finished that day; returns how many.
  public func abandonNumbers(as actor: String = Setting.clockActor) throws -> Int {
    try store.write { transaction in
      let zone = try calendar(transaction).zone
      let today = zone.moment(zone.day(of: clock()), minute: 0)
      var count = 0
      for line in try transaction.unissuedNumbers(before: today) {
        let dossier = try transaction.dossier(line.code).dossier
        let isOver = dossier.clock.ended != nil && DocumentForm(kind: line.paper) == .main
        if dossier.coveredNumbers.contains(line.paper), !isOver { continue }
        let reason = isOver ? VoidReason.closed : .abandoned
        _ = try perform(
          .void(paper: line.paper, reason), on: line.code, by: nil, as: actor, Extra(), in: transaction)
        count += 1
      }
      return count
    }
  }

  /// The certificate is that of who has to sign: whose it is.
  private func checkOwner(
    _ order: SigningOrder, _ actor: String, _ certificate: Digest
  ) throws -> CertificateOwner? {
    try store.read { reading in
      let task = try check(order, actor, reading)
      let day = try calendar(reading).zone.day(of: clock())
      let owners = try directory(reading).owners(of: certificate, on: day)
      if let reason = Inquiry.ownerReason(certificate, of: owners, needed: task.owners) {
        throw Rejection(action: order.action, reasons: [.signing(reason)])
      }
      return owners.first(where: task.owners.contains)
    }
  }

  /// Checks that the action can be taken, before anybody types a PIN.
  func check(_ order: SigningOrder, _ actor: String) throws -> SigningTask {
    try store.read { try check(order, actor, $0) }
  }

  private func check(
    _ order: SigningOrder, _ actor: String, _ reading: StoreReading
  ) throws -> SigningTask {
    guard let policy = try signingPolicy(reading) else { throw NoSigningPolicy() }
    if let reason = clockReason(try reading.dossier(order.code).dossier, policy) {
      throw Rejection(action: order.action, reasons: [.signing(reason)])
    }
    return try ask(order.code, actor, reading) { inquiry in
      let leaderNumbers = policy.numbering != .withSeal
      if let obstacle = inquiry.obstacle(to: order.advance, leaderNumbers: leaderNumbers) { throw obstacle }
      let task = inquiry.signingTask(order.action, for: order.principal, scanned: order.scanned)
      guard let task else {
        throw Rejection(action: order.action, reasons: [.signing(.signsNothing)])
      }
      let takesDraft = task.act.signing?.takesOwnFile == false
      if order.file != nil, takesDraft, try reading.dossier(order.code).dossier.paper(task.document) != nil {
        throw Rejection(action: order.action, reasons: [.optionUnused(.file)])
      }
      return task
    }
  }

  /// Checks that the action can be taken, and sees to it that the document has today's number.
  private func begin(_ order: SigningOrder, _ actor: String) throws -> SigningTask {
    try store.write { transaction in
      let task = try check(order, actor, transaction)
      let dossier = try transaction.dossier(order.code).dossier
      let today = try calendar(transaction).zone.day(of: clock())
      guard let row = task.act.signing, row.numbering == .gives else { return task }
      let withSeal = try signingPolicy(transaction)?.numbering == .withSeal
      if withSeal, task.act == .approve { return task }
      // Its date is the day of the signature that covers it first.
      let isDated = row.numbersFirst || withSeal && !dossier.coveredNumbers.contains(task.document)
      if isDated, let given = dossier.numberedAt[task.document],
        let pending = dossier.pendingNumbers[task.document]
      {
        // A number that waits openly is no secret document’s.
        let isFit = !order.secret || pending.secret
        if try isFit && calendar(transaction).zone.day(of: given) == today { return task }
        _ = try perform(
          .void(paper: task.document, .abandoned), on: order.code, by: nil, as: actor, Extra(),
          in: transaction)
      }
      if dossier.pendingNumbers[task.document] == nil || isDated {
        _ = try perform(
          .number(order.numbering), on: order.code, by: nil, as: actor, Extra(), in: transaction)
      }
      return task
    }
  }

  func scene(
    _ task: SigningTask, _ order: SigningOrder, _ actor: String, _ owner: CertificateOwner? = nil
  ) throws -> SigningScene {
    let numbered =
      task.act.signing?.numbering == .cites ? DocumentForm.main(of: task.document) : task.document
    return try store.read { reading in
      let dossier = try reading.dossier(order.code).dossier
      let (definition, directory) = (try definition(of: dossier, reading), try directory(reading))
      let zone = try calendar(reading).zone
      guard let policy = try signingPolicy(reading) else { throw NoSigningPolicy() }
      let mandate = directory.mandates(of: actor, on: zone.day(of: clock())).first {
        $0.principal == order.principal
      }
      return SigningScene(
        task: task, owner: owner ?? task.owners[0], number: dossier.number(of: numbered),
        date: dossier.numberedAt[numbered].map(zone.day(of:)),
        isNumberCovered: dossier.coveredNumbers.contains(numbered),
        person: directory.people[actor]?.name ?? actor, capacity: mandate?.capacity,
        role: definition.roles[task.place.role]?.vi ?? task.place.role,
        agency: directory.agencies[task.place.agency]?.name.vi ?? task.place.agency,
        place: policy.seat(of: directory.agencies[task.place.agency]), policy: policy,
        moment: clock(), zone: zone)
    }
  }

  /// The document as it stands, or as it is handed in.
  func draft(_ task: SigningTask, _ order: SigningOrder) throws -> [UInt8] {
    let dossier = try store.read { try $0.dossier(order.code).dossier }
    if task.act.signing?.takesOwnFile == false, let paper = dossier.paper(task.document) {
      return try store.vault.read(paper.digest)
    }
    guard let file = order.file else {
      throw Rejection(action: order.action, reasons: [.missing(.draft)])
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StoreError.fileUnreadable(name: file)
    }
    return Array(data)
  }

  /// Examines what was signed and takes the action with it.
  private func record(_ signed: [UInt8], _ order: SigningOrder, _ actor: String) throws -> Dossier {
    let path = try store.vault.park(signed)
    defer { unlink(path) }
    var request = AdvanceRequest(order.code, order.action)
    request.file = path
    request.principal = order.principal
    request.scanned = order.scanned
    return try advance(request, as: actor)
  }

  /// Gives the number up, unless the document is signed after all.
  private func giveUp(_ task: SigningTask, _ order: SigningOrder, _ actor: String) throws {
    guard task.act.signing?.numbersFirst == true else { return }
    do {
      _ = try void(task.document, .notSigned, on: order.code, as: actor)
    } catch is Rejection {
      // Somebody has signed or given it up in the meantime.
    }
  }
}

extension SigningOrder {
  /// What asks for the number of what is signed.
  var numbering: Numbering { Numbering(action, principal: principal, secret: secret, copy: copy) }

  /// The action with all that is handed in, the file as yet unsigned.
  fileprivate var advance: Advance {
    var advance = Advance(action)
    (advance.principal, advance.secret, advance.copy, advance.scanned) = (principal, secret, copy, scanned)
    advance.file = file.map { _ in Paper(kind: "result", digest: .zero, size: 0) }
    return advance
  }
}

extension Act {
  /// True when number and date, or the places kept for them, are put on the document before the signature, as far as nobody
  /// has signed it digitally: a leader’s signature on paper leaves them to the seal.
  var preparesNumber: Bool { self == .approve || self == .initial || self == .issue }
}
