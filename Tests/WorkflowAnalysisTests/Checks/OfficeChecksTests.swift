import DossierModel
import ShippedWorkflows
import Testing
import WorkflowAnalysis
import WorkingTime

/// The people and services an office has for a definition.
@Suite("Roles nobody holds and services nobody offers are found")
struct OfficeChecksTests {
  private let today = Day(year: 2026, month: 8, day: 3) ?? Day(number: 0)
  private static let roles = [
    ("receiver", "centre"), ("head", "dept"), ("officer", "dept"), ("leader", "dept"), ("clerk", "dept"),
    ("portal", "centre"),
  ]

  private func findings(
    _ roles: [(String, String)] = roles,
    lanes: [String: String] = [Lane.receiving: "centre", Lane.agency: "dept"],
    procedure: String = "1.001806", from: Int = 2025, text: String = Broken.File.proc.original
  ) -> [String] {
    let always = Validity(from: Day(year: 2025, month: 1, day: 1) ?? today)
    let start = Validity(from: Day(year: from, month: 1, day: 1) ?? today)
    let directory = Directory(
      agencies: ["centre", "dept"].compactMap { key in
        AgencyCode("H44.15").map {
          Agency(key: key, code: $0, name: Title(vi: "Nơi \(key)", en: "Place \(key)"), validity: always)
        }
      }, people: roles.map { Person(key: "\($0.0)-\($0.1)", name: $0.0) },
      posts: roles.map { Post(person: "\($0.0)-\($0.1)", role: $0.0, agency: $0.1, validity: start) },
      mandates: [],
      services: [Service(procedure: procedure, receivedAt: "centre", lanes: lanes, validity: always)])
    let report = Check.run(
      [Check.File(name: "proc.yaml", text: text)],
      workflows: [Check.File(name: "flow.yaml", text: Broken.File.flow.original)],
      workforce: Check.Workforce(directory, today: today))
    return report.findings.map {
      "\($0.fact.code) \($0.severity) \($0.place.file):\($0.place.line) \($0.fact.text(.en))"
    }
  }

  private func line(_ text: String, _ file: Broken.File) -> String {
    "\(file.rawValue):\(Broken.place(of: text, in: file.original).prefix { $0 != ":" })"
  }

  @Test func anOfficeWithEverybody() { #expect(findings() == []) }

  @Test func nobodyForAStep() {
    let found = findings(Self.roles.filter { $0.0 != "clerk" })
    let step = line("{name: issue", .proc)
    #expect(
      found == [
        "role-not-held warning \(line("{vi: Văn thư, en: Clerk}", .flow)) nobody in the office is “Clerk”",
        "action-not-held warning \(line("certify_copy:", .flow)) nobody can take “Certify a copy” at “Place dept”; needed is “Clerk”",
        "step-not-held error \(step) nobody is “Clerk” at “Place dept” to do step “Register, seal, hand to the centre”",
      ])
  }

  @Test func theRightPersonAtTheWrongPlace() {
    let found = findings(Self.roles.map { $0.0 == "clerk" ? ("clerk", "centre") : $0 })
    let step = line("{name: issue", .proc)
    #expect(
      found == [
        "action-not-held warning \(line("certify_copy:", .flow)) nobody can take “Certify a copy” at “Place dept”; needed is “Clerk”",
        "step-not-held error \(step) nobody is “Clerk” at “Place dept” to do step “Register, seal, hand to the centre”",
      ])
  }

  @Test func nobodyForAnAction() {
    let found = findings(Self.roles.filter { $0.0 != "leader" })
    let stop = line("stop:\n", .flow)
    #expect(
      found.contains(
        "action-not-held warning \(stop) nobody can take “Stop” at “Place dept”; needed is “Leader”"))
    #expect(found.contains { $0.hasPrefix("step-not-held error \(line("{name: approve", .proc))") })
  }

  @Test func nobodyMaySubmit() {
    let found = findings(Self.roles.filter { $0.1 != "centre" })
    #expect(found.contains { $0.hasPrefix("nobody-submits error \(line("[receiver, portal]", .flow)) ") })
  }

  @Test func aRoleFromLaterOnIsNotHeldToday() {
    #expect(findings(from: 2027).contains { $0.hasPrefix("step-not-held error") })
  }

  @Test func aLaneWithoutAgency() {
    let found = findings(lanes: [Lane.receiving: "centre"])
    #expect(found.contains { $0.hasPrefix("lane-unbound error \(line("{name: assign", .proc)) ") })
  }

  @Test func anAgencyAskedInALaneWithoutAgency() {
    let text = BrokenStatesTests.consulting.reduce(Broken.File.proc.original) {
      $0.replacing($1.old, with: $1.new)
    }
    .replacing("{name: two, at: two", with: "\n        {name: two, at: two")
    let lanes = [Lane.receiving: "centre", Lane.agency: "dept", "one": "dept"]
    let place = Broken.place(of: "{name: two", in: text).prefix { $0 != ":" }
    #expect(
      findings(lanes: lanes, text: text)
        == [
          "lane-unbound error proc.yaml:\(place) the service received at “Place centre” names no agency for “two”"
        ])
  }

  @Test func aProcedureNoLongerInForce() {
    let text = Broken.File.proc.original.replacing(
      "valid: {from: 2025-11-27}", with: "valid: {from: 2025-11-27, until: 2026-08-02}")
    #expect(
      findings(text: text) == [
        "no-longer-valid warning proc.yaml:1 procedure 1.001806 is in force until 2026-08-02 only: it takes in nothing any more"
      ])
    #expect(findings(text: text.replacing("2026-08-02", with: "2026-08-03")) == [])
  }

  @Test func aProcedureNobodyOffers() {
    #expect(
      findings(procedure: "2.000908")
        == ["not-offered warning proc.yaml:1 no service of the office takes in procedure 1.001806"])
  }
}
