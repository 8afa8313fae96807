import WorkingTime

/// Who may sign for whom is asked of the day the signature is proven for, not only of the day its file comes in.
extension Inquiry {
  /// Why he who signed was not entitled to it then; nil: he was, or it was today and is asked anyway.
  ///
  /// - Parameters:
  ///   - principal: for whom he signed; nil: for himself.
  ///   - place: the place he signs from.
  func entitlementReason(
    _ proof: SignatureProof, signer: String, for principal: String?, from place: Directory.Place
  ) -> SigningReason? {
    let then = asked(by: signer, at: proof.controlled)
    let day = then.setting.day
    var reasons = [principal.flatMap { then.mandateReason(signing: true, $0) }].compactMap(\.self)
    if !setting.directory.holds(principal ?? signer, place, on: day) {
      reasons.append(.notInRole(places: [place], holders: then.holders(place)))
    }
    return reasons.isEmpty ? nil : .notEntitled(on: day, reasons)
  }

  /// The mandate a signature rests on: that of the day it is proven for.
  func mandate(_ candidate: Candidate, for principal: String, proof: SignatureProof?) -> Mandate? {
    guard let proof else { return mandate(candidate, for: principal) }
    return asked(by: setting.actor, at: proof.controlled).mandate(candidate, for: principal)
  }

  /// A signature proven to be older than what it is made for was not made for it: nobody signs a dossier that is not
  /// there yet, or a document before it waits for him. A digitised paper may have been signed before.
  func ageReason(_ proof: SignatureProof, _ act: Act, _ rules: SigningRules) -> SigningReason? {
    guard act != .scan else { return nil }
    let begun = dossier.leaves.compactMap { dossier.since[$0] }.min() ?? dossier.submitted
    guard proof.controlled.milliseconds + rules.skew < begun.milliseconds else { return nil }
    return .tooOld(signed: proof.controlled, begun: begun)
  }

  /// The same asked by somebody at another time.
  private func asked(by person: String, at moment: Moment) -> Inquiry {
    var then = setting
    (then.actor, then.moment) = (person, moment)
    return Inquiry(dossier, definition, then, configuration)
  }
}
