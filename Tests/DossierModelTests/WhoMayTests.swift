import DossierModel
import Testing
import WorkingTime

/// Roles, assignments and their days of validity.
struct WhoMayTests {
  private let reason: (inout Advance) -> Void = { $0.note = paper("", "why").digest }

  /// Receivers may ask for a supplement beside who has the step; another officer may not.
  @Test func `an action of the step is for who has it, beside the roles it names`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.assign")
    try story.when("minh", "assign") { $0.assignee = "thao" }
    let refusal = try story.refusal("duc", "ask_supplement", reason)
    #expect(refusal.reasons == [.assignedTo("thao", reassigning: ["binh", "minh", "son"])])
    try story.when("lan", "ask_supplement", reason)
    #expect(story.dossier.status == .supplementAsked)
  }

  @Test func `only the person a step was assigned to takes it`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.assign")
    try story.when("minh", "assign") { $0.assignee = "thao" }
    #expect(story.dossier.assignees == ["process": "thao"])
    #expect(
      try story.refusal("duc", "propose") { $0.file = paper("", "draft") }.reasons == [
        .assignedTo("thao", reassigning: ["binh", "minh", "son"])
      ])
    #expect(
      story.inquiry.tasks.contains(Task(place: .init(role: "officer", agency: "department"), person: "thao")))
    try story.when("thao", "propose") { $0.file = paper("", "draft") }
  }

  @Test func `a step can be given to somebody else, with a reason, by those above`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    let state = story.dossier.leaves
    #expect(try story.refusal("minh", "reassign").reasons == [.missing(.assignee), .missing(.reason)])
    let refusal = try story.refusal("thao", "reassign") {
      $0.assignee = "thao"
      $0.note = paper("", "why").digest
    }
    #expect(
      refusal.reasons == [
        .notInRole(
          places: [.init(role: "head", agency: "department"), .init(role: "leader", agency: "department")],
          holders: ["binh", "minh", "son"])
      ])
    try story.when("binh", "reassign") {
      $0.assignee = "nga"
      $0.note = paper("", "why").digest
    }
    #expect(story.dossier.assignees["process"] == "nga")
    #expect(story.dossier.leaves == state)
    #expect(
      try story.refusal("duc", "propose") { $0.file = paper("", "draft") }.reasons == [
        .assignedTo("nga", reassigning: ["binh", "minh", "son"])
      ])
  }

  @Test func `a step is given only to somebody who may act there`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.assign")
    let officers = Directory.Place(role: "officer", agency: "department")
    for outsider in ["hoa", "tuan"] {
      #expect(
        try story.refusal("minh", "assign") { $0.assignee = outsider }.reasons == [
          .assigneeNotInRole(outsider, place: officers, holders: ["duc", "nga", "thao"])
        ])
    }
    #expect(
      try story.refusal("minh", "assign") { $0.assignee = "ghost" }.reasons == [.unknownPerson("ghost")])
    #expect(try story.refusal("minh", "assign").reasons == [.missing(.assignee)])
  }

  @Test func `a post counts on its last day and not on the day after`() throws {
    var story = try Story(Town.definition("1.001806"), at: "2026-06-30 08:00")
    try story.go(to: "processing.assign")
    var last = story
    try last.when("minh", "assign") { $0.assignee = "nga" }
    try last.when("nga", "propose") { $0.file = paper("", "draft") }
    #expect(last.business == "processing.review")

    story.wait(until: "2026-07-01 00:00")
    let officers = Directory.Place(role: "officer", agency: "department")
    #expect(
      try story.refusal("minh", "assign") { $0.assignee = "nga" }.reasons == [
        .assigneeNotInRole("nga", place: officers, holders: ["duc", "thao"])
      ])
  }

  @Test func `an assignment lapses with the post of the person`() throws {
    var story = try Story(Town.definition("1.001806"), at: "2026-06-30 08:00")
    try story.go(to: "processing.assign")
    try story.when("minh", "assign") { $0.assignee = "nga" }
    #expect(
      try story.refusal("duc", "propose") { $0.file = paper("", "d") }.reasons == [
        .assignedTo("nga", reassigning: ["binh", "minh", "son"])
      ])
    story.wait(until: "2026-07-01 08:00")
    let officers = Directory.Place(role: "officer", agency: "department")
    #expect(
      try story.refusal("nga", "propose") { $0.file = paper("", "d") }.reasons == [
        .notInRole(places: [officers], holders: ["duc", "thao"])
      ])
    try story.when("duc", "propose") { $0.file = paper("", "d") }
  }

  @Test func `a stranger and a person of another agency are told apart`() throws {
    var story = try Story(Town.definition("1.001806"))
    let receivers = Directory.Place(role: "receiver", agency: "centre")
    #expect(try story.refusal("ghost", "receive").reasons == [.unknownPerson("ghost")])
    #expect(
      try story.refusal("minh", "receive").reasons == [
        .notInRole(places: [receivers], holders: ["hung", "lan"])
      ])
    try story.go(to: "processing.approve")
    #expect(
      try story.refusal("khanh", "sign").reasons == [
        .notInRole(places: [.init(role: "leader", agency: "department")], holders: ["binh", "son"])
      ])
  }

  @Test func `steps in another lane belong to that agency's people`() throws {
    var story = try Story(Town.definition("3.000527"))
    try story.go(to: "processing.process")
    #expect(
      try story.refusal("thao", "propose") { $0.file = paper("", "d") }.reasons == [
        .notInRole(places: [.init(role: "officer", agency: "police")], holders: ["long"])
      ])
    try story.when("long", "propose") { $0.file = paper("", "d") }
    try story.when("mai", "agree")
    #expect(story.business == "processing.approve")
  }

  @Test func `at the end there is no step to assign`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "at_counter")
    let refusal = try story.refusal("lan", "hand_over") {
      $0.recipient = paper("", "who").digest
      $0.assignee = "hung"
    }
    #expect(refusal.reasons == [.noStepToAssign])
  }
}
