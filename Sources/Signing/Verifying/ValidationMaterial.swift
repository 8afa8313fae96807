import PDFModel
import WorkingTime

/// Certificates, revocation lists and status answers at hand: from the file's `/DSS` and from the office's own keeping.
struct ValidationMaterial: Sendable {
  private var certificates: [Certificate] = []
  private var lists: [RevocationList] = []
  private var answers: [StatusAnswer] = []
  let memory: VerificationMemory

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
    for bytes in try Self.streams(store["Certs"], view, &size) { add(certificate: bytes) }
    for bytes in try Self.streams(store["CRLs"], view, &size) { add(list: bytes) }
    for bytes in try Self.streams(store["OCSPs"], view, &size) { add(answer: bytes) }
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

  /// Without lists and answers nothing is known of revocation.
  var provesRevocation: Bool { !lists.isEmpty || !answers.isEmpty }

  /// The same with what the office holds.
  func adding(_ evidence: Evidence) -> ValidationMaterial {
    var more = self
    for bytes in evidence.certificates { more.add(certificate: bytes) }
    for bytes in evidence.revocationLists { more.add(list: bytes) }
    for bytes in evidence.statusAnswers { more.add(answer: bytes) }
    return more
  }

  /// The same with what a message brings along.
  func adding(_ message: CMSMessage) -> ValidationMaterial {
    var more = self
    more.certificates += message.certificates
    for bytes in message.revocationLists { more.add(list: bytes) }
    return more
  }

  // What cannot be read proves nothing and is left out.
  private mutating func add(certificate bytes: [UInt8]) {
    guard certificates.count < Self.limit else { return }
    do { certificates.append(try memory.certificate(bytes)) } catch {}
  }

  private mutating func add(list bytes: [UInt8]) {
    guard lists.count < Self.limit else { return }
    do { lists.append(try memory.list(bytes)) } catch {}
  }

  private mutating func add(answer bytes: [UInt8]) {
    guard answers.count < Self.limit else { return }
    do { answers.append(try memory.answer(bytes)) } catch {}
  }

  func trust(_ use: CertificateUse, _ policy: VerificationPolicy, now: Moment) -> TrustCheck {
    TrustCheck(
      use: use, sets: use == .timeStamp ? policy.timeStamps : policy.signers, candidates: certificates,
      revocation: RevocationCheck(lists: lists, answers: answers, policy: policy.revocation, now: now),
      refusedPolicies: policy.refusedPolicies)
  }
}
