import DemoPKI
import Foundation
import PDFModel
import Signing
import Testing

/// Every byte of a signed file changed in turn: noticed, or without meaning.
struct FlipTests {
  private static let office = VerifyingOffice(keys: .curve)

  /// A small file: one page, the leader's signature and the seal, little kept free.
  private static let file: [UInt8] = {
    let forge = Forge(keys: .curve)
    do {
      let once = try forge.sign(
        MakingBase.plain, .approval, field: "ChuKyLanhDao", by: forge.demo.leader,
        request: { $0.reserved = 4_352 })
      return try forge.sign(
        once, .seal, field: "DauCoQuan", by: forge.demo.seal, request: { $0.reserved = 4_352 })
    } catch { preconditionFailure("a file of ours: \(error)") }
  }()

  /// A bit of every byte is flipped with MOTCUA_EVERY_BYTE set, else of every 97th.
  @Test func `no byte can be changed unnoticed but those without meaning`() throws {
    let step = ProcessInfo.processInfo.environment["MOTCUA_EVERY_BYTE"] == nil ? 97 : 1
    let clean = Self.office.check(Self.file)
    #expect(clean.verdict == .fullySigned)
    var (noticed, lowered, sameMessage, elsewhere) = (0, 0, 0, 0)
    let (gaps, messages) = (try Self.gaps(Self.file), try Self.messages(Self.file))
    for (count, place) in stride(from: 0, to: Self.file.count, by: step).enumerated() {
      var bytes = Self.file
      bytes[place] ^= UInt8(1 << (count % 8))
      let report = Self.office.check(bytes)
      guard report.verdict == .fullySigned else {
        noticed += 1
        continue
      }
      // Only inside a message, and only beside what is signed there.
      #expect(gaps.contains { $0.contains(place) }, "byte \(place): \(report.summary)")
      if report.signatures.map(\.level) != clean.signatures.map(\.level) {
        // A time stamp that is none any more might as well have been left out.
        lowered += 1
        #expect(report.signatures.contains { $0.level == .basic }, "byte \(place): \(report.summary)")
      } else {
        #expect(Self.isSameSignature(report, clean), "byte \(place): \(report.summary)")
        if try Self.messages(bytes) == messages { sameMessage += 1 } else { elsewhere += 1 }
      }
    }
    print(
      "flips: \(noticed) noticed, \(lowered) lower the level, \(sameMessage) write the same message, "
        + "\(elsewhere) beside what is signed, one of every \(step) of \(Self.file.count)")
    #expect(noticed > 0)
  }

  private static func messages(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let pdf = try PDFFile(bytes)
    return try pdf.objectNumbers().compactMap { number in
      guard let reference = try pdf.reference(to: number) else { return nil }
      return try pdf.object(reference).dictionary?["Contents"]?.string
    }
  }

  /// Where the messages lie: no signature can cover itself.
  private static func gaps(_ bytes: [UInt8]) throws -> [Range<Int>] {
    let pdf = try PDFFile(bytes)
    return try pdf.objectNumbers().compactMap { number in
      guard let reference = try pdf.reference(to: number),
        try pdf.object(reference).dictionary?["ByteRange"] != nil
      else { return nil }
      return try pdf.entryRanges(of: reference)["Contents"]
    }
  }

  /// All that is shown of both is the same: who, when, by what.
  private static func isSameSignature(_ a: VerificationReport, _ b: VerificationReport) -> Bool {
    a.signatures.map(\.signer) == b.signatures.map(\.signer)
      && a.signatures.map(\.controlTime) == b.signatures.map(\.controlTime)
      && a.signatures.map(\.algorithm) == b.signatures.map(\.algorithm)
      && a.signatures.map(\.path) == b.signatures.map(\.path)
  }
}
