import DossierModel
import Hashing
import Testing
import WorkingTime

/// The same numbers on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Whatever people do, these things hold.
struct RandomWalkTests {
  @Test(arguments: Town.definitions.indices)
  func `any history replays to the same dossier, and every refusal explains itself`(
    _ index: Int
  ) throws {
    let definition = Town.definitions[index]
    var random = Seeded(UInt64(index) + 20_260_601)
    var (accepted, refused, statuses) = (0, 0, Set<PortalStatus>())
    for _ in 0..<20 {
      var walk = try Walk(definition, &random)
      for _ in 0..<60 {
        switch try walk.step(&random) {
        case .accepted: accepted += 1
        case .refused: refused += 1
        }
        statuses.insert(walk.story.dossier.status)
      }
      try walk.checkHistory()
    }
    #expect(
      accepted > 300 && refused > 300, "accepted \(accepted), refused \(refused): the walk must do both")
    // So few steps seldom reach the end of a long procedure; a joint dossier has no step in which a fee is asked.
    let joint = definition.branch.steps.contains { !$0.parts.isEmpty }
    let seldom: Set<PortalStatus> =
      definition.branch.steps.count > 9 ? [.notAccepted, .returned] : [.notAccepted]
    let wanted = Set(PortalStatus.allCases).subtracting(joint ? [.notAccepted, .feeAsked] : seldom)
    #expect(statuses.isSuperset(of: wanted), "never seen: \(wanted.subtracting(statuses))")
  }

  @Test(arguments: Town.definitions.indices) func `whoever is offered an action can take it`(_ index: Int)
    throws
  {
    let definition = Town.definitions[index]
    var random = Seeded(UInt64(index) + 7)
    for _ in 0..<8 {
      var walk = try Walk(definition, &random)
      for _ in 0..<30 {
        try walk.checkOffers()
        _ = try walk.step(&random)
      }
    }
  }

  @Test(arguments: Town.definitions.indices)
  func `from wherever a walk ends the dossier can still be brought to an end`(
    _ index: Int
  ) throws {
    let definition = Town.definitions[index]
    var random = Seeded(UInt64(index) + 99)
    for _ in 0..<40 {
      var walk = try Walk(definition, &random)
      for _ in 0..<Int.random(in: 0..<40, using: &random) { _ = try walk.step(&random) }
      try walk.finish()
    }
  }
}

/// One dossier among people who do whatever comes to mind.
struct Walk {
  enum Outcome { case accepted, refused }

  private(set) var story: Story
  private let words: [String]

  init(_ definition: Definition, _ random: inout Seeded) throws {
    let channel = definition.procedure.channels.randomElement(using: &random) ?? .counter
    let returnBy = definition.procedure.returns.randomElement(using: &random) ?? .counter
    story = try Story(definition, channel, returnBy: returnBy)
    words = definition.actionNames.sorted() + ["", "frobnicate", "done.state.processing"]
  }

  mutating func step(_ random: inout Seeded) throws -> Outcome {
    story.wait(minutes: Int.random(in: 0..<2000, using: &random))
    let (command, actor) = choose(&random)
    let setting = story.setting(actor)
    let before = story.dossier
    let first = Self.outcome(command, before, story.definition, setting)
    let second = Self.outcome(command, before, story.definition, setting)
    #expect(first == second, "the same question, asked twice")
    switch first {
    case .success(let decision):
      _ = try story.take(command, as: actor)
      check(decision, before)
      try story.openParts()
      return .accepted
    case .failure(let rejection):
      check(rejection)
      #expect(story.dossier == before)
      return .refused
    }
  }

  private func outcome(_ advance: Advance, _ person: String) -> Result<Decision, Rejection> {
    Self.outcome(.advance(advance), story.dossier, story.definition, story.setting(person))
  }

  private static func outcome(
    _ command: Command, _ dossier: Dossier, _ definition: Definition, _ setting: Setting
  ) -> Result<Decision, Rejection> {
    do { return .success(try decide(command, on: dossier, by: definition, in: setting)) } catch {
      return .failure(error)
    }
  }

  /// Mostly something sensible by somebody who may, seldom an early end; else anything by anybody.
  private func choose(_ random: inout Seeded) -> (Command, String) {
    if Int.random(in: 0..<20, using: &random) == 0 {
      let effect = Settlement(
        effect: Int64.random(in: 1...99, using: &random), kind: .notifyApplicant,
        succeeded: Bool.random(using: &random))
      return (.settle(effect), "portal")
    }
    let open = story.dossier.parts.filter { $0.value.ended == nil }.keys.sorted()
    if let part = open.randomElement(using: &random), Int.random(in: 0..<4, using: &random) == 0 {
      let status = [PortalStatus.done, .done, .withdrawalAsked, .notAccepted].randomElement(using: &random)
      return (.notePart(.ended(part: part, status ?? .done)), "hoa")
    }
    let ends = Int.random(in: 0..<6, using: &random) == 0 ? [] : ["refuse", "close", "accept_withdrawal"]
    let offers = story.inquiry.rejection.possible.filter { !ends.contains($0.action) }
    let usual = offers.filter { Story.ordinary.contains($0.action) }
    let liked = Bool.random(using: &random) || usual.isEmpty ? offers : usual
    if Int.random(in: 0..<3, using: &random) > 0, let offer = liked.randomElement(using: &random),
      let actor = offer.people.randomElement(using: &random)
    {
      return (.advance(story.inputs(for: offer)), actor)
    }
    var advance = Advance(words.randomElement(using: &random) ?? "")
    let people = Town.people + ["ghost"]
    if Bool.random(using: &random) { advance.note = SHA256.digest("note") }
    if Bool.random(using: &random) {
      advance.file = paper("x", "file \(UInt8.random(in: 0...255, using: &random))")
    }
    if Bool.random(using: &random) { advance.recipient = SHA256.digest("recipient") }
    if Bool.random(using: &random) { advance.itemNumber = "EB125966888VN" }
    if Int.random(in: 0..<4, using: &random) == 0 { advance.assignee = people.randomElement(using: &random) }
    if Int.random(in: 0..<6, using: &random) == 0 { advance.principal = people.randomElement(using: &random) }
    return (.advance(advance), people.randomElement(using: &random) ?? "lan")
  }

  private func check(_ decision: Decision, _ before: Dossier) {
    let after = story.dossier
    #expect(decision.events.count == 1)
    #expect(after.version == before.version + 1)
    #expect(after.opening == before.opening && after.submitted == before.submitted)
    #expect(!after.leaves.isEmpty)
    #expect((after.clock.started == nil) == (after.clock.due == nil))
    if let paused = after.clock.paused { #expect(paused <= story.now) }
    // Seals on earlier drafts stand in the history only; their numbers stay.
    #expect(after.numbers.count >= after.signatures.count { $0.act == .issue })
    for change in decision.events[0].changes {
      guard case .signed(let seal) = change, seal.act == .issue else { continue }
      let leader = before.signature(.approve, on: seal.paper)
      #expect(
        leader != nil && leader?.signer != seal.signer,
        "sealed without a leader's signature of another person")
    }
  }

  private func check(_ rejection: Rejection) {
    #expect(!rejection.reasons.isEmpty)
    for language in Language.allCases {
      let names = Town.names(story.definition, language)
      for reason in rejection.reasons { #expect(!reason.text(names).isEmpty) }
    }
    for offer in rejection.possible {
      #expect(!offer.action.isEmpty && !offer.title.vi.isEmpty && !offer.title.en.isEmpty)
    }
  }

  /// Folding everything again gives the same dossier; so does folding any beginning and going on from there.
  func checkHistory() throws {
    #expect(story.history.map(\.version) == Array(1...story.history.count))
    #expect(try fold(story.history) == story.dossier)
    let middle = story.history.count / 2
    var dossier = try fold(story.history.prefix(middle))
    for event in story.history.dropFirst(middle) { dossier = try evolve(dossier, event) }
    #expect(dossier == story.dossier)
    #expect(zip(story.history, story.history.dropFirst()).allSatisfy { $0.moment <= $1.moment })
  }

  /// An offer names people; each of them, with all it asks for, is accepted, or the law of signatures says why not.
  func checkOffers() throws {
    for offer in story.inquiry.rejection.possible {
      for person in offer.people {
        let advance = story.inputs(for: offer)
        guard case .failure(let first) = outcome(advance, person) else { continue }
        if first.isAboutAssignee, canName(somebody: advance, person) { continue }
        let aboutSigning = first.reasons.allSatisfy(\.isAboutSigning)
        #expect(aboutSigning, "\(person), \(offer.action): \(first.reasons)")
      }
    }
  }

  /// True when there is somebody the step can be given to.
  private func canName(somebody advance: Advance, _ person: String) -> Bool {
    Town.people.contains { assignee in
      var advance = advance
      advance.assignee = assignee
      if case .success = outcome(advance, person) { return true }
      return false
    }
  }

  /// Brings the dossier to an end by the ordinary actions and the ways back from the side roads.
  mutating func finish() throws {
    let back = [
      "complete", "confirm_fee", "refuse_withdrawal", "resume", "take_back", "complain", "compensate",
      "reissue", "go_on_without",
    ]
    let atAnyTime = ["pay", "correct", "certify_copy"]
    for _ in 0..<60
    where !story.inquiry.rejection.possible.filter({ !atAnyTime.contains($0.action) }).isEmpty {
      let offers = story.inquiry.rejection.possible
      if let offer = offers.first(where: { back.contains($0.word) }) {
        let inputs = story.inputs(for: offer)
        try story.when(offer.people[0], offer.action) { $0 = inputs }
      } else {
        do { try story.next() } catch is Rejection { try handOver() }
      }
    }
    #expect(
      story.inquiry.rejection.possible.allSatisfy { atAnyTime.contains($0.action) },
      "stuck at \(story.dossier.leaves)")
  }
}

extension Walk {
  /// The seal was given to the leader who signed: somebody above gives it to another clerk.
  private mutating func handOver() throws {
    let step = try #require(definition.steps(of: story.dossier).first)
    let seat = Directory.Place(role: step.role, agency: story.dossier.opening.lanes[step.lane] ?? "")
    let others = Town.directory.holders(seat, on: Town.calendar.zone.day(of: story.now))
    let offer = try #require(story.inquiry.rejection.possible.first { $0.action == "reassign" })
    var inputs = story.inputs(for: offer)
    inputs.assignee = others.last
    try story.when(offer.people[0], "reassign") { $0 = inputs }
  }

  private var definition: Definition { story.definition }
}

extension Reason {
  var isAboutSigning: Bool {
    switch self {
    case .alreadySigned, .signedAsLeader, .notApproved: true
    default: false
    }
  }
}

extension Rejection {
  /// The person named cannot be given the step, or has it; another might.
  fileprivate var isAboutAssignee: Bool {
    reasons.allSatisfy { reason in
      switch reason {
      case .assigneeNotInRole, .alreadyAssigned, .signedAsLeader: true
      default: false
      }
    }
  }
}
