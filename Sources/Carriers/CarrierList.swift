public import Postal

/// What an office's carriers file says: who carries, and from whom items come.
public struct CarrierList: Hashable, Sendable {
  /// In the order of the file; the first carries what nobody gives to another.
  public let carriers: [CarrierDescription]
  /// By agency.
  public let senders: [String: CarrierSender]

  public init(carriers: [CarrierDescription], senders: [String: CarrierSender] = [:]) {
    (self.carriers, self.senders) = (carriers, senders)
  }

  /// The carrier with this key.
  public subscript(_ key: String) -> CarrierDescription? { carriers.first { $0.key == key } }
}

/// Where the items of an agency come from and go back to.
public struct CarrierSender: Hashable, Sendable {
  public let phone: String
  public let email: String?
  /// In one line, the smallest part first.
  public let address: String
  /// The same, read; its unit is one of the place table.
  public let place: PostalAddress
}
