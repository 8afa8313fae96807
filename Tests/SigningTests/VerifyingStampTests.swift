import DemoPKI
import PDFModel
import Signing
import Testing

/// Number and date that another tool puts on a page with the seal, where a policy takes that.
struct VerifyingStampTests {
  private let bench = AttackBench(keys: .curve)

  private func report(_ before: String?, _ after: String) throws -> VerificationReport {
    let bytes = try Attack.sealing(bench, bench.once) { update in
      guard let page = try update.file.pages().first else { throw ForgeFault() }
      let added = [before, after].map { text in
        text.map { update.add(.stream(PDFStream(PDFDictionary(), raw: Array($0.utf8)))) }
      }
      try update.change(page) { leaf in
        let old = leaf["Contents"] ?? .null
        leaf["Contents"] = .array(
          (added[0].map { [.reference($0)] } ?? []) + [old] + (added[1].map { [.reference($0)] } ?? []))
      }
    }
    return VerifyingOffice(keys: .curve).check(bytes) { $0.acceptsIssueStamp = true }
  }

  @Test(arguments: [
    "BT /F1 12 Tf 72 760 Td (So: 12/GP) Tj ET BT /F1 12 Tf 330 760 Td (26 thang 11) Tj ET",
    "BT /F1 12 Tf 142 720 Td (12/GP) Tj ET", "Q 60 740 70 20 re S",
  ])
  func `at a free place it holds`(_ stamp: String) throws {
    let found = try report("q\n", stamp)
    #expect(found.verdict == .fullySigned, "\(found.summary)")
  }

  @Test(arguments: [
    ("q ", "Q 1 g 60 712 140 20 re f", FindingCode.lookCovers),
    ("q ", "Q BT /F1 12 Tf 72 720 Td (1 000 000) Tj ET", .lookCovers),
    ("q ", "Q 60 60 480 600 re S", .lookTooLarge),
    ("1 g ", "BT /F1 12 Tf 72 760 Td (12) Tj ET", .pageChanged),
    ("q 0 0 1 1 re W n ", "Q BT /F1 12 Tf 72 760 Td (12) Tj ET", .pageChanged),
    ("q ", "Q (never closed", .coverUnknown),
  ])
  func `over the text, in its way or unreadable it does not`(
    _ before: String, _ after: String, _ code: FindingCode
  ) throws {
    let found = try report(before, after)
    #expect(found.verdict != .fullySigned && found.codes.contains(code), "\(found.summary)")
  }

  @Test func `a stamp over the text is refused as a note too`() throws {
    let bytes = try Attack.sealing(bench, bench.once) { try $0.addNote("Stamp") }
    let found = VerifyingOffice(keys: .curve).check(bytes) { $0.acceptsIssueStamp = true }
    #expect(found.verdict == .invalid && found.codes.contains(.lookCovers), "\(found.summary)")
  }
}
