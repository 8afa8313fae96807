import CheckedYAML
import Testing
import WorkflowImport

/// Files that cannot be imported: every problem with its place, nothing half done.
struct BrokenTests {
  struct Variant: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// Where the problem stands: the first place of this text.
    let at: String
    let says: String

    init(_ old: String, _ new: String, at: String, _ says: String) {
      (self.old, self.new, self.at, self.says) = (old, new, at, says)
    }

    var testDescription: String { new }
  }

  private static let plan = "BusinessServices[0].states[0].actions[0]"

  static let variants = [
    Variant("\"BusinessServices\"", "\"Services\"", at: "{", "key “BusinessServices” is missing"),
    Variant(
      "\"nextState\": \"UNLOADED\"", "\"nextState\": \"GONE\"", at: "\"GONE\"",
      "BusinessServices[0].states[1].actions[0].nextState: unknown word “GONE”; allowed: PLANNED, UNLOADED"),
    Variant(
      "\"nextState\": \"PLANNED\", ", "", at: "{\"action\": \"PLAN\"", "\(plan): key “nextState” is missing"),
    Variant(
      "\"nextState\": \"PLANNED\"", "\"nextState\": null", at: "null, \"roles\"",
      "\(plan).nextState: found “null”; expected a name"),
    Variant("\"action\": \"PLAN\", ", "", at: "{\"nextState\"", "\(plan): key “action” is missing"),
    Variant("[\"DRIVER\"]", "[]", at: "[]", "\(plan).roles: found “[…]”; expected at least one value"),
    Variant(
      ", \"roles\": [\"DRIVER\"]", "", at: "{\"action\": \"PLAN\"", "\(plan): key “roles” is missing"),
    Variant(
      "\"DRIVER\"", "{\"x\": 1}", at: "{\"x\"", "\(plan).roles[0]: found “{…}”; expected one line of text"),
    Variant(
      "\"DRIVER\"", "\"***\"", at: "\"***\"",
      "\(plan).roles[0]: found “***”; expected a name with Latin letters or digits"),
    Variant(
      "\"state\": \"UNLOADED\"", "\"state\": \"PLANNED\"",
      at: "\"PLANNED\", \"applicationStatus\": null,\n            \"isStartState\": false",
      "BusinessServices[0].states[2].state: keys given twice: PLANNED"),
    Variant(
      "\"state\": \"UNLOADED\"", "\"state\": null",
      at: "null, \"applicationStatus\": null,\n            \"isStartState\": false",
      "BusinessServices[0].states[2].state: found “null”; expected a name of the state (state); only the start state may have none"
    ),
    Variant(
      "86400000", "-1", at: "-1",
      "BusinessServices[0].businessServiceSla: found “-1”; expected a whole number from 0 to 86400000000"),
    Variant(
      "\"isStartState\": true", "\"isStartState\": \"yes\"", at: "\"yes\"",
      "BusinessServices[0].states[0].isStartState: found “yes”; expected true or false"),
    Variant(
      "\"TRIP\"", "{{service}}", at: "{{service}}",
      "BusinessServices[0].businessService: found “{{service}}”; expected the value itself in place of the placeholder"
    ),
    Variant(
      "\"TRIP\"", "\"{{service}}\"", at: "\"{{service}}\"",
      "BusinessServices[0].businessService: found “{{service}}”; expected the value itself in place of the placeholder"
    ),
    Variant(
      "\"businessService\": \"TRIP\",", "", at: "{\n      \"tenantId\"",
      "BusinessServices[0]: key “businessService” is missing"),
  ]

  @Test(arguments: variants) func `is told where and what`(_ variant: Variant) {
    let text = Samples.trip.changing(variant.old, to: variant.new)
    let expected = "in.json:\(place(of: variant.at, in: text)): \(variant.says)"
    let found = problems(text)
    #expect(found.contains(expected), "\(found) but not \(expected)")
  }

  @Test func `a start is needed, and only one`() {
    let none = Samples.trip.replacing("\"isStartState\": true", with: "\"isStartState\": false")
      .replacing("\"state\": null", with: "\"state\": \"NEW\"")
    #expect(
      problems(none) == [
        "in.json:3:5: BusinessServices[0]: found “0”; expected one state with isStartState: true"
      ])
    let two = Samples.service(
      "TWO", sla: "null",
      [
        Samples.state("A", "start", ["GO C X"]), Samples.state("B", "start", ["GO C X"]),
        Samples.state("C", "end", []),
      ])
    #expect(problems(two).count == 1)
    let first = place(of: "{\n            \"sla\"", in: two)
    #expect(
      problems(two)[0].hasSuffix(
        "BusinessServices[0].states[1]: found “B”; expected one start state only; the first stands at \(first)"
      ))
    let nameless = two.replacing("\"A\"", with: "null").replacing("\"B\"", with: "null")
    #expect(problems(nameless).count == 1)
    #expect(problems(nameless)[0].contains("found “null”; expected one start state only"))
  }

  @Test func `a start that ends or cannot be left is none`() {
    let ending = Samples.trip.changing(
      "\"isStartState\": true, \"isTerminateState\": false",
      to: "\"isStartState\": true, \"isTerminateState\": true")
    #expect(problems(ending).count == 1)
    #expect(problems(ending)[0].contains("expected a start state that is not terminal"))
    let stuck = Samples.service(
      "S", sla: "null", [Samples.state("A", "start", ["STAY A X"]), Samples.state("B", "end", [])])
    #expect(problems(stuck).count == 1)
    #expect(
      problems(stuck)[0].contains("found “1”; expected at least one action that leaves the start state"))
  }

  @Test func `all problems come at once`() {
    let text = Samples.trip.changing("86400000", to: "\"soon\"").changing("[\"DRIVER\"]", to: "[]")
      .changing("\"nextState\": \"UNLOADED\"", to: "\"nextState\": \"GONE\"")
    #expect(problems(text).count == 3)
  }

  @Test(arguments: [
    ("", "in.json:1:1: the file holds nothing to read"),
    ("hello", "in.json:1:1: found “hello”; expected “key: value” pairs"),
    ("[1, 2]", "in.json:1:1: found “[…]”; expected “key: value” pairs"),
    (
      "{\"BusinessServices\": []}",
      "in.json:1:22: BusinessServices: found “[…]”; expected at least one value"
    ),
    (
      "{\"BusinessServices\": [\"x\"]}",
      "in.json:1:23: BusinessServices[0]: found “x”; expected “key: value” pairs"
    ),
    (
      "{\"BusinessServices\": [}",
      "in.json:1:23: not valid JSON (did not find expected node content)"
    ),
    ("{\"a\": 1, \"a\": 2}", "in.json:1:2: keys given twice: a"),
    ("{\"a\": &x 1}", "in.json:1:7: anchors (&), aliases (*) and tags (!) are not allowed"),
  ]) func `what is no such file is told as what it is`(_ text: String, _ says: String) {
    #expect(problems(text).contains(says), "\(problems(text))")
  }

  @Test func `too deep, too long or too many is refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(problems(deep).count == 1 && problems(deep)[0].contains("Maximum nesting level"))
    let long = Samples.trip + String(repeating: " ", count: 1 << 20)
    #expect(problems(long) == ["in.json: the file is too large; at most 1048576 bytes"])
    let many = Samples.service(
      "MANY", sla: "null", (0...500).map { Samples.state("S\($0)", "end", nil) })
    #expect(problems(many).contains { $0.contains("found “501”; expected at most 500 elements") })
    let turns = (0..<80).map { "TURN_\($0)_\(String(repeating: "X", count: 40)) S0 R" }
    let states = (0..<60).map { Samples.state("S\($0)", $0 == 0 ? "start" : "", ["GO S1 R"] + turns) }
    let wordy = problems(Samples.service("WORDY", sla: "null", states))
    #expect(wordy.count == 1)
    #expect(wordy.first?.hasSuffix("expected a workflow of at most 1048576 bytes as written") == true)
  }

  @Test func `a bare placeholder is read, and nothing after it moves`() throws {
    let text = Samples.trip.changing("\"town\"", to: "{{tenantId}}")
    let found = try DigitImport(text, file: "in.json")
    #expect(found.services.map(\.workflow.text) == [try plain.services[0].workflow.text])
    let odd = text.changing("{{tenantId}},", to: "{{tenantId}}, \"slaa\": \"{{x}} \\\" {{y}}\",")
    let place = try #require(
      try DigitImport(odd, file: "in.json").remarks.first { $0.subject == "slaa" }?.places.first)
    #expect("\(place.line):\(place.column)" == self.place(of: "\"{{x}}", in: odd))
  }

  private var plain: DigitImport { get throws { try DigitImport(Samples.trip, file: "in.json") } }

  private func problems(_ text: String) -> [String] {
    do throws(Problems) {
      _ = try DigitImport(text, file: "in.json")
      return []
    } catch { return error.all.map { $0.text(.en) } }
  }

  private func place(of needle: String, in text: String) -> String {
    guard let found = text.firstRange(of: needle) else { return "no “\(needle)”" }
    let before = text.unicodeScalars[..<found.lowerBound]
    return "\(before.count { $0 == "\n" } + 1):\(before.reversed().prefix { $0 != "\n" }.count + 1)"
  }
}

extension String {
  /// The text with one piece of it, which must be there, replaced at its first place.
  func changing(_ old: String, to new: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    guard let found = firstRange(of: old) else {
      Issue.record("no “\(old)” in the text", sourceLocation: sourceLocation)
      return self
    }
    return replacingCharacters(in: found, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    var text = self
    text.replaceSubrange(range, with: new)
    return text
  }
}
