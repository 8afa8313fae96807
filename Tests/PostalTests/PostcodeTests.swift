import Postal
import Testing

/// Postcodes and Vpostcodes.
struct PostcodeTests {
  private let table = Vietnam.table

  @Test func `a postcode has five digits`() {
    #expect(Postcode.read(" 35109 ").value?.text == "35109")
    #expect(Postcode.read("").problems.map(\.issue) == [.missing])
    #expect(Postcode.read("3510").problems.map(\.issue) == [.wrongLength(found: 4, needed: 5)])
    #expect(
      Postcode.read("351O9").problems == [
        PostalProblem(.needsDigit, at: 3)
      ])
    #expect(Postcode.read("100000").problems.map(\.issue) == [.obsoletePostcode])
    #expect(Postcode("٣5109") == nil)
  }

  @Test func `the first two digits tell the province`() {
    #expect(table.province(postcode: "15")?.name == "Phú Thọ")
    #expect(table.province(postcode: "10")?.name == "Hà Nội")
    #expect(table.province(postcode: "78")?.name == "Hồ Chí Minh")
    #expect(table.provinces.flatMap(\.postcodes).count == 83)
    #expect(table.provinces.allSatisfy { !$0.postcodes.isEmpty })
  }

  @Test func `an unknown prefix and another province are told, not refused`() throws {
    let province = try #require(table.province("25"))
    let unknown = Postcode.read("00100", table)
    #expect(unknown.value != nil && unknown.remarks.map(\.hint) == [.unknownPostcodePrefix("00")])
    let other = Postcode.read("10000", table, province: province)
    #expect(other.remarks.map(\.hint) == [.postcodeOfOtherProvince("Thành phố Hà Nội")])
    #expect(Postcode.read("35109", table, province: province).remarks.isEmpty)
  }

  @Test func `a Vpostcode is kept as given`() throws {
    let code = try #require(Vpostcode.read("35109xvc3Q7r", postcode: Postcode("35109"), table).value)
    #expect(code.text == "35109xvc3Q7r" && code.place == "xvc3Q7r" && code.postcode.text == "35109")
  }

  @Test func `the first five characters of a Vpostcode are the postcode`() {
    #expect(
      Vpostcode.read("35109XVC3Q7R", postcode: Postcode("10000")).problems.map(\.issue) == [
        .postcodeDiffers(given: "10000")
      ])
    #expect(Vpostcode.read("3510").problems.map(\.issue) == [.wrongLength(found: 4, needed: 12)])
    #expect(Vpostcode.read("35A09XVC3Q7R").problems.map(\.spot.offset) == [2])
    #expect(Vpostcode.read("00109XVC3Q7R", table).remarks.map(\.hint) == [.unknownPostcodePrefix("00")])
  }

  @Test func `a character outside of the alphabet is a remark only`() {
    let reading = Vpostcode.read("35109ABC2345")
    #expect(reading.value?.text == "35109ABC2345")
    #expect(reading.remarks.map(\.hint) == [.outsideCodeAlphabet, .outsideCodeAlphabet])
    #expect(reading.remarks.map(\.spot.offset) == [5, 6])
    #expect(reading.value?.guess(near: GeoPoint(latitude: 21, longitude: 105)) == nil)
  }

  /// A code made here by the principle, digit by digit, is found again within its cell, wherever it lies.
  @Test func `the guess finds the cell that was encoded`() throws {
    var random = Seeded(3)
    for _ in 0..<500 {
      let point = GeoPoint(
        latitude: .random(in: 8.5...23.3, using: &random),
        longitude: .random(in: 102.2...109.4, using: &random))
      let code = try #require(Vpostcode.read("35109" + lastSeven(point)).value)
      let near = GeoPoint(
        latitude: point.latitude + .random(in: -0.4...0.4, using: &random),
        longitude: point.longitude + .random(in: -0.4...0.4, using: &random))
      let found = try #require(code.guess(near: near))
      #expect(abs(found.latitude - point.latitude) <= 0.000_012_6)
      #expect(abs(found.longitude - point.longitude) <= 0.000_015_7)
    }
  }

  @Test func `nothing is guessed from a point that is none`() throws {
    let code = try #require(Vpostcode.read("35109XVC3Q7R").value)
    #expect(code.guess(near: GeoPoint(latitude: .nan, longitude: 105)) == nil)
    #expect(code.guess(near: GeoPoint(latitude: 21, longitude: .infinity)) == nil)
    #expect(code.guess(near: GeoPoint(latitude: -21.3, longitude: -105.8)) != nil)
  }

  /// What follows the first four characters of a plus code of eleven.
  private func lastSeven(_ point: GeoPoint) -> String {
    let alphabet = Array("23456789CFGHJMPQRVWX")
    var (latitude, longitude) = (
      point.latitude - point.latitude.rounded(.down), point.longitude - point.longitude.rounded(.down)
    )
    var code = ""
    for _ in 0..<3 {
      (latitude, longitude) = (latitude * 20, longitude * 20)
      code.append(alphabet[Int(latitude)])
      code.append(alphabet[Int(longitude)])
      latitude -= latitude.rounded(.down)
      longitude -= longitude.rounded(.down)
    }
    code.append(alphabet[Int(latitude * 5) * 4 + Int(longitude * 4)])
    return code
  }
}

extension PostalProblem {
  fileprivate init(_ issue: PostalIssue, at offset: Int) {
    self.init(spot: PostalSpot(.postcode, offset), issue: issue)
  }
}
