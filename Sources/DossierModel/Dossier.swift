public import Hashing
public import WorkingTime

/// A dossier as its history leaves it: the fold of its events, nothing else.
public struct Dossier: Hashable, Sendable {
  public let opening: Opening
  public internal(set) var version: Int
  /// The innermost active states, in document order.
  public internal(set) var leaves: [String] = []
  /// What history states remember: state name to state names.
  public internal(set) var remembered: [String: [String]] = [:]
  public internal(set) var status: PortalStatus = .registered
  /// The definition it stands on: that of its submission, unless it was moved.
  public internal(set) var definition: Digest
  public internal(set) var branch: String
  /// Since when each of the innermost states is active.
  public internal(set) var since: [String: Moment] = [:]
  /// The dossier this one is a part of.
  public internal(set) var parent: PartLink?
  /// The dossiers opened as parts of this one, by part.
  public internal(set) var parts: [String: PartState] = [:]
  /// Step name to person.
  public internal(set) var assignees: [String: String] = [:]
  public internal(set) var papers: [Paper] = []
  /// What was found of signed papers that came in, by the paper’s content.
  public internal(set) var paperFindings: [Digest: PaperFinding] = [:]
  /// Signatures on the newest draft of each document; those on earlier drafts stand in the history.
  public internal(set) var signatures: [Signature] = []
  /// Places in `papers` of what signatures made of earlier drafts: none is a draft any more, unless it is handed in again.
  var fallen: Set<Int> = []
  /// How many papers there were when a document was drafted last, by document.
  var draftedAt: [String: Int] = [:]
  public internal(set) var numbers: [DocumentNumber] = []
  /// Numbers given to documents not yet issued, by document.
  public internal(set) var pendingNumbers: [String: DocumentNumber] = [:]
  /// When they were given.
  public internal(set) var numberedAt: [String: Moment] = [:]
  /// The documents the leader signed when they had their number already, so that his signature covers it.
  public internal(set) var coveredNumbers: Set<String> = []
  public internal(set) var sent: Set<String> = []
  public internal(set) var clock = Clock()
  public internal(set) var itemNumbers: [String] = []
  /// Items carriers carry or carried, oldest first.
  public internal(set) var consignments: [Consignment] = []
  /// How the postman handed it in; nil: he did not, or not yet.
  public internal(set) var handIn: HandIn?
  /// The minutes by which it was not in the postman's bag, though on his list; nil: nobody missed it, or it has come.
  public internal(set) var missing: String?
  public internal(set) var paid = 0
  /// Money the post collected that counts for nothing yet, oldest first.
  public internal(set) var feeDifferences: [FeeDifference] = []
  /// True from a supplement request until the clock runs again.
  public internal(set) var supplementPending = false
  /// How often a supplement was asked.
  public internal(set) var supplements = 0
  /// The deadline ledger.
  public internal(set) var ledger: [LedgerLine] = []
  /// Working minutes spent in each step so far, by name.
  public internal(set) var spent: [String: Int] = [:]
  /// When each timed step was first entered since its time began: whole days count from there, also when it is interrupted.
  public internal(set) var firstEntered: [String: Moment] = [:]
  /// When the time of steps ended that were left late: what was late stays late.
  public internal(set) var overdue: [String: Moment] = [:]
  /// Timers that have fired.
  public internal(set) var fired: Set<RunningTimer> = []
  public let submitted: Moment
  public internal(set) var changed: Moment

  /// The legal clock: nothing until reception.
  public struct Clock: Hashable, Sendable {
    public internal(set) var started: Moment?
    public internal(set) var due: Moment?
    public internal(set) var paused: Moment?
    public internal(set) var ended: Moment?
    /// The due moment last promised: at the start, at a restart, or by a new appointment.
    public internal(set) var promised: Moment?
    /// Working minutes of the pauses that have ended since the clock last started.
    public internal(set) var waited = 0
    /// Working minutes of all pauses that have ended, those before a new start among them.
    public internal(set) var waitedInAll = 0
    /// How often a new appointment was given.
    public internal(set) var extensions = 0
    /// What the next entry is counted by.
    var counting: Counting?
  }

  /// A part: its dossier, and how it ended; nil while it is under way.
  public struct PartState: Hashable, Sendable {
    public let code: String
    public internal(set) var ended: PortalStatus?
  }

  init(_ opening: Opening, at moment: Moment) {
    self.opening = opening
    definition = opening.definition
    branch = opening.branch
    version = 0
    submitted = moment
    changed = moment
  }

  public var code: String { opening.code }

  /// The newest paper of a kind; no file whose signatures fell with an earlier draft, but the draft before them.
  public func paper(_ kind: String) -> Paper? {
    papers.indices.last { papers[$0].kind == kind && !fallen.contains($0) }.map { papers[$0] }
  }

  /// The signature or seal a document bears in its newest draft.
  public func signature(_ act: Act, on paper: String) -> Signature? {
    signatures.last { $0.act == act && $0.paper == paper }
  }

  /// The signature by which a document was issued: the agency's.
  public func seal(on paper: String) -> Signature? {
    signatures.last { $0.paper == paper && $0.act.signing?.completes == true }
  }

  /// True where the leader signed a file digitally and another was sealed on paper: his signature does not stand on what was
  /// issued. A seal made digitally continues his file.
  public func isSignedElsewhere(_ paper: String) -> Bool {
    signatures.filter { $0.paper == paper }.isSignedElsewhere
  }

  /// The newest number given to a document.
  public func number(of paper: String) -> DocumentNumber? { numbers.last { $0.paper == paper } }
}

extension [Signature] {
  /// Of the signatures of one document: see ``Dossier/isSignedElsewhere(_:)``.
  public var isSignedElsewhere: Bool {
    guard let leader = last(where: { $0.act == .approve }), leader.medium == .digital, leader.proof != nil,
      let seal = last(where: { $0.act == .issue }), seal.medium == .paper
    else { return false }
    return seal.digest != leader.digest
  }
}
