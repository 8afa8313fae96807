public import DossierModel
public import WorkingTime

/// What an office lacks to work by a definition.
public enum OfficeFact: Hashable, Sendable {
  /// No service of the office takes in the procedure on that day.
  case notOffered(String)
  /// The procedure is in force until that day only, which is over.
  case noLongerValid(String, until: Day)
  /// A service leaves a lane without agency.
  case laneUnbound(String, receivedAt: Title)
  /// Nobody has the role a step needs in the agency that stands in its lane.
  case stepNotHeld(Title, role: Title, agency: Title)
  /// Nobody has any of the roles that may take an action.
  case actionNotHeld(Title, roles: [Title], agency: Title)
  /// Nobody at a receiving agency may submit.
  case nobodySubmits(receivedAt: Title)
  /// Nobody in the whole office has the role.
  case roleNotHeld(Title)

  var code: String {
    switch self {
    case .notOffered: "not-offered"
    case .noLongerValid: "no-longer-valid"
    case .laneUnbound: "lane-unbound"
    case .stepNotHeld: "step-not-held"
    case .actionNotHeld: "action-not-held"
    case .nobodySubmits: "nobody-submits"
    case .roleNotHeld: "role-not-held"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .laneUnbound, .stepNotHeld, .nobodySubmits: .error
    case .notOffered, .noLongerValid, .actionNotHeld, .roleNotHeld: .warning
    }
  }
}
