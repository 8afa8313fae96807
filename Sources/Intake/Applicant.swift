internal import Foundation

/// Who applies: personal values, kept in the side table and named elsewhere by digest only.
public struct Applicant: Hashable, Sendable {
  /// As in the portal field LoaiDoiTuong.
  public enum Kind: String, CaseIterable, Sendable {
    case citizen, enterprise, agency, organisation
  }

  public var kind: Kind
  public var name: String
  /// The twelve digits of a citizen.
  public var personalNumber: String?
  /// The tax or organisation code of anybody else.
  public var organisationCode: String?
  /// `YYYY-MM-DD`.
  public var born: String?
  /// E.164; what earlier versions kept is as it is dialled in Vietnam. To show or send it, see ``PhoneNumber``.
  public var phone: String?
  public var email: String?
  public var address = GivenAddress()
  /// Who gets the result by post; nil: the applicant.
  public var delivery: Delivery?
  /// Random, so that the digest of these values cannot be guessed from them.
  public var salt: String

  /// The bytes whose digest names this applicant: the salt, a line end, then the values in this order as a JSON array.
  ///
  /// The order never changes; a value to come is added at the end. Missing values at the end are left out.
  public var encoded: [UInt8] {
    get throws {
      var values: [String?] = [
        kind.rawValue, name, personalNumber, organisationCode, born, phone, email,
        address.details, address.commune, address.province, address.postcode, address.vpostcode,
        delivery?.name, delivery?.phone, delivery?.address.details, delivery?.address.commune,
        delivery?.address.province, delivery?.address.postcode, delivery?.address.vpostcode,
      ]
      while values.last == .some(nil) { values.removeLast() }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      return Array(salt.utf8) + [UInt8(ascii: "\n")] + Array(try encoder.encode(values))
    }
  }

  /// Reads what ``encoded`` wrote; throws ``DamagedPersonalValue`` for anything else.
  public init(decoding bytes: [UInt8]) throws {
    let (salt, rest) = try splitSalt(bytes)
    let values = try JSONDecoder().decode([String?].self, from: Data(rest))
    let value = { (place: Int) -> String? in values.indices.contains(place) ? values[place] : nil }
    guard let kind = value(0).flatMap(Kind.init), let name = value(1) else { throw DamagedPersonalValue() }
    self.init(kind: kind, name: name, salt: salt)
    (personalNumber, organisationCode, born) = (value(2), value(3), value(4))
    (phone, email) = (value(5), value(6))
    address = GivenAddress(
      details: value(7), commune: value(8), province: value(9), postcode: value(10), vpostcode: value(11))
    guard let name = value(12), let phone = value(13) else { return }
    delivery = Delivery(
      name: name, phone: phone,
      address: GivenAddress(
        details: value(14), commune: value(15), province: value(16), postcode: value(17), vpostcode: value(18)
      ))
  }

  init(kind: Kind, name: String, salt: String) {
    self.kind = kind
    self.name = name
    self.salt = salt
  }
}

/// A personal value whose bytes cannot be read.
public struct DamagedPersonalValue: Error, Hashable, Sendable {}

/// A reason, remark or recipient: free text that may be personal, kept like an applicant.
public struct PersonalNote: Hashable, Sendable {
  public let text: String
  public let salt: String

  public init(text: String, salt: String) {
    self.text = text
    self.salt = salt
  }

  /// The bytes whose digest names this note: the salt, a line end, the text.
  public var encoded: [UInt8] { Array("\(salt)\n\(text)".utf8) }

  /// Reads what ``encoded`` wrote; throws ``DamagedPersonalValue`` for anything else.
  public init(decoding bytes: [UInt8]) throws {
    let (salt, rest) = try splitSalt(bytes)
    self.init(text: String(decoding: rest, as: UTF8.self), salt: salt)
  }
}

private func splitSalt(_ bytes: [UInt8]) throws -> (salt: String, rest: ArraySlice<UInt8>) {
  guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw DamagedPersonalValue() }
  return (String(decoding: bytes[..<end], as: UTF8.self), bytes[(end + 1)...])
}
