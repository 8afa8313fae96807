import DossierModel
import PDFModel
import Papers
import Testing
import WorkingTime

@testable import Office

/// Before the date stands the seat of the agency whose document it is (Decree 30/2020/NĐ-CP, Annex I).
@Suite struct SeatStory {
  private func letters(_ ward: SignedOffice) throws -> String {
    let code = try ward.issued()
    return try PageLetters.on(page: 0, of: PDFFile(ward.result(code))).filter { !$0.isWhitespace }
  }

  @Test func `a ward's document names the ward`() throws {
    let letters = try letters(SignedOffice())
    #expect(letters.contains("ViệtTrì,ngày") && !letters.contains("PhúThọ,ngày"), "\(letters)")
  }

  @Test func `the policy may say another name`() throws {
    let letters = try letters(SignedOffice("seats: {phuong-viet-tri: Phường Việt Trì}"))
    #expect(letters.contains("PhườngViệtTrì,ngày"), "\(letters)")
  }

  @Test func `a commune is read from the name of its agency`() throws {
    let names = [
      "UBND phường Việt Trì": "Việt Trì", "Công an phường Vĩnh Yên": "Vĩnh Yên",
      "UBND xã Hy Cương": "Hy Cương",
      "Trung tâm Phục vụ hành chính công phường 1": "Phường 1", "UBND đặc khu Phú Quốc": "Phú Quốc",
      "Sở Y tế": nil, "UBND tỉnh Phú Thọ": nil, "Bảo hiểm xã hội tỉnh Phú Thọ": nil,
    ]
    let code = try #require(AgencyCode("H44.71"))
    for (name, commune) in names {
      let agency = Agency(
        key: "x", code: code, name: Title(vi: name, en: ""), validity: Validity(from: Day(number: 0)))
      #expect(agency.commune == commune, "\(name)")
    }
  }
}
