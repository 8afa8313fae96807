import DemoPKI
import PDFModel
import Signing

/// Files whose signatures are seen where the law and other tools put them.
extension Legitimate {
  func seenBytes(_ forge: Forge) throws -> [UInt8] {
    let bench = AttackBench(keys: keys)
    switch self {
    case .sealOverSignature:
      // 36 mm wide and high, as offices scan it: a ring, transparent elsewhere.
      return try Attack.sealed(bench, Self.block(forge), [295, 111, 397, 213], Self.ring)
    case .sealFinelyScanned:
      return try Attack.sealed(bench, Self.block(forge), [295, 111, 397, 213], Self.frame)
    case .fromWord:
      return try forge.seal(forge.approve(VerifyingBase.hybrid(catalog: "/StructTreeRoot 7 0 R")))
    case .wordsBeside:
      let words = Attack.Drawn(
        "1 0 0 RG 0.5 0.5 107 69 re S 1 0 0 rg BT /F1 9 Tf 4 40 Td (Co quan: So Y te) Tj ET")
      return try Attack.sealed(bench, Self.block(forge), [228, 128, 336, 198], words)
    case .sealElsewhere:
      // With an empty look besides, which some tools leave behind.
      let words = Attack.Drawn("1 g 0 0 200 60 re f 0 g BT /F1 9 Tf 4 40 Td (Digitally signed) Tj ET") {
        update in
        let form: PDFDictionary = [
          "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": Attack.rectangle,
          "Resources": .dictionary([:]),
        ]
        _ = update.add(.stream(PDFStream(form, raw: [])))
        return PDFDictionary()
      }
      return try Attack.sealed(bench, bench.once, [72, 620, 272, 680], words)
    case .sealOnScan:
      let approved = try Self.approvedInSight(Self.scan, forge)
      return try Attack.sealed(bench, approved, [295, 111, 397, 213], Self.ring)
    case .identified: return try Self.identified(forge)
    default: return try forge.seal(forge.approve(Self.withLayers))
    }
  }

  /// A title, the leader's signature below it, his name: the lower right of a document.
  static func block(_ forge: Forge) throws -> [UInt8] {
    let base = try MakingBase.changed { update, _, page in
      let text = """
        BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET BT /F1 13 Tf 340 203 Td (GIAM DOC SO Y TE TINH) Tj ET
        BT /F1 13 Tf 378 116 Td (Do Thanh Binh) Tj ET
        """
      page["Contents"] = .reference(update.add(.stream(PDFStream(PDFDictionary(), raw: Array(text.utf8)))))
    }
    return try approvedInSight(base, forge)
  }

  /// 60 × 25 mm, a stroke of a pen.
  private static func approvedInSight(_ bytes: [UInt8], _ forge: Forge) throws -> [UInt8] {
    let look = SignatureAppearance(
      rectangle: [340, 128, 510, 198], size: [170, 70],
      content: Array("0 0 1 RG 2 w 10 10 m 60 90 90 -20 160 50 c S".utf8))
    return try forge.sign(
      bytes, .approval, field: "ChuKyLanhDao", by: forge.demo.leader, request: { $0.appearance = look })
  }

  /// A page that is nothing but a picture.
  static var scan: [UInt8] {
    get throws {
      try MakingBase.changed { update, _, page in
        let image: PDFDictionary = [
          "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(2), "Height": .integer(1),
          "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
        ]
        let picture = update.add(.stream(PDFStream(image, raw: [255, 200])))
        page["Resources"] = .dictionary(["XObject": .dictionary(["S": .reference(picture)])])
        let drawing = Array("q 595 0 0 842 0 0 cm /S Do Q".utf8)
        page["Contents"] = .reference(update.add(.stream(PDFStream(PDFDictionary(), raw: drawing))))
      }
    }
  }

  private static let ring = Attack.Drawn("q 102 0 0 102 0 0 cm /X0 Do Q") { update in
    var image: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(100), "Height": .integer(100),
      "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
    ]
    let places = (0..<10_000).map { ($0 % 100 - 50, $0 / 100 - 50) }
    let opacity = places.map { (2_100...2_400).contains($0 * $0 + $1 * $1) ? UInt8(230) : 0 }
    image["SMask"] = .reference(update.add(.stream(PDFStream(image, raw: opacity))))
    let red = update.add(.stream(PDFStream(image, raw: Array(repeating: 90, count: 10_000))))
    return ["XObject": .dictionary(["X0": .reference(red)])]
  }

  /// A frame of thin lines at 1,000 dots per inch: all but empty, and packed accordingly.
  private static let frame = Attack.Drawn("q 102 0 0 102 0 0 cm /X0 Do Q") { update in
    let side = 1_400
    let line = [UInt8](repeating: 230, count: side)
    let row = [UInt8](repeating: 230, count: 12) + [UInt8](repeating: 0, count: side - 24) + line.prefix(12)
    let opacity = (0..<side).flatMap { (12..<(side - 12)).contains($0) ? row : line }
    var image: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(side), "Height": .integer(side),
      "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
    ]
    image["SMask"] = .reference(update.add(.stream(PDFStream(image, compressing: opacity))))
    let red = [UInt8](repeating: 90, count: side * side)
    return [
      "XObject": .dictionary(["X0": .reference(update.add(.stream(PDFStream(image, compressing: red))))])
    ]
  }

  /// Compressed, with what belongs to each signature, and when it was added.
  static func storedByOthers(_ bytes: [UInt8], _ forge: Forge) throws -> [UInt8] {
    try Forge.append(bytes) { update in
      func added(_ data: [[UInt8]]) -> PDFObject {
        .array(data.map { .reference(update.add(.stream(PDFStream(PDFDictionary(), compressing: $0)))) })
      }
      let certificates = added([
        forge.demo.anchor, forge.demo.agencyAuthority.holder.certificate,
        forge.demo.timeStamping.holder.certificate,
      ])
      let lists = added(forge.demo.revocationLists(at: Forge.now))
      let answers = added(forge.demo.statusAnswers(at: Forge.now))
      let one: PDFDictionary = [
        "Type": .name("VRI"), "Cert": certificates, "CRL": lists, "OCSP": answers,
        "TU": .string(Array("D:20261126080000Z".utf8)),
      ]
      let information: PDFDictionary = [
        "0123456789ABCDEF0123456789ABCDEF01234567": .reference(update.add(.dictionary(one)))
      ]
      let store: PDFDictionary = [
        "Type": .name("DSS"), "Certs": certificates, "CRLs": lists, "OCSPs": answers,
        "VRI": .dictionary(information),
      ]
      let reference = update.add(.dictionary(store))
      try update.change(update.root) { $0["DSS"] = .reference(reference) }
    }
  }

  /// Other tools give a file that has neither both in the revision of their signature.
  private static func identified(_ forge: Forge) throws -> [UInt8] {
    let approved = try forge.approve(VerifyingBase.stream.bytes)
    var update = PDFUpdate(try PDFFile(approved))
    update.info = update.add(
      .dictionary([
        "Producer": .string(Array("Other".utf8)), "ModDate": .string(Array("D:20261126080000Z".utf8)),
      ]))
    update.identifier = Array("0123456789abcdef".utf8)
    let entries: PDFDictionary = [
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.CAdES.detached"),
      "Reference": .array([Forge.locking]),
    ]
    let signature = update.add(
      entries, blanks: ["ByteRange": .array(width: 60), "Contents": .hex(digits: 20_000)])
    try update.addField([
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"),
      "T": .string(Array("DauCoQuan".utf8)), "F": .integer(132),
      "Rect": .array(Array(repeating: .integer(0), count: 4)), "V": .reference(signature),
    ])
    return try forge.finish(update, signature, by: forge.demo.seal)
  }

  private static var withLayers: [UInt8] {
    get throws {
      try MakingBase.changed { update, catalog, page in
        let states: PDFDictionary = [
          "View": .dictionary(["ViewState": .name("ON")]), "Print": .dictionary(["PrintState": .name("ON")]),
        ]
        let layer = update.add(
          .dictionary(["Type": .name("OCG"), "Name": .string([65]), "Usage": .dictionary(states)]))
        catalog["OCProperties"] = .dictionary([
          "OCGs": .array([.reference(layer)]), "D": .dictionary(["ON": .array([.reference(layer)])]),
        ])
        let file = update.add(.stream(PDFStream(["Type": .name("EmbeddedFile")], raw: Array("<a/>".utf8))))
        let named: PDFDictionary = [
          "Type": .name("Filespec"), "F": .string(Array("a.xml".utf8)),
          "EF": .dictionary(["F": .reference(file)]),
        ]
        let names = PDFObject.array([.string(Array("a.xml".utf8)), .dictionary(named)])
        catalog["Names"] = .dictionary(["EmbeddedFiles": .dictionary(["Names": names])])
        let action: PDFDictionary = [
          "S": .name("URI"), "URI": .string(Array("https://thuvienphapluat.vn".utf8)),
        ]
        page["Annots"] = .array([
          .dictionary([
            "Type": .name("Annot"), "Subtype": .name("Link"), "A": .dictionary(action),
            "Rect": .array([72, 500, 200, 520].map { .integer($0) }),
          ])
        ])
      }
    }
  }
}
