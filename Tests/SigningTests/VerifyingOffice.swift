import DemoPKI
import Hashing
import Signing
import WorkingTime

/// An office of the demonstration that checks what it gets.
struct VerifyingOffice {
  let keys: MakingDemo

  /// An hour after everything was signed.
  static let now = Moment(milliseconds: MakingDemo.now.milliseconds + 3_600_000)

  private static let policies = Dictionary(
    uniqueKeysWithValues: MakingDemo.allCases.map { ($0, makePolicy($0)) })
  private static let evidences = Dictionary(
    uniqueKeysWithValues: MakingDemo.allCases.map { keys in
      (keys, Evidence(revocationLists: keys.pki.revocationLists(at: MakingDemo.now)))
    })

  /// The leader, then the seal.
  var policy: VerificationPolicy { Self.policies[keys] ?? Self.makePolicy(keys) }
  var evidence: Evidence { Self.evidences[keys] ?? Evidence() }

  private static func makePolicy(_ keys: MakingDemo) -> VerificationPolicy {
    let pki = keys.pki
    do {
      let anchors = [try AnchorSet(name: "demo", certificates: [pki.anchor])]
      var policy = VerificationPolicy(
        name: PolicyName(id: "test", version: "1"), signers: anchors, timeStamps: anchors)
      policy.required = RequiredSignatures(
        order: [.leader, .agency], organisation: "office",
        register: [
          entry(pki.leader, .leader), entry(pki.secondLeader, .leader), entry(pki.seal, .agency),
        ])
      return policy
    } catch { preconditionFailure("an anchor of ours: \(error)") }
  }

  static func entry(_ holder: DemoHolder, _ role: SignerRole, _ organisation: String = "office")
    -> SignerEntry
  {
    SignerEntry(certificate: SHA256.digest(holder.certificate), role: role, organisation: organisation)
  }

  func check(
    _ bytes: [UInt8], evidence given: Evidence? = nil, at moment: Moment = Self.now,
    _ change: (inout VerificationPolicy) -> Void = { _ in }
  ) -> VerificationReport {
    var policy = policy
    change(&policy)
    return SignatureVerifier.verify(bytes, policy: policy, evidence: given ?? evidence, at: moment)
  }
}

extension VerificationReport {
  /// Every finding, of the file, its signatures and its time stamps.
  var allFindings: [Finding] {
    findings + signatures.flatMap(\.findings) + timeStamps.flatMap(\.findings)
  }

  var codes: Set<FindingCode> { Set(allFindings.map(\.code)) }

  /// In a line, for those who read a failed test.
  var summary: String {
    let each = signatures.map { signature in
      "\(signature.field) \(signature.outcome.rawValue) \(signature.level.rawValue) "
        + signature.findings.map { "\($0.code.rawValue)@\($0.place)" }.joined(separator: ",")
    }
    let stamps = timeStamps.map { "\($0.field) \($0.outcome) \($0.findings.map(\.code.rawValue))" }
    return "\(verdict) \(findings.map { "\($0.code.rawValue)@\($0.place)" }) \(each) \(stamps)"
  }
}
