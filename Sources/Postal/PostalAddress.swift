/// The place an address names: a commune of today, or one of before 2025-07-01 with its district.
public enum AddressUnit: Hashable, Sendable {
  case current(Commune, Province)
  case former(FormerCommune, District, FormerProvince)
  /// A district that had no communes, such as Côn Đảo.
  case formerDistrict(District, FormerProvince)
}

/// A Vietnamese postal address.
public struct PostalAddress: Hashable, Sendable {
  /// Without “số”: `12`, `5/3A`.
  public let number: String?
  /// Street, lane, building: whatever stands before the hamlet.
  public let street: String?
  /// Hamlet, residential group or the like, with its word: `thôn Đoài`, `tổ 5`.
  public let hamlet: String?
  public let unit: AddressUnit
  public let postcode: Postcode?

  public init(
    number: String? = nil, street: String? = nil, hamlet: String? = nil, unit: AddressUnit,
    postcode: Postcode? = nil
  ) {
    (self.number, self.street, self.hamlet) = (number, street, hamlet)
    (self.unit, self.postcode) = (unit, postcode)
  }
}

extension AddressUnit {
  /// True for units of before 2025-07-01.
  public var isFormer: Bool {
    switch self {
    case .current: false
    case .former, .formerDistrict: true
    }
  }

  /// Commune, district where there was one, and province, the smallest first.
  var parts: [String] {
    switch self {
    case .current(let commune, let province): [commune.words, province.words]
    case .former(let commune, let district, let province): [commune.words, district.words, province.words]
    case .formerDistrict(let district, let province): [district.words, province.words]
    }
  }
}

extension PostalAddress {
  /// Commune and, of before 2025-07-01, district, each with its kind.
  public var commune: String { unit.parts.dropLast().joined(separator: ", ") }
  /// The province with its kind.
  public var province: String { unit.parts.last ?? "" }

  /// One line in the canonical form: `Số 12 đường Hùng Vương, tổ 5, phường Việt Trì, tỉnh Phú Thọ, 35109`.
  public var line: String {
    let parts = details + unit.parts + (postcode.map { [$0.text] } ?? [])
    let line = parts.joined(separator: ", ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  /// The lines of a label: number and street, hamlet, then each unit on a line.
  public var lines: [String] {
    var lines = (details + unit.parts).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    if let postcode, let last = lines.popLast() { lines.append("\(last) \(postcode.text)") }
    return lines
  }

  /// What stands before the units: number and street, then the hamlet.
  public var details: [String] {
    let house = number.map { "số \($0)" }
    return [[house, street].compactMap { $0 }.joined(separator: " "), hamlet ?? ""].filter { !$0.isEmpty }
  }
}
