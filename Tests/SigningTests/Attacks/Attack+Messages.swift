import DemoPKI
import Hashing
import PDFModel
import Signing
import WorkingTime

/// Attacks on the message, its time stamp, its certificates and its algorithms.
extension Attack {
  /// A seal whose message is changed.
  private static func message(
    _ kind: String, _ name: String, keys: MakingDemo = .curve,
    _ change: @escaping @Sendable (inout ForgedMessage, AttackBench) throws -> Void
  ) -> Attack {
    Attack(kind, name, keys: keys) { bench in
      try bench.forge.sign(
        bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal, message: { try change(&$0, bench) })
    }
  }

  private static let certificateName = "1.2.840.113549.1.9.16.2.47"

  static let messages: [Attack] = [
    message("message", "a time stamp of another signature") { message, bench in
      let token = bench.demo.timeStamping.token(over: SHA256.digest([1, 2, 3]), now: Forge.now)
      message.unsigned = { _ in [ForgedMessage.tokenAttribute(token)] }
    },
    message("message", "two time stamps") { message, bench in
      let demo = bench.demo
      message.unsigned = { signature in
        (0..<2).map { _ in
          ForgedMessage.tokenAttribute(
            demo.timeStamping.token(over: SHA256.digest(signature), now: Forge.now))
        }
      }
    },
    message("message", "a time stamp out of the future") { message, bench in
      let late = Moment(milliseconds: VerifyingOffice.now.milliseconds + 86_400_000)
      message = message.stamped(by: bench.demo, at: late)
    },
    Attack("message", "a time stamp with a critical extension nobody knows", .notProven) { bench in
      try bench.forge.sign(
        bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
        message: {
          $0 = $0.stamped(
            by: bench.demo, at: Forge.now, extensions: [ForgedMessage.statements(critical: true)])
        })
    },
    message("message", "a time stamp with an extension that is none") { message, bench in
      message = message.stamped(by: bench.demo, at: Forge.now, extensions: [WriteDER.integer(1)])
    },
    message("message", "a bit of the signature flipped") { message, _ in
      message.touched = { $0.dropLast() + [($0.last ?? 0) ^ 1] }
    },
    message("message", "the signature empty") { message, _ in message.touched = { _ in [] } },
    message("message", "the signature of another key") { message, bench in
      let other = bench.demo.leader.key
      message.rawSigner = { other.sign($0) }
    },
    message("message", "another's certificate named") { message, bench in
      let other = try ForgedMessage(message.digest, by: bench.demo.leader)
      message.attributes = other.attributes
    },
    message("message", "the signer's certificate missing") { message, bench in
      message.certificates = bench.demo.seal.chain
    },
    message("message", "two signers") { message, _ in message.signers = { [$0, $0] } },
    message("message", "no signer") { message, _ in message.signers = { _ in [] } },
    message("message", "no signed attributes") { message, _ in message.hasAttributes = false },
    message("message", "the digest attribute twice") { message, _ in
      message.attributes.append(
        ForgedMessage.attribute("1.2.840.113549.1.9.4", WriteDER.octets([UInt8](repeating: 7, count: 32))))
    },
    message("message", "no digest attribute") { message, _ in message.remove("1.2.840.113549.1.9.4") },
    message("message", "no content type attribute") { message, _ in message.remove("1.2.840.113549.1.9.3") },
    message("message", "no certificate attribute") { message, _ in message.remove(certificateName) },
    message("message", "the digest of other bytes") { message, _ in
      message.remove("1.2.840.113549.1.9.4")
      message.attributes.append(
        ForgedMessage.attribute("1.2.840.113549.1.9.4", WriteDER.octets(SHA256.digest([0]).bytes)))
    },
    message("message", "content inside") { message, _ in message.content = [1, 2, 3] },
    message("message", "content of another type") { message, _ in
      message.contentType = "1.2.840.113549.1.9.16.1.4"
    },
    message("message", "a signing time in a baseline signature") { message, _ in
      message.attributes.append(ForgedMessage.attribute("1.2.840.113549.1.9.5", WriteDER.time(Forge.now)))
    },
    Attack("message", "a message of indefinite length") { bench in
      try rewrapped(bench) { [0x30, 0x80] + $0 + [0, 0] }
    },
    Attack("message", "a length of more octets than needed") { bench in
      try rewrapped(bench) { content in
        [0x30, 0x83, 0, UInt8(content.count >> 8), UInt8(content.count & 255)] + content
      }
    },
    Attack("message", "a value after the message") { bench in
      try rewrapped(bench) { WriteDER.value(0x30, $0) + [0x05, 0x00, 0x02, 0x01, 0x01] }
    },
    Attack("message", "a time stamp as a signature") { bench in
      try tokenAsSignature(bench, type: "Sig", subFilter: "ETSI.CAdES.detached")
    },
    Attack("message", "a sub-filter nobody knows") { bench in
      try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["SubFilter"] = .name("adbe.pkcs7.sha1") })
    },
    Attack("message", "a filter nobody knows") { bench in
      try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan", dictionary: { $0["Filter"] = .name("Other") })
    },
    Attack("message", "a type that is no signature's") { bench in
      try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan", dictionary: { $0["Type"] = .name("Font") })
    },
  ]

  /// The whole message of a right seal in other octets: the outer length is not signed.
  private static func rewrapped(_ bench: AttackBench, _ wrap: ([UInt8]) -> [UInt8]) throws -> [UInt8] {
    let prepared = try PreparedSignature(
      PDFFile(bench.once), SignatureRequest(.seal, field: "DauCoQuan", claimed: Forge.now))
    let right = try ForgedMessage(prepared.digest.bytes, by: bench.demo.seal)
      .stamped(by: bench.demo, at: Forge.now).der
    return try prepared.embed(wrap(Array(right.dropFirst(4))))
  }

  private static func tokenAsSignature(_ bench: AttackBench, type: PDFName, subFilter: PDFName) throws
    -> [UInt8]
  {
    let prepared = try PreparedSignature(
      PDFFile(bench.once), SignatureRequest(.seal, field: "DauCoQuan", claimed: Forge.now))
    return try prepared.embed(bench.demo.timeStamping.token(over: prepared.digest, now: Forge.now))
  }

  /// A leader's signature with a certificate that must not count.
  private static func certificate(
    _ name: String, _ expected: Expected = .invalid, keys: MakingDemo = .rsa, _ kind: BadCertificate
  ) -> Attack {
    Attack("certificate", name, expected, keys: keys) { bench in
      try bench.forge.seal(
        bench.forge.sign(MakingBase.plain, .approval, field: "ChuKyLanhDao", by: bench.demo.bad(kind)))
    }
  }

  static let certificates: [Attack] = [
    certificate("expired before the time stamp", keys: .curve, .expired),
    certificate("not yet valid", keys: .curve, .notYetValid),
    certificate("for enciphering keys", keys: .curve, .wrongKeyUsage),
    certificate("for servers", keys: .curve, .wrongPurpose),
    certificate("an authority's own", keys: .curve, .authority),
    certificate("of a root of the same name", .notProven, keys: .curve, .sameNameRoot),
    certificate("issued by one who is no authority", .notProven, keys: .curve, .issuedByLeader),
    certificate("RSA of 1024 bits", .invalid, .shortKey),
    certificate("signed with SHA-1", .invalid, .sha1),
    Attack("algorithm", "told as SHA-1 with RSA", keys: .rsa) { bench in
      try bench.forge.sign(
        bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
        message: { message in
          let key = bench.demo.seal.key
          message.rawSigner = { key.sign($0, .sha1) }
          message.told = WriteDER.sequence(WriteDER.identifier("1.2.840.113549.1.1.5"), WriteDER.null)
        })
    },
    Attack("algorithm", "a salt other than told", keys: .rsa) { bench in
      try bench.forge.sign(
        bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
        message: { message in
          message.told = SignatureScheme.rsaPSS(.sha256, salt: 20).identifier
        })
    },
    Attack("algorithm", "PSS told as v1.5", keys: .rsa) { bench in
      try bench.forge.sign(
        bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
        message: { message in
          message.told = SignatureScheme.rsaPKCS1(.sha256).identifier
        })
    },
    Attack("algorithm", "another hash told than used") { bench in
      try bench.forge.sign(
        bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
        message: { message in
          message.told = SignatureScheme.ecdsa(.sha384).identifier
        })
    },
  ]

  static let policies: [Attack] = [
    Attack("policy", "the seal cut off", .incomplete) { $0.once },
    Attack("policy", "the seal first", .incomplete) { bench in
      let sealed = try bench.forge.sign(MakingBase.plain, .approval, field: "DauCoQuan", by: bench.demo.seal)
      return try bench.forge.approve(sealed)
    },
    Attack("policy", "one key twice", .incomplete) { bench in
      try bench.forge.sign(bench.once, .seal, field: "DauCoQuan", by: bench.demo.leader)
    },
    Attack("policy", "the seal alone", .incomplete) { try $0.forge.seal(MakingBase.plain) },
    Attack("policy", "two leaders and no seal", .incomplete) { bench in
      try bench.forge.sign(bench.once, .approval, field: "Thu2", by: bench.demo.secondLeader)
    },
    Attack("policy", "two leaders and the seal", .incomplete) { bench in
      let both = try bench.forge.sign(bench.once, .approval, field: "Thu2", by: bench.demo.secondLeader)
      return try bench.forge.seal(both)
    },
    Attack("policy", "somebody nobody knows", .incomplete) { bench in
      let stranger = bench.demo.bad(.unmarked)
      return try bench.forge.seal(
        bench.forge.sign(MakingBase.plain, .approval, field: "ChuKyLanhDao", by: stranger))
    },
    Attack("policy", "no time stamp, and received nobody knows when, after the list", .notProven) { bench in
      let late = try bench.forge.sign(
        MakingBase.plain, .approval, field: "ChuKyLanhDao", by: bench.demo.bad(.expired), stamped: false)
      return try bench.forge.seal(late)
    },
  ]

  static let notSigned: [Attack] = [
    Attack("not signed", "plain", .unsigned) { _ in MakingBase.plain },
    Attack("not signed", "the picture of a seal", .unsigned) { _ in
      try MakingBase.changed { update, _, page in
        let drawing = update.addDrawing("DA KY")
        page["Annots"] = .array([
          .reference(
            update.add(
              .dictionary([
                "Type": .name("Annot"), "Subtype": .name("Stamp"), "Rect": rectangle,
                "AP": .dictionary(["N": .reference(drawing)]),
              ])))
        ])
      }
    },
    Attack("not signed", "empty signature fields", .unsigned) { _ in try VerifyingBase.emptySignatures.bytes
    },
    Attack("not signed", "a time stamp over the document only", .unsigned) { bench in
      try bench.forge.stampDocument(MakingBase.plain)
    },
  ]
}
