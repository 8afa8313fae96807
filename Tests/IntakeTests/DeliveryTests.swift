import Intake
import Testing

/// Somebody else than the applicant gets the result by post.
struct DeliveryTests {
  private static let block = """
    delivery:
      name: Lê Văn Ủy
      phone: 0210 3846 123
      address: Số 3, tổ 1
      commune: P. Vĩnh Yên
      province: Phú Thọ
      postcode: "15100"
      vpostcode: 15100F39GJXR

    """

  private static func text(_ block: String = block, returnBy: String = "post") -> String {
    """
    procedure: x
    return: \(returnBy)
    applicant: {name: Trần Lựu, personal_number: "001199012345"}
    \(block)
    """
  }

  static let delivery = Delivery(
    name: "Lê Văn Ủy", phone: "+842103846123",
    address: GivenAddress(
      details: "Số 3, tổ 1", commune: "P. Vĩnh Yên", province: "Phú Thọ", postcode: "15100",
      vpostcode: "15100F39GJXR"))

  @Test func `a block gives every value, and nothing is asked of the applicant`() throws {
    let (applications, problems) = Forms.check(Self.text())
    #expect(problems == [])
    #expect(try #require(applications.first).applicant.delivery == Self.delivery)
  }

  @Test func `columns give the same`() throws {
    let columns = [
      ("procedure", "x"), ("return", "post"), ("name", "Trần Lựu"), ("personal_number", "001199012345"),
      ("delivery_name", "Lê Văn Ủy"), ("delivery_phone", "02103846123"),
      ("delivery_address", "\"Số 3, tổ 1\""), ("delivery_commune", "P. Vĩnh Yên"),
      ("delivery_province", "Phú Thọ"), ("delivery_postcode", "15100"),
      ("delivery_vpostcode", "15100F39GJXR"),
    ]
    let table =
      columns.map(\.0).joined(separator: ",") + "\n" + columns.map(\.1).joined(separator: ",") + "\n"
    let (applications, problems) = Forms.check(table, file: "don.csv")
    #expect(problems == [])
    #expect(try #require(applications.first).applicant.delivery == Self.delivery)
    #expect(
      Forms.check(table.replacing("P. Vĩnh Yên", with: "P. Không Có"), file: "don.csv").problems == [
        "don.csv:2:8: delivery_commune: Tỉnh Phú Thọ has no commune of this name, neither now nor before 2025-07-01"
      ])
    #expect(
      Forms.check(table.replacing("02103846123", with: ""), file: "don.csv").problems == [
        "don.csv:2:1: key “delivery_phone” is missing; needed to return the result by post"
      ])
  }

  @Test func `all that is missing is told at the block`() {
    let place = "don.yaml:4:11: delivery: key"
    let why = "is missing; needed to return the result by post"
    #expect(
      Forms.check(Self.text("delivery: {}\n")).problems == [
        "\(place) “name” is missing", "\(place) “phone” \(why)", "\(place) “address” \(why)",
        "\(place) “commune” \(why)", "\(place) “province” \(why)",
      ])
  }

  @Test(arguments: ["counter", "online"]) func `without a return by post it is refused`(_ way: String) {
    #expect(
      Forms.check(Self.text(returnBy: way)).problems == [
        "don.yaml:5:3: delivery: a receiver is named only where the result goes back by post (return: post)"
      ])
  }

  @Test func `what comes by post and goes back otherwise names nobody`() {
    let text = Self.text(returnBy: "counter").changing("return:", to: "channel: post\nreturn:")
    // Something may have to be sent to the applicant, whose own address is needed then.
    #expect(
      Forms.check(text).problems.map { $0.hasSuffix("needed to take in what comes by post") } == [
        true, true, true, true, false,
      ])
  }

  @Test func `a name that fits no label is refused, and not told`() {
    let long = String(repeating: "Ủy ", count: 41)
    #expect(
      Forms.check(Self.text(Self.block.changing("Lê Văn Ủy", to: long))).problems == [
        "don.yaml:5:9: delivery.name: character 121: has 122 characters, 120 at most"
      ])
  }

  @Test func `an unknown key is told with those there are`() {
    #expect(
      Forms.check(Self.text(Self.block.changing("commune:", to: "comune:"))).problems.last
        == "don.yaml:8:3: delivery.comune: unknown key “comune”; allowed: name, phone, address, commune, province, postcode, vpostcode"
    )
  }
}
