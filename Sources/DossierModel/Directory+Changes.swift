/// One entry of a directory.
public enum DirectoryEntry: Hashable, Sendable {
  case agency(Agency)
  case person(Person)
  case post(Post)
  case mandate(Mandate)
  case service(Service)
  case certificate(CertificateRecord)

  /// What makes it the same entry although some of it has changed.
  fileprivate var key: [String] {
    switch self {
    case .agency(let agency): ["agency", agency.key]
    case .person(let person): ["person", person.key]
    case .post(let post): ["post", post.person, post.role, post.agency, post.validity.from.text]
    case .mandate(let mandate):
      ["mandate", mandate.person, mandate.principal, mandate.capacity, mandate.validity.from.text]
    case .service(let service):
      ["service", service.procedure, service.receivedAt, service.validity.from.text]
    case .certificate(let record):
      ["certificate", record.owner.key, record.fingerprint.hex, record.validity.from.text]
    }
  }
}

/// One entry added (nothing before), removed (nothing after) or changed.
public struct DirectoryChange: Hashable, Sendable {
  public let before: DirectoryEntry?
  public let after: DirectoryEntry?
}

extension Directory {
  /// Every entry: agencies, people, posts, mandates, services, certificates.
  public var entries: [DirectoryEntry] {
    agencies.values.sorted { $0.key < $1.key }.map(DirectoryEntry.agency)
      + people.values.sorted { $0.key < $1.key }.map(DirectoryEntry.person)
      + posts.map(DirectoryEntry.post) + mandates.map(DirectoryEntry.mandate)
      + services.map(DirectoryEntry.service) + certificates.map(DirectoryEntry.certificate)
  }

  /// What another directory says differently.
  public func changes(to other: Directory) -> [DirectoryChange] {
    let (old, new) = (Set(entries), Set(other.entries))
    var gone = Dictionary(grouping: entries.filter { !new.contains($0) }, by: \.key)
    let added = other.entries.filter { !old.contains($0) }.map { entry in
      let before = gone[entry.key]?.isEmpty == false ? gone[entry.key]?.removeFirst() : nil
      return DirectoryChange(before: before, after: entry)
    }
    let left = Set(gone.values.joined())
    let removed = entries.filter(left.contains).map { DirectoryChange(before: $0, after: nil) }
    return removed + added
  }
}
