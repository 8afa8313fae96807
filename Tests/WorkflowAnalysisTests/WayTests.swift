import DossierModel
import Hashing
import Office
import OfficeFixture
import Testing
import WorkingTime

@testable import WorkflowAnalysis

/// The way of a dossier, found again from its events.
@Suite struct WayTests {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  /// A recognition that was sent back for rework once and waited for a supplement, to the sealed result.
  private func travelled() throws -> String {
    let code = try sample.submitRecognition([.returnBy: "post"]).code
    try sample.take("receive", on: code, as: "lan")
    try sample.take("transfer", on: code, as: "lan")
    try sample.take("assign", on: code, as: "minh") { $0.assignee = "thao" }
    try sample.take("propose", on: code, as: "thao") { $0.file = sample.scratch.pdf("first") }
    try sample.take("rework", on: code, as: "minh") { $0.note = "thiếu căn cứ" }
    try sample.take("ask_supplement", on: code, as: "thao") { $0.note = "bản sao mờ" }
    try sample.take("complete", on: code, as: "lan")
    try sample.take("propose", on: code, as: "thao") { $0.file = sample.scratch.pdf("second") }
    try sample.take("agree", on: code, as: "minh")
    try sample.take("sign", on: code, as: "binh")
    try sample.take("issue", on: code, as: "hoa")
    return code
  }

  /// By source and target, the events that took a transition.
  private func passages(_ definition: Definition, _ way: Way) -> [String: [Int]] {
    let chart = definition.chart
    return way.passages.reduce(into: [:]) { found, passage in
      let transition = chart.transitions[passage.key]
      let names = [transition.source, transition.target].map { $0.map { chart.states[$0].name } ?? "–" }
      found[names.joined(separator: " > ")] = passage.value
    }
  }

  private func visits(_ definition: Definition, _ way: Way) -> [String: [Int]] {
    way.visits.reduce(into: [:]) { found, visit in
      let state = definition.chart.states[visit.key]
      if state.children.isEmpty { found[state.name] = visit.value }
    }
  }

  @Test func aReworkAndASupplementAreFoundExactly() throws {
    let (definition, way) = try sample.office.way(of: try travelled())
    #expect(way.unknown == [] && way.bygone == [])
    #expect(
      passages(definition, way) == [
        "registered > received": [2], "received > processing": [3],
        "processing.assign > processing.process": [4], "processing.process > processing.review": [5, 9],
        "processing.review > processing.process": [6], "open > supplement_asked": [7],
        "supplement_asked > where_it_was": [8], "processing.review > processing.approve": [10],
        "processing.approve > processing.issue": [11], "processing.issue > processing.end": [12],
        "processing > done": [12], "nothing_to_deliver > to_pack": [12], "nothing_to_send > to_send": [12],
        "unknown_fee > free": [1],
      ])
    #expect(
      visits(definition, way) == [
        "registered": [1], "received": [2], "processing.assign": [3], "processing.process": [4, 6, 8],
        "processing.review": [5, 9], "processing.approve": [10], "processing.issue": [11],
        "processing.end": [12], "supplement_asked": [7], "done": [12], "nothing_to_deliver": [1],
        "to_pack": [12], "nothing_to_send": [1], "to_send": [12], "unknown_fee": [1], "free": [1],
        "not_by_post": [1],
      ])
    let present = way.present.map { definition.chart.states[$0].name }.sorted()
    #expect(present == ["done", "free", "not_by_post", "to_pack", "to_send"])
  }

  @Test func anActionThatStaysWhereItIsIsMarkedAtItsState() throws {
    let code = try sample.submitRecognition().code
    try sample.take("receive", on: code, as: "lan")
    try sample.take("transfer", on: code, as: "lan")
    try sample.take("assign", on: code, as: "minh") { $0.assignee = "thao" }
    try sample.take("reassign", on: code, as: "minh") { ($0.assignee, $0.note) = ("duc", "nghỉ phép") }
    let (definition, way) = try sample.office.way(of: code)
    #expect(passages(definition, way)["processing > –"] == [5])
    let picture = MermaidPicture(Diagram(definition, .steps, way: way).text(.mermaid, .en))
    #expect(picture.states["s_processing"]?.contains("↻ #91;5#93; Reassign") == true)
    #expect(visits(definition, way)["processing.process"] == [4])
  }

  @Test(arguments: Language.allCases, Diagram.Detail.allCases)
  func thePictureShowsTheWay(_ language: Language, _ detail: Diagram.Detail) throws {
    let code = try travelled()
    let (definition, way) = try sample.office.way(of: code)
    let diagram = Diagram(definition, detail, way: way)
    let text = diagram.text(.mermaid, language)
    let picture = MermaidPicture(text)
    #expect(picture.wrong == [])
    #expect(picture.states["s_dossier"]?.hasPrefix("\(code)#58; 1.001806") == true)
    #expect(text.contains("#91;5, 9#93; \(language("Trình kết quả", "Propose the result"))"))
    #expect(picture.states["s_processing__process"]?.hasPrefix("#91;4, 6, 8#93; ") == true)
    #expect(picture.states["s_done"]?.hasPrefix("▶ #91;12#93; ") == true)
    #expect(picture.classes["visited"]?.contains("s_processing__review") == true)
    #expect(picture.classes["visited"]?.contains("s_stopped") == false)
    let elsewhere = detail == .all ? ["s_to_pack", "s_to_send", "s_free", "s_not_by_post"] : []
    #expect(picture.classes["present"] == ["s_done"] + elsewhere + ["legend_2"])
    let also = language("ngoài hình", "not drawn")
    #expect(picture.states["legend_2"]?.contains(also) == (detail == .steps))
    if Dot.isInstalled {
      let drawn = try Dot.run(diagram.text(.dot, language))
      #expect((drawn.code, drawn.errors) == (0, ""))
      #expect(drawn.svg.contains("[5, 9] "))
    }
  }

  @Test func whatNoTransitionExplainsIsSaid() throws {
    let code = try travelled()
    let (definition, _) = try sample.office.way(of: code)
    let events = try sample.office.history(code).map(\.event).map { event in
      event.version == 6 ? event.moving(to: "processing.approve") : event
    }
    let way = try Way(definition, Array(events[..<6]), try sample.office.view(code).calendar)
    #expect(way.unknown == [6])
    #expect(passages(definition, way)["processing.review > processing.process"] == nil)
    #expect(visits(definition, way)["processing.approve"] == [6])
    let picture = MermaidPicture(Diagram(definition, .steps, way: way).text(.mermaid, .en))
    #expect(picture.wrong == [])
    #expect(picture.states["legend_3"] == "#91;6#93; which arrow was taken is not known")
  }

  /// Had a guard read another value then, the outcome still tells which way was gone.
  @Test func theOutcomeDecidesWhereTheGuardsDoNot() throws {
    let procedure = Small.procedure.replacing("fee: {amount: 0}", with: "fee: {amount: 1000}")
    let definition = try #require(
      try Versions.checked(procedure, on: Small.workflow).definitions["main"])
    let opening = Opening(
      code: "H44.15-260803-0001", definition: definition.digest, procedure: "1.000001", branch: "main",
      channel: .counter, returnBy: .counter, lanes: [:], applicant: SHA256.digest("a"))
    let move = { (action: String, leaf: String) in
      Change.moved(Move(action: action, leaves: [leaf, "silent"], remembered: [:], status: .registered))
    }
    let events = [
      (Event.Kind.submitted, [.opened(opening), move("", "asked")]), (.advanced, [move("grant", "granted")]),
    ]
    .enumerated().map { index, event in
      Event(version: index + 1, kind: event.0, moment: sample.clock.now, actor: "lan", changes: event.1)
    }
    let way = try Way(definition, events, try sample.office.view(try travelled()).calendar)
    #expect(way.unknown == [])
    #expect(passages(definition, way) == ["asked > granted": [2]])
  }

  @Test func aDossierMovedToAnotherVersionKeepsItsWay() throws {
    let code = try travelled()
    let text = Versions.procedure.replacing("Thẩm định dự thảo, en: Review", with: "Xem lại, en: Look again")
    let file = SourceFile(name: "new.yaml", text: text)
    try sample.office.publish(try sample.office.preview(file, on: .current, map: [:], as: "minh"), as: "minh")
    sample.clock.move(minutes: 1)
    _ = try sample.office.move([code], to: nil, map: [:], note: "bản mới", as: "minh")
    try sample.take("send", on: code, as: "hoa")
    let (definition, way) = try sample.office.way(of: code)
    #expect(definition.states.contains { $0.title.en == "Look again" })
    #expect(way.unknown == [] && way.bygone == [])
    #expect(passages(definition, way)["processing.process > processing.review"] == [5, 9])
    #expect(passages(definition, way)["to_send > sent_out"] == [14])
    #expect(visits(definition, way)["done"] == [12])
  }

  @Test func aStateThatIsGoneIsToldInTheLegend() throws {
    let code = try travelled()
    let (old, _) = try sample.office.way(of: code)
    let text = Versions.procedure.replacing("name: review, does", with: "name: check, does")
    let new = try #require(try Versions.checked(text).definitions["main"])
    let events = try sample.office.history(code).map(\.event)
    let moved = Event(
      version: 13, kind: .rebased, moment: events[11].moment, actor: "minh",
      changes: [
        .rebased(definition: new.digest, branch: "main"),
        .moved(
          Move(
            action: "move", leaves: ["done", "to_pack", "to_send", "free"], remembered: [:], status: .done)),
      ])
    let way = try Way(new, events + [moved], try sample.office.view(code).calendar, earlier: [1: old])
    #expect(way.bygone == [5, 6, 9, 10])
    #expect(visits(new, way)["processing.process"] == [4, 6, 8])
    let picture = MermaidPicture(Diagram(new, .steps, way: way).text(.mermaid, .en))
    #expect(picture.states["legend_3"] == "#91;5, 6, 9, 10#93; went where only an earlier version leads")
  }
}

extension Event {
  /// The same event with its first leaf replaced, and its action where one is given.
  fileprivate func moving(to leaf: String, by action: String? = nil) -> Event {
    let changes = changes.map { change in
      guard case .moved(let move) = change else { return change }
      return .moved(
        Move(
          action: action ?? move.action, leaves: [leaf] + move.leaves.dropFirst(),
          remembered: move.remembered,
          status: move.status))
    }
    return Event(version: version, kind: kind, moment: moment, actor: actor, changes: changes)
  }
}
