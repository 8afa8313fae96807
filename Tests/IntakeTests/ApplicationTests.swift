import CheckedYAML
import DossierModel
import Foundation
import Intake
import Testing
import WorkingTime

/// Applications in YAML and JSON, and the checks every application goes through.
struct ApplicationTests {
  @Test func `today is the day these tests believe in`() { #expect(Forms.today.text == "2026-06-01") }

  @Test func `a YAML file gives every value`() throws {
    let (applications, problems) = Forms.check(Forms.sound)
    #expect(problems == [])
    let application = try #require(applications.first)
    #expect(application.procedure == "1.001806" && application.branch == "main")
    #expect(application.channel == .online && application.returnBy == .post)
    #expect(application.receivedAt == "ttpvhcc-tinh")
    let applicant = application.applicant
    #expect(applicant.kind == .citizen && applicant.name == "Nguyễn Thị Hòa")
    #expect(applicant.personalNumber == "001199012345" && applicant.organisationCode == nil)
    #expect(
      applicant.born == "1999-12-31" && applicant.phone == "+84912345678"
        && applicant.email == "hoa@example.vn"
    )
    #expect(
      applicant.address
        == GivenAddress(
          details: "12 đường Hùng Vương", commune: "Phường Việt Trì", province: "Tỉnh Phú Thọ",
          postcode: "35000", vpostcode: "35000F39GJXR"))
    #expect(applicant.delivery == nil && application.remarks.isEmpty)
    #expect(application.papers.map(\.kind) == ["application", "worker_list"])
    #expect(application.papers.map(\.path) == ["don.pdf", "danh sách.pdf"])
  }

  @Test func `what is left out has its default`() throws {
    let (applications, problems) = Forms.check(
      "procedure: \"1.001806\"\napplicant: {name: Y Blô Niê Kdăm, personal_number: '001199012345'}\n")
    #expect(problems == [])
    let application = try #require(applications.first)
    #expect(application.channel == .counter && application.returnBy == .counter)
    #expect(application.branch == nil && application.receivedAt == nil && application.papers.isEmpty)
  }

  @Test func `JSON says the same as YAML`() throws {
    let json = """
      {
      \t"procedure": "1.001806", "channel":"online",
      \t"applicant": {"kind": "enterprise", "name": "C\\u00f4ng ty \\"Hoa Sen\\"", "organisation_code": "0102030405"},
      \t"papers": [{"kind": "application", "file": "don.pdf"}]
      }
      """
    let (applications, problems) = Forms.check(json, file: "don.json")
    #expect(problems == [])
    let application = try #require(applications.first)
    #expect(application.applicant.name == "Công ty \"Hoa Sen\"")
    #expect(
      application.applicant.organisationCode == "0102030405" && application.applicant.personalNumber == nil)
    #expect(application.returnBy == .online)
  }

  @Test func `a file may hold several applications; all problems of all come at once`() {
    let text = """
      - procedure: "1.001806"
        applicant: {name: A, personal_number: "1"}
      - procedure: "1.001806"
        channel: fax
        applicant: {personal_number: "001199012345", phone: "12"}
      - {procedure: "1.001806", applicant: {name: B, personal_number: "001199012345"}}
      """
    let (applications, problems) = Forms.check(text)
    #expect(applications.map(\.applicant.name) == ["A", "B"])
    #expect(
      problems == [
        "don.yaml:2:41: [0].applicant.personal_number: found “9 (1)”; expected a personal number of exactly 12 digits",
        "don.yaml:3:3: [1]: key “name” is missing",
        "don.yaml:4:12: [1].channel: unknown word “fax”; allowed: counter, online, post",
        "don.yaml:5:55: [1].applicant.phone: found “99 (2)”; has 2 characters, at least 9",
      ])
  }

  @Test func `unknown keys and wrong shapes are told`() {
    #expect(
      Forms.check(Forms.sound.changing("commune:", to: "comune:")).problems.last?.hasPrefix(
        "don.yaml:14:3: applicant.comune: unknown key “comune”; allowed: kind, name, personal_number,")
        == true)
    #expect(Forms.check("procedure: x\n").problems.contains("don.yaml:1:1: key “applicant” is missing"))
    #expect(Forms.check(Forms.sound.changing("file: don.pdf", to: "path: don.pdf")).problems.count == 2)
    #expect(
      Forms.check("{\"a\": 1, \"a\": 2}", file: "a.json").problems == ["a.json:1:2: keys given twice: a"])
  }

  @Test(arguments: [
    "00119901234", "0011990123456", "00119901234a", "001 199 012345", "００１１９９０１２３４５", "٠٠١١٩٩٠١٢٣٤٥",
  ])
  func `a personal number has exactly twelve digits`(_ number: String) {
    let problems = Forms.problems("personal_number", "\"\(number)\"")
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasSuffix("(\(number.count))”; expected a personal number of exactly 12 digits") == true
    )
    #expect(problems.first?.contains(number) == false)
  }

  @Test(arguments: ["2026-02-30", "2026-06-02", "31/12/1999", "1999-2-3", "1899-12-31", "hôm qua"])
  func `a birthday is a real day, not in the future`(_ day: String) {
    let problems = Forms.problems("born", "\"\(day)\"")
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasSuffix("expected a real birthday written YEAR-MONTH-DAY, not after 2026-06-01")
        == true)
    #expect(problems.first?.contains("“\(day)") == false)
  }

  @Test func `somebody may be born today`() { #expect(Forms.problems("born", "2026-06-01") == []) }

  @Test(arguments: [
    ("0912345678", "+84912345678"), ("+84912345678", "+84912345678"), ("+84 96 123 45 67", "+84961234567"),
    ("0912-345-678", "+84912345678"), ("024.3825.1234", "+842438251234"),
    ("(028) 7300 1234", "+842873001234"),
    ("0084912345678", "+84912345678"), ("+1 202 555 0101", "+12025550101"), ("0168 1234 567", "+84381234567"),
  ]) func `a phone number is kept in E.164`(_ written: String, _ kept: String) throws {
    let text = Forms.sound.changing("+84 912 345 678", to: "\"\(written)\"")
    #expect(try #require(Forms.check(text).applications.first).applicant.phone == kept)
  }

  @Test(arguments: [
    "113", "096123456", "0951234567", "0979a34567", "01234567890123", "", "+84",
  ]) func `what is no phone number is refused`(_ written: String) {
    let problems = Forms.problems("phone", "\"\(written)\"")
    #expect(
      problems.count == 1 && problems.first?.contains("applicant.phone: found “") == true
        && (written.isEmpty || problems.first?.contains(written) == false),
      "\(problems)")
  }

  @Test(arguments: ["ten@example.vn", "a.b+c@mail.gov.vn"]) func `an e-mail address passes`(_ text: String) {
    #expect(Forms.problems("email", text) == [])
  }

  @Test(arguments: [
    "ten", "ten@", "@example.vn", "ten@localhost", "a@b@c.vn", "a b@c.vn", "ten@.vn", "ten@vn.", "ten@a..vn",
  ])
  func `what is no e-mail address is refused`(_ text: String) {
    let problems = Forms.problems("email", "\"\(text)\"")
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasSuffix("expected an e-mail address such as name@example.vn") == true)
    #expect(problems.first?.contains("“\(text)") == false)
  }

  @Test(arguments: [
    "\\u0007", "\\u200B", "\\u202E", "\\u0085", "\\u009B", "\\n", "\\u2028", "\\uE000", "\\uFEFF",
  ])
  func `hidden characters are refused, and not repeated`(_ escape: String) throws {
    let problems = Forms.problems("name", "\"Hòa\(escape)Lan\"")
    #expect(problems.count == 1)
    let text = try #require(problems.first)
    #expect(text.hasSuffix("expected one line of text, 1–300 characters, no control characters"))
    #expect(text.contains("“aaa?aaa (7)”"), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
  }

  @Test func `a name of 300 characters passes, of 301 not`() {
    #expect(Forms.problems("name", String(repeating: "a", count: 300)) == [])
    #expect(Forms.problems("name", String(repeating: "a", count: 301)).count == 1)
  }

  @Test(arguments: [
    ("Nguye\u{302}\u{303}n Thi\u{323} Ho\u{300}a", "Nguy\u{1EC5}n Th\u{1ECB} H\u{F2}a"),
    ("  Nguyễn Văn A  ", "Nguyễn Văn A"),
    ("H'Hen Niê", "H'Hen Niê"), ("Đỗ Đức Đạt", "Đỗ Đức Đạt"),
  ]) func `a name is kept composed and trimmed`(_ written: String, _ kept: String) throws {
    let text = Forms.sound.changing("name: Nguyễn Thị Hòa", to: "name: \"\(written)\"")
    let name = try #require(Forms.check(text).applications.first).applicant.name
    #expect(Array(name.unicodeScalars) == Array(kept.unicodeScalars))
  }

  @Test(arguments: ["enterprise", "agency", "organisation"]) func `whoever is no citizen has a code`(
    _ kind: String
  ) {
    let text = "procedure: \"1.001806\"\napplicant: {kind: \(kind), name: Công ty A}\n"
    #expect(Forms.check(text).problems == ["don.yaml:1:1: key “organisation_code” is missing"])
    #expect(Forms.check(text.changing("A}", to: "A, organisation_code: X1}")).problems == [])
  }

  @Test func `the post needs a name, a phone and an address, and says so even without a name`() {
    let text = "procedure: x\nreturn: post\napplicant: {personal_number: \"001199012345\"}\n"
    #expect(
      Forms.check(text).problems == [
        "don.yaml:1:1: key “name” is missing",
        "don.yaml:1:1: key “phone” is missing; needed to return the result by post",
        "don.yaml:1:1: key “address” is missing; needed to return the result by post",
        "don.yaml:1:1: key “commune” is missing; needed to return the result by post",
        "don.yaml:1:1: key “province” is missing; needed to return the result by post",
      ])
  }

  @Test func `problems of the case and of the place come together with all others`() {
    let text = Forms.sound.changing("case: main", to: "case: \"a\\tb\"").changing(
      "born: 1999", to: "born: 2999")
    #expect(Forms.check(text).problems.count == 2)
  }

  @Test func `no problem tells a personal value`() {
    let secrets = [
      "Trần Bí Mật\\u0007", "12345678901", "1999-13-13", "mật@nhà", "098765432", "7777", "Ngõ Kín\\u0007",
    ]
    let text = """
      procedure: "1.001806"
      applicant:
        name: "\(secrets[0])"
        personal_number: "\(secrets[1])"
        born: "\(secrets[2])"
        email: "\(secrets[3])"
        phone: "\(secrets[4])"
        postcode: "\(secrets[5])"
        address: "\(secrets[6])"
      """
    for language in Language.allCases {
      let problems = Forms.check(text, language).problems
      // The postcode is only remarked on: nothing goes there by post.
      #expect(problems.count == 6)
      for secret in secrets + ["Trần", "Bí", "mật", "Kín"] {
        #expect(!problems.joined().contains(secret.replacing("\\u0007", with: "")), "\(secret)")
      }
    }
  }

  @Test func `an applicant is written the same way every time, and read back`() throws {
    let applicant = try #require(Forms.check(Forms.sound).applications.first).applicant
    let bytes = try applicant.encoded
    #expect(try Applicant(decoding: bytes) == applicant)
    for _ in 0..<20 { #expect(try applicant.encoded == bytes) }
    #expect(
      String(decoding: bytes, as: UTF8.self).hasPrefix(
        "\(applicant.salt)\n[\"\(applicant.kind.rawValue)\",\"\(applicant.name)\","))
    let note = PersonalNote(text: "lý do / khác", salt: "s")
    #expect(String(decoding: note.encoded, as: UTF8.self) == "s\nlý do / khác")
    #expect(try PersonalNote(decoding: note.encoded) == note)
  }
}
