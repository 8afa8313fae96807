import WorkingTime

extension Inquiry {
  /// A place somebody acts from, and the step he does it for; no step: empty.
  struct Seat {
    let place: Directory.Place
    let step: String
  }

  func seats(_ performer: Performer, _ candidate: Candidate) -> [Seat] {
    switch performer {
    case .role(let role, Lane.step): candidate.steps.compactMap { seat(role, $0.lane, $0.name) }
    case .role(let role, Lane.asked): candidate.asked.compactMap { seat(role, $0.lane, $0.name) }
    case .role(let role, let lane): [seat(role, lane, "")].compactMap(\.self)
    case .step: candidate.steps.compactMap(seat)
    case .asked: candidate.asked.compactMap(seat)
    }
  }

  /// The seat of who does a step.
  func seat(_ step: StepRule) -> Seat? { seat(step.role, step.lane, step.name) }

  private func seat(_ role: String, _ lane: String, _ step: String) -> Seat? {
    dossier.opening.lanes[lane].map { Seat(place: Directory.Place(role: role, agency: $0), step: step) }
  }

  func seats(_ candidate: Candidate) -> [Seat] { candidate.rule.performers.flatMap { seats($0, candidate) } }

  /// The seats the person holds today.
  func seats(_ candidate: Candidate, of person: String) -> [Seat] {
    seats(candidate).filter { setting.directory.holds(person, $0.place, on: setting.day) }
  }

  /// The seats the person holds today, and as what.
  func heldSeats(_ candidate: Candidate, of person: String) -> [(performer: Performer, seat: Seat)] {
    candidate.rule.performers.flatMap { performer in
      seats(performer, candidate).filter { setting.directory.holds(person, $0.place, on: setting.day) }
        .map { (performer, $0) }
    }
  }

  /// The seat he acts from: none of a step somebody else has.
  func actingSeat(_ candidate: Candidate, of person: String) -> Seat? {
    let held = heldSeats(candidate, of: person)
    return (held.first { !$0.performer.isStep || (assignee($0.seat) ?? person) == person } ?? held.first)?
      .seat
  }

  func holders(_ place: Directory.Place) -> [String] { setting.directory.holders(place, on: setting.day) }

  /// True for the leader who signed, in the step where his document is sealed.
  func isBarred(_ person: String, from step: String) -> Bool {
    definition.sealing[step].map { dossier.signature(.approve, on: $0)?.signer == person } ?? false
  }

  /// Who was given a step, unless the law bars him from it.
  func assigned(_ step: String) -> String? {
    dossier.assignees[step].flatMap { isBarred($0, from: step) ? nil : $0 }
  }

  /// Who has a step today: an assignment lapses with the post.
  func assignee(_ seat: Seat) -> String? {
    assigned(seat.step).flatMap { setting.directory.holds($0, seat.place, on: setting.day) ? $0 : nil }
  }

  /// All who may have a step.
  func takers(of seat: Seat) -> [String] { holders(seat.place).filter { !isBarred($0, from: seat.step) } }

  /// The steps a person gives away by an action that leaves the dossier where it stands: his own, and with a post that
  /// has no step those of his agency. Whoever has no seat there: all it is about.
  func giftSeats(_ candidate: Candidate, by person: String) -> [Seat] {
    let held = seats(candidate, of: person)
    return (candidate.steps + candidate.asked).compactMap(seat).filter { gift in
      held.isEmpty
        || held.contains {
          $0.step == gift.step || $0.step.isEmpty && $0.place.agency == gift.place.agency
        }
    }
  }

  /// True when somebody could be given one of these steps who does not have it.
  func canGive(_ seats: [Seat]) -> Bool {
    seats.contains { seat in takers(of: seat).contains { $0 != assigned(seat.step) } }
  }

  /// Those who can give a step to somebody else now.
  func reassigners(of step: String) -> [String] {
    let giving = candidates.filter {
      $0.rule.asks.contains(.assignee) && !$0.rule.performers.contains(where: \.isStep) && holds($0.rule)
    }
    let places = giving.flatMap(seats).filter { $0.step.isEmpty || $0.step == step }.map(\.place)
    return Set(places.flatMap(holders)).sorted()
  }

  /// An action with all who may take it: of a step that somebody has, that person.
  func offer(_ candidate: Candidate) -> Offer {
    let people = candidate.rule.performers.flatMap { performer in
      seats(performer, candidate).flatMap { seat in
        performer.isStep ? takers(candidate.rule.act, seat) : holders(seat.place)
      }
    }
    return offer(
      candidate.rule, asks(candidate),
      Set(people).filter { !candidate.gives || canGive(giftSeats(candidate, by: $0)) })
  }

  /// An action these people may take, and those who may for them.
  func offer(_ rule: ActionRule, _ asks: [Input], _ people: Set<String>) -> Offer {
    Offer(
      action: rule.name, title: rule.title, asks: asks, people: people.sorted(),
      substitutes: people.flatMap { substitutes(of: $0, rule) }.sorted())
  }

  private func takers(_ act: Act?, _ seat: Seat) -> [String] {
    let assignee = assignee(seat)
    switch act {
    // Who has the step already does not take it again.
    case .claim where assignee != nil: return []
    case .release: return [assignee].compactMap(\.self)
    case nil, .claim, .initial, .approve, .issue, .appendix, .copy, .scan, .send, .passOver, .extend,
      .consign,
      .collect, .handToCarrier, .cancelOrder, .handIn, .takeBack:
      return assignee.map { [$0] } ?? takers(of: seat)
    }
  }

  /// What the action asks for here: a document to sign as well, where there is none yet.
  func asks(_ candidate: Candidate) -> [Input] {
    let rule = candidate.rule
    switch rule.act?.signing?.subject {
    case nil: return rule.asks + postalAsks(rule)
    case .document?:
      let isDrafted = dossier.paper(candidate.documentKind) != nil
      return isDrafted || rule.act?.isAwaited == false ? rule.asks : rule.asks + [.draft]
    case .annex?, .copy?: return rule.asks + [.attachment]
    case .scan?: return rule.asks + [.attachment, .scanned]
    }
  }
}
