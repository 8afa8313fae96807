import DossierModel
import Office
import OfficeFixture
import Testing
import WorkingTime

/// Whenever a tick runs, and whether one runs at all: the same people doing the same things come to the same end.
struct TickTimesTests {
  /// When somebody runs a tick.
  enum Ticks: CaseIterable { case atEveryMoment, nowAndThen, never }

  @Test(arguments: 0..<4) func `ticking earlier, later or never gives the same history`(_ seed: Int) throws {
    let runs = try Ticks.allCases.map { ticks in
      var run = try Run(ticks, seed: UInt64(seed))
      for _ in 0..<60 { try run.step() }
      return try run.end()
    }
    #expect(runs[0].acts == runs[1].acts)
    #expect(runs[0].acts == runs[2].acts)
    for run in runs.dropFirst() {
      #expect(run.dossiers == runs[0].dossiers)
      for (code, events) in runs[0].events {
        let found = run.events[code] ?? []
        let first = zip(events, found).first { $0 != $1 }
        #expect(first == nil && events.count == found.count, "\(code): \(first.map { "\($0)" } ?? "")")
      }
      #expect(run.effects == runs[0].effects)
    }
    let timed = runs[2].events.values.joined().count { $0.kind == .timed }
    #expect(timed > 10, "time must have something to do: \(timed)")
    #expect(
      runs[2].acts.contains { $0.contains("accepted") } && runs[2].acts.contains { $0.contains("refused") })
  }

  /// What came of a run.
  struct Outcome {
    var acts: [String] = []
    var dossiers: [Dossier] = []
    var events: [String: [Event]] = [:]
    var effects: [String] = []
  }

  /// One office among people who do whatever comes to mind.
  struct Run {
    private let sample: SampleOffice
    private let ticks: Ticks
    /// What people do; ticks have dice of their own.
    private var dice: Dice
    private var tickDice = Dice(99)
    private var outcome = Outcome()
    private var remembered: [(code: String, offer: Offer)] = []

    init(_ ticks: Ticks, seed: UInt64) throws {
      (self.ticks, dice) = (ticks, Dice(seed))
      sample = try SampleOffice(.tacit)
      _ = try sample.submitRecognition(by: "cong-dvc", [.channel: "online"])
      _ = try sample.submitCopy()
      let consulting = try sample.submit("1.009645").code
      if seed % 2 == 0 { try sample.walk(consulting, to: "processing.opinions.construction.asked") }
      let joint = try sample.submit("0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online"])
        .code
      try sample.take("receive", on: joint, as: "vt-mc")
      try sample.take("transfer", on: joint, as: "vt-mc")
    }

    /// Time goes on, and somebody does something, often too late.
    mutating func step() throws {
      let days = dice.roll(8) == 0 ? dice.roll(25) : 0
      try pass(minutes: days * 1440 + dice.roll(900))
      let codes = try sample.office.store.read { try $0.codes() }
      let code = codes[dice.roll(codes.count)]
      let offers = try sample.office.possible(code).filter {
        !Self.ends.contains($0.action) || dice.roll(6) == 0
      }
      // What was possible once is tried again: an answer that comes late.
      let late = dice.roll(4) == 0 && !remembered.isEmpty
      guard late || !offers.isEmpty else { return }
      let choice = late ? remembered[dice.roll(remembered.count)] : (code, offers[dice.roll(offers.count)])
      remembered += offers.map { (code, $0) }
      try act(choice.0, choice.1)
    }

    private static let ends = ["refuse", "close", "accept_withdrawal", "withdraw", "stop"]

    private mutating func act(_ code: String, _ offer: Offer) throws {
      let view = try sample.office.view(code)
      let actor = offer.people[dice.roll(offer.people.count)]
      var request = AdvanceRequest(code, offer.action)
      sample.fill(&request, for: offer, view)
      if offer.asks.contains(.newDue), let due = view.dossier.clock.due {
        request.newDue = view.calendar.day(
          1 + dice.roll(9), workingDaysAfter: view.calendar.zone.day(of: due))
      }
      if dice.roll(3) == 0 { request.expectedVersion = view.dossier.version }
      do {
        let dossier = try sample.hand(request, as: actor)
        outcome.acts.append("\(code) \(offer.action) accepted \(dossier.version)")
      } catch let rejection as Rejection {
        outcome.acts.append("\(code) \(offer.action) refused \(rejection.reasons)")
      }
    }

    private mutating func pass(minutes: Int) throws {
      let end = Moment(milliseconds: sample.clock.now.milliseconds + Int64(minutes) * 60_000)
      switch ticks {
      case .never: break
      case .nowAndThen:
        if tickDice.roll(3) == 0 {
          sample.clock.move(minutes: tickDice.roll(minutes + 1))
          _ = try sample.office.tick()
        }
      case .atEveryMoment:
        while let next = try nextDue(before: end) {
          sample.clock.now = next.next
          _ = try sample.office.tick()
        }
      }
      sample.clock.now = end
    }

    private func nextDue(before end: Moment) throws -> Moment? {
      let due = try sample.office.store.read { try $0.timers(overAt: end, limit: 10_000) }.map(\.timer.due)
      return due.first { $0 >= sample.clock.now }
    }

    /// At last a tick makes up for all.
    mutating func end() throws -> Outcome {
      _ = try sample.office.tick()
      let flaws = try sample.office.examine().flaws
      #expect(flaws.isEmpty, "\(flaws)")
      for code in try sample.office.store.read({ try $0.codes() }) {
        outcome.dossiers.append(try sample.office.view(code).dossier)
        outcome.events[code] = try sample.office.history(code).map { Self.unrecorded($0.event) }
      }
      outcome.effects = try sample.office.pendingEffects(limit: 10_000).map {
        "\($0.code) \($0.version) \($0.effect)"
      }.sorted()
      return outcome
    }

    /// The event apart from when it was recorded.
    private static func unrecorded(_ event: Event) -> Event {
      let changes = event.changes.filter { if case .recorded = $0 { false } else { true } }
      return Event(
        version: event.version, kind: event.kind, moment: event.moment, actor: event.actor, changes: changes)
    }
  }

  /// The same numbers on every run.
  struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, sides)))
    }
  }
}
