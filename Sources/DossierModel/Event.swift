public import Hashing
public import WorkingTime

/// One accepted command on one dossier: who, when, and all that it changed. Never altered afterwards.
public struct Event: Hashable, Sendable {
  /// What caused the event; the numbers are stored.
  public enum Kind: Int, CaseIterable, Sendable {
    case submitted = 1
    case advanced = 2
    case settled = 3
    /// A part of this dossier was opened or has ended.
    case partChanged = 4
    /// The dossier was moved to another definition.
    case rebased = 5
    /// A timer fired.
    case timed = 6
    /// The due moment was counted again after the office's calendar changed.
    case recounted = 7
    /// A number was given to a document about to be signed.
    case numbered = 8
    /// A number was given up before its document was issued.
    case voided = 9
    /// The signatures of an issued document were examined again.
    case examined = 10
    /// What proves the signatures of an issued document was added behind the bytes that were sealed.
    case augmented = 11
    /// A carrier told what became of an item, or paid what it collected; or an item it brings was not there.
    case reported = 12
  }

  /// 1 for a dossier's first event, then without gaps.
  public let version: Int
  public let kind: Kind
  public let moment: Moment
  public let actor: String
  public let changes: [Change]

  public init(version: Int, kind: Kind, moment: Moment, actor: String, changes: [Change]) {
    self.version = version
    self.kind = kind
    self.moment = moment
    self.actor = actor
    self.changes = changes
  }
}

/// One thing an event changed.
public enum Change: Hashable, Sendable {
  case opened(Opening)
  case attached(Paper)
  /// A new draft of a document: signatures on the one before no longer count.
  case drafted(paper: String)
  case moved(Move)
  case noted(Digest)
  case assigned(step: String, person: String)
  case signed(Signature)
  case numbered(DocumentNumber)
  /// A number that no document bears: it stays in the register with its reason.
  case voided(DocumentNumber, VoidReason)
  /// What a later examination found of a signature.
  case proven(paper: String, act: Act, SignatureProof)
  /// What an examination found of a signed paper that came in.
  case found(PaperFinding)
  case sent(paper: String)
  case clock(ClockEntry)
  case posted(itemNumber: String)
  case handedOver(recipient: Digest)
  case paid(amount: Int)
  case settled(Settlement)
  /// Done for somebody else, on the strength of this mandate; signatures name theirs themselves.
  case actedFor(MandateUse)
  /// Steps whose answer was not waited for, by name.
  case passedOver(steps: [String])
  /// This dossier is a part of another one.
  case joined(PartLink)
  case partOpened(part: String, code: String)
  case partEnded(part: String, PortalStatus)
  case rebased(definition: Digest, branch: String)
  /// The person gave the step back.
  case released(step: String, person: String)
  /// What the clock entry after it is counted by.
  case counted(Counting)
  /// A pause ended that had taken so many working minutes.
  case waited(minutes: Int)
  /// A step was left.
  case left(Stay)
  case fired(Firing)
  /// What time brought about holds from the event's moment; it was written down only then.
  case recorded(Moment)
  /// A state was called otherwise in the definition the dossier was moved to.
  case mapped(String, to: String)
  /// A state that goes by another name was entered long before the dossier was moved.
  case keptSince(state: String, Moment)
  /// What was used of a step's time has gone from that of the step it is called now.
  case carried(step: String, to: String)
  case postal(PostalChange)
}

/// Whose part a dossier is.
public struct PartLink: Hashable, Sendable {
  /// The code of the dossier it is a part of.
  public let parent: String
  /// The part's name there.
  public let part: String

  public init(parent: String, part: String) {
    self.parent = parent
    self.part = part
  }
}

/// What a dossier is, fixed when it is submitted.
public struct Opening: Hashable, Sendable {
  public let code: String
  public let definition: Digest
  public let procedure: String
  public let branch: String
  public let channel: Channel
  public let returnBy: Channel
  public let lanes: [String: String]
  public let applicant: Digest

  public init(
    code: String, definition: Digest, procedure: String, branch: String, channel: Channel, returnBy: Channel,
    lanes: [String: String], applicant: Digest
  ) {
    self.code = code
    self.definition = definition
    self.procedure = procedure
    self.branch = branch
    self.channel = channel
    self.returnBy = returnBy
    self.lanes = lanes
    self.applicant = applicant
  }
}

/// A change of state: the innermost states afterwards, and what history states now remember.
public struct Move: Hashable, Sendable {
  /// Empty for the move a submission makes.
  public let action: String
  public let leaves: [String]
  public let remembered: [String: [String]]
  public let status: PortalStatus

  public init(action: String, leaves: [String], remembered: [String: [String]], status: PortalStatus) {
    self.action = action
    self.leaves = leaves
    self.remembered = remembered
    self.status = status
  }
}

/// The number of a document, unique in its agency and year (Decree 30/2020, Article 15).
public struct DocumentNumber: Hashable, Sendable {
  public let paper: String
  public let agency: String
  public let year: Int
  public let serial: Int
  public let symbol: String
  public let secret: Bool

  public init(paper: String, agency: String, year: Int, serial: Int, symbol: String, secret: Bool) {
    self.paper = paper
    self.agency = agency
    self.year = year
    self.serial = serial
    self.symbol = symbol
    self.secret = secret
  }

  /// The run it was taken from.
  public var register: Register {
    DocumentForm(kind: paper) == .copy
      ? .copies(agency: agency, year: year) : .documents(agency: agency, year: year)
  }

  /// As printed: `07/QĐ-SYT`.
  public var text: String { Self.text(serial, symbol) }

  /// A number below ten has a zero before it (Decree 30/2020/NĐ-CP, Annex I).
  public static func text(_ serial: Int, _ symbol: String) -> String {
    "\(serial < 10 ? "0" : "")\(serial)/\(symbol)"
  }
}

/// One entry of the deadline ledger; the event holding it says when and who.
public enum ClockEntry: Hashable, Sendable {
  case started(due: Moment)
  case paused
  case resumed(due: Moment)
  case restarted(due: Moment)
  case ended
  /// A new appointment was given, with a reason.
  case extended(due: Moment)
  /// The same lines under another calendar.
  case recounted(due: Moment, promised: Moment)
}

/// Why a number is borne by no document.
public enum VoidReason: Int, CaseIterable, Hashable, Sendable {
  /// The signature could not be made.
  case notSigned = 1
  /// Nobody went on after an interruption.
  case abandoned = 2
  /// A new draft took the place of the numbered one.
  case redrafted = 3
  /// It was sent back before it was sealed.
  case sentBack = 4
  /// Its dossier ended before it was sealed.
  case closed = 5
}
