import DossierModel
import DossierStore
import WorkflowFiles
import WorkingTime

extension Office {
  /// A setting in which a decision learns what stands against the parts it would open.
  ///
  /// So `can`, a refused action and one that is taken ask the same question.
  func askingForParts(_ setting: Setting, _ reading: StoreReading, _ answers: StoreAnswers) -> Setting {
    var asking = setting
    asking.obstacles = { sequels, dossier in
      answers.keeping([]) {
        try self.obstacles(
          to: sequels, of: dossier, self.askingForParts(setting, reading, answers), reading)
      }
    }
    return asking
  }

  /// What stands against what a decision brings about for other dossiers, down to the parts of parts; nothing is written.
  private func obstacles(
    to sequels: [Sequel], of dossier: Dossier, _ setting: Setting, _ reading: StoreReading
  ) throws -> [Reason] {
    try sequels.flatMap { sequel in
      switch sequel {
      case .open(let part): try obstacles(to: part, of: dossier, setting, reading)
      case .tell(let link, let status):
        try obstacles(
          to: .ended(part: link.part, status), on: try reading.dossier(link.parent).dossier, setting, reading)
      }
    }
  }

  private func obstacles(
    to part: PartRule, of dossier: Dossier, _ setting: Setting, _ reading: StoreReading
  ) throws -> [Reason] {
    do {
      let (submission, checked) = try submission(of: part, for: dossier, reading)
      let command = Command.submit(submission)
      let decision = try decide(
        command, on: nil, by: try definition(command, nil, checked, reading), in: setting)
      let code = try fold(decision.events)?.code ?? ""
      return try obstacles(to: .opened(part: part.name, code: code), on: dossier, setting, reading)
    } catch let rejection as Rejection {
      return [.partRefused(part.title, procedure: part.procedure)] + rejection.reasons
    }
  }

  private func obstacles(
    to news: PartNews, on dossier: Dossier, _ setting: Setting, _ reading: StoreReading
  ) throws -> [Reason] {
    do {
      _ = try decide(
        .notePart(news), on: dossier, by: try definition(of: dossier, reading), in: setting)
      return []
    } catch let rejection as Rejection { return rejection.reasons }
  }

  /// Carries out what a decision brings about for other dossiers, in the same transaction.
  ///
  /// - Returns: the dossier decided on, as it stands after all that.
  func follow(
    _ decision: Decision, of stored: StoredDossier, _ actor: String, _ transaction: StoreWriting
  ) throws -> StoredDossier {
    guard !decision.sequels.isEmpty else { return stored }
    // What follows from something that fell due holds from then as well.
    let moment = decision.events.first?.moment
    for sequel in decision.sequels {
      switch sequel {
      case .open(let part): try open(part, of: stored, moment, actor, transaction)
      case .tell(let link, let status):
        try note(.ended(part: link.part, status), on: link.parent, moment, actor, transaction)
      }
    }
    return try transaction.dossier(stored.dossier.code)
  }

  /// Submits a part, and says so in the dossier it belongs to.
  private func open(
    _ part: PartRule, of stored: StoredDossier, _ moment: Moment?, _ actor: String,
    _ transaction: StoreWriting
  ) throws {
    let dossier = stored.dossier
    let (submission, checked) = try submission(of: part, for: dossier, transaction)
    let value = try transaction.personal(submission.applicant, of: stored)
    let personal = value.map { [submission.applicant: $0] } ?? [:]
    let opened = try perform(
      .submit(submission), on: nil, by: checked, as: actor, Extra(personal: personal, moment: moment),
      in: transaction)
    try note(
      .opened(part: part.name, code: opened.dossier.code), on: dossier.code, moment, actor, transaction)
  }

  /// A part as it is submitted: for the same applicant, with those of his papers it asks for.
  private func submission(
    of part: PartRule, for dossier: Dossier, _ reading: StoreReading
  ) throws -> (Submission, CheckedProcedure) {
    let opening = dossier.opening
    guard dossier.parent == nil else { throw Rejection(action: "submit", reasons: [.partsNested]) }
    let checked = try current(part.procedure, reading)
    let papers = checked.procedure.papers.compactMap { dossier.paper($0.kind) }
    let submission = Submission(
      procedure: part.procedure, branch: part.branch, receivedAt: opening.lanes[Lane.receiving] ?? "",
      channel: opening.channel, returnBy: opening.returnBy, applicant: opening.applicant, papers: papers,
      parent: PartLink(parent: dossier.code, part: part.name))
    return (submission, checked)
  }

  private func note(
    _ news: PartNews, on code: String, _ moment: Moment?, _ actor: String, _ transaction: StoreWriting
  ) throws {
    _ = try perform(.notePart(news), on: code, by: nil, as: actor, Extra(moment: moment), in: transaction)
  }
}
