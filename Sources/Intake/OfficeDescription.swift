public import CheckedYAML
public import DossierModel
import Hashing
import WorkingTime

/// An office as its file describes it: agencies, people, mandates and services, checked.
public struct OfficeDescription: Sendable {
  public let title: Title
  public let codeOrder: AgencyCode.Order
  public let calendar: String
  public let agencies: [Agency]
  public let people: [Person]
  public let posts: [Post]
  public let mandates: [Mandate]
  public let services: [Service]
  /// Whose certificates are whose, and when.
  public let certificates: [CertificateRecord]
  /// The variant of a procedure this office uses, by code, with its place; others: the one without a variant.
  public let variants: [String: (variant: String, place: Place)]

  /// Reads an office file, or throws every problem of it.
  ///
  /// - Parameters:
  ///   - roles: the roles the workflows know; empty: any.
  ///   - lanes: the lanes each known procedure needs, beyond `receiving` and `agency`; empty: any procedure.
  public static func read(
    _ text: String, file: String, roles: Set<String>, lanes: [String: Set<String>]
  ) throws(Problems) -> OfficeDescription {
    let findings = Findings()
    let root = Field.document(text, file: file, findings)?.fields()
    let office = root.flatMap { OfficeReader(roles: roles.sorted(), lanes: lanes).read($0) }
    try findings.check()
    guard let office else { throw Problems(findings.problems) }
    return office
  }
}

private struct OfficeReader {
  let roles: [String]
  let lanes: [String: Set<String>]

  func read(_ root: Fields) -> OfficeDescription? {
    let title = root.required("office")?.title
    let order = root.required("code_order")?.word(AgencyCode.Order.allCases.map(\.rawValue))
      .flatMap(AgencyCode.Order.init)
    let calendar = root.required("calendar")?.key
    let agenciesField = root.required("agencies")
    let agencies = agenciesField?.list(readAgency) ?? []
    let agencyKeys = agencies.map(\.agency.key)
    agenciesField?.refuseRepeated(agencyKeys)
    let peopleField = root.required("people")
    let people = peopleField?.list { readPerson($0, agencyKeys) } ?? []
    let peopleKeys = people.map(\.person.key)
    peopleField?.refuseRepeated(peopleKeys)
    let mandates = root.optional("mandates")?.list { readMandate($0, peopleKeys) } ?? []
    let services = root.required("services")?.list { readServices($0, agencyKeys) }.flatMap { $0 } ?? []
    let variantFields = root.optional("variants")?.fields()?.all ?? []
    let variants = variantFields.compactMap { pair in
      pair.value.key.map { (pair.key, (variant: $0, place: pair.value.place)) }
    }
    root.finish()
    guard let title, let order, let calendar else { return nil }
    return OfficeDescription(
      title: title, codeOrder: order, calendar: calendar, agencies: agencies.map(\.agency),
      people: people.map(\.person), posts: people.flatMap(\.posts), mandates: mandates, services: services,
      certificates: agencies.flatMap(\.certificates) + people.flatMap(\.certificates),
      variants: variants.reduce(into: [:]) { $0[$1.0] = $1.1 })
  }

  private func readAgency(_ field: Field) -> (agency: Agency, certificates: [CertificateRecord])? {
    guard let fields = field.fields() else { return nil }
    let (key, name) = (fields.required("key")?.key, fields.required("name")?.title)
    let code = fields.required("code").flatMap(readCode)
    let validity = readValidity(fields)
    let hours = fields.optional("hours")?.officeHours ?? []
    let certificates = readCertificates(fields, .agency(key ?? ""))
    fields.finish()
    guard let key, let name, let code, let validity else { return nil }
    return (Agency(key: key, code: code, name: name, validity: validity, hours: hours), certificates)
  }

  private func readCertificates(_ fields: Fields, _ owner: CertificateOwner) -> [CertificateRecord] {
    fields.optional("certificates")?.list { field in
      guard let fields = field.fields() else { return nil }
      let fingerprint = fields.required("sha256").flatMap(readFingerprint)
      let validity = readValidity(fields)
      fields.finish()
      guard let fingerprint, let validity else { return nil }
      return CertificateRecord(owner: owner, fingerprint: fingerprint, validity: validity)
    } ?? []
  }

  private func readFingerprint(_ field: Field) -> Digest? {
    guard let text = field.text else { return nil }
    if let digest = Digest(hex: text.filter { $0 != ":" }) { return digest }
    field.unexpected(
      "SHA-256 của chứng thư: 64 chữ số thập lục phân",
      "the certificate’s SHA-256: 64 hexadecimal digits")
    return nil
  }

  private func readCode(_ field: Field) -> AgencyCode? {
    guard let text = field.text else { return nil }
    if let code = AgencyCode(text) { return code }
    field.unexpected("mã định danh như H44.15", "an identifier such as H44.15")
    return nil
  }

  private func readValidity(_ fields: Fields) -> Validity? {
    let (from, until) = (fields.required("from")?.day, fields.optional("until"))
    let last = until?.day
    if let from, let last, last < from {
      until?.unexpected("ngày không trước \(from.text)", "a day not before \(from.text)")
      return nil
    }
    return from.map { Validity(from: $0, until: last) }
  }

  private func readPerson(
    _ field: Field, _ agencies: [String]
  ) -> (person: Person, posts: [Post], certificates: [CertificateRecord])? {
    guard let fields = field.fields() else { return nil }
    let (key, name) = (fields.required("key")?.key, fields.required("name")?.text)
    let posts = fields.required("posts")?.list { readPost($0, key ?? "", agencies) } ?? []
    let certificates = readCertificates(fields, .person(key ?? ""))
    fields.finish()
    guard let key, let name else { return nil }
    return (Person(key: key, name: name), posts, certificates)
  }

  private func readPost(_ field: Field, _ person: String, _ agencies: [String]) -> Post? {
    guard let fields = field.fields() else { return nil }
    let (role, agency) = (
      fields.required("role").flatMap { roles.isEmpty ? $0.key : $0.word(roles) },
      fields.required("at")?.word(agencies)
    )
    let validity = readValidity(fields)
    fields.finish()
    guard let role, let agency, let validity else { return nil }
    return Post(person: person, role: role, agency: agency, validity: validity)
  }

  private func readMandate(_ field: Field, _ people: [String]) -> Mandate? {
    guard let fields = field.fields() else { return nil }
    let (person, principalField) = (fields.required("person")?.word(people), fields.required("for"))
    let principal = principalField?.word(people)
    if let person, principal == person {
      principalField?.unexpected(
        "người khác, không phải chính người được ủy quyền", "somebody else than the substitute")
    }
    let capacity = fields.required("capacity")?.word(["KT.", "TL.", "TUQ."])
    let document = fields.required("document")?.text
    let validity = readValidity(fields)
    let scopes = Mandate.Scope.allCases.map(\.rawValue)
    let scope = fields.optional("scope")?.word(scopes).flatMap(Mandate.Scope.init) ?? .signing
    let procedures =
      fields.optional("procedures")?.filledList { lanes.isEmpty ? $0.text : $0.word(lanes.keys.sorted()) }
      ?? []
    fields.finish()
    guard let person, let principal, let capacity, let document, let validity else { return nil }
    return Mandate(
      person: person, principal: principal, capacity: capacity, document: document, validity: validity,
      scope: scope, procedures: Set(procedures))
  }

  private func readServices(_ field: Field, _ agencies: [String]) -> [Service]? {
    guard let fields = field.fields() else { return nil }
    let proceduresField = fields.required("procedures")
    let procedures = proceduresField?.list { lanes.isEmpty ? $0.text : $0.word(lanes.keys.sorted()) } ?? []
    let places = fields.required("received_at")?.list { $0.word(agencies) } ?? []
    let agency = fields.required("agency")?.word(agencies)
    let others = fields.optional("lanes")?.fields()?.all.map { ($0.key, $0.value.word(agencies)) } ?? []
    let validity = readValidity(fields)
    fields.finish()
    let bound = Set(others.map(\.0))
    for lane in procedures.flatMap({ lanes[$0] ?? [] }) where !bound.contains(lane) {
      proceduresField?.report(.missingKey("lanes.\(lane)"))
    }
    guard let agency, let validity else { return nil }
    let extra = others.reduce(into: [String: String]()) { $0[$1.0] = $1.1 }
    return procedures.flatMap { procedure in
      places.map { place in
        let lanes = extra.merging([Lane.receiving: place, Lane.agency: agency]) { _, new in new }
        return Service(procedure: procedure, receivedAt: place, lanes: lanes, validity: validity)
      }
    }
  }
}
