import DossierModel
import WorkingTime

extension Run {
  /// A dossier comes in.
  func receive(_ arrival: Arrival, at minute: Int) {
    let stream = arrival.stream
    guard let definition = current[CaseKey(procedure: stream.procedure, branch: stream.branch)] else {
      return
    }
    let moment = clock.begin(minute)
    let day = world.calendar.zone.day(of: moment)
    let submitters = definition.submitters.flatMap {
      workforce.directory.holders(Directory.Place(role: $0, agency: stream.receivedAt), on: day)
    }
    let matter = submit(
      stream.submission(definition), definition, by: submitters.first ?? "", at: moment, seed: arrival.seed)
    if let matter { review(matter, at: minute) }
  }

  /// Submits and adds a dossier; nil: the rules refuse it.
  func submit(
    _ submission: Submission, _ definition: Definition, by actor: String, at moment: Moment, seed: UInt64
  ) -> Matter? {
    do throws(Rejection) {
      let decision = try decide(
        .submit(submission), on: nil, by: definition, in: setting(actor, moment))
      guard let first = decision.events.first, let dossier = begin(first) else { return nil }
      let matter = Matter(dossier, definition, seed: seed, world.calendar)
      serials.merge(decision.claims) { _, new in new }
      witness?(first, dossier)
      add(matter)
      for sequel in decision.sequels { follow(sequel, of: matter, by: actor, at: moment) }
      return matter
    } catch {
      refused(error, definition)
      return nil
    }
  }

  private func begin(_ event: Event) -> Dossier? {
    do { return try evolve(nil, event) } catch { return nil }
  }
}
