import DossierModel
import Postal
import Testing

/// Every fact has words in both languages.
struct PostalWordsTests {
  private let issues: [PostalIssue] = [
    .missing, .tooLong(found: 3, most: 2), .tooShort(found: 1, least: 2), .controlCharacter, .noLetter,
    .noLetterOrDigit,
    .needsLetter,
    .needsDigit, .wrongLength(found: 1, needed: 2), .wrongCheckDigit(found: 1, needed: 2),
    .serviceNotAssigned("JA"),
    .unknownCountry("XX"), .obsoletePostcode, .postcodeDiffers(given: "35109"), .unknownPhonePrefix("0123"),
    .wrongPhoneLength(found: 8, needed: 9), .notInternational, .unknownProvince,
    .unknownDistrict(province: "Tỉnh Phú Thọ"), .unknownCommune(within: "Tỉnh Phú Thọ", near: []),
    .unknownCommune(within: "Tỉnh Phú Thọ", near: ["phường Việt Trì"]),
    .severalPlaces(["Xã A, tỉnh B", "Xã A, tỉnh C"]),
  ]
  private let hints: [PostalHint] = [
    .serviceByAgreement("BA"), .serviceUnassigned("XP"), .unknownPostcodePrefix("00"),
    .postcodeOfOtherProvince("Tỉnh Phú Thọ"), .outsideCodeAlphabet, .oldMobilePrefix(old: "0162", new: "032"),
    .withoutTrunkZero, .foreignNumber, .serviceNumber, .otherDigits, .withoutMarks, .otherKind(is: "phường"),
    .kindChanged(from: "xã", document: "388/NQ-UBTVQH16"), .formerUnits,
    .provinceMerged(into: "Tỉnh Phú Thọ"),
    .districtNotNeeded, .districtMissing,
  ]

  @Test func `no fact is without words, and no two have the same`() {
    for language in Language.allCases {
      let texts = issues.map { $0.text(language) } + hints.map { $0.text(language) }
      #expect(texts.allSatisfy { !$0.isEmpty })
      #expect(Set(texts).count == texts.count)
    }
    for issue in issues { #expect(issue.text(.vi) != issue.text(.en)) }
    for hint in hints { #expect(hint.text(.vi) != hint.text(.en)) }
    for field in PostalField.allCases where field != .vpostcode {
      #expect(field.title(.vi) != field.title(.en), "\(field)")
    }
  }

  @Test func `a problem says where, what and what would be right`() {
    let problem = ItemNumber.read("EB569771908VN").problems.first
    #expect(
      problem?.text(.en)
        == "Item number, character 11: the check digit is 8, the eight digits before it ask for 9: a digit was copied wrongly"
    )
    #expect(
      problem?.text(.vi)
        == "Số hiệu bưu gửi, ký tự 11: số kiểm tra là 8, tám số trước đòi 9: có chữ số bị chép sai")
  }

  @Test func `a remark says where and what`() {
    let remark = Vietnam.reader.read("8 Láng Hạ, Xã Việt Trì, Phú Thọ").remarks.first
    #expect(remark?.text(.en) == "Address, character 12: is in fact a “phường”")
    #expect(remark?.text(.vi) == "Địa chỉ, ký tự 12: thật ra là phường")
  }

  @Test func `nothing a person wrote is repeated`() {
    let secret = "Nguyễn Văn Bí Mật"
    for problem in Vietnam.reader.read("\(secret), Phường X, Phú Thọ").problems {
      #expect(!problem.text(.vi).contains("Bí Mật") && !problem.text(.en).contains("Bí Mật"))
    }
  }
}
