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

  /// The next signature would prove nothing there; a number would be used up by then.
  @Test func `a page that cannot be read is not signed in sight`() throws {
    let unreadable = try MakingBase.changed { update, _, page in
      let text = Array("BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET (never closed".utf8)
      page["Contents"] = .reference(update.add(.stream(PDFStream(PDFDictionary(), raw: text))))
    }
    let small = try MakingBase.changed { _, _, page in
      page["MediaBox"] = .array([0, 0, 99, 99].map { .integer($0) })
    }
    let noted = try MakingBase.changed { _, _, page in
      let note: PDFDictionary = [
        "Type": .name("Annot"), "Subtype": .name("Square"), "F": .integer(4), "Rect": .array([.integer(1)]),
      ]
      page["Annots"] = .array([.dictionary(note)])
    }
    for bytes in [unreadable, small, noted] {
      #expect(throws: MakingFault.contentNotFixed([.coverUnknown])) {
        try sign(bytes, "A", [60, 60, 90, 90])
      }
      #expect(try sign(bytes, "A", nil).count > bytes.count)
    }
  }

  /// Nothing is shown after a seal.
  @Test func `where nobody follows the page need not be read`() throws {
    let page = try MakingBase.changed { _, _, page in page["UserUnit"] = .integer(2) }
    var request = SignatureRequest(.seal, field: "A", claimed: MakingDemo.now)
    request.appearance = SignatureAppearance(rectangle: [60, 60, 90, 90], size: [30, 30], content: [])
    #expect(try keys.sign(page, request, by: keys.pki.seal).bytes.count > page.count)
  }
}
