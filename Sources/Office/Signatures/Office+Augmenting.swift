import CheckedYAML
import DossierModel
public import DossierStore
import Hashing
import PDFModel
import Signing
import WorkingTime

/// After its seal a document’s file is given what proves its signatures for years (PAdES-B-LT, ETSI EN 319 142-1): the
/// certificates, revocation lists and answers its verdict rests on, those of the time stamps among them.
extension Office {
  /// Gives every document that waits for it what proves its signatures, as far as lists, answers and time stamps can be had.
  ///
  /// Everything slow happens outside the office’s lock. The file, the event and the effect’s end are one commit: a process
  /// that dies before it leaves all to be done, and of two processes the second finds the effect settled.
  ///
  /// - Parameter limit: how many documents at most in one run.
  public func augment(with source: any ValidationSource, limit: Int = 100) throws -> Augmenting {
    var run = Augmenting()
    guard let examiner, let policy = try signingPolicy() else { return run }
    let waiting = try store.read { try $0.pendingEffects(limit: .max, .augmentSignatures) }
    guard !waiting.isEmpty else { return run }
    let unreachable = source.renewLists(under: policy)
    for item in waiting {
      guard run.done.count < limit else { break }
      do {
        let worker = Augmenter(examiner, source, policy, unreachable: unreachable, clock: clock)
        if let done = try augment(item, worker) { run.done.append(done) }
      } catch let obstacle as AugmentingObstacle {
        run.held.append(Augmenting.Held(effect: item.id, code: item.code, obstacle: obstacle))
      } catch StoreError.unknownEffect(item.id) {
        // Another process was faster.
      } catch is Rejection {
        // Another process was faster, or the document is another by now.
        guard try isWaiting(item) else { continue }
        run.held.append(Augmenting.Held(effect: item.id, code: item.code, obstacle: .overtaken))
      }
    }
    return run
  }

  /// True when a document can be proven for long only after it got a time stamp (B-B).
  public func waitsForTimeStamp(_ item: PendingEffect) throws -> Bool {
    guard item.effect.kind == .augmentSignatures else { return false }
    return try augmentingTask(item)?.seal.proof?.level == .basic
  }

  private func augment(_ item: PendingEffect, _ worker: Augmenter) throws -> Augmenting.Done? {
    guard let task = try augmentingTask(item) else {
      try settle(item)
      return nil
    }
    let sealed = try sealedBytes(task)
    let made = try worker.augmented(sealed, received: task.seal.proof?.controlled ?? clock())
    let desk = PaperDesk(store.vault, limit: Office.fileLimit, Findings())
    defer { desk.clear() }
    try desk.take(made: made.bytes)
    try desk.take(record: made.examination.record)
    let augmentation = Augmentation(
      Paper(kind: task.paper, digest: SHA256.digest(made.bytes), size: made.bytes.count),
      sealed: task.seal.digest,
      finding: FileFinding(
        signatures: made.examination.signatures, continues: made.bytes.starts(with: sealed),
        faults: made.examination.faults),
      settlement: Settlement(effect: item.id, kind: item.effect.kind, succeeded: true))
    let dossier = try store.write { transaction in
      let stored = try perform(
        .augment(augmentation), on: item.code, by: nil, as: Self.outbox, Extra(settling: item.id),
        in: transaction)
      try desk.keep(in: transaction)
      return stored.dossier
    }
    let level = dossier.seal(on: task.paper)?.proof?.level
    return Augmenting.Done(effect: item.id, code: item.code, paper: task.paper, level: level ?? .longTerm)
  }

  /// The document an effect is about, as it still stands; nil: a new draft took its place, or it was augmented already.
  private func augmentingTask(_ item: PendingEffect) throws -> AugmentingTask? {
    try store.read { reading in
      let event = try reading.history(item.code).map(\.event).first { $0.version == item.version }
      guard let event, let paper = event.changes.compactMap(\.sealed).last,
        let seal = try reading.dossier(item.code).dossier.seal(on: paper),
        let proof = seal.proof, proof.level == .basic || proof.level == .timed,
        event.changes.allSatisfy({ $0.isNoOtherSeal(than: seal) })
      else { return nil }
      return AugmentingTask(item: item, paper: paper, seal: seal)
    }
  }

  /// One file that is gone or altered holds up its own document alone.
  private func sealedBytes(_ task: AugmentingTask) throws -> [UInt8] {
    do { return try store.vault.read(task.seal.digest) } catch StoreError.fileMissing {
      throw AugmentingObstacle.file(code: FaultCode.fileMissing)
    } catch StoreError.fileAltered {
      throw AugmentingObstacle.file(code: FaultCode.fileAltered)
    }
  }

  private func isWaiting(_ item: PendingEffect) throws -> Bool {
    try store.read { try $0.pendingEffects(limit: .max, .augmentSignatures) }.contains { $0.id == item.id }
  }

  /// What is no longer wanted is settled as not done.
  private func settle(_ item: PendingEffect) throws {
    let settlement = Settlement(effect: item.id, kind: item.effect.kind, succeeded: false)
    _ = try store.write { transaction in
      try perform(
        .settle(settlement), on: item.code, by: nil, as: Self.outbox, Extra(settling: item.id),
        in: transaction)
    }
  }
}

extension Change {
  /// The document that was sealed by this, or whose seal was proven by it.
  fileprivate var sealed: String? {
    switch self {
    case .signed(let signature): signature.act.signing?.completes == true ? signature.paper : nil
    case .proven(let paper, let act, _): act.signing?.completes == true ? paper : nil
    case .opened, .attached, .drafted, .moved, .noted, .assigned, .numbered, .sent, .clock, .posted,
      .handedOver, .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased,
      .released, .counted, .waited, .left, .fired, .recorded, .keptSince, .carried, .postal, .mapped, .voided,
      .found:
      nil
    }
  }

  fileprivate func isNoOtherSeal(than seal: Signature) -> Bool {
    guard case .signed(let signature) = self, signature.act.signing?.completes == true,
      signature.paper == seal.paper
    else {
      return true
    }
    return signature.digest == seal.digest
  }
}
