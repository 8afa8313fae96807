/// What an action signs, and with whose certificate.
public struct SigningTask: Hashable, Sendable {
  public let action: String
  public let act: Act
  /// The kind of document.
  public let document: String
  public let place: Directory.Place
  public let owner: CertificateOwner
}

extension Inquiry {
  /// What an action signs when it is taken from here; nil: nothing, or it cannot be.
  ///
  /// - Parameter principal: for whom the actor acts; nil: for himself.
  public func signingTask(_ action: String, for principal: String?) -> SigningTask? {
    guard let transition = transition(for: action) else { return nil }
    let candidate = candidate(transition)
    guard let act = candidate.rule.act, act.signs,
      let place = actingSeat(candidate, of: principal ?? setting.actor)?.place
    else { return nil }
    return SigningTask(
      action: action, act: act, document: candidate.documentKind, place: place,
      owner: needed(act, signer: setting.actor, agency: place.agency))
  }

  /// The signing actions the actor can take from here now, for himself (nil) or for somebody whose mandate he has.
  public var signings: [(action: String, principal: String?)] {
    openCandidates.filter { $0.rule.act?.signs == true }.compactMap { candidate in
      if reasons(against: candidate, principal: nil).isEmpty { return (candidate.rule.name, nil) }
      return principals(for: candidate).first.map { (candidate.rule.name, $0) }
    }
  }

  /// Why an action cannot be taken from here by the actor, apart from what he has yet to hand in; nil: he can.
  public func obstacle(to action: String, for principal: String?) -> Rejection? {
    let reasons = whyNot(action, for: principal)
    return reasons.isEmpty ? nil : rejection(action, reasons)
  }

  /// What stands against the signatures of the file handed in, where the office asks for proof of them.
  func signatureReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    guard let rules = setting.signing, let act = candidate.rule.act, act.signs, !advance.onPaper else {
      return []
    }
    if let faults = advance.finding?.faults, !faults.isEmpty { return [.signing(.invalid(codes: faults))] }
    guard let finding = advance.finding, let newest = finding.signatures.last else {
      return [.signing(.notSigned)]
    }
    let kind = candidate.documentKind
    let agency = actingSeat(candidate, of: advance.principal ?? setting.actor)?.place.agency
    let owner = needed(act, signer: setting.actor, agency: agency ?? "")
    var reasons = finding.signatures.compactMap { outcomeReason($0, rules) }.distinct
    if let reason = ownerReason(newest.proof, needed: owner) { reasons.append(reason) }
    if !finding.continues { reasons.append(.otherDocument(paper: kind)) }
    return reasons.map(Reason.signing)
  }

  /// Whose certificate a signature has to be made with: the leader's own, the agency's for its seal (Decree 30/2020,
  /// Articles 13 and 32).
  func needed(_ act: Act, signer: String, agency: String) -> CertificateOwner {
    act == .issue ? .agency(agency) : .person(signer)
  }

  /// Why a certificate is not that of who is needed; nil: it is.
  func ownerReason(_ proof: SignatureProof, needed: CertificateOwner) -> SigningReason? {
    let day = setting.calendar.zone.day(of: proof.controlled)
    let owners = setting.directory.owners(of: proof.certificate, on: day)
    if owners.contains(needed) { return nil }
    guard let other = owners.first else { return .unknownCertificate(proof.certificate) }
    return .foreignCertificate(proof.certificate, owner: other, needed: needed)
  }

  private func outcomeReason(_ finding: SignatureFinding, _ rules: SigningRules) -> SigningReason? {
    switch finding.proof.standing {
    case .valid: nil
    case .unproven: rules.takesUnproven ? nil : .unproven(codes: finding.codes)
    case .invalid: .invalid(codes: finding.codes)
    }
  }
}
