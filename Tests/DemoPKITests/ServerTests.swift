import DemoPKI
import Foundation
import Signing
import TestTools
import Testing
import WorkingTime

/// The demonstration served on this machine, asked with curl.
@Suite(.enabled(if: Tool("curl") != nil && Tool.openssl != nil)) struct ServerTests {
  private let request = TimeStampRequest(stamping: Array("signature".utf8), nonce: 42)

  @Test func `it stamps time, and in every way wrongly when asked to`() async throws {
    let server = DemoServer(Demo.curve.pki) { Demo.now }
    let address = try await "http://127.0.0.1:\(server.start(port: 0))"
    let folder = try TestFolder()
    let token = try TimeStampAnswer.check(await post(address, folder), to: request, now: Demo.now)
    #expect(token.certificates == [Demo.curve.pki.timeStamping.holder.certificate])

    await server.answer(.mistake(.nonce))
    await #expect(throws: TimeStampFault.otherNonce) {
      try TimeStampAnswer.check(await post(address, folder), to: request, now: Demo.now)
    }
    await server.answer(.huge(100_000))
    #expect(try await post(address, folder).count == 100_000)
    await server.answer(.failing)
    await #expect(throws: TimeStampFault.malformed) {
      try TimeStampAnswer.check(await post(address, folder), to: request, now: Demo.now)
    }
    await server.answer(.late(60_000))
    let late = try await #require(Tool("curl")).runApart(
      "-s", "-m", "0.3", "-X", "POST", "-d", "x", "\(address)/tsa")
    #expect(late.status == 28)
    await server.stop()
  }

  @Test func `lists and answers tell who is revoked`() async throws {
    let pki = Demo.rsa.pki
    let server = DemoServer(pki, revoked: [pki.revocation(of: pki.leader)]) { Demo.now }
    let address = try await "http://127.0.0.1:\(server.start(port: 0))"
    let (folder, openssl, curl) = (try TestFolder(), try #require(Tool.openssl), try #require(Tool("curl")))
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", pki.anchor))
    let agency = try folder.write(
      "agency.pem", DemoPKI.pem("CERTIFICATE", pki.agencyAuthority.holder.certificate))
    for (name, holder, word) in [("leader", pki.leader, "revoked"), ("seal", pki.seal, "good")] {
      let path = try folder.write("\(name).pem", DemoPKI.pem("CERTIFICATE", holder.certificate))
      let text = try await openssl.runApart(
        "ocsp", "-timeout", "20", "-url", "\(address)/ocsp/agency", "-issuer", agency, "-cert", path,
        "-CAfile", root,
        "-verify_other", agency, "-attime", "1795654800", "-no_nonce"
      ).output
      #expect(text.contains("Response verify OK") && text.contains("\(name).pem: \(word)"), "\(text)")
    }
    let list = "\(folder.path)/agency.crl"
    _ = try await curl.runApart("-s", "-m", "20", "-o", list, "\(address)/agency.crl")
    let text = try openssl.run("crl", "-inform", "DER", "-noout", "-text", "-in", list).output
    #expect(text.components(separatedBy: "Serial Number").count == 2, "\(text)")
    await server.stop()
  }

  @Test func `what was written to a folder is read again`() throws {
    let folder = try TestFolder()
    let pki = Demo.curve.pki
    _ = try pki.write(to: folder.path + "/pki", passphrase: "thử")
    let setting = DemoPKI.Setting(now: Demo.now) { [UInt8](repeating: 9, count: $0) }
    let read = try DemoPKI(reading: folder.path + "/pki", setting)
    for (a, b) in zip(read.parties, pki.parties) {
      #expect(a.holder.certificate == b.holder.certificate && a.holder.chain == b.holder.chain)
      #expect(a.holder.key.publicKey == b.holder.key.publicKey && a.holder.key.kind == b.holder.key.kind)
    }
  }

  private func post(_ address: String, _ folder: TestFolder) async throws -> [UInt8] {
    let (query, answer) = (try folder.write("query", request.der), "\(folder.path)/answer")
    _ = try await #require(Tool("curl")).runApart(
      "-s", "-m", "20", "-o", answer, "--data-binary", "@\(query)", "\(address)/tsa")
    return Array(try Data(contentsOf: URL(fileURLWithPath: answer)))
  }
}
