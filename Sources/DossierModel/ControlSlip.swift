public import WorkingTime

/// The control slip of a dossier (“Phiếu kiểm soát quá trình giải quyết hồ sơ”), filled from its history alone.
public struct ControlSlip: Hashable, Sendable {
  /// The number of the form, as the rules of the dossier have it.
  public let form: String
  public let code: String
  public let agency: String
  /// The agencies that work on it beside the one in charge and the one that receives.
  public let coordinating: [String]
  /// Nil: not received yet.
  public let received: Moment?
  public let due: Moment?
  public let handOvers: [HandOver]
  public let ledger: StepLedger

  public init(_ record: TimeRecord) {
    let (dossier, lanes) = (record.dossier, record.dossier.opening.lanes)
    form = record.inquiry.rules?.controlSlip ?? ""
    code = dossier.code
    agency = lanes[Lane.agency] ?? ""
    var others: [String] = []
    let known = [lanes[Lane.agency], lanes[Lane.receiving]]
    for agency in record.definition.branch.lanes.compactMap({ lanes[$0] })
    where !known.contains(agency) && !others.contains(agency) { others.append(agency) }
    coordinating = others
    (received, due) = (dossier.clock.started, dossier.clock.due)
    handOvers = HandOver.all(of: record)
    ledger = StepLedger(record)
  }
}

/// A row of the slip: who gave the dossier to whom, and how the giver's time went.
public struct HandOver: Hashable, Sendable {
  /// Who gives or gets.
  public enum Party: Hashable, Sendable {
    case applicant
    case post
    /// A step's place, and who had it; empty: nobody in particular.
    case place(Directory.Place, person: String)
    case person(String)
  }

  public let giver: Party
  /// Nobody: the dossier waits.
  public let receivers: [Party]
  public let moment: Moment
  /// How the giver's step went; nil: no time was counted.
  public let punctuality: Punctuality?
  /// What was done.
  public let action: Title
  /// Who did it for somebody else; nil: whoever acted did so for himself.
  public let substitution: Substitution?
  public let hasNote: Bool
  /// True when the legal time stopped with it.
  public let stopsTime: Bool
}
