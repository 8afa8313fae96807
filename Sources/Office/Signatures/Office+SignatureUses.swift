import DossierModel
import DossierStore
import Hashing
import WorkingTime

extension Office {
  /// Which signatures of an issued document stood for another before; what is not known yet of an older document is kept.
  func earlierUses(
    _ found: [(signature: Signature, moment: Moment, finding: SignatureFinding)], of document: IssuedDocument
  ) throws -> [SignatureUse] {
    try found.compactMap { item in
      guard let identity = item.finding.identity else { return nil }
      let use = SignatureUse(code: document.code, paper: document.paper, act: item.signature.act)
      let isThis = { (other: SignatureUse) in other.code == use.code && other.paper == use.paper }
      if try !store.read({ try $0.signatureUses(identity) }).contains(where: isThis) {
        try store.write { try $0.keepLater(identity, use, since: item.moment) }
      }
      let first = try store.read { try $0.signatureUse(identity) }
      return first.flatMap { isThis($0) ? nil : $0 }
    }
  }

  /// Signatures that stand for several documents.
  func sharedSignatures(_ reading: StoreReading) throws -> [Flaw] {
    try reading.sharedSignatures().flatMap { uses in
      let first = try titled(uses[0], reading)
      return try uses.dropFirst().map { Flaw.sharedSignature(try titled($0, reading), as: first) }
    }
  }

  /// What a signature stands for, and what that is called.
  func signatureUse(_ identity: Digest, _ reading: StoreReading) throws -> SignatureUse? {
    try reading.signatureUse(identity).map { try titled($0, reading) }
  }

  private func titled(_ use: SignatureUse, _ reading: StoreReading) throws -> SignatureUse {
    var use = use
    let procedure = try reading.dossier(use.code).dossier.opening.procedure
    use.title = try title(ofDocument: use.paper, of: procedure, reading)
    return use
  }
}
