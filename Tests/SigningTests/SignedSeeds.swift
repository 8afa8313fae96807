import Foundation
import Hashing
import PDFModel
import Signing

/// The signed files fuzzing starts from, whom their office trusts, and which bytes were signed.
struct SignedSeeds {
  let policy: VerificationPolicy
  let evidence: Evidence
  /// What they all carry is read once.
  let memory = VerificationMemory()
  /// A file with one signature, which updates follow.
  private let approved: PDFFile
  private var signed: [Signed] = []

  /// All of a file up to its end but a gap.
  private struct Signed {
    let gap: Range<Int>
    let end: Int
    let digest: Digest
  }

  /// Reads a folder: the root’s certificate, lists of revoked ones, and files that were signed and not yet altered.
  init(folder: String) throws {
    func read(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
    let anchors = [try AnchorSet(name: "seeds", certificates: [read("root.der")])]
    policy = VerificationPolicy(
      name: PolicyName(id: "seeds", version: "1"), signers: anchors, timeStamps: anchors)
    evidence = Evidence(revocationLists: [try read("list-0.der"), try read("list-1.der")])
    approved = try PDFFile(read("approved.pdf"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".pdf") { signed += try Self.signatures(in: read(name)) }
  }

  private static func signatures(in bytes: [UInt8]) throws -> [Signed] {
    let file = try PDFFile(bytes)
    return try file.objectNumbers().compactMap { number in
      guard let reference = try file.reference(to: number),
        let range = try file.object(reference).dictionary?["ByteRange"]?.array?.compactMap(\.integer),
        range.count == 4
      else { return nil }
      let (gap, end) = (range[1]..<range[2], range[2] + range[3])
      return Signed(gap: gap, end: end, digest: digest(of: bytes, around: gap, upTo: end))
    }
  }

  private static func digest(of bytes: [UInt8], around gap: Range<Int>, upTo end: Int) -> Digest {
    SHA256.digest(Array(bytes[..<gap.lowerBound] + bytes[gap.upperBound..<end]))
  }

  /// True if a file begins with what was signed, so far.
  func hold(_ bytes: [UInt8], upTo end: Int) -> Bool {
    signed.contains {
      $0.end == end && end <= bytes.count && Self.digest(of: bytes, around: $0.gap, upTo: end) == $0.digest
    }
  }

  /// The signed file with an update of these objects: where each lies is told rightly, whatever was done to them.
  func updated(with objects: [UInt8]) -> [UInt8] {
    let start = approved.bytes.count
    var trailer = approved.newest.trailer
    trailer["Size"] = .integer(Self.most + 1)
    trailer["Prev"] = .integer(approved.newest.startXRef)
    var writer = PDFWriter(approved.bytes + objects)
    let section = writer.bytes.count + 1
    writer.write("\nxref\n")
    for (number, place) in Self.places(in: objects).sorted(by: { $0.key < $1.key }) {
      let digits = String(start + place)
      writer.write(
        "\(number) 1\n" + String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n")
    }
    writer.write("trailer\n")
    writer.write(.dictionary(trailer))
    writer.write("\nstartxref\n\(section)\n%%EOF\n")
    return writer.bytes
  }

  private static let most = 99

  /// Where objects begin, each at the beginning of a line.
  private static func places(in objects: [UInt8]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for line in objects.split(separator: 10) {
      let words = line.prefix(16).split(separator: 32)
      guard words.count >= 3, words[1].elementsEqual("0".utf8), words[2].elementsEqual("obj".utf8),
        let number = Int(String(decoding: words[0], as: UTF8.self)), (1...most).contains(number),
        places[number] == nil
      else { continue }
      places[number] = line.startIndex
    }
    return places
  }
}
