public import CheckedYAML
public import DossierModel
public import WorkingTime

/// A checked application: every value is of the right kind; whether it is accepted is for `decide` to say.
public struct Application: Sendable {
  public var procedure: String
  public var branch: String?
  public var channel: Channel
  public var returnBy: Channel
  public var receivedAt: String?
  public var applicant: Applicant
  public var papers: [PaperFile]
  /// Where it stands in a file, for messages.
  public var origin: ApplicationDraft.Origin

  /// Checks a draft; every problem goes to the findings.
  ///
  /// - Parameters:
  ///   - today: the local day, so that nobody is born later.
  ///   - salt: random text, new for each application.
  public static func check(
    _ draft: ApplicationDraft, today: Day, salt: String, _ findings: Findings
  ) -> Application? {
    let checker = DraftChecker(draft: draft, today: today, findings: findings)
    let procedure = checker.required(.procedure)
    let channel = checker.channel(.channel) ?? (draft.values[.channel] == nil ? .counter : nil)
    let returnBy = checker.channel(.returnBy) ?? (draft.values[.returnBy] == nil ? channel : nil)
    let (branch, receivedAt) = (checker.optional(.branch), checker.optional(.receivedAt))
    let applicant = checker.applicant(salt: salt)
    if returnBy == .post { checker.requireAddress() }
    guard let procedure, let channel, let returnBy, let applicant else { return nil }
    return Application(
      procedure: procedure, branch: branch, channel: channel, returnBy: returnBy,
      receivedAt: receivedAt, applicant: applicant, papers: draft.papers, origin: draft.origin)
  }
}

/// Checks the values of one draft.
private struct DraftChecker {
  let draft: ApplicationDraft
  let today: Day
  let findings: Findings

  func optional(_ key: ApplicationDraft.Key) -> String? {
    guard let value = draft.values[key] else { return nil }
    if let text = PlainText(value.text), text.value.unicodeScalars.count <= 300 { return text.value }
    refuse(
      value, "chữ trên một dòng, 1–300 ký tự, không ký tự điều khiển",
      "one line of text, 1–300 characters, no control characters")
    return nil
  }

  func required(_ key: ApplicationDraft.Key) -> String? {
    if draft.values[key] == nil { missing(key) }
    return optional(key)
  }

  func channel(_ key: ApplicationDraft.Key) -> Channel? {
    guard let value = draft.values[key] else { return nil }
    if let channel = Channel(word: value.text) { return channel }
    findings.add(value.origin.problem(.unknownWord(shown(value.text), allowed: Channel.words)))
    return nil
  }

  func applicant(salt: String) -> Applicant? {
    let kind = kind
    guard let name = required(.name), let kind else {
      checkOtherFields(kind ?? .citizen)
      return nil
    }
    var applicant = Applicant(kind: kind, name: name, salt: salt)
    (applicant.personalNumber, applicant.organisationCode) = identity(kind)
    applicant.born = born
    applicant.phone = phone
    applicant.email = email
    applicant.address = optional(.address)
    applicant.commune = optional(.commune)
    applicant.province = optional(.province)
    applicant.postcode = digits(.postcode, [5], "năm chữ số", "five digits")
    return applicant
  }

  /// Without a name there is no applicant, yet all other problems are still told.
  private func checkOtherFields(_ kind: Applicant.Kind) {
    _ = (identity(kind), born, phone, email, optional(.address), optional(.commune), optional(.province))
    _ = digits(.postcode, [5], "năm chữ số", "five digits")
  }

  func requireAddress() {
    for key in [ApplicationDraft.Key.address, .province] where draft.values[key] == nil {
      missing(key, for: Self.toThePost)
    }
  }

  private var kind: Applicant.Kind? {
    guard let value = draft.values[.kind] else { return .citizen }
    if let kind = Applicant.Kind(rawValue: value.text) { return kind }
    let allowed = Applicant.Kind.allCases.map(\.rawValue)
    findings.add(value.origin.problem(.unknownWord(shown(value.text), allowed: allowed)))
    return nil
  }

  /// A citizen has a personal number (Law on Identity 26/2023/QH15, Article 12); anybody else a code.
  private func identity(_ kind: Applicant.Kind) -> (String?, String?) {
    switch kind {
    case .citizen:
      if draft.values[.personalNumber] == nil { missing(.personalNumber) }
      return (
        digits(
          .personalNumber, [12], "số định danh đúng 12 chữ số", "a personal number of exactly 12 digits"), nil
      )
    case .enterprise, .agency, .organisation:
      if draft.values[.organisationCode] == nil { missing(.organisationCode) }
      return (nil, optional(.organisationCode))
    }
  }

  private func digits(_ key: ApplicationDraft.Key, _ counts: [Int], _ vi: String, _ en: String) -> String? {
    guard let value = draft.values[key] else { return nil }
    let count = value.text.utf8.count
    if counts.contains(count), value.text.utf8.allSatisfy({ (48...57).contains($0) }) { return value.text }
    // The value itself is personal: only its shape is told.
    findings.add(
      value.origin.problem(
        .unexpected(found: shape(value.text), expected: Title(vi: vi, en: en))))
    return nil
  }

  private var born: String? {
    guard let value = draft.values[.born] else { return nil }
    if let day = Day(value.text), day <= today { return day.text }
    refuse(
      value, "ngày sinh có thật, dạng NĂM-THÁNG-NGÀY, không sau \(today.text)",
      "a real birthday written YEAR-MONTH-DAY, not after \(today.text)")
    return nil
  }

  /// Vietnamese numbers: `0` or `+84`, then nine or ten digits; blanks, dots and dashes are dropped.
  private var phone: String? {
    guard let value = draft.values[.phone] else { return nil }
    let plain = String(value.text.filter { !" .-".contains($0) })
    let national = plain.hasPrefix("+84") ? "0" + plain.dropFirst(3) : plain
    if national.hasPrefix("0"), !national.hasPrefix("00"), (10...11).contains(national.utf8.count),
      national.utf8.allSatisfy({ (48...57).contains($0) })
    {
      return national
    }
    refuse(
      value, "số điện thoại như 0912345678 hoặc +84912345678",
      "a phone number such as 0912345678 or +84912345678")
    return nil
  }

  private var email: String? {
    guard let text = optional(.email), let value = draft.values[.email] else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    if parts.count == 2, !parts[0].isEmpty, labels.count > 1, !labels.contains(""), !text.contains(" ") {
      return text
    }
    refuse(value, "địa chỉ thư điện tử như ten@example.vn", "an e-mail address such as name@example.vn")
    return nil
  }

  private static let toThePost = Title(vi: "trả kết quả qua bưu chính", en: "return the result by post")

  private func missing(_ key: ApplicationDraft.Key, for why: Title? = nil) {
    let name = draft.origin.file.isEmpty ? key.flag : key.rawValue
    findings.add(draft.origin.problem(why.map { .missingKeyFor(name, why: $0) } ?? .missingKey(name)))
  }

  private func refuse(_ value: ApplicationDraft.Value, _ vi: String, _ en: String) {
    findings.add(
      value.origin.problem(.unexpected(found: shape(value.text), expected: Title(vi: vi, en: en))))
  }

  /// How a value looks, without telling it: digits as 9, letters as a, the rest as it is, what cannot be seen as ?.
  private func shape(_ text: String) -> String {
    let marks = text.unicodeScalars.prefix(40).map { scalar -> Character in
      if scalar.properties.numericType != nil { return "9" }
      if scalar.properties.isAlphabetic { return "a" }
      return PlainText.isHidden(scalar) ? "?" : Character(scalar)
    }
    return "\(String(marks)) (\(text.count))"
  }

  private func shown(_ text: String) -> String { String(text.prefix(40)) }
}
