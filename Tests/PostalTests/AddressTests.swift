import Foundation
import Postal
import Testing

/// Addresses read and printed.
struct AddressTests {
  private let reader = Vietnam.reader
  private let table = Vietnam.table

  private func line(_ text: String) -> String? { reader.read(text).value?.line }
  private func hints(_ text: String) -> [PostalHint] { reader.read(text).remarks.map(\.hint) }

  @Test func `every commune of 2026 is read and printed back`() throws {
    let provinces = Dictionary(uniqueKeysWithValues: Facts.lines("provinces-2026").map { ($0[0], $0[1]) })
    for fact in Facts.lines("communes-2026") {
      let province = try #require(provinces[fact[2]])
      let text = "\(fact[1]), \(province.prefix(1).lowercased() + province.dropFirst())"
      let reading = reader.read(text)
      guard case .current(let commune, _)? = reading.value?.unit else {
        Issue.record("\(text): \(reading.problems)")
        continue
      }
      #expect(commune.code == fact[0], "\(text)")
      let printed = try #require(table.province(fact[2])).words
      #expect(reading.value?.line == "\(fact[1]), \(printed)")
      #expect(reading.remarks.isEmpty, "\(text): \(reading.remarks)")
    }
  }

  @Test(arguments: [
    (
      "Số 12, đường 21, tổ 5, Phường Việt Trì, Tỉnh Phú Thọ",
      "Số 12 đường 21, tổ 5, phường Việt Trì, tỉnh Phú Thọ"
    ),
    ("12 Hùng Vương, P. Việt Trì, Phú Thọ", "Số 12 Hùng Vương, phường Việt Trì, tỉnh Phú Thọ"),
    (
      "số nhà 5/3A ngõ 7 phố Huế, P.Hai Bà Trưng, TP.Hà Nội",
      "Số 5/3A ngõ 7 phố Huế, phường Hai Bà Trưng, thành phố Hà Nội"
    ),
    ("Thôn Đoài; X. Tam Đảo; T. Phú Thọ", "Thôn Đoài, xã Tam Đảo, tỉnh Phú Thọ"),
    ("xóm 4 - xã Tam Đảo - tỉnh Phú Thọ, Việt Nam", "Xóm 4, xã Tam Đảo, tỉnh Phú Thọ"),
    ("TDP số 3, phường Vĩnh Yên, tỉnh Phú Thọ 15000", "TDP số 3, phường Vĩnh Yên, tỉnh Phú Thọ, 15000"),
    ("Tòa nhà A, 8 Láng Hạ, phường Giảng Võ, HN", "Tòa nhà A, 8 Láng Hạ, phường Giảng Võ, thành phố Hà Nội"),
    ("ĐK Côn Đảo, TP HCM", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
    ("Đặc khu Côn Đảo, TPHCM", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
    ("3 tháng 2, Phường Diên Hồng, TP.HCM", "Số 3 tháng 2, phường Diên Hồng, thành phố Hồ Chí Minh"),
    ("Phường Văn Miếu - Quốc Tử Giám, Hà Nội", "Phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội"),
    ("12 Hùng Vương phường Việt Trì tỉnh Phú Thọ", "Số 12 Hùng Vương, phường Việt Trì, tỉnh Phú Thọ"),
    ("thôn Đoài xã Tam Đảo, tỉnh Phú Thọ", "Thôn Đoài, xã Tam Đảo, tỉnh Phú Thọ"),
    (
      "8 phố Xã Đàn, phường Văn Miếu - Quốc Tử Giám, Hà Nội",
      "Số 8 phố Xã Đàn, phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội"
    ),
    ("Xã Ea H'Leo, Đắk Lắk", "Xã Ea H’Leo, tỉnh Đắk Lắk"),
  ]) func `a line of today is read into its canonical form`(_ text: String, _ printed: String) {
    #expect(line(text) == printed, "\(reader.read(text).problems)")
  }

  @Test(
    arguments: [
      ("P. Nông Trang, TP. Việt Trì, Phú Thọ", "Phường Nông Trang, thành phố Việt Trì, tỉnh Phú Thọ"),
      (
        "12 Trần Phú, Gia Cẩm, Việt Trì, Phú Thọ",
        "Số 12 Trần Phú, phường Gia Cẩm, thành phố Việt Trì, tỉnh Phú Thọ"
      ),
      ("TT. Tam Đảo, H. Tam Đảo, T. Vĩnh Phúc", "Thị trấn Tam Đảo, huyện Tam Đảo, tỉnh Vĩnh Phúc"),
      ("P.5, Q.3, TP.HCM", "Phường 5, quận 3, thành phố Hồ Chí Minh"),
      ("P5 Q3, TPHCM", nil),
      ("Phường 05, Quận 03, Thành phố Hồ Chí Minh", "Phường 5, quận 3, thành phố Hồ Chí Minh"),
      ("phuong 5, quan 3, tp ho chi minh", "Phường 5, quận 3, thành phố Hồ Chí Minh"),
      ("xã Xuân Sơn, TX. Sơn Tây, Hà Nội", "Xã Xuân Sơn, thị xã Sơn Tây, thành phố Hà Nội"),
      ("xã Xuân Sơn thị xã Sơn Tây thành phố Hà Nội", "Xã Xuân Sơn, thị xã Sơn Tây, thành phố Hà Nội"),
      ("P. Tích Sơn, Vĩnh Yên, Phú Thọ", "Phường Tích Sơn, thành phố Vĩnh Yên, tỉnh Vĩnh Phúc"),
      ("huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu", "Huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu"),
    ] as [(String, String?)]) func `a line of before is read into its canonical form`(
      _ text: String, _ printed: String?
    )
  {
    #expect(line(text) == printed, "\(reader.read(text).problems)")
    if printed != nil { #expect(hints(text).contains(.formerUnits)) }
  }

  @Test func `spellings of one name are one name`() {
    let one = reader.read("Phường Hòa Bình, tỉnh Phú Thọ").value
    #expect(one != nil)
    for text in [
      "Phường Hoà Bình, Tỉnh Phú Thọ", "PHƯỜNG HÒA BÌNH, TỈNH PHÚ THỌ", "Phường Hòa Bình, tỉnh Phú Thọ",
      "phường  hòa   bình ,tỉnh phú thọ", "P.Hòa Bình, Phú Thọ", "Hòa Bình, Phú Thọ",
    ] { #expect(reader.read(text).value == one, "\(text)") }
    let unmarked = reader.read("phuong hoa binh, phu tho")
    #expect(unmarked.value == one && unmarked.remarks.map(\.hint).contains(.withoutMarks))
    // Marks tell names apart where they are there.
    #expect(line("Xã Lộc Thạnh, tỉnh Đồng Nai") != line("Xã Lộc Thành, tỉnh Đồng Nai"))
  }

  @Test func `what is not quite right is told`() {
    #expect(hints("Xã Việt Trì, Phú Thọ") == [.otherKind(is: "phường")])
    #expect(hints("Xã Bố Hạ, tỉnh Bắc Ninh") == [.kindChanged(from: "xã", document: "388/NQ-UBTVQH16")])
    #expect(
      hints("Phường Vĩnh Yên, tỉnh Vĩnh Phúc") == [.provinceMerged(into: "Tỉnh Phú Thọ")])
    #expect(hints("Phường Việt Trì, TP. Việt Trì, tỉnh Phú Thọ") == [.districtNotNeeded])
    #expect(hints("Phường Gia Cẩm, tỉnh Phú Thọ") == [.formerUnits, .districtMissing])
    #expect(hints("Phường Việt Trì, Phú Thọ, 10000") == [.postcodeOfOtherProvince("Thành phố Hà Nội")])
  }

  @Test func `every problem has its place`() {
    let problems = { (text: String) in
      reader.read(text).problems.map { "\($0.spot.field.rawValue) \($0.spot.offset) \($0.issue)" }
    }
    #expect(problems("") == ["address 0 missing"])
    #expect(problems("12 Hùng Vương, Phường Việt Trì, Phú Thụ") == ["address 32 unknownProvince"])
    #expect(problems("Phú Thọ") == ["commune 0 missing"])
    #expect(
      problems("Phường Việt Chì, Phú Thọ") == [
        "address 0 unknownCommune(within: \"Tỉnh Phú Thọ\", near: [\"phường Việt Trì\"])"
      ])
    #expect(
      problems("Phường X, Việt Trì, Phú Thọ, 1000000") == ["address 29 unknownProvince"])
    #expect(
      problems("Phường X, TP Việt Trì, Phú Thọ, 100000") == [
        "address 0 unknownCommune(within: \"Thành phố Việt Trì\", near: [])", "address 32 obsoletePostcode",
      ])
    #expect(
      problems("Phường X, quận Y, Phú Thọ") == ["address 10 unknownDistrict(province: \"Tỉnh Phú Thọ\")"])
    #expect(problems("Phường Việt\u{7} Trì, Phú Thọ") == ["address 11 controlCharacter"])
    #expect(problems(String(repeating: "a", count: 501)) == ["address 500 tooLong(found: 501, most: 500)"])
  }

  @Test func `near names are of that province, and few`() {
    let near = { (text: String) -> [String]? in
      if case .unknownCommune(_, let near)? = reader.read(text).problems.first?.issue { near } else { nil }
    }
    #expect(near("Phường Việt Trìi, Phú Thọ") == ["phường Việt Trì"])
    #expect(near("Phường Việt Trìi, Hà Nội") == [])
    #expect(near("Phường Thanh Miêuu, TP Việt Trì, Phú Thọ") == ["phường Thanh Miếu"])
    #expect(near("Xã X, Phú Thọ") == [])
    let many = near("Xã Tân Lan, Phú Thọ") ?? []
    #expect((1...3).contains(many.count), "\(many)")
  }

  @Test func `a name that several places have is not guessed`() {
    let issues = reader.read("Xã Hòa Bình, tỉnh Lạng Sơn").problems.map(\.issue)
    guard case .severalPlaces(let places)? = issues.first else {
      Issue.record("\(issues)")
      return
    }
    #expect(places.count == 4 && places.allSatisfy { line($0) == $0 })
    #expect(line("Xã Hòa Bình, huyện Chi Lăng, tỉnh Lạng Sơn") != nil)
  }

  @Test func `fields are read like a line, and name their field`() {
    var fields = AddressFields(
      street: "Số 12, tổ 5", commune: "Phường Việt Trì", province: "Tỉnh Phú Thọ", postcode: "35109")
    #expect(reader.read(fields).value == reader.read("Số 12, tổ 5, Phường Việt Trì, Phú Thọ, 35109").value)
    fields.number = "12"
    fields.street = "đường Hùng Vương"
    fields.hamlet = "tổ 5"
    #expect(
      reader.read(fields).value?.line == "Số 12 đường Hùng Vương, tổ 5, phường Việt Trì, tỉnh Phú Thọ, 35109")
    fields.number = "Số 12"
    fields.street = "3 tháng 2"
    fields.hamlet = "Đoài"
    #expect(reader.read(fields).value?.line == "Số 12 3 tháng 2, Đoài, phường Việt Trì, tỉnh Phú Thọ, 35109")
    fields.commune = "Phường Y"
    fields.postcode = "3x109"
    #expect(reader.read(fields).problems.map(\.spot.field) == [.commune, .postcode])
    #expect(reader.read(AddressFields()).problems.map(\.spot.field) == [.province, .commune])
    let former = AddressFields(commune: "Gia Cẩm", district: "Việt Trì", province: "Phú Thọ")
    #expect(reader.read(former).value?.line == "Phường Gia Cẩm, thành phố Việt Trì, tỉnh Phú Thọ")
  }

  @Test func `house and street hold a letter or a digit`() {
    let problems = { (street: String) in
      reader.read(AddressFields(street: street, commune: "Phường Việt Trì", province: "Phú Thọ")).problems
        .map { "\($0.spot.field.rawValue) \($0.spot.offset) \($0.issue)" }
    }
    #expect(problems(", , ,") == ["street 0 noLetterOrDigit"])
    #expect(problems(" -") == ["street 1 noLetterOrDigit"])
    #expect(problems("., -") == ["street 0 noLetterOrDigit"])
    #expect(problems("5").isEmpty && problems("-, tổ 5").isEmpty)
    #expect(
      reader.read("-, Phường Việt Trì, Phú Thọ").problems.map(\.issue) == [.noLetterOrDigit])
    #expect(line("Phường Việt Trì, Phú Thọ") == "Phường Việt Trì, tỉnh Phú Thọ")
  }

  @Test func `what is printed is read again as the same address`() throws {
    var random = Seeded(4)
    let streets = [nil, "đường Hùng Vương", "ngõ 5, phố Huế", "Tòa nhà A, đường 21", "đường 3 tháng 2"]
    let hamlets = [nil, "tổ 5", "thôn Đoài", "khu phố 3", "ấp Bình Hòa"]
    for _ in 0..<1500 {
      let commune = try #require(table.communes.randomElement(using: &random))
      let province = try #require(table.province(commune.province))
      let address = PostalAddress(
        number: "\(Int.random(in: 1...999, using: &random))A",
        street: streets.randomElement(using: &random) ?? nil,
        hamlet: hamlets.randomElement(using: &random) ?? nil, unit: .current(commune, province),
        postcode: province.postcodes.randomElement(using: &random).flatMap { Postcode("\($0)123") })
      #expect(reader.read(address.line).value == address, "\(address.line)")
      let unnumbered = PostalAddress(
        street: address.street, hamlet: address.hamlet, unit: address.unit, postcode: address.postcode)
      // The first letter of a line is a capital, so that the lines are compared.
      #expect(reader.read(unnumbered.line).value?.line == unnumbered.line)
    }
  }

  @Test func `a commune written without marks is found, or told apart by nobody, never mistaken`() throws {
    var (found, unsure) = (0, 0)
    for commune in table.communes {
      let province = try #require(table.province(commune.province))
      let reading = reader.read(unmarked("\(commune.title), \(province.title)"))
      if let value = reading.value {
        // Thanh An is a name, and Thạnh An without its mark.
        #expect(
          value.unit == .current(commune, province) || commune.name == "Thạnh An",
          "\(commune.title), \(province.title)")
        found += 1
      } else {
        unsure += 1
        guard case .severalPlaces? = reading.problems.first?.issue else {
          Issue.record("\(commune.title): \(reading.problems)")
          continue
        }
      }
    }
    #expect(found > 3200 && unsure < 100, "\(found) \(unsure)")
  }

  private func unmarked(_ text: String) -> String {
    let plain = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(plain)).replacing("đ", with: "d").replacing("Đ", with: "D")
  }

  @Test func `a label has a line for each part`() throws {
    let address = try #require(reader.read("12 Hùng Vương, tổ 5, phường Việt Trì, Phú Thọ, 35109").value)
    #expect(address.lines == ["Số 12 Hùng Vương", "Tổ 5", "Phường Việt Trì", "Tỉnh Phú Thọ 35109"])
  }

  @Test func `nothing makes the reader stumble`() {
    var random = Seeded(5)
    let pieces = [
      "Phường", "P.", "5", ",", " ", "-", "Việt Trì", "Phú Thọ", "quận", "Q", ".", "số", "TP", "\u{301}",
      "ấp", "35109",
      "Hà Nội", "🙂", ";", "đ",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      let reading = reader.read(text)
      #expect((reading.value == nil) == !reading.problems.isEmpty, "\(text)")
      for problem in reading.problems { #expect((0...text.count).contains(problem.spot.offset)) }
    }
  }
}
