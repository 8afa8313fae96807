public import Hashing

/// An item on the postman's list that was not in his bag, as both signed for it.
public struct MissingItem: Hashable, Sendable {
  public var minutes: String
  /// What the postman collected from the applicant all the same, in đồng.
  public var collected: Int?
  /// What both had to remark, by digest.
  public var note: Digest?

  public init(minutes: String, collected: Int? = nil, note: Digest? = nil) {
    (self.minutes, self.collected, self.note) = (minutes, collected, note)
  }
}

/// Records that an item was not there: the dossier still waits to be handed in.
func decide(_ missing: MissingItem, on inquiry: Inquiry) throws(Rejection) -> Decision {
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  deliberation.record(.postal(.missing(minutes: missing.minutes)))
  if let note = missing.note { deliberation.record(.noted(note)) }
  deliberation.take(fee: missing.collected, missing.minutes, inquiry)
  return try deliberation.decision(.reported, in: inquiry.configuration, for: "missing")
}

extension Deliberation {
  /// The postman hands the dossier in, with what he collected.
  mutating func handIn(_ advance: Advance, _ inquiry: Inquiry) {
    guard let handIn = advance.handIn else { return }
    record(.postal(.handedIn(handIn)))
    take(fee: advance.collected, handIn.minutes, inquiry)
  }

  /// Exactly what is asked is paid by the action that takes it; anything else is a difference.
  fileprivate mutating func take(fee: Int?, _ minutes: String, _ inquiry: Inquiry) {
    guard let fee, fee != inquiry.feeAsked else { return }
    record(
      .postal(
        .otherFee(
          FeeDifference(source: minutes, collected: fee, due: inquiry.feeAsked, paid: dossier.paid))))
  }
}

extension Inquiry {
  /// What there is to pay where the dossier stands, in đồng; 0: nobody takes a fee here.
  var feeAsked: Int {
    guard candidates.contains(where: { $0.rule.asks.contains(.amount) }) else { return 0 }
    return max(0, definition.procedure.fee.amount - dossier.paid)
  }
}
