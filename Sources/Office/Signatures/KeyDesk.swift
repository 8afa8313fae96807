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

  /// - Parameters:
  ///   - timeStamps: nil: signatures without a time stamp, marked as such (B-B).
  ///   - revocationLists: DER of the newest lists known.
  ///   - unlock: makes sure of the key's secret where that can be done before something is signed.
  public init(
    key: any KeySource, timeStamps: TimeStampSource?, artist: any SigningArtist,
    revocationLists: @escaping () -> [[UInt8]], unlock: @escaping () throws -> Void = {},
    clock: @escaping () -> Moment
  ) {
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
    guard refusing.isEmpty else { throw CertificateRefused(codes: refusing) }
    return SHA256.digest(identity.certificate)
  }

  /// Everything but the key's own work; asks for the secret last, when nothing else stands against the signature.
  public func rehearse(_ document: [UInt8], _ scene: SigningScene) throws {
    _ = try begin(scene.task.act.preparesNumber ? number(document, scene) : document, scene)
    try unlock()
  }

  /// Number and date, drawn by the artist.
  public func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    do { return try artist.number(document, scene) } catch let fault as PDFFault {
      throw MakingFault.file(fault)
    }
  }

  /// One PAdES signature more: an approval, or the seal that locks the document.
  public func sign(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    let begun = try begin(document, scene)
    return try DocumentSigner(key: key, timeStamps: timeStamps).finish(begun, now: clock).bytes
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

/// The certificate that would sign is not trusted, not valid now, or revoked; nothing was signed, no number given.
public struct CertificateRefused: Error, Hashable {
  public let codes: [FindingCode]
}
