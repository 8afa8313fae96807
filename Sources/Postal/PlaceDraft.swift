/// The units of a table while it is read.
struct PlaceDraft: Sendable {
  var sources: [String] = []
  var provinces: [Province] = []
  var communes: [Commune] = []
  var formerProvinces: [FormerProvince] = []
  var districts: [District] = []
  var formerCommunes: [FormerCommune] = []
  /// Further names by ``nameKey(_:)``.
  var otherNames: [String: [String]] = [:]

  /// Codes are unique within a kind of unit only.
  static func nameKey(_ unit: some NamedUnit) -> String { "\(type(of: unit)) \(unit.code)" }
}
