import CheckedYAML
import DossierModel
import Intake
import ShippedWorkflows
import Testing
import WorkingTime

/// The file that describes an office.
struct OfficeDescriptionTests {
  static let roles: Set<String> = ["portal", "receiver", "officer", "head", "leader", "clerk"]
  static let lanes: [String: Set<String>] = [
    "1.001806": [], "1.013814": ["committee"], "2.000908": [], "3.000527": ["police"],
  ]

  static let small = """
    office: {vi: Tỉnh, en: Province}
    code_order: level-one-last
    calendar: vietnam
    agencies:
      - {key: so, code: 000.00.15.H44, name: {vi: Sở, en: Department}, from: 2025-07-01}
      - {key: tt, code: H44.40, name: {vi: Trung tâm, en: Centre}, from: 2025-07-01, until: 2027-12-31}
    people:
      - {key: lan, name: Lan, posts: {role: receiver, at: tt, from: 2025-07-01}}
      - {key: son, name: Sơn, posts: [{role: leader, at: so, from: 2025-07-01}]}
    mandates:
      - {person: lan, for: son, capacity: KT., document: Số 1, from: 2026-01-01}
    services:
      - {procedures: ["1.001806", "3.000527"], received_at: [tt, so], agency: so, lanes: {police: so}, from: 2025-11-27}

    """

  private func problems(_ text: String) -> [String] {
    do throws(Problems) {
      _ = try OfficeDescription.read(text, file: "o.yaml", roles: Self.roles, lanes: Self.lanes)
      return []
    } catch { return error.all.map { $0.text(.en) } }
  }

  @Test func `the sample office has no problems`() throws {
    // Any role, any procedure: what those are is not the office's business.
    let office = try OfficeDescription.read(
      Shipped.sampleOffice.text, file: Shipped.sampleOffice.name, roles: [], lanes: [:])
    #expect(office.agencies.count == 18 && office.calendar == "vietnam" && office.codeOrder == .levelOneFirst)
    let shipped = Shipped.procedures.compactMap { $0.name.firstMatch(of: /tthc-(\d\.\d{6})/)?.output.1 }
    #expect(Set(office.services.map(\.procedure)) == Set(shipped.map(String.init)))
    #expect(
      office.services.allSatisfy { $0.lanes["receiving"] == $0.receivedAt && $0.lanes["agency"] != nil })
    #expect(office.posts.first { $0.person == "nga" }?.validity.until?.text == "2026-06-30")
    #expect(office.mandates.first { $0.person == "tuan" }?.capacity == "TUQ.")
  }

  @Test func `a key given twice is allowed once`() {
    let found = problems(Self.small.replacing("key: tt", with: "key: so"))
    let allowed = found.filter { $0.contains("unknown word “tt”") }
    #expect(!allowed.isEmpty && allowed.allSatisfy { $0.hasSuffix("allowed: so") }, "\(found)")
  }

  @Test func `a service stands for each of its procedures at each of its places`() throws {
    let office = try OfficeDescription.read(Self.small, file: "o.yaml", roles: Self.roles, lanes: Self.lanes)
    #expect(
      office.services.map { "\($0.procedure) \($0.receivedAt)" } == [
        "1.001806 tt", "1.001806 so", "3.000527 tt", "3.000527 so",
      ])
    #expect(office.services[0].lanes == ["receiving": "tt", "agency": "so", "police": "so"])
    #expect(office.agencies[0].code == AgencyCode("H44.15"))
    #expect(
      office.posts == [
        Post(person: "lan", role: "receiver", agency: "tt", validity: office.agencies[0].validity),
        Post(person: "son", role: "leader", agency: "so", validity: office.agencies[0].validity),
      ])
  }

  @Test(arguments: [
    (
      "role: receiver", "role: king", "8:41",
      "people[0].posts.role: unknown word “king”; allowed: clerk, head, leader, officer, portal, receiver"
    ),
    ("at: so, from", "at: mars, from", "9:54", "people[1].posts[0].at: unknown word “mars”; allowed: so, tt"),
    ("lanes: {police: so}, ", "", "13:18", "services[0].procedures: key “lanes.police” is missing"),
    (
      "code: H44.40", "code: H444", "6:21",
      "agencies[1].code: found “H444”; expected an identifier such as H44.15"
    ),
    (
      "until: 2027-12-31", "until: 2025-06-30", "6:89",
      "agencies[1].until: found “2025-06-30”; expected a day not before 2025-07-01"
    ),
    (
      "until: 2027-12-31", "until: 2027-02-29", "6:89",
      "agencies[1].until: found “2027-02-29”; expected a real day written YEAR-MONTH-DAY, such as 2026-07-01"
    ),
    (
      "capacity: KT.", "capacity: XX.", "11:39",
      "mandates[0].capacity: unknown word “XX.”; allowed: KT., TL., TUQ."
    ),
    ("for: son", "for: nobody", "11:24", "mandates[0].for: unknown word “nobody”; allowed: lan, son"),
    (
      "\"3.000527\"", "\"9.999999\"", "13:31",
      "services[0].procedures[1]: unknown word “9.999999”; allowed: 1.001806, 1.013814, 2.000908, 3.000527"
    ),
    (
      "code_order: level-one-last", "code_order: random", "2:13",
      "code_order: unknown word “random”; allowed: level-one-first, level-one-last"
    ),
    (
      "calendar: vietnam", "calendar: Việt Nam", "3:11",
      "calendar: found “Việt Nam”; expected lower-case letters, digits, “-” or “_”, at most 64"
    ),
    (
      "agency: so, lanes", "agency: moon, lanes", "13:75",
      "services[0].agency: unknown word “moon”; allowed: so, tt"
    ),
    ("key: tt,", "key: so,", "6:5", "agencies[1]: keys given twice: so"),
    ("key: son,", "key: lan,", "9:5", "people[1]: keys given twice: lan"),
  ]) func `is told where and what`(_ old: String, _ new: String, _ place: String, _ says: String) {
    #expect(
      problems(Self.small.changing(old, to: new)).contains("o.yaml:\(place): \(says)"),
      "\(problems(Self.small.changing(old, to: new)))")
  }

  @Test func `several problems come at once, in file order`() {
    let text = Self.small.changing("until: 2027-12-31", to: "until: never").changing(
      "role: leader", to: "role: lord"
    )
    .changing("KT.", to: "XX.")
    #expect(problems(text).map { $0.split(separator: ":")[1] } == ["6", "9", "11"])
    #expect(problems("office: {vi: A, en: B}\n").count == 5)
  }
}
