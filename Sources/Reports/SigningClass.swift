public import DossierModel
public import DossierStore

/// What the signatures on an issued document are worth. Every issued document is in exactly one class, and only what was
/// found by examination counts: that somebody recorded a signature proves nothing.
public enum SigningClass: String, CaseIterable, Hashable, Sendable {
  /// All the document needs is signed digitally and proven: by leader and agency, a certified copy by the agency.
  case full = "A"
  /// What is signed digitally was proven, but a signature is missing or on paper.
  case incomplete = "B"
  /// A digital signature was never examined, or could not be proven.
  case unproven = "C"
  /// A digital signature is invalid.
  case invalid = "D"
  /// Nothing is signed digitally.
  case paper = "E"

  /// - Parameter form: which signatures it needs.
  public init(leader: SignatureMark, agency: SignatureMark, form: DocumentForm = .main) {
    let digital = [leader, agency].filter { $0.medium == .digital }
    if digital.isEmpty {
      self = .paper
    } else if digital.contains(where: { $0.standing == .invalid }) {
      self = .invalid
    } else if digital.contains(where: { $0.standing != .valid }) {
      self = .unproven
    } else {
      self = digital.count == form.required.count ? .full : .incomplete
    }
  }
}
