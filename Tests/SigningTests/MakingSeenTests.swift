import DemoPKI
import PDFModel
import Signing
import Testing

/// What would not be called proven is not signed, before a key is asked.
struct MakingSeenTests {
  private let keys = MakingDemo.curve

  private func sign(_ bytes: [UInt8], _ field: String, _ rectangle: [Double]?) throws -> [UInt8] {
    var request = SignatureRequest(.approval, field: field, claimed: MakingDemo.now)
    request.appearance = rectangle.map {
      SignatureAppearance(
        rectangle: $0, size: [$0[2] - $0[0], $0[3] - $0[1]], content: Array("1 g 0 0 900 900 re f".utf8))
    }
    return try keys.sign(bytes, request, by: keys.pki.leader).bytes
  }

  @Test func `the first signature stands where it wants, the next over nothing`() throws {
    let first = try sign(MakingBase.plain, "A", [60, 700, 160, 760])
    #expect(throws: MakingFault.lookRefused(.lookCovers)) { try sign(first, "B", [100, 715, 140, 735]) }
    #expect(throws: MakingFault.lookRefused(.lookTooLarge)) { try sign(first, "B", [60, 60, 500, 500]) }
    #expect(try sign(first, "B", [60, 60, 160, 120]).count > first.count)
  }

  @Test func `a file whose contents are not fixed is not signed`() throws {
    let scripted = try MakingBase.changed { _, catalog, _ in
      catalog["OpenAction"] = .dictionary(["S": .name("JavaScript"), "JS": .string([65])])
    }
    #expect(throws: MakingFault.contentNotFixed([.contentActive])) { try sign(scripted, "A", nil) }
    let attached = try MakingBase.changed { _, catalog, _ in
      catalog["AF"] = .array([.dictionary(["Type": .name("Filespec"), "EF": .dictionary([:])])])
    }
    #expect(try sign(attached, "A", nil).count > attached.count)
  }
}
