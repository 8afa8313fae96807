public import CheckedYAML
public import DossierModel

/// One thing a check has to say about a definition, with its place. Facts only; the words are in `Fact+Words.swift`.
public struct Finding: Hashable, Sendable {
  /// An error stops publishing; a warning is told and does not.
  public enum Severity: String, CaseIterable, Sendable { case error, warning }

  public let place: Place
  public let fact: Fact
  /// The shortest way to where it shows, from the submission on; empty where no way is needed to see it.
  public let way: [Waypoint]

  public init(_ place: Place, _ fact: Fact, way: [Waypoint] = []) {
    self.place = place
    self.fact = fact
    self.way = way
  }

  public var severity: Severity { fact.severity }
  /// True for what is wrong with the version itself; people and services for it come after it.
  public var stopsPublishing: Bool { severity == .error && !fact.isAboutOffice }
}

/// One move on the way to a configuration: an action somebody takes, or something that happens.
public struct Waypoint: Hashable, Sendable {
  /// The action's word; empty where nobody acts.
  public let action: String
  public let title: Title

  public init(action: String, title: Title) {
    self.action = action
    self.title = title
  }
}

/// What a check found, in five groups.
public enum Fact: Hashable, Sendable {
  case file(FileFact)
  case reach(ReachFact)
  case ending(EndingFact)
  case law(LawFact)
  case office(OfficeFact)

  /// The word it goes by, stable from version to version; `Docs/Checks.md` lists them.
  public var code: String {
    switch self {
    case .file(let fact): fact.code
    case .reach(let fact): fact.code
    case .ending(let fact): fact.code
    case .law(let fact): fact.code
    case .office(let fact): fact.code
    }
  }

  /// True for what people and services lack, not the definition.
  public var isAboutOffice: Bool { if case .office = self { true } else { false } }

  public var severity: Finding.Severity {
    switch self {
    case .file: .error
    case .reach(let fact): fact.severity
    case .ending(let fact): fact.severity
    case .law(let fact): fact.severity
    case .office(let fact): fact.severity
    }
  }
}
