/// What one revision changed, as far as the whitelist explains it; what it does not explain is a finding.
public struct RevisionChange: Hashable, Sendable {
  /// Counted from 0, the oldest.
  public let revision: Int
  public let kind: Kind

  /// What was done, and to what.
  public enum Kind: Hashable, Sendable {
    /// A signature in this field.
    case signature(field: String)
    case documentTimeStamp(field: String)
    /// A text field filled in the revision of a signature that locks it.
    case filled(field: String)
    /// Certificates and revocation data for long keeping (`/DSS`).
    case validationData
    case metadata
    case information
    case extensions
    /// Annotations or content put onto a page, by number; counted from 0.
    case issueStamp(page: Int)
    /// Not on the whitelist.
    case unexplained(FindingCode)
  }
}
