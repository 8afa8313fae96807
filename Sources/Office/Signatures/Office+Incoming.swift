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
  /// A PDF in which a signature may be, for its byte range cannot be compressed; or one that is encrypted, of which nobody
  /// here can say.
  fileprivate var mayBeSigned: Bool {
    starts(with: "%PDF-".utf8) && (holds(name: "ByteRange") || holds(name: "Encrypt"))
  }

  /// True when a name is written somewhere, or one that begins so, with or without escapes (ISO 32000-1, 7.3.5).
  private func holds(name: StaticString) -> Bool {
    withUnsafeBytes { all in
      var place = 0
      while place < all.count, let base = all.baseAddress,
        let found = memchr(base + place, 0x2F, all.count - place)
      {
        place = UnsafeRawPointer(found) - base + 1
        if Self.isName(name, in: all, at: place) { return true }
      }
      return false
    }
  }

  private static func isName(_ name: StaticString, in all: UnsafeRawBufferPointer, at start: Int) -> Bool {
    var place = start
    for index in 0..<name.utf8CodeUnitCount {
      guard place < all.count else { return false }
      var byte = all[place]
      if byte == UInt8(ascii: "#") {
        guard place + 2 < all.count, let high = all[place + 1].hexDigit, let low = all[place + 2].hexDigit
        else { return false }
        (byte, place) = (high << 4 | low, place + 2)
      }
      guard byte == name.utf8Start[index] else { return false }
      place += 1
    }
    return true
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension Examination {
  /// The worst that was found.
  fileprivate var worst: SignatureProof.Standing {
    if faults == [FaultCode.brokenOff] || faults == [FindingCode.fileEncrypted.rawValue] { return .unproven }
    let all = signatures.map(\.proof.standing)
    if !faults.isEmpty || all.contains(.invalid) { return .invalid }
    return all.contains(.unproven) ? .unproven : .valid
  }
}

extension VerificationRecord {
  /// The record of an examination that did not come to an end.
  fileprivate init(brokenOff file: Digest, _ policy: SigningPolicy, at moment: Moment) {
    let found = Found(code: FaultCode.brokenOff, place: "file", weight: "refuses")
    self.init(
      format: 1, verifier: SignatureVerifier.version, policy: policy.name, policyVersion: policy.version,
      file: file.hex, at: Zone.vietnam.iso(moment), verdict: "not_proven", findings: [found], signatures: [],
      timeStamps: [], evidence: [])
  }
}
