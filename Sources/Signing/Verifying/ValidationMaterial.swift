import PDFModel
import WorkingTime

/// Certificates, revocation lists and status answers at hand: from the file's `/DSS` and from the office's own keeping.
struct ValidationMaterial: Sendable {
  /// What the office keeps: nothing a file brings along can push it aside.
  private var own = Kept()
  private var given = Kept()
  let memory: VerificationMemory

  private struct Kept: Sendable {
    var certificates: [Certificate] = []
    var lists: [RevocationList] = []
    var answers: [StatusAnswer] = []
  }

  /// More than real files carry; a hostile one cannot make the search long.
  private static let limit = 512
  /// Bytes of all that the file carries.
  private static let size = 16 << 20

  /// Nothing at hand.
  init(_ memory: VerificationMemory) { self.memory = memory }

  /// What the file itself carries (ETSI EN 319 142-1, 5.4.2).
  init(_ view: RevisionView, _ memory: VerificationMemory) throws(PDFFault) {
    self.memory = memory
    guard let store = try view.dictionary(view.catalog()["DSS"]) else { return }
    var size = 0
    given.certificates = read(try Self.streams(store["Certs"], view, &size), memory.certificate)
    given.lists = read(try Self.streams(store["CRLs"], view, &size), memory.list)
    given.answers = read(try Self.streams(store["OCSPs"], view, &size), memory.answer)
  }

  private static func streams(_ value: PDFObject?, _ view: RevisionView, _ size: inout Int) throws(PDFFault)
    -> [[UInt8]]
  {
    var found: [[UInt8]] = []
    for member in try view.array(value)?.prefix(limit) ?? [] {
      guard let stream = try view.resolve(member).stream else { continue }
      let bytes = try view.file.decoded(stream, asOf: view.index).bytes
      size += bytes.count
      guard size <= Self.size else { throw PDFFault(.tooMuchData, in: member.reference) }
      found.append(bytes)
    }
    return found
  }

  /// What cannot be read proves nothing and is left out.
  private func read<Item, Fault: Error>(
    _ all: [[UInt8]], _ read: ([UInt8]) throws(Fault) -> Item
  ) -> [Item] {
    all.compactMap { bytes in
      do { return try read(bytes) } catch { return nil }
    }
  }

  /// Without lists and answers nothing is known of revocation.
  var provesRevocation: Bool { !lists.isEmpty || !answers.isEmpty }

  private var lists: [RevocationList] { own.lists + given.lists }
  private var answers: [StatusAnswer] { own.answers + given.answers }

  /// The same with what the office holds.
  func adding(_ evidence: Evidence) -> ValidationMaterial {
    var more = self
    more.own.certificates += read(evidence.certificates, memory.certificate)
    more.own.lists += read(evidence.revocationLists, memory.list)
    more.own.answers += read(evidence.statusAnswers, memory.answer)
    return more
  }

  /// The same with what a message brings along, which comes before what somebody put into the file later.
  func adding(_ message: CMSMessage) -> ValidationMaterial {
    var more = self
    more.given.certificates = message.certificates + given.certificates
    more.given.lists = read(Array(message.revocationLists.prefix(Self.limit)), memory.list) + given.lists
    return more
  }

  func trust(_ use: CertificateUse, _ policy: VerificationPolicy, now: Moment) -> TrustCheck {
    TrustCheck(
      use: use, sets: use == .timeStamp ? policy.timeStamps : policy.signers,
      candidates: own.certificates + given.certificates,
      revocation: RevocationCheck(lists: lists, answers: answers, policy: policy.revocation, now: now),
      refusedPolicies: policy.refusedPolicies)
  }
}
