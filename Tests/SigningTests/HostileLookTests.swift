import DemoPKI
import PDFModel
import Signing
import Testing

/// Files made to cost whoever judges them dearly: told what is wrong with them, within seconds.
@Suite(.timeLimit(.minutes(1))) struct HostileLookTests {
  private static let bench = AttackBench(keys: .curve)

  private func codes(_ bytes: [UInt8]) -> Set<FindingCode> {
    var limits = PDFLimits.standard
    limits.contents = 1 << 20
    var codes: Set<FindingCode> = []
    let time = ContinuousClock().measure {
      let office = VerifyingOffice(keys: .curve)
      codes =
        SignatureVerifier.verify(
          bytes, policy: office.policy, evidence: office.evidence, at: VerifyingOffice.now, limits: limits
        ).codes
    }
    #expect(time < .seconds(10))
    return codes
  }

  /// A file with the leader's signature whose page is a long text, packed.
  private func approved(_ text: String, _ count: Int) throws -> [UInt8] {
    // Less alike than would be refused for being packed too well.
    let lines = (0..<(count / 20)).map { "% \($0 * 7_919 % 65_536)\n" + String(repeating: text, count: 20) }
    let content = Array(lines.joined().utf8)
    let base = try MakingBase.changed { update, _, page in
      page["Contents"] = .reference(update.add(.stream(PDFStream(compressing: content))))
    }
    return try Self.bench.forge.approve(base)
  }

  @Test func `a look of many pictures over a page of many lines`() throws {
    let drawing = String(repeating: "/X0 Do ", count: 1_900)
    let seal = Attack.Drawn("q 100 0 0 60 0 0 cm \(drawing) Q") { update in
      var gray: PDFDictionary = [
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(10), "Height": .integer(10),
        "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
      ]
      let clear = update.add(.stream(PDFStream(gray, raw: Array(repeating: 0, count: 100))))
      gray["SMask"] = .reference(clear)
      let image = update.add(.stream(PDFStream(gray, raw: Array(repeating: 9, count: 100))))
      return ["XObject": .dictionary(["X0": .reference(image)])]
    }
    let once = try approved("60 700 m 160 760 l S ", 2_400)
    #expect(codes(try Attack.sealed(Self.bench, once, [60, 700, 160, 760], seal)).contains(.lookCovers))
  }

  @Test func `a long page looked at for every note that was added`() throws {
    let once = try approved("0 0 m n ", 20_000)
    let bytes = try (0..<40).reduce(once) { bytes, place in
      try Forge.append(bytes) { update in
        let corners = [10 * place, 10, 10 * place + 9, 19]
        let note = update.add(
          .dictionary([
            "Type": .name("Annot"), "Subtype": .name("FreeText"),
            "Rect": .array(corners.map { .integer($0) }),
          ]))
        try update.addAnnotation(note)
      }
    }
    #expect(codes(bytes).isSuperset(of: [.issueStampNotAllowed, .coverUnknown]))
  }

  @Test func `a store that names one long stream again and again`() throws {
    let bytes = try Forge.append(Self.bench.once) { update in
      let long = update.add(.stream(PDFStream(compressing: Array(repeating: 48, count: 8 << 20))))
      let store = update.add(
        .dictionary(["CRLs": .array(Array(repeating: .reference(long), count: 500))]))
      try update.change(update.root) { $0["DSS"] = .reference(store) }
    }
    #expect(codes(bytes) == [.fileTooLarge])
  }

  @Test func `a long name above many fields`() throws {
    let bytes = try Forge.append(Self.bench.once) { update in
      let name = PDFObject.string(Array(repeating: 65, count: 30_000))
      let kids = (0..<500).map {
        PDFObject.reference(update.add(.dictionary(["T": .string([65, UInt8($0 / 2 % 256)])])))
      }
      let field = update.add(.dictionary(["T": name, "Kids": .array(kids)]))
      try update.changeForm { $0["Fields"] = .array(($0["Fields"]?.array ?? []) + [.reference(field)]) }
    }
    #expect(codes(bytes) == [.formMalformed])
  }
}
