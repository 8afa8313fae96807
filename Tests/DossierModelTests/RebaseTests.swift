import DossierModel
import Hashing
import Testing

/// A dossier keeps its definition; moving it to another one is an act of its own.
struct RebaseTests {
  let old = Town.definition("1.001806")
  let shorter = Town.definition("1.001806", changing: "name: process,", to: "name: examine,")

  private func rebase(_ target: Definition, _ map: [String: String] = [:]) -> Command {
    .rebase(Rebase(to: target, map: map, note: SHA256.digest("why")))
  }

  private func reasons(
    _ story: Story, _ target: Definition, _ map: [String: String] = [:], as actor: String = "binh"
  ) -> [Reason] {
    do {
      _ = try decide(
        rebase(target, map), on: story.dossier, by: story.definition, in: story.setting(actor))
      return []
    } catch { return error.reasons }
  }

  private func processing() throws -> Story {
    var story = try Story(old)
    try story.go(to: "processing.assign")
    try story.when("minh", "assign") { $0.assignee = "duc" }
    return story
  }

  @Test func `states of the same name stay, and everything else with them`() throws {
    var story = try Story(old)
    try story.go(to: "received")
    let before = story.dossier
    _ = try story.take(rebase(shorter), as: "binh")
    let after = story.dossier
    #expect(after.definition == shorter.digest && after.opening.definition == old.digest)
    #expect(after.leaves == before.leaves && after.status == before.status && after.clock == before.clock)
    #expect(story.history.last?.kind == .rebased)
    #expect(try fold(story.history) == after)
  }

  @Test func `a state that is gone has to be mapped, and who has its step keeps it`() throws {
    var story = try processing()
    let process = Title(vi: "Xử lý hồ sơ", en: "Process")
    #expect(reasons(story, shorter) == [.stateLost("processing.process", title: process)])
    _ = try story.take(rebase(shorter, ["processing.process": "processing.examine"]), as: "binh")
    #expect(story.dossier.leaves.first == "processing.examine")
    #expect(story.dossier.assignees["examine"] == "duc")
    // From here on the new definition decides.
    let proposal = try decide(
      story.command("propose") { $0.file = paper("result", "draft") }, on: story.dossier, by: shorter,
      in: story.setting("duc"))
    #expect(proposal.events.count == 1)
  }

  @Test func `what a history state remembers is mapped too`() throws {
    var story = try processing()
    try story.when("duc", "ask_supplement") { $0.note = SHA256.digest("more") }
    #expect(reasons(story, shorter).count == 1)
    _ = try story.take(rebase(shorter, ["processing.process": "processing.examine"]), as: "binh")
    #expect(story.dossier.status == .supplementAsked)
    let back = try decide(
      story.command("complete"), on: story.dossier, by: shorter, in: story.setting("lan"))
    let dossier = try back.events.reduce(story.dossier) { try evolve($0, $1) }
    #expect(dossier.leaves.first == "processing.examine")
  }

  @Test func `a map to a state that cannot be active together with the rest is refused`() throws {
    let story = try processing()
    for target in ["at_counter", "business", "processing", "where_it_was"] {
      let found = reasons(story, shorter, ["processing.process": target])
      #expect(found == [.statesDoNotFit([target] + story.dossier.leaves.dropFirst())], "\(target)")
    }
  }

  /// A map names what a state is called now. It leads nobody past leader and seal, and to no end.
  @Test func `a map moves nobody on`() throws {
    let story = try processing()
    let renamed = Town.definition("1.001806", changing: "en: Process}", to: "en: Work on it}")
    for target in ["done", "returned", "processing.issue", "processing.review", "processing.process"] {
      let found = reasons(story, renamed, ["processing.process": target])
      #expect(found == [.notMapped("processing.process", lost: [])], "\(target)")
    }
    for target in ["done", "returned", "supplement_asked", "withdrawn"] {
      let found = reasons(story, shorter, ["processing.process": target])
      #expect(found.first == .otherStanding("processing.process", mapped: target), "\(target)")
    }
    #expect(
      reasons(story, shorter, ["processing.process": "processing.issue"]) == [
        .otherStanding("processing.process", mapped: "processing.issue"),
        .actSkipped(.approve, paper: "result"),
      ])
    #expect(
      reasons(story, shorter, ["processing.process": "processing.examine", "foo": "bar"]) == [
        .notMapped("foo", lost: ["processing.process"])
      ])
  }

  /// The first of two processing steps is renamed and the letter between them is not signed yet.
  @Test func `a map skips no signature`() throws {
    var story = try Story(Town.definition("1.009645"))
    try story.go(to: "processing.draft_letter")
    let target = Town.definition("1.009645", changing: "name: draft_letter,", to: "name: write_letter,")
    #expect(reasons(story, target, ["processing.draft_letter": "processing.write_letter"]) == [])
    #expect(
      reasons(story, target, ["processing.draft_letter": "processing.consolidate"]) == [
        .actSkipped(.approve, paper: "letter"), .actSkipped(.issue, paper: "letter"),
      ])
  }

  /// The time that runs goes on by the limit it was started with.
  @Test func `another limit of the new version changes nothing that was promised`() throws {
    var story = try processing()
    let due = story.dossier.clock.due
    let hours = Town.definition("1.001806", changing: "limit: 10 working days", to: "limit: 80 working hours")
    _ = try story.take(rebase(hours), as: "binh")
    #expect(story.dossier.clock.due == due)
    #expect(story.dossier.limit == .workingDays(10))
    let counter = LedgerCounter(hours.branch.limit) { _ in Town.calendar }
    #expect(counter.due(story.dossier.ledger) == due)
  }

  @Test func `the map stands in the history`() throws {
    var story = try processing()
    _ = try story.take(rebase(shorter, ["processing.process": "processing.examine"]), as: "binh")
    #expect(
      story.history.last?.changes.contains(.mapped("processing.process", to: "processing.examine")) == true)
  }

  /// What is remembered of a stay long over does not count.
  @Test func `only what is remembered for the way back has to fit`() throws {
    var story = try processing()
    try story.when("duc", "ask_supplement") { $0.note = SHA256.digest("more") }
    try story.when("lan", "complete")
    try story.when("duc", "propose") { $0.file = paper("result", "draft") }
    #expect(story.dossier.remembered.values.contains(["processing.process"]))
    #expect(reasons(story, shorter) == [])
  }

  @Test func `only those the workflow names may move it, to its own procedure, to another version`() throws {
    let story = try processing()
    let map = ["processing.process": "processing.examine"]
    #expect(reasons(story, shorter, map, as: "minh").isEmpty)
    #expect(reasons(story, shorter, map, as: "ghost") == [.unknownPerson("ghost")])
    let refusal = reasons(story, shorter, map, as: "lan")
    guard case .notInRole(_, let holders, _)? = refusal.first else {
      Issue.record("lan may not: \(refusal)")
      return
    }
    #expect(holders == ["binh", "minh", "son"])
    #expect(reasons(story, old) == [.sameDefinition])
    let other = Town.definition("2.000908")
    #expect(reasons(story, other).contains(.otherProcedure(expected: "1.001806", found: "2.000908")))
  }
}
