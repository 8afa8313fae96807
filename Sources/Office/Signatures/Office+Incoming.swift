import DossierModel
import DossierStore
import Foundation
import Hashing
import Signing
import WorkingTime

/// Signed papers that come in are examined at once; what is found is shown to the clerk and stops nothing.
extension Office {
  /// What is found of those papers that are signed PDF files, under the office’s policy; none where it has none.
  func incomingFindings(_ papers: [Paper], _ desk: PaperDesk) throws -> [PaperFinding] {
    guard let examiner, let policy = try signingPolicy()?.forIncoming else { return [] }
    var met: Set<Digest> = []
    return try papers.filter { met.insert($0.digest).inserted }.compactMap { paper in
      guard let bytes = try desk.bytes(of: paper), bytes.mayBeSigned else { return nil }
      let found = try examine(bytes, paper, examiner, policy)
      guard !found.signatures.isEmpty || !found.faults.isEmpty else { return nil }
      try desk.take(record: found.record)
      return PaperFinding(
        paper: paper.digest, standing: found.worst,
        codes: Array(Set(found.faults + found.signatures.flatMap(\.codes))).sorted(),
        evidence: SHA256.digest(found.record))
    }
  }

  /// A file that breaks the examination off is not proven; a clerk takes it in like any other.
  private func examine(
    _ bytes: [UInt8], _ paper: Paper, _ examiner: any FileExaminer, _ policy: SigningPolicy
  ) throws -> Examination {
    do { return try examiner.examine(bytes, under: policy, received: clock()) } catch {
      return try VerificationRecord(brokenOff: paper.digest, policy, at: clock()).examination()
    }
  }
}

extension [UInt8] {
  /// A PDF in which a signature may be: its byte range cannot be compressed.
  fileprivate var mayBeSigned: Bool { starts(with: "%PDF-".utf8) && holds("/ByteRange") }

  private func holds(_ word: StaticString) -> Bool {
    withUnsafeBytes { all in
      guard var place = all.baseAddress else { return false }
      let end = place + all.count
      while end - place >= word.utf8CodeUnitCount,
        let found = memchr(place, Int32(word.utf8Start[0]), end - place)
      {
        place = UnsafeRawPointer(found)
        guard end - place >= word.utf8CodeUnitCount else { return false }
        if memcmp(place, word.utf8Start, word.utf8CodeUnitCount) == 0 { return true }
        place += 1
      }
      return false
    }
  }
}

extension Examination {
  /// The worst that was found.
  fileprivate var worst: SignatureProof.Standing {
    if faults == [Self.brokenOff] { return .unproven }
    let all = signatures.map(\.proof.standing)
    if !faults.isEmpty || all.contains(.invalid) { return .invalid }
    return all.contains(.unproven) ? .unproven : .valid
  }

  /// What is told of a file whose examination did not come to an end.
  static let brokenOff = "examination-broke-off"
}

extension VerificationRecord {
  /// The record of an examination that did not come to an end.
  fileprivate init(brokenOff file: Digest, _ policy: SigningPolicy, at moment: Moment) {
    let found = Found(code: Examination.brokenOff, place: "file", weight: "refuses")
    self.init(
      format: 1, verifier: SignatureVerifier.version, policy: policy.name, policyVersion: policy.version,
      file: file.hex, at: Zone.vietnam.iso(moment), verdict: "not_proven", findings: [found], signatures: [],
      timeStamps: [], evidence: [])
  }
}
