import DossierModel
import DossierStore
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

/// An agency that works on Saturday mornings has another calendar than the office, from the day its file is taken over.
@Suite struct AgencyHoursStory {
  @Test func theDirectoryCarriesTheHoursOfAnAgency() throws {
    let sample = try SampleOffice()
    let text = Shipped.sampleOffice.text
    let old = "en: Department of Health}, from: 2025-07-01}"
    let hours = "hours: [{weekdays: [1, 2, 3, 4, 5, 6], open: \"07:30-11:30\"}]"
    let new = text.replacing(old, with: "en: Department of Health}, from: 2025-07-01, \(hours)}")
    #expect(new != text)
    let before = try sample.office.workingCalendar(of: "so-y-te")
    #expect(before == (try sample.office.workingCalendar()))
    let update = try sample.office.update(SourceFile(name: "office.yaml", text: new), as: "binh")
    #expect(update.changes.count == 1)
    let after = try sample.office.workingCalendar(of: "so-y-te")
    let expected = OfficeHours([OfficeHours.Span(from: 450, until: 690)], on: [1, 2, 3, 4, 5, 6])
    #expect(after.periods == [OfficeHours.Period(hours: expected)])
    let days = [before, after].map { $0.workingDaysByMonth(2026).reduce(0, +) }
    #expect(days[1] == days[0] + 52 - 1)
    #expect(try sample.office.workingCalendar(of: "so-tai-chinh") == before)
    #expect(try sample.office.workingCalendar(of: nil) == before)
    // Taken back, the usual hours hold again.
    _ = try sample.office.update(SourceFile(name: "office.yaml", text: text), as: "binh")
    #expect(try sample.office.workingCalendar(of: "so-y-te") == before)
  }
}
