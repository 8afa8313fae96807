import DossierModel
import WorkingTime

extension Run {
  /// What a decision brings about for other dossiers, as an office does it in the same transaction.
  func follow(_ sequel: Sequel, of matter: Matter, by actor: String, at moment: Moment) {
    switch sequel {
    case .open(let part): open(part, of: matter, by: actor, at: moment)
    case .tell(let link, let status):
      if let parent = self.matter(link.parent) {
        note(.ended(part: link.part, status), on: parent, by: actor, at: moment)
      }
    }
  }

  private func open(_ part: PartRule, of matter: Matter, by actor: String, at moment: Moment) {
    let key = CaseKey(procedure: part.procedure, branch: part.branch)
    guard let definition = current[key] else { return }
    var dice = Dice(matter.seed, matter.dossier.parts.count)
    let submission = matter.dossier.submission(ofPart: part, definition.procedure)
    let opened = submit(submission, definition, by: actor, at: moment, seed: dice.next())
    guard let opened else { return }
    note(.opened(part: part.name, code: opened.dossier.code), on: matter, by: actor, at: moment)
    changed.append(opened)
  }

  private func note(_ news: PartNews, on matter: Matter, by actor: String, at moment: Moment) {
    do throws(Rejection) {
      let decision = try decide(
        .notePart(news), on: matter.dossier, by: matter.definition, in: setting(actor, moment))
      take(decision, on: matter, by: actor, at: moment)
      changed.append(matter)
    } catch { refused(error, matter.definition) }
  }
}
