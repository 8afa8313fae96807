import DossierModel
import WorkingTime

extension EventReader {
  mutating func change() throws -> Change {
    let tag: ChangeTag = try code()
    switch tag {
    case .opened: return .opened(try opening())
    case .attached: return .attached(Paper(kind: try word(), digest: try digest(), size: try int()))
    case .drafted: return .drafted(paper: try word())
    case .moved: return .moved(try move())
    case .noted: return .noted(try digest())
    case .assigned: return .assigned(step: try word(), person: try word())
    case .signed, .signedProven: return .signed(try signature(proven: tag == .signedProven))
    case .voided: return .voided(try documentNumber(), try code())
    case .proven: return .proven(paper: try word(), act: try act(), try proof())
    case .found: return .found(try paperFinding())
    case .numbered: return .numbered(try documentNumber())
    case .sent: return .sent(paper: try word())
    case .clockStarted: return .clock(.started(due: try moment()))
    case .clockPaused: return .clock(.paused)
    case .clockResumed: return .clock(.resumed(due: try moment()))
    case .clockRestarted: return .clock(.restarted(due: try moment()))
    case .clockEnded: return .clock(.ended)
    case .posted: return .posted(itemNumber: try text())
    case .handedOver: return .handedOver(recipient: try digest())
    case .paid: return .paid(amount: try int())
    case .settled: return .settled(try settlement())
    case .actedFor: return .actedFor(try mandate())
    case .passedOver: return .passedOver(steps: try list { try $0.word() })
    case .joined: return .joined(try partLink())
    case .partOpened: return .partOpened(part: try word(), code: try text())
    case .partEnded: return .partEnded(part: try word(), try code())
    case .released: return .released(step: try word(), person: try word())
    case .rebased: return .rebased(definition: try digest(), branch: try word())
    case .counted: return .counted(try counting())
    case .waited: return .waited(minutes: try int())
    case .left: return .left(try stay())
    case .fired: return .fired(try firing())
    case .recorded: return .recorded(try moment())
    case .mapped: return .mapped(try word(), to: try word())
    case .keptSince: return .keptSince(state: try word(), try moment())
    case .carried: return .carried(step: try word(), to: try word())
    case .consigned, .booked, .orderEnded, .handedToCarrier, .reported, .explained, .handedIn, .remitted,
      .missing, .otherFee:
      return .postal(try postal(tag))
    case .clockExtended: return .clock(.extended(due: try moment()))
    case .clockRecounted: return .clock(.recounted(due: try moment(), promised: try moment()))
    }
  }

  private mutating func paperFinding() throws -> PaperFinding {
    PaperFinding(
      paper: try digest(), standing: try code(), codes: try list { try $0.word() }, evidence: try digest())
  }

  private mutating func settlement() throws -> Settlement {
    Settlement(effect: try integer(), kind: try code(), succeeded: try int() == 1)
  }

  private mutating func partLink() throws -> PartLink {
    let part = try word()
    return PartLink(parent: try text(), part: part)
  }

  private mutating func counting() throws -> Counting {
    Counting(rules: try word(), calendar: try word(), limit: try limit(), from: try moment())
  }

  private mutating func limit() throws -> TimeLimit {
    let (tag, value): (LimitTag, Int) = (try code(), try int())
    return switch tag {
    case .workingDays: .workingDays(value)
    case .workingHours: .workingHours(value)
    case .workingMinutes: .workingMinutes(value)
    case .days: .days(value)
    case .months: .months(value)
    case .sameDay: .sameDay(until: value)
    }
  }

  private mutating func stay() throws -> Stay {
    let (step, place) = (try word(), Directory.Place(role: try word(), agency: try word()))
    return Stay(
      step: step, place: place, person: try word(), entered: try moment(), left: try moment(),
      minutes: try int(),
      due: try list { try $0.moment() }.first)
  }

  private mutating func firing() throws -> Firing {
    Firing(
      RunningTimer(name: try word(), subject: try word(), due: try moment()),
      told: try list { Directory.Place(role: try $0.word(), agency: try $0.word()) })
  }

  mutating func moment() throws -> Moment { Moment(milliseconds: try integer()) }

  private mutating func opening() throws -> Opening {
    Opening(
      code: try text(), definition: try digest(), procedure: try word(), branch: try word(),
      channel: try code(),
      returnBy: try code(), lanes: try pairs { try $0.word() }, applicant: try digest())
  }

  private mutating func move() throws -> Move {
    Move(
      action: try word(), leaves: try list { try $0.word() },
      remembered: try pairs { try $0.list { try $0.word() } }, status: try code())
  }

  private mutating func pairs<Value>(_ read: (inout EventReader) throws -> Value) throws -> [String: Value] {
    let pairs = try list { (try $0.word(), try read(&$0)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private mutating func signature(proven: Bool) throws -> Signature {
    let (paper, act, medium): (String, Act, Signature.Medium) = (try word(), try self.act(), try code())
    let proof = proven ? try self.proof() : nil
    if !proven { try expect(1) }
    return Signature(
      paper: paper, act: act, medium: medium, proof: proof, signer: try word(), role: try word(),
      agency: try word(), mandate: try list { try $0.mandate() }.first, digest: try digest())
  }

  private mutating func proof() throws -> SignatureProof {
    SignatureProof(
      standing: try code(), level: try code(), certificate: try digest(), controlled: try moment(),
      evidence: try digest())
  }

  private mutating func mandate() throws -> MandateUse {
    MandateUse(principal: try word(), capacity: try word(), document: try word())
  }

  private mutating func act() throws -> Act {
    let tag: ActTag = try code()
    switch tag {
    case .approve: return .approve
    case .issue: return .issue
    case .send: return .send
    case .claim: return .claim
    case .passOver: return .passOver
    case .release: return .release
    case .extend: return .extend
    case .initial: return .initial
    case .appendix: return .appendix
    case .copy: return .copy
    case .scan: return .scan
    case .consign: return .consign
    case .collect: return .collect
    case .handToCarrier: return .handToCarrier
    case .cancelOrder: return .cancelOrder
    case .handIn: return .handIn
    case .takeBack: return .takeBack
    }
  }

  private mutating func documentNumber() throws -> DocumentNumber {
    DocumentNumber(
      paper: try word(), agency: try word(), year: try int(), serial: try int(), symbol: try word(),
      secret: try int() == 1)
  }
}
