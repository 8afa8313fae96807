import CheckedYAML
import Signing

/// Examines files one after the other: policy, certificates and lists are read once, and whether an authority signed a list is
/// worked out once.
public final class VerificationSession {
  private let memory = VerificationMemory()
  private var policy: (text: String, isForIncoming: Bool, value: VerificationPolicy, issuers: [[UInt8]])?
  private var known: (lists: [[UInt8]], answers: [[UInt8]]) = ([], [])

  public init() {}

  /// Examines a file.
  public func answer(_ request: VerificationRequest) throws -> VerificationRecord {
    if let new = request.known { known = new }
    var evidence = Evidence(
      revocationLists: known.lists, statusAnswers: known.answers, received: request.received)
    let (policy, issuers) = try verification(request)
    evidence.certificates += issuers
    return VerificationRecord(
      SignatureVerifier.verify(
        request.bytes, policy: policy, evidence: evidence, at: request.at, memory: memory))
  }

  /// The policy, and the certificates it knows below its anchors.
  private func verification(
    _ request: VerificationRequest
  ) throws -> (policy: VerificationPolicy, issuers: [[UInt8]]) {
    let (text, isForIncoming) = request.policy
    if let policy, policy.text == text, policy.isForIncoming == isForIncoming {
      return (policy.value, policy.issuers)
    }
    let read = try SigningPolicyFile.read(text, file: "policy")
    let value = try (isForIncoming ? read.forIncoming : read).verification()
    policy = (text, isForIncoming, value, read.issuers)
    return (value, read.issuers)
  }
}
