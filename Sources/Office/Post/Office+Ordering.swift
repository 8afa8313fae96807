public import Carriers
import DossierModel
import DossierStore
import Hashing
import Intake

/// What a round of orders came to.
public struct Ordering: Sendable {
  /// Orders that were placed, refused or cancelled.
  public internal(set) var done: [Done] = []
  /// What stays to be tried again, and why.
  public internal(set) var held: [Held] = []
  /// How many were not asked for this time: their carriers fail, or the limit was reached.
  public internal(set) var passedOver = 0

  /// An order that was answered.
  public struct Done: Hashable, Sendable {
    public let effect: Int64
    public let code: String
    public let order: String
    /// Nil: cancelled, or refused.
    public let itemNumber: String?
    /// Why the carrier will not; nil: it will.
    public let refusal: CarrierFault?
  }

  /// An order that was not.
  public struct Held: Hashable, Sendable {
    public let effect: Int64
    public let code: String
    public let order: String
    public let fault: CarrierFault
  }
}

/// Orders go to their carriers by the outbox, and what is answered comes back as a command.
///
/// A carrier knows an order by its number, and placing it again finds it placed. So whoever dies in between, at whatever
/// moment, leaves nothing worse than an order to be asked for again: each exists once.
extension Office {
  /// Places and cancels what waits, the oldest first.
  ///
  /// Nothing is asked while the office's lock is held. A carrier that fails is left alone until the next round, so that one
  /// that cannot be reached does not hold up the others (``CarrierDesk``). Before that it is asked once more, for the newest
  /// order: what stands at the head and cannot be answered does not hold up what came after it.
  ///
  /// - Parameters:
  ///   - limit: how many are asked for at most.
  ///   - open: the carrier by its description; asked once for each.
  public func order(
    limit: Int = 100, _ open: @escaping (CarrierDescription) throws(CarrierFault) -> any Carrier
  ) throws -> Ordering {
    let waiting = try store.read { reading in
      try Effect.Kind.postal.flatMap { try reading.pendingEffects(limit: .max, $0) }.sorted { $0.id < $1.id }
    }
    var (ordering, desk, left) = (Ordering(), CarrierDesk(try carrierList(), open), limit)
    let passedOver = try ask(waiting, &left, &desk, &ordering)
    desk.giveAnotherChance()
    let unasked = try ask(passedOver.reversed(), &left, &desk, &ordering)
    ordering.passedOver = unasked.count
    return ordering
  }

  /// Asks for one after the other; gives back what was not asked for.
  private func ask(
    _ waiting: [PendingEffect], _ left: inout Int, _ desk: inout CarrierDesk, _ ordering: inout Ordering
  ) throws -> [PendingEffect] {
    var passedOver: [PendingEffect] = []
    for (place, item) in waiting.enumerated() {
      guard left > 0, desk.isAnyWilling else { return passedOver + waiting[place...] }
      guard let errand = try store.read({ try errand(item, $0) }) else { continue }
      guard desk.isWilling(errand.order.carrier) else {
        passedOver.append(item)
        continue
      }
      left -= 1
      try carryOut(errand, &desk, &ordering)
    }
    return passedOver
  }

  private func carryOut(_ errand: Errand, _ desk: inout CarrierDesk, _ ordering: inout Ordering) throws {
    let outcome: CarrierOutcome
    do throws(CarrierFault) { outcome = try desk.carryOut(errand) } catch {
      desk.failed(errand.order.carrier, error)
      ordering.held.append(errand.held(error))
      return
    }
    if errand.isOfCarrier { desk.succeeded(errand.order.carrier) }
    if let booked = try book(errand, outcome) { ordering.done.append(errand.done(booked)) }
  }
}

extension Office {
  /// What an effect asks of a carrier; nil: nothing of the post.
  private func errand(_ item: PendingEffect, _ reading: StoreReading) throws -> Errand? {
    let event = try reading.history(item.code).map(\.event).first { $0.version == item.version }
    let stored = try reading.dossier(item.code)
    for case .postal(let postal) in event?.changes ?? [] {
      switch (item.effect.kind, postal) {
      case (.orderConsignment, .consigned(let order)):
        let isWanted = stored.dossier.consignment(order.number)?.ended == nil
        let told = try isWanted ? carrierOrder(order, of: stored, reading) : nil
        return Errand(item: item, order: order, told: told)
      case (.cancelConsignment, .ended(let number)):
        guard let order = stored.dossier.consignment(number)?.order else { continue }
        return Errand(item: item, order: order, told: nil)
      default: continue
      }
    }
    throw StoreError.unknownEffect(item.id)
  }

  /// Records an outcome, and tells what was recorded; nil: another process was faster.
  private func book(_ errand: Errand, _ outcome: CarrierOutcome) throws -> CarrierOutcome? {
    do {
      try record(errand, outcome)
      return outcome
    } catch StoreError.unknownEffect(errand.item.id) { return nil } catch let rejection as Rejection {
      if rejection.reasons.contains(.postal(.answeredAlready(order: errand.order.number))) { return nil }
      // A number the office knows from another item: that item is not to be mixed up with this one.
      guard case .placed = outcome, rejection.reasons.contains(where: \.isUsedNumber) else { throw rejection }
      return try book(errand, .refused(.refused(code: "item-taken", text: "")))
    }
  }

  private func record(_ errand: Errand, _ outcome: CarrierOutcome) throws {
    var personal: [Digest: [UInt8]] = [:]
    let told: Booking.Outcome =
      switch outcome {
      case .placed(let receipt): .accepted(itemNumber: receipt.itemNumber.text, price: receipt.price)
      case .refused(let fault): .refused(try note(fault.text(.vi), &personal))
      case .cancelled: .cancelled
      }
    let settlement = Settlement(
      effect: errand.item.id, kind: errand.item.effect.kind, succeeded: errand.isDone(outcome))
    let command = Command.book(Booking(order: errand.order.number, outcome: told, settlement: settlement))
    _ = try store.write { transaction in
      try perform(
        command, on: errand.item.code, by: nil, as: Self.outbox,
        Extra(personal: personal, settling: errand.item.id), in: transaction)
    }
  }

  /// Words that are kept like those of people, by digest.
  func note(_ text: String, _ personal: inout [Digest: [UInt8]]) throws -> Digest {
    let value = PersonalNote(text: text, salt: salt()).encoded
    let digest = SHA256.digest(value)
    personal[digest] = value
    return digest
  }
}

/// What came of asking a carrier.
enum CarrierOutcome {
  case placed(CarrierReceipt)
  case refused(CarrierFault)
  case cancelled
}

/// Something to be asked of a carrier.
struct Errand {
  let item: PendingEffect
  let order: ConsignmentOrder
  /// What the carrier is told; nil: the order is not wanted, or not any more.
  let told: CarrierOrder?

  /// False for what is settled without asking anybody.
  var isOfCarrier: Bool { told != nil || item.effect.kind == .cancelConsignment }

  func isDone(_ outcome: CarrierOutcome) -> Bool {
    switch outcome {
    case .placed: true
    case .refused: false
    case .cancelled: item.effect.kind == .cancelConsignment
    }
  }

  func held(_ fault: CarrierFault) -> Ordering.Held {
    Ordering.Held(effect: item.id, code: item.code, order: order.number, fault: fault)
  }

  func done(_ outcome: CarrierOutcome) -> Ordering.Done {
    let (number, refusal): (String?, CarrierFault?) =
      switch outcome {
      case .placed(let receipt): (receipt.itemNumber.text, nil)
      case .refused(let fault): (nil, fault)
      case .cancelled: (nil, nil)
      }
    return Ordering.Done(
      effect: item.id, code: item.code, order: order.number, itemNumber: number, refusal: refusal)
  }
}

extension Effect.Kind {
  /// What goes to carriers.
  fileprivate static let postal: [Effect.Kind] = [.orderConsignment, .cancelConsignment]
}

extension Reason {
  fileprivate var isUsedNumber: Bool { if case .postal(.numberUsed) = self { true } else { false } }
}
