import DossierModel
public import Hashing
import PDFModel
import Papers
public import Signing
public import WorkingTime

/// Signs with a key: PAdES with a time stamp where the service can be reached (ETSI EN 319 142-1), what is seen by
/// Decree 30/2020/NĐ-CP, Annex I.
public final class KeyDesk: SigningDesk {
  private let key: any KeySource
  private let timeStamps: TimeStampSource?
  private let artist: any SigningArtist
  private let revocationLists: () -> [[UInt8]]
  private let unlock: () throws -> Void
  private let clock: () -> Moment
  private var areClocksCompared: Bool
  /// Why the newest signature has no time stamp; nil: it has one, or the policy wants none.
  public private(set) var timeStampFault: TimeStampFault?
  /// How often in a row the service was out of reach.
  private var silences = 0
  /// A run asks a service that does not answer no more than so often.
  private static let patience = 2

  /// - Parameters:
  ///   - timeStamps: nil: signatures without a time stamp, marked as such (B-B).
  ///   - revocationLists: DER of the newest lists known.
  ///   - isSimulated: true where clock and time stamps are those of a simulation, which need not be compared.
  ///   - unlock: makes sure of the key's secret where that can be done before something is signed.
  public init(
    key: any KeySource, timeStamps: TimeStampSource?, artist: any SigningArtist,
    revocationLists: @escaping () -> [[UInt8]], unlock: @escaping () throws -> Void = {},
    isSimulated: Bool = false, clock: @escaping () -> Moment
  ) {
    areClocksCompared = isSimulated
    self.unlock = unlock
    self.revocationLists = revocationLists
    self.key = key
    self.timeStamps = timeStamps
    self.artist = artist
    self.clock = clock
  }

  /// Asks the key who would sign; nothing is signed by asking.
  public func ready(_ scene: SigningScene) throws -> Digest {
    // A key that is there says who would sign; nothing is signed by asking.
    let identity = try key.prepare(.zero, now: clock()).identity
    let codes = SignerCheck.findings(
      identity, policy: try scene.policy.verification(),
      evidence: Evidence(revocationLists: revocationLists()), at: clock())
    let refusing = codes.filter { $0.weight == .refuses || !scene.policy.rules.takesUnproven }
    guard refusing.isEmpty else {
      let isCut = refusing.contains(.pathNotFound)
      throw CertificateRefused(codes: refusing, issuer: isCut ? Self.end(of: identity) : nil)
    }
    return SHA256.digest(identity.certificate)
  }

  /// Who issued the last certificate that is known on the way to an anchor.
  private static func end(of identity: SigningIdentity) -> String? {
    do {
      return try CertificateFacts.read(identity.chain.last ?? identity.certificate).issuer.commonName
    } catch {
      return nil
    }
  }

  /// Everything but the key's own work, of the acts that follow too; compares the clocks, and asks for the secret last, when
  /// nothing else stands against the signature.
  public func rehearse(_ document: [UInt8], _ scene: SigningScene) throws {
    let begun = try begin(document, preparedFor: scene)
    try foresee(scene.following, on: begun)
    try compareClocks(scene)
    try unlock()
  }

  private func begin(_ document: [UInt8], preparedFor scene: SigningScene) throws -> [UInt8] {
    let prepared = scene.task.act.preparesNumber ? try number(document, scene) : document
    return try begin(prepared, scene).prepared.bytes
  }

  /// What could not be signed or sealed afterwards is not signed now.
  private func foresee(_ scenes: [SigningScene], on signed: [UInt8]) throws {
    var document = signed
    for scene in scenes {
      do { document = try begin(document, preparedFor: scene) } catch MakingFault.lookRefused(let code) {
        // Whose picture it will be is not known yet: any that has a place will do.
        let other = [PaperArtist(), PaperArtist(isDrawing: true)].lazy.compactMap {
          self.look($0, document, scene)
        }.first
        guard let other else { throw LaterActRefused(scene.task.act, MakingFault.lookRefused(code)) }
        document = other
      } catch { throw LaterActRefused(scene.task.act, error) }
    }
  }

  /// The document with another look of a signature; nil: it has no place either.
  private func look(_ artist: PaperArtist, _ document: [UInt8], _ scene: SigningScene) -> [UInt8]? {
    let desk = KeyDesk(
      key: key, timeStamps: nil, artist: artist, revocationLists: revocationLists, clock: clock)
    do { return try desk.begin(document, preparedFor: scene) } catch { return nil }
  }

  /// A clock that is wrong is noticed before a number is given: a time stamp over nothing tells, once in a run.
  private func compareClocks(_ scene: SigningScene) throws {
    guard let timeStamps = usableTimeStamps, !areClocksCompared else { return }
    do { _ = try timeStamps.stamp(imprint: .zero, now: clock) } catch { try take(error, scene) }
    areClocksCompared = true
  }

  /// Without a time stamp a signature is made all the same, but not under a clock that is wrong.
  private func take(_ fault: TimeStampFault?, _ scene: SigningScene) throws(Rejection) {
    switch fault {
    case .unreachable: silences += 1
    case .wrongTime(let stamped):
      throw Rejection(
        action: scene.task.action, reasons: [.signing(.otherTime(stamped: stamped, ours: clock()))])
    default: silences = 0
    }
  }

  private var usableTimeStamps: TimeStampSource? { silences < Self.patience ? timeStamps : nil }

  /// Number and date, drawn by the artist.
  public func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    do { return try artist.number(document, scene) } catch let fault as PDFFault {
      throw MakingFault.file(fault)
    }
  }

  /// One PAdES signature more: an approval, or the seal that locks the document.
  public func sign(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    let begun = try begin(document, scene)
    let stamps = usableTimeStamps
    let signed = try DocumentSigner(key: key, timeStamps: stamps).finish(begun, now: clock)
    if stamps != nil {
      timeStampFault = signed.timeStampFault
      try take(signed.timeStampFault, scene)
    }
    if let stamped = signed.timeStamp?.moment { try check(stamped, scene) }
    return signed.bytes
  }

  /// The date on the document must not come after the trusted time.
  private func check(_ stamped: Moment, _ scene: SigningScene) throws(Rejection) {
    let skew = Int64(scene.policy.timeStamps?.skew ?? TimeStampService.usualSkew)
    guard let date = scene.date, stamped.milliseconds + skew < scene.zone.moment(date, minute: 0).milliseconds
    else { return }
    throw Rejection(
      action: scene.task.action, reasons: [.signing(.dateAhead(date, stamped: stamped))])
  }

  private func begin(_ document: [UInt8], _ scene: SigningScene) throws -> DocumentSigner.Begun {
    let file = try read(document)
    let look = SigningLook(scene.task.act)
    let filled = try artist.filled(scene, in: file)
    let kind: SignatureRequest.Kind =
      look.closes
      ? .seal : filled.isEmpty ? .approval : .locking([NumberFields.numberName, NumberFields.dateName])
    var request = SignatureRequest(kind, field: try Self.field(look.field, in: file), claimed: clock())
    request.zone = scene.zone
    request.name = scene.isAgency ? scene.agency : scene.person
    request.reserved = scene.policy.reserved
    if let picture = try artist.picture(scene, in: file) {
      (request.page, request.appearance) = (picture.page, picture.appearance)
    }
    return try DocumentSigner(key: key, timeStamps: timeStamps).begin(file, request, now: clock()) { update in
      for field in filled { field.place(in: &update) }
    }
  }

  private func read(_ document: [UInt8]) throws(MakingFault) -> PDFFile {
    do { return try PDFFile(document) } catch { throw .file(error) }
  }

  /// A name no field has: a document may be signed by several people.
  static func field(_ name: String, in file: PDFFile) throws(MakingFault) -> String {
    let names = Set(try fieldNames(in: file))
    return ([name] + (2...99).map { "\(name)\($0)" }).first { !names.contains($0) } ?? name
  }

  /// The names of a form's fields.
  static func fieldNames(in file: PDFFile) throws(MakingFault) -> [String] {
    do {
      let form = try file.resolve(file.catalog()["AcroForm"] ?? .null).dictionary
      let fields = try file.resolve(form?["Fields"] ?? .null).array ?? []
      return try fields.compactMap { try file.resolve($0).dictionary?["T"]?.string.flatMap(PDFText.decode) }
    } catch let fault as PDFFault { throw .file(fault) } catch { throw .formMalformed }
  }
}
