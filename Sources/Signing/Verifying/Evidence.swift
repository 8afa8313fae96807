public import WorkingTime

/// What is handed in beside the file: nothing is fetched while verifying.
public struct Evidence: Hashable, Sendable {
  /// DER of intermediate certificates known to the office.
  public var certificates: [[UInt8]]
  /// DER of revocation lists (RFC 5280) from a local cache.
  public var revocationLists: [[UInt8]]
  /// DER of OCSP responses (RFC 6960) from a local cache.
  public var statusAnswers: [[UInt8]]
  /// When the office first had exactly these bytes, from its own record.
  public var received: Moment?

  public init(
    certificates: [[UInt8]] = [], revocationLists: [[UInt8]] = [], statusAnswers: [[UInt8]] = [],
    received: Moment? = nil
  ) {
    self.certificates = certificates
    self.revocationLists = revocationLists
    self.statusAnswers = statusAnswers
    self.received = received
  }

  /// True for the DER of a revocation list that can be used; others would be left out silently.
  public static func isRevocationList(_ bytes: [UInt8]) -> Bool {
    do { _ = try RevocationList(bytes) } catch { return false }
    return true
  }
}
