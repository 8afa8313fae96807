import Foundation
import TestTools
import SigningKeys

/// Tokens in software, of their own for each run: SoftHSM in a folder of its own.
final class SoftToken: Sendable {
  static let pin = "24681357"
  static let isThere =
    Tools.openssl != nil && Tools.softhsm != nil && Tools.pkcs11 != nil && Tools.softhsmModule != nil
  static let shared = Result { try SoftToken() }

  let folder: TestFolder
  let worker: TokenWorkerProgram

  private init() throws {
    folder = try TestFolder()
    let settings = try folder.write(
      "conf", Array("directories.tokendir = \(folder.path)\nobjectstore.backend = file\n".utf8))
    worker = Self.worker(["SOFTHSM2_CONF=\(settings)"])
    for label in ["rsa", "ec", "p384", "wrong", "both"] { try newToken(label) }
    for label in ["rsa", "ec", "p384", "both"] {
      try load(label == "both" ? "rsa" : label, id: "a1", onto: label)
      try loadCertificate("middle", id: "c1", onto: label)
    }
    try load("ec", id: "b2", onto: "both")
    try load("ec", id: "a1", onto: "wrong")
  }

  /// The worker lies beside the tests; `env` gives it what the module needs.
  static func worker(_ settings: [String] = [], patience: Int = 20_000) -> TokenWorkerProgram {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let beside = bundle ?? Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let path = beside.deletingLastPathComponent().appendingPathComponent("TokenWorker").path
    return TokenWorkerProgram(executable: "/usr/bin/env", arguments: settings + [path], patience: patience)
  }

  private func newToken(_ label: String) throws {
    try softhsm(["--init-token", "--free", "--label", label, "--so-pin", "87654321", "--pin", Self.pin])
  }

  private func load(_ name: String, id: String, onto token: String) throws {
    let keys = try TestKeys.shared.get()
    try Tools.run(
      Tools.openssl,
      ["pkcs8", "-topk8", "-nocrypt", "-in", keys.path("\(name).key"), "-out", folder.file("\(name).p8")])
    try softhsm([
      "--import", folder.file("\(name).p8"), "--token", token, "--label", name, "--id", id, "--pin", Self.pin,
    ])
    try loadCertificate(name, id: id, onto: token)
  }

  private func loadCertificate(_ name: String, id: String, onto token: String) throws {
    try Tools.run(
      Tools.pkcs11,
      [
        "--module", Tools.softhsmModule ?? "", "--token-label", token, "--login", "--pin", Self.pin, "--type",
        "cert", "--id", id,
        "--label", name, "--write-object", try TestKeys.shared.get().path("\(name).der"),
      ],
      environment: ["SOFTHSM2_CONF": folder.file("conf")])
  }

  private func softhsm(_ arguments: [String]) throws {
    try Tools.run(Tools.softhsm, arguments, environment: ["SOFTHSM2_CONF": folder.file("conf")])
  }
}
