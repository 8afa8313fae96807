import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import PDFModel
import Papers
import Signing
import Testing

/// Nothing is issued under a number nobody would see.
@Suite struct NumberShownStory {
  private let ward: SignedOffice

  init() throws { ward = try SignedOffice() }

  /// A dossier whose document the leader signed with another tool.
  private func signedElsewhere(_ page: [UInt8]) throws -> String {
    let code = try ward.drafted(page)
    let signed = try ward.foreignSignature(SignedOffice.pki.leader, on: ward.result(code))
    try ward.hand(signed, to: "sign", on: code, as: ward.leader)
    return code
  }

  private func letters(_ code: String) throws -> String {
    try PageLetters.on(page: 0, of: PDFFile(ward.result(code)))
  }

  private func notShown(_ number: DocumentNumber?) -> [Reason] {
    number.map { [.signing(.numberNotShown($0))] } ?? []
  }

  @Test func `a page without its number is not sealed, and no number is used up`() throws {
    let code = try signedElsewhere(SignedOffice.page)
    let refusal = #expect(throws: Rejection.self) { try ward.seal(code) }
    // Where its letters can be read, it is not taken from the leader already.
    let early = #expect(throws: Rejection.self) {
      try signedElsewhere(
        SignedOffice.page(saying: "Quyet dinh so 02/SG, 101/SG, 01/SG-VP, 01/SGPhu, 5-01/SG"))
    }
    for refusal in [refusal, early] {
      guard case .signing(.numberNotShown(let number))? = refusal?.reasons.first else {
        Issue.record("\(String(describing: refusal))")
        continue
      }
      #expect(number.text == "01/SG" && refusal?.reasons.count == 1)
    }
    #expect(try ward.dossier(code).numbers == [] && ward.dossier(code).pendingNumbers == [:])
    #expect(try ward.office.store.read { try $0.documents(DocumentFilter()) }.isEmpty)
  }

  @Test(arguments: ["So: 01/SG", "So: 1 / SG ngay", "No. 01/SG, Phu Tho"])
  func `one that shows it is sealed, whatever tool wrote it`(_ words: String) throws {
    let code = try signedElsewhere(SignedOffice.page(saying: words))
    try ward.seal(code)
    #expect(try ward.dossier(code).numbers.map(\.text) == ["01/SG"])
    #expect(try ward.dossier(code).signatures.map(\.proof?.standing) == [.valid, .valid])
  }

  @Test func `what we write ourselves can be read again`() throws {
    let code = try ward.issued()
    #expect(try letters(code).contains("Số: 01/SG"))
  }

  @Test func `where the leader signs on paper the seal writes number and date`() throws {
    let code = try ward.drafted()
    _ = try ward.sample.office.advance(
      {
        var request = AdvanceRequest(code, "sign")
        request.onPaper = true
        return request
      }(), as: ward.leader)
    try ward.seal(code)
    #expect(try letters(code).contains("Số: 01/SG"))
    #expect(try ward.dossier(code).signatures.map(\.proof?.standing) == [nil, .valid])
  }

  @Test func `a file sealed elsewhere has to show it too, where it can be read`() throws {
    let code = try signedElsewhere(SignedOffice.page(saying: "So: 01/SG"))
    // Another document was faster.
    _ = try ward.issued()
    let sealed = try ward.foreignSignature(
      SignedOffice.pki.seal, on: ward.result(code), .seal, field: "Sig2")
    let refusal = #expect(throws: Rejection.self) {
      try ward.hand(sealed, to: "issue", on: code, as: ward.clerk)
    }
    #expect(refusal?.reasons.count == 1 && refusal?.reasons.first?.isNumberNotShown == true)
    let silent = try signedElsewhere(SignedOffice.page)
    let picture = try ward.foreignSignature(
      SignedOffice.pki.seal, on: ward.result(silent), .seal, field: "Sig2")
    try ward.hand(picture, to: "issue", on: silent, as: ward.clerk)
    #expect(try ward.dossier(silent).numbers.map(\.text) == ["02/SG"])
    let shown = try signedElsewhere(SignedOffice.page(saying: "So: 03/SG"))
    let good = try ward.foreignSignature(
      SignedOffice.pki.seal, on: ward.result(shown), .seal, field: "Sig2")
    try ward.hand(good, to: "issue", on: shown, as: ward.clerk)
    #expect(try ward.dossier(shown).numbers.map(\.text) == ["03/SG"])
  }
}

extension Reason {
  fileprivate var isNumberNotShown: Bool { if case .signing(.numberNotShown) = self { true } else { false } }
}
