internal import Foundation

/// Who applies: personal values, kept in the side table and named elsewhere by digest only.
public struct Applicant: Codable, Hashable, Sendable {
  /// As in the portal field LoaiDoiTuong.
  public enum Kind: String, CaseIterable, Codable, Sendable {
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
  public var phone: String?
  public var email: String?
  public var address: String?
  public var commune: String?
  public var province: String?
  public var postcode: String?
  /// Random, so that the digest of these values cannot be guessed from them.
  public var salt: String

  /// The bytes whose digest names this applicant.
  public var encoded: [UInt8] {
    get throws {
      try canonical(self)
    }
  }

  public init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Applicant.self, from: Data(bytes))
  }

  init(kind: Kind, name: String, salt: String) {
    self.kind = kind
    self.name = name
    self.salt = salt
  }
}

/// A reason, remark or recipient: free text that may be personal, kept like an applicant.
public struct PersonalNote: Codable, Hashable, Sendable {
  public let text: String
  public let salt: String

  public init(text: String, salt: String) {
    self.text = text
    self.salt = salt
  }

  public var encoded: [UInt8] { get throws { try canonical(self) } }

  public init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(PersonalNote.self, from: Data(bytes))
  }
}

/// JSON with sorted keys: the same values give the same bytes, and so the same digest.
private func canonical(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(value))
}
