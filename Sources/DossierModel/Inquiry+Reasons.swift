extension Inquiry {
  /// Why an action cannot be taken from here, whoever it is about: the facts ``answers`` tell as well.
  func whyNot(_ action: String, for principal: String?) -> [Reason] {
    guard definition.actionNames.contains(action) else {
      return [.unknownAction(known: definition.actionNames.sorted())]
    }
    if let candidate = openCandidates.first(where: { $0.rule.name == action }) {
      return reasons(against: candidate, principal: principal)
    }
    if isClosed { return [.closed(dossier.status)] + decidedByTime(action) }
    let reason = Reason.notPossibleNow(
      states: definition.titles(of: dossier, near: action), possibleIn: definition.places(offering: action))
    return [reason] + decidedByTime(action)
      + strangerReasons(candidatesAnywhere { $0.name == action }, principal)
  }

  /// What stands against the actor wherever the action is offered; empty: somewhere he could take it.
  private func strangerReasons(_ candidates: [Candidate], _ principal: String?) -> [Reason] {
    let refusals = candidates.map { roleReasons($0, principal) }
    guard !refusals.contains(where: \.isEmpty) else { return [] }
    let places = refusals.flatMap(\.self).flatMap(\.places)
    let holders = candidates.flatMap { offer($0).people }
    guard !places.isEmpty else { return refusals.first ?? [] }
    return [.notInRole(places: places.distinct, holders: Set(holders).sorted())]
  }

  private func failedGuards(_ rule: ActionRule) -> [Reason] {
    rule.guards.filter { !holds($0) }.map { .guardFailed($0, value($0)) }
  }

  /// All that stands against the actor taking an action, apart from what he has yet to hand in.
  func reasons(against candidate: Candidate, principal: String?) -> [Reason] {
    failedGuards(candidate.rule) + performerReasons(candidate, principal)
      + actReasons(candidate, by: principal ?? setting.actor) + sequelReasons(candidate)
  }

  private func performerReasons(_ candidate: Candidate, _ principal: String?) -> [Reason] {
    let reasons = roleReasons(candidate, principal)
    guard reasons.isEmpty else { return reasons }
    let holder = principal ?? setting.actor
    return assigneeReasons(candidate, holder)
  }

  /// Who acts, and on whose behalf, holds none of the roles it takes.
  private func roleReasons(_ candidate: Candidate, _ principal: String?) -> [Reason] {
    let (actor, directory) = (setting.actor, setting.directory)
    for person in [actor] + (principal.map { [$0] } ?? []) where directory.people[person] == nil {
      return [.unknownPerson(person)]
    }
    if let principal, let reason = mandateReason(candidate, principal) { return [reason] }
    let holder = principal ?? actor
    return seats(candidate, of: holder).isEmpty ? [notInRole(candidate)] : []
  }

  private func notInRole(_ candidate: Candidate) -> Reason {
    let holders = offer(candidate).people
    return .notInRole(
      places: seats(candidate).map(\.place).distinct, holders: holders,
      mandates: holders.filter { mandate(candidate, for: $0) != nil })
  }

  /// Every seat he has there is that of a step taken by somebody else, who still holds the place.
  private func assigneeReasons(_ candidate: Candidate, _ holder: String) -> [Reason] {
    let held = heldSeats(candidate, of: holder)
    let others = held.compactMap { performer, seat -> Reason? in
      guard performer.isStep, let assignee = assignee(seat), assignee != holder else { return nil }
      return .assignedTo(
        assignee, reassigning: reassigners(of: seat.step), mandate: mandate(candidate, for: assignee) != nil)
    }
    return others.count == held.count ? Array(others.prefix(1)) : []
  }

  /// What the act itself asks: who has a step, and the legal order of signatures.
  private func actReasons(_ candidate: Candidate, by holder: String) -> [Reason] {
    switch candidate.rule.act {
    case nil: return givingReasons(candidate, holder)
    case .send: return secretReasons(candidate)
    case .passOver: return []
    case .extend: return extensionReasons
    case .claim: return claimReasons(seats(candidate, of: holder), holder)
    case .release:
      let seats = seats(candidate, of: holder)
      return !seats.isEmpty && seats.allSatisfy { assignee($0) == nil } ? [.notAssigned(holder)] : []
    case .initial?, .approve?, .issue?, .appendix?, .copy?, .scan?: return orderReasons(candidate)
    case .consign?, .collect?, .handToCarrier?, .cancelOrder?, .handIn?, .takeBack?:
      return candidate.rule.act.map(postalReasons) ?? []
    }
  }

  /// What is a state secret does not go out over the network.
  private func secretReasons(_ candidate: Candidate) -> [Reason] {
    let number = dossier.numbers.last { $0.paper == candidate.documentKind && $0.secret }
    return number.map { [.signing(.secret($0))] } ?? []
  }

  private func claimReasons(_ seats: [Seat], _ holder: String) -> [Reason] {
    guard !seats.isEmpty else { return [] }
    if seats.allSatisfy({ assignee($0) == holder }) { return [.alreadyAssigned(holder)] }
    guard seats.allSatisfy({ isBarred(holder, from: $0.step) }) else { return [] }
    return [.signedAsLeader(holder, others: seats.flatMap { holders($0.place) }.filter { $0 != holder })]
  }

  /// Giving a step to somebody takes somebody who does not have it.
  private func givingReasons(_ candidate: Candidate, _ holder: String) -> [Reason] {
    guard candidate.gives else { return [] }
    if candidate.steps.isEmpty, candidate.asked.isEmpty { return [.noStepToAssign] }
    let gifts = giftSeats(candidate, by: holder)
    if gifts.isEmpty { return [notInRole(candidate)] }
    return canGive(gifts) ? [] : [.nobodyElse(places: gifts.map(\.place).distinct)]
  }

  func signedAsLeader(_ people: [String]) -> Reason {
    .signedAsLeader(setting.actor, others: people.filter { $0 != setting.actor })
  }

  /// Those who may sign a kind of document as its leader.
  func approvers(of kind: String) -> [String] {
    let approving = candidatesAnywhere { $0.act == .approve }.filter { $0.documentKind == kind }
    return Set(approving.flatMap { offer($0).people }).sorted()
  }

  func inputReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    handedReasons(candidate, advance) + signatureReasons(candidate, advance)
      + printReasons(candidate, advance) + numberlessReasons(candidate, advance) + timeReasons(advance)
      + consignmentReasons(candidate, advance)
  }

  /// What is missing of what the action asks for, and what it does not take.
  func handedReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    let rule = candidate.rule
    var reasons = asks(candidate).filter { !has($0, advance, candidate) }.map(Reason.missing)
    reasons += unknownPapers(advance.papers.map(\.kind) + (advance.scanned.map { [$0] } ?? []))
    let takesNumber = rule.act?.orders == true
    reasons += [Input.itemNumber, .recipient, .amount, .newDue, .minutes].filter {
      !asks(candidate).contains($0) && has($0, advance, candidate) && !($0 == .itemNumber && takesNumber)
    }.map(Reason.notAsked)
    reasons += unusedReasons(candidate, advance)
    let expected = definition.procedure.fee.amount - dossier.paid
    if rule.asks.contains(.amount), let amount = advance.amount, amount != expected || amount < 1 {
      reasons.append(.feeMismatch(expected: expected, found: amount))
    }
    return reasons + copyReasons(candidate, advance.copy)
  }

  /// What was given and has no part in the action. A file is signed or sealed, asked for, or goes out with the document.
  private func unusedReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    let rule = candidate.rule
    let signs = rule.act?.signs == true
    let takesFile = signs || rule.act == .send || !Set(rule.asks).isDisjoint(with: [.draft, .attachment])
    var reasons: [Reason] = []
    if advance.file != nil, !takesFile { reasons.append(.notAsked(.attachment)) }
    if advance.onPaper, !signs { reasons.append(.optionUnused(.onPaper)) }
    if advance.onPaper, let act = rule.act, act.signing?.isDigitalOnly == true {
      reasons.append(.signing(.onlyDigital(act)))
    }
    let kind = signedKind(candidate, scanned: advance.scanned)
    let numbers = rule.act?.signing?.completes == true && dossier.pendingNumbers[kind] == nil
    if advance.secret, !numbers { reasons.append(.optionUnused(.secret)) }
    if advance.copy != nil, rule.act != .copy || !numbers { reasons.append(.optionUnused(.copy)) }
    if advance.scanned != nil, rule.act != .scan { reasons.append(.optionUnused(.scanned)) }
    return reasons
  }

  /// Only the applicant's papers come in this way, so that nobody slips in the document to be signed.
  private func unknownPapers(_ kinds: [String]) -> [Reason] {
    let known = definition.procedure.papers.map(\.kind)
    return Set(kinds).subtracting(known).sorted().map { .unknownPaper($0, known: known) }
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
    case .newDue: advance.newDue != nil
    case .scanned: advance.scanned != nil
    case .minutes: advance.handIn != nil
    }
  }
}

extension Reason {
  fileprivate var places: [Directory.Place] {
    if case .notInRole(let places, _, _) = self { places } else { [] }
  }
}

extension Array where Element: Hashable {
  /// Each once, in order.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
