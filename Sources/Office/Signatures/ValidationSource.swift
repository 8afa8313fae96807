public import Signing

/// Where an office learns whether certificates still hold, and where time stamps come from. Handed in: it knows no network.
///
/// What was fetched is known to whoever examines signatures from then on. In one run nothing is fetched twice, and nothing
/// asked again that was out of reach.
public protocol ValidationSource: AnyObject {
  /// Fetches the revocation lists the policy names.
  ///
  /// - Returns: stable codes of what was out of reach; what was known before stays.
  func renewLists(under policy: SigningPolicy) -> [String]
  /// Asks the services the policy names about these certificates (DER).
  ///
  /// - Returns: true when there are new answers.
  func renewAnswers(about certificates: [[UInt8]], under policy: SigningPolicy) -> Bool
  /// Nil: the policy names no service, or it was out of reach before.
  func timeStamps(under policy: SigningPolicy) -> TimeStampSource?
}
