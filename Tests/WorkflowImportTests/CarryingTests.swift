import DossierModel
import Foundation
import Testing
import WorkflowFiles
import WorkflowImport

/// What comes over: compared with the file as another reader reads it.
struct CarryingTests {
  @Test(arguments: Samples.all) func `every state, action, role and time comes over`(_ text: String) throws {
    try compare(text)
  }

  /// Real files, where a folder of them is named.
  @Test(.enabled(if: CarryingTests.folder != nil, "MOTCUA_DIGIT names no folder"))
  func `every file of the folder comes over`() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json")
    }
    #expect(!names.isEmpty)
    for name in names.sorted() {
      try compare(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  private static let folder = ProcessInfo.processInfo.environment["MOTCUA_DIGIT"]

  private func compare(_ text: String) throws {
    let (expected, found) = (try DigitFacts(text), try DigitImport(text, file: "in.json"))
    #expect(found.services.map(\.name) == expected.services.map(\.businessService))
    for (service, facts) in zip(found.services, expected.services) {
      let definition = try service.definition()
      #expect(definition.facts == facts.facts)
      #expect(definition.ends == facts.ends)
      #expect(definition.minutes == facts.minutes)
      #expect(definition.branch.limit.workingMinutes == (facts.businessServiceSla ?? 0) / 60_000 / 3)
      #expect(Set(definition.roles.keys) == Set(facts.facts.flatMap(\.roles)))
      #expect(service.counts.states == facts.states.count)
      #expect(service.counts.finalStates == facts.ends.count)
      #expect(service.counts.actions == facts.states.map { $0.actions?.count ?? 0 }.reduce(0, +))
      #expect(service.counts.times == facts.minutes.count)
    }
  }

  @Test func `whoever starts submits and is at the one-stop shop`() throws {
    let found = try DigitImport(Samples.twoBeginnings, file: "in.json")
    let definition = try found.services[0].definition()
    #expect(definition.submitters == ["citizen", "desk"])
    let performers = Set(definition.actions.flatMap(\.performers))
    let expected = [
      ("citizen", Lane.receiving), ("desk", Lane.receiving), ("head", Lane.agency), ("crew", Lane.agency),
    ]
    #expect(performers == Set(expected.map { Performer.role($0.0, lane: $0.1) }))
  }

  @Test func `a dossier is registered, worked on, done; the legal time goes with it`() throws {
    let definition = try DigitImport(Samples.reopened, file: "in.json").services[0].definition()
    let rules = Dictionary(uniqueKeysWithValues: zip(definition.chart.states.map(\.name), definition.states))
    #expect(rules["registered"]?.status == .registered && rules["registered"]?.clock == .waits)
    #expect(rules["visiting"]?.status == .processing && rules["visiting"]?.clock == .runs)
    #expect(rules["solved"]?.status == .done && rules["solved"]?.clock == .ended)
    #expect(definition.procedure.validFrom.text == "2100-01-01")
  }

  @Test func `what stands in is marked in the files as often as told`() throws {
    let service = try DigitImport(Samples.permit, file: "in.json").services[0]
    let marks = (service.workflow.text + service.procedure.text).split(separator: "\n")
      .count { $0.contains("  # \(Todo.sign): ") }
    #expect(service.todos.map(\.marks).reduce(0, +) == marks)
    #expect(service.todos.map(\.todo) == Todo.allCases)
  }

  @Test(arguments: [
    (86_400_000, "1 days"), (5_184_000_000, "60 days"), (43_200_000, "4 working hours"),
    (1, "1 working hours"), (10_800_001, "2 working hours"), (86_400_000_000, "1000 days"),
    (86_399_999_999, "1000 days"),
  ]) func `a limit is whole days, else working hours`(_ milliseconds: Int, _ limit: String) throws {
    let text = Samples.trip.replacing("86400000", with: "\(milliseconds)")
    let service = try DigitImport(text, file: "in.json").services[0]
    #expect(service.procedure.text.contains("\nlimit: \(limit)  #"))
  }

  @Test(arguments: [
    (259_200_000, "3 days"), (43_200_000, "0.5 days"), (4_320_000, "0.05 days"), (3_600_000, "0.35 hours"),
    (540_000, "0.05 hours"), (1, "0.05 hours"), (10_800_000_001, "125.05 days"),
  ]) func `a time is written so that it is whole minutes`(_ milliseconds: Int, _ time: String) throws {
    let text = Samples.reopened.replacing("259200000", with: "\(milliseconds)")
    let service = try DigitImport(text, file: "in.json").services[0]
    #expect(service.procedure.text.contains("\n    time: \(time)\n"))
  }

  @Test func `several services make several pairs of files with names of their own`() throws {
    let one = Samples.trip.split(separator: "\n").dropFirst(2).dropLast(2).joined(separator: "\n")
    let text = "{\"BusinessServices\": [\(one), \(one)]}"
    let services = try DigitImport(text, file: "in.json").services
    #expect(
      services.flatMap { [$0.workflow.name, $0.procedure.name] } == [
        "trip.yaml", "trip-procedure.yaml", "trip_2.yaml", "trip_2-procedure.yaml",
      ])
    #expect(try services.map { try $0.definition().procedure.code } == ["0.000000", "0.000001"])
  }

  @Test func `names that are no keys become keys, each its own`() throws {
    let text = Samples.trip.replacing("PLANNED", with: "Đã \\\"LẬP\\\"")
      .replacing("UNLOADED", with: "da lap").replacing("\"GATE\"", with: "\"business\"")
    let definition = try DigitImport(text, file: "in.json").services[0].definition()
    let names = definition.chart.states.map(\.name)
    #expect(names == ["dossier", "business", "registered", "da_lap", "da_lap_2"])
    #expect(definition.states[3].title.vi == "Đã \"LẬP\"")
  }

  @Test func `a start with a name is the start`() throws {
    let text = Samples.service(
      "WELL", sla: "null",
      [Samples.state("DRY", "start", ["DIG WET CREW"]), Samples.state("WET", "end", [])])
    let definition = try DigitImport(text, file: "in.json").services[0].definition()
    #expect(definition.chart.states[1].initial == definition.chart.index(of: "dry"))
    #expect(definition.submitters == ["crew"])
  }
}
