import DossierModel
import Foundation
import Intake
import Office
import OfficeFixture
import Testing

@testable import DossierStore

/// The same key with the same request gives the same answer; with another request it is refused.
@Suite struct KeyTests {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  private func submit(_ draft: ApplicationDraft, key: String = "k-1") throws -> [Dossier] {
    try sample.office.submit([draft], as: "vt-mc", key: key)
  }

  @Test func aRepeatedSubmissionIsTheSameDossier() throws {
    let draft = ApplicationDraft.copy(paper: sample.scratch.pdf("identity"))
    let first = try submit(draft)
    let (rows, files) = (try RawDatabase(sample.folder).dump(), contents(of: "\(sample.folder)/files"))
    sample.clock.move(minutes: 60 * 24 * 3)
    #expect(try submit(draft) == first)
    #expect(try sample.again().submit([draft], as: "vt-mc", key: "k-1") == first)
    #expect(try RawDatabase(sample.folder).dump() == rows)
    #expect(contents(of: "\(sample.folder)/files") == files)
    #expect(try submit(draft, key: "k-2") != first)
  }

  @Test func theSameKeyWithOtherContentIsRefused() throws {
    let path = sample.scratch.pdf("identity")
    _ = try submit(.copy(paper: path))
    let rows = try RawDatabase(sample.folder).dump()
    #expect(throws: StoreError.keyReused("k-1")) { try submit(.copy(paper: path, name: "Người Khác")) }
    #expect(throws: StoreError.keyReused("k-1")) { try submit(.copy(paper: sample.scratch.pdf("other"))) }
    // The same name, other bytes.
    sample.scratch.file("identity.pdf", "%PDF-1.4 other bytes")
    #expect(throws: StoreError.keyReused("k-1")) { try submit(.copy(paper: path)) }
    #expect(try RawDatabase(sample.folder).dump() == rows)
  }

  /// A server keeps an upload under a new name at each try.
  @Test func theSameBytesUnderAnotherNameAreTheSameRequest() throws {
    let first = try submit(.copy(paper: sample.scratch.file("one.pdf", "%PDF-1.4 same")))
    #expect(try submit(.copy(paper: sample.scratch.file("two.pdf", "%PDF-1.4 same"))) == first)
  }

  @Test func aRepeatedActionIsTakenOnce() throws {
    let code = try sample.submitCopy().code
    var request = AdvanceRequest(code, "receive")
    request.key = "step-1"
    request.note = "nhận đủ"
    #expect(try sample.office.advance(request, as: "vt-mc").version == 2)
    #expect(try sample.office.advance(request, as: "vt-mc").version == 2)
    #expect(throws: StoreError.keyReused("step-1")) { try sample.office.advance(request, as: "lan") }
    request.note = "nhận thiếu"
    #expect(throws: StoreError.keyReused("step-1")) { try sample.office.advance(request, as: "vt-mc") }
    #expect(try sample.again().history(code).count == 2)
  }

  @Test func anActionWithOtherBytesUnderTheSameNameIsAnotherRequest() throws {
    let code = try sample.submitCopy().code
    for action in ["receive", "transfer"] { try sample.take(action, on: code, as: "vt-mc") }
    var request = AdvanceRequest(code, "propose")
    request.key = "step-3"
    request.file = sample.scratch.file("draft.pdf", "%PDF-1.4 one")
    let first = try sample.office.advance(request, as: "vt-cb")
    #expect(try sample.office.advance(request, as: "vt-cb") == first)
    sample.scratch.file("draft.pdf", "%PDF-1.4 two")
    #expect(throws: StoreError.keyReused("step-3")) { try sample.office.advance(request, as: "vt-cb") }
  }
}
