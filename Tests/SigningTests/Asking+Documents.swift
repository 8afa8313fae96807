import Hashing
import PDFModel
import WorkingTime

@testable import Signing

/// What a verification is asked of a file nobody vouches for.
extension Asking {
  /// A whole file; or, where it does not begin as one, the objects of an update that follows a signed file.
  static func document(_ bytes: [UInt8], _ seeds: SignedSeeds) {
    let file = bytes.starts(with: Array("%PDF".utf8)) ? bytes : seeds.updated(with: bytes)
    var limits = PDFLimits.standard
    // Contents that are painted over and over are cut short.
    limits.contents = 1 << 20
    let report = SignatureVerifier.verify(
      file, policy: seeds.policy, evidence: seeds.evidence,
      at: Moment(milliseconds: now.milliseconds + 3_600_000), memory: seeds.memory, limits: limits)
    precondition(report.file == SHA256.digest(file))
    let valid = report.signatures.filter { $0.outcome == .valid }
    precondition(report.verdict != .fullySigned || !valid.isEmpty)
    let isWhole = !report.findings.contains { $0.code.weight == .refuses }
    for signature in valid {
      guard let coverage = signature.coverage, signature.intact else {
        preconditionFailure("valid, not intact")
      }
      precondition(seeds.hold(file, upTo: coverage.end), "valid over bytes nobody signed")
      if isWhole { check(file, still: coverage.revision) }
    }
    for stamp in report.timeStamps where stamp.outcome == .valid {
      precondition(stamp.coverage.map { seeds.hold(file, upTo: $0.end) } ?? false, "valid over other bytes")
    }
  }

  /// The newest revision shows the pages that one showed, by everything they lead to but their annotations.
  private static func check(_ bytes: [UInt8], still revision: Int) {
    do {
      let file = try PDFFile(bytes)
      let newest = RevisionView(file: file, index: file.revisions.count - 1)
      let signed = RevisionView(file: file, index: revision)
      let pages = try file.pages(asOf: revision)
      let isSame =
        try file.pages() == pages && pages.allSatisfy { try shown($0, newest) == shown($0, signed) }
      precondition(isSame, "valid, and the pages show something else")
    } catch { preconditionFailure("valid, and cannot be read: \(error)") }
  }

  private static func shown(_ page: PDFReference, _ view: RevisionView) throws -> [PDFObject] {
    var entries = try view.dictionary(.reference(page)) ?? PDFDictionary()
    for key: PDFName in ["Annots", "Parent", "B", "AA"] { entries[key] = nil }
    var objects = [PDFObject.dictionary(entries)]
    for key: PDFName in ["Resources", "MediaBox", "CropBox", "Rotate"] {
      objects.append(try view.file.inherited(key, of: page, asOf: view.index) ?? .null)
    }
    var met: Set<PDFReference> = [page]
    var waiting: [PDFReference] = []
    for object in objects { object.visitReferences { waiting.append($0) } }
    while let next = waiting.popLast() {
      guard met.insert(next).inserted, met.count < 1_000 else { continue }
      let object = try view.object(next)
      let type = object.dictionary?["Type"]?.name
      guard type != "Catalog", type != "Pages", type != "Page" else { continue }
      objects.append(object)
      object.visitReferences { waiting.append($0) }
    }
    return objects
  }
}
