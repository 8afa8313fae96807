import Postal
import Testing

/// Who gets an item: name and telephone.
struct ReceiverTests {
  @Test(arguments: Facts.lines("phones")) func `a number is read as the facts say`(_ fact: [String]) {
    let reading = PhoneNumber.read(fact[0])
    if fact[1] == "-" {
      #expect(reading.value == nil && !reading.problems.isEmpty)
    } else {
      #expect(reading.value?.text == fact[1], "\(reading.problems)")
      #expect(reading.value?.kind.rawValue == fact[2])
    }
  }

  @Test func `every old mobile prefix has its new one, and says so`() {
    let renewals = [
      "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083", "0124": "084",
      "0125": "085", "0127": "081", "0129": "082", "0162": "032", "0163": "033", "0164": "034", "0165": "035",
      "0166": "036", "0167": "037", "0168": "038", "0169": "039", "0186": "056", "0188": "058", "0199": "059",
    ]
    for (old, new) in renewals {
      let reading = PhoneNumber.read(old + "1234567")
      #expect(reading.value?.national == new + "1234567")
      #expect(reading.remarks.map(\.hint) == [.oldMobilePrefix(old: old, new: new)])
    }
  }

  @Test func `a number in the international form is read as itself`() {
    for fact in Facts.lines("phones") where fact[1] != "-" {
      let again = PhoneNumber.read(fact[1])
      #expect(again.value?.text == fact[1])
      #expect(again.value.map { PhoneNumber.read($0.national).value } == again.value)
    }
  }

  @Test func `what is wrong with a number has its place`() {
    let letters = PhoneNumber.read(" 0979a345b7").problems
    #expect(letters.map(\.spot.offset) == [5, 9])
    #expect(PhoneNumber.read("096123456").problems.map(\.issue) == [.wrongPhoneLength(found: 8, needed: 9)])
    #expect(PhoneNumber.read("0123456789").problems.map(\.issue) == [.unknownPhonePrefix("0123")])
    #expect(PhoneNumber.read("").problems.map(\.issue) == [.missing])
    #expect(PhoneNumber.read("+").problems.map(\.issue) == [.missing])
    #expect(PhoneNumber.read("912345678").remarks.map(\.hint) == [.withoutTrunkZero])
  }

  @Test(arguments: [
    "Nguyễn Thị Hòa", "Nguyễn Thị Hòa", "Đỗ Đức Đạt", "NGUYỄN THỊ HÒA", "Y Blô Niê Kdăm", "H'Hen Niê",
    "Công Tằng Tôn Nữ Thị Hoàng Thảo Nguyên", "Nguyễn", "UBND phường Việt Trì",
  ]) func `a name is kept as it is`(_ name: String) { #expect(ReceiverName.read(name).value?.text == name) }

  @Test func `blanks of a name are put in order`() {
    #expect(ReceiverName.read("  Nguyễn  Văn\u{A0}A ").value?.text == "Nguyễn Văn A")
    #expect(ReceiverName.read("Nguyễn\u{200B} Văn A").value?.text == "Nguyễn Văn A")
  }

  @Test func `a name that cannot stand on a label is refused with its place`() {
    #expect(ReceiverName.read(" \u{200B} ").problems.map(\.issue) == [.missing])
    #expect(ReceiverName.read("A").problems.map(\.issue) == [.tooShort(found: 1, least: 2)])
    #expect(ReceiverName.read("123").problems.map(\.issue) == [.noLetter])
    #expect(
      ReceiverName.read(String(repeating: "ă", count: 121)).problems.map(\.issue) == [
        .tooLong(found: 121, most: 120)
      ])
    let control = ReceiverName.read("Lê\u{7}Mai\u{202E}X")
    #expect(control.problems.map(\.spot.offset) == [2, 6])
    #expect(control.problems.map(\.issue) == [.controlCharacter, .controlCharacter])
    #expect(ReceiverName.read("Lê\nMai").problems.map(\.issue) == [.controlCharacter])
  }
}
