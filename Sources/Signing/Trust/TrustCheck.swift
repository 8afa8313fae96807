import Hashing
import WorkingTime

/// Judges one certificate at one moment: path, rules, time, revocation (SIGNING rules R6 and R7).
struct TrustCheck: Sendable {
  let use: CertificateUse
  let sets: [AnchorSet]
  let candidates: [Certificate]
  let revocation: RevocationCheck
  let refusedPolicies: Set<String>

  struct Verdict {
    var findings: [Finding] = []
    var steps: [PathStep] = []
    var anchorSet: String?
    var items: [EvidenceItem] = []
    /// A certificate of the path was revoked later for a reason that lets its holder's key sign for the past.
    var mayBeBackdated = false
  }

  /// The same check, with the certificates a message brings along.
  func adding(_ more: [Certificate]) -> TrustCheck {
    TrustCheck(
      use: use, sets: sets, candidates: more + candidates, revocation: revocation,
      refusedPolicies: refusedPolicies)
  }

  func judge(_ leaf: Certificate, at time: ControlTime) -> Verdict {
    var verdict = Verdict()
    guard let path = CertificatePath.find(for: leaf, among: candidates, to: sets, at: time.moment) else {
      verdict.findings = [Finding(.pathNotFound, .certificate(leaf.fingerprint))]
      return verdict
    }
    verdict.anchorSet = path.anchorSet
    verdict.findings = PathRules(use: use, refusedPolicies: refusedPolicies).check(path.certificates)
    if !path.hasPolicies { verdict.findings.append(Finding(.certificatePolicyMissing)) }
    verdict.findings += path.certificates.compactMap { timeFinding($0, time) }
    for (place, certificate) in path.certificates.enumerated() {
      let isAnchor = place == path.certificates.count - 1
      let status =
        isAnchor
        ? .anchor : revocation.status(of: certificate, issuer: path.certificates[place + 1], at: time.moment)
      verdict.add(certificate, status, revocation)
    }
    return verdict
  }

  private func timeFinding(_ certificate: Certificate, _ time: ControlTime) -> Finding? {
    let place = FindingPlace.certificate(certificate.fingerprint)
    if time.moment < certificate.notBefore { return Finding(.certificateNotYetValid, place) }
    guard certificate.notAfter < time.moment else { return nil }
    switch time.source {
    case .timeStamp, .documentTimeStamp: return Finding(.certificateExpiredBeforeProof, place)
    // It may have been signed in time; nothing here proves it.
    case .received, .now: return Finding(.certificateExpired, place)
    }
  }
}

extension TrustCheck.Verdict {
  fileprivate mutating func add(
    _ certificate: Certificate, _ status: RevocationStatus, _ check: RevocationCheck
  ) {
    let place = FindingPlace.certificate(certificate.fingerprint)
    steps.append(PathStep(certificate: certificate.facts, status: status))
    items.append(EvidenceItem(kind: .certificate, digest: certificate.fingerprint, der: certificate.der))
    switch status {
    case .anchor: break
    case .unknown: findings.append(Finding(.revocationUnknown, place))
    case .good(let evidence, _): items += check.items(evidence)
    case .revoked(let evidence, _, _):
      findings.append(Finding(.revoked, place))
      items += check.items(evidence)
    case .goodThen(let evidence, _, let reason):
      findings.append(Finding(reason.isCompromise ? .revokedLaterForCompromise : .revokedLater, place))
      mayBeBackdated = mayBeBackdated || reason.mayBeCompromise
      items += check.items(evidence)
    }
  }
}

extension RevocationCheck {
  /// The list or answer of this digest.
  fileprivate func items(_ digest: Digest) -> [EvidenceItem] {
    lists.filter { $0.digest == digest }.prefix(1).map {
      EvidenceItem(kind: .revocationList, digest: digest, der: $0.der)
    }
      + answers.filter { $0.digest == digest }.prefix(1).map {
        EvidenceItem(kind: .statusAnswer, digest: digest, der: $0.der)
      }
  }
}
