import CheckedYAML
import DossierModel
import Intake
import Testing
import WorkingTime

/// Office hours of an agency, as the office file gives them.
struct AgencyHoursTests {
  private func read(_ hours: String) throws(Problems) -> [OfficeHours.Period] {
    let text = OfficeDescriptionTests.small.replacing(
      "en: Department}, from: 2025-07-01}", with: "en: Department}, from: 2025-07-01, hours: \(hours)}")
    return try OfficeDescription.read(
      text, file: "o.yaml", roles: OfficeDescriptionTests.roles, lanes: OfficeDescriptionTests.lanes
    ).agencies[0].hours
  }

  private func problems(_ hours: String) -> [String] {
    do throws(Problems) {
      _ = try read(hours)
      return []
    } catch { return error.all.map { $0.text(.en) } }
  }

  @Test func `each weekday has its hours, and the same days of validity are one period`() throws {
    let periods = try read(
      """
      [{weekdays: [1, 2, 3, 4, 5], open: ["07:30-11:30", "13:00-17:00"], until: 2025-12-31},
       {weekdays: [1, 2, 3, 4], open: ["07:00-11:30", "13:30-17:00"], from: 2026-01-01},
       {weekdays: [5], open: ["07:00-11:30", "13:30-16:30"], from: 2026-01-01},
       {weekdays: 6, open: "07:30-11:30", from: 2026-01-01}]
      """)
    #expect(periods.count == 2)
    #expect(periods[0].until == Day("2025-12-31") && periods[0].hours.restDays == [6, 7])
    #expect(periods[1].from == Day("2026-01-01") && periods[1].hours.restDays == [7])
    #expect(periods[1].hours.spans(on: 6) == [OfficeHours.Span(from: 450, until: 690)])
    #expect(periods[1].hours.spans(on: 5).last?.until == 990)
  }

  @Test(arguments: [
    ("[]", "found “[…]”; expected at least one value"),
    (
      "[{weekdays: [8], open: \"07:30-11:30\"}]",
      "weekdays[0]: found “8”; expected a whole number from 1 to 7"
    ),
    (
      "[{weekdays: [1], open: \"7h-11h\"}]", "open: found “7h-11h”; expected office hours such as 07:30-11:30"
    ),
    ("[{weekdays: [1]}]", "key “open” is missing"),
    ("[{weekdays: [1], open: []}]", "expected spans in order that do not overlap"),
    ("[{weekdays: [1, 1], open: \"07:30-11:30\"}]", "weekdays: keys given twice: 1"),
    (
      "[{weekdays: [1], open: \"07:30-11:30\", from: 2026-02-01, until: 2026-01-01}]",
      "until: found “2026-01-01”; expected a day not before 2026-02-01"
    ),
    (
      "[{weekdays: [1], open: \"07:30-11:30\"}, {weekdays: [2], open: \"07:30-11:30\", from: 2026-01-01}]",
      "found “… – …, 2026-01-01 – …”; expected periods of validity that do not overlap"
    ),
  ]) func `what is wrong is told with its place`(_ hours: String, _ says: String) {
    let found = problems(hours)
    #expect(
      found.contains { $0.contains(says) && $0.hasPrefix("o.yaml:5:") && $0.contains("agencies[0].hours") },
      "\(found)")
  }
}
