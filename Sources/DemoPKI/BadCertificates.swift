import Signing
public import WorkingTime

/// Certificates that look like the leader's and must not be accepted. Each has one fault and is right otherwise.
public enum BadCertificate: String, Hashable, Sendable, CaseIterable {
  case expired
  case notYetValid = "not-yet-valid"
  /// Good itself; `DemoPKI.revocation` takes it back.
  case revoked
  /// For enciphering keys only.
  case wrongKeyUsage = "wrong-key-usage"
  /// For a server's connections only.
  case wrongPurpose = "wrong-purpose"
  /// Says that it is an authority.
  case authority
  /// Issued by a root with the same name and another key.
  case sameNameRoot = "same-name-root"
  /// Issued by the leader, who is no authority.
  case issuedByLeader = "issued-by-leader"
  /// RSA with 1024 bits.
  case shortKey = "short-key"
  /// Signed with SHA-1.
  case sha1
  /// Without the policy of the demonstration and without its mark; only the issuer's name tells.
  case unmarked
}

extension DemoPKI {
  /// Makes a bad certificate, with its own key.
  public func bad(_ kind: BadCertificate) -> DemoHolder {
    let plans = Plans(setting)
    var plan = plans.signer(plans.leader)
    let rsa = DemoKey.Kind.rsa(bits: 2048)
    switch kind {
    case .expired:
      plan.notBefore = setting.now.adding(days: -800)
      plan.notAfter = setting.now.adding(days: -70)
    case .notYetValid: plan.notBefore = setting.now.adding(days: 30)
    case .revoked: break
    case .wrongKeyUsage: plan.usage = [.keyEncipherment]
    case .wrongPurpose: plan.purposes = [.serverAuthentication]
    case .authority:
      plan.isAuthority = true
      plan.usage.insert(.certificateSigning)
    case .sameNameRoot:
      let name = plans.authority(Plans.root, depth: nil)
      return DemoAuthority(root: name, key: DemoKey(setting.authorities), random: setting.random)
        .issue(plan, key: DemoKey(setting.signers))
    case .issuedByLeader:
      return DemoAuthority(leader, random: setting.random).issue(plan, key: DemoKey(setting.signers))
    case .shortKey: return agencyAuthority.issue(plan, key: DemoKey(.rsa(bits: 1024)))
    case .sha1: return weaklySigned(plan, rsa)
    case .unmarked:
      plan.policies = []
      plan.name.mark = nil
    }
    return agencyAuthority.issue(plan, key: DemoKey(setting.signers))
  }

  /// SHA-1 goes with RSA here; where the authority has another key, an RSA authority of its name steps in.
  private func weaklySigned(_ plan: CertificatePlan, _ kind: DemoKey.Kind) -> DemoHolder {
    if case .rsa = agencyAuthority.holder.key.kind {
      return agencyAuthority.issue(plan, key: DemoKey(setting.signers), scheme: .sha1)
    }
    let authority = Plans(setting).authority(Plans.agency, depth: 0)
    return DemoAuthority(root.issue(authority, key: DemoKey(kind)), random: setting.random)
      .issue(plan, key: DemoKey(setting.signers), scheme: .sha1)
  }

  /// That a certificate was taken back an hour ago.
  public func revocation(
    of holder: DemoHolder, since: Moment? = nil, reason: DemoRevocation.Reason = .affiliationChanged
  ) -> DemoRevocation {
    let hourAgo = Moment(milliseconds: setting.now.milliseconds - 3_600_000)
    return DemoRevocation(holder.certificate, since: since ?? hourAgo, reason: reason)
  }
}
