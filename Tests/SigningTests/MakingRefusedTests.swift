import DemoPKI
import PDFModel
import Signing
import Testing
import WorkingTime

/// What is not signed, and why.
struct MakingRefusedTests {
  private let keys = MakingDemo.curve
  private var approval: SignatureRequest {
    SignatureRequest(.approval, field: "ChuKyLanhDao", claimed: MakingDemo.now)
  }

  @Test func `a file closed by a seal takes no other signature`() throws {
    let (_, sealed) = try keys.signTwice(MakingBase.plain)
    var third = approval
    third.field = "ChuKyKhac"
    #expect(throws: MakingFault.locked(by: "DauCoQuan")) {
      try keys.sign(sealed.bytes, third, by: keys.pki.secondLeader)
    }
  }

  @Test func `a file certified against every change is not signed`() throws {
    let parameters: PDFDictionary = ["Type": .name("TransformParams"), "P": .integer(1), "V": .name("1.2")]
    let certified = try Self.signature([
      "TransformMethod": .name("DocMDP"), "TransformParams": .dictionary(parameters),
    ])
    #expect(throws: MakingFault.locked(by: "A")) { try keys.sign(certified, approval, by: keys.pki.leader) }
  }

  @Test(arguments: [
    ("Include", "ChuKyLanhDao", true), ("Include", "B", false), ("Exclude", "B", true),
    ("Exclude", "ChuKyLanhDao", false),
  ])
  func `a lock on some fields holds for these`(_ action: String, _ named: String, _ isRefused: Bool) throws {
    let parameters: PDFDictionary = [
      "Action": .name(PDFName(Array(action.utf8))), "Fields": .array([.string(Array(named.utf8))]),
    ]
    let bytes = try Self.signature([
      "TransformMethod": .name("FieldMDP"), "TransformParams": .dictionary(parameters),
    ])
    if isRefused {
      #expect(throws: MakingFault.locked(by: "A")) { try keys.sign(bytes, approval, by: keys.pki.leader) }
    } else {
      _ = try keys.sign(bytes, approval, by: keys.pki.leader)
    }
  }

  @Test func `a name that is taken or is no name is refused`() throws {
    let once = try keys.sign(MakingBase.plain, approval, by: keys.pki.leader)
    #expect(throws: MakingFault.fieldTaken("ChuKyLanhDao")) {
      try keys.sign(once.bytes, approval, by: keys.pki.secondLeader)
    }
    for name in ["", "a.b", String(repeating: "x", count: 128)] {
      var request = approval
      request.field = name
      #expect(throws: MakingFault.badFieldName) { try keys.sign(once.bytes, request, by: keys.pki.leader) }
    }
  }

  @Test func `a form of another kind is refused`() throws {
    let bytes = try MakingBase.changed { update, catalog, _ in
      catalog["AcroForm"] = .dictionary(["Fields": .array([]), "XFA": .array([])])
    }
    #expect(throws: MakingFault.dynamicForm) { try keys.sign(bytes, approval, by: keys.pki.leader) }
  }

  @Test func `a page, place, reserve or moment that cannot be is refused`() throws {
    var request = approval
    request.page = 1
    #expect(throws: MakingFault.noSuchPage(1)) {
      try keys.sign(MakingBase.plain, request, by: keys.pki.leader)
    }
    for rectangle in [[0, 0, 0, 10], [0, 0, 10], [0, 0, .nan, 10], [0, 0, 1e9, 10]] as [[Double]] {
      request = approval
      request.appearance = SignatureAppearance(rectangle: rectangle, size: [10, 10], content: [])
      #expect(throws: MakingFault.badRectangle) {
        try keys.sign(MakingBase.plain, request, by: keys.pki.leader)
      }
    }
    for reserved in [1_023, 65_537] {
      request = approval
      request.reserved = reserved
      #expect(throws: MakingFault.badReserve(reserved)) {
        try keys.sign(MakingBase.plain, request, by: keys.pki.leader)
      }
    }
    request = approval
    request.claimed = Moment(milliseconds: .max)
    #expect(throws: MakingFault.badMoment) { try keys.sign(MakingBase.plain, request, by: keys.pki.leader) }
  }

  @Test func `a message that does not fit asks for no secret and embeds nothing`() throws {
    var request = approval
    request.reserved = 1_024
    let fault = #expect(throws: MakingFault.self) {
      try DocumentSigner(key: DemoKeySource(keys.pki.leader), timeStamps: nil)
        .begin(PDFFile(MakingBase.plain), request, now: MakingDemo.now)
    }
    guard case .doesNotFit(let needed, 1_024)? = fault else { throw MakingFault.formMalformed }
    request.reserved = needed
    // The message fits now; with the token it does not.
    #expect(throws: MakingFault.self) { try keys.sign(MakingBase.plain, request, by: keys.pki.leader) }
    _ = try keys.sign(MakingBase.plain, request, by: keys.pki.leader, stamped: false)
  }

  @Test func `a certificate out of its time does not sign`() throws {
    for kind in [BadCertificate.expired, .notYetValid] {
      #expect(throws: MakingFault.certificateNotInTime) {
        try keys.sign(MakingBase.plain, approval, by: keys.pki.bad(kind))
      }
    }
  }

  @Test func `a key that does not belong to the certificate is noticed before anything is handed out`() throws
  {
    let wrong = DemoHolder(
      certificate: keys.pki.leader.certificate, chain: keys.pki.leader.chain, key: keys.pki.seal.key)
    #expect(throws: MakingFault.selfCheck(.signatureWrong)) {
      try keys.sign(MakingBase.plain, approval, by: wrong)
    }
  }

  /// The plain file with a form whose field `A` carries a signature that refers to a transform.
  private static func signature(_ reference: PDFDictionary) throws -> [UInt8] {
    try MakingBase.changed { update, catalog, _ in
      let value = update.add(
        .dictionary(["Type": .name("Sig"), "Reference": .array([.dictionary(reference)])]))
      let field = update.add(
        .dictionary(["FT": .name("Sig"), "T": .string(Array("A".utf8)), "V": .reference(value)]))
      catalog["AcroForm"] = .dictionary(["Fields": .array([.reference(field)]), "SigFlags": .integer(3)])
    }
  }
}
