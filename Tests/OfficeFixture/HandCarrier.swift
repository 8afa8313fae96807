package import Carriers
import Postal

/// A carrier that takes every order at once, at this price; what it reports a test hands in itself.
package final class HandCarrier: Carrier {
  package let key: String
  private let price: Int?
  private var placed: [String: CarrierReceipt] = [:]

  package init(_ key: String, price: Int?) { (self.key, self.price) = (key, price) }

  package func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    if let known = placed[order.number] { return known }
    let service = key == "post" ? "EB" : "RR"
    guard let item = ItemNumber(service: service, serial: 10_000_000 + placed.count) else {
      throw .refused(code: "no-number", text: key)
    }
    let receipt = CarrierReceipt(itemNumber: item, price: price)
    placed[order.number] = receipt
    return receipt
  }

  package func cancel(_ orderNumber: String) throws(CarrierFault) {}

  package func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage {
    CarrierPage(reports: [], cursor: cursor ?? "", hasMore: false)
  }
}
