import DemoPKI
import Hashing
import PDFModel
import Signing
import WorkingTime

/// Signs files as a test wants them: by our own code, with messages, dictionaries and later revisions of its choice.
struct Forge {
  let keys: MakingDemo
  var demo: DemoPKI { keys.pki }

  static let now = MakingDemo.now

  /// A signature with a token, whose message a test may change.
  func sign(
    _ bytes: [UInt8], _ kind: SignatureRequest.Kind, field: String, by holder: DemoHolder,
    scheme: SignatureScheme? = nil, stamped: Bool = true,
    request change: (inout SignatureRequest) -> Void = { _ in },
    fields: (inout PDFUpdate) throws(PDFFault) -> Void = { _ in },
    message touch: (inout ForgedMessage) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    var request = SignatureRequest(kind, field: field, claimed: Self.now)
    change(&request)
    let prepared = try PreparedSignature(PDFFile(bytes), request, changing: fields)
    return try prepared.embed(message(over: prepared.digest, holder, scheme, stamped, touch))
  }

  private func message(
    over digest: Digest, _ holder: DemoHolder, _ scheme: SignatureScheme?, _ stamped: Bool,
    _ touch: (inout ForgedMessage) throws -> Void
  ) throws -> [UInt8] {
    var message = try ForgedMessage(digest.bytes, by: holder, scheme: scheme)
    if stamped { message = message.stamped(by: demo, at: Self.now) }
    try touch(&message)
    return try message.der
  }

  /// The leader's signature.
  func approve(_ bytes: [UInt8], scheme: SignatureScheme? = nil) throws -> [UInt8] {
    try sign(bytes, .approval, field: "ChuKyLanhDao", by: demo.leader, scheme: scheme)
  }

  /// The office's seal.
  func seal(_ bytes: [UInt8], scheme: SignatureScheme? = nil) throws -> [UInt8] {
    try sign(bytes, .seal, field: "DauCoQuan", by: demo.seal, scheme: scheme)
  }

  /// A revision after the others.
  static func append(_ bytes: [UInt8], _ change: (inout PDFUpdate) throws -> Void) throws -> [UInt8] {
    var update = PDFUpdate(try PDFFile(bytes))
    try change(&update)
    return update.bytes().bytes
  }

  /// Lists and certificates put into the file.
  func store(_ bytes: [UInt8]) throws -> [UInt8] {
    let certificates = [
      demo.anchor, demo.agencyAuthority.holder.certificate, demo.timeStamping.holder.certificate,
    ]
    let data = ValidationData(
      certificates: certificates, revocationLists: demo.revocationLists(at: Self.now),
      statusAnswers: demo.statusAnswers(at: Self.now))
    return try data.appended(to: PDFFile(bytes))
  }

  func stampDocument(_ bytes: [UInt8], field: String = "DauThoiGian1") throws -> [UInt8] {
    try DocumentTimeStamper(keys.timeStamps).stamp(PDFFile(bytes), field: field, now: { Self.now })
  }

  /// A signature with a dictionary and field of the test's own making.
  func signFreely(
    _ bytes: [UInt8], by holder: DemoHolder, named name: String = "ChuKyLanhDao",
    dictionary change: (inout PDFDictionary) -> Void = { _ in },
    widget touch: (inout PDFDictionary, inout PDFUpdate) throws -> Void = { _, _ in },
    range: ([Int]) -> [Int] = { $0 }, message: (inout ForgedMessage) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    var update = PDFUpdate(try PDFFile(bytes))
    var entries: PDFDictionary = [
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.CAdES.detached"),
    ]
    change(&entries)
    let signature = update.add(
      entries, blanks: ["ByteRange": .array(width: 60), "Contents": .hex(digits: 20_000)])
    var field: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .string(Array(name.utf8)),
      "F": .integer(132), "Rect": .array(Array(repeating: .integer(0), count: 4)), "V": .reference(signature),
    ]
    try touch(&field, &update)
    try update.addField(field)
    return try finish(update, signature, by: holder, range: range, message: message)
  }
}

/// A fixture that could not be made: the test is wrong, not what it tests.
struct ForgeFault: Error {}

extension PDFUpdate {
  /// The catalog as the update leaves it.
  var root: PDFReference {
    get throws {
      guard let root = file.newest.trailer["Root"]?.reference else { throw ForgeFault() }
      return root
    }
  }

  /// Changes an object that is a dictionary or has one.
  mutating func change(_ reference: PDFReference, _ change: (inout PDFDictionary) throws -> Void) throws {
    switch try object(reference) {
    case .dictionary(var dictionary):
      try change(&dictionary)
      replace(reference, with: .dictionary(dictionary))
    case .stream(var stream):
      try change(&stream.dictionary)
      replace(reference, with: .stream(stream))
    case .null, .boolean, .integer, .real, .string, .name, .array, .reference: throw ForgeFault()
    }
  }

  /// Changes the form, wherever it lies.
  mutating func changeForm(_ change: (inout PDFDictionary) throws -> Void) throws {
    if let form = try object(root).dictionary?["AcroForm"]?.reference { return try self.change(form, change) }
    try self.change(root) { catalog in
      var form = catalog["AcroForm"]?.dictionary ?? PDFDictionary()
      try change(&form)
      catalog["AcroForm"] = .dictionary(form)
    }
  }

  /// A new field on the first page.
  @discardableResult
  mutating func addField(_ field: PDFDictionary) throws -> PDFReference {
    let reference = add(.dictionary(field))
    try changeForm { form in
      form["Fields"] = .array((form["Fields"]?.array ?? []) + [.reference(reference)])
      form["SigFlags"] = .integer(3)
    }
    try addAnnotation(reference)
    return reference
  }

  mutating func addAnnotation(_ reference: PDFReference) throws {
    guard let page = try file.pages().first else { throw ForgeFault() }
    try change(page) { leaf in
      leaf["Annots"] = .array((leaf["Annots"]?.array ?? []) + [.reference(reference)])
    }
  }

  /// A new form XObject that draws a text.
  mutating func addDrawing(_ text: String) -> PDFReference {
    let content = Array("BT /F1 12 Tf 2 2 Td (\(text)) Tj ET".utf8)
    let form: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"),
      "BBox": .array([0, 0, 100, 20].map { .integer($0) }),
    ]
    return add(.stream(PDFStream(form, raw: content)))
  }
}

extension Forge {
  /// Signs a field of the form that is there and empty, counted from 0.
  func signField(
    _ bytes: [UInt8], _ place: Int, by holder: DemoHolder,
    changing change: (inout PDFUpdate) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    var update = PDFUpdate(try PDFFile(bytes))
    let form = try update.file.value("AcroForm", of: update.file.catalog()).dictionary
    guard let field = form?["Fields"]?.array?[place].reference else { throw ForgeFault() }
    let entries: PDFDictionary = [
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.CAdES.detached"),
    ]
    let signature = update.add(
      entries, blanks: ["ByteRange": .array(width: 60), "Contents": .hex(digits: 20_000)])
    try update.change(field) { $0["V"] = .reference(signature) }
    try change(&update)
    return try finish(update, signature, by: holder)
  }

  /// A signature that says what may still change (DocMDP).
  func certify(_ bytes: [UInt8], level: Int) throws -> [UInt8] {
    let parameters: PDFDictionary = [
      "Type": .name("TransformParams"), "V": .name("1.2"), "P": .integer(level),
    ]
    let reference: PDFDictionary = [
      "Type": .name("SigRef"), "TransformMethod": .name("DocMDP"), "TransformParams": .dictionary(parameters),
    ]
    return try signFreely(
      bytes, by: demo.leader, dictionary: { $0["Reference"] = .array([.dictionary(reference)]) },
      widget: { field, update in
        guard let signature = field["V"] else { throw ForgeFault() }
        try update.change(update.root) { $0["Perms"] = .dictionary(["DocMDP": signature]) }
      })
  }

  /// Writes an update with a blank signature and fills it.
  func finish(
    _ update: PDFUpdate, _ signature: PDFReference, by holder: DemoHolder, range: ([Int]) -> [Int] = { $0 },
    message touch: (inout ForgedMessage) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    var written = update.bytes()
    guard let gap = written.values[signature]?["Contents"] else { throw ForgeFault() }
    let right = [0, gap.lowerBound, gap.upperBound, written.bytes.count - gap.upperBound]
    guard written.fill("ByteRange", of: signature, integers: range(right)) else { throw ForgeFault() }
    let digest = SHA256.digest(Array(written.bytes[..<gap.lowerBound] + written.bytes[gap.upperBound...]))
    var forged = try ForgedMessage(digest.bytes, by: holder).stamped(by: demo, at: Self.now)
    try touch(&forged)
    guard written.fill("Contents", of: signature, hex: try forged.der) else { throw ForgeFault() }
    return written.bytes
  }
}
