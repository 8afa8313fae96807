public import Hashing
public import WorkingTime

/// What somebody asks of a dossier.
public enum Command: Sendable {
  case submit(Submission)
  case advance(Advance)
  /// An effect was carried out, or given up: its outcome comes back.
  case settle(Settlement)
  /// A part of the dossier was opened or has ended; only a decision on that part causes it.
  case notePart(PartNews)
  /// The dossier goes on under another definition.
  case rebase(Rebase)
  /// A timer is due: it takes effect from when it was, and is written down now.
  case fire(RunningTimer, recorded: Moment)
  /// The office's calendar has changed: the due moment is counted again.
  case recount
  /// A document about to be signed digitally needs its number (Decree 30/2020, Article 15.3).
  case number(Numbering)
  /// The number of a document about to be signed is given up.
  case void(paper: String, VoidReason)
  /// A signature not proven at first was examined again.
  case prove(paper: String, Act, SignatureFinding)
  /// What proves the signatures of an issued document is kept in its file from now on.
  case augment(Augmentation)
  /// A carrier answered an order.
  case book(Booking)
  /// A carrier told what became of an item; who took it and what it adds in words, by digest.
  case report(CarrierNote, receiver: Digest? = nil, remark: Digest? = nil)
  /// A carrier paid what it collected for an item.
  case remit(Remittance)
  /// An item on the postman's list was not there.
  case miss(MissingItem)
}

/// An issued document with what proves its signatures for years, added behind the bytes that were sealed (PAdES-B-LT,
/// ETSI EN 319 142-1).
public struct Augmentation: Sendable {
  /// The file, by content; its kind is that of the document.
  public let file: Paper
  /// The bytes that were sealed.
  public let sealed: Digest
  public let finding: FileFinding
  public let settlement: Settlement

  public init(_ file: Paper, sealed: Digest, finding: FileFinding, settlement: Settlement) {
    self.file = file
    self.sealed = sealed
    self.finding = finding
    self.settlement = settlement
  }
}

/// The signing action a number is wanted for.
public struct Numbering: Hashable, Sendable {
  public var action: String
  public var principal: String?
  public var secret: Bool
  /// The kind of certified copy; nil: a true copy.
  public var copy: CopyForm?

  public init(_ action: String, principal: String? = nil, secret: Bool = false, copy: CopyForm? = nil) {
    self.copy = copy
    self.action = action
    self.principal = principal
    self.secret = secret
  }
}

/// What a part tells the dossier it belongs to.
public enum PartNews: Hashable, Sendable {
  case opened(part: String, code: String)
  case ended(part: String, PortalStatus)
}

/// A move to another definition, asked for by a person.
public struct Rebase: Sendable {
  public let definition: Definition
  /// Where the innermost states have other names: old name to new name.
  public let map: [String: String]
  /// Why, by digest.
  public let note: Digest?

  public init(to definition: Definition, map: [String: String], note: Digest?) {
    self.definition = definition
    self.map = map
    self.note = note
  }
}

/// A new application. Personal values are named by digest only.
public struct Submission: Sendable {
  public var procedure: String
  public var branch: String
  public var receivedAt: String
  public var channel: Channel
  public var returnBy: Channel
  public var applicant: Digest
  public var papers: [Paper]
  /// What was found of those papers that are signed.
  public var findings: [PaperFinding] = []
  /// Whose part the new dossier is; then that dossier's decision stands behind it, not a person's role.
  public var parent: PartLink?

  public init(
    procedure: String, branch: String, receivedAt: String, channel: Channel, returnBy: Channel,
    applicant: Digest, papers: [Paper], parent: PartLink? = nil
  ) {
    self.parent = parent
    self.procedure = procedure
    self.branch = branch
    self.receivedAt = receivedAt
    self.channel = channel
    self.returnBy = returnBy
    self.applicant = applicant
    self.papers = papers
  }
}

/// An action of the workflow, with what it needs.
public struct Advance: Sendable {
  public var action: String
  /// A reason or remark, by digest.
  public var note: Digest?
  /// The document drafted, signed or issued by this action.
  public var file: Paper?
  /// Further papers, each with its kind.
  public var papers: [Paper]
  /// What was found of those further papers that are signed.
  public var paperFindings: [PaperFinding]
  /// Who has the next step.
  public var assignee: String?
  /// On whose behalf the actor signs.
  public var principal: String?
  /// True when the document is signed or sealed on paper.
  public var onPaper: Bool
  /// What was found of the signatures in the file; nil: nobody looked.
  public var finding: FileFinding?
  /// True when the document to be issued is a state secret.
  public var secret: Bool
  /// The kind of certified copy; nil: a true copy.
  public var copy: CopyForm?
  /// The kind of the applicant's paper that was digitised.
  public var scanned: String?
  public var itemNumber: String?
  /// Who took the result, by digest.
  public var recipient: Digest?
  /// Vietnamese đồng.
  public var amount: Int?
  /// The day newly appointed.
  public var newDue: Day?
  /// When the hand-over minutes were signed by which the dossier came by post; the clock starts then (Decision 45/2016,
  /// Article 7.4).
  public var filed: Moment?
  /// By whom an item is to be carried; nil: no carrier is set up.
  public var carriage: Carriage?
  /// The manifest an item is handed over with.
  public var manifest: String?
  /// How the postman handed the dossier in.
  public var handIn: HandIn?
  /// What he collected from the applicant, in đồng; nil: nothing.
  public var collected: Int?

  public init(_ action: String) {
    self.action = action
    papers = []
    paperFindings = []
    onPaper = false
    secret = false
  }
}

/// How a document is signed, sealed or numbered; an action that does none of it takes neither.
public enum ActOption: String, CaseIterable, Sendable {
  case onPaper = "on_paper"
  case secret
  case copy
  case scanned
  /// The document, where one was drafted.
  case file

  /// The option of the command line that gives it.
  public var flag: String {
    switch self {
    case .onPaper: "--on-paper"
    case .secret: "--secret"
    case .copy: "--copy"
    case .scanned: "--of"
    case .file: "--file"
    }
  }
}

/// The outcome of an effect.
public struct Settlement: Hashable, Sendable {
  public var effect: Int64
  public var kind: Effect.Kind
  public var succeeded: Bool

  public init(effect: Int64, kind: Effect.Kind, succeeded: Bool) {
    self.effect = effect
    self.kind = kind
    self.succeeded = succeeded
  }
}

/// Something to be done outside, written down with the event that causes it.
public struct Effect: Hashable, Sendable {
  /// What is to be done; the numbers are stored.
  public enum Kind: Int, CaseIterable, Sendable {
    /// Tell the applicant about the new status.
    case notifyApplicant = 1
    /// Tell those in the office whom a timer names.
    case alertOffice = 2
    /// Keep in an issued document’s file what proves its signatures.
    case augmentSignatures = 3
    /// Order an item from its carrier.
    case orderConsignment = 4
    /// Tell a carrier that an item will not come.
    case cancelConsignment = 5
  }

  public let kind: Kind
  public let status: PortalStatus

  public init(_ kind: Kind, _ status: PortalStatus) {
    self.kind = kind
    self.status = status
  }
}

/// A paper by content: kind, digest of the bytes, size in bytes.
public struct Paper: Hashable, Sendable {
  /// The kind of a paper that goes with an action and is no document to be signed.
  public static let attachment = "attachment"

  public var kind: String
  public var digest: Digest
  public var size: Int

  public init(kind: String, digest: Digest, size: Int) {
    self.kind = kind
    self.digest = digest
    self.size = size
  }
}
