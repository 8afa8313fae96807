public import WorkingTime

/// Looks at a signer's certificate before anything is signed (Decree 23/2025/NĐ-CP, Article 15; Circular
/// 15/2025/TT-BKHCN, Article 5.1).
public enum SignerCheck {
  /// What speaks against signing with an identity now; warnings are left out, empty: nothing does.
  public static func findings(
    _ identity: SigningIdentity, policy: VerificationPolicy, evidence: Evidence, at now: Moment
  ) -> [FindingCode] {
    do throws(FindingCode) {
      let certificate = try Certificate(identity.certificate)
      var all = evidence
      all.certificates += identity.chain
      let trust = ValidationMaterial(VerificationMemory()).adding(all).trust(.signature, policy, now: now)
      let found = trust.judge(certificate, at: ControlTime(moment: now, source: .now)).findings
      return found.map(\.code).filter { $0.weight != .warns }
    } catch { return [error] }
  }
}
