public import DossierModel

extension PostalProblem {
  /// One sentence: where, what, and what would be right.
  public func text(_ say: Language) -> String { "\(spot.text(say)): \(issue.text(say))" }
}

extension PostalSpot {
  /// The field and the character, counted from 1.
  func text(_ say: Language) -> String { "\(field.title(say)), \(say("ký tự", "character")) \(offset + 1)" }
}

extension PostalIssue {
  /// What is wrong, without the place.
  public func text(_ say: Language) -> String {
    switch self {
    case .missing: say("còn thiếu", "is missing")
    case .tooLong(let found, let most):
      say("dài \(found) ký tự, nhiều nhất \(most)", "has \(found) characters, \(most) at most")
    case .tooShort(let found, let least):
      say("dài \(found) ký tự, ít nhất \(least)", "has \(found) characters, at least \(least)")
    case .controlCharacter:
      say("có ký tự điều khiển không nhìn thấy, cần bỏ đi", "an invisible control character, take it out")
    case .noLetter: say("không có chữ cái nào", "has no letter")
    case .noLetterOrDigit: say("không có chữ cái hay chữ số nào", "has no letter or digit")
    case .needsLetter: say("ở đây phải là chữ A đến Z", "a letter A to Z has to stand here")
    case .needsDigit: say("ở đây phải là chữ số", "a digit has to stand here")
    case .wrongLength(let found, let needed):
      say("có \(found) ký tự, phải có \(needed)", "has \(found) characters, \(needed) are needed")
    case .wrongCheckDigit(let found, let needed):
      say(
        "số kiểm tra là \(found), tám số trước đòi \(needed): có chữ số bị chép sai",
        "the check digit is \(found), the eight digits before it ask for \(needed): a digit was copied wrongly"
      )
    case .serviceNotAssigned(let service):
      say("UPU S10 không cấp mã dịch vụ \(service)", "UPU S10 does not assign the service \(service)")
    case .unknownCountry(let country):
      say(
        "không có bưu chính nước nào dùng mã \(country); trong nước là VN",
        "no country’s post has the code \(country); Vietnam’s is VN")
    case .obsoletePostcode:
      say(
        "mã sáu số đã hết dùng từ 2018, mã bưu chính có năm số (Quyết định 2475/QĐ-BTTTT)",
        "codes of six digits ended in 2018, a postcode has five (Decision 2475/QĐ-BTTTT)")
    case .postcodeDiffers(let given):
      say(
        "năm số đầu khác mã bưu chính \(given) ghi bên cạnh",
        "the first five digits differ from the postcode \(given) beside it")
    case .unknownPhonePrefix(let prefix):
      say(
        "không có đầu số \(prefix); số di động bắt đầu bằng 03, 05, 07, 08, 09, số cố định bằng 02",
        "no number begins with \(prefix); mobile numbers begin with 03, 05, 07, 08, 09, landlines with 02")
    case .wrongPhoneLength(let found, let needed):
      say(
        "sau số 0 đầu có \(found) chữ số, phải có \(needed)",
        "\(found) digits after the first 0, \(needed) are needed")
    case .notInternational:
      say(
        "số quốc tế có 8 đến 15 chữ số kể cả mã nước, không bắt đầu bằng 0",
        "an international number has 8 to 15 digits with the country code and does not begin with 0")
    case .unknownProvince:
      say(
        "không có tỉnh, thành phố nào tên này; phần cuối địa chỉ phải là tỉnh",
        "no province has this name; the last part of an address has to be the province")
    case .unknownDistrict(let province):
      say(
        "trước 01/07/2025 không có quận, huyện nào tên này thuộc \(province)",
        "\(province) had no district of this name before 2025-07-01")
    case .unknownCommune(let unit, let near):
      say(
        "\(unit) không có xã, phường nào tên này, nay cũng như trước 01/07/2025",
        "\(unit) has no commune of this name, neither now nor before 2025-07-01")
        + (near.isEmpty ? "" : say("; tên gần giống: ", "; almost so: ") + near.joined(separator: ", "))
    case .severalPlaces(let places):
      say("chưa rõ là nơi nào: ", "several places are possible: ") + places.joined(separator: "; ")
    }
  }
}

extension PostalField {
  /// The name of the field, at the beginning of a sentence.
  public func title(_ say: Language) -> String {
    switch self {
    case .address: say("Địa chỉ", "Address")
    case .number: say("Số nhà", "House number")
    case .street: say("Đường", "Street")
    case .hamlet: say("Thôn, tổ", "Hamlet")
    case .commune: say("Xã, phường", "Commune")
    case .district: say("Quận, huyện", "District")
    case .province: say("Tỉnh", "Province")
    case .postcode: say("Mã bưu chính", "Postcode")
    case .vpostcode: say("Mã địa chỉ Vpostcode", "Vpostcode")
    case .itemNumber: say("Số hiệu bưu gửi", "Item number")
    case .phone: say("Số điện thoại", "Telephone number")
    case .name: say("Họ tên người nhận", "Receiver’s name")
    }
  }
}
