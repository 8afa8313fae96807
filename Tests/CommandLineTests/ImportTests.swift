import Foundation
import Testing

/// Workflows of other systems taken in at the command line.
@Suite struct ImportTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.trip, to: "trip.json")
    try scratch.write(
      Self.trip.replacing("\"GONE\", ", with: "").replacing("\"UNLOADED\",\n", with: "\"LOST\",\n"),
      to: "lost.json")
    try scratch.write(Self.trip.replacing("[{\"tenantId\"", with: "[[{\"tenantId\""), to: "broken.json")
    try scratch.write("{\"services\": []}", to: "none.json")
  }

  static let trip = """
    {"BusinessServices": [{"tenantId": {{tenantId}}, "businessService": "TRIP", "business": "carts",
      "businessServiceSla": 172800000, "states": [
        {"state": null, "isStartState": true,
         "actions": [{"action": "PLAN", "nextState": "PLANNED", "roles": ["CITIZEN"]}]},
        {"state": "PLANNED", "sla": 43200000,
         "actions": [{"action": "UNLOAD", "nextState": "UNLOADED",
                      "roles": ["GATE"]}]},
        {"state": "UNLOADED", "isTerminateState": true}]}]}

    """

  @Test(arguments: [("vi", Self.vietnamese), ("en", Self.english)])
  func `the report says what came over, what did not and what is left`(_ language: String, _ words: String)
    throws
  {
    let outcome = try Program.run(
      ["workflow", "import", "digit", "trip.json", "--out", "flows"], language: language, in: scratch.folder)
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(outcome.err == "")
    #expect(outcome.out == words, "\(outcome.out)")
    #expect(Speech.foreign(in: outcome.out, language) == [])
    let check = try Program.run(
      ["workflow", "check", "flows/trip-procedure.yaml", "--workflow", "flows/trip.yaml"], in: scratch.folder)
    #expect(check.code == 0, "\(check.err)")
    #expect(check.out == "flows/trip-procedure.yaml: 0.000000 ✓ 3 cấu hình, 2 chuyển, đúng đắn\n")
  }

  @Test func `without a folder the files are printed and the report goes beside`() throws {
    let printed = try importing("trip.json")
    _ = try importing("trip.json", "--out", "flows")
    let files = try ["trip.yaml", "trip-procedure.yaml"].map {
      "--- # \($0)\n" + (try String(contentsOf: scratch.path("flows/\($0)"), encoding: .utf8))
    }
    #expect(printed.out == files.joined())
    #expect(printed.err.hasPrefix("TRIP → trip.yaml, trip-procedure.yaml\n"))
    #expect(!printed.err.contains("workflow check"), "nothing was written that could be checked")
  }

  @Test func `what is there stays unless it is to be replaced`() throws {
    _ = try importing("trip.json", "--out", "flows")
    let place = scratch.path("flows/trip-procedure.yaml")
    try Data("mine\n".utf8).write(to: place)
    let before = try Contents.of(scratch.path("flows"))
    try Refusal(
      "files that are there", ["workflow", "import", "digit", "trip.json", "--out", "flows"], 73,
      vi:
        "đã có “flows/trip.yaml”, “flows/trip-procedure.yaml”; không có gì bị ghi đè, thêm --replace để thay",
      en:
        "“flows/trip.yaml”, “flows/trip-procedure.yaml” already there; nothing was overwritten, add --replace to replace"
    ).check(in: scratch)
    #expect(try Contents.of(scratch.path("flows")) == before)
    _ = try importing("trip.json", "--out", "flows", "--replace")
    #expect(try String(contentsOf: place, encoding: .utf8).hasPrefix("# TRIP"))
    #expect(try Contents.of(scratch.path("flows")).count == 2)
  }

  @Test func `the same facts for programs`() throws {
    struct Report: Decodable {
      struct Service: Decodable {
        struct File: Decodable { let name: String, text: String? }
        struct Task: Decodable { let what: String, marks: Int }
        let name: String, counts: [String: Int], workflow: File, procedure: File, todos: [Task]
      }
      struct Note: Decodable {
        struct Place: Decodable { let path: String, line: Int, column: Int }
        let what: String, subject: String, text: String, places: [Place]
      }
      let services: [Service], lost: [Note], different: [Note]
    }
    let report = try JSONDecoder().decode(
      Report.self, from: Data(try importing("trip.json", "--json").out.utf8))
    let service = try #require(report.services.first)
    #expect(service.counts == ["states": 3, "finalStates": 1, "actions": 2, "roles": 2, "times": 1])
    #expect(service.workflow.text?.contains("\nworkflow: trip\n") == true)
    #expect(service.todos.map(\.what).contains("signing"))
    #expect(report.lost.map(\.what) == ["tenant"])
    #expect(report.different.map(\.what) == ["limit", "citizen", "time"])
    #expect(report.different[2].subject == "0.5 days")
    let place = report.different[2].places[0]
    #expect("\(place.path) \(place.line):\(place.column)" == "BusinessServices[0].states[1].sla 5:33")
  }

  @Test(arguments: ImportTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    try refusal.check(in: scratch)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("flows").path))
  }

  private func importing(_ arguments: String...) throws -> Program.Outcome {
    let outcome = try Program.run(
      ["workflow", "import", "digit"] + arguments, language: "en", in: scratch.folder)
    #expect(outcome.code == 0, "\(outcome.err)")
    return outcome
  }
}
