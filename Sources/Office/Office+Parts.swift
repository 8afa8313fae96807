import DossierModel
import DossierStore
import WorkingTime

extension Office {
  /// Carries out what a decision brings about for other dossiers, in the same transaction.
  ///
  /// - Returns: the dossier decided on, as it stands after all that.
  func follow(
    _ decision: Decision, of stored: StoredDossier, _ action: String, _ actor: String,
    _ transaction: StoreWriting
  ) throws -> StoredDossier {
    guard !decision.sequels.isEmpty else { return stored }
    // What follows from something that fell due holds from then as well.
    let moment = decision.events.first?.moment
    for sequel in decision.sequels {
      switch sequel {
      case .open(let part):
        do { try open(part, of: stored, moment, actor, transaction) } catch let rejection as Rejection {
          let reason = Reason.partRefused(part.title, procedure: part.procedure)
          throw Rejection(action: action, reasons: [reason] + rejection.reasons)
        }
      case .tell(let link, let status):
        try note(.ended(part: link.part, status), on: link.parent, moment, actor, transaction)
      }
    }
    return try transaction.dossier(stored.dossier.code)
  }

  /// Submits a part for the same applicant, with those of his papers it asks for.
  private func open(
    _ part: PartRule, of stored: StoredDossier, _ moment: Moment?, _ actor: String,
    _ transaction: StoreWriting
  ) throws {
    let (dossier, opening) = (stored.dossier, stored.dossier.opening)
    guard dossier.parent == nil else { throw Rejection(action: "", reasons: [.partsNested]) }
    let checked = try current(part.procedure, transaction)
    let papers = checked.procedure.papers.compactMap { dossier.paper($0.kind) }
    let submission = Submission(
      procedure: part.procedure, branch: part.branch, receivedAt: opening.lanes[Lane.receiving] ?? "",
      channel: opening.channel, returnBy: opening.returnBy, applicant: opening.applicant, papers: papers,
      parent: PartLink(parent: dossier.code, part: part.name))
    let value = try transaction.personal(opening.applicant, of: stored)
    let personal = value.map { [opening.applicant: $0] } ?? [:]
    let opened = try perform(
      .submit(submission), on: nil, by: checked, as: actor, Extra(personal: personal, moment: moment),
      in: transaction)
    try note(
      .opened(part: part.name, code: opened.dossier.code), on: dossier.code, moment, actor,
      transaction)
  }

  private func note(
    _ news: PartNews, on code: String, _ moment: Moment?, _ actor: String, _ transaction: StoreWriting
  ) throws {
    _ = try perform(.notePart(news), on: code, by: nil, as: actor, Extra(moment: moment), in: transaction)
  }
}
