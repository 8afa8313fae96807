import DossierModel
import Office

/// What a round of orders came to, for people and programs.
struct OrderingReport: Encodable {
  let done: [Done]
  let held: [Held]
  /// How many were not asked for this time.
  let passedOver: Int

  struct Done: Encodable {
    let dossier: String
    let order: String
    /// Absent where the order was refused or cancelled.
    let itemNumber: String?
    /// Why the carrier will not carry it.
    let refusal: String?
  }

  struct Held: Encodable {
    let dossier: String
    let order: String
    let reason: String
  }

  init(_ ordering: Ordering) {
    let say = Speech.language
    done = ordering.done.map {
      Done(dossier: $0.code, order: $0.order, itemNumber: $0.itemNumber, refusal: $0.refusal?.text(say))
    }
    held = ordering.held.map { Held(dossier: $0.code, order: $0.order, reason: $0.fault.text(say)) }
    passedOver = ordering.passedOver
  }

  private var more: String {
    say("… \(passedOver) đơn khác chờ lượt sau", "… \(passedOver) other orders wait for the next round")
  }

  var lines: [String] {
    done.map { order in
      if let item = order.itemNumber { return "\(order.dossier)  \(order.order) → \(item)" }
      if let refusal = order.refusal { return "✗ \(order.dossier)  \(order.order): \(refusal)" }
      return say("\(order.dossier)  \(order.order) đã hủy", "\(order.dossier)  \(order.order) cancelled")
    } + held.map { "… \($0.dossier)  \($0.order): \($0.reason)" }
      + (passedOver == 0 ? [] : [more])
  }
}
