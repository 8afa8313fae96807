import Postal
import Testing

/// Numbers of postal items (UPU S10).
struct ItemNumberTests {
  @Test(arguments: Facts.lines("item-numbers")) func `a published number is judged right`(_ fact: [String]) {
    let reading = ItemNumber.read(fact[1])
    switch fact[0] {
    case "valid": #expect(reading.value?.text == fact[1], "\(reading.problems)")
    case "lower": #expect(reading.value?.text == fact[1].uppercased())
    default: #expect(reading.value == nil && !reading.problems.isEmpty)
    }
  }

  @Test func `the facts are there`() {
    #expect(Facts.lines("item-numbers").count { $0[0] == "valid" } == 41)
    #expect(Facts.lines("item-numbers").count { $0[0] == "wrong" } == 33)
  }

  @Test func `a serial has exactly one check digit`() {
    for serial in stride(from: 0, to: 100_000_000, by: 999_983) {
      let digits = String(100_000_000 + serial).dropFirst()
      let passing = (0...9).filter { ItemNumber.read("EB\(digits)\($0)VN").value != nil }
      #expect(passing == [ItemNumber.checkDigit(serial)], "\(digits)")
    }
  }

  /// By the rule as S10 words it, over every weighted sum there is: ten becomes zero, eleven becomes five.
  @Test func `every remainder gives its check digit`() {
    var seen: [Int: Set<Int>] = [:]
    for serial in 0..<100_000 {
      let spread = serial * 997 % 100_000_000
      let digits = String(100_000_000 + spread).dropFirst().compactMap(\.wholeNumberValue)
      let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
      seen[sum % 11, default: []].insert(ItemNumber.checkDigit(spread))
    }
    #expect(
      seen == [
        0: [5], 1: [0], 2: [9], 3: [8], 4: [7], 5: [6], 6: [5], 7: [4], 8: [3], 9: [2], 10: [1],
      ])
  }

  @Test func `one wrong digit is noticed`() throws {
    var random = Seeded(1)
    for _ in 0..<300 {
      let number = try #require(
        ItemNumber(service: "EB", serial: .random(in: 0..<100_000_000, using: &random)))
      var signs = Array(number.text)
      let place = Int.random(in: 2...9, using: &random)
      let old = signs[place]
      signs[place] = Character(
        String(((old.wholeNumberValue ?? 0) + .random(in: 1...9, using: &random)) % 10))
      // Two remainders give 5, so that 5 does not tell every slip; every other digit does.
      #expect(ItemNumber.read(String(signs)).value == nil || number.checkDigit == 5)
    }
  }

  @Test func `blanks and small letters do not matter`() {
    #expect(ItemNumber.read(" eb 569 771 909 vn ").value?.text == "EB569771909VN")
    #expect(ItemNumber.read("EB569771909VN").value?.spaced == "EB 569 771 909 VN")
    #expect(ItemNumber.read("ß123456785GB").value == nil)
    #expect(ItemNumber.read("RB12345678٥GB").problems.map(\.issue) == [.needsDigit])
  }

  @Test func `every problem has its place`() {
    let all = ItemNumber.read("J1 1234567a5 XX").problems
    #expect(all.map(\.spot.offset) == [1, 10])
    #expect(all.map(\.issue) == [.needsLetter, .needsDigit])
    let judged = ItemNumber.read("JA123456784XX").problems
    #expect(
      judged.map(\.issue) == [
        .serviceNotAssigned("JA"), .wrongCheckDigit(found: 4, needed: 5), .unknownCountry("XX"),
      ])
    #expect(judged.map(\.spot.offset) == [0, 10, 11])
    #expect(ItemNumber.read("  ").problems.map(\.issue) == [.missing])
    #expect(ItemNumber.read("EB1").problems.map(\.issue) == [.wrongLength(found: 3, needed: 13)])
  }

  @Test(arguments: [
    ("EB", ServiceClass.express), ("RR", .letterRegistered), ("CP", .parcel), ("HA", .ecommerceParcel),
    ("LX", .letterTracked), ("VA", .letterInsured), ("UA", .letterGoods), ("MA", .mailBag),
    ("QA", .businessReply), ("AV", .byAgreement), ("BA", .byAgreement), ("GD", .byAgreement),
    ("XP", .unassigned),
  ]) func `the first letter tells the service`(_ indicator: String, _ kind: ServiceClass) {
    #expect(ServiceClass(indicator) == kind)
  }

  @Test(arguments: ["JA", "KA", "SA", "TA", "WA", "QN", "GB", "E1", "eb", "E", "EBB"])
  func `what is reserved is no service`(_ indicator: String) { #expect(ServiceClass(indicator) == nil) }

  @Test func `what needs an agreement or nobody has is told`() {
    #expect(ItemNumber.read("XP696982485FR").remarks.map(\.hint) == [.serviceUnassigned("XP")])
    #expect(ItemNumber.read("RZ030057180PH").remarks.map(\.hint) == [.serviceByAgreement("RZ")])
    #expect(ItemNumber.read("EB125966888VN").remarks.isEmpty)
  }

  @Test func `a range is used up one by one`() throws {
    let range = try #require(ItemNumberRange(service: "EB", serials: 98...100))
    var (last, given) = (ItemNumber?.none, [String]())
    while let next = range.next(after: last) {
      given.append(next.text)
      last = next
    }
    #expect(given.map { $0.dropFirst(2).prefix(8) } == ["00000098", "00000099", "00000100"])
    #expect(given.allSatisfy { ItemNumber.read($0).value != nil })
    #expect(range.left(after: nil) == 3 && range.left(after: last) == 0)
    #expect(range.next(after: ItemNumber(service: "RR", serial: 98)) == nil)
    #expect(ItemNumberRange(service: "JA", serials: 0...9) == nil)
    #expect(ItemNumberRange(service: "EB", serials: 0...100_000_000) == nil)
    #expect(ItemNumberRange(service: "EB", serials: 0...9, country: "XX") == nil)
  }

  @Test func `what is printed is read again`() throws {
    var random = Seeded(2)
    for country in CountryCodes.issuing {
      let number = try #require(
        ItemNumber(service: "RR", serial: .random(in: 0..<100_000_000, using: &random), country: country))
      #expect(ItemNumber.read(number.text).value == number)
      #expect(ItemNumber.read(number.spaced).value == number)
    }
    #expect(CountryCodes.issuing.count == 249)
  }
}
