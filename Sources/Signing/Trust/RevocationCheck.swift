import WorkingTime

/// Judges revocation by the lists and answers at hand; nothing is fetched.
struct RevocationCheck: Sendable {
  let lists: [RevocationList]
  let answers: [StatusAnswer]
  let policy: RevocationPolicy
  let now: Moment

  /// What the evidence says about a certificate at a moment.
  ///
  /// A revocation is for ever, except a hold, which newer evidence may lift. Evidence made at the moment or later speaks for
  /// it; older evidence as long as it was fresh then (Circular 15/2025/TT-BKHCN, Annex II).
  func status(of certificate: Certificate, issuer: Certificate, at moment: Moment) -> RevocationStatus {
    let said =
      (listStatements(certificate, issuer) + answerStatements(certificate, issuer, at: moment))
      .filter { $0.thisUpdate.milliseconds <= now.milliseconds + policy.skew }
      .sorted { $0.thisUpdate < $1.thisUpdate }
    if let final = said.last(where: { $0.isFinal }) ?? said.last, let revocation = final.revocation {
      // The list that first knew of it may not be the one that is at hand, but since when it says itself.
      let (since, reason) = revocation
      return since <= moment
        ? .revoked(evidence: final.item, since: since, reason: reason)
        : .goodThen(evidence: final.item, revokedSince: since, reason: reason)
    }
    guard let proof = said.last(where: { $0.revocation == nil && isFresh($0, certificate, at: moment) })
    else {
      return .unknown
    }
    return .good(evidence: proof.item, updated: proof.thisUpdate)
  }

  private func isFresh(_ statement: RevocationStatement, _ certificate: Certificate, at moment: Moment)
    -> Bool
  {
    if moment <= statement.thisUpdate {
      // After its end a certificate may be dropped from the lists.
      return statement.thisUpdate <= certificate.notAfter
    }
    let end =
      statement.nextUpdate.map { $0.milliseconds + policy.grace }
      ?? statement.thisUpdate.milliseconds + policy.freshWithoutNext
    return moment.milliseconds <= end
  }

  private func listStatements(_ certificate: Certificate, _ issuer: Certificate) -> [RevocationStatement] {
    lists.compactMap { list in
      guard list.issuer == issuer.subject.der, list.scope.covers(certificate), list.isSigned(by: issuer)
      else {
        return nil
      }
      do {
        let entry = try list.entry(certificate.serial)
        return RevocationStatement(
          item: list.digest, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate,
          revocation: entry.map { ($0.since, $0.reason) })
      } catch { return nil }
    }
  }

  private func answerStatements(
    _ certificate: Certificate, _ issuer: Certificate, at moment: Moment
  ) -> [RevocationStatement] {
    answers.flatMap { answer -> [RevocationStatement] in
      let about = answer.statements.filter { $0.isAbout(certificate, of: issuer) }
      guard !about.isEmpty, isAllowed(answer, issuer) else { return [] }
      return about.compactMap { RevocationStatement($0, answer) }
    }
  }

  /// The issuer itself answered, or one to whom it gave this task (RFC 6960, 4.2.2.2).
  private func isAllowed(_ answer: StatusAnswer, _ issuer: Certificate) -> Bool {
    if answer.isSigned(by: issuer) { return true }
    return answer.certificates.contains { responder in
      guard case .known(let scheme) = responder.scheme, responder.issuer.der == issuer.subject.der,
        responder.notBefore <= answer.producedAt, answer.producedAt <= responder.notAfter,
        RawSignature.holds(responder.signature, over: responder.signed, by: issuer.key, scheme),
        PathRules(use: .statusAnswer, refusedPolicies: []).check([responder, issuer])
          .allSatisfy({ $0.place == .certificate(issuer.fingerprint) })
      else { return false }
      return isInOffice(responder, issuer, at: answer.producedAt) && answer.isSigned(by: responder)
    }
  }

  /// Responders are checked by lists only: an answer about a responder would need a responder.
  private func isInOffice(_ responder: Certificate, _ issuer: Certificate, at moment: Moment) -> Bool {
    let byLists = RevocationCheck(lists: lists, answers: [], policy: policy, now: now)
    switch byLists.status(of: responder, issuer: issuer, at: moment) {
    case .revoked: return false
    case .goodThen(_, _, let reason): return !reason.isCompromise
    case .good, .anchor: return true
    case .unknown: return responder.extensions.needsNoCheck
    }
  }
}
