import Postal
import Testing

/// Addresses of before 2025-07-01 in the units of today.
struct ConversionTests {
  private let reader = Vietnam.reader
  private let table = Vietnam.table

  private func codes(_ conversion: Conversion) -> [String] {
    conversion.answers.compactMap { if case .current(let commune, _) = $0.unit { commune.code } else { nil } }
  }

  @Test func `every former address becomes what the list says`() throws {
    let districts = Dictionary(uniqueKeysWithValues: Facts.lines("districts").map { ($0[0], $0) })
    for fact in Facts.lines("former-communes") {
      let district = try #require(districts[fact[2]])
      let text = "12 đường 3, \(fact[1]), \(district[1]), \(district[3])"
      let reading = reader.read(text)
      guard let address = reading.value, case .former(let commune, _, _) = address.unit else {
        Issue.record("\(text): \(reading.problems)")
        continue
      }
      #expect(commune.code == fact[0], "\(text)")
      let conversion = table.convert(address)
      #expect(codes(conversion).joined(separator: " ") == fact[3], "\(text)")
      #expect(conversion.answers.allSatisfy { $0.number == "12" && $0.street == "đường 3" })
    }
  }

  @Test func `a divided commune has several answers`() throws {
    let divided = Facts.lines("former-communes").filter { $0[3].contains(" ") }
    #expect(divided.count == 471)
    let address = try #require(reader.read("5 Phan Đình Phùng, P. Điện Biên, Q. Ba Đình, Hà Nội").value)
    let conversion = table.convert(address)
    #expect(conversion.isDivided && conversion.only == nil)
    #expect(
      conversion.answers.map(\.line) == [
        "Số 5 Phan Đình Phùng, phường Ba Đình, thành phố Hà Nội",
        "Số 5 Phan Đình Phùng, phường Hoàn Kiếm, thành phố Hà Nội",
        "Số 5 Phan Đình Phùng, phường Ô Chợ Dừa, thành phố Hà Nội",
        "Số 5 Phan Đình Phùng, phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội",
      ])
  }

  @Test func `a whole district that became one zone is converted`() throws {
    for (text, printed) in [
      ("huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
      ("huyện Lý Sơn, Quảng Ngãi", "Đặc khu Lý Sơn, tỉnh Quảng Ngãi"),
      ("huyện Bạch Long Vĩ, Hải Phòng", "Đặc khu Bạch Long Vĩ, thành phố Hải Phòng"),
    ] {
      let address = try #require(reader.read(text).value)
      #expect(table.convert(address).only?.line == printed)
    }
  }

  @Test func `an address of today stays what it is, and converting twice changes nothing`() throws {
    let today = try #require(reader.read("Phường Việt Trì, Phú Thọ").value)
    #expect(table.convert(today).answers == [today])
    let former = try #require(reader.read("P. Gia Cẩm, Việt Trì, Phú Thọ, 35109").value)
    let once = try #require(table.convert(former).only)
    #expect(once.line == "Phường Việt Trì, tỉnh Phú Thọ, 35109" && table.convert(once).only == once)
  }

  @Test func `the old name of Huế is known`() {
    #expect(reader.read("Phường Vĩnh Ninh, Quận Thuận Hóa, tỉnh Thừa Thiên Huế").value != nil)
  }
}
