import DemoPKI
import Foundation
import PDFModel
import Signing
import TestTools
import Testing
import WorkingTime

/// What is added after a seal so that signatures can be proved for years.
struct MakingLongTermTests {
  @Test(.enabled(if: Tool.qpdf != nil), arguments: MakingDemo.allCases)
  func `validation data and a document time stamp follow a seal`(_ keys: MakingDemo) throws {
    let folder = try TestFolder()
    let (_, sealed) = try keys.signTwice(MakingBase.plain)
    let data = keys.validationData
    let stored = try data.appended(to: PDFFile(sealed.bytes))
    let stamped = try DocumentTimeStamper(keys.timeStamps)
      .stamp(PDFFile(stored), field: "DauThoiGian1", now: { MakingDemo.now })
    #expect(stored.starts(with: sealed.bytes) && stamped.starts(with: stored))
    let file = try PDFFile(stamped)
    #expect(file.revisions.count == 5)
    let store = try #require(try file.value("DSS", of: file.catalog()).dictionary)
    #expect(try file.value("Certs", of: store).array?.count == data.certificates.count)
    let path = try folder.write("stamped.pdf", stamped)
    let checked = try #require(Tool.qpdf).run("--check", path)
    #expect(checked.output.contains("No syntax or stream encoding errors"), "\(checked.output)")
    try Self.pyHanko(path, keys, folder)
  }

  @Test func `what is stored already is not stored again`() throws {
    let keys = MakingDemo.curve
    var more = keys.validationData
    let once = try more.appended(to: PDFFile(MakingBase.plain))
    more.certificates.append(keys.pki.secondLeader.certificate)
    let file = try PDFFile(more.appended(to: PDFFile(once)))
    let store = try #require(try file.value("DSS", of: file.catalog()).dictionary)
    let certificates = try #require(try file.value("Certs", of: store).array)
    let read = try certificates.map { try file.decoded(#require(file.resolve($0).stream)).bytes }
    #expect(read == more.certificates)
    // The certificate and the store.
    #expect(file.newest.entries.values.count == 2)
  }

  @Test func `a document time stamp needs its token`() throws {
    let source = TimeStampSource(nonce: { 7 }) { _ in throw CocoaError(.fileNoSuchFile) }
    #expect(throws: MakingFault.timeStamp(.unreachable(code: "transport"))) {
      try DocumentTimeStamper(source).stamp(
        PDFFile(MakingBase.plain), field: "D", now: { MakingDemo.now })
    }
  }

  private static func pyHanko(_ path: String, _ keys: MakingDemo, _ folder: TestFolder) throws {
    guard let pyHanko = Tool.pyHanko else { return }
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    let text = try pyHanko.run(
      "sign", "validate", "--pretty-print", "--soft-revocation-check", "--trust", root, "--trust-replace",
      path
    ).output
    #expect(text.components(separatedBy: "judged VALID").count == 3, "\(text)")
  }
}

extension MakingDemo {
  /// Everything a verifier needs of the demonstration.
  var validationData: ValidationData {
    ValidationData(
      certificates: [
        pki.anchor, pki.agencyAuthority.holder.certificate, pki.leader.certificate, pki.seal.certificate,
        pki.timeStamping.holder.certificate,
      ], revocationLists: pki.revocationLists(at: Self.now), statusAnswers: pki.statusAnswers(at: Self.now))
  }
}
