import DemoPKI
import Foundation
import PDFModel
import Signing
import Testing
import WorkingTime

/// What a signature adds to a file, and what it leaves alone.
struct MakingFormTests {
  private let keys = MakingDemo.curve
  private var approval: SignatureRequest {
    SignatureRequest(.approval, field: "ChuKyLanhDao", claimed: MakingDemo.now)
  }

  @Test func `catalog, page and new objects are written, and nothing else`() throws {
    let signed = try keys.sign(MakingBase.plain, approval, by: keys.pki.leader)
    let (before, after) = (try PDFFile(MakingBase.plain), try PDFFile(signed.bytes))
    #expect(signed.bytes.starts(with: MakingBase.plain))
    let page = try #require(try before.pages().first)
    let root = try #require(before.newest.trailer["Root"]?.reference)
    let changed = try before.objectNumbers().filter { after.newest.entries[$0] != nil }
    #expect(Set(changed) == [page.number, root.number])
    let annotations = try #require(try after.object(page).dictionary?["Annots"]?.array)
    #expect(annotations.count == 1)
    let field = try #require(try after.resolve(annotations[0]).dictionary)
    #expect(field["F"] == .integer(132) && field["Lock"] == nil && field["FT"] == .name("Sig"))
    let value = try #require(try after.value("V", of: field).dictionary)
    #expect(value["M"]?.string == Array("D:20261126080000+07'00'".utf8))
    #expect(value["Reference"] == nil && value["SubFilter"] == .name("ETSI.CAdES.detached"))
    #expect(value["Contents"]?.string?.count == 16_384)
    #expect(
      try after.value("SigFlags", of: after.value("AcroForm", of: after.catalog()).dictionary!) == .integer(3)
    )
  }

  @Test func `a form that is the information dictionary as well is left alone`() throws {
    let bytes = try MakingBase.changed { update, catalog, _ in
      let both = update.add(.dictionary(["Producer": .string(Array("PyPDF2".utf8))]))
      catalog["AcroForm"] = .reference(both)
      update.info = both
    }
    let office = VerifyingOffice(keys: .curve)
    let report = SignatureVerifier.verify(
      try keys.signTwice(bytes).1.bytes, policy: office.policy, evidence: office.evidence,
      at: VerifyingOffice.now)
    #expect(report.verdict == .fullySigned, "\(report.summary)")
  }

  /// A number filled in with a signature that locks nothing.
  @Test func `what would change what was signed is not signed`() throws {
    let bench = AttackBench(keys: .curve)
    #expect(throws: MakingFault.changeRefused([.fieldFilledUnlocked])) {
      try bench.forge.sign(
        bench.withFields, .approval, field: "DauCoQuan", by: bench.demo.seal,
        fields: Legitimate.fill(["SoKyHieu"]))
    }
  }

  @Test func `a seal locks every field`() throws {
    let (_, sealed) = try keys.signTwice(MakingBase.plain)
    let file = try PDFFile(sealed.bytes)
    let form = try #require(try file.value("AcroForm", of: file.catalog()).dictionary)
    let fields = try #require(try file.value("Fields", of: form).array)
    #expect(fields.count == 2)
    let field = try #require(try file.resolve(fields[1]).dictionary)
    let lock = try #require(try file.value("Lock", of: field).dictionary)
    #expect(lock == ["Type": .name("SigFieldLock"), "Action": .name("All"), "P": .integer(1)])
    let value = try #require(try file.value("V", of: field).dictionary)
    let reference = try #require(value["Reference"]?.array?.first?.dictionary)
    #expect(reference["TransformMethod"] == .name("FieldMDP"))
    #expect(reference["TransformParams"]?.dictionary?["Action"] == .name("All"))
    #expect(value["Location"]?.string.flatMap(PDFText.decode) == "Xã Thử Nghiệm")
  }

  @Test(arguments: [true, false]) func `a form and annotations that are there grow by one`(_ areShared: Bool)
    throws
  {
    let bytes = try MakingBase.changed { update, catalog, page in
      let note = update.add(.dictionary(["Type": .name("Annot"), "Subtype": .name("Text")]))
      let text = update.add(.dictionary(["FT": .name("Tx"), "T": .string(Array("Ten".utf8))]))
      let list: PDFObject = .array([.reference(note)])
      page["Annots"] = areShared ? .reference(update.add(list)) : list
      let form = PDFObject.dictionary([
        "Fields": .reference(update.add(.array([.reference(text)]))), "DA": .string([47]),
        "SigFlags": .integer(1),
      ])
      catalog["AcroForm"] = areShared ? .reference(update.add(form)) : form
    }
    let file = try PDFFile(keys.sign(bytes, approval, by: keys.pki.leader).bytes)
    let form = try #require(try file.value("AcroForm", of: file.catalog()).dictionary)
    #expect(try file.value("Fields", of: form).array?.count == 2)
    #expect(form["SigFlags"] == .integer(3) && form["DA"] == .string([47]))
    let page = try #require(try file.object(file.pages()[0]).dictionary)
    #expect(try file.value("Annots", of: page).array?.count == 2)
    #expect((page["Annots"]?.reference != nil) == areShared)
  }

  @Test func `a list that the page and the form have in common becomes two`() throws {
    let file = try PDFFile(keys.sign(MakingBase.listOfPageAndForm(), approval, by: keys.pki.leader).bytes)
    let form = try #require(try file.value("AcroForm", of: file.catalog()).dictionary)
    let page = try #require(try file.object(file.pages()[0]).dictionary)
    let (fields, annotations) = (try file.value("Fields", of: form), try file.value("Annots", of: page))
    #expect(fields.array?.count == 2 && fields == annotations)
  }

  @Test func `annotations that two pages have in common grow on one of them`() throws {
    var request = approval
    request.page = 1
    let file = try PDFFile(keys.sign(MakingBase.listOfTwoPages(), request, by: keys.pki.leader).bytes)
    let counts = try file.pages().map { page in
      try file.value("Annots", of: #require(file.object(page).dictionary)).array?.count
    }
    #expect(counts == [1, 2])
  }

  @Test func `what is drawn keeps its own objects apart from those of the file`() throws {
    let image = PDFReference(number: 1)
    var request = approval
    request.appearance = SignatureAppearance(
      rectangle: [72.5, 100, 200, 150], size: [127.5, 50], content: Array("/I Do".utf8),
      resources: ["XObject": .dictionary(["I": .reference(image)])],
      objects: [image: .stream(PDFStream(["Subtype": .name("Image")], raw: [1, 2, 3]))])
    let file = try PDFFile(keys.sign(MakingBase.plain, request, by: keys.pki.leader).bytes)
    let page = try #require(try file.object(file.pages()[0]).dictionary)
    let annotation = try #require(page["Annots"]?.array?.first)
    let widget = try #require(try file.resolve(annotation).dictionary)
    #expect(widget["Rect"] == .array([.real("72.5"), .integer(100), .integer(200), .integer(150)]))
    let normal = try #require(try file.value("AP", of: widget).dictionary?["N"])
    let form = try #require(try file.resolve(normal).stream)
    let drawn = try #require(form.dictionary["Resources"]?.dictionary?["XObject"]?.dictionary?["I"])
    #expect(try file.resolve(drawn).stream?.raw == [1, 2, 3] && drawn.reference != image)
    #expect(try file.decoded(form).bytes == Array("/I Do".utf8))
  }

  @Test func `time stamps out of reach leave a signature without one, and tell why`() throws {
    let source = TimeStampSource(nonce: { 7 }) { _ in throw CocoaError(.fileNoSuchFile) }
    let signed = try DocumentSigner(key: DemoKeySource(keys.pki.leader), timeStamps: source)
      .sign(PDFFile(MakingBase.plain), approval, now: { MakingDemo.now })
    #expect(signed.timeStamp == nil && signed.timeStampFault == .unreachable(code: "transport"))
    #expect(try MadeMessage.all(in: signed.bytes).map(\.token) == [nil])
  }

  @Test func `other changes go into the same revision`() throws {
    let signer = DocumentSigner(key: DemoKeySource(keys.pki.leader), timeStamps: nil)
    let begun = try signer.begin(PDFFile(MakingBase.plain), approval, now: MakingDemo.now) { update in
      update.info = update.add(.dictionary(["Title": .string([65])]))
    }
    let file = try PDFFile(signer.finish(begun, now: { MakingDemo.now }).bytes)
    #expect(file.revisions.count == 2)
    #expect(try file.value("Info", of: file.newest.trailer).dictionary?["Title"] == .string([65]))
  }
}
