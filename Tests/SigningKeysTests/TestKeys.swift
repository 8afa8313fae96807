import Foundation
import TestTools
import SigningKeys
import Signing

/// Keys and certificates of a small authority, made anew by the openssl program for each run.
final class TestKeys: Sendable {
  static let passphrase = "mật khẩu dài"
  static let shared = Result { try TestKeys() }

  let folder: TestFolder

  enum Kind: String, CaseIterable, Sendable { case rsa, ec, p384 }

  private init() throws {
    folder = try TestFolder()
    try authority("root", signedBy: nil)
    try authority("middle", signedBy: "root")
    try leaf("rsa", key: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
    try leaf("ec", key: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
    try leaf("p384", key: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"])
    try leaf("short", key: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"])
    try leaf("p521", key: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"])
    try leaf("other", key: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
  }

  func path(_ name: String) -> String { folder.file(name) }

  /// The certificate as DER.
  func certificate(_ name: String) throws -> [UInt8] { try folder.read("\(name).der") }

  func openssl(_ arguments: [String]) throws { try Tools.run(Tools.openssl, arguments) }

  static func secret(_ text: String = passphrase) -> Secret {
    var bytes = Array(text.utf8)
    return Secret(wiping: &bytes)
  }

  private func authority(_ name: String, signedBy issuer: String?) throws {
    try newKey(name, ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
    try certify(
      name, by: issuer ?? name, extensions: "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign"
    )
  }

  private func leaf(_ name: String, key: [String]) throws {
    try newKey(name, key)
    try certify(name, by: "middle", extensions: "keyUsage=critical,digitalSignature,nonRepudiation")
    try exportPKCS12(name, key: name, certificate: name)
  }

  private func newKey(_ name: String, _ options: [String]) throws {
    try openssl(["genpkey"] + options + ["-out", path("\(name).key")])
  }

  private func certify(_ name: String, by issuer: String, extensions: String) throws {
    _ = try folder.write("\(name).ext", Array(extensions.utf8))
    try openssl([
      "req", "-new", "-utf8", "-subj", "/C=VN/O=Thử nghiệm/CN=\(name)", "-key", path("\(name).key"), "-out",
      path("\(name).csr"),
    ])
    let signer =
      issuer == name
      ? ["-signkey", path("\(name).key")] : ["-CA", path("\(issuer).pem"), "-CAkey", path("\(issuer).key")]
    let serial = String(UInt32.random(in: 1 ... .max))
    try openssl(
      [
        "x509", "-req", "-in", path("\(name).csr"), "-days", "3650", "-set_serial", serial, "-extfile",
        path("\(name).ext"),
        "-out", path("\(name).pem"),
      ] + signer)
    try openssl(["x509", "-in", path("\(name).pem"), "-outform", "DER", "-out", path("\(name).der")])
  }

  /// Writes `NAME.p12` with a key, a certificate and both authorities, the far one first.
  func exportPKCS12(_ name: String, key: String, certificate: String, _ options: [String] = []) throws {
    let chain = try folder.read("root.pem") + folder.read("middle.pem")
    _ = try folder.write("\(name).chain.pem", chain)
    try openssl(
      [
        "pkcs12", "-export", "-inkey", path("\(key).key"), "-in", path("\(certificate).pem"), "-certfile",
        path("\(name).chain.pem"),
        "-passout", "pass:\(Self.passphrase)", "-out", path("\(name).p12"),
      ] + options)
    try folder.setMode(0o600, "\(name).p12")
  }
}
