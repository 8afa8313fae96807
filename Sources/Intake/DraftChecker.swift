import CheckedYAML
import DossierModel
import Postal
import WorkingTime

/// Checks the values of one draft.
struct DraftChecker {
  let draft: ApplicationDraft
  let today: Day
  let places: () throws -> PlaceTable
  let findings: Findings
  let remarks = Remarks()

  func application(salt: String) throws -> Application? {
    let procedure = required(.procedure)
    let channel = channel(.channel) ?? (draft.values[.channel] == nil ? .counter : nil)
    let returnBy = self.channel(.returnBy) ?? (draft.values[.returnBy] == nil ? channel : nil)
    let (branch, receivedAt) = (optional(.branch), optional(.receivedAt))
    let need = PostalNeed(channel: channel, returnBy: returnBy)
    let goesToAnother = draft.hasDelivery && need == .returnByPost
    var applicant = try applicant(salt: salt, goesToAnother ? nil : need)
    applicant?.delivery = try delivery(returnBy)
    guard let procedure, let channel, let returnBy, let applicant else { return nil }
    return Application(
      procedure: procedure, branch: branch, channel: channel, returnBy: returnBy, receivedAt: receivedAt,
      applicant: applicant, papers: draft.papers, remarks: remarks.all, origin: draft.origin)
  }

  /// - Parameter need: why something is to reach the applicant by post; nil: nothing is.
  private func applicant(salt: String, _ need: PostalNeed?) throws -> Applicant? {
    let (kind, name) = (kind, name(.name, need))
    let (personalNumber, organisationCode) = identity(kind ?? .citizen)
    let (born, phone, email) = (born, phone(.phone, need), email)
    let address = try address(.ofApplicant, need)
    // Without a name there is no applicant, yet all other problems are told.
    guard let kind, let name else { return nil }
    var applicant = Applicant(kind: kind, name: name, salt: salt)
    (applicant.personalNumber, applicant.organisationCode) = (personalNumber, organisationCode)
    (applicant.born, applicant.phone, applicant.email) = (born, phone, email)
    applicant.address = address
    return applicant
  }

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
      return (personalNumber, nil)
    case .enterprise, .agency, .organisation:
      if draft.values[.organisationCode] == nil { missing(.organisationCode) }
      return (nil, optional(.organisationCode))
    }
  }

  private var personalNumber: String? {
    guard let value = draft.values[.personalNumber] else { return nil }
    let digits = value.text.utf8
    if digits.count == 12, digits.allSatisfy({ (48...57).contains($0) }) { return value.text }
    refuse(value, "số định danh đúng 12 chữ số", "a personal number of exactly 12 digits")
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

  func missing(_ key: ApplicationDraft.Key, for why: Title? = nil) {
    let name = draft.name(of: key)
    findings.add(
      draft.origin(ofBlock: key).problem(why.map { .missingKeyFor(name, why: $0) } ?? .missingKey(name)))
  }

  private func refuse(_ value: ApplicationDraft.Value, _ vi: String, _ en: String) {
    findings.add(
      value.origin.problem(.unexpected(found: shape(value.text), expected: Title(vi: vi, en: en))))
  }

  /// How a value looks, without telling it: digits as 9, letters as a, the rest as it is, what cannot be seen as ?.
  func shape(_ text: String) -> String {
    let marks = text.unicodeScalars.prefix(40).map { scalar -> Character in
      if scalar.properties.numericType != nil { return "9" }
      if scalar.properties.isAlphabetic { return "a" }
      return PlainText.isHidden(scalar) ? "?" : Character(scalar)
    }
    return "\(String(marks)) (\(text.count))"
  }

  private func shown(_ text: String) -> String { String(text.prefix(40)) }
}
