import WorkingTime

/// Gives a document its number before it is signed, so that the signature covers it (Decree 30/2020, Article 15.3).
///
/// Asks of the actor all that signing asks, apart from the signed file itself.
func decide(_ numbering: Numbering, on inquiry: Inquiry) throws(Rejection) -> Decision {
  guard let transition = inquiry.transition(for: numbering.action) else {
    throw inquiry.rejection(numbering.action, inquiry.whyNot(numbering.action, for: numbering.principal))
  }
  let candidate = inquiry.candidate(transition)
  let kind = inquiry.signedKind(candidate, scanned: nil)
  let seat = inquiry.actingSeat(candidate, of: numbering.principal ?? inquiry.setting.actor)
  var reasons = inquiry.reasons(against: candidate, principal: numbering.principal)
  switch candidate.rule.act?.signing?.numbering {
  case nil: reasons.append(.signing(.signsNothing))
  case .gives?: break
  case .none?, .cites?: reasons.append(.signing(.numbersNothing))
  }
  reasons += inquiry.copyReasons(candidate, numbering.copy)
  if let number = inquiry.dossier.pendingNumbers[kind] { reasons.append(.signing(.numbered(number))) }
  guard reasons.isEmpty, let seat else { throw inquiry.rejection(numbering.action, reasons) }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  let number = deliberation.number(
    of: kind, agency: seat.place.agency, secret: numbering.secret, copy: numbering.copy)
  deliberation.record(.numbered(number))
  return try deliberation.decision(.numbered, in: inquiry.configuration, for: numbering.action)
}

/// Gives up a number that no signed document bears.
func decideVoid(
  _ paper: String, _ reason: VoidReason, on inquiry: Inquiry
) throws(Rejection) -> Decision {
  guard let number = inquiry.dossier.pendingNumbers[paper] else {
    throw inquiry.rejection("void", [.signing(.notNumbered(paper: paper))])
  }
  // A number that came after the leader’s signature is not covered by it.
  let isCovered = inquiry.dossier.coveredNumbers.contains(paper)
  if isCovered, let signature = inquiry.dossier.signature(.approve, on: paper),
    inquiry.dossier.clock.ended == nil
  {
    throw inquiry.rejection("void", [.alreadySigned(.approve, by: signature.signer)])
  }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  deliberation.record(.voided(number, reason))
  return try deliberation.decision(.voided, in: inquiry.configuration, for: "void")
}

/// Takes over what a later examination found of a signature that nobody has judged yet.
func decideProof(
  _ paper: String, _ act: Act, _ finding: SignatureFinding, on inquiry: Inquiry
) throws(Rejection) -> Decision {
  guard let signature = inquiry.dossier.signature(act, on: paper), signature.medium == .digital else {
    throw inquiry.rejection("prove", [.signing(.notSigned)])
  }
  guard (signature.proof?.standing ?? .unproven) == .unproven, signature.proof != finding.proof else {
    throw inquiry.rejection("prove", [.signing(.settled)])
  }
  let owners = inquiry.owners(act, signer: signature.signer, agency: signature.agency)
  if let reason = inquiry.ownerReason(finding.proof, needed: owners) {
    throw inquiry.rejection("prove", [.signing(reason)])
  }
  let place = Directory.Place(role: signature.role, agency: signature.agency)
  if let reason = inquiry.entitlementReason(
    finding.proof, signer: signature.signer, for: signature.mandate?.principal, from: place)
  {
    throw inquiry.rejection("prove", [.signing(reason)])
  }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  deliberation.record(.proven(paper: paper, act: act, finding.proof))
  if act.signing?.completes == true {
    deliberation.augmentLater(deliberation.dossier.signature(act, on: paper))
  }
  return try deliberation.decision(.examined, in: inquiry.configuration, for: "prove")
}
