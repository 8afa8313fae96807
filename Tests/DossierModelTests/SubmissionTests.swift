import DossierModel
import Hashing
import Testing
import WorkingTime

/// Handing in an application.
struct SubmissionTests {
  private let definition = Town.definition("1.001806")

  private func refusal(
    _ actor: String = "lan", at start: String = "2026-06-01 08:00", of definition: Definition? = nil,
    _ change: (inout Submission) -> Void = { _ in }
  ) throws -> [Reason] {
    let definition = definition ?? self.definition
    var submission = Story.submission(definition)
    change(&submission)
    do {
      _ = try decide(.submit(submission), on: nil, by: definition, in: Story.setting(actor, at(start)))
      return []
    } catch {
      #expect(error.action == "submit")
      #expect(error.possible.isEmpty)
      return error.reasons
    }
  }

  @Test func `the first event holds all that was handed in`() throws {
    let story = try Story(definition, .online, returnBy: .post, by: "portal")
    #expect(story.history.map(\.version) == [1])
    #expect(story.history[0].kind == .submitted)
    #expect(story.history[0].actor == "portal")
    #expect(
      story.history[0].changes == [
        .opened(
          Opening(
            code: "H44.15-260601-0001", definition: definition.digest, procedure: "1.001806", branch: "main",
            channel: .online, returnBy: .post,
            lanes: [
              "receiving": "centre", "agency": "department", "committee": "committee", "police": "police",
              "construction": "construction", "environment": "environment",
            ],
            applicant: SHA256.digest("applicant"))),
        .attached(paper("application", "application")), .attached(paper("registration", "registration")),
        .attached(paper("worker_list", "worker_list")),
        .moved(
          Move(
            action: "",
            leaves: ["registered", "nothing_to_deliver", "nothing_to_send", "free", "not_by_post"],
            remembered: [:],
            status: .registered)),
      ])
  }

  @Test func `the code takes the next serial of that agency and local day`() throws {
    let midnight = at("2026-06-02 00:00")
    for (moment, code) in [
      (Moment(milliseconds: midnight.milliseconds - 1), "H44.15-260601-0008"),
      (midnight, "H44.15-260602-0003"),
    ] {
      let registers = Registers([
        .dossiers(agency: "department", day: day("2026-06-01")): 7,
        .dossiers(agency: "department", day: day("2026-06-02")): 2,
        .dossiers(agency: "centre", day: day("2026-06-02")): 55,
      ])
      let decision = try decide(
        .submit(Story.submission(definition)), on: nil, by: definition,
        in: Story.setting("lan", moment, registers))
      #expect(try fold(decision.events)?.code == code)
      #expect(decision.claims.count == 1)
    }
    let older = Story.setting("lan", at("2026-06-01 08:00"), Registers(), .levelOneLast)
    let decision = try decide(.submit(Story.submission(definition)), on: nil, by: definition, in: older)
    #expect(try fold(decision.events)?.code == "000.00.15.H44-260601-0001")
  }

  @Test func `only those who take in applications submit`() throws {
    let places = [
      Directory.Place(role: "receiver", agency: "centre"), .init(role: "portal", agency: "centre"),
    ]
    #expect(try refusal("minh") == [.notInRole(places: places, holders: ["hung", "lan", "portal"])])
    #expect(try refusal("ghost").first == .unknownPerson("ghost"))
  }

  @Test func `all that is wrong comes at once`() throws {
    let reasons = try refusal("minh", of: Town.definition("3.000527")) {
      $0.channel = .online
      $0.returnBy = .online
      $0.papers = [paper("identity", "i"), paper("poem", "p")]
    }
    #expect(reasons.count == 6)
    #expect(reasons.contains(.channelNotOffered(.online, offered: [.counter])))
    #expect(reasons.contains(.returnNotOffered(.online, offered: [.counter, .post])))
    #expect(reasons.contains(.unknownPaper("poem", known: ["registration_form", "test_result", "identity"])))
    #expect(reasons.count { if case .missingPaper = $0 { true } else { false } } == 2)
  }

  @Test func `a paper that is not required may be left out or handed in`() throws {
    #expect(try refusal() == [])
    #expect(try refusal { $0.papers.append(paper("contracts", "c")) } == [])
    #expect(try refusal { $0.papers.removeFirst() }.count == 1)
  }

  @Test func `a procedure is submitted only while it is in force`() throws {
    #expect(try refusal(at: "2025-11-27 08:00") == [])
    #expect(try refusal(at: "2025-11-26 23:59") == [.notValid(from: day("2025-11-27"), until: nil)])
    let ended = Town.definition(
      "1.001806", changing: "valid: {from: 2025-11-27}", to: "valid: {from: 2025-11-27, until: 2026-05-31}")
    #expect(try refusal(at: "2026-05-31 23:59", of: ended) == [])
    #expect(
      try refusal(at: "2026-06-01 00:00", of: ended) == [
        .notValid(from: day("2025-11-27"), until: day("2026-05-31"))
      ])
  }

  @Test func `an agency that does not receive the procedure says so`() throws {
    #expect(
      try refusal { $0.receivedAt = "department" }.last
        == .notReceivedHere(agency: "department", receiving: ["centre"]))
    #expect(try refusal(at: "2025-11-19 08:00").contains(.notReceivedHere(agency: "centre", receiving: [])))
  }

  @Test func `a lane without an agency and an agency past its days are refused`() throws {
    let directory = Directory(
      agencies: Town.agencies, people: [Person(key: "lan", name: "Lan")],
      posts: [Post(person: "lan", role: "receiver", agency: "centre", validity: Town.validity)], mandates: [],
      services: [
        Service(
          procedure: "3.000527", receivedAt: "centre", lanes: ["receiving": "centre", "agency": "village"],
          validity: Town.validity)
      ])
    var setting = Story.setting("lan", at("2026-06-01 08:00"))
    setting.directory = directory
    let definition = Town.definition("3.000527")
    #expect(
      throws: Rejection(
        action: "submit", reasons: [.laneUnbound(lane: "police"), .agencyNotValid("village")])
    ) {
      try decide(.submit(Story.submission(definition)), on: nil, by: definition, in: setting)
    }
  }
}
