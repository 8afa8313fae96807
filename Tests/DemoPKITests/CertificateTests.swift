import DemoPKI
import Foundation
import TestTools
import Testing
import WorkingTime

/// The demonstration's certificates, judged by OpenSSL.
@Suite(.enabled(if: Tool.openssl != nil)) struct CertificateTests {
  @Test(arguments: Demo.allCases)
  func `every certificate leads to the root, and the lists are the authorities' own`(_ keys: Demo) throws {
    let openssl = try #require(Tool.openssl)
    let folder = try TestFolder()
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    let agency = try folder.write(
      "agency.pem", DemoPKI.pem("CERTIFICATE", keys.pki.agencyAuthority.holder.certificate))
    var lists: [UInt8] = []
    for list in keys.pki.revocationLists(at: Demo.now) { lists += DemoPKI.pem("X509 CRL", list) }
    let file = try folder.write("lists.pem", lists)
    for (name, holder) in keys.pki.parties where name != "root" {
      let path = try folder.write("\(name).pem", DemoPKI.pem("CERTIFICATE", holder.certificate))
      let answer = try openssl.run(
        "verify", "-x509_strict", "-attime", "1795654800", "-CAfile", root, "-untrusted", agency, "-CRLfile",
        file,
        "-crl_check_all", path)
      #expect(answer.output.contains("\(path): OK"), "\(answer.output)")
    }
  }

  @Test func `a revoked certificate is on the list`() throws {
    let openssl = try #require(Tool.openssl)
    let (demo, folder) = (Demo.rsa.pki, try TestFolder())
    let list = demo.agencyAuthority.revocationList(
      [demo.revocation(of: demo.leader, reason: .keyCompromise)], from: Demo.now,
      until: Moment(milliseconds: Demo.now.milliseconds + 86_400_000), number: 7)
    let text = try openssl.run(
      "crl", "-inform", "DER", "-text", "-noout", "-in", folder.write("list.crl", list)
    ).output
    #expect(
      text.contains("Key Compromise") && text.contains("X509v3 CRL Number: \n                7"), "\(text)")
  }

  @Test(arguments: Demo.allCases)
  func `answers about a certificate are good or revoked`(_ keys: Demo) throws {
    let openssl = try #require(Tool.openssl)
    let folder = try TestFolder()
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    let agency = try folder.write(
      "agency.pem", DemoPKI.pem("CERTIFICATE", keys.pki.agencyAuthority.holder.certificate))
    let leader = try folder.write("leader.pem", DemoPKI.pem("CERTIFICATE", keys.pki.leader.certificate))
    let next = Moment(milliseconds: Demo.now.milliseconds + 86_400_000)
    for (revocation, word) in [(nil, "good"), (keys.pki.revocation(of: keys.pki.leader), "revoked")] {
      let answer = keys.pki.agencyAuthority.statusAnswer(
        about: keys.pki.leader.certificate, revocation: revocation, responder: keys.pki.responder,
        from: Demo.now,
        until: next)
      let text = try openssl.run(
        "ocsp", "-respin", folder.write("\(word).ocsp", answer), "-issuer", agency, "-cert", leader,
        "-CAfile",
        root, "-verify_other", agency, "-attime", "1795654800"
      ).output
      #expect(text.contains("Response verify OK") && text.contains("leader.pem: \(word)"), "\(text)")
    }
  }

  @Test(arguments: Demo.allCases)
  func `a PKCS#12 file opens with its passphrase only`(_ keys: Demo) throws {
    let openssl = try #require(Tool.openssl)
    let folder = try TestFolder()
    let file = try folder.write(
      "leader.p12", keys.pki.leader.pkcs12(passphrase: "mở-ra", root: keys.pki.anchor))
    let right = try openssl.run("pkcs12", "-in", file, "-passin", "pass:mở-ra", "-noenc")
    #expect(right.status == 0 && right.output.contains("BEGIN PRIVATE KEY"), "\(right.output)")
    #expect(right.output.components(separatedBy: "BEGIN CERTIFICATE").count == 4)
    #expect(try openssl.run("pkcs12", "-in", file, "-passin", "pass:khác", "-noenc").status != 0)
  }

  @Test(arguments: BadCertificate.allCases)
  func `a bad certificate has the fault it is named after`(_ kind: BadCertificate) throws {
    let openssl = try #require(Tool.openssl)
    let (demo, folder) = (Demo.rsa.pki, try TestFolder())
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", demo.anchor))
    let bad = demo.bad(kind)
    let chain = try folder.write(
      "chain.pem",
      ([demo.agencyAuthority.holder.certificate] + bad.chain).flatMap { DemoPKI.pem("CERTIFICATE", $0) })
    let path = try folder.write("bad.pem", DemoPKI.pem("CERTIFICATE", bad.certificate))
    let verdict = try openssl.run(
      "verify", "-attime", "1795654800", "-CAfile", root, "-untrusted", chain, "-auth_level", "2", path)
    let text = try openssl.run("x509", "-in", path, "-noout", "-text").output
    switch kind {
    case .expired: #expect(verdict.output.contains("certificate has expired"))
    case .notYetValid: #expect(verdict.output.contains("not yet valid"))
    case .wrongKeyUsage:
      #expect(verdict.status == 0 && text.contains("critical\n                Key Encipherment"))
    case .wrongPurpose: #expect(verdict.status == 0 && text.contains("TLS Web Server Authentication"))
    case .authority: #expect(verdict.status == 0 && text.contains("CA:TRUE"))
    case .sameNameRoot: #expect(verdict.status != 0)
    case .issuedByLeader: #expect(verdict.output.contains("invalid CA certificate"), "\(verdict.output)")
    case .shortKey: #expect(verdict.output.contains("key too weak"))
    case .sha1: #expect(verdict.status != 0 && text.contains("sha1WithRSAEncryption"))
    case .revoked: #expect(verdict.status == 0)
    case .unmarked: #expect(verdict.status == 0 && !text.contains(DemoPKI.policy))
    }
    // The issuer's name tells where nothing else does.
    #expect(DemoPKI.isDemo(bad.certificate))
  }

  @Test func `keys are for their owner alone, and nothing is overwritten`() throws {
    let folder = try TestFolder()
    let paths = try Demo.rsa.pki.write(to: folder.path + "/pki", passphrase: "thử")
    for path in paths {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      let isSecret = path.hasSuffix(".p12") || path.hasSuffix(".key.pem")
      #expect(mode == (isSecret ? 0o600 : 0o644), "\(path)")
    }
    #expect(paths.count == 21)
    #expect(throws: (any Error).self) { try Demo.rsa.pki.write(to: folder.path + "/pki", passphrase: "thử") }
  }
}
