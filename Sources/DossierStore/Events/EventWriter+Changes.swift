import DossierModel
import WorkingTime

extension EventWriter {
  mutating func write(_ change: Change) throws {
    switch change {
    case .opened(let opening): try write(opening)
    case .attached(let paper): try write(paper)
    case .drafted(let paper): try write(.drafted, [paper])
    case .moved(let move): try write(move)
    case .noted(let note): write(.noted) { $0.digest(note) }
    case .assigned(let step, let person): try write(.assigned, [step, person])
    case .signed(let signature): try write(signature)
    case .numbered(let number): try write(number)
    case .sent(let paper): try write(.sent, [paper])
    case .clock(let entry): write(entry)
    case .posted(let itemNumber): write(.posted) { $0.text(itemNumber) }
    case .handedOver(let recipient): write(.handedOver) { $0.digest(recipient) }
    case .paid(let amount): write(.paid) { $0.integer(amount) }
    case .settled(let settlement): write(settlement)
    case .actedFor(let mandate): try write(.actedFor) { try $0.write(mandate) }
    case .passedOver(let steps): try write(.passedOver) { try $0.list(steps) { try $0.word($1) } }
    case .joined(let link): try write(.joined, word: link.part, text: link.parent)
    case .partOpened(let part, let code): try write(.partOpened, word: part, text: code)
    case .partEnded(let part, let status): try write(.partEnded, [part]) { $0.integer(status.rawValue) }
    case .released(let step, let person): try write(.released, [step, person])
    case .rebased(let definition, let branch):
      write(.rebased) { $0.digest(definition) }
      try word(branch)
    case .counted(let counting): try write(counting)
    case .waited(let minutes): write(.waited) { $0.integer(minutes) }
    case .left(let stay): try write(stay)
    case .fired(let firing): try write(firing)
    case .recorded(let moment): write(.recorded, moment)
    case .mapped(let old, let new): try write(.mapped, [old, new])
    case .keptSince(let state, let moment): try write(.keptSince, [state]) { $0.integer(moment.milliseconds) }
    case .carried(let step, let to): try write(.carried, [step, to])
    case .voided(let number, let reason):
      try write(.voided) { try $0.write(body: number) }
      integer(reason.rawValue)
    case .proven(let paper, let act, let proof):
      try write(.proven, [paper]) { $0.integer($0.actTag(act).rawValue) }
      write(proof)
    case .found(let finding): try write(finding)
    case .postal(let postal): try write(postal)
    }
  }

  private mutating func write(_ finding: PaperFinding) throws {
    tag(.found)
    digest(finding.paper)
    integer(finding.standing.rawValue)
    try list(finding.codes) { try $0.word($1) }
    digest(finding.evidence)
  }

  private mutating func write(_ counting: Counting) throws {
    try write(.counted, [counting.rules, counting.calendar])
    write(counting.limit)
    integer(counting.from.milliseconds)
  }

  private mutating func write(_ limit: TimeLimit) {
    let (tag, value): (LimitTag, Int) =
      switch limit {
      case .workingDays(let days): (.workingDays, days)
      case .workingHours(let hours): (.workingHours, hours)
      case .workingMinutes(let minutes): (.workingMinutes, minutes)
      case .days(let days): (.days, days)
      case .months(let months): (.months, months)
      case .sameDay(let minute): (.sameDay, minute)
      }
    integer(tag.rawValue)
    integer(value)
  }

  private mutating func write(_ stay: Stay) throws {
    try write(.left, [stay.step, stay.place.role, stay.place.agency, stay.person])
    integer(stay.entered.milliseconds)
    integer(stay.left.milliseconds)
    integer(stay.minutes)
    list(stay.due.map { [$0] } ?? []) { $0.integer($1.milliseconds) }
  }

  private mutating func write(_ firing: Firing) throws {
    try write(.fired, [firing.timer.name, firing.timer.subject])
    integer(firing.timer.due.milliseconds)
    try list(firing.told) {
      try $0.word($1.role)
      try $0.word($1.agency)
    }
  }

  private mutating func write(_ paper: Paper) throws {
    tag(.attached)
    try word(paper.kind)
    digest(paper.digest)
    integer(paper.size)
  }

  private mutating func write(_ settlement: Settlement) {
    tag(.settled)
    integer(settlement.effect)
    integer(settlement.kind.rawValue)
    integer(settlement.succeeded ? 1 : 0)
  }

  private mutating func write(
    _ tag: ChangeTag, _ rest: (inout EventWriter) throws -> Void
  ) rethrows {
    self.tag(tag)
    try rest(&self)
  }

  private mutating func write(
    _ tag: ChangeTag, _ words: [String], _ rest: (inout EventWriter) throws -> Void = { _ in }
  ) throws {
    self.tag(tag)
    for word in words { try self.word(word) }
    try rest(&self)
  }

  private mutating func write(_ tag: ChangeTag, word: String, text: String) throws {
    self.tag(tag)
    try self.word(word)
    self.text(text)
  }

  private mutating func write(_ mandate: MandateUse) throws {
    try word(mandate.principal)
    try word(mandate.capacity)
    try word(mandate.document)
  }

  private mutating func tag(_ tag: ChangeTag) { integer(tag.rawValue) }

  private mutating func write(_ opening: Opening) throws {
    tag(.opened)
    text(opening.code)
    digest(opening.definition)
    try word(opening.procedure)
    try word(opening.branch)
    integer(opening.channel.rawValue)
    integer(opening.returnBy.rawValue)
    try list(opening.lanes.sorted { $0.key < $1.key }) {
      try $0.word($1.key)
      try $0.word($1.value)
    }
    digest(opening.applicant)
  }

  private mutating func write(_ move: Move) throws {
    tag(.moved)
    try word(move.action)
    try list(move.leaves) { try $0.word($1) }
    try list(move.remembered.sorted { $0.key < $1.key }) {
      try $0.word($1.key)
      try $0.list($1.value) { try $0.word($1) }
    }
    integer(move.status.rawValue)
  }

  private mutating func write(_ signature: Signature) throws {
    tag(signature.proof == nil ? .signed : .signedProven)
    try word(signature.paper)
    integer(actTag(signature.act).rawValue)
    integer(signature.medium.rawValue)
    // Of old: how far it was examined, which was not at all.
    if let proof = signature.proof { write(proof) } else { integer(1) }
    try word(signature.signer)
    try word(signature.role)
    try word(signature.agency)
    try list(signature.mandate.map { [$0] } ?? []) { try $0.write($1) }
    digest(signature.digest)
  }

  private mutating func write(_ number: DocumentNumber) throws {
    tag(.numbered)
    try write(body: number)
  }

  private mutating func write(_ proof: SignatureProof) {
    integer(proof.standing.rawValue)
    integer(proof.level.rawValue)
    digest(proof.certificate)
    integer(proof.controlled.milliseconds)
    digest(proof.evidence)
  }

  private mutating func write(body number: DocumentNumber) throws {
    try word(number.paper)
    try word(number.agency)
    integer(number.year)
    integer(number.serial)
    try word(number.symbol)
    integer(number.secret ? 1 : 0)
  }

  private mutating func write(_ entry: ClockEntry) {
    switch entry {
    case .started(let due): write(.clockStarted, due)
    case .paused: tag(.clockPaused)
    case .resumed(let due): write(.clockResumed, due)
    case .restarted(let due): write(.clockRestarted, due)
    case .ended: tag(.clockEnded)
    case .extended(let due): write(.clockExtended, due)
    case .recounted(let due, let promised):
      write(.clockRecounted, due)
      integer(promised.milliseconds)
    }
  }

  private mutating func write(_ tag: ChangeTag, _ moment: Moment) {
    self.tag(tag)
    integer(moment.milliseconds)
  }

  private func actTag(_ act: Act) -> ActTag {
    switch act {
    case .approve: .approve
    case .issue: .issue
    case .send: .send
    case .claim: .claim
    case .passOver: .passOver
    case .release: .release
    case .extend: .extend
    case .initial: .initial
    case .appendix: .appendix
    case .copy: .copy
    case .scan: .scan
    case .consign: .consign
    case .collect: .collect
    case .handToCarrier: .handToCarrier
    case .cancelOrder: .cancelOrder
    case .handIn: .handIn
    case .takeBack: .takeBack
    }
  }
}
