import Hashing
import Statechart
import WorkingTime

extension Inquiry {
  /// What stands against an act of the post, apart from what is handed in with it.
  func postalReasons(_ act: Act) -> [Reason] {
    switch act {
    case .handToCarrier:
      guard let item = dossier.openConsignment(.toApplicant) else { return [.postal(.nothingOrdered)] }
      return item.itemNumber == nil ? [.postal(.notBooked(order: item.order.number))] : []
    case .cancelOrder:
      guard let item = dossier.openConsignment else { return [.postal(.nothingOrdered)] }
      return item.handedOver == nil ? [] : [.postal(.handedOverAlready(order: item.order.number))]
    case .handIn: return dossier.handIn.map { [.postal(.handedInAlready(minutes: $0.minutes))] } ?? []
    case .takeBack, .consign, .collect, .initial, .approve, .issue, .appendix, .copy, .scan, .send, .claim,
      .release,
      .passOver,
      .extend:
      return []
    }
  }

  /// What an act of the post asks for: without a carrier that gives numbers the item's number.
  func postalAsks(_ rule: ActionRule) -> [Input] {
    if rule.act == .handIn { return [.minutes] }
    return rule.act?.orders == true && !setting.hasCarriers ? [.itemNumber] : []
  }

  /// An order takes a carrier or a number that is still free.
  func consignmentReasons(_ candidate: Candidate, _ advance: Advance) -> [Reason] {
    let orders = candidate.rule.act?.orders == true
    if orders, setting.hasCarriers, advance.carriage == nil, advance.itemNumber == nil {
      return [.missing(.itemNumber)]
    }
    guard orders || candidate.rule.asks.contains(.itemNumber) else { return [] }
    guard let number = advance.itemNumber, let code = setting.itemUse(number) else { return [] }
    return [.postal(.numberUsed(number, by: code))]
  }
}

extension Inquiry {
  /// What an act is called where the dossier stands; nil: it is not offered here.
  public func name(of act: Act) -> String? { candidates.first { $0.rule.act == act }?.rule.name }

  /// True when a person could do this act here and now.
  public func offers(_ act: Act, to person: String) -> Bool {
    guard let name = name(of: act) else { return false }
    return possible.contains { offer in
      offer.action == name
        && (offer.people.contains(person) || offer.substitutes.contains { $0.person == person })
    }
  }
}

extension Act {
  /// True for acts by which an item is ordered.
  public var orders: Bool { self == .consign || self == .collect }
}

extension Deliberation {
  /// Orders an item: with a carrier it is asked to carry it, by the outbox; a number that came along is the item's.
  mutating func consign(_ advance: Advance, _ way: ConsignmentOrder.Way) {
    let owed = definition.procedure.fee.amount - dossier.paid
    let order = ConsignmentOrder(
      number: dossier.nextOrder(way), way: way, carrier: advance.carriage?.carrier ?? "",
      route: advance.carriage?.route ?? .unknown, cash: way == .toApplicant ? max(0, owed) : 0)
    record(.postal(.consigned(order)))
    if let number = advance.itemNumber {
      record(.postal(.booked(order: order.number, itemNumber: number, price: nil)))
    } else {
      cause(Effect(.orderConsignment, dossier.status))
    }
  }

  /// The item is with the carrier: its days begin, counted by the calendar of who handed it over.
  mutating func handToCarrier(_ manifest: String?) {
    guard let item = dossier.openConsignment(.toApplicant) else { return }
    let calendar = setting.calendar(of: dossier.opening.lanes[Lane.receiving])
    let due = item.order.route.days.map { days in
      let first = calendar.day(0, workingDaysAfter: calendar.zone.day(of: setting.moment))
      return calendar.closing(on: calendar.day(days, workingDaysAfter: first))
    }
    record(.postal(.handedToCarrier(order: item.order.number, manifest: manifest ?? "", due: due)))
  }

  /// What the carrier does not know yet it never will; what it may know it is asked to forget.
  mutating func cancelOrder() {
    guard let item = dossier.openConsignment else { return }
    record(.postal(.ended(order: item.order.number)))
    if !item.order.carrier.isEmpty { cause(Effect(.cancelConsignment, dossier.status)) }
  }

  /// What somebody of the office knows of the item that is under way: kept like a carrier's word, as told by hand.
  mutating func tell(_ news: CarrierNews) {
    guard let item = dossier.consignments.last, dossier.follows(item),
      item.handedOver != nil || item.order.way == .toAgency
    else { return }
    record(
      .postal(
        .reported(
          CarrierNote(
            order: item.order.number, key: "\(CarrierNote.byHand)-\(dossier.version + 1)",
            code: CarrierNote.byHand, news: news, moment: setting.moment))))
  }

  /// Lets the chart take what a carrier's news means where the dossier stands, in each region once, and what follows by
  /// itself.
  mutating func follow(_ news: CarrierNews?, from before: Configuration) throws(Rejection) -> Configuration {
    var configuration = before
    let definition = definition
    let actions = news.map { definition.actions(on: $0, in: before) } ?? []
    for (name, source) in actions where definition.chart.stands(source, alike: before, configuration) {
      let guards = definition.guards(on: dossier, setting)
      let from = configuration
      let step = try definition.run(name) { () throws(Livelock) in
        try definition.chart.step(from, on: name, guards)
      }
      guard let step else { continue }
      move(name, from, step.configuration)
      configuration = step.configuration
    }
    let (from, guards) = (configuration, definition.guards(on: dossier, setting))
    let rest = try definition.run("settle") { () throws(Livelock) in
      try definition.chart.settle(from, guards)
    }
    if rest.configuration != from {
      move("", from, rest.configuration)
      configuration = rest.configuration
    }
    return configuration
  }
}

extension Definition {
  /// The actions a carrier's news takes with the states that offer them, innermost state first.
  func actions(on news: CarrierNews, in configuration: Configuration) -> [(name: String, source: Int)] {
    candidates(in: configuration).filter { rule($0).news.contains(news) }
      .map { (rule($0).name, chart.transitions[$0].source) }
  }
}

extension Chart {
  /// True when a state and all inside it is as active in one configuration as in the other.
  fileprivate func stands(_ state: Int, alike one: Configuration, _ other: Configuration) -> Bool {
    let inside = { (configuration: Configuration) in
      configuration.active.filter { $0 == state || self.isDescendant($0, of: state) }
    }
    return inside(one) == inside(other)
  }
}

/// Takes the outcome of an order.
func decide(_ booking: Booking, on inquiry: Inquiry) throws(Rejection) -> Decision {
  guard let item = inquiry.dossier.consignment(booking.order) else {
    throw inquiry.rejection("book", [.postal(.unknownOrder(booking.order))])
  }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  var configuration = inquiry.configuration
  switch booking.outcome {
  case .accepted(let number, let price):
    guard item.itemNumber == nil else {
      throw inquiry.rejection("book", [.postal(.answeredAlready(order: booking.order))])
    }
    if let code = inquiry.setting.itemUse(number) {
      throw inquiry.rejection("book", [.postal(.numberUsed(number, by: code))])
    }
    deliberation.record(.postal(.booked(order: booking.order, itemNumber: number, price: price)))
  case .refused(let note):
    deliberation.record(.noted(note))
    if item.ended == nil {
      deliberation.record(.postal(.ended(order: booking.order)))
      let news: CarrierNews? = inquiry.dossier.follows(item) ? .cancelled : nil
      configuration = try deliberation.follow(news, from: configuration)
    }
  case .cancelled: break
  }
  deliberation.record(.settled(booking.settlement))
  return try deliberation.decision(.settled, in: configuration, for: "book")
}

/// Takes in what a carrier reports: it is kept as it came, and moves the dossier where the workflow says what it means. What
/// came by a code nobody had explained is taken in when its meaning is known; what cannot have happened when it is said to
/// have means nothing.
///
/// - Parameters:
///   - receiver: who took the item, by digest; nil: not told.
///   - remark: what it adds in words, by digest.
func decide(
  _ note: CarrierNote, receiver: Digest?, remark: Digest?, on inquiry: Inquiry
) throws(Rejection) -> Decision {
  guard let item = inquiry.dossier.consignment(note.order) else {
    throw inquiry.rejection("report", [.postal(.unknownOrder(note.order))])
  }
  let time = PossibleTime(item.order.way, ordered: item.ordered, told: inquiry.setting.moment)
  let note = time.contradicted(by: note.moment) == nil ? note : note.withoutMeaning
  guard let change = item.taking(note) else {
    throw inquiry.rejection("report", [.postal(.reportedAlready(note.key))])
  }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  deliberation.record(.postal(change))
  if let remark { deliberation.record(.noted(remark)) }
  let follows = inquiry.dossier.follows(item) && !item.hasAttemptByHand(of: note)
  if let receiver {
    // Who took what the workflow has gone on from is kept like any other remark.
    let isHandedOver = follows && note.news == .delivered && item.order.way == .toApplicant
    deliberation.record(isHandedOver ? .handedOver(recipient: receiver) : .noted(receiver))
  }
  if note.news == .delivered, item.order.cash > 0, note.collected == item.order.cash {
    deliberation.takeCash(item)
  }
  let configuration = try deliberation.follow(follows ? note.news : nil, from: inquiry.configuration)
  return try deliberation.decision(.reported, in: configuration, for: "report")
}

/// Takes in money a carrier collected and has paid.
func decide(_ remittance: Remittance, on inquiry: Inquiry) throws(Rejection) -> Decision {
  guard let item = inquiry.dossier.consignment(remittance.order) else {
    throw inquiry.rejection("settle", [.postal(.unknownOrder(remittance.order))])
  }
  guard item.remitted == 0 else {
    throw inquiry.rejection("settle", [.postal(.remittedAlready(order: remittance.order))])
  }
  guard item.order.cash == remittance.amount, remittance.amount > 0 else {
    throw inquiry.rejection(
      "settle",
      [
        .postal(
          .otherAmount(order: remittance.order, expected: item.order.cash, found: remittance.amount))
      ])
  }
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  deliberation.record(.postal(.remitted(remittance)))
  deliberation.takeCash(item)
  let configuration = try deliberation.follow(nil, from: inquiry.configuration)
  return try deliberation.decision(.reported, in: configuration, for: "settle")
}

extension Consignment {
  /// What a report changes; nil: nothing, it was taken in before.
  fileprivate func taking(_ note: CarrierNote) -> PostalChange? {
    guard let known = notes.first(where: { $0.key == note.key }) else { return .reported(note) }
    guard known.news == nil, let news = note.news else { return nil }
    return .explained(order: note.order, key: note.key, news: news)
  }
}

extension Deliberation {
  /// The fee was paid to the postman; once. Where it was paid otherwise meanwhile, it is to be given back.
  ///
  /// - Parameter item: as it stood before.
  fileprivate mutating func takeCash(_ item: Consignment) {
    let (cash, fee) = (item.order.cash, definition.procedure.fee.amount)
    if dossier.paid + cash <= fee {
      record(.paid(amount: cash))
    } else if !item.hasBroughtCash {
      record(
        .postal(
          .otherFee(
            FeeDifference(
              source: item.order.number, collected: cash, due: max(0, fee - dossier.paid), paid: dossier.paid)
          )))
    }
  }
}

extension Consignment {
  /// True once the carrier told that all was collected, or paid it.
  fileprivate var hasBroughtCash: Bool {
    remitted > 0 || notes.contains { $0.news == .delivered && $0.collected == order.cash }
  }
}
