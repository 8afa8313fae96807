public import CheckedYAML

/// One thing a check has to say about a definition, with its place. Facts only; the words are in `Fact+Words.swift`.
public struct Finding: Hashable, Sendable {
  /// An error stops publishing; a warning is told and does not.
  public enum Severity: String, CaseIterable, Sendable { case error, warning }

  public let place: Place
  public let severity: Severity

  public init(_ place: Place, _ severity: Severity) {
    self.place = place
    self.severity = severity
  }
}
