import DemoPKI
import Foundation
import PDFModel
import Signing
import TestTools
import Testing

/// Two signatures of ours, judged by programs that know nothing of us.
struct MakingJudgedTests {
  enum Base: String, CaseIterable {
    case own
    case objectStreams
    case ghostscript
    case cairo
  }

  static let cases = MakingDemo.allCases.flatMap { keys in Base.allCases.map { (keys, $0) } }

  @Test(
    .enabled(if: Tool.openssl != nil && Tool.qpdf != nil && Tool.pdfsig != nil),
    .enabled(if: Tool.certutil != nil), arguments: cases)
  func `two signatures with time stamps hold for pdfsig, OpenSSL and qpdf`(_ keys: MakingDemo, _ base: Base)
    throws
  {
    let folder = try TestFolder()
    guard let bytes = try Self.bytes(base, folder) else { return }
    let (first, second) = try keys.signTwice(bytes)
    let path = try folder.write("signed.pdf", second.bytes)
    let checked = try #require(Tool.qpdf).run("--check", path)
    #expect(
      checked.status == 0 && checked.output.contains("No syntax or stream encoding errors"),
      "\(checked.output)")
    let text = try Self.pdfsig(path, keys, folder)
    #expect(text.components(separatedBy: "Signature is Valid").count == 3, "\(text)")
    #expect(text.components(separatedBy: "Certificate is Trusted").count == 3, "\(text)")
    #expect(text.components(separatedBy: "Not total document signed").count == 2, "\(text)")
    #expect(text.components(separatedBy: "ETSI.CAdES.detached").count == 3, "\(text)")
    try Self.judgeMessages(second.bytes, keys, folder)
    for document in [first, second] {
      #expect(document.timeStampFault == nil && document.messageSize < 8_192)
    }
    try Self.pyHanko(path, keys, folder)
  }

  /// Nil where the program that makes such a file is missing.
  static func bytes(_ base: Base, _ folder: TestFolder) throws -> [UInt8]? {
    let plain = try folder.write("plain.pdf", MakingBase.plain)
    switch base {
    case .own: return MakingBase.plain
    case .objectStreams:
      try Tool.qpdf?.run("--object-streams=generate", plain, "\(folder.path)/objects.pdf")
      return try folder.read("objects.pdf")
    case .ghostscript:
      guard let ghostscript = Tool.ghostscript else { return nil }
      try ghostscript.run(
        "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sOutputFile=\(folder.path)/gs.pdf", plain)
      return try folder.read("gs.pdf")
    case .cairo:
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else { return nil }
      let script =
        "import cairo,sys; s=cairo.PDFSurface(sys.argv[1],595,842); c=cairo.Context(s); c.move_to(72,72); "
        + "c.show_text('Giấy phép'); s.finish()"
      let made = try Tool(path: "/usr/bin/python3").run("-c", script, "\(folder.path)/cairo.pdf")
      return made.status == 0 ? try folder.read("cairo.pdf") : nil
    }
  }

  private static func pdfsig(_ path: String, _ keys: MakingDemo, _ folder: TestFolder) throws -> String {
    let database = "sql:\(folder.path)/nss"
    try FileManager.default.createDirectory(atPath: "\(folder.path)/nss", withIntermediateDirectories: true)
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    let certutil = try #require(Tool.certutil)
    try certutil.run("-N", "-d", database, "--empty-password")
    try certutil.run("-A", "-d", database, "-n", "root", "-t", "CT,C,C", "-i", root)
    return try #require(Tool.pdfsig).run("-no-ocsp", "-nssdir", database, path).output
  }

  /// Each message as OpenSSL sees it: CAdES, and its token over the signature.
  private static func judgeMessages(_ bytes: [UInt8], _ keys: MakingDemo, _ folder: TestFolder) throws {
    let openssl = try #require(Tool.openssl)
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    for signature in try MadeMessage.all(in: bytes) {
      let message = try folder.write("message.der", signature.message)
      let content = try folder.write("content.bin", signature.content)
      let verdict = try openssl.run(
        "cms", "-verify", "-cades", "-inform", "DER", "-in", message, "-content", content, "-binary",
        "-CAfile",
        root, "-attime", "1795654800", "-purpose", "any", "-out", "/dev/null")
      #expect(verdict.output.contains("CAdES Verification successful"), "\(verdict.output)")
      let token = try folder.write("token.der", #require(signature.token))
      let data = try folder.write("signature.bin", signature.signature)
      let stamp = try openssl.run(
        "ts", "-verify", "-token_in", "-in", token, "-data", data, "-CAfile", root, "-attime", "1795654800")
      #expect(stamp.output.contains("Verification: OK"), "\(stamp.output)")
    }
  }

  static func pyHanko(_ path: String, _ keys: MakingDemo, _ folder: TestFolder) throws {
    guard let pyHanko = Tool.pyHanko else { return }
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    let text = try pyHanko.run(
      "sign", "validate", "--pretty-print", "--soft-revocation-check", "--trust", root, "--trust-replace",
      path
    ).output
    #expect(text.components(separatedBy: "judged VALID").count == 3, "\(text)")
  }
}
