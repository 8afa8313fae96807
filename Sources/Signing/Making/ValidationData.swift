import Hashing
public import PDFModel

/// What a verifier needs years later: certificates, revocation lists and status answers, as DER.
public struct ValidationData: Hashable, Sendable {
  public var certificates: [[UInt8]]
  public var revocationLists: [[UInt8]]
  public var statusAnswers: [[UInt8]]

  public init(certificates: [[UInt8]], revocationLists: [[UInt8]] = [], statusAnswers: [[UInt8]] = []) {
    self.certificates = certificates
    self.revocationLists = revocationLists
    self.statusAnswers = statusAnswers
  }

  /// The file with these added to its document security store (ISO 32000-2, 12.8.4.3): PAdES-B-LT.
  ///
  /// What lies there already is not written again; entries for single signatures (`/VRI`) stay as they are.
  public func appended(to file: PDFFile) throws(MakingFault) -> [UInt8] {
    var update = PDFUpdate(file)
    let root = try file.root()
    var catalog = try FormGrowth.dictionary(.reference(root), in: update)
    var store =
      try MakingFault.file { () throws(PDFFault) in
        try file.resolve(catalog["DSS"] ?? .null).dictionary
      } ?? ["Type": .name("DSS")]
    let parts: [(PDFName, [[UInt8]])] = [
      ("Certs", certificates), ("CRLs", revocationLists), ("OCSPs", statusAnswers),
    ]
    for (key, values) in parts { try Self.add(values, to: &store, key, &update) }
    if let reference = catalog["DSS"]?.reference {
      update.replace(reference, with: .dictionary(store))
    } else {
      catalog["DSS"] = .reference(update.add(.dictionary(store)))
      update.replace(root, with: .dictionary(catalog))
    }
    return update.bytes().bytes
  }

  private static func add(
    _ values: [[UInt8]], to store: inout PDFDictionary, _ key: PDFName, _ update: inout PDFUpdate
  ) throws(MakingFault) {
    guard !values.isEmpty else { return }
    let file = update.file
    var known: Set<Digest> = []
    var members: [PDFObject] = []
    do {
      members = try file.resolve(store[key] ?? .null).array ?? []
      for member in members {
        if let stream = try file.resolve(member).stream {
          known.insert(SHA256.digest(try file.decoded(stream).bytes))
        }
      }
    } catch { throw .file(error) }
    for value in values where known.insert(SHA256.digest(value)).inserted {
      let stream = PDFStream(PDFDictionary(), compressing: value)
      members.append(.reference(update.add(.stream(stream))))
    }
    store[key] = .array(members)
  }
}
