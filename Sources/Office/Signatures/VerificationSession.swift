import CheckedYAML
import Signing

/// Examines files one after the other: policy, certificates and lists are read once, and whether an authority signed a list is
/// worked out once.
public final class VerificationSession {
  private let memory = VerificationMemory()
  private var policy: (text: String, isForIncoming: Bool, value: VerificationPolicy)?
  private var known: (lists: [[UInt8]], answers: [[UInt8]]) = ([], [])

  public init() {}

  /// Examines a file.
  public func answer(_ request: VerificationRequest) throws -> VerificationRecord {
    if let new = request.known { known = new }
    let evidence = Evidence(
      revocationLists: known.lists, statusAnswers: known.answers, received: request.received)
    return VerificationRecord(
      SignatureVerifier.verify(
        request.bytes, policy: try verification(request), evidence: evidence, at: request.at, memory: memory))
  }

  private func verification(_ request: VerificationRequest) throws -> VerificationPolicy {
    let (text, isForIncoming) = request.policy
    if let policy, policy.text == text, policy.isForIncoming == isForIncoming { return policy.value }
    let read = try SigningPolicyFile.read(text, file: "policy")
    let value = try (isForIncoming ? read.forIncoming : read).verification()
    policy = (text, isForIncoming, value)
    return value
  }
}
