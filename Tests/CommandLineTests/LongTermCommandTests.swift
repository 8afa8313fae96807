import Foundation
import Testing

/// Time stamps, proof for years and numbers with the seal, from the command line, with a server of the demonstration.
@Suite struct LongTermCommandTests {
  private let signing: SignCommandTests
  private var scratch: Scratch { signing.scratch }

  init() throws { signing = try SignCommandTests() }

  /// The office asks this server from now on.
  private func turn(to server: DemoServerProcess, adding lines: String = "") throws {
    let text = try String(contentsOf: scratch.path("pki/signing.yaml"), encoding: .utf8)
      .replacingOccurrences(of: "http://127.0.0.1:1", with: server.address)
    try scratch.write(text + lines, to: "signing.yaml")
    try scratch.done("office", "signing", "signing.yaml", "--as", "binh", "--yes")
  }

  private func issued() throws -> String {
    let code = try signing.drafted()
    for (actor, key) in [("binh", "binh"), ("hoa", "so-y-te")] {
      let signed = try signing.sign([code], as: actor, key: key)
      #expect(signed.code == 0, "\(signed.err)")
    }
    return code
  }

  private struct Shown: Decodable {
    struct Paper: Decodable { let kind, sha256: String }
    struct Signed: Decodable { let level, sha256: String }
    let papers: [Paper]
    let signatures: [Signed]
    let documents: [String]
  }

  private func shown(_ code: String) throws -> Shown {
    try JSONDecoder().decode(Shown.self, from: Data(try scratch.done("show", code, "--json").utf8))
  }

  /// The document’s file, copied out.
  private func result(_ code: String) throws -> URL {
    let digest = try #require(try shown(code).papers.last { $0.kind == "result" }).sha256
    let place = scratch.path("result-\(digest.prefix(8)).pdf")
    try FileManager.default.copyItem(
      at: scratch.path("office/files/\(digest.prefix(2))/\(digest.dropFirst(2))"), to: place)
    return place
  }

  @Test func tickPutsTheProofIntoTheFileAndOthersStillCallItValid() throws {
    let server = try DemoServerProcess(scratch)
    try turn(to: server)
    let code = try issued()
    let sealed = try shown(code)
    #expect(sealed.signatures.map(\.level) == ["B-T", "B-T"])
    #expect(try scratch.done("outbox").contains("the signed file"))
    let tick = try scratch.done("tick")
    #expect(tick.contains("\(code)  the file carries its proof, B-LT"), "\(tick)")
    let whole = try shown(code)
    #expect(whole.signatures.map(\.level) == ["B-LT", "B-LT"])
    #expect(whole.signatures.map(\.sha256) == sealed.signatures.map(\.sha256))
    // The level is that of the file it is found in, not that of the bytes that were signed.
    let newest = try #require(whole.papers.last { $0.kind == "result" }).sha256.prefix(12)
    let text = try scratch.done("show", code)
    for signed in whole.signatures.map(\.sha256) {
      #expect(text.contains("B-LT in file \(newest); signed \(signed.prefix(12))"), "\(text)")
    }
    #expect(try !scratch.done("outbox").contains("the signed file"))
    let file = try result(code)
    let verified = try scratch.run(["signature", "verify", file.path], language: "vi")
    #expect(verified.code == 0 && verified.out.contains("hợp lệ, B-LT"), "\(verified.out)")
    let history = try scratch.done("history", code, language: "vi")
    #expect(history.contains("Thêm bằng chứng chữ ký vào tệp"), "\(history)")
    #expect(try scratch.run(["signature", "reexamine", "--as", "hoa"]).code == 0)
    #expect(try scratch.run(["doctor"]).code == 0)
    try SecondOpinion.check(file, in: scratch)
  }

  @Test func aServiceOutOfReachIsToldAndAskedAgain() throws {
    var server: DemoServerProcess? = try DemoServerProcess(scratch)
    try turn(to: try #require(server))
    server = nil
    let code = try issued()
    #expect(try shown(code).signatures.map(\.level) == ["B-B", "B-B"])
    #expect(try scratch.done("outbox").contains("waits for its time stamp"))
    for (language, words) in [("en", "waits for its time stamp"), ("vi", "chờ dấu thời gian")] {
      let tick = try scratch.done("tick", language: language)
      #expect(tick.contains("✗ \(code)  \(words)") && Speech.foreign(in: tick, language) == [], "\(tick)")
    }
    let again = try DemoServerProcess(scratch)
    try turn(to: again)
    let delivered = try scratch.done("outbox", "--deliver", "--to", "spool")
    #expect(delivered.contains("the file carries its proof, B-LT"), "\(delivered)")
    #expect(try scratch.done("outbox").contains("0 pending"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("spool").path)
    #expect(!names.isEmpty && names.allSatisfy { $0.hasSuffix(".json") })
    try SecondOpinion.check(result(code), in: scratch)
  }

  /// Killed wherever it happens to be: nothing half done, and in the end done once.
  @Test func aDeadTickLeavesAllToBeDoneOrNothing() throws {
    let server = try DemoServerProcess(scratch)
    try turn(to: server)
    let code = try issued()
    var killed = 0
    for round in 1...40 {
      let outcome = try Program.run(
        ["tick", "--office", "office"], language: "en", in: scratch.folder,
        wrapper: ["timeout", "-s", "KILL", "\(Double(round) * 0.012)"])
      if outcome.code == 0 { break }
      killed += 1
      #expect(try scratch.run(["doctor"]).code == 0)
    }
    #expect(killed > 2)
    _ = try scratch.done("tick")
    let history = try scratch.done("history", code)
    #expect(history.components(separatedBy: "Proof of the signatures added to the file").count == 2)
    #expect(try shown(code).papers.count { $0.kind == "result" } == 4)
    #expect(try scratch.run(["doctor"]).code == 0)
  }

  @Test func numberAndDateComeWithTheSeal() throws {
    let server = try DemoServerProcess(scratch)
    try turn(to: server, adding: "numbering: with_seal\n")
    #expect(try scratch.done("office", "signing").contains("Number and date: filled in with the seal."))
    let code = try issued()
    #expect(try shown(code).documents.first?.hasPrefix("01/QĐ-SYT") == true)
    let file = try result(code)
    let verified = try scratch.done("signature", "verify", file.path)
    #expect(verified.contains(": VALID\n") && verified.contains("a locked field was filled SoKyHieu"))
    let text = try SecondOpinion.text(of: file)
    #expect(text?.contains("Số: 01/QĐ-SYT") ?? true, "\(text ?? "")")
    _ = try scratch.done("tick")
    try SecondOpinion.check(result(code), in: scratch)
  }

  @Test func aSignedPaperIsExaminedAndShown() throws {
    let server = try DemoServerProcess(scratch)
    try turn(to: server)
    let signed = try result(issued())
    var bytes = try Data(contentsOf: signed)
    try scratch.write(bytes, to: "signed.pdf")
    bytes[bytes.count / 3] ^= 1
    try scratch.write(bytes, to: "altered.pdf")
    for (paper, en, vi) in [
      ("signed.pdf", "signatures on the paper: valid", "chữ ký số của giấy tờ: hợp lệ"),
      ("altered.pdf", "signatures on the paper: invalid", "chữ ký số của giấy tờ: không hợp lệ"),
    ] {
      let papers = Application.papers.merging(["application": paper]) { $1 }
      let code = try scratch.submit(Application.submit(papers: papers))
      let (english, vietnamese) = (
        try scratch.done("show", code), try scratch.done("show", code, language: "vi")
      )
      #expect(english.components(separatedBy: en).count == 2, "\(english)")
      #expect(vietnamese.components(separatedBy: vi).count == 2, "\(vietnamese)")
      #expect(try scratch.run(["history", code]).code == 0)
    }
    #expect(try scratch.run(["doctor"]).code == 0)
  }
}

/// A server of time stamps and lists, stopped when nobody needs it any more.
final class DemoServerProcess {
  private let process = Process()
  let address: String

  init(_ scratch: Scratch) throws {
    let output = Pipe()
    process.executableURL = Program.binary("motcua")
    process.arguments = ["demo-pki", "serve", "pki", "--port", "0"]
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = line.replacingOccurrences(of: "/tsa", with: "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    // Milder signals may be blocked in what a test starts.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// Programs of others that judge what we make, where they are installed.
enum SecondOpinion {
  /// `qpdf` finds it clean, `pdfsig` and pyHanko find both signatures valid.
  static func check(_ file: URL, in scratch: Scratch) throws {
    if let checked = try run("qpdf", ["--check", file.path]) {
      #expect(checked.contains("No syntax or stream encoding errors"), "\(checked)")
    }
    if let signed = try run("pdfsig", ["-nocert", file.path]) {
      #expect(signed.components(separatedBy: "Signature is Valid.").count == 3, "\(signed)")
    }
    guard let pyHanko = ProcessInfo.processInfo.environment["MOTCUA_PYHANKO"] else { return }
    let root = scratch.path("pki/root.pem").path
    let judged = try run(
      pyHanko,
      [
        "sign", "validate", "--pretty-print", "--soft-revocation-check", "--trust", root, "--trust-replace",
        file.path,
      ])
    #expect(judged?.components(separatedBy: "judged VALID").count == 3, "\(judged ?? "")")
  }

  /// What is read on its pages; nil: nobody here can tell.
  static func text(of file: URL) throws -> String? { try run("pdftotext", [file.path, "-"]) }

  /// Output and errors in one; nil: there is no such program.
  private static func run(_ name: String, _ arguments: [String]) throws -> String? {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin", ""]
    guard
      let path = folders.map({ $0.isEmpty ? name : "\($0)/\(name)" })
        .first(where: FileManager.default.isExecutableFile)
    else { return nil }
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
