import CCrypto
import DemoPKI
import Foundation
import Hashing
import Signing
import SwiftASN1
import WorkingTime

/// Writes what fuzzing of the signatures' readers starts from: `MakeSeeds FOLDER`. Keys are new each time, of the demonstration.
@main
struct MakeSeeds {
  static let now = Moment(milliseconds: 1_795_654_800_000)
  static let passphrase = "motcua demo"
  let folder: String

  static func main() throws {
    let seeds = MakeSeeds(folder: CommandLine.arguments[1])
    for kind in [DemoKey.Kind.p256, .rsa(bits: 2048)] {
      var setting = DemoPKI.Setting(now: now) { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }
      (setting.signers, setting.authorities) = (kind, kind)
      let pki = DemoPKI(setting)
      try seeds.write(pki, kind == .p256 ? "curve" : "rsa")
      if kind == .p256 { try seeds.writeDocuments(pki) }
    }
    try seeds.writeEndless()
  }

  func write(_ kind: String, _ name: String, _ bytes: [UInt8]) throws {
    let place = "\(folder)/\(kind)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: "\(place)/\(name)"))
  }

  func write(_ pki: DemoPKI, _ kind: String) throws {
    let stamped = Array("Quyết định".utf8)
    let request = TimeStampRequest(stamping: stamped, nonce: 0x1122_3344_5566_7788)
    let answer = pki.timeStamping.answer(request.der, now: Self.now)
    try write("timestamp", "\(kind)-answer.der", answer)
    try write(
      "timestamp", "\(kind)-token.der", pki.timeStamping.token(over: SHA256.digest(stamped), now: Self.now))
    try write("timestamp", "\(kind)-refused.der", pki.timeStamping.answer([], now: Self.now))
    for (place, list) in pki.revocationLists(at: Self.now).enumerated() {
      try write("revocation", "\(kind)-list-\(place).der", list)
    }
    let revoked = [DemoRevocation(pki.leader.certificate, since: Self.now, reason: .keyCompromise)]
    try write(
      "revocation", "\(kind)-revoked.der",
      pki.agencyAuthority.revocationList(revoked, from: Self.now, until: Self.now))
    for (place, answer) in pki.statusAnswers(at: Self.now).prefix(3).enumerated() {
      try write("revocation", "\(kind)-answer-\(place).der", answer)
    }
    for (name, holder) in pki.parties.prefix(4) {
      try write("message", "\(kind)-\(name).der", holder.certificate)
    }
    if kind == "curve" {
      for bad in BadCertificate.allCases {
        try write("message", "bad-\(bad.rawValue).der", pki.bad(bad).certificate)
      }
    }
    try writeMessages(pki, kind)
    try writeKeyFiles(pki, kind)
  }

  private func writeMessages(_ pki: DemoPKI, _ kind: String) throws {
    let digest = SHA256.digest(Array("Quyết định".utf8)).bytes
    let attributes = try CMSMaker.signedAttributes(digest: digest, certificate: pki.leader.certificate)
    let signature = pki.leader.key.sign(attributes)
    let token = pki.timeStamping.token(over: SHA256.digest(signature), now: Self.now)
    for stamp in [nil, token] {
      let message = try CMSMaker.signedData(
        attributes: attributes, signature: signature, identity: pki.leader.identity, token: stamp)
      try write("message", "\(kind)-\(stamp == nil ? "plain" : "stamped").der", message)
    }
  }
}

extension MakeSeeds {
  /// Sealed with one round, so that a second of fuzzing is not spent on deriving keys; and what lies inside, unsealed.
  private func writeKeyFiles(_ pki: DemoPKI, _ kind: String) throws {
    let ways = [("aes", NID_aes_256_cbc), ("old", NID_pbe_WithSHA1And3_Key_TripleDES_CBC), ("bare", -1)]
    for (name, way) in ways {
      let file = keyFile(pki.leader, root: pki.anchor, sealed: way)
      try write("keyfile", "\(kind)-\(name).p12", file)
      try write("keyfile", "\(kind)-\(name)-content.der", content(of: file))
    }
  }

  private func keyFile(_ holder: DemoHolder, root: [UInt8], sealed way: Int32) -> [UInt8] {
    let chain = motcua_x509_stack_new()
    defer { motcua_x509_stack_free(chain) }
    for der in holder.chain + [root] {
      _ = motcua_x509_stack_push(chain, read(der) { d2i_X509(nil, $0, $1) })
    }
    let leaf = read(holder.certificate) { d2i_X509(nil, $0, $1) }
    let key = read(holder.key.privateKey) { d2i_AutoPrivateKey(nil, $0, $1) }
    let file = PKCS12_create(Self.passphrase, "demo", key, leaf, chain, way, way, 1, -1, 0)
    precondition(PKCS12_set_mac(file, Self.passphrase, -1, nil, 0, 1, EVP_sha256()) == 1)
    var bytes = [UInt8](repeating: 0, count: Int(max(0, i2d_PKCS12(file, nil))))
    bytes.withUnsafeMutableBufferPointer {
      var place = $0.baseAddress
      _ = i2d_PKCS12(file, &place)
    }
    return bytes
  }

  private func read(
    _ der: [UInt8], _ reading: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?
  ) -> OpaquePointer? {
    der.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      return reading(&place, buffer.count)
    }
  }

  /// The AuthenticatedSafe of a PFX (RFC 7292, 4).
  private func content(of file: [UInt8]) throws -> [UInt8] {
    var node = try DER.parse(file)
    for place in [1, 1, 0] {
      guard case .constructed(let children) = node.content else { throw CocoaError(.fileReadCorruptFile) }
      node = Array(children)[place]
    }
    guard case .primitive(let bytes) = node.content else { throw CocoaError(.fileReadCorruptFile) }
    return Array(bytes)
  }

  /// Contents whose keys would take an hour to derive: two thousand million rounds (RFC 8018, RFC 7292).
  func writeEndless() throws {
    let (salt, rounds) = (WriteDER.octets([1, 2, 3, 4, 5, 6, 7, 8]), WriteDER.integer(0x7fff_ffff))
    let hash = WriteDER.sequence(WriteDER.identifier("1.2.840.113549.2.9"), WriteDER.null)
    let derivation = WriteDER.sequence(
      WriteDER.identifier("1.2.840.113549.1.5.12"), WriteDER.sequence(salt, rounds, hash))
    let cipher = WriteDER.sequence(
      WriteDER.identifier("2.16.840.1.101.3.4.1.42"), WriteDER.octets([UInt8](repeating: 7, count: 16)))
    let new = WriteDER.sequence(
      WriteDER.identifier("1.2.840.113549.1.5.13"), WriteDER.sequence(derivation, cipher))
    let old = WriteDER.sequence(
      WriteDER.identifier("1.2.840.113549.1.12.1.3"), WriteDER.sequence(salt, rounds))
    for (name, algorithm) in [("new", new), ("old", old)] {
      let sealed = WriteDER.implicit(0, WriteDER.octets([UInt8](repeating: 9, count: 32)))
      let content = WriteDER.sequence(
        WriteDER.identifier("1.2.840.113549.1.7.1"), algorithm, sealed)
      let message = WriteDER.sequence(
        WriteDER.identifier("1.2.840.113549.1.7.6"),
        WriteDER.explicit(0, WriteDER.sequence(WriteDER.integer(0), content)))
      try write("keyfile", "endless-\(name)-content.der", WriteDER.sequence(message))
    }
  }
}
