import CheckedYAML
import DossierModel
import Testing
import WorkflowImport

/// What is told of everything that did not come over as it was.
struct RemarkTests {
  /// Kind, subject and paths of every remark, one line each.
  private func remarks(_ text: String) throws -> [String] {
    try DigitImport(text, file: "in.json").remarks.map { remark in
      let word =
        switch remark.kind {
        case .lost(let loss): "lost \(loss.rawValue)"
        case .different(let difference): "different \(difference.rawValue)"
        }
      let paths = remark.places.map { $0.path.replacing("BusinessServices[0].", with: "") }
      return "\(word) \(remark.subject): \(paths.joined(separator: ", "))"
    }
  }

  @Test func `keys without a counterpart are told once with all their places`() throws {
    let found = try remarks(Samples.trip)
    #expect(found.contains("lost tenant : tenantId"))
    #expect(
      found.contains(
        "lost editing : states[0].isStateUpdatable, states[1].isStateUpdatable, states[2].isStateUpdatable"))
    #expect(found.contains("lost startMark : states[1].isStartState"))
    #expect(!found.contains { $0.contains("applicationStatus") }, "null says nothing, nothing is lost")
  }

  @Test func `ways back, loops, ends that can be left and special roles are told`() throws {
    #expect(
      try remarks(Samples.twoBeginnings).contains("different goesBack RETURN: states[2].actions[0].action"))
    let reopened = try remarks(Samples.reopened)
    #expect(reopened.contains("different goesBack REOPEN: states[3].actions[0].action"))
    #expect(reopened.contains("different endWithActions SOLVED: states[3]"))
    #expect(reopened.contains("different time 3 days: states[2].sla"))
    #expect(reopened.contains("different limit 5 days: businessServiceSla"))
    let license = try remarks(Samples.license)
    #expect(license.contains("different loop INITIATE: states[1].actions[1].action"))
    #expect(license.contains("different program SYSTEM: states[3].actions[0].roles[0]"))
    #expect(license.contains("different program SYSTEM_PAYMENT: states[2].actions[0].roles[1]"))
    #expect(try remarks(Samples.permit).contains("different goesBack SEND_BACK: states[2].actions[1].action"))
  }

  /// One thing changed in the trip, and what is told of it.
  static let changes = [
    ("\"GATE\"", "\"*\"", "different everybody *: states[1].actions[0].roles[0]"),
    (
      "\"action\": \"UNLOAD\"", "\"active\": false, \"action\": \"UNLOAD\"",
      "lost inactiveAction UNLOAD: states[1].actions[0].action"
    ),
    (
      "\"action\": \"UNLOAD\"", "\"active\": false, \"action\": \"UNLOAD\"",
      "different noWayOut PLANNED: states[1]"
    ),
    (
      "\"action\": \"UNLOAD\"", "\"active\": false, \"action\": \"UNLOAD\"",
      "different neverReached UNLOADED: states[2]"
    ),
    (
      "\"nextState\": \"UNLOADED\"", "\"nextState\": \"7d2a9f6e-0b1c-4c3d-8e5f-a1b2c3d4e5f6\"",
      "lost unknownIdentifier UNLOAD: states[1].actions[0].nextState"
    ),
    (
      "\"action\": \"UNLOAD\"", "\"currentState\": \"UNLOADED\", \"action\": \"UNLOAD\"",
      "lost currentState UNLOADED: states[1].actions[0].currentState"
    ),
    ("86400000", "null", "different noLimit : BusinessServices[0]"),
    ("86400000", "0", "different noLimit : BusinessServices[0]"),
    ("86400000", "86400001", "different rounded 9 working hours: businessServiceSla"),
    ("\"business\":", "\"getUri\": \"/x\", \"business\":", "lost address : getUri"),
    ("\"business\":", "\"colour\": {\"a\": 1}, \"business\":", "lost unknownKey colour: colour"),
    ("\"business\":", "\"auditDetails\": {\"createdBy\": \"x\"}, \"business\":", "lost audit : auditDetails"),
    (
      "\"sla\": null, \"state\": \"UNLOADED\"", "\"sla\": 5, \"state\": \"UNLOADED\"",
      "lost timeOfEnd : states[2].sla"
    ),
    (
      "\"BusinessServices\"", "\"RequestInfo\": {\"apiId\": \"x\"}, \"BusinessServices\"",
      "lost request : RequestInfo"
    ),
    (
      "\"applicationStatus\": null", "\"applicationStatus\": \"NEW\", \"docUploadRequired\": true",
      "lost upload : states[0].docUploadRequired"
    ),
    (
      "\"applicationStatus\": null", "\"applicationStatus\": \"NEW\"",
      "lost applicationStatus : states[0].applicationStatus"
    ),
    ("\"applicationStatus\": null", "\"uuid\": \"u-1\"", "lost identifier : states[0].uuid"),
    (
      "\"nextState\": \"PLANNED\"", "\"nextState\": \"PLANNED\", \"x\": 1",
      "lost unknownKey x: states[0].actions[0].x"
    ),
  ]

  @Test(arguments: changes) func `each is told with its path`(_ old: String, _ new: String, _ says: String)
    throws
  {
    let found = try remarks(Samples.trip.changing(old, to: new))
    #expect(found.contains(says), "\(found)")
  }

  /// Times are told in words; how the file writes them stays for programs.
  @Test(arguments: [
    ("86400000", "1 days", "1 ngày", "1 day"), ("5184000000", "60 days", "60 ngày", "60 days"),
    ("86400001", "9 working hours", "9 giờ làm việc", "9 working hours"),
    ("10800000", "1 working hours", "1 giờ làm việc", "1 working hour"),
  ]) func `a limit is told in words`(_ sla: String, _ subject: String, _ vi: String, _ en: String) throws {
    let remarks = try DigitImport(Samples.trip.changing("86400000", to: sla), file: "in.json").remarks
    let limit = try #require(remarks.first { $0.time != nil })
    #expect(limit.subject == subject)
    #expect(limit.text(.vi).hasPrefix("“\(vi)”: ") && limit.text(.en).hasPrefix("“\(en)”: "))
  }

  @Test(arguments: [
    ("43200000", "0.5 days", "0,5 ngày làm việc", "0.5 working days"),
    ("86400000", "1 days", "1 ngày làm việc", "1 working day"),
    ("10800000", "1 hours", "1 giờ làm việc", "1 working hour"),
  ]) func `the time of a step is told in words`(_ sla: String, _ subject: String, _ vi: String, _ en: String)
    throws
  {
    let text = Samples.trip.changing(
      "\"sla\": null, \"state\": \"PLANNED\"", to: "\"sla\": \(sla), \"state\": \"PLANNED\"")
    let time = try #require(
      try DigitImport(text, file: "in.json").remarks.last { $0.time != nil })
    #expect(time.subject == subject)
    #expect(time.text(.vi).hasPrefix("“\(vi)”: ") && time.text(.en).hasPrefix("“\(en)”: "))
  }

  @Test func `a key that was taken is told`() throws {
    let found = try remarks(Samples.trip.replacing("UNLOADED", with: "planned"))
    #expect(found.contains("different renamed planned → planned_2: states[2].state"))
  }

  @Test func `a state named by its identifier is found`() throws {
    let identifier = "7d2a9f6e-0b1c-4c3d-8e5f-a1b2c3d4e5f6"
    let text = Samples.trip.changing("\"nextState\": \"UNLOADED\"", to: "\"nextState\": \"\(identifier)\"")
      .changing("\"state\": \"UNLOADED\"", to: "\"uuid\": \"\(identifier)\", \"state\": \"UNLOADED\"")
    let definition = try DigitImport(text, file: "in.json").services[0].definition()
    #expect(definition.facts.map(\.next).sorted() == ["planned", "unloaded"])
  }

  @Test func `every remark and every task has words in both languages`() throws {
    let places = [Place(file: "in.json", line: 1, column: 1, path: "x")]
    let kinds = Loss.allCases.map(Remark.Kind.lost) + Difference.allCases.map(Remark.Kind.different)
    let remarks = try Samples.all.flatMap { try DigitImport($0, file: "in.json").remarks }
    #expect(remarks.allSatisfy { $0.places.count >= places.count })
    #expect(Set(remarks.map(\.kind)).isSubset(of: Set(kinds)))
    for remark in remarks { #expect(remark.text(.vi) != remark.text(.en)) }
    for todo in Todo.allCases { #expect(todo.text(.vi) != todo.text(.en)) }
  }
}
