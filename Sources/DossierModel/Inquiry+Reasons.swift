extension Inquiry {
  func whyNoTransition(_ action: String) -> [Reason] {
    guard definition.actionNames.contains(action) else {
      return [.unknownAction(known: definition.actionNames.sorted())]
    }
    let here = definition.candidates(in: configuration).map(definition.rule).filter { $0.name == action }
    let failed = here.flatMap(\.guards).filter { !definition.holds($0, dossier, configuration) }
    if !failed.isEmpty { return failed.map(Reason.guardFailed) }
    if definition.candidates(in: configuration).isEmpty { return [.closed(dossier.status)] }
    return [.notPossibleNow(state: definition.titles(of: dossier).first ?? dossier.status.title)]
  }

  /// All that stands against the actor taking an action, apart from what he has yet to hand in.
  func reasons(against rule: ActionRule, from place: Directory.Place?, principal: String?) -> [Reason] {
    rule.guards.filter { !definition.holds($0, dossier, configuration) }.map(Reason.guardFailed)
      + performerReasons(rule, place, principal) + actReasons(rule)
  }

  private func performerReasons(
    _ rule: ActionRule, _ place: Directory.Place?, _ principal: String?
  ) -> [Reason] {
    let (actor, directory) = (setting.actor, setting.directory)
    for person in [actor] + (principal.map { [$0] } ?? []) where directory.people[person] == nil {
      return [.unknownPerson(person)]
    }
    if let principal {
      guard rule.act == .approve || rule.act == .issue else { return [.mandateOnlyForSigning] }
      if directory.mandate(of: actor, for: principal, on: setting.day) == nil {
        return [.noMandate(person: actor, principal: principal)]
      }
    }
    guard place != nil else { return [notInRole(rule)] }
    return assigneeReasons(rule, principal ?? actor)
  }

  private func notInRole(_ rule: ActionRule) -> Reason {
    var places: [Directory.Place] = []
    for place in rule.performers.compactMap({ place($0) }) where !places.contains(place) {
      places.append(place)
    }
    return .notInRole(places: places, holders: offer(rule).people)
  }

  private func assigneeReasons(_ rule: ActionRule, _ holder: String) -> [Reason] {
    guard rule.performers == [.step], let assignee, assignee != holder,
      let place = place(.step), setting.directory.holds(assignee, place, on: setting.day)
    else { return [] }
    return [.assignedTo(assignee)]
  }

  /// The legal order of signatures: leader first, each once, the seal by another person.
  private func actReasons(_ rule: ActionRule) -> [Reason] {
    let kind = documentKind
    switch rule.act {
    case nil, .send: return []
    case .approve:
      return dossier.signature(.approve, on: kind).map { [.alreadySigned(.approve, by: $0.signer)] } ?? []
    case .issue:
      guard let approved = dossier.signature(.approve, on: kind) else { return [.notApproved(paper: kind)] }
      let sealed = dossier.signature(.issue, on: kind).map { Reason.alreadySigned(.issue, by: $0.signer) }
      let same = approved.signer == setting.actor ? Reason.signedAsLeader(setting.actor) : nil
      return [sealed, same].compactMap { $0 }
    }
  }

  func inputReasons(_ rule: ActionRule, _ advance: Advance) -> [Reason] {
    var reasons = asks(rule).filter { !has($0, advance) }.map(Reason.missing)
    reasons += unknownPapers(advance.papers)
    reasons += [Input.itemNumber, .recipient, .amount].filter { !rule.asks.contains($0) && has($0, advance) }
      .map(Reason.notAsked)
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

  private func has(_ input: Input, _ advance: Advance) -> Bool {
    switch input {
    case .reason: advance.note != nil
    case .assignee: advance.assignee != nil
    case .draft: advance.file != nil || dossier.paper(documentKind) != nil
    case .itemNumber: advance.itemNumber != nil
    case .recipient: advance.recipient != nil
    case .amount: advance.amount != nil
    }
  }
}
