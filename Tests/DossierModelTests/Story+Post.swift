import DossierModel
import Hashing
import Testing
import WorkingTime

/// What the post does with a result.
extension Story {
  /// What people do, one after the other, to bring a packed result to each state of the post.
  static let roads: [String: [String]] = [
    "to_pack": ["pack", "unpack"], "packed": ["pack"], "handed_to_post": ["pack", "hand_to_post"],
    "in_transit": ["pack", "hand_to_post", "in_transit"],
    "failed_once": ["pack", "hand_to_post", "fail"],
    "failed_twice": ["pack", "hand_to_post", "fail", "fail"],
    "sent_back": ["pack", "hand_to_post", "send_back"],
    "recalled": ["pack", "hand_to_post", "take_back"],
    "lost": ["pack", "hand_to_post", "lose"],
    "complained": ["pack", "hand_to_post", "lose", "complain"],
    "to_reissue": ["pack", "hand_to_post", "lose", "complain", "compensate"],
    "delivered": ["pack", "hand_to_post", "deliver"],
  ]

  static let withFee = Town.definition(
    "1.001806", changing: "fee: {amount: 0}", to: "fee: {amount: 20000}")

  /// Given a result in this state of the post, in an office with a carrier.
  static func byPost(
    _ state: String, _ definition: Definition = withFee, at start: String = "2026-06-01 08:00"
  ) throws -> Story {
    var story = try Story(definition, returnBy: .post, at: start)
    story.hasCarriers = true
    try story.go(to: "to_pack")
    for action in try #require(roads[state]) { try story.people(action) }
    try #require(story.delivery == state)
    return story
  }

  /// People take an action with all it asks for; an item goes within the province in two days.
  @discardableResult mutating func people(_ action: String) throws -> Decision {
    if action == "hand_to_post", dossier.consignments.last?.itemNumber == nil {
      try book(.accepted(itemNumber: "EB569771909VN", price: nil))
    }
    let offer = try #require(inquiry.rejection.possible.first { $0.action == action }, "\(action)")
    var inputs = inputs(for: offer)
    if hasCarriers, ["pack", "collect"].contains(action) { inputs.carriage = .inProvince }
    return try when("lan", action) { $0 = inputs }
  }

  /// A carrier's report about the last order unless another is named, an hour later.
  func note(
    _ news: CarrierNews?, key: String? = nil, order: String? = nil, collected: Int? = nil
  ) -> CarrierNote {
    CarrierNote(
      order: order ?? dossier.consignments.last?.order.number ?? "", key: key ?? "report \(history.count)",
      code: news?.word ?? "?", news: news, moment: now, collected: collected)
  }

  @discardableResult mutating func report(
    _ news: CarrierNews?, key: String? = nil, order: String? = nil, collected: Int? = nil,
    receiver: Digest? = nil
  ) throws -> Decision {
    wait(minutes: 60)
    let note = note(news, key: key, order: order, collected: collected)
    return try take(.report(note, receiver: receiver), as: "carrier")
  }

  @discardableResult mutating func book(_ outcome: Booking.Outcome, order: String? = nil) throws -> Decision {
    let order = order ?? dossier.consignments.last?.order.number ?? ""
    let settlement = Settlement(effect: 1, kind: .orderConsignment, succeeded: true)
    return try take(
      .book(Booking(order: order, outcome: outcome, settlement: settlement)), as: "carrier")
  }

  /// Who took the result, as recorded.
  var recipients: [Digest] {
    history.flatMap(\.changes).compactMap { change in
      if case .handedOver(let recipient) = change { recipient } else { nil }
    }
  }

  /// The rejection a command meets; a test failure when it is accepted.
  func refusal(of command: Command, sourceLocation: SourceLocation = #_sourceLocation) throws -> [Reason] {
    do { _ = try decide(command, on: dossier, by: definition, in: setting("carrier")) } catch {
      return error.reasons
    }
    throw Unexpected("accepted at \(dossier.leaves)", sourceLocation)
  }
}

extension Carriage {
  static let inProvince = Carriage(
    carrier: "post", route: Route(destination: "same_province", province: "25", days: 2))
}
