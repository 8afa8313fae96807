public import Hashing
public import WorkingTime

/// From when until when something holds; both days count. No `until` means: still.
public struct Validity: Hashable, Sendable {
  public let from: Day
  public let until: Day?

  public init(from: Day, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// True when it holds on that day.
  public func contains(_ day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

/// An agency of the province, with its identifier (Decision 20/2020/QĐ-TTg).
public struct Agency: Hashable, Sendable {
  public let key: String
  public let code: AgencyCode
  public let name: Title
  public let validity: Validity
  /// Office hours of its own, each for its time; at other times those of the calendar hold.
  public let hours: [OfficeHours.Period]

  public init(
    key: String, code: AgencyCode, name: Title, validity: Validity, hours: [OfficeHours.Period] = []
  ) {
    self.key = key
    self.code = code
    self.name = name
    self.validity = validity
    self.hours = hours
  }
}

/// A person who acts, or a technical account such as the portal's.
public struct Person: Hashable, Sendable {
  public let key: String
  public let name: String

  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// A person holds a role in an agency for a time.
public struct Post: Hashable, Sendable {
  public let person: String
  public let role: String
  public let agency: String
  public let validity: Validity

  public init(person: String, role: String, agency: String, validity: Validity) {
    self.person = person
    self.role = role
    self.agency = agency
    self.validity = validity
  }
}

/// A recorded mandate: `person` may act for `principal` (Decree 30/2020, Article 13: KT., TL., TUQ.).
public struct Mandate: Hashable, Sendable {
  /// How far a mandate reaches.
  public enum Scope: String, CaseIterable, Sendable {
    /// Only signing and sealing.
    case signing
    /// All work of the principal, who is away: his inbox shows to the substitute.
    case work

    public var title: Title {
      switch self {
      case .signing: Title(vi: "chỉ ký", en: "signing only")
      case .work: Title(vi: "mọi việc", en: "all work")
      }
    }
  }

  public let person: String
  public let principal: String
  public let capacity: String
  /// The document that gives it.
  public let document: String
  public let validity: Validity
  public let scope: Scope
  /// The procedures it is limited to, by code; empty: all.
  public let procedures: Set<String>

  public init(
    person: String, principal: String, capacity: String, document: String, validity: Validity,
    scope: Scope = .signing, procedures: Set<String> = []
  ) {
    self.scope = scope
    self.procedures = procedures
    self.person = person
    self.principal = principal
    self.capacity = capacity
    self.document = document
    self.validity = validity
  }
}

extension Mandate {
  /// True when it allows this on dossiers of a procedure.
  public func covers(_ procedure: String, signing: Bool) -> Bool {
    (signing || scope == .work) && (procedures.isEmpty || procedures.contains(procedure))
  }

  /// As recorded with what was done on its strength.
  public var use: MandateUse { MandateUse(principal: principal, capacity: capacity, document: document) }
}

/// An agency takes in a procedure, and these agencies stand in its lanes.
public struct Service: Hashable, Sendable {
  public let procedure: String
  public let receivedAt: String
  /// Lane to agency; `receiving` and `agency` are always there.
  public let lanes: [String: String]
  public let validity: Validity

  public init(procedure: String, receivedAt: String, lanes: [String: String], validity: Validity) {
    self.procedure = procedure
    self.receivedAt = receivedAt
    self.lanes = lanes
    self.validity = validity
  }
}

/// The people, agencies and services of an office, with their validity. One object, shared by all decisions.
public final class Directory: Sendable {
  public let agencies: [String: Agency]
  public let people: [String: Person]
  public let services: [Service]
  public let posts: [Post]
  public let mandates: [Mandate]
  public let certificates: [CertificateRecord]
  private let postsByPerson: [String: [Post]]
  private let postsByPlace: [Place: [Post]]

  /// A role in an agency.
  public struct Place: Hashable, Sendable {
    public let role: String
    public let agency: String

    public init(role: String, agency: String) {
      self.role = role
      self.agency = agency
    }
  }

  public init(
    agencies: [Agency], people: [Person], posts: [Post], mandates: [Mandate], services: [Service],
    certificates: [CertificateRecord] = []
  ) {
    self.certificates = certificates
    self.agencies = Dictionary(agencies.map { ($0.key, $0) }) { first, _ in first }
    self.people = Dictionary(people.map { ($0.key, $0) }) { first, _ in first }
    self.services = services
    self.posts = posts
    self.mandates = mandates
    postsByPerson = Dictionary(grouping: posts, by: \.person)
    postsByPlace = Dictionary(grouping: posts) { Place(role: $0.role, agency: $0.agency) }
  }

  /// True when the person holds the place on that day.
  public func holds(_ person: String, _ place: Place, on day: Day) -> Bool {
    postsByPerson[person]?.contains {
      $0.agency == place.agency && $0.role == place.role && $0.validity.contains(day)
    } ?? false
  }

  /// Everybody who holds the place on that day, by key.
  public func holders(_ place: Place, on day: Day) -> [String] {
    (postsByPlace[place] ?? []).filter { $0.validity.contains(day) }.map(\.person).sorted()
  }

  /// The places a person holds on that day.
  public func places(of person: String, on day: Day) -> [Place] {
    (postsByPerson[person] ?? []).filter { $0.validity.contains(day) }
      .map { Place(role: $0.role, agency: $0.agency) }
  }

  /// All mandates a person has, had or will have, to act for anybody.
  public func mandates(of person: String) -> [Mandate] { mandates.filter { $0.person == person } }

  /// The mandates a person has on that day, to act for anybody.
  public func mandates(of person: String, on day: Day) -> [Mandate] {
    mandates.filter { $0.person == person && $0.validity.contains(day) }
  }

  /// The mandates by which others may act for a person on that day.
  public func mandates(for principal: String, on day: Day) -> [Mandate] {
    mandates.filter { $0.principal == principal && $0.validity.contains(day) }
  }

  /// Whose a certificate is on that day.
  public func owners(of certificate: Digest, on day: Day) -> [CertificateOwner] {
    certificates.filter { $0.fingerprint == certificate && $0.validity.contains(day) }.map(\.owner)
  }

  /// The service under which an agency takes in a procedure on that day.
  public func service(_ procedure: String, receivedAt agency: String, on day: Day) -> Service? {
    services.first { $0.procedure == procedure && $0.receivedAt == agency && $0.validity.contains(day) }
  }
}
