import CheckedYAML
import DossierModel

/// Reads the file that says what an office asks of digital signatures.
enum SigningPolicyFile {
  /// The policy in this text, or every problem of it.
  static func read(_ text: String, file: String) throws(Problems) -> SigningPolicy {
    let findings = Findings()
    let policy = Field.document(text, file: file, findings)?.fields().flatMap { read($0, text) }
    try findings.check()
    guard let policy else { throw Problems(findings.problems) }
    return policy
  }

  private static func read(_ root: Fields, _ text: String) -> SigningPolicy? {
    let (name, title) = (root.required("signing")?.key, root.required("title")?.title)
    let profile = root.required("profile")?.word(SigningPolicy.Profile.allCases.map(\.rawValue))
      .flatMap(SigningPolicy.Profile.init)
    let unproven = root.optional("unproven")?.word(["refuse", "take"]) ?? "refuse"
    let anchorsField = root.required("anchors")
    let anchors = anchorsField?.filledList(readAnchors) ?? []
    anchorsField?.refuseRepeated(anchors.map(\.name))
    let timeStamps = root.optional("time_stamps").flatMap(readTimeStamps)
    let lists = root.optional("revocation_lists")?.filledList(readAddress) ?? []
    let answers = root.optional("status_answers")?.filledList(readAddress) ?? []
    let place = root.optional("place")?.text
    let seats = root.optional("seats")?.fields()?.all.compactMap { seat in
      seat.value.text.map { (seat.key, $0) }
    }
    let modules = root.optional("modules")?.filledList(readPath) ?? []
    let issuers = root.optional("issuers")?.filledList(readCertificates) ?? []
    let reserved = root.optional("reserved")?.integer(4096...65536) ?? 16384
    let issueStamp = root.optional("issue_stamp")?.flag ?? false
    let legacy = root.optional("legacy")?.flag ?? false
    let numbering = root.optional("numbering")?.word(SigningPolicy.NumberOrder.allCases.map(\.rawValue))
      .flatMap(SigningPolicy.NumberOrder.init)
    let places = root.optional("places").flatMap(PaperPlaces.read)
    root.finish()
    guard let name, let title, let profile else { return nil }
    return SigningPolicy(
      name: name, title: title, profile: profile,
      rules: SigningRules(
        takesUnproven: unproven == "take", skew: Int64(timeStamps?.skew ?? TimeStampService.usualSkew)),
      place: place, seats: Dictionary(seats ?? []) { first, _ in first }, anchors: anchors,
      timeStamps: timeStamps, revocationLists: lists, statusAnswers: answers,
      modules: modules, reserved: reserved, issuers: issuers.flatMap(\.self), issueStamp: issueStamp,
      legacy: legacy,
      numbering: numbering ?? .withLeader, places: places ?? PaperPlaces(), text: text)
  }

  private static func readAnchors(_ field: Field) -> TrustedSet? {
    guard let fields = field.fields() else { return nil }
    let (name, title) = (fields.required("name")?.key, fields.required("title")?.title)
    let words = TrustedSet.Use.allCases.map(\.rawValue)
    let uses = fields.required("for")?.filledList { $0.word(words).flatMap(TrustedSet.Use.init) } ?? []
    let certificates = fields.required("certificates")?.filledList(readCertificates) ?? []
    fields.finish()
    guard let name, let title else { return nil }
    return TrustedSet(name: name, title: title, uses: Set(uses), certificates: certificates.flatMap(\.self))
  }

  /// One or more certificates as PEM (RFC 7468).
  private static func readCertificates(_ field: Field) -> [[UInt8]]? {
    guard let text = field.raw else { return nil }
    if let certificates = PEM.certificates(text), !certificates.isEmpty { return certificates }
    field.unexpected(
      "chứng thư dạng PEM: -----BEGIN CERTIFICATE-----", "certificates as PEM: -----BEGIN CERTIFICATE-----")
    return nil
  }

  private static func readAddress(_ field: Field) -> String? {
    guard let text = field.text else { return nil }
    if ["http://", "https://"].contains(where: text.hasPrefix) { return text }
    field.unexpected("địa chỉ http:// hoặc https://", "an address beginning with http:// or https://")
    return nil
  }

  private static func readPath(_ field: Field) -> String? {
    guard let text = field.text else { return nil }
    if text.hasPrefix("/") { return text }
    field.unexpected("đường dẫn tuyệt đối", "an absolute path")
    return nil
  }

  private static func readTimeStamps(_ field: Field) -> TimeStampService? {
    guard let fields = field.fields() else { return nil }
    let url = fields.required("url").flatMap(readAddress)
    let policies = fields.optional("policies")?.filledList { $0.text } ?? []
    let skew = fields.optional("skew_seconds")?.integer(1...3600) ?? TimeStampService.usualSkew / 1000
    fields.finish()
    return url.map { TimeStampService(url: $0, policies: policies, skew: skew * 1000) }
  }
}
