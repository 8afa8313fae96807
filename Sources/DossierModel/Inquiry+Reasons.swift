extension Inquiry {
  func whyNoTransition(_ action: String) -> [Reason] {
    guard definition.actionNames.contains(action) else {
      return [.unknownAction(known: definition.actionNames.sorted())]
    }
    let failed = candidates.filter { $0.rule.name == action }.flatMap { failedGuards($0.rule) }
    if !failed.isEmpty { return failed }
    if isClosed { return [.closed(dossier.status)] }
    let here = definition.titles(of: dossier).first ?? dossier.status.title
    return [.notPossibleNow(state: here, possibleIn: definition.places(offering: action))]
  }

  private func failedGuards(_ rule: ActionRule) -> [Reason] {
    rule.guards.filter { !holds($0) }.map(Reason.guardFailed)
  }

  /// All that stands against the actor taking an action, apart from what he has yet to hand in.
  func reasons(against candidate: Candidate, principal: String?) -> [Reason] {
    failedGuards(candidate.rule) + performerReasons(candidate, principal)
      + actReasons(candidate, by: principal ?? setting.actor)
  }

  private func performerReasons(_ candidate: Candidate, _ principal: String?) -> [Reason] {
    let (actor, directory) = (setting.actor, setting.directory)
    for person in [actor] + (principal.map { [$0] } ?? []) where directory.people[person] == nil {
      return [.unknownPerson(person)]
    }
    if let principal, let reason = mandateReason(candidate, principal) { return [reason] }
    let holder = principal ?? actor
    let seats = seats(candidate, of: holder)
    guard !seats.isEmpty else { return [notInRole(candidate)] }
    return assigneeReasons(candidate, seats, holder)
  }

  private func notInRole(_ candidate: Candidate) -> Reason {
    var places: [Directory.Place] = []
    for seat in seats(candidate) where !places.contains(seat.place) { places.append(seat.place) }
    return .notInRole(places: places, holders: offer(candidate).people)
  }

  /// Taken by somebody else, who still holds the place.
  private func assigneeReasons(_ candidate: Candidate, _ seats: [Seat], _ holder: String) -> [Reason] {
    guard candidate.rule.performers.allSatisfy(\.isStep) else { return [] }
    let others = seats.compactMap { seat -> String? in
      guard let assignee = dossier.assignees[seat.step], assignee != holder,
        setting.directory.holds(assignee, seat.place, on: setting.day)
      else { return nil }
      return assignee
    }
    return others.count == seats.count ? others.prefix(1).map(Reason.assignedTo) : []
  }

  /// The mandate by which the actor may take this action for somebody, or nil.
  func mandate(_ candidate: Candidate, for principal: String) -> Mandate? {
    setting.directory.mandates(of: setting.actor, on: setting.day).first {
      $0.principal == principal && covers($0, candidate)
    }
  }

  private func covers(_ mandate: Mandate, _ candidate: Candidate) -> Bool {
    mandate.covers(dossier.opening.procedure, signing: candidate.rule.act?.signs ?? false)
  }

  private func mandateReason(_ candidate: Candidate, _ principal: String) -> Reason? {
    if mandate(candidate, for: principal) != nil { return nil }
    let held = setting.directory.mandates(of: setting.actor, on: setting.day)
      .filter { $0.principal == principal }
    if held.isEmpty { return .noMandate(person: setting.actor, principal: principal) }
    if held.allSatisfy({ $0.scope == .signing }), candidate.rule.act?.signs != true {
      return .mandateOnlyForSigning
    }
    return .mandateElsewhere(procedures: held.flatMap(\.procedures).sorted())
  }

  /// Those the actor could take the action for.
  func principals(for candidate: Candidate) -> [String] {
    let held = setting.directory.mandates(of: setting.actor, on: setting.day)
    return Set(held.filter { covers($0, candidate) }.map(\.principal)).sorted().filter {
      let seats = seats(candidate, of: $0)
      return !seats.isEmpty && assigneeReasons(candidate, seats, $0).isEmpty
    }
  }

  /// The legal order of signatures: leader first, each once, the seal by another person.
  private func actReasons(_ candidate: Candidate, by holder: String) -> [Reason] {
    let kind = candidate.documentKind
    switch candidate.rule.act {
    case nil, .send, .passOver: return []
    case .claim:
      let seats = seats(candidate, of: holder)
      let mine = !seats.isEmpty && seats.allSatisfy { dossier.assignees[$0.step] == holder }
      return mine ? [.alreadyAssigned(holder)] : []
    case .approve:
      return dossier.signature(.approve, on: kind).map { [.alreadySigned(.approve, by: $0.signer)] } ?? []
    case .issue:
      guard let approved = dossier.signature(.approve, on: kind) else { return [.notApproved(paper: kind)] }
      let sealed = dossier.signature(.issue, on: kind).map { Reason.alreadySigned(.issue, by: $0.signer) }
      let same = approved.signer == setting.actor ? Reason.signedAsLeader(setting.actor) : nil
      return [sealed, same].compactMap { $0 }
    }
  }

  func inputReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    let rule = candidate.rule
    var reasons = asks(candidate).filter { !has($0, advance, candidate) }.map(Reason.missing)
    reasons += unknownPapers(advance.papers)
    reasons += [Input.itemNumber, .recipient, .amount].filter {
      !rule.asks.contains($0) && has($0, advance, candidate)
    }.map(Reason.notAsked)
    let expected = definition.procedure.fee.amount - dossier.paid
    if rule.asks.contains(.amount), let amount = advance.amount, amount != expected || amount < 1 {
      reasons.append(.feeMismatch(expected: expected, found: amount))
    }
    return reasons
  }

  /// Only the applicant's papers come in this way, so that nobody slips in the document to be signed.
  private func unknownPapers(_ papers: [Paper]) -> [Reason] {
    let known = definition.procedure.papers.map(\.kind)
    return Set(papers.map(\.kind)).subtracting(known).sorted().map { .unknownPaper($0, known: known) }
  }

  private func has(_ input: Input, _ advance: Advance, _ candidate: Candidate) -> Bool {
    switch input {
    case .reason: advance.note != nil
    case .assignee: advance.assignee != nil
    case .draft: advance.file != nil || dossier.paper(candidate.documentKind) != nil
    case .itemNumber: advance.itemNumber != nil
    case .recipient: advance.recipient != nil
    case .amount: advance.amount != nil
    case .attachment: advance.file != nil
    }
  }
}

extension Act {
  /// True for acts that put a signature or seal on a document.
  public var signs: Bool {
    switch self {
    case .approve, .issue: true
    case .send, .claim, .passOver: false
    }
  }
}
