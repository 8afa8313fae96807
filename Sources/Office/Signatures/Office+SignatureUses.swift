import DossierModel
import DossierStore
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
      uses.dropFirst().map { Flaw.sharedSignature(code: $0.code, paper: $0.paper, as: uses[0]) }
    }
  }
}
