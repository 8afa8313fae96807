import DemoPKI
import PDFModel
import Signing
import WorkingTime

/// Files as good offices make them: every one must hold.
enum Legitimate: String, CaseIterable {
  case twoOnTable = "two signatures on a file with a table"
  case twoOnStream = "two signatures on a file with a cross-reference stream"
  case twoOnObjectStream = "two signatures on a file with object streams"
  case saltOfDigest = "RSASSA-PSS, salt of 32 bytes"
  case saltOfKey = "RSASSA-PSS, salt of 222 bytes"
  case pkcs1 = "RSA PKCS#1 v1.5"
  case legacyProfile = "adbe.pkcs7.detached with a signing time"
  case withoutTokens = "no time stamps, received in time"
  case stored = "validation data appended"
  case storedByOthers = "validation data appended as other tools do"
  case storedAndStamped = "validation data and a document time stamp appended"
  case stampedOnly = "a document time stamp over signatures without tokens"
  case twiceStored = "validation data appended twice, time stamp, again"
  case filledAtIssue = "number and date filled in the seal's revision"
  case filledWidget = "a number with a widget of its own filled in the seal's revision"
  case emptyFields = "signature fields made beforehand"
  case seen = "signatures that are seen"
  case certified = "certified by the leader, form filling allowed"
  case commented = "a producer's name as a comment in a later trailer"
  case informed = "time of change in the information dictionary"
  case informedOnStream = "the same on a file with a cross-reference stream"
  case drawnOver = "a look made beforehand drawn over by the signature"
  case sealOverSignature = "the seal over a third of the leader's signature, over title and name"
  case sealFinelyScanned = "the same of thin lines, scanned finely"
  case fromWord = "a hybrid file as Word writes it, without a last line end"
  case wordsBeside = "the seal as words beside the leader's signature"
  case sealElsewhere = "the seal at a free place"
  case sealOnScan = "the seal over the signature on a scanned page"
  case identified = "information and identifier added with the seal"
  case qualified = "time stamps that state their authority's quality"
  case namedInParts = "fields whose names have a part in common"
  case layered = "layers that are always on, an embedded file, a link"

  var keys: MakingDemo {
    switch self {
    case .saltOfDigest, .saltOfKey, .pkcs1: .rsa
    case .twoOnTable, .twoOnStream, .twoOnObjectStream, .legacyProfile, .withoutTokens, .stored,
      .storedAndStamped,
      .stampedOnly, .twiceStored, .filledAtIssue, .filledWidget, .emptyFields, .seen, .certified, .commented,
      .informed,
      .informedOnStream, .drawnOver, .sealOverSignature, .sealFinelyScanned, .fromWord, .wordsBeside,
      .sealElsewhere,
      .sealOnScan,
      .identified, .layered, .qualified, .namedInParts, .storedByOthers:
      .curve
    }
  }

  var level: SignatureLevel {
    switch self {
    case .withoutTokens: .basic
    case .legacyProfile: .legacy
    case .stored, .storedByOthers, .commented: .longTerm
    case .storedAndStamped, .twiceStored: .archived
    case .stampedOnly, .twoOnTable, .twoOnStream, .twoOnObjectStream, .saltOfDigest, .saltOfKey, .pkcs1,
      .filledAtIssue, .filledWidget, .emptyFields, .seen, .certified, .informed, .informedOnStream,
      .drawnOver,
      .sealOverSignature, .sealFinelyScanned, .fromWord, .wordsBeside, .sealElsewhere, .sealOnScan,
      .identified,
      .layered, .qualified, .namedInParts:
      .timeStamped
    }
  }

  var bytes: [UInt8] {
    get throws {
      let forge = Forge(keys: keys)
      let base = MakingBase.plain
      let signed = { () throws -> [UInt8] in try forge.seal(forge.approve(base)) }
      switch self {
      case .twoOnTable: return try signed()
      case .twoOnStream: return try forge.seal(forge.approve(VerifyingBase.stream.bytes))
      case .twoOnObjectStream: return try forge.seal(forge.approve(VerifyingBase.objectStream.bytes))
      case .saltOfDigest: return try signed()
      case .saltOfKey:
        let scheme = SignatureScheme.rsaPSS(.sha256, salt: 222)
        return try forge.seal(forge.approve(base, scheme: scheme), scheme: scheme)
      case .pkcs1:
        return try forge.seal(forge.approve(base, scheme: .rsaPKCS1(.sha256)), scheme: .rsaPKCS1(.sha256))
      case .legacyProfile: return try Self.legacy(forge)
      case .withoutTokens: return try Self.withoutTokens(forge)
      case .stored: return try forge.store(signed())
      case .storedAndStamped: return try forge.stampDocument(forge.store(signed()))
      case .stampedOnly: return try forge.stampDocument(Self.withoutTokens(forge))
      case .twiceStored:
        let once = try forge.stampDocument(forge.store(signed()))
        return try forge.stampDocument(Self.storeMore(once, forge), field: "DauThoiGian2")
      case .filledAtIssue: return try Self.filled(forge)
      case .filledWidget:
        let approved = try forge.approve(Attack.withWidget(named: true, at: [72, 600, 272, 630]))
        return try Attack.sealing(AttackBench(keys: keys), approved, Attack.fillWidget)
      case .emptyFields: return try Self.beforehand(forge)
      case .seen: return try Self.seen(forge)
      case .certified: return try Self.certified(forge)
      case .commented:
        let bytes = try forge.store(signed())
        let section = try PDFFile(bytes).newest.startXRef
        return try bytes.rewritten("startxref", to: "%Producer 1.0\nstartxref", after: section)
      case .informed: return try Self.informed(MakingBase.plain, forge)
      case .informedOnStream: return try Self.informed(VerifyingBase.stream.bytes, forge)
      case .drawnOver: return try Self.drawnOver(forge)
      case .namedInParts: return try Self.namedInParts(forge)
      case .storedByOthers: return try Self.storedByOthers(signed(), forge)
      case .qualified: return try Self.qualified(forge)
      case .sealOverSignature, .sealFinelyScanned, .fromWord, .wordsBeside, .sealElsewhere, .sealOnScan,
        .identified,
        .layered:
        return try seenBytes(forge)
      }
    }
  }

  /// As the office judges it; it remembers when it got what has no time stamp.
  var report: VerificationReport {
    get throws {
      let office = VerifyingOffice(keys: keys)
      var evidence = office.evidence
      if self == .withoutTokens { evidence.received = MakingDemo.now }
      return office.check(try bytes, evidence: evidence)
    }
  }

  private static func withoutTokens(_ forge: Forge) throws -> [UInt8] {
    let first = try forge.sign(
      MakingBase.plain, .approval, field: "ChuKyLanhDao", by: forge.demo.leader, stamped: false)
    return try forge.sign(first, .seal, field: "DauCoQuan", by: forge.demo.seal, stamped: false)
  }

  private static func qualified(_ forge: Forge) throws -> [UInt8] {
    var bytes = MakingBase.plain
    for (kind, holder, name) in [
      (SignatureRequest.Kind.approval, forge.demo.leader, "ChuKyLanhDao"),
      (.seal, forge.demo.seal, "DauCoQuan"),
    ] {
      bytes = try forge.sign(bytes, kind, field: name, by: holder) { _ in
      } message: {
        $0 = $0.stamped(
          by: forge.demo, at: Forge.now, extensions: [ForgedMessage.statements(critical: false)])
      }
    }
    return bytes
  }

  private static func legacy(_ forge: Forge) throws -> [UInt8] {
    var bytes = MakingBase.plain
    for (holder, name) in [(forge.demo.leader, "ChuKyLanhDao"), (forge.demo.seal, "DauCoQuan")] {
      bytes = try forge.signFreely(
        bytes, by: holder, named: name, dictionary: { $0["SubFilter"] = .name("adbe.pkcs7.detached") },
        message: { message in
          message.remove("1.2.840.113549.1.9.16.2.47")
          message.attributes.append(
            ForgedMessage.attribute("1.2.840.113549.1.9.5", WriteDER.time(Forge.now)))
        })
    }
    return bytes
  }

  private static func storeMore(_ bytes: [UInt8], _ forge: Forge) throws -> [UInt8] {
    let later = Moment(milliseconds: Forge.now.milliseconds + 60_000)
    let data = ValidationData(certificates: [], revocationLists: forge.demo.revocationLists(at: later))
    return try data.appended(to: PDFFile(bytes))
  }

  /// Number and date as the office fills them in, with what is drawn for them.
  static func filled(_ forge: Forge, by names: [String] = ["SoKyHieu", "NgayBanHanh"]) throws -> [UInt8] {
    let approved = try forge.approve(VerifyingBase.fields.bytes)
    return try forge.sign(approved, .seal, field: "DauCoQuan", by: forge.demo.seal, fields: fill(names))
  }

  static func fill(_ names: [String]) -> (inout PDFUpdate) throws(PDFFault) -> Void {
    { update throws(PDFFault) in
      let form = try update.file.value("AcroForm", of: update.file.catalog()).dictionary ?? PDFDictionary()
      for case .reference(let reference) in form["Fields"]?.array ?? [] {
        guard var field = try update.object(reference).dictionary, let name = field["T"]?.string,
          names.contains(String(decoding: name, as: UTF8.self))
        else { continue }
        field["V"] = .string(Array("12/GP-UBND".utf8))
        field["AP"] = .dictionary(["N": .reference(update.addDrawing("12/GP-UBND"))])
        update.replace(reference, with: .dictionary(field))
      }
    }
  }

  /// The fields were there; the signatures come into them.
  private static func beforehand(_ forge: Forge) throws -> [UInt8] {
    var bytes = try VerifyingBase.emptySignatures.bytes
    for (place, holder) in [forge.demo.leader, forge.demo.seal].enumerated() {
      bytes = try forge.signField(bytes, place, by: holder)
    }
    return bytes
  }

  private static func seen(_ forge: Forge) throws -> [UInt8] {
    let look = SignatureAppearance(
      rectangle: [300, 100, 450, 160], size: [150, 60], content: Array("0 0 150 60 re S".utf8))
    var seal = look
    seal.rectangle = [200, 100, 350, 160]
    let drawn = seal
    let first = try forge.sign(
      MakingBase.plain, .approval, field: "ChuKyLanhDao", by: forge.demo.leader,
      request: {
        $0.appearance = look
        $0.reason = "Phê duyệt"
      })
    return try forge.sign(
      first, .seal, field: "DauCoQuan", by: forge.demo.seal, request: { $0.appearance = drawn })
  }

  private static func certified(_ forge: Forge) throws -> [UInt8] {
    try forge.seal(forge.certify(MakingBase.plain, level: 2))
  }

  /// - Parameter more: what else refers to the look of the second field.
  static func drawnOver(
    _ forge: Forge, more: (inout PDFUpdate, PDFReference) throws -> Void = { _, _ in }
  ) throws -> [UInt8] {
    var look = PDFReference(number: 0)
    let base = try Forge.append(VerifyingBase.emptySignatures.bytes) { update in
      look = update.addDrawing("cho ky")
      let drawn = look
      try update.changeField("DauCoQuan") {
        $0["AP"] = .dictionary(["N": .reference(drawn)])
        $0["Rect"] = .array([400, 60, 500, 80].map { .integer($0) })
      }
      try more(&update, look)
    }
    let once = try forge.signField(base, 0, by: forge.demo.leader)
    return try forge.signField(once, 1, by: forge.demo.seal) { update in
      guard case .stream(var stream) = try update.object(look) else { throw ForgeFault() }
      stream.raw = Array("BT /F1 12 Tf 2 2 Td (da ky) Tj ET".utf8)
      update.replace(look, with: .stream(stream))
    }
  }

  private static func informed(_ bytes: [UInt8], _ forge: Forge) throws -> [UInt8] {
    var base = PDFUpdate(try PDFFile(bytes))
    base.info = base.add(.dictionary(["Title": .string(Array("Giay phep".utf8))]))
    let approved = try forge.approve(base.bytes().bytes)
    return try forge.sign(
      approved, .seal, field: "DauCoQuan", by: forge.demo.seal,
      fields: { update throws(PDFFault) in
        guard let info = update.file.newest.trailer["Info"]?.reference,
          var entries = try update.object(info).dictionary
        else { return }
        entries["ModDate"] = .string(Array("D:20261126080000+07'00'".utf8))
        entries["Producer"] = .string(Array("Mot Cua".utf8))
        update.replace(info, with: .dictionary(entries))
      })
  }
}
