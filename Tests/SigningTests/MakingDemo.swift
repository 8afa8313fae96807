import DemoPKI
import Foundation
import PDFModel
import Signing
import WorkingTime

/// Everything a signature of the demonstration needs, by kind of keys. Keys are slow to make: made once.
enum MakingDemo: CaseIterable {
  case rsa
  case curve

  /// 26 November 2026, 08:00 in Vietnam.
  static let now = Moment(milliseconds: 1_795_654_800_000)

  var pki: DemoPKI {
    switch self {
    case .rsa: Self.rsaKeys
    case .curve: Self.curveKeys
    }
  }

  private static let rsaKeys = make(.rsa(bits: 2048), .rsa(bits: 2048))
  private static let curveKeys = make(.p256, .p256)

  private static func make(_ signers: DemoKey.Kind, _ authorities: DemoKey.Kind) -> DemoPKI {
    var setting = DemoPKI.Setting(now: now) { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }
    setting.signers = signers
    setting.authorities = authorities
    // Some programs judge by today's clock only.
    setting.signerDays = 18_000
    setting.authorityDays = 18_000
    return DemoPKI(setting)
  }

  /// Time stamps of the demonstration's own authority, without a network between.
  var timeStamps: TimeStampSource {
    let authority = pki.timeStamping
    return TimeStampSource(nonce: { 0x1122_3344_5566_7788 }) { authority.answer($0, now: Self.now) }
  }

  func sign(
    _ bytes: [UInt8], _ request: SignatureRequest, by holder: DemoHolder, stamped: Bool = true
  ) throws -> SignedDocument {
    let signer = DocumentSigner(key: DemoKeySource(holder), timeStamps: stamped ? timeStamps : nil)
    return try signer.sign(PDFFile(bytes), request, now: { Self.now })
  }

  /// The leader's signature, then the office's seal.
  func signTwice(_ bytes: [UInt8], appearance: SignatureAppearance? = nil) throws -> (
    SignedDocument, SignedDocument
  ) {
    var approval = SignatureRequest(.approval, field: "ChuKyLanhDao", claimed: Self.now)
    approval.reason = "Phê duyệt"
    approval.appearance = appearance
    let first = try sign(bytes, approval, by: pki.leader)
    var seal = SignatureRequest(.seal, field: "DauCoQuan", claimed: Self.now)
    seal.location = "Xã Thử Nghiệm"
    return (first, try sign(first.bytes, seal, by: pki.seal))
  }
}

/// Files to sign.
enum MakingBase {
  /// One page with a line of text, a classic table, no form.
  static let plain: [UInt8] = {
    var document = PDFDocument()
    let (pages, catalog) = (document.allocate(), document.allocate())
    let font = document.add(
      .dictionary(["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]))
    let text = Array("BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET".utf8)
    let content = document.add(.stream(PDFStream(PDFDictionary(), compressing: text)))
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pages), "Contents": .reference(content),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }),
        "Resources": .dictionary(["Font": .dictionary(["F1": .reference(font)])]),
      ]))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    document.set(catalog, to: .dictionary(["Type": .name("Catalog"), "Pages": .reference(pages)]))
    return document.bytes(root: catalog)
  }()

  /// The plain file with more in its catalog and page.
  static func changed(_ change: (inout PDFUpdate, inout PDFDictionary, inout PDFDictionary) throws -> Void)
    throws
    -> [UInt8]
  {
    let file = try PDFFile(plain)
    var update = PDFUpdate(file)
    guard let root = file.newest.trailer["Root"]?.reference, let page = try file.pages().first,
      var catalog = try file.object(root).dictionary, var leaf = try file.object(page).dictionary
    else { throw CocoaError(.fileReadCorruptFile) }
    try change(&update, &catalog, &leaf)
    update.replace(root, with: .dictionary(catalog))
    update.replace(page, with: .dictionary(leaf))
    return update.bytes().bytes
  }

  /// One list is both the annotations of the page and the fields of the form.
  static func listOfPageAndForm() throws -> [UInt8] {
    try changed { update, catalog, page in
      let field = update.add(
        .dictionary([
          "FT": .name("Tx"), "T": .string(Array("Ten".utf8)), "Type": .name("Annot"),
          "Subtype": .name("Widget"), "Rect": .array(Array(repeating: .integer(0), count: 4)),
        ]))
      let list = PDFObject.reference(update.add(.array([.reference(field)])))
      page["Annots"] = list
      catalog["AcroForm"] = .dictionary(["Fields": list])
    }
  }

  /// Two pages whose annotations are one list.
  static func listOfTwoPages() throws -> [UInt8] {
    try changed { update, _, page in
      let note = update.add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name("Text"),
          "Rect": .array(Array(repeating: .integer(0), count: 4)),
        ]))
      page["Annots"] = .reference(update.add(.array([.reference(note)])))
      let twin = PDFObject.reference(update.add(.dictionary(page)))
      guard let pages = page["Parent"]?.reference, let first = try update.file.pages().first else {
        throw CocoaError(.fileReadCorruptFile)
      }
      update.replace(
        pages,
        with: .dictionary([
          "Type": .name("Pages"), "Kids": .array([.reference(first), twin]), "Count": .integer(2),
        ]))
    }
  }

  /// A form whose parts are objects of their own.
  static func formInPieces() throws -> [UInt8] {
    try changed { update, catalog, page in
      let list = update.add(.array([]))
      let form = PDFObject.dictionary([
        "Fields": .reference(list), "NeedAppearances": .boolean(false), "SigFlags": .integer(1),
      ])
      catalog["AcroForm"] = .reference(update.add(form))
      page["Annots"] = .reference(update.add(.array([])))
    }
  }
}
