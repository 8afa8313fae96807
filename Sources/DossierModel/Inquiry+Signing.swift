public import Hashing

/// What an action signs, and with whose certificate.
public struct SigningTask: Hashable, Sendable {
  public let action: String
  public let act: Act
  /// The kind of document.
  public let document: String
  public let place: Directory.Place
  /// Whose certificate it takes: any of these, the usual one first.
  public let owners: [CertificateOwner]

  /// An act that follows on the same document, as if from the same place.
  public func followed(by act: Act) -> SigningTask {
    SigningTask(action: action, act: act, document: document, place: place, owners: owners)
  }
}

extension Inquiry {
  /// What an action signs when it is taken from here; nil: nothing, or it cannot be.
  ///
  /// - Parameters:
  ///   - principal: for whom the actor acts; nil: for himself.
  ///   - scanned: the kind of paper that was digitised.
  public func signingTask(
    _ action: String, for principal: String?, scanned: String? = nil
  ) -> SigningTask? {
    guard let transition = transition(for: action) else { return nil }
    let candidate = candidate(transition)
    guard let act = candidate.rule.act, act.signs,
      let place = actingSeat(candidate, of: principal ?? setting.actor)?.place
    else { return nil }
    return SigningTask(
      action: action, act: act, document: signedKind(candidate, scanned: scanned), place: place,
      owners: owners(act, signer: setting.actor, agency: place.agency))
  }

  /// The signing actions the actor can take from here now, for himself (nil) or for somebody whose mandate he has; those a
  /// document waits for come first.
  public var signings: [(action: String, act: Act, principal: String?)] {
    let found = openCandidates.compactMap { candidate -> (action: String, act: Act, principal: String?)? in
      guard let act = candidate.rule.act, act.signs else { return nil }
      if reasons(against: candidate, principal: nil).isEmpty { return (candidate.rule.name, act, nil) }
      return principals(for: candidate).first.map { (candidate.rule.name, act, $0) }
    }
    return found.filter(\.act.isAwaited) + found.filter { !$0.act.isAwaited }
  }

  /// Why an action cannot be taken from here by the actor with what he hands in, apart from the signatures in it; nil: he
  /// can.
  ///
  /// - Parameter leaderNumbers: true where the number is given with the leader's signature, not with the seal.
  public func obstacle(to advance: Advance, leaderNumbers: Bool = false) -> Rejection? {
    var reasons = whyNot(advance.action, for: advance.principal)
    if reasons.isEmpty, let transition = transition(for: advance.action) {
      let candidate = candidate(transition)
      reasons = handedReasons(candidate, advance)
      if givesNumber(candidate, leaderNumbers) { reasons.removeAll { $0 == .optionUnused(.secret) } }
    }
    return reasons.isEmpty ? nil : rejection(advance.action, reasons)
  }

  /// True when signing here and now gives the document its number, or a new one in place of one nobody signed.
  private func givesNumber(_ candidate: Candidate, _ leaderNumbers: Bool) -> Bool {
    let (act, kind) = (candidate.rule.act, signedKind(candidate, scanned: nil))
    guard act?.signing?.numbering == .gives, act != .approve || leaderNumbers else { return false }
    return dossier.pendingNumbers[kind] == nil || !dossier.coveredNumbers.contains(kind)
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
    let kind = signedKind(candidate, scanned: advance.scanned)
    let place = actingSeat(candidate, of: advance.principal ?? setting.actor)?.place
    let agency = place?.agency
    let owners = owners(act, signer: setting.actor, agency: agency ?? "")
    var reasons = finding.signatures.compactMap { outcomeReason($0, rules) }.distinct
    if let reason = ownerReason(newest.proof, needed: owners) { reasons.append(reason) }
    if let place,
      let reason = entitlementReason(
        newest.proof, signer: setting.actor, for: advance.principal, from: place)
    {
      reasons.append(reason)
    }
    let uses = useReasons(act, of: kind, finding)
    reasons += uses.isEmpty ? [ageReason(newest.proof, act, rules)].compactMap(\.self) : uses
    if !finding.continues { reasons.append(.otherDocument(paper: kind)) }
    let isNumbered = act == .issue || act == .approve && awaitsSeal(kind)
    if isNumbered, uses.isEmpty, let reason = numberReason(finding, kind, agency ?? "", advance) {
      reasons.append(reason)
    }
    if act == .approve, let agency, let reason = sealReason(finding, agency) { reasons.append(reason) }
    return reasons.map(Reason.signing)
  }

  /// What is sealed on paper is a print of the very file the leader signed digitally.
  func printReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    guard candidate.rule.act == .issue, advance.onPaper else { return [] }
    let kind = candidate.documentKind
    guard let leader = dossier.signature(.approve, on: kind), leader.medium == .digital,
      setting.signing != nil || leader.proof != nil
    else { return [] }
    let printed = advance.file?.digest ?? dossier.paper(kind)?.digest
    return printed == leader.digest ? [] : [.signing(.otherThanSigned(paper: kind))]
  }

  /// The leader’s file of a document whose print was issued, where he may have signed it without its number; nil: none is sent
  /// by the action.
  public func printedFile(_ action: String) -> Digest? {
    guard let transition = transition(for: action) else { return nil }
    let candidate = candidate(transition)
    let kind = candidate.documentKind
    guard candidate.rule.act == .send, let leader = dossier.signature(.approve, on: kind),
      leader.medium == .digital, leader.proof != nil,
      dossier.signature(.issue, on: kind)?.medium == .paper, !dossier.coveredNumbers.contains(kind)
    else { return nil }
    return leader.digest
  }

  /// A digital file that does not show the number of its print is not the document.
  func numberlessReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    guard candidate.rule.act == .send, let finding = advance.finding,
      let number = dossier.number(of: candidate.documentKind)
    else { return [] }
    let isShown = !finding.keepsPlaces && (finding.letters.isEmpty || number.stands(in: finding.letters))
    return isShown ? [] : [.signing(.numberNotSigned(number))]
  }

  /// Whose certificate a signature has to be made with, the usual owner first: a person's own, the agency's for what the
  /// agency signs (Decree 30/2020, Articles 13 and 32).
  func owners(_ act: Act, signer: String, agency: String) -> [CertificateOwner] {
    switch act.signing?.owner {
    case .agency: [.agency(agency)]
    case .either: [.person(signer), .agency(agency)]
    case .person, nil: [.person(signer)]
    }
  }

  /// The kind of document an action signs: the step's own, the next annex or copy of it, or the paper that was digitised.
  func signedKind(_ candidate: Candidate, scanned: String?) -> String {
    let main = candidate.documentKind
    return switch candidate.rule.act?.signing?.subject {
    case .annex: dossier.nextKind(.annex, of: main)
    case .copy: dossier.nextKind(.copy, of: main)
    case .scan: scanned ?? main
    case .document, nil: main
    }
  }

  /// Why a certificate is not that of who is needed; nil: it is.
  func ownerReason(_ proof: SignatureProof, needed: [CertificateOwner]) -> SigningReason? {
    let day = setting.calendar.zone.day(of: proof.controlled)
    let owners = setting.directory.owners(of: proof.certificate, on: day)
    return Self.ownerReason(proof.certificate, of: owners, needed: needed)
  }

  /// - Parameter owners: whose the certificate is.
  public static func ownerReason(
    _ certificate: Digest, of owners: [CertificateOwner], needed: [CertificateOwner]
  ) -> SigningReason? {
    if owners.contains(where: needed.contains) { return nil }
    guard let other = owners.first, let usual = needed.first else { return .unknownCertificate(certificate) }
    return .foreignCertificate(certificate, owner: other, needed: usual)
  }

  /// A document is not issued under a number its page does not show, as far as the page can be read.
  private func numberReason(
    _ finding: FileFinding, _ kind: String, _ agency: String, _ advance: Advance
  ) -> SigningReason? {
    guard !finding.letters.isEmpty, !finding.keepsPlaces else { return nil }
    var ahead = Deliberation(dossier, definition, setting)
    let number =
      dossier.pendingNumbers[kind] ?? ahead.number(of: kind, agency: agency, secret: advance.secret)
    return number.stands(in: finding.letters) ? nil : .numberNotShown(number)
  }

  private func awaitsSeal(_ kind: String) -> Bool { definition.sealing.values.contains(kind) }

  /// The leader signs before the agency: what it sealed already cannot be sealed again.
  private func sealReason(_ finding: FileFinding, _ agency: String) -> SigningReason? {
    let sealed = finding.signatures.dropLast().contains { earlier in
      let day = setting.calendar.zone.day(of: earlier.proof.controlled)
      return setting.directory.owners(of: earlier.proof.certificate, on: day).contains(.agency(agency))
    }
    return sealed ? .sealedFirst(agency: agency) : nil
  }

  private func outcomeReason(_ finding: SignatureFinding, _ rules: SigningRules) -> SigningReason? {
    switch finding.proof.standing {
    case .valid: nil
    case .unproven: rules.takesUnproven ? nil : .unproven(codes: finding.codes)
    case .invalid: .invalid(codes: finding.codes)
    }
  }
}
