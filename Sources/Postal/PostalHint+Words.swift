public import DossierModel

extension PostalRemark {
  /// One sentence: where and what.
  public func text(_ say: Language) -> String { "\(spot.text(say)): \(hint.text(say))" }
}

extension PostalHint {
  /// What is told, without the place.
  public func text(_ say: Language) -> String {
    switch self {
    case .serviceByAgreement(let service):
      say(
        "mã dịch vụ \(service) chỉ dùng trong nước hoặc theo thỏa thuận giữa các bưu chính",
        "the service \(service) is for use within a country or by agreement between posts")
    case .serviceUnassigned(let service):
      say("UPU S10 chưa cấp mã dịch vụ \(service) cho ai", "UPU S10 assigns the service \(service) to nobody")
    case .unknownPostcodePrefix(let prefix):
      say(
        "danh mục không có tỉnh nào dùng hai số đầu \(prefix)",
        "the table has no province for the first two digits \(prefix)")
    case .postcodeOfOtherProvince(let province):
      say("hai số đầu là của \(province)", "the first two digits are those of \(province)")
    case .outsideCodeAlphabet:
      say(
        "có ký tự ngoài bảng chữ Open Location Code; giữ nguyên như đã ghi",
        "a character outside of the Open Location Code alphabet; kept as given")
    case .oldMobilePrefix(let old, let new):
      say(
        "đầu số \(old) đã đổi thành \(new) năm 2018, đã chuyển sang số mới",
        "the prefix \(old) became \(new) in 2018, the number was converted")
    case .withoutTrunkZero: say("thiếu số 0 ở đầu, đã thêm", "the first 0 was missing and was added")
    case .foreignNumber: say("số nước ngoài, giữ nguyên", "a foreign number, kept as it is")
    case .serviceNumber:
      say("số tổng đài, không phải của một người", "the number of a service, not of a person")
    case .otherDigits: say("có chữ số của hệ chữ khác, đã đổi", "digits of another script, converted")
    case .withoutMarks: say("tìm ra theo chữ không dấu", "found by its letters without marks")
    case .otherKind(let kind): say("thật ra là \(kind)", "is in fact a “\(kind)”")
    case .kindChanged(let kind, let document):
      say(
        "trước gọi là \(kind), đã đổi theo \(document)", "was called “\(kind)” before, changed by \(document)"
      )
    case .formerUnits:
      say("địa chỉ theo đơn vị trước 01/07/2025", "an address in the units of before 2025-07-01")
    case .provinceMerged(let province):
      say("tỉnh này đã nhập vào \(province)", "this province was merged into \(province)")
    case .districtNotNeeded:
      say(
        "cấp huyện không còn từ 01/07/2025, đã bỏ", "there are no districts since 2025-07-01, it was left out"
      )
    case .districtMissing:
      say("thiếu quận, huyện; chỉ có một nơi phù hợp", "the district is missing; only one place fits")
    }
  }
}
