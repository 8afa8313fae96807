import Foundation
import Postal

/// An order as the post gets it: one JSON object.
struct OrderFile: Codable, Equatable {
  struct Party: Codable, Equatable {
    let name: String
    let phone: String
    let email: String?
    let address: String
    let province: String
    let provinceCode: String?
    let commune: String?
    let postcode: String?
    let vpostcode: String?
  }

  let order: String
  let kind: String
  let item: String
  let sender: Party
  let receiver: Party
  let contents: String
  let note: String?
  let cashOnDelivery: Int

  init(_ order: CarrierOrder, _ item: ItemNumber) {
    (self.order, kind, self.item) = (order.number, order.kind.rawValue, item.text)
    (sender, receiver) = (Party(order.sender), Party(order.receiver))
    (contents, note, cashOnDelivery) = (order.contents, order.note, order.cashOnDelivery)
  }

  /// The longest file accepted, in bytes.
  static let sizeLimit = 1 << 20

  /// Nil where the bytes are no order.
  init?(_ bytes: [UInt8]) {
    do { self = try JSONDecoder().decode(OrderFile.self, from: Data(bytes)) } catch { return nil }
  }

  /// Nil where a text cannot be said in JSON.
  var bytes: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return [UInt8](try encoder.encode(self)) + [10] } catch { return nil }
  }
}

extension OrderFile.Party {
  init(_ party: CarrierParty) {
    self.init(
      name: party.name, phone: party.phone, email: party.email, address: party.address,
      province: party.province, provinceCode: party.provinceCode, commune: party.commune,
      postcode: party.postcode, vpostcode: party.vpostcode)
  }
}
