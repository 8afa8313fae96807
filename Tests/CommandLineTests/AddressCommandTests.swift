import Foundation
import Testing

/// Addresses and receivers as a clerk types them.
@Suite struct AddressCommandTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let former: [String: String?] = [
    "--address": "Số 12", "--commune": "P. Tiên Cát, TP. Việt Trì", "--province": "Phú Thọ",
    "--phone": "0168 123 4567",
  ]

  @Test func remarksFollowTheSlipAndStopNothing() throws {
    let arguments = Application.submit(Self.former.merging(["--return": "post"]) { $1 })
    let vi = try scratch.run(arguments, language: "vi")
    let en = try scratch.run(arguments, language: "en")
    #expect(vi.code == 0 && en.code == 0)
    #expect(
      vi.out.hasSuffix(
        """
        Lưu ý: --phone: đầu số 0168 đã đổi thành 038 năm 2018, đã chuyển sang số mới
        Lưu ý: --commune: đơn vị trước 01/07/2025, nay là Phường Thanh Miếu, tỉnh Phú Thọ

        """), "\(vi.out)")
    #expect(
      en.out.hasSuffix(
        """
        Note: --phone: the prefix 0168 became 038 in 2018, the number was converted
        Note: --commune: a unit of before 2025-07-01, today Phường Thanh Miếu, tỉnh Phú Thọ

        """), "\(en.out)")
  }

  @Test func programsGetRemarksAndPeopleTheNumberAsItIsDialled() throws {
    struct Submitted: Decodable {
      struct Remark: Decodable { let code, path: String }
      struct Contact: Decodable { let phone: String }
      let code: String
      let contact: Contact
      let remarks: [Remark]
    }
    let text = try scratch.run(Application.submit(Self.former) + ["--json"]).out
    let report = try #require(try JSONDecoder().decode([Submitted].self, from: Data(text.utf8)).first)
    #expect(report.contact.phone == "+84381234567")
    #expect(report.remarks.map(\.code) == ["hint", "former-unit"])
    #expect(report.remarks.map(\.path) == ["--phone", "--commune"])
    let show = try scratch.done("show", report.code)
    #expect(show.contains("Phone             0381234567\n"), "\(show)")
    #expect(show.contains("Address           Số 12, P. Tiên Cát, TP. Việt Trì, Phú Thọ\n"))
  }

  @Test func aNoticeHasTheNumberForAGateway() throws {
    try scratch.done("outbox", "--deliver", "--to", "sms")
    let folder = scratch.path("sms").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let notices = try names.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    #expect(
      !notices.isEmpty && notices.allSatisfy { $0.contains("\"phone\" : \"+84912345678\"") }, "\(notices)")
  }

  @Test func somebodyElseGetsTheResult() throws {
    let delivery = [
      "--return", "post", "--delivery-name", "Lê Văn Ủy", "--delivery-phone", "02103846123",
      "--delivery-address", "Số 3", "--delivery-commune", "P. Vĩnh Yên", "--delivery-province", "Phú Thọ",
    ]
    let code = try scratch.submit(Application.submit() + delivery)
    let show = try scratch.done("show", code)
    #expect(
      show.contains("Delivered to      Lê Văn Ủy, 02103846123, Số 3, P. Vĩnh Yên, Phú Thọ\n"), "\(show)")
    #expect(try scratch.done("show", code, "--json").contains("\"phone\" : \"+842103846123\""))
    try Refusal(
      "no return by post", Application.submit() + ["--delivery-name", "Lê Văn Ủy", "--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --delivery-name: chỉ ghi người nhận thay khi trả kết quả qua bưu chính (return: post)
        """,
      en: """
        the application was not taken, nothing was written:
          – --delivery-name: a receiver is named only where the result goes back by post (return: post)
        """
    ).check(in: scratch)
  }
}
