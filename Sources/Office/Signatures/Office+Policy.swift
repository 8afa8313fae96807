import CheckedYAML
public import DossierModel
import DossierStore
import Foundation
public import WorkingTime

extension Office {
  /// Reads a policy file by itself.
  public static func policy(_ file: SourceFile) throws -> SigningPolicy {
    let policy = try SigningPolicyFile.read(file.text, file: file.name)
    let demonstrations = policy.demonstrationAnchors()
    guard demonstrations.isEmpty else {
      throw Problems(demonstrations.map { Problem(demonstration: $0, in: file.name) })
    }
    return policy
  }

  /// Reads a policy file for this office: the agencies it names are agencies here.
  public func checkedPolicy(_ file: SourceFile) throws -> SigningPolicy {
    let policy = try Self.policy(file)
    let known = try store.read { try directory($0) }.agencies.keys.sorted()
    let unknown = policy.seats.keys.sorted().filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw Problems(
        unknown.map {
          Problem(
            file: file.name, line: 0, column: 0, path: "seats", issue: .unknownWord($0, allowed: known))
        })
    }
    return policy
  }

  /// What this office asks of digital signatures; nil: they are only recorded.
  public func signingPolicy() throws -> SigningPolicy? { try store.read { try signingPolicy($0) } }

  /// Takes over a policy: from now on digital signatures have to be proven under it.
  ///
  /// - Throws: a rejection unless the actor keeps the office's rules.
  public func updatePolicy(_ file: SourceFile, as actor: String) throws -> SigningPolicy {
    let policy = try checkedPolicy(file)
    // Anchors that cannot be read trust nobody.
    _ = try policy.verification()
    return try store.write { transaction in
      try requireKeeper(actor, "office signing", transaction)
      try transaction.set(SettingName.signing, file.text)
      return policy
    }
  }

  /// Who signs in this office and what is sealed: the people of signing roles and those who stand in for them, and the
  /// agencies of sealing roles.
  public func signers(on day: Day) throws -> (people: [Person], agencies: [Agency]) {
    try store.read { reading in
      let directory = try directory(reading)
      let definitions = try reading.procedures().flatMap { try current($0, reading).definitions.values }
      let roles = { (owner: SigningAct.Owner) in
        let acts = Act.signingActs.filter { [owner, .either].contains($0.signing?.owner) }
        return Set(definitions.flatMap { definition in acts.flatMap { definition.signers[$0] ?? [] } })
      }
      let posts = directory.posts.filter { $0.validity.contains(day) }
      let people = Set(posts.filter { roles(.person).contains($0.role) }.map(\.person))
        .union(directory.mandates.filter { $0.validity.contains(day) }.map(\.person))
      let agencies = Set(posts.filter { roles(.agency).contains($0.role) }.map(\.agency))
      return (
        people.sorted().compactMap { directory.people[$0] },
        agencies.sorted().compactMap { directory.agencies[$0] }
      )
    }
  }
}

extension Problem {
  /// - Parameter demonstration: an anchor worth nothing, in a policy of an office that works for real.
  fileprivate init(demonstration name: String, in file: String) {
    self.init(
      file: file, line: 0, column: 0, path: "anchors",
      issue: .unexpected(
        found: name,
        expected: Title(
          vi: "gốc tin cậy thật; profile: production không nhận chứng thư thử nghiệm",
          en: "real anchors; profile: production takes no demonstration certificates")))
  }
}
