import Postal

/// The name of an order's file, `ORDER~ITEM.json`: one renaming says that the order is placed and its item number used.
struct OrderFileName {
  /// The order's number with what no file name should hold as `%2F`.
  let order: String
  let item: ItemNumber

  var text: String { "\(order)~\(item.text).json" }

  init(order: String, item: ItemNumber) { (self.order, self.item) = (CarrierOrder.escaped(order), item) }

  /// Nil for a file of another name.
  init?(_ text: String) {
    guard text.hasSuffix(".json") else { return nil }
    let parts = text.dropLast(5).split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 2, let item = ItemNumber.read(String(parts[1])).value, item.text == parts[1] else {
      return nil
    }
    (order, self.item) = (String(parts[0]), item)
  }
}
