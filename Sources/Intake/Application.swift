public import CheckedYAML
public import DossierModel
public import Postal
public import WorkingTime

/// A checked application: every value is of the right kind; whether it is accepted is for `decide` to say.
public struct Application: Sendable {
  public var procedure: String
  public var branch: String?
  public var channel: Channel
  public var returnBy: Channel
  public var receivedAt: String?
  public var applicant: Applicant
  public var papers: [PaperFile]
  /// What else is to be told of it; nothing of this stands against it.
  public var remarks: [ApplicationRemark]
  /// Where it stands in a file, for messages.
  public var origin: ApplicationDraft.Origin

  /// Checks a draft; every problem goes to the findings.
  ///
  /// - Parameters:
  ///   - today: the local day, so that nobody is born later.
  ///   - salt: random text, new for each application.
  ///   - places: asked only where there is an address.
  public static func check(
    _ draft: ApplicationDraft, today: Day, salt: String, places: @escaping () throws -> PlaceTable,
    _ findings: Findings
  ) throws -> Application? {
    let checker = DraftChecker(draft: draft, today: today, places: places, findings: findings)
    return try checker.application(salt: salt)
  }
}
