import Carriers

/// A carrier that passes the moments around it.
struct WatchedCarrier: Carrier {
  let carrier: any Carrier
  let fate: Fate

  var key: String { carrier.key }

  func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    fate.pass(.asked)
    let receipt = try carrier.place(order)
    fate.pass(.answered)
    return receipt
  }

  func cancel(_ orderNumber: String) throws(CarrierFault) { try carrier.cancel(orderNumber) }

  func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage {
    fate.pass(.asked)
    let page = try carrier.reports(after: cursor)
    fate.pass(.answered)
    return page
  }
}

extension CarrierDescription {
  /// With less patience than a file can say, so that a silent carrier does not hold a test up.
  var hurried: CarrierDescription {
    guard case .http(let way) = way else { return self }
    let quick = HTTPWay(
      url: way.url, customer: way.customer, secret: way.secret, timeLimit: 400, isGapless: way.isGapless,
      pageSize: way.pageSize)
    return CarrierDescription(
      key: key, title: title, way: .http(quick), codes: codes, provinces: provinces, times: times,
      price: price)
  }
}
