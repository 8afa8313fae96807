import CheckedYAML
import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

@testable import Simulation

/// Every shipped procedure, run by an office that has somebody for everything.
struct ShippedTests {
  private static let procedures: [CheckedProcedure] = Shipped.procedures.compactMap { file in
    let workflow = Shipped.workflows[0]
    let source = DefinitionSource(workflow: workflow.text, procedure: file.text)
    do { return try CheckedProcedure(source, files: (workflow.name, file.name)) } catch { return nil }
  }

  private static let definitions = procedures.filter { $0.procedure.variant == nil }
    .flatMap { checked in checked.definitions.sorted { $0.key < $1.key }.map(\.value) }

  private static let directory: Directory = {
    let agencies = Set(definitions.flatMap(\.branch.lanes)).union([Lane.receiving, Lane.agency]).sorted()
    let validity = Validity(from: Day(year: 2025, month: 7, day: 1) ?? Day(number: 0))
    let roles = Set(definitions.flatMap(\.roles.keys)).sorted()
    let posts = agencies.flatMap { agency in
      roles.flatMap { role in
        (1...3).map {
          Post(person: "\(role)-\(agency)-\($0)", role: role, agency: agency, validity: validity)
        }
      }
    }
    return Directory(
      agencies: Line.agencies(agencies), people: posts.map { Person(key: $0.person, name: $0.person) },
      posts: posts, mandates: [],
      services: Set(definitions.map(\.procedure.code)).sorted().map {
        Service(
          procedure: $0, receivedAt: Lane.receiving,
          lanes: Dictionary(uniqueKeysWithValues: agencies.map { ($0, $0) }), validity: validity)
      })
  }()

  private func scenario() -> Scenario {
    var scenario = Scenario()
    scenario.streams = Self.definitions.flatMap { definition in
      definition.procedure.returns.map {
        Stream(
          procedure: definition.procedure.code, branch: definition.branch.key,
          channel: definition.procedure.channels[0], returnBy: $0, receivedAt: Lane.receiving,
          perThousandDays: 300)
      }
    }
    for (state, action, share) in [
      ("registered", "refuse", 50), ("process", "ask_supplement", 200), ("review", "rework", 200),
      ("process", "withdraw", 50), ("in_transit", "fail", 200),
    ] {
      scenario.turns[nil, state] = (scenario.turns[nil, state] ?? []) + [Turn(action, perMille: share)]
    }
    return scenario
  }

  @Test func `what a run does is a history the core accepts, and the dossier is its fold`() throws {
    let from = try #require(Day("2026-06-01"))
    let clock = WorkClock(Line.calendar, from: from, until: from + 60)
    let (scenario, world) = (
      scenario(), World(current: Self.definitions, running: [], setting: Line.setting(Self.directory))
    )
    let run = Run(
      world, scenario, clock, Self.directory, Arrival.drawn(scenario.streams, clock, seed: 3))
    var histories: [String: [Event]] = [:]
    run.witness = { event, dossier in histories[dossier.code, default: []].append(event) }
    run.run(seed: 3)
    #expect(run.matters.count > 300)
    #expect(Set(histories.keys) == Set(run.matters.map(\.dossier.code)))
    for matter in run.matters {
      let events = histories[matter.dossier.code] ?? []
      #expect(try fold(events) == matter.dossier)
      #expect(zip(events, events.dropFirst()).allSatisfy { $0.moment <= $1.moment })
    }
    // Every kind of dossier comes to its end, the joint ones and those with consultations included.
    let ended = Set(run.matters.filter { $0.dossier.status.isDone }.map(\.dossier.opening.procedure))
    #expect(ended == Set(Self.definitions.map(\.procedure.code)))
    #expect(run.matters.contains { $0.dossier.parent != nil && $0.dossier.status.isDone })
    #expect(run.refusals.isEmpty, "\(run.refusals)")
  }

  @Test func `nobody works outside office hours or on two things at once`() throws {
    let from = try #require(Day("2026-06-01"))
    let clock = WorkClock(Line.calendar, from: from, until: from + 30)
    let scenario = scenario()
    let world = World(current: Self.definitions, running: [], setting: Line.setting(Self.directory))
    let run = Run(
      world, scenario, clock, Self.directory, Arrival.drawn(scenario.streams, clock, seed: 3))
    var acts: [String: [Moment]] = [:]
    run.witness = { event, _ in
      if event.kind == .advanced { acts[event.actor, default: []].append(event.moment) }
    }
    run.run(seed: 3)
    let (calendar, zone) = (Line.calendar, Line.calendar.zone)
    for moment in acts.values.flatMap(\.self) {
      #expect(calendar.isWorking(zone.day(of: moment)))
      #expect(
        calendar.spans(on: zone.day(of: moment)).contains {
          $0.from < zone.minute(of: moment) && zone.minute(of: moment) <= $0.until
        })
    }
    for moments in acts.values { #expect(Set(moments).count == moments.count) }
  }

  @Test func `dossiers under way go on from where they stand`() throws {
    let from = try #require(Day("2026-06-01"))
    let scenario = scenario()
    let world = World(current: Self.definitions, running: [], setting: Line.setting(Self.directory))
    let first = WorkClock(Line.calendar, from: from, until: from + 11)
    let run = Run(world, scenario, first, Self.directory, Arrival.drawn(scenario.streams, first, seed: 3))
    run.run(seed: 3)
    let running = run.matters.filter { $0.dossier.clock.ended == nil }
      .map { World.Running($0.dossier, $0.definition) }
    var quiet = scenario
    quiet.streams = []
    quiet.turns = StateBook()
    let forecast = Foresight(
      World(current: Self.definitions, running: running, setting: Line.setting(Self.directory)), quiet,
      {
        var question = Foresight.Question(from: from + 14, until: from + 74)
        question.runs = 1
        return question
      }()
    ).forecast()
    let alone = running.count { $0.dossier.parent == nil && $0.dossier.status != .notAccepted }
    #expect(forecast.total.carried.mean == alone && alone > 20)
    #expect(forecast.total.arrived.mean == 0)
    #expect(forecast.total.finished.mean == alone)
    #expect(forecast.refusals.isEmpty)
  }
}
