import Hashing
import Statechart
import WorkingTime

func decide(_ advance: Advance, on inquiry: Inquiry) throws(Rejection) -> Decision {
  let setting = inquiry.setting
  guard let transition = inquiry.transition(for: advance.action) else {
    throw inquiry.rejection(advance.action, inquiry.whyNot(advance.action, for: advance.principal))
  }
  let candidate = inquiry.candidate(transition)
  let seat = inquiry.actingSeat(candidate, of: advance.principal ?? setting.actor)
  let reasons =
    inquiry.reasons(against: candidate, principal: advance.principal)
    + inquiry.inputReasons(candidate, advance)
  guard reasons.isEmpty, let seat else { throw inquiry.rejection(advance.action, reasons) }

  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, setting)
  let after = try deliberation.take(advance, candidate, from: seat.place, inquiry)
  try deliberation.assign(advance, candidate, after, inquiry)
  if setting.signing != nil, !advance.onPaper, let finding = advance.finding, let act = candidate.rule.act {
    deliberation.bind(finding, to: inquiry.signedKind(candidate, scanned: advance.scanned), by: act)
  }
  return try deliberation.decision(.advanced, in: after, for: advance.action)
}

extension Inquiry {
  /// What stands outside against what an action would bring about for other dossiers, were it taken now.
  func sequelReasons(_ candidate: Candidate) -> [Reason] {
    let action = candidate.rule.name
    guard dossier.parent != nil || definition.opensParts, holds(candidate.rule),
      transition(for: action) != nil
    else { return [] }
    if let known = knownSequelReasons[action] { return known }
    let reasons = rehearse(candidate)
    knownSequelReasons[action] = reasons
    return reasons
  }

  private func rehearse(_ candidate: Candidate) -> [Reason] {
    let seat = actingSeat(candidate, of: setting.actor) ?? seats(candidate).first
    guard let place = seat?.place else { return [] }
    var rehearsal = setting
    // Nothing is numbered.
    rehearsal.nextSerial = { _ in 0 }
    var deliberation = Deliberation(dossier, definition, rehearsal)
    do throws(Rejection) {
      _ = try deliberation.take(Advance(candidate.rule.name), candidate, from: place, self)
      return deliberation.obstacles
    } catch { return error.reasons }
  }
}

extension Deliberation {
  /// Takes an action that was found allowed: what was handed in, the act, and the step of the chart.
  ///
  /// - Returns: where the dossier stands then.
  mutating func take(
    _ advance: Advance, _ candidate: Inquiry.Candidate, from place: Directory.Place, _ inquiry: Inquiry
  ) throws(Rejection) -> Configuration {
    attach(advance, candidate, as: inquiry.signedKind(candidate, scanned: advance.scanned))
    if let act = candidate.rule.act { perform(act, advance, place, candidate, inquiry) }
    if let news = candidate.rule.news.min(by: { $0.rawValue < $1.rawValue }) { tell(news) }
    if let principal = advance.principal, candidate.rule.act?.signs != true,
      let mandate = inquiry.mandate(candidate, for: principal)
    {
      record(.actedFor(mandate.use))
    }
    let guards = definition.guards(on: dossier, setting)
    let step = try definition.run(advance.action) { () throws(Livelock) in
      try definition.chart.step(inquiry.configuration, on: advance.action, guards)
    }
    let after = step?.configuration ?? inquiry.configuration
    move(advance.action, inquiry.configuration, after, filed: advance.filed ?? dossier.handIn?.filed)
    return after
  }

  /// What the person handed in with the action.
  ///
  /// - Parameter kind: of the document it is about.
  mutating func attach(_ advance: Advance, _ candidate: Inquiry.Candidate, as kind: String) {
    let rule = candidate.rule
    if let note = advance.note { record(.noted(note)) }
    if rule.asks.contains(.draft) {
      if let number = dossier.pendingNumbers[kind] { record(.voided(number, .redrafted)) }
      record(.drafted(paper: kind))
    }
    if var file = advance.file {
      let concernsDocument = rule.act?.signs == true || rule.asks.contains(.draft)
      file.kind = concernsDocument ? kind : Paper.attachment
      record(.attached(file))
    }
    for paper in advance.papers { record(.attached(paper)) }
    for finding in advance.paperFindings { record(.found(finding)) }
    if let itemNumber = advance.itemNumber, rule.asks.contains(.itemNumber) {
      record(.posted(itemNumber: itemNumber))
    }
    if let recipient = advance.recipient { record(.handedOver(recipient: recipient)) }
    if let amount = advance.amount { record(.paid(amount: amount)) }
  }

  /// The act, in its legal order; the inquiry has already found it allowed.
  mutating func perform(
    _ act: Act, _ advance: Advance, _ place: Directory.Place, _ candidate: Inquiry.Candidate,
    _ inquiry: Inquiry
  ) {
    let kind = inquiry.signedKind(candidate, scanned: advance.scanned)
    let proof = advance.onPaper ? nil : advance.finding?.signatures.last?.proof
    let mandate = advance.principal.flatMap { inquiry.mandate(candidate, for: $0, proof: proof) }
    switch act {
    case .initial, .approve, .appendix, .scan:
      record(.signed(signature(act, advance, place, kind, mandate)))
    case .issue, .copy:
      if dossier.pendingNumbers[kind] == nil {
        record(
          .numbered(number(of: kind, agency: place.agency, secret: advance.secret, copy: advance.copy)))
      }
      record(.signed(signature(act, advance, place, kind, mandate)))
      augmentLater(dossier.signatures.last)
      // What is signed or sealed on paper does not go out over the network by itself.
      let digital = dossier.signatures.filter { $0.paper == kind }.allSatisfy { $0.medium == .digital }
      // A certified copy is made to be given out.
      let goesOut = act == .copy || candidate.steps.first?.sends == true
      // A state secret goes another way.
      let isSecret = dossier.number(of: kind)?.secret == true
      if goesOut, digital, !isSecret { record(.sent(paper: kind)) }
    case .send:
      // A joint dossier hands over what its parts issued.
      if definition.procedure.documents[kind] != nil { record(.sent(paper: kind)) }
    case .claim:
      let holder = advance.principal ?? setting.actor
      for seat in inquiry.seats(candidate, of: holder) where dossier.assignees[seat.step] != holder {
        record(.assigned(step: seat.step, person: holder))
      }
    case .release:
      let holder = advance.principal ?? setting.actor
      for seat in inquiry.seats(candidate, of: holder) where dossier.assignees[seat.step] == holder {
        record(.released(step: seat.step, person: holder))
      }
    case .passOver:
      record(.passedOver(steps: candidate.asked.map(\.name)))
    case .consign: consign(advance, .toApplicant)
    case .collect: consign(advance, .toAgency)
    case .handToCarrier: handToCarrier(advance.manifest)
    case .cancelOrder: cancelOrder()
    case .takeBack: tell(.returned)
    case .handIn: handIn(advance, inquiry)
    case .extend:
      if let day = advance.newDue { extend(to: day) }
      cause(Effect(.notifyApplicant, dossier.status))
    }
  }

  private func signature(
    _ act: Act, _ advance: Advance, _ place: Directory.Place, _ kind: String, _ mandate: Mandate?
  ) -> Signature {
    Signature(
      paper: kind, act: act, medium: advance.onPaper ? .paper : .digital,
      proof: advance.onPaper ? nil : advance.finding?.signatures.last?.proof, signer: setting.actor,
      role: place.role, agency: place.agency, mandate: mandate?.use,
      digest: dossier.paper(kind)?.digest ?? .zero)
  }

  /// The next number of the agency's register (Decree 30/2020, Article 15).
  ///
  /// - Parameter copy: the kind of certified copy; nil: a true copy.
  mutating func number(
    of kind: String, agency: String, secret: Bool, copy: CopyForm? = nil
  ) -> DocumentNumber {
    let symbol =
      DocumentForm(kind: kind) == .copy
      ? (copy ?? .trueCopy).symbol : definition.procedure.documents[kind]?.symbol ?? kind
    let year = setting.day.ymd.year
    let number = { (serial: Int) in
      DocumentNumber(
        paper: kind, agency: agency, year: year, serial: serial, symbol: symbol, secret: secret)
    }
    return number(claim(number(0).register))
  }
}
