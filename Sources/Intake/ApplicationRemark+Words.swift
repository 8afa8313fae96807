public import DossierModel
import Postal

extension ApplicationRemark {
  /// `FILE:LINE:COLUMN: PATH: what is worth telling`.
  public func text(_ say: Language) -> String {
    let place = origin.file.isEmpty ? "" : "\(origin.file):\(origin.line):\(origin.column)"
    return [place, origin.path, message(say)].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What is worth telling, without the place.
  public func message(_ say: Language) -> String {
    switch kind {
    case .hint(let hint): hint.text(say)
    case .flaw(let issue, let character): issue.title(character)(say)
    case .formerUnit(let unit):
      say("đơn vị trước 01/07/2025, nay là \(unit)", "a unit of before 2025-07-01, today \(unit)")
    case .dividedUnit(let units):
      say(
        "đơn vị trước 01/07/2025 đã chia ra, nay có thể là: \(units.joined(separator: "; "))",
        "a unit of before 2025-07-01 that was divided, today one of: \(units.joined(separator: "; "))")
    }
  }
}

extension PostalIssue {
  /// What is wrong, with the character where it is not the first.
  func title(_ character: Int) -> Title {
    guard character > 1 else { return Title(vi: text(.vi), en: text(.en)) }
    return Title(vi: "ký tự \(character): \(text(.vi))", en: "character \(character): \(text(.en))")
  }
}
