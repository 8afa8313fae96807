public import DossierModel
import DossierStore
import Intake

/// Certificates of a demonstration are kept apart from the office file, which knows nothing of them.
extension Office {
  /// Records whose certificates of a demonstration are whose, beside those known already. They stay when the office file is
  /// taken over again, until a policy for real work is in use.
  public func record(demonstration certificates: [CertificateRecord], as actor: String) throws {
    try store.write { transaction in
      try requireKeeper(actor, "office certificates", transaction)
      let known = try directory(transaction)
      let new = Set(certificates)
      try transaction.replaceDirectory(
        StoreWriting.DirectoryRows(
          agencies: Array(known.agencies.values), people: Array(known.people.values), posts: known.posts,
          mandates: known.mandates, services: known.services,
          certificates: known.certificates.filter { !new.contains($0) } + certificates))
      let version = try transaction.setting(SettingName.directory).flatMap { Int($0) } ?? 0
      try transaction.set(SettingName.directory, String(version + 1))
      let all = try demonstration(transaction).union(certificates.map(\.fingerprint.hex))
      try transaction.set(SettingName.demonstration, all.sorted().joined(separator: "\n"))
    }
  }

  /// The certificates known once this file is taken over: its own, and those of a demonstration whose owners it still has.
  func certificates(of office: OfficeDescription, _ reading: StoreReading) throws -> [CertificateRecord] {
    guard try signingPolicy(reading)?.profile == .demo else { return office.certificates }
    let owners = Set(
      office.people.map { CertificateOwner.person($0.key) } + office.agencies.map { .agency($0.key) })
    let (apart, own) = (try demonstration(reading), Set(office.certificates.map(\.fingerprint)))
    return try office.certificates
      + directory(reading).certificates.filter {
        apart.contains($0.fingerprint.hex) && owners.contains($0.owner) && !own.contains($0.fingerprint)
      }
  }

  /// SHA-256 of each, as hexadecimal digits.
  private func demonstration(_ reading: StoreReading) throws -> Set<String> {
    Set((try reading.setting(SettingName.demonstration) ?? "").split(separator: "\n").map(String.init))
  }
}
