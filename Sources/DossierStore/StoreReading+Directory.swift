public import DossierModel
import Hashing
import WorkingTime

extension StoreReading {
  /// Agencies, people, posts, mandates and services of the office.
  public func directory() throws -> Directory {
    Directory(
      agencies: try agencies(), people: try people(), posts: try posts(), mandates: try mandates(),
      services: try services(), certificates: try certificates())
  }

  private func certificates() throws -> [CertificateRecord] {
    try statements("SELECT person, agency, fingerprint, valid_from, valid_until FROM certificate").rows {
      row in
      guard let fingerprint = Digest(row.bytes(2)) else { return nil }
      let owner = row.text(0).isEmpty ? CertificateOwner.agency(row.text(1)) : .person(row.text(0))
      return CertificateRecord(owner: owner, fingerprint: fingerprint, validity: validity(row, 3))
    }.compactMap { $0 }
  }

  private func agencies() throws -> [Agency] {
    let hours = try hours()
    return try statements("SELECT key, code, vi, en, valid_from, valid_until FROM agency").rows { row in
      AgencyCode(row.text(1)).map {
        Agency(
          key: row.text(0), code: $0, name: Title(vi: row.text(2), en: row.text(3)),
          validity: validity(row, 4), hours: hours[row.text(0)] ?? [])
      }
    }.compactMap { $0 }
  }

  private func people() throws -> [Person] {
    try statements("SELECT key, name FROM person").rows { Person(key: $0.text(0), name: $0.text(1)) }
  }

  private func posts() throws -> [Post] {
    try statements("SELECT person, role, agency, valid_from, valid_until FROM post").rows {
      Post(person: $0.text(0), role: $0.text(1), agency: $0.text(2), validity: validity($0, 3))
    }
  }

  private func mandates() throws -> [Mandate] {
    try statements(
      "SELECT person, principal, capacity, document, valid_from, valid_until, scope, procedures FROM mandate"
    ).rows {
      Mandate(
        person: $0.text(0), principal: $0.text(1), capacity: $0.text(2), document: $0.text(3),
        validity: validity($0, 4), scope: Mandate.Scope(rawValue: $0.text(6)) ?? .signing,
        procedures: Set($0.text(7).split(separator: " ").map(String.init)))
    }
  }

  private func services() throws -> [Service] {
    let lanes = try statements("SELECT service, lane, agency FROM service_lane").rows {
      ($0.integer(0), $0.text(1), $0.text(2))
    }
    let byService = Dictionary(grouping: lanes, by: \.0)
    return try statements("SELECT id, procedure, received_at, valid_from, valid_until FROM service").rows {
      let lanes = (byService[$0.integer(0)] ?? []).map { ($0.1, $0.2) }
      return Service(
        procedure: $0.text(1), receivedAt: $0.text(2), lanes: Dictionary(lanes) { first, _ in first },
        validity: validity($0, 3))
    }
  }

  private func validity(_ row: Prepared, _ column: Int32) -> Validity {
    Validity(from: Day(number: row.int(column)), until: row.optional(column + 1).map { Day(number: Int($0)) })
  }
}

extension StoreWriting {
  /// Everything an office file says about agencies, people and services.
  public struct DirectoryRows {
    public var agencies: [Agency]
    public var people: [Person]
    public var posts: [Post]
    public var mandates: [Mandate]
    public var services: [Service]
    public var certificates: [CertificateRecord]

    public init(
      agencies: [Agency], people: [Person], posts: [Post], mandates: [Mandate], services: [Service],
      certificates: [CertificateRecord] = []
    ) {
      self.certificates = certificates
      self.agencies = agencies
      self.people = people
      self.posts = posts
      self.mandates = mandates
      self.services = services
    }
  }

  /// Replaces the directory. What people did stands in the events and does not change.
  public func replaceDirectory(_ rows: DirectoryRows) throws {
    for table in [
      "certificate", "agency_hours", "service_lane", "service", "mandate", "post", "person", "agency",
    ] {
      try statements(composed: "DELETE FROM \(table)").run()
    }
    for agency in rows.agencies { try insert(agency) }
    for person in rows.people {
      try statements("INSERT INTO person (key, name) VALUES (?,?)").bind(person.key).bind(person.name).run()
    }
    for post in rows.posts { try insert(post) }
    for mandate in rows.mandates { try insert(mandate) }
    for service in rows.services { try insert(service) }
    for record in rows.certificates { try insert(record) }
  }

  private func insert(_ record: CertificateRecord) throws {
    let insert = try statements(
      "INSERT INTO certificate (person, agency, fingerprint, valid_from, valid_until) VALUES (?,?,?,?,?)")
    let (person, agency): (String?, String?) =
      switch record.owner {
      case .person(let key): (key, nil)
      case .agency(let key): (nil, key)
      }
    try bind(record.validity, insert.bind(person).bind(agency).bind(record.fingerprint)).run()
  }

  private func insert(_ agency: Agency) throws {
    let insert = try statements(
      "INSERT INTO agency (key, code, vi, en, valid_from, valid_until) VALUES (?,?,?,?,?,?)")
    try bind(
      agency.validity,
      insert.bind(agency.key).bind(agency.code.text(.levelOneFirst)).bind(agency.name.vi).bind(agency.name.en)
    ).run()
    try keep(agency.hours, of: agency.key)
  }

  private func insert(_ post: Post) throws {
    let insert = try statements(
      "INSERT INTO post (person, role, agency, valid_from, valid_until) VALUES (?,?,?,?,?)")
    try bind(post.validity, insert.bind(post.person).bind(post.role).bind(post.agency)).run()
  }

  private func insert(_ mandate: Mandate) throws {
    let insert = try statements(
      """
      INSERT INTO mandate (person, principal, capacity, document, scope, procedures, valid_from, valid_until)
      VALUES (?,?,?,?,?,?,?,?)
      """)
    try bind(
      mandate.validity,
      insert.bind(mandate.person).bind(mandate.principal).bind(mandate.capacity).bind(mandate.document)
        .bind(mandate.scope.rawValue).bind(mandate.procedures.sorted().joined(separator: " "))
    ).run()
  }

  private func insert(_ service: Service) throws {
    let insert = try statements(
      "INSERT INTO service (procedure, received_at, valid_from, valid_until) VALUES (?,?,?,?)")
    try bind(service.validity, insert.bind(service.procedure).bind(service.receivedAt)).run()
    let id = insert.lastInserted
    for (lane, agency) in service.lanes {
      try statements("INSERT INTO service_lane (service, lane, agency) VALUES (?,?,?)").bind(id).bind(lane)
        .bind(agency).run()
    }
  }

  private func bind(_ validity: Validity, _ statement: Prepared) -> Prepared {
    statement.bind(validity.from.number).bind(validity.until.map { Int64($0.number) })
  }
}
