public import WorkingTime

/// Why a command is not accepted: every failed condition with the value found, and what is possible instead.
public struct Rejection: Error, Hashable, Sendable {
  public let action: String
  public let reasons: [Reason]
  /// What can be done with this dossier now, and by whom; empty for a submission.
  public let possible: [Offer]

  public init(action: String, reasons: [Reason], possible: [Offer] = []) {
    self.action = action
    self.reasons = reasons
    self.possible = possible
  }
}

/// An action somebody can take now.
public struct Offer: Hashable, Sendable {
  public let action: String
  public let title: Title
  public let asks: [Input]
  /// The people who may, by key.
  public let people: [String]
  /// Those who may for one of them, having his mandate today.
  public let substitutes: [Substitute]

  /// Somebody who may act for another.
  public struct Substitute: Hashable, Comparable, Sendable {
    public let person: String
    public let principal: String

    public static func < (a: Self, b: Self) -> Bool { (a.person, a.principal) < (b.person, b.principal) }
  }
}

/// One failed condition. Facts only; the words are in `Reason+Words.swift`.
public enum Reason: Hashable, Sendable {
  case noDossier
  case unknownAction(known: [String])
  /// The states it is in, and those in which it can be done.
  case notPossibleNow(states: [Title], possibleIn: [Title])
  case closed(PortalStatus)
  case guardFailed(Guard, ConditionValue)
  case missing(Input)
  case notAsked(Input)
  case optionUnused(ActOption)
  case unknownPerson(String)
  /// Needed places, who holds them, and those of these whose mandate the actor has for this.
  case notInRole(places: [Directory.Place], holders: [String], mandates: [String] = [])
  /// One of these roles is needed, in whichever agency.
  case roleNeeded([String], holders: [String])
  /// Nobody but those who have the step could be given it.
  case nobodyElse(places: [Directory.Place])
  /// Somebody else has the step; those who could give it to another; whether a mandate lets the actor do it for him.
  case assignedTo(String, reassigning: [String], mandate: Bool = false)
  case assigneeNotInRole(String, place: Directory.Place, holders: [String])
  case noStepToAssign
  /// Never a mandate for this principal; those the person has mandates for.
  case noMandate(person: String, principal: String, held: [String])
  case mandateNotBegun(person: String, principal: String, from: Day)
  case mandateEnded(person: String, principal: String, until: Day)
  case mandateOnlyForSigning
  case mandateElsewhere(found: String, procedures: [String])
  case alreadyAssigned(String)
  /// There is nothing to give back.
  case notAssigned(String)
  case alreadySigned(Act, by: String)
  case notApproved(paper: String, leaders: [String])
  case signedAsLeader(String, others: [String])
  case unknownProcedure(String, known: [String])
  case unknownCase(known: [String])
  case notValid(from: Day, until: Day?)
  case channelNotOffered(Channel, offered: [Channel])
  case returnNotOffered(Channel, offered: [Channel])
  case missingPaper(PaperRule)
  case unknownPaper(String, known: [String])
  case notReceivedHere(agency: String, receiving: [String])
  case chooseAgency([String])
  case laneUnbound(lane: String)
  case agencyNotValid(String)
  case feeMismatch(expected: Int, found: Int)
  case sameDefinition
  case unknownVersion(String, known: [String])
  case otherProcedure(expected: String, found: String)
  /// A state the version does not have; where it was mapped to, if it was.
  case stateLost(String, title: Title, mapped: String? = nil)
  case statesDoNotFit([String])
  /// A name in the map that is no state gone from the old version; those that are.
  case notMapped(String, lost: [String])
  /// A map to a state that is no other name but another standing.
  case otherStanding(String, mapped: String)
  /// A step before where the dossier would stand should have brought this signature or seal.
  case actSkipped(Act, paper: String)
  /// A part could not be opened; its own reasons follow.
  case partRefused(Title, procedure: String)
  case partsNested
  /// A person who is to leave the directory, and the running dossiers that name him.
  case personNeeded(String, codes: [String])
  /// An agency that is to leave the directory, and the running dossiers that name it.
  case agencyNeeded(String, codes: [String])
  case time(TimeReason)
  case signing(SigningReason)
  case postal(PostalReason)

  /// True for conditions another person would meet.
  public var concernsActor: Bool {
    switch self {
    case .unknownPerson, .notInRole, .roleNeeded, .assignedTo, .noMandate, .mandateNotBegun, .mandateEnded,
      .mandateOnlyForSigning, .mandateElsewhere, .signedAsLeader, .alreadyAssigned, .notAssigned:
      true
    case .noDossier, .unknownAction, .notPossibleNow, .closed, .guardFailed, .missing, .notAsked,
      .optionUnused, .nobodyElse, .assigneeNotInRole, .noStepToAssign, .alreadySigned, .notApproved,
      .unknownProcedure,
      .unknownCase,
      .notValid, .channelNotOffered, .returnNotOffered, .missingPaper, .unknownPaper, .notReceivedHere,
      .chooseAgency, .laneUnbound, .agencyNotValid, .feeMismatch, .sameDefinition, .unknownVersion,
      .otherProcedure,
      .stateLost,
      .statesDoNotFit, .partRefused, .partsNested, .personNeeded, .agencyNeeded, .time, .signing, .postal,
      .notMapped, .otherStanding, .actSkipped:
      false
    }
  }
}
