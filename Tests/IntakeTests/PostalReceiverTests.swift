import Intake
import Postal
import Testing

/// Who gets what goes back by post, for whoever makes the consignment.
struct PostalReceiverTests {
  private func applicant(_ address: GivenAddress, phone: String? = nil) throws -> Applicant {
    var applicant = try Applicant(decoding: Array("s\n[\"citizen\",\"Trần Lựu\"]".utf8))
    (applicant.address, applicant.phone) = (address, phone)
    return applicant
  }

  @Test func `the applicant, with the telephone of an earlier version`() throws {
    let given = GivenAddress(
      details: "12 Hùng Vương, tổ 5", commune: "P. Việt Trì", province: "Phú Thọ", vpostcode: "35109F39GJXR")
    let receiver = try applicant(given, phone: "0912345678").postalReceiver(Forms.places.get())
    #expect(receiver.name == "Trần Lựu" && receiver.phone == "+84912345678" && receiver.given == given)
    #expect(receiver.address?.line == "Số 12 Hùng Vương, tổ 5, phường Việt Trì, tỉnh Phú Thọ, 35109")
    #expect(receiver.postcode?.text == "35109" && receiver.vpostcode?.text == "35109F39GJXR")
  }

  @Test func `a former unit is given in the one of today`() throws {
    let given = GivenAddress(details: "Số 12", commune: "P. Tiên Cát, TP. Việt Trì", province: "Phú Thọ")
    let receiver = try applicant(given).postalReceiver(Forms.places.get())
    #expect(receiver.line == "Số 12, phường Thanh Miếu, tỉnh Phú Thọ")
    #expect(receiver.possible.count == 1 && receiver.given == given && receiver.phone == nil)
  }

  @Test func `of a divided unit people decide`() throws {
    let given = GivenAddress(details: "Số 12", commune: "xã Vầy Nưa, huyện Đà Bắc", province: "Hòa Bình")
    let receiver = try applicant(given).postalReceiver(Forms.places.get())
    #expect(receiver.address == nil && receiver.line == "Số 12, xã Vầy Nưa, huyện Đà Bắc, Hòa Bình")
    #expect(
      receiver.possible.map(\.line) == [
        "Số 12, phường Thống Nhất, tỉnh Phú Thọ", "Số 12, xã Tiền Phong, tỉnh Phú Thọ",
      ])
  }

  @Test func `what cannot be read stays as it was given`() throws {
    let given = GivenAddress(details: "ở gần chợ", postcode: "12", vpostcode: "x")
    let receiver = try applicant(given, phone: "0112345678").postalReceiver(Forms.places.get())
    #expect(receiver.address == nil && receiver.possible == [] && receiver.given == given)
    #expect(receiver.phone == "0112345678" && receiver.postcode == nil && receiver.vpostcode == nil)
    #expect(try applicant(GivenAddress()).postalReceiver(Forms.places.get()).given.line == "")
  }

  @Test func `who is named for delivery gets it`() throws {
    var applicant = try applicant(GivenAddress(details: "Số 12", commune: "P. Việt Trì", province: "Phú Thọ"))
    applicant.delivery = DeliveryTests.delivery
    let receiver = try applicant.postalReceiver(Forms.places.get())
    #expect(receiver.name == "Lê Văn Ủy" && receiver.phone == "+842103846123")
    #expect(receiver.address?.line == "Số 3, tổ 1, phường Vĩnh Yên, tỉnh Phú Thọ, 15100")
  }

  @Test(arguments: [
    ("0912345678", "+84912345678", "0912345678"), ("+84912345678", "+84912345678", "0912345678"),
    ("0112345678", "0112345678", "0112345678"), ("+12025550101", "+12025550101", "+12025550101"),
  ]) func `a telephone as it was kept is shown to people and programs`(
    _ kept: String, _ programs: String, _ people: String
  ) {
    #expect(PhoneNumber.international(kept) == programs && PhoneNumber.national(kept) == people)
  }
}
