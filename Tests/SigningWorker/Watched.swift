import Hashing
import Office
import PDFModel
import Papers
import Signing
import WorkingTime

/// A key that passes the moments around it.
final class WatchedKey: KeySource {
  private let key: any KeySource
  private let fate: Fate

  init(_ key: any KeySource, _ fate: Fate) { (self.key, self.fate) = (key, fate) }

  func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    try key.prepare(document, now: now)
  }

  func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    fate.pass(.keyAsked)
    let signature = try key.complete(transaction, signedAttributes: signedAttributes, now: now)
    fate.pass(.keyAnswered)
    return signature
  }
}

/// An artist that passes the moments after it.
struct WatchedArtist: SigningArtist {
  let artist: any SigningArtist
  let fate: Fate

  func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    let numbered = try artist.number(document, scene)
    fate.pass(.numberDrawn)
    return numbered
  }

  func filled(_ scene: SigningScene, in file: PDFFile) throws -> [FilledField] {
    try artist.filled(scene, in: file)
  }

  func picture(_ scene: SigningScene, in file: PDFFile) throws -> (
    page: Int, appearance: SignatureAppearance
  )? {
    let picture = try artist.picture(scene, in: file)
    fate.pass(.pictureDrawn)
    return picture
  }
}

/// A desk that passes the moments around it.
final class WatchedDesk: SigningDesk {
  private let desk: any SigningDesk
  private let fate: Fate

  init(_ desk: any SigningDesk, _ fate: Fate) { (self.desk, self.fate) = (desk, fate) }

  func ready(_ scene: SigningScene) throws -> Digest {
    fate.pass(.keyNotAsked)
    let certificate = try desk.ready(scene)
    fate.pass(.signerKnown)
    return certificate
  }

  func rehearse(_ document: [UInt8], _ scene: SigningScene) throws {
    try fate.rehearse { try desk.rehearse(document, scene) }
  }

  func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    try desk.number(document, scene)
  }

  func sign(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    let signed = try desk.sign(document, scene)
    fate.pass(.signatureEmbedded)
    return signed
  }
}

/// An examiner that passes the moments around it.
final class WatchedExaminer: FileExaminer {
  private let examiner: any FileExaminer
  private let fate: Fate

  init(_ examiner: any FileExaminer, _ fate: Fate) { (self.examiner, self.fate) = (examiner, fate) }

  func examine(
    _ file: [UInt8], under policy: SigningPolicy, received: Moment
  ) throws -> Examination {
    fate.pass(.fileLaidDown)
    let examination = try examiner.examine(file, under: policy, received: received)
    fate.pass(.fileExamined)
    return examination
  }
}
