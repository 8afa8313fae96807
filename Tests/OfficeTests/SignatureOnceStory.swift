import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import Reports
import Testing

/// A signature made once counts for one document, with the keys of the demonstration.
@Suite struct SignatureOnceStory {
  private let ward: SignedOffice
  private let first: String
  private let signed: [UInt8]
  private let sealed: [UInt8]

  init() throws {
    ward = try SignedOffice()
    first = try ward.drafted()
    try ward.sign(first)
    signed = try ward.result(first)
    try ward.seal(first)
    sealed = try ward.result(first)
  }

  private func refusal(_ code: String, _ action: String, as actor: String, _ bytes: [UInt8]) throws
    -> [Reason]
  {
    let path = ward.sample.scratch("again.pdf")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var request = AdvanceRequest(code, action)
    request.file = path
    let rejection = #expect(throws: Rejection.self) { try ward.office.advance(request, as: actor) }
    return rejection?.reasons ?? []
  }

  private var used: Reason {
    .signing(
      .alreadyUsed(
        paper: "result", code: first,
        title: Title(vi: "Bản sao từ sổ gốc", en: "Copy from the master register")))
  }

  @Test func `a file signed for one dossier is not taken for another`() throws {
    let second = try ward.drafted()
    #expect(try refusal(second, "sign", as: ward.leader, signed) == [used])
    #expect(try ward.dossier(second).signatures == [])
    try ward.sign(second)
    #expect(try refusal(second, "issue", as: ward.clerk, sealed).contains(used))
    try ward.seal(second)
    #expect(try ward.dossier(second).numbers.map(\.serial) == [2])
    #expect(try ward.office.examine().flaws == [])
  }

  @Test func `what is added behind does not make it another signature`() throws {
    _ = try ward.office.augment(with: ward.source)
    let longer = try ward.result(first)
    #expect(longer.count > sealed.count)
    #expect(try refusal(try ward.drafted(), "sign", as: ward.leader, longer).contains(used))
  }

  @Test func `the number is secret where the leader's signature gives it`() throws {
    let code = try ward.drafted()
    var order = SigningOrder(code, "sign")
    order.secret = true
    ward.sample.clock.move(minutes: 1)
    try ward.office.sign(order, as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    order.action = "issue"
    let refused = #expect(throws: Rejection.self) {
      try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    }
    #expect(refused?.reasons == [.optionUnused(.secret)])
    try ward.seal(code)
    let documents = try ward.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(documents.filter { $0.code == code }.map(\.secret) == [true])
  }

  @Test func `where the seal gives the number it takes the secret, the leader does not`() throws {
    try ward.setPolicy("numbering: with_seal")
    let code = try ward.drafted()
    var order = SigningOrder(code, "sign")
    order.secret = true
    let refused = #expect(throws: Rejection.self) {
      try ward.office.sign(order, as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    }
    #expect(refused?.reasons == [.optionUnused(.secret)])
    try ward.sign(code)
    order.action = "issue"
    ward.sample.clock.move(minutes: 1)
    try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    let documents = try ward.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(documents.filter { $0.code == code }.map(\.secret) == [true])
  }

  /// From days when nobody kept what a signature stood for: found when both are examined again, told by both.
  @Test func `one signature for two documents of older days is told, and counts for the first`() throws {
    var codes: [String] = []
    let later = try SignedOffice { sample in
      for _ in 0..<2 {
        let code = try sample.submitCopy().code
        for action in ["receive", "transfer"] { try sample.take(action, on: code, as: "vt-mc") }
        try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
        for (action, actor, bytes) in [("sign", "vt-ct", signed), ("issue", "vt-vt", sealed)] {
          let path = sample.scratch("old.pdf")
          try Data(bytes).write(to: URL(fileURLWithPath: path))
          try sample.take(action, on: code, as: actor) { $0.file = path }
        }
        codes.append(code)
      }
    }
    var found: [Reexamined] = []
    try later.office.reexamine(DocumentFilter(), as: later.clerk) { one, _ in found.append(one) }
    #expect(found.map(\.document.code) == codes)
    #expect(found.map(\.before) == [.unproven, .unproven] && found.map(\.after) == [.full, .invalid])
    #expect(found[1].codes.first == "signature-used" && found[1].codes.contains(codes[0]))
    let flaws = try later.office.examine().flaws
    #expect(flaws.count == 2)
    for flaw in flaws {
      guard case .sharedSignature(let second, as: let first) = flaw else { Issue.record("\(flaw)"); continue }
      #expect((second.code, first.code) == (codes[1], codes[0]))
      #expect(!flaw.text(.vi).contains("“result”") && !flaw.text(.en).contains("“result”"))
    }
    // Again, and whichever comes first: the figures stay.
    found = []
    try later.office.reexamine(DocumentFilter(), as: later.clerk) { one, _ in found.append(one) }
    #expect(found.map(\.after) == [.full, .invalid])
  }

  @Test func `a copy's number is secret where the copy gives it`() throws {
    try ward.sample.take("send", on: first, as: ward.clerk)
    let page = ward.sample.scratch("page.pdf")
    try Data(SignedOffice.page).write(to: URL(fileURLWithPath: page))
    var order = SigningOrder(first, "certify_copy")
    (order.file, order.secret) = (page, true)
    ward.sample.clock.move(minutes: 1)
    try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    let copies = try ward.office.store.read { try $0.documents(DocumentFilter()) }.filter { $0.form == .copy }
    #expect(copies.map(\.secret) == [true] && copies.map(\.sent) == [nil])
  }

  @Test func `a copy of the issued file itself is refused with what to do instead`() throws {
    try ward.sample.take("send", on: first, as: ward.clerk)
    let path = ward.sample.scratch("issued.pdf")
    try Data(sealed).write(to: URL(fileURLWithPath: path))
    var order = SigningOrder(first, "certify_copy")
    order.file = path
    let refusal = #expect(throws: Rejection.self) {
      try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    }
    #expect(refusal?.reasons == [.signing(.copyOfSigned)])
    #expect(try ward.dossier(first).numbers.map(\.text) == ["01/SG"])
  }
}
