public import Postal

/// What an office asks of a carrier: to bring something to a citizen, or to fetch it there.
public struct CarrierOrder: Hashable, Sendable {
  /// Which way the item goes.
  public enum Kind: String, CaseIterable, Sendable {
    /// The result goes to the citizen.
    case delivery
    /// Papers are fetched from the citizen.
    case collection
  }

  /// The office's own number for it, 1 to 40 printable ASCII signs without blanks, used for no other order ever.
  public let number: String
  public let kind: Kind
  public let sender: CarrierParty
  public let receiver: CarrierParty
  /// The procedure and the papers, for people.
  public let contents: String
  public let note: String?
  /// A number out of the office's own range; nil where the carrier gives one.
  public let itemNumber: ItemNumber?
  /// In đồng, to be collected from the receiver; 0 for none.
  public let cashOnDelivery: Int

  public init(
    number: String, kind: Kind, sender: CarrierParty, receiver: CarrierParty, contents: String,
    note: String? = nil, itemNumber: ItemNumber? = nil, cashOnDelivery: Int = 0
  ) {
    (self.number, self.kind) = (number, kind)
    (self.sender, self.receiver) = (sender, receiver)
    (self.contents, self.note) = (contents, note)
    (self.itemNumber, self.cashOnDelivery) = (itemNumber, cashOnDelivery)
  }

  /// True for what may be the number of an order.
  public static func isNumber(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// A number as a part of a file's name or of an address: letters, digits, `-` and `_` stay, and a point that is not first.
  static func escaped(_ number: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return number.utf8.enumerated().map { place, byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): String(UnicodeScalar(byte))
      case UInt8(ascii: ".") where place > 0: "."
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }

  /// Refuses an order no carrier may be given.
  func check() throws(CarrierFault) {
    guard Self.isNumber(number) else { throw .badOrder(.number) }
    guard cashOnDelivery >= 0 else { throw .badOrder(.cashOnDelivery) }
  }
}

/// A person or office at one end of the way.
public struct CarrierParty: Hashable, Sendable {
  public let name: String
  public let phone: String
  public let email: String?
  /// In one line, the smallest part first.
  public let address: String
  /// The province's name.
  public let province: String
  /// The province's code of the General Statistics Office; a carrier's own code is found by it.
  public let provinceCode: String?
  public let commune: String?
  public let postcode: String?
  public let vpostcode: String?

  public init(
    name: String, phone: String, email: String? = nil, address: String, province: String,
    provinceCode: String? = nil, commune: String? = nil, postcode: String? = nil, vpostcode: String? = nil
  ) {
    (self.name, self.phone, self.email) = (name, phone, email)
    (self.address, self.province, self.provinceCode) = (address, province, provinceCode)
    (self.commune, self.postcode, self.vpostcode) = (commune, postcode, vpostcode)
  }
}

/// Orders hold names, telephones and addresses, so that only number and kind are ever printed.
extension CarrierOrder: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "order \(number) (\(kind.rawValue))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension CarrierParty: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "party (\(provinceCode ?? "-"))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
