/// Takes over a file that proves its signatures by itself; no signature counts more than before.
///
/// The file must begin with the very bytes that were sealed, and each signature proven so far must be so again, by the same
/// certificate. What was sealed and sent stays known by the seal’s own digest.
func decide(_ augmentation: Augmentation, on inquiry: Inquiry) throws(Rejection) -> Decision {
  let (paper, finding) = (augmentation.file.kind, augmentation.finding)
  guard let seal = inquiry.dossier.seal(on: paper), seal.medium == .digital else {
    throw inquiry.rejection("augment", [.signing(.notSigned)])
  }
  guard seal.digest == augmentation.sealed, finding.continues else {
    throw inquiry.rejection("augment", [.signing(.otherDocument(paper: paper))])
  }
  guard seal.isShortLived else { throw inquiry.rejection("augment", [.signing(.settled)]) }
  let digital = inquiry.dossier.signatures.filter { $0.paper == paper && $0.medium == .digital }
  let found = Array(finding.signatures.suffix(digital.count))
  let again = digital.count == found.count ? Array(zip(digital, found)).filter { $0.0.isProven } : []
  let reasons = again.compactMap { $1.reason(against: $0) }.distinct
  guard reasons.isEmpty else { throw inquiry.rejection("augment", reasons.map(Reason.signing)) }
  guard finding.faults.isEmpty else {
    throw inquiry.rejection("augment", [.signing(.invalid(codes: finding.faults))])
  }
  guard again.contains(where: { $0.0 == seal }) else {
    throw inquiry.rejection("augment", [.signing(.otherDocument(paper: paper))])
  }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  deliberation.record(.attached(augmentation.file))
  for (signature, found) in again where found.proof != signature.proof {
    deliberation.record(.proven(paper: paper, act: signature.act, found.proof))
  }
  deliberation.record(.settled(augmentation.settlement))
  return try deliberation.decision(.augmented, in: inquiry.configuration, for: "augment")
}

extension Deliberation {
  /// What proves a seal only as long as others keep it is to be put into the file soon.
  mutating func augmentLater(_ seal: Signature?) {
    if seal?.isShortLived == true { cause(Effect(.augmentSignatures, dossier.status)) }
  }
}

extension Signature {
  fileprivate var isProven: Bool { proof?.standing == .valid }

  /// Proven, and its proof lies elsewhere yet: B-B or B-T. Older kinds stay as they are.
  fileprivate var isShortLived: Bool {
    guard let proof, isProven else { return false }
    switch proof.level {
    case .basic, .timed: return true
    case .longTerm, .archive, .legacy: return false
    }
  }
}

extension SignatureFinding {
  /// Why this is not what a signature was proven to be.
  fileprivate func reason(against signature: Signature) -> SigningReason? {
    guard proof.certificate == signature.proof?.certificate else {
      return .otherDocument(paper: signature.paper)
    }
    switch proof.standing {
    case .valid: return nil
    case .unproven: return .unproven(codes: codes)
    case .invalid: return .invalid(codes: codes)
    }
  }
}
