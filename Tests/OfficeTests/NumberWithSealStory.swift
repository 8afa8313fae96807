import DemoPKI
import DossierModel
import Foundation
import Office
import OfficeFixture
import PDFModel
import Papers
import Signing
import Testing
import WorkingTime

/// Number and date in two fields that the seal’s revision fills (`numbering: with_seal`).
@Suite struct NumberWithSealStory {
  private let ward: SignedOffice

  init() throws { ward = try SignedOffice("numbering: with_seal") }

  /// What a field of the newest file holds; nil: nothing.
  private func value(_ field: String, _ bytes: [UInt8]) throws -> String? {
    let file = try PDFFile(bytes)
    let form = try #require(try file.value("AcroForm", of: file.catalog()).dictionary)
    for entry in try file.value("Fields", of: form).array ?? [] {
      guard let found = try file.resolve(entry).dictionary,
        found["T"]?.string.flatMap(PDFText.decode) == field
      else { continue }
      return found["V"]?.string.flatMap(PDFText.decode)
    }
    return nil
  }

  private func verdict(_ bytes: [UInt8]) throws -> VerificationRecord {
    let policy = try #require(try ward.office.signingPolicy())
    return try VerificationRequest(
      bytes, under: policy, at: ward.sample.clock.now, received: nil, revocationLists: ward.source.known
    ).answer()
  }

  @Test func `the leader signs without a number, and the seal covers the one it brings`() throws {
    let code = try ward.drafted()
    try ward.sign(code)
    let signed = try ward.result(code)
    #expect(try ward.dossier(code).numbers == [] && NumberFields.stand(in: PDFFile(signed)))
    #expect(try value("SoKyHieu", signed) == nil)
    ward.sample.clock.move(minutes: 24 * 60)
    try ward.seal(code)
    let sealed = try ward.result(code)
    #expect(sealed.starts(with: signed))
    #expect(try PDFFile(sealed).revisions.count == PDFFile(signed).revisions.count + 1)
    #expect(try ward.dossier(code).numbers.map(\.text) == ["01/SG"])
    #expect(try value("SoKyHieu", sealed) == "01/SG")
    // The day of the seal, not that of the leader’s signature.
    #expect(try value("NgayBanHanh", sealed) == "Việt Trì, ngày 04 tháng 8 năm 2026")
    let record = try verdict(sealed)
    #expect(record.verdict == "fully_signed" && record.signatures.map(\.outcome) == ["valid", "valid"])
    #expect(
      record.signatures[0].changesAfter.filter { $0.kind == "filled" }.map(\.detail) == [
        "SoKyHieu", "NgayBanHanh",
      ])
    #expect(record.signatures[1].wholeFile)
    #expect(try ward.office.augment(with: ward.source).done.map(\.level) == [.longTerm])
    #expect(try verdict(ward.result(code)).verdict == "fully_signed")
    #expect(try ward.office.examine().flaws == [])
  }

  @Test func `another number after the seal is noticed`() throws {
    let code = try ward.drafted()
    try ward.sign(code)
    try ward.seal(code)
    let file = try PDFFile(ward.result(code))
    var update = PDFUpdate(file)
    let form = try #require(try file.value("AcroForm", of: file.catalog()).dictionary)
    let fields = try #require(try file.value("Fields", of: form).array)
    let number = try #require(fields.first?.reference)
    var field = try #require(try file.object(number).dictionary)
    field["V"] = .string(PDFText.encode("99/SG"))
    update.replace(number, with: .dictionary(field))
    #expect(try verdict(update.bytes().bytes).verdict == "invalid")
  }

  @Test func `a number whose seal never came is given up, and the next day has its own`() throws {
    let code = try ward.drafted()
    try ward.sign(code)
    _ = try ward.office.number(Numbering("issue"), on: code, as: ward.clerk)
    #expect(try ward.office.abandonNumbers() == 0)
    ward.sample.clock.move(minutes: 24 * 60)
    try ward.seal(code)
    let documents = try ward.office.store.read { try $0.documents(.init()) }
    #expect(documents.map(\.serial) == [1, 2] && documents.map(\.voided) == [.abandoned, nil])
    #expect(try value("SoKyHieu", ward.result(code)) == "02/SG")
    let other = try ward.drafted()
    try ward.sign(other)
    _ = try ward.office.number(Numbering("issue"), on: other, as: ward.clerk)
    ward.sample.clock.move(minutes: 24 * 60)
    #expect(try ward.office.abandonNumbers() == 1)
  }

  @Test func `what the leader signed with its number keeps it, whatever the policy says by then`() throws {
    try ward.setPolicy("")
    let code = try ward.drafted()
    try ward.sign(code)
    try ward.setPolicy("numbering: with_seal")
    ward.sample.clock.move(minutes: 24 * 60)
    #expect(try ward.office.abandonNumbers() == 0)
    try ward.seal(code)
    #expect(try ward.dossier(code).numbers.map(\.text) == ["01/SG"])
    #expect(try !NumberFields.stand(in: PDFFile(ward.result(code))))
  }

  @Test func `a document signed without the fields cannot be sealed with a number nobody would see`() throws {
    let code = try ward.drafted()
    let now = ward.sample.clock.now
    let signed = try DocumentSigner(
      key: DemoKeySource(SignedOffice.pki.leader), timeStamps: ward.source.stamps
    ).sign(
      PDFFile(ward.result(code)), SignatureRequest(.approval, field: "ChuKy", claimed: now), now: { now })
    let path = ward.sample.scratch("signed-elsewhere.pdf")
    try Data(signed.bytes).write(to: URL(fileURLWithPath: path))
    var request = AdvanceRequest(code, "sign")
    request.file = path
    _ = try ward.office.advance(request, as: ward.leader)
    #expect(throws: StampFault.missingField("SoKyHieu")) { try ward.seal(code) }
    #expect(try ward.dossier(code).signature(.issue, on: "result") == nil)
  }
}
