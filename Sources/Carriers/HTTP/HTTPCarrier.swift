public import DossierModel
import HTTPExchange
import Postal
public import WorkingTime

/// A carrier that is asked over HTTP, in the form seen of VNPost. For one thread at a time.
public final class HTTPCarrier: Carrier {
  public let key: String
  let way: HTTPWay
  let codes: [String: CarrierNews]
  let exchange: CarrierExchange
  let now: () -> Moment
  private let provinces: [String: String]

  /// How often one call posts an order, with a look for it after each time.
  private static let tries = 2

  /// - Parameters:
  ///   - codes: what its status codes mean.
  ///   - provinces: its own codes by those of the General Statistics Office; where one is missing the name is sent.
  ///   - now: the time of this machine.
  ///   - authorities: a PEM file of the authorities trusted for TLS, instead of the system's.
  public init(
    key: String, _ way: HTTPWay, secret: CarrierSecret, codes: [String: CarrierNews],
    provinces: [String: String] = [:], now: @escaping () -> Moment, authorities: String? = nil
  ) {
    (self.key, self.way, self.codes, self.provinces, self.now) = (key, way, codes, provinces, now)
    // An administrator wrote the address down; the carriers file refuses what is in clear and leaves this machine.
    exchange = CarrierExchange(way, secret, HTTPClient(.anywhere, authorities: authorities))
  }

  /// Posts the order. Where the outcome is not known (no answer, a broken one, status 5xx) the carrier is asked for the
  /// order before it is posted again.
  public func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    try order.check()
    var (last, wasTried) = (CarrierFault.unreachable, false)
    for _ in 0..<Self.tries {
      do throws(CarrierFault) {
        return try post(order, wasTried: wasTried)
      } catch {
        guard error.isPassing, error != .unreachable else { throw error }
        (last, wasTried) = (error, true)
      }
      if let receipt = try find(order, wasKnown: false) { return receipt }
    }
    throw last
  }

  /// Asks the carrier to cancel an order; it may be too late for that, which is a refusal.
  public func cancel(_ orderNumber: String) throws(CarrierFault) {
    guard CarrierOrder.isNumber(orderNumber) else { throw .badOrder(.number) }
    let question = CarrierQuestions.Cancel(customerCode: way.customer, orderNumber: orderNumber)
    let answer = try exchange.post("cancelOrder", question)
    if answer.status == 404 { throw .refused(.unknownOrder) }
    guard (200...299).contains(answer.status) else { throw answer.refusal }
  }

  private func post(_ order: CarrierOrder, wasTried: Bool) throws(CarrierFault) -> CarrierReceipt {
    let answer = try exchange.post("postOrder", question(order))
    if answer.status == 409 { return try findKnown(order, wasKnown: !wasTried) }
    guard (200...299).contains(answer.status) else { throw answer.refusal }
    let said = try answer.read(CarrierAnswers.Order.self)
    let wasKnown = said.known == true && !wasTried
    if said.itemCode == nil, said.known == true { return try findKnown(order, wasKnown: wasKnown) }
    return try receipt(said, order, wasKnown: wasKnown)
  }

  /// The receipt of an order the carrier says it has.
  private func findKnown(_ order: CarrierOrder, wasKnown: Bool) throws(CarrierFault) -> CarrierReceipt {
    guard let receipt = try find(order, wasKnown: wasKnown) else {
      throw .badAnswer(path: "$", .status(404))
    }
    return receipt
  }

  /// Nil where the carrier has no order with this number.
  private func find(_ order: CarrierOrder, wasKnown: Bool) throws(CarrierFault) -> CarrierReceipt? {
    let answer = try exchange.get("orders/\(CarrierOrder.escaped(order.number))")
    if answer.status == 404 { return nil }
    // Refusing to be asked is not refusing the order.
    guard (200...299).contains(answer.status) else { throw .badAnswer(path: "$", .status(answer.status)) }
    return try receipt(try answer.read(CarrierAnswers.Order.self), order, wasKnown: wasKnown)
  }

  private func receipt(
    _ said: CarrierAnswers.Order, _ order: CarrierOrder, wasKnown: Bool
  ) throws(CarrierFault) -> CarrierReceipt {
    guard said.orderNumber.value == order.number else {
      throw .badAnswer(path: "$.orderNumber", .same(order.number))
    }
    guard let item = said.itemCode.flatMap({ ItemNumber.read($0).value }) else {
      throw .badAnswer(path: "$.itemCode", .itemNumber)
    }
    if let own = order.itemNumber, own != item { throw .badAnswer(path: "$.itemCode", .same(own.text)) }
    if let fee = said.fee, fee < 0 { throw .badAnswer(path: "$.fee", .wholeNumber) }
    return CarrierReceipt(itemNumber: item, price: said.fee, wasKnown: wasKnown)
  }

  private func question(_ order: CarrierOrder) -> CarrierQuestions.Order {
    let (sender, receiver) = (order.sender, order.receiver)
    return CarrierQuestions.Order(
      customerCode: way.customer, orderNumber: order.number, kind: order.kind.rawValue,
      codAmount: order.cashOnDelivery,
      senderProvince: province(sender), senderDistrict: sender.commune ?? "", senderAddress: sender.address,
      senderName: sender.name, senderEmail: sender.email ?? "", senderTel: sender.phone,
      senderDesc: order.contents, description: order.note ?? "",
      receiverProvince: province(receiver), receiverDistrict: receiver.commune ?? "",
      receiverAddress: receiver.address, receiverName: receiver.name, receiverEmail: receiver.email ?? "",
      receiverTel: receiver.phone, itemCode: order.itemNumber?.text)
  }

  private func province(_ party: CarrierParty) -> String {
    party.provinceCode.flatMap { provinces[$0] } ?? party.province
  }
}
