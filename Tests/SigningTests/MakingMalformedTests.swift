import DemoPKI
import Foundation
import PDFModel
import Signing
import TestTools
import Testing
import WorkingTime

/// Forms, pages and drawings that are not what they must be.
struct MakingMalformedTests {
  private let keys = MakingDemo.curve
  private let request = SignatureRequest(.approval, field: "ChuKyLanhDao", claimed: MakingDemo.now)

  @Test func `nothing is signed after a seal, but the time is still stamped`() throws {
    let (_, sealed) = try keys.signTwice(MakingBase.plain)
    for kind in [SignatureRequest.Kind.approval, .seal] {
      let late = SignatureRequest(kind, field: "ChuKyThu3", claimed: MakingDemo.now)
      #expect(throws: MakingFault.locked(by: "DauCoQuan")) { try sign(sealed.bytes, late) }
    }
    let stamped = try DocumentTimeStamper(keys.timeStamps)
      .stamp(PDFFile(sealed.bytes), field: "DauThoiGian1", now: { MakingDemo.now })
    #expect(stamped.starts(with: sealed.bytes))
  }

  @Test(arguments: [(1, true), (2, false), (3, false)])
  func `a certification that allows nothing is kept`(_ permission: Int, _ forbids: Bool) throws {
    let certified = try form { update, form in
      let parameters: PDFDictionary = ["Type": .name("TransformParams"), "P": .integer(permission)]
      form["Fields"] = signed(&update, method: "DocMDP", parameters)
    }
    if forbids {
      #expect(throws: MakingFault.locked(by: "Cu")) { try sign(certified, request) }
    } else {
      _ = try sign(certified, request)
    }
  }

  @Test func `a malformed form is not signed`() throws {
    for broken in [PDFObject.integer(3), .dictionary([:]), .array([.integer(3)]), .array([.dictionary([:])])]
    {
      let bytes = try form { _, form in form["Fields"] = broken }
      #expect(throws: MakingFault.formMalformed) { try sign(bytes, request) }
    }
    let page = try MakingBase.changed { _, _, page in page["Annots"] = .name("None") }
    #expect(throws: MakingFault.formMalformed) { try sign(page, request) }
    let catalog = try MakingBase.changed { _, catalog, _ in catalog["AcroForm"] = .integer(1) }
    #expect(throws: MakingFault.formMalformed) { try sign(catalog, request) }
  }

  @Test func `a form that leads back to itself is not signed`() throws {
    let looped = try form { update, form in
      let field = update.allocate()
      update.replace(field, with: .dictionary(["T": .string([65]), "Kids": .array([.reference(field)])]))
      form["Fields"] = .array([.reference(field)])
    }
    #expect(throws: MakingFault.formMalformed) { try sign(looped, request) }
  }

  @Test(arguments: [-1, 1, Int.max]) func `a page must be there`(_ page: Int) throws {
    var request = request
    request.page = page
    #expect(throws: MakingFault.noSuchPage(page)) { try sign(MakingBase.plain, request) }
  }

  @Test func `a rectangle must be one`() throws {
    for (place, size) in [
      ([0, 0, 0, 10], [1, 1]), ([10, 0, 0, 10], [1, 1]), ([0, 0, 10], [1, 1]), ([], [1, 1]),
      ([0, 0, .nan, 10], [1, 1]), ([0, 0, .infinity, 10], [1, 1]), ([0, 0, 10, 10], []),
      ([0, 0, 10, 10], [.nan, 1]), ([0, 0, 10, 10], [0, 1]), ([0, 0, 10, 10], [1, -1]),
    ] as [([Double], [Double])] {
      var request = request
      request.appearance = SignatureAppearance(rectangle: place, size: size, content: [])
      #expect(throws: MakingFault.badRectangle, "\(place) \(size)") { try sign(MakingBase.plain, request) }
    }
  }

  @Test func `what is drawn refers to what came with it only`() throws {
    var request = request
    request.appearance = SignatureAppearance(
      rectangle: [0, 0, 10, 10], size: [10, 10], content: [],
      resources: ["Font": .dictionary(["F1": .reference(PDFReference(number: 1))])])
    #expect(throws: MakingFault.formMalformed) { try sign(MakingBase.plain, request) }
  }

  @Test(.enabled(if: Tool.qpdf != nil)) func `an encrypted file is not even read`() throws {
    let folder = try TestFolder()
    let plain = try folder.write("plain.pdf", MakingBase.plain)
    try Tool.qpdf?.run("--encrypt", "", "chu", "256", "--", plain, "\(folder.path)/locked.pdf")
    let bytes = try folder.read("locked.pdf")
    let fault = try #require(throws: PDFFault.self) { try PDFFile(bytes) }
    #expect(fault.reason == .encrypted)
  }

  private func sign(_ bytes: [UInt8], _ request: SignatureRequest) throws -> SignedDocument {
    try keys.sign(bytes, request, by: keys.pki.leader)
  }

  /// The plain file with a form.
  private func form(_ change: (inout PDFUpdate, inout PDFDictionary) throws -> Void) throws -> [UInt8] {
    try MakingBase.changed { update, catalog, _ in
      var form = PDFDictionary()
      try change(&update, &form)
      catalog["AcroForm"] = .reference(update.add(.dictionary(form)))
    }
  }

  /// The fields of a form that somebody else signed.
  private func signed(_ update: inout PDFUpdate, method: String, _ parameters: PDFDictionary) -> PDFObject {
    let reference: PDFDictionary = [
      "Type": .name("SigRef"), "TransformMethod": .name(PDFName(Array(method.utf8))),
      "TransformParams": .dictionary(parameters),
    ]
    let value = update.add(
      .dictionary(["Type": .name("Sig"), "Reference": .array([.dictionary(reference)])]))
    let field = update.add(
      .dictionary(["FT": .name("Sig"), "T": .string(Array("Cu".utf8)), "V": .reference(value)]))
    return .array([.reference(field)])
  }
}
