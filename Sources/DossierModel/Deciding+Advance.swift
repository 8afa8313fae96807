import Hashing
import Statechart
import WorkingTime

func decide(_ advance: Advance, on inquiry: Inquiry) throws(Rejection) -> Decision {
  let definition = inquiry.definition
  guard let transition = inquiry.transition(for: advance.action) else {
    throw inquiry.rejection(advance.action, inquiry.whyNoTransition(advance.action))
  }
  let rule = definition.rule(transition)
  let place = inquiry.place(for: rule, principal: advance.principal)
  let reasons =
    inquiry.reasons(against: rule, from: place, principal: advance.principal)
    + inquiry.inputReasons(rule, advance)
  guard reasons.isEmpty, let place else { throw inquiry.rejection(advance.action, reasons) }

  var deliberation = Deliberation(inquiry.dossier, definition, inquiry.setting)
  deliberation.attach(advance, rule, inquiry.documentKind)
  if let act = rule.act { deliberation.perform(act, advance, place, inquiry) }
  let step = try definition.run(advance.action) { () throws(Livelock) in
    try definition.chart.step(
      inquiry.configuration, on: advance.action, definition.guards(on: deliberation.dossier))
  }
  let after = step?.configuration ?? inquiry.configuration
  deliberation.move(advance.action, inquiry.configuration, after)
  try deliberation.assign(advance, after, inquiry)
  return deliberation.decision(.advanced, in: after)
}

extension Deliberation {
  /// What the person handed in with the action.
  mutating func attach(_ advance: Advance, _ rule: ActionRule, _ documentKind: String) {
    if let note = advance.note { record(.noted(note)) }
    if rule.asks.contains(.draft) { record(.drafted(paper: documentKind)) }
    if var file = advance.file {
      let concernsDocument = rule.act == .approve || rule.act == .issue || rule.asks.contains(.draft)
      file.kind = concernsDocument ? documentKind : "attachment"
      record(.attached(file))
    }
    for paper in advance.papers { record(.attached(paper)) }
    if let itemNumber = advance.itemNumber { record(.posted(itemNumber: itemNumber)) }
    if let recipient = advance.recipient { record(.handedOver(recipient: recipient)) }
    if let amount = advance.amount { record(.paid(amount: amount)) }
  }

  /// The legal act, in its legal order; the inquiry has already found it allowed.
  mutating func perform(_ act: Act, _ advance: Advance, _ place: Directory.Place, _ inquiry: Inquiry) {
    let kind = inquiry.documentKind
    switch act {
    case .approve:
      record(.signed(signature(act, advance, place, kind)))
    case .issue:
      record(.numbered(number(advance, place, kind)))
      record(.signed(signature(act, advance, place, kind)))
      // What is signed or sealed on paper does not go out over the network by itself.
      let digital = dossier.signatures.filter { $0.paper == kind }.allSatisfy { $0.medium == .digital }
      if inquiry.step?.sends == true, digital { record(.sent(paper: kind)) }
    case .send:
      record(.sent(paper: kind))
    }
  }

  private func signature(
    _ act: Act, _ advance: Advance, _ place: Directory.Place, _ kind: String
  ) -> Signature {
    let mandate = advance.principal.flatMap {
      setting.directory.mandate(of: setting.actor, for: $0, on: setting.day)
    }
    return Signature(
      paper: kind, act: act, medium: advance.onPaper ? .paper : .digital, standing: .recorded,
      signer: setting.actor, role: place.role, agency: place.agency,
      mandate: mandate.map {
        MandateUse(principal: $0.principal, capacity: $0.capacity, document: $0.document)
      },
      digest: dossier.paper(kind)?.digest ?? .zero)
  }

  private mutating func number(_ advance: Advance, _ place: Directory.Place, _ kind: String) -> DocumentNumber
  {
    let year = setting.day.ymd.year
    let serial = claim(.documents(agency: place.agency, year: year))
    let symbol = definition.procedure.documents[kind]?.symbol ?? kind
    return DocumentNumber(
      paper: kind, agency: place.agency, year: year, serial: serial, symbol: symbol, secret: advance.secret)
  }

  /// Names who has the step just entered; only somebody who may act there.
  mutating func assign(_ advance: Advance, _ after: Configuration, _ inquiry: Inquiry) throws(Rejection) {
    guard let person = advance.assignee else { return }
    guard let step = definition.step(in: after), let agency = dossier.opening.lanes[step.lane] else {
      throw inquiry.rejection(advance.action, [.noStepToAssign])
    }
    let place = Directory.Place(role: step.role, agency: agency)
    guard setting.directory.holds(person, place, on: setting.day) else {
      let holders = setting.directory.holders(place, on: setting.day)
      throw inquiry.rejection(advance.action, [.assigneeNotInRole(person, place: place, holders: holders)])
    }
    record(.assigned(step: step.name, person: person))
  }
}
