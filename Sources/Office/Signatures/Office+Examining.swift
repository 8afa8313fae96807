public import DossierModel
import DossierStore
import Foundation
import Hashing
import PDFModel
import Papers

extension Office {
  /// What an action on a dossier would sign, and with whose certificate; nil: nothing, or not now.
  public func signingTask(
    _ action: String, on code: String, as actor: String, for principal: String? = nil,
    scanned: String? = nil
  ) throws -> SigningTask? {
    try store.read { reading in
      try ask(code, actor, reading) { $0.signingTask(action, for: principal, scanned: scanned) }
    }
  }

  /// What is found of a signed file before anything is decided about it; nil where nothing is asked of signatures.
  func examine(_ path: String, _ request: AdvanceRequest, as actor: String, limit: Int) throws -> (
    examination: Examination, finding: FileFinding, version: Int
  )? {
    guard !request.onPaper, let examiner, let file = FileManager.default.contents(atPath: path) else {
      return nil
    }
    guard let (policy, act, before, version) = try store.read({ try awaited(request, actor, $0) }),
      file.count <= limit
    else { return nil }
    let bytes = Array(file)
    let examination = try examiner.examine(bytes, under: policy, received: clock())
    let finding = FileFinding(
      signatures: examination.signatures, continues: before.map { bytes.starts(with: $0) } ?? true,
      faults: examination.faults,
      letters: act == .issue || act == .approve ? Self.letters(bytes, examination) : "",
      keepsPlaces: act == .approve && Self.keepsPlaces(bytes))
    return (examination, finding, version)
  }

  /// What can be read where number and date belong; a file that is not proven is not looked into here.
  private static func letters(_ bytes: [UInt8], _ examination: Examination) -> String {
    guard examination.faults.isEmpty, !examination.signatures.isEmpty,
      examination.signatures.allSatisfy({ $0.proof.standing == .valid })
    else { return "" }
    do { return try PageLetters.on(page: 0, of: PDFFile(bytes)) } catch { return "" }
  }

  /// What a file shows of its number that is sent over the network, though only its print was sealed; nil: another is sent.
  func printFinding(_ request: AdvanceRequest, as actor: String) throws -> FileFinding? {
    let digest = try store.read { reading -> Digest? in
      let signatures = try reading.dossier(request.code).dossier.signatures
      guard signatures.contains(where: { $0.act == .issue && $0.medium == .paper }) else { return nil }
      return try ask(request.code, actor, reading) { $0.printedFile(request.action) }
    }
    guard let bytes = try digest.map({ try store.vault.read($0) }) else { return nil }
    let letters: String
    do { letters = try PageLetters.on(page: 0, of: PDFFile(bytes)) } catch { letters = "" }
    return FileFinding(
      signatures: [], continues: true, letters: letters, keepsPlaces: Self.keepsPlaces(bytes))
  }

  private static func keepsPlaces(_ bytes: [UInt8]) -> Bool {
    do { return try NumberFields.wait(in: PDFFile(bytes)) } catch { return false }
  }

  /// The document a signing action is about, as it stands: its bytes, and the dossier's version.
  private func awaited(
    _ request: AdvanceRequest, _ actor: String, _ reading: StoreReading
  ) throws -> (policy: SigningPolicy, act: Act, before: [UInt8]?, version: Int)? {
    guard let policy = try signingPolicy(reading) else { return nil }
    let dossier = try standing(request.code, reading).dossier
    let task = try ask(request.code, actor, reading) {
      $0.signingTask(request.action, for: request.principal, scanned: request.scanned)
    }
    guard let task else { return nil }
    if task.act.signing?.takesOwnFile == true { return (policy, task.act, nil, dossier.version) }
    return (
      policy, task.act, try dossier.paper(task.document).map { try store.vault.read($0.digest) },
      dossier.version
    )
  }
}
