import Carriers
import DossierStore
import Intake
import Office
import OfficeFixture
import Postal
import Testing

/// Orders of a carrier that does not answer some of them, or none at all.
@Suite struct PostPatienceStory {
  private let sample: SampleOffice

  init() throws {
    sample = try SampleOffice()
    try sample.setUpCarriers()
  }

  /// Collections asked for one after the other; gives the order numbers.
  private func collections(_ count: Int) throws -> [String] {
    try (0..<count).map { _ in
      let code = try sample.submitByPost([.channel: "post"]).code
      try sample.take("collect", on: code, as: "vt-mc")
      return "\(code)-C1"
    }
  }

  private func order(_ carrier: FaultyCarrier) throws -> Ordering {
    try sample.office.order { _ throws(CarrierFault) in carrier }
  }

  @Test(arguments: [
    CarrierFault.busy(status: 500), .badAnswer(path: "$.itemCode", .itemNumber), .timedOut,
    .exchange("broken-answer"),
  ])
  func `three orders that cannot be answered hold nothing else up`(_ fault: CarrierFault) throws {
    let orders = try collections(12)
    let carrier = FaultyCarrier(fault, of: Array(orders[..<3]))
    let first = try order(carrier)
    #expect(first.done.count == 9 && first.done.allSatisfy { $0.itemNumber != nil })
    #expect(first.held.map(\.order) == Array(orders[..<3]) && first.held.allSatisfy { $0.fault == fault })
    #expect(first.passedOver == 0)
    // What comes later goes out too, though they still stand at the head.
    let later = try collections(2)
    #expect(Set(try order(carrier).done.map(\.order)) == Set(later))
    carrier.isHealed = true
    #expect(try order(carrier).done.map(\.order) == Array(orders[..<3]))
  }

  @Test(arguments: [CarrierFault.unreachable, .timedOut, .busy(status: 503), .unauthorised])
  func `a carrier that is down is asked four times in a round`(_ fault: CarrierFault) throws {
    let orders = try collections(12)
    let carrier = FaultyCarrier(fault, of: orders)
    let round = try order(carrier)
    #expect(carrier.asked == Array(orders[..<3]) + [orders[11]])
    #expect(round.held.count == 4 && round.done.isEmpty && round.passedOver == 8)
  }

  @Test func `of faults about orders twenty in a row are too many`() throws {
    let orders = try collections(25)
    let carrier = FaultyCarrier(.busy(status: 500), of: orders)
    let round = try order(carrier)
    #expect(carrier.asked == Array(orders[..<20]) + [orders[24]])
    #expect(round.held.count == 21 && round.passedOver == 4)
  }
}

/// A carrier that fails with some orders, and takes the others.
private final class FaultyCarrier: Carrier {
  let key = "post"
  private let fault: CarrierFault
  private let faulty: Set<String>
  private let others = HandCarrier("post", price: nil)
  private(set) var asked: [String] = []
  var isHealed = false

  init(_ fault: CarrierFault, of orders: [String]) { (self.fault, faulty) = (fault, Set(orders)) }

  func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    asked.append(order.number)
    if !isHealed, faulty.contains(order.number) { throw fault }
    return try others.place(order)
  }

  func cancel(_ orderNumber: String) throws(CarrierFault) {}

  func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage {
    CarrierPage(reports: [], cursor: cursor ?? "", hasMore: false)
  }
}
