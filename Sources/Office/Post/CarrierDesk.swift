import Carriers
import DossierStore
import Intake

/// The carriers of one round, each opened once, and how they fare.
///
/// One that could not be reached three times is left alone, so that a round does not hang on it. A fault about one order says
/// nothing about the others: of those twenty in a row are too many.
struct CarrierDesk {
  private let book: CarrierList
  private let opening: (CarrierDescription) throws(CarrierFault) -> any Carrier
  private var opened: [String: any Carrier] = [:]
  private var troubles: [String: Trouble] = [:]

  /// Faults since a carrier last did what it was asked.
  private struct Trouble {
    /// It could not be reached, or does nothing for us at all.
    var absences = 0
    /// What it answered to one order was an error, or could not be read.
    var faults = 0

    var isTooMuch: Bool { absences >= CarrierDesk.mostAbsences || faults >= CarrierDesk.mostFaults }
  }

  private static let mostAbsences = 3
  private static let mostFaults = 20

  init(_ book: CarrierList, _ open: @escaping (CarrierDescription) throws(CarrierFault) -> any Carrier) {
    (self.book, opening) = (book, open)
  }

  func isWilling(_ carrier: String) -> Bool { troubles[carrier]?.isTooMuch != true }

  /// True while there is a carrier to be asked.
  var isAnyWilling: Bool { book.carriers.contains { isWilling($0.key) } || book.carriers.isEmpty }

  mutating func succeeded(_ carrier: String) { troubles[carrier] = nil }

  mutating func failed(_ carrier: String, _ fault: CarrierFault) {
    var trouble = troubles[carrier] ?? Trouble()
    if fault.isOfCarrier { trouble.absences += 1 } else { trouble.faults += 1 }
    troubles[carrier] = trouble
  }

  /// Carriers that were given up are asked once more; what they do then tells whether they are.
  mutating func giveAnotherChance() {
    for key in troubles.keys {
      troubles[key]?.absences.lower(to: Self.mostAbsences - 1)
      troubles[key]?.faults.lower(to: Self.mostFaults - 1)
    }
  }

  /// Places or cancels an order. A refusal is an outcome; any other fault leaves things as they are.
  mutating func carryOut(_ errand: Errand) throws(CarrierFault) -> CarrierOutcome {
    switch errand.item.effect.kind {
    case .orderConsignment:
      guard let order = errand.told else { return .cancelled }
      do throws(CarrierFault) { return .placed(try carrier(errand.order.carrier).place(order)) } catch {
        // Other content under the same number: it is there already, as it was told before. Nothing is ended by that.
        guard error.isRefusal, !error.isOtherContent else { throw error }
        return .refused(error)
      }
    case .cancelConsignment, .notifyApplicant, .alertOffice, .augmentSignatures:
      do throws(CarrierFault) { try carrier(errand.order.carrier).cancel(errand.order.number) } catch {
        // What the carrier does not know, or will not cancel, is over for us.
        guard error.isRefusal else { throw error }
      }
      return .cancelled
    }
  }

  private mutating func carrier(_ key: String) throws(CarrierFault) -> any Carrier {
    if let known = opened[key] { return known }
    guard let description = book[key] else { throw .refused(code: "unknown-carrier", text: key) }
    let carrier = try opening(description)
    opened[key] = carrier
    return carrier
  }
}

extension Int {
  fileprivate mutating func lower(to most: Int) { self = Swift.min(self, most) }
}
