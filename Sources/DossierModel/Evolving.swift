import WorkingTime

/// A history that cannot be true; the store found it, no command can cause it.
public struct BrokenHistory: Error, Hashable, Sendable {
  public let version: Int
}

/// Adds one event to a dossier (nil: before its first event). Pure: the same history gives the same dossier for ever.
public func evolve(_ dossier: Dossier?, _ event: Event) throws(BrokenHistory) -> Dossier {
  var next = if let dossier { dossier } else { try open(event) }
  guard event.version == (dossier?.version ?? 0) + 1 else { throw BrokenHistory(version: event.version) }
  next.version = event.version
  next.changed = event.moment
  for change in event.changes { next.apply(change, at: event.moment) }
  return next
}

/// Folds a whole history; nil when there is none.
public func fold(_ events: some Sequence<Event>) throws(BrokenHistory) -> Dossier? {
  var dossier: Dossier?
  for event in events { dossier = try evolve(dossier, event) }
  return dossier
}

private func open(_ event: Event) throws(BrokenHistory) -> Dossier {
  guard case .opened(let opening)? = event.changes.first else { throw BrokenHistory(version: event.version) }
  return Dossier(opening, at: event.moment)
}

extension Dossier {
  mutating func apply(_ change: Change, at moment: Moment) {
    switch change {
    case .opened, .noted, .handedOver, .settled, .actedFor, .passedOver, .mapped, .recorded: break
    case .attached(let paper): papers.append(paper)
    case .found(let finding): paperFindings[finding.paper] = finding
    case .drafted(let paper): draft(paper)
    case .moved(let move): apply(move, moment)
    case .assigned(let step, let person): assignees[step] = person
    case .signed(let signature): apply(signature)
    case .numbered(let number):
      numbers.append(number)
      pendingNumbers[number.paper] = number
      numberedAt[number.paper] = moment
    case .voided(let number, _):
      numbers.removeAll { $0 == number }
      pendingNumbers[number.paper] = nil
      numberedAt[number.paper] = nil
      coveredNumbers.remove(number.paper)
    case .proven(let paper, let act, let proof):
      if let place = signatures.lastIndex(where: { $0.paper == paper && $0.act == act }) {
        signatures[place].proof = proof
      }
    case .sent(let paper): sent.insert(paper)
    case .clock(let entry): apply(entry, moment)
    case .posted(let itemNumber): itemNumbers.append(itemNumber)
    case .paid(let amount): paid += amount
    case .joined(let link): parent = link
    case .partOpened(let part, let code): parts[part] = PartState(code: code)
    case .partEnded(let part, let status): parts[part]?.ended = status
    case .released(let step, _): assignees[step] = nil
    case .counted(let counting): clock.counting = counting
    case .waited(let minutes):
      clock.waited += minutes
      clock.waitedInAll += minutes
    case .left(let stay): leave(stay)
    case .fired(let firing): fired.insert(firing.timer)
    case .rebased(let definition, let branch):
      self.definition = definition
      self.branch = branch
      overdue = [:]
    case .keptSince(let state, let moment): since[state] = moment
    case .carried(let step, let to): carry(step, to)
    case .postal(let postal): apply(postal, moment)
    }
  }

  private mutating func draft(_ paper: String) {
    // An annex falls with the document it belongs to.
    let falls = { (signature: Signature) in
      signature.paper == paper
        || DocumentForm(kind: signature.paper) == .annex && DocumentForm.main(of: signature.paper) == paper
    }
    let fallen = signatures.filter(falls)
    for kind in Set(fallen.map(\.paper)) { drop(kind, fallen) }
    draftedAt[paper] = papers.count
    signatures.removeAll(where: falls)
    coveredNumbers.remove(paper)
    sent.remove(paper)
  }

  /// What came to the draft of a document by being signed: files with signatures or proof for years, scans of what was signed on paper.
  private mutating func drop(_ kind: String, _ signatures: [Signature]) {
    let own = papers.indices.filter { papers[$0].kind == kind && $0 >= draftedAt[kind] ?? 0 }
    fallen.formUnion(own.dropFirst())
    for signature in signatures
    where signature.paper == kind && signature.proof != nil && signature.medium == .digital {
      if let place = papers.lastIndex(where: { $0.kind == kind && $0.digest == signature.digest }) {
        fallen.insert(place)
      }
    }
  }

  private mutating func leave(_ stay: Stay) {
    spent[stay.step, default: 0] += stay.minutes
    guard let due = stay.due else { return }
    firstEntered[stay.step] = firstEntered[stay.step] ?? stay.entered
    if stay.left.isPast(due) { overdue[stay.step] = overdue[stay.step] ?? due }
  }

  private mutating func carry(_ step: String, _ to: String) {
    if let minutes = spent.removeValue(forKey: step) { spent[to, default: 0] += minutes }
    if let first = firstEntered.removeValue(forKey: step) { firstEntered[to] = first }
    fired = Set(
      fired.map { $0.subject == step ? RunningTimer(name: $0.name, subject: to, due: $0.due) : $0 })
  }

  private mutating func apply(_ signature: Signature) {
    signatures.append(signature)
    if signature.act == .approve, pendingNumbers[signature.paper] != nil {
      coveredNumbers.insert(signature.paper)
    }
    if signature.act.signing?.completes == true { pendingNumbers[signature.paper] = nil }
  }

  private mutating func apply(_ move: Move, _ moment: Moment) {
    since = move.leaves.reduce(into: [:]) { $0[$1] = since[$1] ?? moment }
    leaves = move.leaves
    for (state, leaves) in move.remembered { remembered[state] = leaves }
    if move.status == .supplementAsked, status != .supplementAsked {
      // Back from a withdrawal that was refused it is still the request of before.
      if !supplementPending || status != .withdrawalAsked { supplements += 1 }
      supplementPending = true
    }
    status = move.status
  }

  private mutating func apply(_ entry: ClockEntry, _ moment: Moment) {
    ledger.append(LedgerLine(entry, at: moment, by: clock.counting))
    clock.counting = nil
    switch entry {
    case .started(let due), .restarted(let due):
      clock.started = clock.started ?? moment
      (clock.due, clock.promised, clock.paused, clock.waited) = (due, due, nil, 0)
      supplementPending = false
      (spent, firstEntered, overdue) = ([:], [:], [:])
    case .resumed(let due):
      (clock.due, clock.paused) = (due, nil)
      supplementPending = false
    case .paused: clock.paused = moment
    case .ended: clock.ended = moment
    case .extended(let due):
      (clock.due, clock.promised) = (due, due)
      clock.extensions += 1
    case .recounted(let due, let promised):
      (clock.due, clock.promised) = (due, promised)
      overdue = [:]
    }
  }
}
