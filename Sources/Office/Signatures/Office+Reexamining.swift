import DossierModel
public import DossierStore
import Hashing
public import Reports
import WorkingTime

/// One issued document, examined again from its stored bytes.
public struct Reexamined: Hashable, Sendable {
  public let document: IssuedDocument
  /// As the register has it.
  public let before: SigningClass
  /// As its bytes have it now.
  public let after: SigningClass
  /// What stands against its signatures now.
  public let codes: [String]
  /// True when signatures not proven so far were proven by this examination, and that was recorded.
  public let proven: Bool
  /// True when its file is gone, altered, or broke the examination off: it is told, whatever the register says.
  public var isFileLost = false
}

extension Office {
  /// Examines the issued documents of a period again, one after the other, from the bytes that were sealed.
  ///
  /// What was not proven so far and is now is recorded; nothing else changes. A figure that rests on the register and one
  /// counted from what this finds are the same, or the difference is told.
  ///
  /// - Parameter each: called with every document, and how many there are.
  public func reexamine(
    _ filter: DocumentFilter, as actor: String, each: (Reexamined, Int) throws -> Void
  ) throws {
    guard let examiner, let policy = try signingPolicy() else { throw NoSigningPolicy() }
    let documents = try store.read { try $0.documents(filter) }.filter { $0.standing == .issued }
    for document in documents {
      try each(try reexamine(document, examiner, policy, actor), documents.count)
    }
  }

  /// The bytes a signature names.
  private func stored(_ signature: Signature) throws -> [UInt8] {
    do { return try store.vault.read(signature.digest) } catch StoreError.fileMissing {
      throw FileLoss(code: FaultCode.fileMissing, found: .unproven)
    } catch StoreError.fileAltered { throw FileLoss(code: FaultCode.fileAltered, found: .invalid) }
  }

  /// A document whose signature stands for another one already.
  private func used(
    _ document: IssuedDocument, _ before: SigningClass, by codes: [String]
  ) -> Reexamined {
    let invalid = SignatureMark(.digital, .invalid)
    return Reexamined(
      document: document, before: before,
      after: SigningClass(leader: invalid, agency: invalid, form: document.form),
      codes: [FaultCode.signatureUsed] + codes.sorted(), proven: false)
  }

  /// A document issued on paper that is no print of what the leader signed.
  private func elsewhere(_ document: IssuedDocument, _ before: SigningClass) -> Reexamined {
    Reexamined(
      document: document, before: before,
      after: SigningClass(
        leader: SignatureMark(.digital, .invalid), agency: document.agencySeal, form: document.form),
      codes: [FaultCode.otherThanSigned], proven: false)
  }

  private func reexamine(
    _ document: IssuedDocument, _ examiner: any FileExaminer, _ policy: SigningPolicy, _ actor: String
  ) throws -> Reexamined {
    let before = SigningClass(leader: document.leader, agency: document.agencySeal, form: document.form)
    let signed = try store.read { try signatures(of: document, $0) }
    guard let last = signed.last(where: { $0.signature.medium == .digital }) else {
      return Reexamined(document: document, before: before, after: before, codes: [], proven: false)
    }
    guard !signed.map(\.signature).isSignedElsewhere else { return elsewhere(document, before) }
    let examination: Examination
    do {
      examination = try examine(try stored(last.signature), examiner, policy, last.moment)
    } catch let loss as FileLoss { return loss.reexamined(document, before) }
    let borne = signed.filter { $0.signature.medium == .digital }
    let digital = borne.map(\.signature)
    let found = zip(digital, examination.signatures.suffix(digital.count))
    let uses = try earlierUses(
      zip(borne, found.map(\.1)).map { ($0.signature, $0.moment, $1) }, of: document)
    guard uses.isEmpty else {
      return used(document, before, by: uses.map(\.code))
    }
    let marks = Dictionary(
      found.map { ($0.act.signing?.mark, SignatureMark(.digital, $1.proof.standing)) }
    ) { $1 }
    let after = SigningClass(
      leader: marks[.leader] ?? document.leader.unexamined,
      agency: marks[.agency] ?? document.agencySeal.unexamined, form: document.form)
    return Reexamined(
      document: document, before: before, after: after,
      codes: examination.faults + examination.signatures.flatMap(\.codes),
      proven: try record(found.map { ($0, $1) }, examination, document, actor))
  }

  private func examine(
    _ bytes: [UInt8], _ examiner: any FileExaminer, _ policy: SigningPolicy, _ received: Moment
  ) throws(FileLoss) -> Examination {
    do { return try examiner.examine(bytes, under: policy, received: received) } catch {
      throw FileLoss(code: FaultCode.brokenOff, found: .unproven)
    }
  }

  /// Proofs that are new.
  private func record(
    _ found: [(Signature, SignatureFinding)], _ examination: Examination, _ document: IssuedDocument,
    _ actor: String
  ) throws -> Bool {
    var proven = false
    for (signature, finding) in found
    where (signature.proof?.standing ?? .unproven) == .unproven && finding.proof.standing == .valid {
      do throws(Rejection) {
        try prove(finding, signature.act, document, examination.record, actor)
        proven = true
      } catch {
        // Somebody else's certificate, or judged in the meantime: the register stays as it is.
      }
    }
    return proven
  }

  private func prove(
    _ finding: SignatureFinding, _ act: Act, _ document: IssuedDocument, _ record: [UInt8], _ actor: String
  ) throws(Rejection) {
    do {
      _ = try prove(finding, act, of: document.paper, on: document.code, as: actor, record: record)
    } catch let rejection as Rejection { throw rejection } catch {
      throw Rejection(action: "prove", reasons: [.signing(.notSigned)])
    }
  }

  /// The signatures a numbered document bears, and when each was recorded.
  private func signatures(
    of document: IssuedDocument, _ reading: StoreReading
  ) throws -> [(signature: Signature, moment: Moment)] {
    var borne: [(signature: Signature, moment: Moment)] = []
    for event in try reading.history(document.code).map(\.event) {
      for change in event.changes {
        switch change {
        case .drafted(let paper) where paper == document.paper: borne.removeAll()
        case .signed(let signature) where signature.paper == document.paper:
          borne.append((signature, event.moment))
          let isThis = event.moment == document.completed && signature.act.signing?.completes == true
          if isThis { return borne }
        case .proven(let paper, let act, let proof) where paper == document.paper:
          if let place = borne.lastIndex(where: { $0.signature.act == act }) {
            borne[place].signature = borne[place].signature.with(proof)
          }
        case .opened, .attached, .drafted, .moved, .noted, .assigned, .signed, .numbered, .sent, .clock,
          .posted, .handedOver, .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded,
          .rebased, .released, .counted, .waited, .left, .fired, .recorded, .mapped, .voided, .proven,
          .keptSince, .carried, .postal, .found:
          break
        }
      }
    }
    return borne
  }
}

/// A document whose file cannot be examined; the others of a run are examined all the same.
private struct FileLoss: Error {
  let code: String
  let found: SigningClass

  func reexamined(_ document: IssuedDocument, _ before: SigningClass) -> Reexamined {
    Reexamined(
      document: document, before: before, after: found, codes: [code], proven: false, isFileLost: true)
  }
}

extension SignatureMark {
  /// A signature the file does not bear: one on paper stays what it is.
  fileprivate var unexamined: SignatureMark { medium == .paper ? self : SignatureMark(medium, .invalid) }
}

extension Signature {
  func with(_ proof: SignatureProof) -> Signature {
    Signature(
      paper: paper, act: act, medium: medium, proof: proof, signer: signer, role: role, agency: agency,
      mandate: mandate, digest: digest)
  }
}
