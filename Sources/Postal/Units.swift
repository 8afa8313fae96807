public import WorkingTime

/// What a unit was called before, and which document changed it.
public struct Renaming: Hashable, Sendable {
  public let kind: UnitKind
  public let name: String
  /// The day the document was passed; where no document is known, the day of the list that has the new name first.
  public let day: Day
  public let document: String
}

/// A unit with a code of the General Statistics Office, a kind and a name.
public protocol NamedUnit: Hashable, Sendable {
  var code: String { get }
  var kind: UnitKind { get }
  var name: String { get }
}

extension NamedUnit {
  /// `Phường Việt Trì`.
  public var title: String { "\(kind.capitalised) \(name)" }
  /// `phường Việt Trì`, within a line.
  public var words: String { "\(kind.word) \(name)" }
}

/// A province, or a city of that level, since 2025-07-01.
public struct Province: NamedUnit {
  public let code: String
  public let kind: UnitKind
  public let name: String
  /// The first two digits of its postcodes.
  public let postcodes: [String]
  public let was: [Renaming]
}

/// A commune, ward or special zone since 2025-07-01.
public struct Commune: NamedUnit {
  public let code: String
  public let kind: UnitKind
  public let name: String
  /// The code of its province.
  public let province: String
  public let was: [Renaming]
}

/// A province as it was until 2025-06-30.
public struct FormerProvince: NamedUnit {
  public let code: String
  public let kind: UnitKind
  public let name: String
  /// The code of the province it belongs to now.
  public let successor: String
}

/// A district as it was until 2025-06-30.
public struct District: NamedUnit {
  public let code: String
  public let kind: UnitKind
  public let name: String
  /// The code of its former province.
  public let province: String
  /// The special zone it became as a whole, where it had no communes.
  public let successor: String?
}

/// A commune, ward or township as it was until 2025-06-30.
public struct FormerCommune: NamedUnit {
  public let code: String
  public let kind: UnitKind
  public let name: String
  /// The code of its district.
  public let district: String
  /// The codes of the communes it went into: several where it was divided.
  public let successors: [String]
}
