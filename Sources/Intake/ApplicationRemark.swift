public import Postal

/// One thing worth telling about an application that was taken. Facts only; the words are in
/// `ApplicationRemark+Words.swift`.
public struct ApplicationRemark: Hashable, Sendable {
  /// What is told.
  public enum Kind: Hashable, Sendable {
    /// Understood otherwise than it was written.
    case hint(PostalHint)
    /// Not right, yet nothing goes there by post; kept as given. Counted from 1.
    case flaw(PostalIssue, character: Int)
    /// The unit of today of an address of before 2025-07-01.
    case formerUnit(today: String)
    /// The units of today one of which it may be.
    case dividedUnit(today: [String])
  }

  public let origin: ApplicationDraft.Origin
  public let kind: Kind
}

extension ApplicationRemark {
  /// The stable name programs know it by.
  public var code: String {
    switch kind {
    case .hint: "hint"
    case .flaw: "flaw"
    case .formerUnit: "former-unit"
    case .dividedUnit: "divided-unit"
    }
  }
}

/// Collects remarks while an application is checked.
final class Remarks {
  private(set) var all: [ApplicationRemark] = []

  /// Adds one remark, unless the same was made of the same value.
  func add(_ kind: ApplicationRemark.Kind, _ origin: ApplicationDraft.Origin) {
    let remark = ApplicationRemark(origin: origin, kind: kind)
    if !all.contains(remark) { all.append(remark) }
  }
}
