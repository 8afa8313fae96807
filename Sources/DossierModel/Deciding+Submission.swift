import Hashing
import Statechart
import WorkingTime

func decide(
  _ submission: Submission, by definition: Definition, in setting: Setting
) throws(Rejection) -> Decision {
  let reasons = reasons(against: submission, definition, setting)
  guard reasons.isEmpty,
    let service = setting.directory.service(
      submission.procedure, receivedAt: submission.receivedAt, on: setting.day),
    let agency = service.lanes[Lane.agency].flatMap({ setting.directory.agencies[$0] })
  else { throw Rejection(action: "submit", reasons: reasons, possible: []) }

  let register = Register.dossiers(agency: agency.key, day: setting.day)
  let serial = setting.nextSerial(register)
  let opening = Opening(
    code: DossierCode.text(agency.code, setting.codeOrder, setting.day, serial: serial),
    definition: definition.digest, procedure: submission.procedure, branch: submission.branch,
    channel: submission.channel, returnBy: submission.returnBy, lanes: service.lanes,
    applicant: submission.applicant)
  var deliberation = Deliberation(Dossier(opening, at: setting.moment), definition, setting)
  _ = deliberation.claim(register)
  deliberation.record(.opened(opening))
  if let parent = submission.parent { deliberation.record(.joined(parent)) }
  for paper in submission.papers { deliberation.record(.attached(paper)) }
  for finding in submission.findings { deliberation.record(.found(finding)) }
  let start = try definition.run("submit") { () throws(Livelock) in
    try definition.chart.start(definition.guards(on: deliberation.dossier, setting))
  }
  deliberation.move("", Configuration(), start.configuration)
  return try deliberation.decision(.submitted, in: start.configuration, for: "submit")
}

/// Names of lanes every service binds.
public enum Lane {
  /// The one-stop shop that took the dossier in.
  public static let receiving = "receiving"
  /// The competent agency.
  public static let agency = "agency"
  /// Stands for the lane of the step an action is about.
  public static let step = "step"
  /// Stands for the lanes of the agencies asked for an opinion within that step.
  public static let asked = "asked"
}

private func reasons(
  against submission: Submission, _ definition: Definition, _ setting: Setting
) -> [Reason] {
  let (directory, day, procedure) = (setting.directory, setting.day, definition.procedure)
  var reasons: [Reason] = []
  // Behind a part stands the decision on the dossier it belongs to, which time may have caused.
  if submission.parent == nil {
    if directory.people[setting.actor] == nil { reasons.append(.unknownPerson(setting.actor)) }
    reasons += performerReasons(submission, definition, setting)
  }
  if !procedure.isInForce(on: day) {
    reasons.append(.notValid(from: procedure.validFrom, until: procedure.validUntil))
  }
  if !procedure.channels.contains(submission.channel) {
    reasons.append(.channelNotOffered(submission.channel, offered: procedure.channels))
  }
  if !procedure.returns.contains(submission.returnBy) {
    reasons.append(.returnNotOffered(submission.returnBy, offered: procedure.returns))
  }
  reasons += paperReasons(submission.papers, procedure)
  reasons += serviceReasons(submission, definition, directory, day)
  return reasons
}

private func performerReasons(
  _ submission: Submission, _ definition: Definition, _ setting: Setting
) -> [Reason] {
  // Nowhere named and nowhere to assume: whoever receives this procedure anywhere may submit it.
  let agencies =
    submission.receivedAt.isEmpty
    ? setting.directory.services.filter { $0.procedure == submission.procedure }.map(\.receivedAt)
    : [submission.receivedAt]
  let places = agencies.flatMap { agency in
    definition.submitters.map { Directory.Place(role: $0, agency: agency) }
  }
  if places.contains(where: { setting.directory.holds(setting.actor, $0, on: setting.day) }) { return [] }
  let holders = places.flatMap { setting.directory.holders($0, on: setting.day) }
  return [.notInRole(places: places, holders: holders.distinct)]
}

private func paperReasons(_ papers: [Paper], _ procedure: Procedure) -> [Reason] {
  let (given, known) = (Set(papers.map(\.kind)), procedure.papers.map(\.kind))
  return procedure.papers.filter { $0.required && !given.contains($0.kind) }.map(Reason.missingPaper)
    + given.subtracting(known).sorted().map { .unknownPaper($0, known: known) }
}

private func serviceReasons(
  _ submission: Submission, _ definition: Definition, _ directory: Directory, _ day: Day
) -> [Reason] {
  guard let service = directory.service(submission.procedure, receivedAt: submission.receivedAt, on: day)
  else { return submission.receivedAt.isEmpty ? [] : [notReceivedHere(submission, directory, day)] }
  let lanes = Set(definition.branch.lanes).union([Lane.receiving, Lane.agency])
  let unbound = lanes.filter { service.lanes[$0] == nil }.sorted().map(Reason.laneUnbound)
  let ended = Set(service.lanes.values).filter { directory.agencies[$0]?.validity.contains(day) != true }
  return unbound + ended.sorted().map(Reason.agencyNotValid)
}

private func notReceivedHere(_ submission: Submission, _ directory: Directory, _ day: Day) -> Reason {
  let serving = directory.services.filter {
    $0.procedure == submission.procedure && $0.validity.contains(day)
  }
  return .notReceivedHere(
    agency: submission.receivedAt, receiving: Set(serving.map(\.receivedAt)).sorted())
}

extension Definition {
  /// Runs the chart. A livelock cannot come from a checked definition; if one does, the command is refused.
  func run<Result>(_ action: String, _ body: () throws(Livelock) -> Result) throws(Rejection) -> Result {
    do { return try body() } catch {
      let titles = error.states.compactMap { chart.index(of: $0) }.map { states[$0].title }
      let reasons = titles.prefix(1).map { Reason.notPossibleNow(states: [$0], possibleIn: []) }
      throw Rejection(action: action, reasons: reasons, possible: [])
    }
  }
}
