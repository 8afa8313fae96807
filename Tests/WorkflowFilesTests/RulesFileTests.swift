import CheckedYAML
import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

/// Rules about time as versions in a file.
@Suite struct RulesFileTests {
  private let book: RuleBook

  init() throws { book = try RulesFile.read(Shipped.rules[0].text, file: "r.yaml") }

  /// The day of reception and the procedure decide.
  @Test(arguments: [
    ("2018-06-20", "1.001806", nil), ("2018-06-21", "1.001806", "nd-61-2018"),
    ("2025-06-30", "1.001029", "nd-61-2018"), ("2025-07-01", "1.001029", "nd-118-2025"),
    ("2025-11-16", "1.001029", "nd-118-2025"), ("2025-11-17", "1.001029", "nd-297-2025"),
    ("2025-11-17", "1.001806", "nd-118-2025"), ("2040-01-01", "2.001478", "nd-297-2025"),
  ]) func theDayOfReceptionChooses(_ day: String, _ procedure: String, _ name: String?) {
    #expect(book.rules(for: procedure, on: Day(day)!)?.name == name)
  }

  @Test func whatTheDecreesSay() throws {
    let old = try #require(book.named("nd-61-2018"))
    #expect(old.controlSlip == "05" && old.supplements == 1 && old.extensions == 1 && old.lastMinutes == 0)
    #expect(old.limits[.answer] == .workingHours(8) && old.limits[.answerAlert] == .workingHours(2))
    #expect(old.limits[.completion] == .workingDays(15) && old.limits[.supplementNotice] == .workingDays(3))
    #expect(old.limits[.handOver] == .sameDay(until: 900) && old.limits[.apology] == .workingDays(1))
    let new = try #require(book.named("nd-297-2025"))
    #expect(new.lastMinutes == 60 && new.limits[.apology] == nil && new.controlSlip == "06")
  }

  private func problems(_ old: String, _ new: String) -> [String] {
    let text = Shipped.rules[0].text.changing(old, to: new)
    do throws(Problems) {
      _ = try RulesFile.read(text, file: "r.yaml")
      return []
    } catch { return error.all.map { "\($0.path): \($0.message(.en))" } }
  }

  @Test(arguments: [
    ("name: nd-118-2025", "name: nd-61-2018", "versions[1]: keys given twice: nd-61-2018"),
    (
      "completion: 15 working days", "completion: soon",
      "versions[0].limits.completion: found “soon”; expected “N working days”, “N working hours”, “N days”, “N months” or “same day until HOUR:MINUTE”"
    ),
    (
      "until: 2025-06-30", "until: 2017-01-01",
      "versions[0].until: found “2017-01-01”; expected a day not before 2018-06-21"
    ),
    (
      "extensions: 1 ", "extensions: many ",
      "versions[0].extensions: found “many”; expected a whole number from 0 to 9"
    ),
    (
      "last_hours: 1 hours", "last_hours: 1",
      "versions[2].last_hours: found “1”; expected “N days” or “N hours”, such as 0.25 days"
    ),
    (
      "      apology: 1", "      excuse: 1",
      "versions[0].limits.excuse: unknown key “excuse”; allowed: answer, answer_alert, hand_over, supplement_notice, completion, apology"
    ),
  ]) func everyProblemIsTold(_ old: String, _ new: String, _ says: String) {
    #expect(problems(old, new).contains(says), "\(problems(old, new))")
  }
}
