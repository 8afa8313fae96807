import DemoPKI
import Foundation
import PDFModel
import Signing
import WorkingTime

/// Signed files, each small: a visible signature, a seal that lies over it, and what else may follow or must not.
extension MakeSeeds {
  func writeDocuments(_ pki: DemoPKI) throws {
    try write("signed", "root.der", pki.anchor)
    for (place, list) in pki.revocationLists(at: Self.now).enumerated() {
      try write("signed", "list-\(place).der", list)
    }
    let approved = try approved(pki)
    let sealed = try sealed(approved, pki)
    try write("signed", "approved.pdf", approved)
    try write("signed", "sealed.pdf", sealed)
    try write("signed", "stamped.pdf", stamped(approved, pki))
    let stored = ValidationData(
      certificates: [pki.agencyAuthority.holder.certificate],
      revocationLists: pki.revocationLists(at: Self.now), statusAnswers: [pki.statusAnswers(at: Self.now)[2]])
    let followers = [
      ("sealed", sealed), ("stored", try stored.appended(to: PDFFile(approved))),
      ("altered", try altered(approved)), ("extended", try extended(approved)),
    ]
    for (name, bytes) in followers {
      try write("signed", "\(name).update", objects(of: bytes, after: approved))
    }
  }

  /// What an update wrote before its cross-reference table.
  private func objects(of bytes: [UInt8], after file: [UInt8]) -> [UInt8] {
    let revision = Array(bytes[file.count...])
    let place = revision.indices.last { revision[$0...].starts(with: Array("xref\n0 1".utf8)) }
    let table = revision.indices.last { revision[$0...].starts(with: Array("\nxref".utf8)) }
    return Array(revision[..<(place ?? table ?? revision.count)])
  }

  private func sign(
    _ bytes: [UInt8], _ request: SignatureRequest, by holder: DemoHolder,
    changing: (inout PDFUpdate) throws(PDFFault) -> Void = { _ in }
  ) throws -> [UInt8] {
    var request = request
    request.reserved = 2_600
    let signer = DocumentSigner(key: DemoKeySource(holder), timeStamps: nil)
    let begun = try signer.begin(PDFFile(bytes), request, now: Self.now, changing: changing)
    return try signer.finish(begun, now: { Self.now }).bytes
  }

  private func approved(_ pki: DemoPKI) throws -> [UInt8] {
    var request = SignatureRequest(.approval, field: "ChuKyLanhDao", claimed: Self.now)
    request.appearance = SignatureAppearance(
      rectangle: [340, 128, 510, 198], size: [170, 70],
      content: Array("0 0 1 RG 2 w 10 10 m 60 90 90 -20 160 50 c S".utf8))
    return try sign(document(), request, by: pki.leader)
  }

  /// A round seal over a third of the signature, and the number filled in.
  private func sealed(_ bytes: [UInt8], _ pki: DemoPKI) throws -> [UInt8] {
    let (image, mask) = (PDFReference(number: 1), PDFReference(number: 2))
    var gray: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(8), "Height": .integer(8),
      "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
    ]
    let ring = (0..<64).map { UInt8([9, 10, 17, 22].contains($0) ? 230 : 0) }
    let opacity = PDFObject.stream(PDFStream(gray, raw: ring))
    gray["SMask"] = .reference(mask)
    var request = SignatureRequest(.seal, field: "DauCoQuan", claimed: Self.now)
    request.appearance = SignatureAppearance(
      rectangle: [295, 111, 397, 213], size: [102, 102], content: Array("q 102 0 0 102 0 0 cm /S Do Q".utf8),
      resources: ["XObject": .dictionary(["S": .reference(image)])],
      objects: [image: .stream(PDFStream(gray, raw: ring)), mask: opacity])
    return try sign(bytes, request, by: pki.seal) { update throws(PDFFault) in
      let form = try update.file.value("AcroForm", of: update.file.catalog()).dictionary
      guard let field = form?["Fields"]?.array?.first?.reference,
        var entries = try update.object(field).dictionary
      else { return }
      let look: PDFDictionary = [
        "Type": .name("XObject"), "Subtype": .name("Form"),
        "BBox": .array([0, 0, 150, 20].map { .integer($0) }),
        "Resources": .dictionary(["Font": form?["DR"]?.dictionary?["Font"] ?? .null]),
      ]
      let drawing = Array("BT /F1 12 Tf 2 5 Td (12/GP) Tj ET".utf8)
      entries["V"] = .string(Array("12/GP".utf8))
      entries["AP"] = .dictionary(["N": .reference(update.add(.stream(PDFStream(look, raw: drawing))))])
      update.replace(field, with: .dictionary(entries))
    }
  }

  private func stamped(_ bytes: [UInt8], _ pki: DemoPKI) throws -> [UInt8] {
    let authority = pki.timeStamping
    let source = TimeStampSource(nonce: { 0x1122_3344_5566_7788 }) { authority.answer($0, now: Self.now) }
    return try DocumentTimeStamper(source).stamp(
      PDFFile(bytes), field: "DauThoiGian", reserved: 2_048, now: { Self.now })
  }

  /// Another text, after it was signed.
  private func altered(_ bytes: [UInt8]) throws -> [UInt8] {
    try changed(bytes) { update, page in
      let text = Array("BT /F1 12 Tf 72 720 Td (Giay khac) Tj ET".utf8)
      page["Contents"] = .reference(update.add(.stream(PDFStream(PDFDictionary(), raw: text))))
    }
  }

  /// A date put onto the page after it was signed, and a note.
  private func extended(_ bytes: [UInt8]) throws -> [UInt8] {
    try changed(bytes) { update, page in
      let text = Array("BT /F1 12 Tf 300 760 Td (26/11/2026) Tj ET".utf8)
      let date = update.add(.stream(PDFStream(PDFDictionary(), raw: text)))
      page["Contents"] = .array([page["Contents"] ?? .null, .reference(date)])
      let note = update.add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name("FreeText"), "F": .integer(4),
          "Rect": .array([400, 700, 500, 720].map { .integer($0) }), "Contents": .string(Array("12".utf8)),
        ]))
      page["Annots"] = .array((page["Annots"]?.array ?? []) + [.reference(note)])
    }
  }

  private func changed(
    _ bytes: [UInt8], _ change: (inout PDFUpdate, inout PDFDictionary) -> Void
  ) throws -> [UInt8] {
    let file = try PDFFile(bytes)
    var update = PDFUpdate(file)
    guard let page = try file.pages().first, var entries = try file.object(page).dictionary else {
      throw CocoaError(.fileReadCorruptFile)
    }
    change(&update, &entries)
    update.replace(page, with: .dictionary(entries))
    return update.bytes().bytes
  }

  /// One page with a line of text and an empty text field.
  private func document() -> [UInt8] {
    var document = PDFDocument()
    let (pages, catalog) = (document.allocate(), document.allocate())
    let font = document.add(
      .dictionary(["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]))
    let fonts = PDFObject.dictionary(["Font": .dictionary(["F1": .reference(font)])])
    let text = "BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET BT /F1 13 Tf 378 116 Td (Do Thanh Binh) Tj ET"
    let content = document.add(.stream(PDFStream(PDFDictionary(), raw: Array(text.utf8))))
    let field = document.add(
      .dictionary([
        "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Tx"), "F": .integer(4),
        "T": .string(Array("SoKyHieu".utf8)), "DA": .string(Array("/F1 12 Tf 0 g".utf8)),
        "Rect": .array([72, 760, 222, 780].map { .integer($0) }),
      ]))
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pages), "Contents": .reference(content),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }), "Resources": fonts,
        "Annots": .array([.reference(field)]),
      ]))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    let form: PDFDictionary = ["Fields": .array([.reference(field)]), "DR": fonts]
    document.set(
      catalog,
      to: .dictionary([
        "Type": .name("Catalog"), "Pages": .reference(pages), "AcroForm": .dictionary(form),
      ]))
    return document.bytes(root: catalog)
  }
}
