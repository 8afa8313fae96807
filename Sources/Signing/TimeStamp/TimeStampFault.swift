public import WorkingTime

/// Why there is no usable time stamp. Facts only; the words are written elsewhere.
public enum TimeStampFault: Error, Hashable, Sendable {
  /// The way to the authority failed; the code is that of the transport.
  case unreachable(code: String)
  /// More than 64 KiB, or a small limit handed in.
  case tooLarge(size: Int)
  /// No answer as RFC 3161 forms it.
  case malformed
  /// The authority refused: its status and the bits of its reason (RFC 3161, 2.4.2).
  case refused(status: Int, reasons: Set<Int>)
  case otherImprint
  case otherNonce
  /// The policy, which is not on the list.
  case policy(String)
  /// The time stamped, outside the allowed distance from ours.
  case wrongTime(Moment)
  /// The token has a critical extension nobody knows here.
  case unknownExtension
  case withoutCertificate
  /// The certificate is not for time stamping, for nothing else, and critically so (RFC 3161, 2.3).
  case wrongPurpose
  /// The token is not what its certificate's key signed; the finding that says how.
  case wrongSignature(FindingCode)

  /// Stable, for logs and scripts.
  public var code: String {
    switch self {
    case .unreachable: "unreachable"
    case .tooLarge: "too-large"
    case .malformed: "malformed"
    case .refused: "refused"
    case .otherImprint: "other-imprint"
    case .otherNonce: "other-nonce"
    case .policy: "policy"
    case .wrongTime: "wrong-time"
    case .unknownExtension: "time-stamp-extension-unknown"
    case .withoutCertificate: "without-certificate"
    case .wrongPurpose: "wrong-purpose"
    case .wrongSignature: "wrong-signature"
    }
  }
}
