public import DossierModel

extension PlaceTableProblem {
  /// One sentence with file, line and column.
  public func text(_ say: Language) -> String { "\(file):\(line):\(column): \(issue.text(say))" }
}

extension PlaceTableProblem.Issue {
  /// What is wrong, without the place.
  public func text(_ say: Language) -> String {
    switch self {
    case .unknownWord:
      say(
        "dòng phải bắt đầu bằng as-of, two-levels-from, source, province, postcodes, communes, was, former, district hoặc #",
        "a line begins with as-of, two-levels-from, source, province, postcodes, communes, was, former, district or #"
      )
    case .missingHeader(let word): say("thiếu dòng \(word)", "the line \(word) is missing")
    case .notADay: say("phải là ngày dạng 2025-07-01", "a day such as 2025-07-01 is needed")
    case .badCode(let digits): say("mã phải có \(digits) chữ số", "a code has \(digits) digits")
    case .badKind(let allowed):
      say("loại đơn vị phải là một trong: \(allowed)", "the kind of unit is one of: \(allowed)")
    case .noName: say("thiếu tên", "a name is missing")
    case .codeTwice(let code): say("mã \(code) có hai lần", "the code \(code) stands twice")
    case .unknownCode(let code): say("không có \(code) trong bảng", "the table has no \(code)")
    case .noSuccessor:
      say("thiếu “>” và mã xã mới", "“>” and the codes of today’s communes are missing")
    case .needsBefore(let word): say("phải đứng dưới một dòng \(word)", "stands below a line \(word)")
    case .badPostcode: say("hai số đầu mã bưu chính là hai chữ số", "a postcode begins with two digits")
    }
  }
}
