import DossierModel
import Statechart

extension Run {
  /// The work that is new on a dossier; what it went past is no work any more.
  func jobs(on matter: Matter, at minute: Int) -> [Job] {
    let chart = matter.definition.chart
    let states = matter.dossier.leaves.compactMap(chart.index)
    for (state, job) in matter.jobs where !states.contains(state) {
      job.isGone = true
      matter.jobs[state] = nil
    }
    return states.compactMap { state in
      guard matter.jobs[state] == nil, let job = job(in: state, on: matter, at: minute) else { return nil }
      matter.jobs[state] = job
      return job
    }
  }

  private func job(in state: Int, on matter: Matter, at minute: Int) -> Job? {
    guard let site = atlas.site(state, of: matter.definition) else { return nil }
    let holds = holding(matter, at: minute)
    guard site.ordinary.contains(where: holds) else { return nil }
    var dice = matter.dice(state)
    guard let transition = turn(site, &dice, holds) ?? site.ordinary.first(where: holds) else { return nil }
    guard let seat = seat(for: transition, site, matter) else { return nil }
    atlas.note(site, state, of: matter.definition)
    let job = Job(
      matter, state: state, transition: transition, site: site, place: seat.place,
      minutes: site.work.draw(&dice), order: nextOrder())
    job.barred = barred(job)
    job.person = seat.person == job.barred ? nil : seat.person
    return job
  }

  /// Whether the conditions of a transition hold now.
  private func holding(_ matter: Matter, at minute: Int) -> (Int) -> Bool {
    let definition = matter.definition
    return { transition in
      let way = definition.chart.transitions[transition]
      guard !definition.actions[way.tag].guards.isEmpty else { return true }
      let guards = definition.guards(on: matter.dossier, self.setting("", self.clock.over(minute)))
      return guards(way, definition.configuration(of: matter.dossier))
    }
  }

  /// The way chance takes, if it is open.
  private func turn(_ site: Site, _ dice: inout Dice, _ holds: (Int) -> Bool) -> Int? {
    guard !site.turns.isEmpty else { return nil }
    var roll = dice.below(1000)
    for turn in site.turns {
      if roll < turn.perMille { return turn.transitions.first(where: holds) }
      roll -= turn.perMille
    }
    return nil
  }

  /// Where the work waits, and for whom, if it was given to somebody who is still there.
  private func seat(for transition: Int, _ site: Site, _ matter: Matter) -> (place: Int, person: Int?)? {
    let definition = matter.definition
    let rule = definition.actions[definition.chart.transitions[transition].tag]
    // Who works on it acts, where others may as well.
    let performers = rule.performers.filter(\.isOwn) + rule.performers.filter { !$0.isOwn }
    let places = performers.compactMap { place(of: $0, site, matter) }
    let seats = places.map { (workforce.number(of: $0.place), $0.isStep) }
    let staffed = seats.first { !workforce.places[$0.0].members.isEmpty }
    guard let (place, isStep) = staffed ?? seats.first else { return nil }
    let given = isStep ? site.step.flatMap { matter.dossier.assignees[$0.name] } : nil
    let person = given.flatMap(workforce.number(ofPerson:))
    return (place, person.flatMap { workforce.holds($0, place) ? $0 : nil })
  }

  private func place(
    of performer: Performer, _ site: Site, _ matter: Matter
  ) -> (place: Directory.Place, isStep: Bool)? {
    let lanes = matter.dossier.opening.lanes
    switch performer {
    case .step, .asked:
      guard let step = site.step, let agency = lanes[step.lane] else { return nil }
      return (Directory.Place(role: step.role, agency: agency), true)
    case .role(let role, let lane):
      let here = lane == Lane.step || lane == Lane.asked
      guard let agency = lanes[here ? site.step?.lane ?? "" : lane] else { return nil }
      return (Directory.Place(role: role, agency: agency), false)
    }
  }

  /// Who signed a document as its leader does not seal it.
  private func barred(_ job: Job) -> Int? {
    guard job.rule.act == .issue else { return nil }
    let signature = job.matter.dossier.signature(.approve, on: job.site.step?.paper ?? "result")
    return signature.flatMap { workforce.number(ofPerson: $0.signer) }
  }
}

extension Performer {
  /// Whoever has the step.
  fileprivate var isOwn: Bool { role == nil }
}
