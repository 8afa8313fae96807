import DossierModel
import Intake
import Testing

/// Addresses of applicants: what is wrong stands against what goes by post, and is only told of everything else.
struct AddressTests {
  /// An application with an address, by default handed in and given back at the counter.
  private func text(_ address: String, _ ways: String = "") -> String {
    "procedure: x\n\(ways)applicant: {name: Trần Lựu, personal_number: '001199012345', phone: '0912345678', \(address)}\n"
  }

  private func remarks(_ address: String, _ ways: String = "", _ language: Language = .en) throws -> [String]
  {
    let (applications, problems) = Forms.check(text(address, ways))
    #expect(problems == [])
    return try #require(applications.first).remarks.map { $0.text(language) }
  }

  @Test func `an address of today passes without a word`() throws {
    #expect(
      try remarks("address: Số 12, commune: Phường Việt Trì, province: Phú Thọ", "return: post\n") == [])
    #expect(try remarks("email: a@example.vn") == [])
  }

  @Test func `the whole address may stand on one line`() throws {
    let line = "address: 'Số 12, tổ 5, phường Việt Trì, Phú Thọ, 35109'"
    #expect(try remarks(line, "return: post\n") == [])
  }

  @Test(arguments: ["return: post\n", "channel: post\n", "channel: post\nreturn: counter\n"])
  func `a place nobody knows is refused where the post is to go`(_ ways: String) {
    let address =
      "address: Số 12, commune: Xã Không Có, province: Phú Thọ, postcode: '123', vpostcode: '35109'"
    let problems = Forms.check(text(address, ways)).problems
    let line = ways.split(separator: "\n").count + 2
    #expect(
      problems.map { String($0.split(separator: ".", maxSplits: 2)[2]) } == [
        "commune: Tỉnh Phú Thọ has no commune of this name, neither now nor before 2025-07-01",
        "postcode: has 3 characters, 5 are needed", "vpostcode: has 5 characters, 12 are needed",
      ])
    #expect(problems.allSatisfy { $0.hasPrefix("don.yaml:\(line):") && !$0.contains("Không Có") })
  }

  @Test func `a commune nobody knows is told as such on one line too, with those that are called almost so`()
  {
    let line = "address: 'Số 12, phường Việt Chì, Phú Thọ'"
    let problems = Forms.check(text(line, "return: post\n")).problems
    #expect(
      problems == [
        "don.yaml:3:92: applicant.address: character 8: Tỉnh Phú Thọ has no commune of this name, neither now nor before 2025-07-01; almost so: phường Việt Trì"
      ])
    // House and street alone: then it is the fields that are missing.
    let street = Forms.check(text("address: 'Số 12, đường Hùng Vương'", "return: post\n")).problems
    #expect(street.map { $0.contains("is missing") } == [true, true])
  }

  @Test func `at the counter the same is only told, and kept as given`() throws {
    let (applications, problems) = Forms.check(
      text("address: Số 12, commune: Xã Không Có, province: Phú Thọ, postcode: '123'"))
    let application = try #require(applications.first)
    #expect(problems == [])
    #expect(
      application.applicant.address
        == GivenAddress(details: "Số 12", commune: "Xã Không Có", province: "Phú Thọ", postcode: "123"))
    #expect(application.remarks.map(\.code) == ["flaw", "flaw"])
    #expect(application.remarks.map(\.origin.path) == ["applicant.commune", "applicant.postcode"])
  }

  @Test func `the post needs house or street, commune and province`() {
    for (address, lacking) in [
      ("commune: Phường Việt Trì, province: Phú Thọ", ["address"]),
      ("address: Số 12, province: Phú Thọ", ["commune"]),
      ("address: Số 12, commune: Phường Việt Trì", ["province"]),
      ("address: 'Số 12, tổ 5'", ["province", "commune"]),
      ("postcode: '35000'", ["address", "commune", "province"]),
    ] {
      #expect(
        Forms.check(text(address, "channel: post\n")).problems
          == lacking.map { "don.yaml:1:1: key “\($0)” is missing; needed to return the result by post" })
    }
    #expect(
      Forms.check(text("postcode: '35000'", "channel: post\nreturn: counter\n")).problems.first
        == "don.yaml:1:1: key “address” is missing; needed to take in what comes by post")
  }

  @Test(arguments: [", , ,", "-"])
  func `the post needs a street that says something`(_ street: String) throws {
    let address = "address: '\(street)', commune: Phường Việt Trì, province: Phú Thọ"
    #expect(
      Forms.check(text(address, "return: post\n")).problems == [
        "don.yaml:3:92: applicant.address: has no letter or digit"
      ])
    #expect(
      try remarks(address) == ["don.yaml:2:92: applicant.address: has no letter or digit"])
  }

  @Test func `a former unit is told with the one of today`() throws {
    let address = "address: Số 12, commune: 'P. Tiên Cát, TP. Việt Trì', province: Phú Thọ"
    for ways in ["", "return: post\n"] {
      let line = ways.isEmpty ? 2 : 3
      #expect(
        try remarks(address, ways) == [
          "don.yaml:\(line):108: applicant.commune: a unit of before 2025-07-01, today Phường Thanh Miếu, tỉnh Phú Thọ"
        ])
    }
    #expect(
      try remarks(address, "", .vi) == [
        "don.yaml:2:108: applicant.commune: đơn vị trước 01/07/2025, nay là Phường Thanh Miếu, tỉnh Phú Thọ"
      ])
  }

  @Test func `a divided unit is told with all it may be, also for the post`() throws {
    let address = "address: Số 12, commune: 'xã Vầy Nưa, huyện Đà Bắc', province: Hòa Bình"
    #expect(
      try remarks(address, "return: post\n").map { String($0.split(separator: ": ", maxSplits: 2)[2]) } == [
        "a unit of before 2025-07-01 that was divided, today one of: Phường Thống Nhất, tỉnh Phú Thọ; Xã Tiền Phong, tỉnh Phú Thọ"
      ])
  }

  @Test func `a district nobody knows is told at its character`() {
    let address = "address: Số 12, commune: 'xã Vầy Nưa, huyện Không Có', province: Hòa Bình"
    #expect(
      Forms.check(text(address, "return: post\n")).problems == [
        "don.yaml:3:108: applicant.commune: character 13: Tỉnh Hoà Bình had no district of this name before 2025-07-01"
      ])
  }

  @Test func `what was understood otherwise is told`() throws {
    let told = try remarks(
      "address: Số 12, commune: Xa Viet Tri, province: Phú Thọ, postcode: '10000', vpostcode: 10000AAAAAAA")
    #expect(
      told.map { String($0.split(separator: ".")[2]) } == [
        "commune: is in fact a “phường”", "commune: found by its letters without marks",
        "postcode: the first two digits are those of Thành phố Hà Nội",
        "vpostcode: a character outside of the Open Location Code alphabet; kept as given",
      ])
    #expect(
      Forms.check(text("born: 1999-01-01").changing("'0912345678'", to: "'01681234567'")).applications
        .flatMap(\.remarks).map { $0.message(.en) } == [
          "the prefix 0168 became 038 in 2018, the number was converted"
        ])
  }

  @Test func `the places are not asked for without an address`() throws {
    struct Asked: Error {}
    let draft = Forms.read(text("email: a@example.vn")).drafts[0]
    let check = { (draft: ApplicationDraft) in
      try Application.check(draft, today: Forms.today, salt: "s", places: { throw Asked() }, .init())
    }
    #expect(try check(draft) != nil)
    #expect(throws: Asked.self) { try check(Forms.read(text("province: Phú Thọ")).drafts[0]) }
  }
}
