import CheckedYAML
public import DossierModel
import DossierStore
public import Intake

/// What a carrier's statement of collected money came to.
public struct Remitting: Sendable {
  public internal(set) var taken: [RemittedItem] = []
  /// What could not be taken, and why; the others are.
  public internal(set) var refused: [(item: RemittedItem, rejection: Rejection)] = []
}

extension Office {
  /// Takes in a statement: the fee of each dossier whose money it names is paid.
  ///
  /// One line that cannot be taken stops no other; the same statement again takes nothing twice.
  public func remit(_ statement: RemittanceStatement, by key: String, as actor: String) throws -> Remitting {
    var remitting = Remitting()
    _ = try known(key, carrierList())
    try store.read { try requireReceiver(actor, "settle", $0) }
    for item in statement.items {
      do {
        let line = try store.read { try $0.consignment(item.order) }
        guard let line, line.carrier == key else {
          throw Rejection(action: "settle", reasons: [.postal(.unknownOrder(item.order))])
        }
        _ = try store.write { transaction in
          try perform(
            .remit(Remittance(order: item.order, amount: item.amount, statement: statement.name)),
            on: line.code, by: nil, as: actor, Extra(), in: transaction)
        }
        remitting.taken.append(item)
      } catch let rejection as Rejection { remitting.refused.append((item, rejection)) }
    }
    return remitting
  }
}
