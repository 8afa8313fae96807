import DossierModel
import DossierStore
import Signing
import WorkingTime

extension Office {
  /// Finds out whether a document could be signed, with the number it would be given; nothing is written.
  ///
  /// - Throws: what would have stopped the signing after its number was given.
  func rehearse(
    _ order: SigningOrder, _ actor: String, _ owner: CertificateOwner?, with signer: any SigningDesk
  ) throws {
    let task = try check(order, actor)
    var scene = try scene(task, order, actor, owner)
    if scene.date == nil, foresees(task, scene.policy) {
      scene.number = try foreseen(order, actor)
      scene.date = scene.zone.day(of: scene.moment)
    }
    let document = try draft(task, order)
    if task.act == .issue, !scene.isNumberCovered { try reexamine(document, order, scene.policy) }
    do { try signer.rehearse(document, scene) } catch MakingFault.locked where task.act == .copy {
      throw Rejection(action: order.action, reasons: [.signing(.copyOfSigned)])
    }
  }

  /// A dossier whose newest entry was made by a clock that was fast would go on with dates that have not come.
  func clockReason(_ dossier: Dossier, _ policy: SigningPolicy) -> SigningReason? {
    let (now, skew) = (clock(), policy.timeStamps?.skew ?? TimeStampService.usualSkew)
    let isAhead = dossier.changed.milliseconds > now.milliseconds + Int64(skew)
    return isAhead ? .clockBehind(newest: dossier.changed, now: now) : nil
  }

  /// True where the act brings a number by itself.
  private func foresees(_ task: SigningTask, _ policy: SigningPolicy) -> Bool {
    task.act.signing?.numbering == .gives && !(policy.numbering == .withSeal && task.act == .approve)
  }

  /// The number the document would be given now.
  private func foreseen(_ order: SigningOrder, _ actor: String) throws -> DocumentNumber? {
    let decision = try store.read { reading in
      try ask(order.code, actor, reading) { try decide(.number(order.numbering), on: $0) }
    }
    for case .numbered(let number) in decision.events.flatMap(\.changes) { return number }
    return nil
  }

  /// A seal that brings the number is not put over a signature that is not valid any more.
  private func reexamine(_ document: [UInt8], _ order: SigningOrder, _ policy: SigningPolicy) throws {
    guard let examiner else { return }
    let found = try examiner.examine(document, under: policy, received: clock())
    let codes = found.faults + found.signatures.filter { $0.proof.standing == .invalid }.flatMap(\.codes)
    guard codes.isEmpty else {
      throw Rejection(action: order.action, reasons: [.signing(.invalid(codes: codes))])
    }
  }
}
