import CheckedYAML
import DossierModel
import Hashing
import WorkingTime

/// One report as a file has it, each value with its place, before it is checked.
struct ReportDraft {
  enum Key: String, CaseIterable {
    case key, order, item, code, time, place, receiver, relation, identity, amount, reason, text

    /// The longest value, in signs.
    fileprivate var longest: Int {
      switch self {
      case .key: 64
      case .order, .item, .code, .time, .amount: 40
      case .place, .receiver, .relation, .identity: 200
      case .reason, .text: 500
      }
    }

    /// Values of these name a person and stand in no message.
    fileprivate var isPersonal: Bool {
      switch self {
      case .receiver, .relation, .identity, .place, .reason, .text: true
      case .key, .order, .item, .code, .time, .amount: false
      }
    }
  }

  struct Value {
    let text: String
    let place: Place
  }

  let place: Place
  var values: [Key: Value] = [:]

  /// The report, or nil with what is wrong in the findings.
  func report(_ codes: [String: CarrierNews], _ findings: Findings) -> CarrierReport? {
    let before = findings.problems.count
    let (given, order) = (text(.key, findings), text(.order, findings))
    let (item, moment) = (text(.item, findings), moment(findings))
    let (code, amount) = (text(.code, findings), amount(findings))
    let (receiver, words) = (receiver(findings), text(.text, findings))
    let (site, reason) = (text(.place, findings), text(.reason, findings))
    if let order, !CarrierOrder.isNumber(order) {
      unexpected(
        .order, order, "1 đến 40 ký tự ASCII, không có dấu cách", "1 to 40 ASCII signs without blanks",
        findings)
    }
    if values[.order] == nil, values[.item] == nil {
      findings.add(Problem(place, .missingBoth("order", "item")))
    }
    for key in [Key.code, .time] where values[key] == nil {
      findings.add(Problem(place, .missingKey(key.rawValue)))
    }
    guard findings.problems.count == before, let code, let moment else { return nil }
    return CarrierReport(
      key: given ?? contentKey, orderNumber: order, itemNumber: item, code: code, text: words,
      news: codes[code], moment: moment, place: site, receiver: receiver, collected: amount, reason: reason)
  }

  /// The same for the same content, whatever file it stands in.
  private var contentKey: String {
    let hash = SHA256()
    for key in Key.allCases {
      let bytes = Array((values[key].flatMap { PlainText($0.text) }?.value ?? "").utf8)
      hash.update(Array("\(bytes.count):".utf8) + bytes)
    }
    return "sha256-\(hash.finish().hex.prefix(40))"
  }

  /// A value in one line; nil where none stands, or with a problem.
  private func text(_ key: Key, _ findings: Findings) -> String? {
    guard let value = values[key] else { return nil }
    if let text = PlainText(value.text)?.value, text.count <= key.longest { return text }
    unexpected(
      key, value.text, "chữ dài 1 đến \(key.longest) ký tự, không ký tự điều khiển",
      "1 to \(key.longest) signs without control characters", findings)
    return nil
  }

  private func moment(_ findings: Findings) -> Moment? {
    guard let text = text(.time, findings) else { return nil }
    if let moment = ReportTime.read(text) { return moment }
    unexpected(
      .time, text, "thời điểm như 2026-07-01T08:15:00+07:00, không có múi giờ là giờ Việt Nam",
      "a time such as 2026-07-01T08:15:00+07:00; without a zone that of Vietnam", findings)
    return nil
  }

  private func amount(_ findings: Findings) -> Int? {
    guard let text = text(.amount, findings) else { return nil }
    if let amount = Amount.read(text) { return amount }
    unexpected(.amount, text, "số đồng, chỉ gồm chữ số", "an amount in đồng, of digits only", findings)
    return nil
  }

  private func receiver(_ findings: Findings) -> CarrierReceiver? {
    let (name, relation) = (text(.receiver, findings), text(.relation, findings))
    let identity = text(.identity, findings)
    if values[.receiver] == nil, let other = values[.relation] ?? values[.identity] {
      let why = Title(vi: "nói ai đã nhận", en: "say who took the item")
      findings.add(Problem(other.place, .missingKeyFor("receiver", why: why)))
    }
    return name.map { CarrierReceiver(name: $0, relation: relation, identity: identity) }
  }

  private func unexpected(_ key: Key, _ found: String, _ vi: String, _ en: String, _ findings: Findings) {
    let shown = key.isPersonal ? "…" : String(found.prefix(40))
    findings.add(
      Problem(values[key]?.place ?? place, .unexpected(found: shown, expected: Title(vi: vi, en: en))))
  }
}

/// Amounts in đồng.
enum Amount {
  /// Up to a billion đồng, of digits only.
  static func read(_ text: String) -> Int? {
    guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text).flatMap { $0 <= 1_000_000_000 ? $0 : nil }
  }
}
