import DossierModel
import Hashing
import WorkingTime

extension Run {
  /// Somebody has done his work on a dossier: the act is decided, and what waits then is looked for.
  func act(_ job: Job, by person: Int, at minute: Int) {
    guard !job.isGone else { return }
    guard workforce.holds(person, job.place) else { return handOn(job, at: minute) }
    let (matter, actor) = (job.matter, workforce.people[person].key)
    let moment = clock.over(minute)
    do throws(Rejection) {
      let decision = try decideFilled(job, by: actor, at: moment)
      take(decision, on: matter, by: actor, at: moment)
      if minute < clock.end { review(matter, at: minute) }
    } catch { refused(error, matter.definition) }
  }

  /// Who left the place before he was done leaves the work to the others.
  private func handOn(_ job: Job, at minute: Int) {
    job.person = nil
    offer(job, at: minute)
  }

  /// Fills in what the action asks for. Whom the next step is given to is tried first where steps follow each other;
  /// elsewhere the refusal says who could have it.
  private func decideFilled(_ job: Job, by actor: String, at moment: Moment) throws(Rejection) -> Decision {
    var advance = filled(job)
    do throws(Rejection) { return try decide(advance, job, actor, moment) } catch {
      guard let holders = error.reasons.lazy.compactMap(\.assignable).first,
        let other = workforce.leastLoaded(holders.compactMap(workforce.number(ofPerson:)))
      else { throw error }
      advance.assignee = workforce.people[other].key
      return try decide(advance, job, actor, moment)
    }
  }

  private func decide(
    _ advance: Advance, _ job: Job, _ actor: String, _ moment: Moment
  ) throws(Rejection) -> Decision {
    try DossierModel.decide(
      .advance(advance), on: job.matter.dossier, by: job.matter.definition, in: setting(actor, moment))
  }

  private func filled(_ job: Job) -> Advance {
    let (rule, matter) = (job.rule, job.matter)
    var advance = Advance(rule.name)
    for input in rule.asks {
      switch input {
      case .reason: advance.note = .zero
      case .assignee: advance.assignee = assignee(after: job)
      case .draft, .attachment: advance.file = Self.paper
      case .itemNumber: advance.itemNumber = "EB569771909VN"
      case .recipient: advance.recipient = .zero
      // Nobody asks for more time: what would be late is to be seen.
      case .newDue: break
      case .scanned: advance.scanned = matter.definition.procedure.papers.first?.kind
      case .minutes:
        advance.handIn = HandIn(minutes: "1", filed: matter.dossier.submitted, papers: [])
      case .amount: advance.amount = matter.definition.procedure.fee.amount - matter.dossier.paid
      }
    }
    if rule.act == .consign || rule.act == .collect { advance.itemNumber = "EB569771909VN" }
    if rule.act?.signs == true, matter.dossier.paper(job.site.step?.paper ?? "result") == nil {
      advance.file = Self.paper
    }
    return advance
  }

  private static let paper = Paper(kind: "draft", digest: .zero, size: 1)

  /// Who has least to do of those who could have the step after this one.
  private func assignee(after job: Job) -> String? {
    let steps = job.matter.definition.branch.steps
    guard let here = job.site.step.flatMap(steps.firstIndex), here + 1 < steps.count else { return nil }
    let next = steps[here + 1]
    guard let agency = job.matter.dossier.opening.lanes[next.lane] else { return nil }
    let place = workforce.number(of: Directory.Place(role: next.role, agency: agency))
    return workforce.leastLoaded(workforce.places[place].members).map { workforce.people[$0].key }
  }
}

extension Reason {
  /// Those somebody could have given the step to instead.
  fileprivate var assignable: [String]? {
    if case .assigneeNotInRole(_, _, let holders) = self { holders } else { nil }
  }
}

extension Stream {
  /// An application with all the papers it takes.
  func submission(_ definition: Definition) -> Submission {
    Submission(
      procedure: procedure, branch: branch, receivedAt: receivedAt, channel: channel, returnBy: returnBy,
      applicant: .zero,
      papers: definition.procedure.papers.filter(\.required).map {
        Paper(kind: $0.kind, digest: .zero, size: 1)
      })
  }
}

extension Dossier {
  /// The application for a part, as an office makes it.
  func submission(ofPart part: PartRule, _ procedure: Procedure) -> Submission {
    Submission(
      procedure: part.procedure, branch: part.branch, receivedAt: opening.lanes[Lane.receiving] ?? "",
      channel: opening.channel, returnBy: opening.returnBy, applicant: opening.applicant,
      papers: procedure.papers.compactMap { paper($0.kind) },
      parent: PartLink(parent: code, part: part.name))
  }
}
