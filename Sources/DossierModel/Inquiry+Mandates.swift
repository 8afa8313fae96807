import WorkingTime

extension Inquiry {
  /// The mandate by which the actor may take this action for somebody, or nil.
  func mandate(_ candidate: Candidate, for principal: String) -> Mandate? {
    setting.directory.mandates(of: setting.actor, on: setting.day).first {
      $0.principal == principal && covers($0, candidate)
    }
  }

  /// Those who may take an action for a person today.
  func substitutes(of person: String, _ rule: ActionRule) -> [Offer.Substitute] {
    guard !setting.directory.mandates.isEmpty else { return [] }
    let covering = setting.directory.mandates(for: person, on: setting.day).filter {
      $0.covers(dossier.opening.procedure, signing: rule.act?.signs ?? false)
    }
    return Set(covering.map { Offer.Substitute(person: $0.person, principal: person) }).sorted()
  }

  private func covers(_ mandate: Mandate, _ candidate: Candidate) -> Bool {
    mandate.covers(dossier.opening.procedure, signing: signs(candidate))
  }

  private func signs(_ candidate: Candidate) -> Bool { candidate.rule.act?.signs ?? false }

  /// Those for whom nothing stands against the actor taking the action.
  func principals(for candidate: Candidate) -> [String] {
    Set(setting.directory.mandates(of: setting.actor, on: setting.day).map(\.principal)).sorted()
      .filter { reasons(against: candidate, principal: $0).isEmpty }
  }

  /// Why the actor has no mandate to take the action for somebody; nil: he has one.
  func mandateReason(_ candidate: Candidate, _ principal: String) -> Reason? {
    mandateReason(signing: signs(candidate), principal)
  }

  func mandateReason(signing: Bool, _ principal: String) -> Reason? {
    let all = setting.directory.mandates(of: setting.actor)
    let held = all.filter { $0.principal == principal && $0.validity.contains(setting.day) }
    guard !held.isEmpty else { return absence(all, principal) }
    let procedure = dossier.opening.procedure
    if held.contains(where: { $0.covers(procedure, signing: signing) }) { return nil }
    let reaching = held.filter { $0.scope == .work || signing }
    guard !reaching.isEmpty else { return .mandateOnlyForSigning }
    return .mandateElsewhere(
      found: procedure, procedures: Set(reaching.flatMap(\.procedures)).sorted())
  }

  /// No mandate today: it has yet to begin, has ended, or never was.
  private func absence(_ all: [Mandate], _ principal: String) -> Reason {
    let (day, theirs) = (setting.day, all.filter { $0.principal == principal })
    if let next = theirs.map(\.validity.from).filter({ day < $0 }).min() {
      return .mandateNotBegun(person: setting.actor, principal: principal, from: next)
    }
    if let last = theirs.compactMap(\.validity.until).max() {
      return .mandateEnded(person: setting.actor, principal: principal, until: last)
    }
    let held = Set(all.filter { $0.validity.contains(day) }.map(\.principal)).sorted()
    return .noMandate(person: setting.actor, principal: principal, held: held)
  }
}
