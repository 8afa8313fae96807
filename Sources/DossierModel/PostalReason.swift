/// A failed condition about the post. Facts only; the words are in `PostalReason+Words.swift`.
public enum PostalReason: Hashable, Sendable {
  /// The item has no number yet: the carrier has not answered.
  case notBooked(order: String)
  /// There is nothing under way.
  case nothingOrdered
  /// The order was cancelled, or is over.
  case notUnderWay(order: String)
  /// An item with this number was sent with that dossier already.
  case numberUsed(String, by: String)
  /// No order of that number belongs to the dossier.
  case unknownOrder(String)
  /// This very report was taken in before.
  case reportedAlready(String)
  /// The order has been answered already.
  case answeredAlready(order: String)
  /// The money was paid to the office already.
  case remittedAlready(order: String)
  /// It is with the carrier, and cannot be called back by a word.
  case handedOverAlready(order: String)
  /// The hand-over was recorded in these minutes already.
  case handedInAlready(minutes: String)
  /// The office works with no such carrier; those it works with.
  case unknownCarrier(String, known: [String])
  /// Items of this carrier are still under way.
  case carrierNeeded(String)
  /// The values that say who gets it were lawfully erased.
  case noReceiver
  /// Nothing with a number is packed and waits for a manifest.
  case nothingPacked
  /// There is no manifest of this number; those that wait to be handed over.
  case unknownManifest(String, open: [String])
  case manifestSigned(String)
  /// An item that is not on the manifest.
  case notOnManifest(String, manifest: String)
  /// Everything on the manifest is left out.
  case nothingGoes(manifest: String)
  /// The workflow has nothing to do with the post here.
  case notByPost
  /// The money asked, and what the statement says.
  case otherAmount(order: String, expected: Int, found: Int)
  /// Minutes without a dossier do not say where they were signed; where this person may take items in.
  case placeNeeded(among: [String])
  /// There are no minutes of this number.
  case unknownMinutes(String)
  /// What these minutes said was not kept when they were recorded, or was lawfully erased.
  case minutesNotKept(String)
}

extension PostalReason {
  /// What programs know it by; never changed.
  var name: String {
    switch self {
    case .notBooked: "not_booked"
    case .nothingOrdered: "nothing_ordered"
    case .notUnderWay: "not_under_way"
    case .numberUsed: "item_number_used"
    case .unknownOrder: "unknown_order"
    case .reportedAlready: "reported_already"
    case .answeredAlready: "answered_already"
    case .remittedAlready: "remitted_already"
    case .handedOverAlready: "handed_over_already"
    case .handedInAlready: "handed_in_already"
    case .unknownCarrier: "unknown_carrier"
    case .carrierNeeded: "carrier_needed"
    case .noReceiver: "no_receiver"
    case .nothingPacked: "nothing_packed"
    case .unknownManifest: "unknown_manifest"
    case .manifestSigned: "manifest_handed_over"
    case .notOnManifest: "not_on_manifest"
    case .nothingGoes: "nothing_goes"
    case .notByPost: "no_post"
    case .otherAmount: "other_amount"
    case .placeNeeded: "place_needed"
    case .unknownMinutes: "unknown_minutes"
    case .minutesNotKept: "minutes_not_kept"
    }
  }

  var values: [String: PlainValue] {
    switch self {
    case .nothingOrdered, .noReceiver, .nothingPacked, .notByPost: [:]
    case .unknownCarrier(let key, let known): ["found": .text(key), "allowed": .list(known)]
    case .carrierNeeded(let key): ["needed": .text(key)]
    case .unknownManifest(let number, let open): ["found": .text(number), "allowed": .list(open)]
    case .manifestSigned(let number), .nothingGoes(let number): ["manifest": .text(number)]
    case .placeNeeded(let among): ["allowed": .list(among)]
    case .unknownMinutes(let number), .minutesNotKept(let number): ["minutes": .text(number)]
    case .notOnManifest(let item, let manifest): ["found": .text(item), "manifest": .text(manifest)]
    case .notBooked(let order), .notUnderWay(let order), .unknownOrder(let order),
      .answeredAlready(let order), .remittedAlready(let order), .handedOverAlready(let order):
      ["order": .text(order)]
    case .numberUsed(let number, let code): ["found": .text(number), "dossier": .text(code)]
    case .reportedAlready(let key): ["report": .text(key)]
    case .handedInAlready(let minutes): ["minutes": .text(minutes)]
    case .otherAmount(let order, let expected, let found):
      ["order": .text(order), "expected": .number(expected), "found": .number(found)]
    }
  }
}
