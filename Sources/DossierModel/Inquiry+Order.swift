extension Inquiry {
  /// The legal order of signatures, by the table of ``SigningAct``: what comes first, what is too late, what is done once.
  func orderReasons(_ candidate: Candidate) -> [Reason] {
    guard let act = candidate.rule.act, let row = act.signing else { return [] }
    let main = candidate.documentKind
    let missing = row.after.compactMap { lacking($0, on: main) }
    guard missing.isEmpty else { return missing }
    let late = lateReasons(act, row, main)
    guard late.isEmpty else { return late }
    return repeatedReasons(act, row, main) + documentReasons(act, row, main)
      + otherPersonReasons(act, candidate)
  }

  /// A copy of a copy is made of a true one; known only once its kind is.
  func copyReasons(_ candidate: Candidate, _ form: CopyForm?) -> [Reason] {
    guard candidate.rule.act == .copy, form == .secondCopy else { return [] }
    let main = candidate.documentKind
    let copies = dossier.numbers.filter {
      $0.symbol == CopyForm.trueCopy.symbol && DocumentForm(kind: $0.paper) == .copy
        && DocumentForm.main(of: $0.paper) == main && dossier.pendingNumbers[$0.paper] == nil
    }
    return copies.isEmpty ? [.signing(.noTrueCopy(paper: main))] : []
  }

  private func lacking(_ act: Act, on paper: String) -> Reason? {
    guard dossier.signature(act, on: paper) == nil else { return nil }
    return act == .approve
      ? .notApproved(paper: paper, leaders: approvers(of: paper)) : .signing(.notIssued(paper: paper))
  }

  private func lateReasons(_ act: Act, _ row: SigningAct, _ main: String) -> [Reason] {
    row.before.lazy.compactMap { later in
      self.dossier.signature(later, on: main).map {
        Reason.signing(.tooLate(act, after: later, by: $0.signer))
      }
    }.prefix(1).map(\.self)
  }

  /// Counted signatures once; initials once by each.
  private func repeatedReasons(_ act: Act, _ row: SigningAct, _ main: String) -> [Reason] {
    guard row.subject == .document else { return [] }
    let earlier = dossier.signatures.last {
      $0.act == act && $0.paper == main && (row.isOnce || $0.signer == setting.actor)
    }
    return earlier.map { [.alreadySigned(act, by: $0.signer)] } ?? []
  }

  private func documentReasons(_ act: Act, _ row: SigningAct, _ main: String) -> [Reason] {
    if act == .initial, dossier.paper(main) == nil { return [.signing(.noDraft)] }
    if row.numbering == .cites, dossier.number(of: main) == nil {
      return [.signing(.numberFirst(paper: main))]
    }
    return []
  }

  /// Who signed as leader does not seal (Decree 30/2020, Article 32).
  private func otherPersonReasons(_ act: Act, _ candidate: Candidate) -> [Reason] {
    guard act == .issue, dossier.signature(.approve, on: candidate.documentKind)?.signer == setting.actor
    else { return [] }
    return [signedAsLeader(offer(candidate).people)]
  }
}
