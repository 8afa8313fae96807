import DossierModel
import WorkingTime

/// Rows of the register of outgoing documents, by number.
extension StoreWriting {
  /// Gives a document its row, with the signatures it bears by now.
  func insert(_ number: DocumentNumber, _ id: Int64, _ dossier: Dossier, _ event: Event) throws {
    let leader = dossier.signature(.approve, on: number.paper)
    let seal = event.completion(of: number.paper)
    try statements(
      """
      INSERT INTO document (dossier, paper, register, agency, procedure, year, serial, symbol, issued, leader_medium,
        leader_proof, agency_medium, agency_proof, completed, secret, sent)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL)
      """
    ).bind(id).bind(self.number(of: number.paper)).bind(number.register.key.kind)
      .bind(self.number(of: number.agency))
      .bind(self.number(of: dossier.opening.procedure)).bind(number.year).bind(number.serial)
      .bind(self.number(of: number.symbol)).bind(event.moment.milliseconds)
      .bind(leader.mediumCode).bind(dossier.leaderProofCode(on: number.paper)).bind(seal.mediumCode).bind(
        seal.proofCode
      )
      .bind(seal.map { _ in event.moment.milliseconds }).bind(number.secret ? 1 : 0).run()
  }

  /// Puts a signature or seal on the row of the document that waited for it with its number.
  func mark(_ signature: Signature, _ event: Event, _ dossier: Dossier) throws {
    let paper = signature.paper
    guard let number = dossier.number(of: paper), !event.gives(number) else { return }
    let mark: Signature? = signature
    switch signature.act.signing?.mark {
    case .leader? where dossier.pendingNumbers[paper] == number:
      try bind(
        number,
        try statements(
          """
          UPDATE document SET leader_medium = ?, leader_proof = ?
          WHERE register = ? AND agency = ? AND year = ? AND serial = ?
          """
        ).bind(mark.mediumCode).bind(mark.proofCode)
      ).run()
    case .agency?:
      try bind(
        number,
        try statements(
          """
          UPDATE document SET agency_medium = ?, agency_proof = ?, completed = ?
          WHERE register = ? AND agency = ? AND year = ? AND serial = ?
          """
        ).bind(mark.mediumCode).bind(mark.proofCode).bind(event.moment.milliseconds)
      ).run()
      if dossier.isSignedElsewhere(paper) { try self.mark(.invalid, of: .leader, number) }
    case .leader?, nil: break
    }
  }

  func mark(_ proof: SignatureProof, of act: Act, _ number: DocumentNumber?, _ dossier: Dossier) throws {
    guard let number, let mark = act.signing?.mark else { return }
    let isElsewhere = mark == .leader && dossier.isSignedElsewhere(number.paper)
    try self.mark(isElsewhere ? .invalid : proof.standing, of: mark, number)
  }

  private func mark(
    _ standing: SignatureProof.Standing, of mark: SigningAct.Mark, _ number: DocumentNumber
  ) throws {
    let place = "WHERE register = ? AND agency = ? AND year = ? AND serial = ?"
    let update =
      switch mark {
      case .agency: try statements(composed: "UPDATE document SET agency_proof = ? \(place)")
      case .leader: try statements(composed: "UPDATE document SET leader_proof = ? \(place)")
      }
    try bind(number, update.bind(standing.rawValue)).run()
  }

  func mark(_ number: DocumentNumber, voided reason: VoidReason) throws {
    let update = try statements(
      "UPDATE document SET voided = ? WHERE register = ? AND agency = ? AND year = ? AND serial = ?")
    try bind(number, update.bind(reason.rawValue)).run()
  }

  func mark(_ number: DocumentNumber, sent moment: Moment) throws {
    let update = try statements(
      "UPDATE document SET sent = ? WHERE register = ? AND agency = ? AND year = ? AND serial = ? AND sent IS NULL"
    )
    try bind(number, update.bind(moment.milliseconds)).run()
  }

  private func bind(_ number: DocumentNumber, _ statement: Prepared) throws -> Prepared {
    try statement.bind(number.register.key.kind).bind(self.number(of: number.agency)).bind(number.year).bind(
      number.serial)
  }
}

extension Event {
  /// The signature by which a document was issued.
  fileprivate func completion(of paper: String) -> Signature? {
    for case .signed(let signature) in changes
    where signature.act.signing?.completes == true && signature.paper == paper {
      return signature
    }
    return nil
  }

  fileprivate func gives(_ number: DocumentNumber) -> Bool { changes.contains(.numbered(number)) }
}

extension Dossier {
  /// A signature that does not stand on what was issued proves nothing of it.
  fileprivate func leaderProofCode(on paper: String) -> Int {
    isSignedElsewhere(paper)
      ? SignatureProof.Standing.invalid.rawValue : signature(.approve, on: paper).proofCode
  }
}

extension Signature? {
  fileprivate var mediumCode: Int { self?.medium.rawValue ?? 0 }
  fileprivate var proofCode: Int { self?.proof?.standing.rawValue ?? 0 }
}
