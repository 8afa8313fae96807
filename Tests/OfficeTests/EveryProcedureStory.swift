import CheckedYAML
import DossierModel
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkingTime

/// Every shipped procedure from the form to the result in the applicant's hand, in the sample office.
///
/// All are submitted on Monday 3 August 2026 at 08:00 and received a minute later. Working days count from 4 August;
/// Saturday 22 August is worked, 31 August to 2 September are days off:
/// 3 days: 6 August; 4: 7 August; 5: 10 August; 10: 17 August; 30: 16 September. Twenty days as the calendar counts end on
/// Sunday 23 August and so on Monday 24 August; seventeen on 20 August. Twenty-four working hours: 209 + 240 minutes on
/// the first day, 480 on each of the next two, 31 on the fourth. The same day: before 15:00.
@Suite struct EveryProcedureStory {
  struct Path: Sendable, CustomTestStringConvertible {
    let procedure: String
    var branch: String?
    let due: String
    /// The numbers of the documents issued on the way.
    let documents: [String]
    var ward = false
    var testDescription: String { "\(procedure) \(branch ?? "")" }
  }

  static let paths = [
    Path(procedure: "1.001029", due: "2026-08-17 17:00", documents: ["01/GP-SVHTTDL"]),
    Path(procedure: "1.001193", due: "2026-08-03 17:00", documents: ["01/KS"], ward: true),
    Path(procedure: "1.001612", due: "2026-08-06 17:00", documents: ["01/GCN-HKD"], ward: true),
    Path(procedure: "1.001806", due: "2026-08-17 17:00", documents: ["01/QĐ-SYT"]),
    Path(procedure: "1.009403", due: "2026-08-07 17:00", documents: ["01/XN-SVHTTDL"]),
    Path(
      procedure: "1.009645", due: "2026-08-20 17:00", documents: ["01/STC-ĐT", "02/BC-STC", "01/QĐ-UBND"]),
    Path(procedure: "1.012644", due: "2026-09-16 17:00", documents: ["01/TTr-SDTTG", "01/UBND-NC"]),
    Path(
      procedure: "1.013814", branch: "registration", due: "2026-08-10 17:00",
      documents: ["01/TTr-SYT", "01/QĐ-UBND"]),
    Path(
      procedure: "1.013814", branch: "dissolution", due: "2026-08-17 17:00",
      documents: ["01/TTr-SYT", "01/QĐ-UBND"]),
    Path(procedure: "1.013871", due: "2026-08-24 17:00", documents: ["01/QĐ-SYT"]),
    Path(procedure: "1.013876", due: "2026-08-17 17:00", documents: ["01/QĐ-SYT"]),
    Path(procedure: "1.014464", due: "2026-08-06 17:00", documents: ["01/TTr-SVHTTDL", "01/CFS-UBND"]),
    Path(procedure: "1.014465", due: "2026-08-06 17:00", documents: ["01/TTr-SVHTTDL", "01/CFS-UBND"]),
    Path(procedure: "2.000635", due: "2026-08-03 17:00", documents: ["01/TLHT-BS"], ward: true),
    Path(procedure: "2.000815", due: "2026-08-03 17:00", documents: ["01/CTBS"], ward: true),
    Path(procedure: "2.000908", due: "2026-08-03 17:00", documents: ["01/SG"], ward: true),
    Path(procedure: "2.001478", due: "2026-08-06 17:00", documents: ["01/GCN-CAT"]),
    Path(procedure: "3.000527", due: "2026-08-06 17:00", documents: ["01/TB-UBND"], ward: true),
  ]

  @Test func `no procedure is forgotten`() throws {
    let joint = "0.000001"
    #expect(Set(Self.paths.map(\.procedure)).union([joint]) == Set(try SampleOffice().office.procedures()))
  }

  @Test(arguments: paths) func `from the form to the counter`(_ path: Path) throws {
    let sample = try SampleOffice()
    let (place, receiver) = path.ward ? ("ttpvhcc-viet-tri", "vt-mc") : ("ttpvhcc-tinh", "lan")
    let code = try sample.submit(path.procedure, path.branch, at: place, by: receiver).code
    let seen = try sample.walk(code)
    let view = try sample.office.view(code)
    let dossier = view.dossier
    #expect(seen.first == "registered" && seen[1] == "received" && seen.suffix(2) == ["done", "returned"])
    let steps = view.definition.branch.steps.filter { $0.kind != "receive" && $0.kind != "return" }
    let passed = Set(seen.filter { $0.hasPrefix("processing.") }.map { $0.split(separator: ".")[1] })
    #expect(passed == Set(steps.map { Substring($0.name) }), "every step is gone through: \(seen)")
    #expect(
      dossier.status == .returned && view.definition.titles(of: dossier).contains { $0.en == "Delivered" })
    #expect(dossier.clock.due.map(Zone.vietnam.text) == path.due)
    #expect(dossier.clock.ended != nil)
    #expect(dossier.numbers.map(\.text) == path.documents)
    #expect(dossier.signatures.count == 2 * path.documents.count && dossier.sent.contains("result"))
    #expect(dossier.paid == view.definition.procedure.fee.amount)
    #expect(try sample.effects(code) == [2, 9])
    #expect(try sample.office.next(code).isEmpty)
    #expect(try sample.again().view(code).dossier == dossier)
    #expect(try sample.office.examine().flaws.isEmpty)
  }
}

/// The same code in two provinces.
@Suite struct TwoProvincesStory {
  private func office(_ variants: String) -> SourceFile {
    let text = Shipped.sampleOffice.text.replacing(
      "\ncalendar: vietnam\n", with: "\ncalendar: vietnam\n\(variants)\n")
    return SourceFile(name: "office.yaml", text: text)
  }

  @Test func `each office goes its own way, in its own unit`() throws {
    var plan = OfficePlan()
    plan.office = office("variants: {\"1.014464\": dong-nai}")
    let (cao, dong) = (try SampleOffice(), try SampleOffice(plan))
    let codes = (try cao.submit("1.014464").code, try dong.submit("1.014464").code)
    let ways = (try cao.walk(codes.0, to: "done"), try dong.walk(codes.1, to: "done"))
    #expect(
      ways.0.filter { $0.hasPrefix("processing.") }.map { $0.dropFirst(11) } == [
        "assign", "process", "review", "approve", "forward", "decide", "issue",
      ])
    #expect(
      ways.1.filter { $0.hasPrefix("processing.") }.map { $0.dropFirst(11) } == [
        "process", "approve", "forward", "examine", "decide", "issue",
      ])
    let due = { (sample: SampleOffice, code: String) in
      try sample.office.view(code).dossier.clock.due.map(Zone.vietnam.text)
    }
    #expect(try due(cao, codes.0) == "2026-08-06 17:00")
    #expect(try due(dong, codes.1) == "2026-08-06 08:01")
  }

  @Test func `a way nobody described is refused with its place`() throws {
    var plan = OfficePlan()
    plan.office = office("variants: {\"1.014464\": mars}")
    let problems = try #require(throws: Problems.self) { _ = try SampleOffice(plan) }
    #expect(
      problems.all.map { $0.text(.en) } == [
        "office.yaml:6:24: variants.1.014464: unknown word “mars”; allowed: dong-nai"
      ])
  }
}

/// What comes in by 15:00 is due the same day, what comes later the next working day.
@Suite struct SameDayStory {
  @Test(arguments: [
    ("2026-08-03", 14 * 60 + 59, "2026-08-03 17:00"), ("2026-08-03", 15 * 60, "2026-08-03 17:00"),
    ("2026-08-03", 15 * 60 + 1, "2026-08-04 17:00"), ("2026-08-07", 15 * 60 + 1, "2026-08-10 17:00"),
    // Monday 31 August to Wednesday 2 September are days off.
    ("2026-08-28", 15 * 60 + 1, "2026-09-03 17:00"), ("2026-08-30", 9 * 60, "2026-09-03 17:00"),
    // A Saturday that is worked.
    ("2026-08-21", 16 * 60, "2026-08-22 17:00"),
  ]) func `certified copies`(_ day: String, _ minute: Int, _ due: String) throws {
    let sample = try SampleOffice()
    let code = try sample.submit("2.000815", at: "ttpvhcc-viet-tri", by: "vt-mc").code
    sample.clock.set(day, minute: minute - 1)
    let dossier = try sample.take("receive", on: code, as: "vt-mc")
    #expect(dossier.clock.due.map(Zone.vietnam.text) == due)
  }
}
