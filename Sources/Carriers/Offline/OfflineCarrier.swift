public import DossierModel
public import Postal

/// The post by files in a folder, without any network: orders lie in `out`, what the post reports is put into `in`.
///
/// Orders are kept in `placed` as well, so that files may be taken out of `out`. Several processes may place orders at once.
public struct OfflineCarrier: Carrier {
  public let key: String
  let codes: [String: CarrierNews]
  private let numbers: [ItemNumberRange]
  private let price: Int?
  private let folder: DiskFolder
  private let out: DiskFolder
  private let placed: DiskFolder
  let into: DiskFolder

  /// - Parameters:
  ///   - folder: made where it is missing, inside of one that is there.
  ///   - numbers: the item numbers the post handed over.
  ///   - codes: what the status codes in its reports mean.
  ///   - price: in đồng for one item, where it is agreed on.
  public init(
    key: String, folder: String, numbers: [ItemNumberRange], codes: [String: CarrierNews], price: Int? = nil
  ) {
    (self.key, self.numbers, self.codes, self.price) = (key, numbers, codes, price)
    self.folder = DiskFolder(path: folder)
    (out, placed) = (DiskFolder(path: "\(folder)/out"), DiskFolder(path: "\(folder)/placed"))
    into = DiskFolder(path: "\(folder)/in")
  }

  /// Writes the order into `out`, or finds it written already; an order without an item number gets the next one of the ranges.
  public func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    try order.check()
    try makeFolders()
    return try folder.alone { () throws(CarrierFault) in
      let names = try orderNames()
      let own = CarrierOrder.escaped(order.number)
      if let known = names.first(where: { $0.order == own }) { return try receipt(known, order) }
      let item = try number(order, used: Set(names.map(\.item)))
      let name = OrderFileName(order: order.number, item: item).text
      guard let bytes = OrderFile(order, item).bytes else { throw .badOrder(.text) }
      // First where the post looks, then where it is kept: an order of either folder is placed.
      try out.write(bytes, name)
      try placed.link(name, from: out)
      return CarrierReceipt(itemNumber: item, price: price)
    }
  }

  /// Writes into `out` that the order is cancelled.
  public func cancel(_ orderNumber: String) throws(CarrierFault) {
    guard CarrierOrder.isNumber(orderNumber) else { throw .badOrder(.number) }
    try makeFolders()
    try folder.alone { () throws(CarrierFault) in
      let own = CarrierOrder.escaped(orderNumber)
      guard try orderNames().contains(where: { $0.order == own }) else { throw .refused(.unknownOrder) }
      let name = "\(own)~cancelled.json"
      guard try !placed.names().contains(name) else { return }
      try out.write(Array("{\"cancelled\": true, \"order\": \"\(Self.quoted(orderNumber))\"}\n".utf8), name)
      try placed.link(name, from: out)
    }
  }

  func makeFolders() throws(CarrierFault) {
    for folder in [folder, out, placed, into] { try folder.make() }
  }

  /// All orders that were ever placed.
  private func orderNames() throws(CarrierFault) -> [OrderFileName] {
    let names = Set(try out.names()).union(try placed.names())
    return names.compactMap(OrderFileName.init)
  }

  /// The receipt of an order that is placed, if it is this one.
  private func receipt(_ name: OrderFileName, _ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    // Whoever died between the two folders left it in the first only.
    if try !placed.names().contains(name.text) { try placed.link(name.text, from: out) }
    guard let file = OrderFile(try placed.read(name.text, limit: OrderFile.sizeLimit)) else {
      throw .file(path: "\(placed.path)/\(name.text)", .notOurs)
    }
    guard file == OrderFile(order, order.itemNumber ?? name.item) else { throw .refused(.otherContent) }
    return CarrierReceipt(itemNumber: name.item, price: price, wasKnown: true)
  }

  /// The order's own number, or the first of the ranges that no order has.
  private func number(_ order: CarrierOrder, used: Set<ItemNumber>) throws(CarrierFault) -> ItemNumber {
    if let given = order.itemNumber {
      guard !used.contains(given) else { throw .refused(.itemTaken) }
      return given
    }
    for range in numbers {
      var next = range.next(after: nil)
      while let number = next {
        if !used.contains(number) { return number }
        next = range.next(after: number)
      }
    }
    throw .noNumbersLeft
  }

  /// Printable ASCII in JSON (RFC 8259 section 7).
  private static func quoted(_ number: String) -> String {
    String(number.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
  }
}
