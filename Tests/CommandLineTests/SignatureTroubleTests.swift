import Foundation
import Testing

/// What goes wrong with files that are signed and examined is told in words, and holds up nothing else.
@Suite struct SignatureTroubleTests {
  private let signing: SignCommandTests
  private var scratch: Scratch { signing.scratch }

  init() throws { signing = try SignCommandTests() }

  private static let drafts = [
    (
      SignCommandTests.page.replacing("/Root 1 0 R", with: "/Root 1 0 R /Encrypt << >>"),
      ("it is encrypted", "tệp bị mã hóa")
    ),
    (String(SignCommandTests.page.dropLast(30)), ("it is cut short or damaged", "tệp bị cắt cụt hoặc hỏng")),
    ("%PDF-1.7\n1", ("it is cut short or damaged", "tệp bị cắt cụt hoặc hỏng")),
  ]

  /// Of the same length, so that the table of the file still holds.
  private static func page(_ box: String, _ rest: String = "/Resources << >>") -> String {
    SignCommandTests.page.replacing("[0 0 595 842]", with: box).replacing(
      "/Resources << >>", with: rest.padding(toLength: 16, withPad: " ", startingAt: 0))
  }

  private func sign(
    _ arguments: [String], as actor: String, key: String, language: String
  ) throws -> Program.Outcome {
    try Program.run(
      ["sign"] + arguments + [
        "--as", actor, "--key", "pki/\(key).p12", "--pin-fd", "5", "--office", "office",
      ],
      language: language, in: scratch.folder, wrapper: ["sh", "-c", "exec 5<pin; exec \"$@\"", "sh"])
  }

  private func both(
    _ words: (en: String, vi: String), code: Int32, _ run: (String) throws -> Program.Outcome,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    for (language, words) in [("en", words.en), ("vi", words.vi)] {
      let outcome = try run(language)
      #expect(outcome.code == code && outcome.err.contains(words), "\(outcome)", sourceLocation: location)
      #expect(Speech.foreign(in: outcome.err, language) == [], "\(outcome.err)", sourceLocation: location)
      #expect(!outcome.err.contains("Fault("), "\(outcome.err)", sourceLocation: location)
    }
  }

  @Test(arguments: Self.drafts.indices) func aDraftThatIsNoWholePDFIsToldInWords(_ index: Int) throws {
    let (text, words) = Self.drafts[index]
    try scratch.write(text, to: "bad.pdf")
    let code = try scratch.submit(Application.submit())
    try scratch.advance(
      code, Path.toIssue.prefix(5).map { $0.replacingOccurrences(of: "paper.pdf", with: "bad.pdf") })
    try both(words, code: 65) { try sign([code], as: "binh", key: "binh", language: $0) }
    let digitise = [scratch.first, "--action", "digitise", "--file", "bad.pdf", "--of", "application"]
    try both(words, code: 65) { try sign(digitise, as: "lan", key: "lan", language: $0) }
  }

  @Test func whereAFileIsMalformedIsToldInTheReadersLanguage() throws {
    let wrong = SignCommandTests.page.replacing("00000 n", with: "00000 x", maxReplacements: 1)
    try scratch.write(wrong, to: "bad.pdf")
    for (language, place) in [("en", "(entry 1, offset "), ("vi", "(mục 1, byte thứ ")] {
      let outcome = try scratch.run(["signature", "verify", "bad.pdf"], language: language)
      #expect(outcome.code == 1 && outcome.out.contains(place), "\(outcome)")
      #expect(!outcome.out.contains(language == "vi" ? "offset" : "byte"), "\(outcome.out)")
    }
  }

  @Test func aCroppedSheetIsNumberedWhereItIsSeen() throws {
    func signed(_ box: String, _ language: String) throws -> Program.Outcome {
      let start = try #require(SignCommandTests.page.firstRange(of: "xref\n")).lowerBound
      let table = SignCommandTests.page.utf8.distance(
        from: SignCommandTests.page.startIndex, to: start)
      let more = " /CropBox \(box)"
      // The page is the last object: only the table moves.
      let page = SignCommandTests.page.replacing("/Resources << >>", with: "/Resources << >>" + more)
        .replacing("startxref\n\(table)", with: "startxref\n\(table + more.utf8.count)")
      try scratch.write(page, to: "cropped.pdf")
      let code = try scratch.submit(Application.submit())
      try scratch.advance(
        code, Path.toIssue.prefix(5).map { $0.replacingOccurrences(of: "paper.pdf", with: "cropped.pdf") })
      return try sign([code], as: "binh", key: "binh", language: language)
    }
    try both(("(/CropBox) to 196 × 205 mm", "(/CropBox) còn 196 × 205 mm"), code: 1) {
      try signed("[20 20 575 600]", $0)
    }
    let seen = try signed("[20 20 575 820]", "en")
    #expect(seen.code == 0, "\(seen.err)")
  }

  @Test func aPortInUseIsTold() throws {
    let server = try DemoServerProcess(scratch)
    let port = try #require(server.address.split(separator: ":").last.map(String.init))
    try both(("port \(port) cannot be opened", "không mở được cổng \(port)"), code: 74) {
      try Program.run(["demo-pki", "serve", "pki", "--port", port], language: $0, in: scratch.folder)
    }
  }

  @Test func whatWouldFallOffThePageIsRefused() throws {
    try scratch.write(Self.page("[0 0 134 188]"), to: "small.pdf")
    let digitise = [scratch.first, "--action", "digitise", "--of", "application", "--file"]
    try both(
      ("page 1 (47 × 66 mm) is too small to show", "trang 1 (47 × 66 mm) quá nhỏ để hiện"), code: 1
    ) { try sign(digitise + ["small.pdf"], as: "lan", key: "lan", language: $0) }
    try scratch.write(Self.page("[0 0 595 842]", "/Rotate 90"), to: "turned.pdf")
    let turned = try sign(digitise + ["turned.pdf"], as: "lan", key: "lan", language: "en")
    #expect(turned.code == 0, "\(turned.err)")
    let file = try signing.stored("application", of: scratch.first)
    #expect(try scratch.run(["signature", "verify", file]).code == 0)
  }

  @Test func aCopyOnASmallPageSpeaksOfTheCopy() throws {
    let code = try signing.drafted()
    try scratch.advance(
      code, ["sign --on-paper --as binh", "issue --on-paper --as hoa", "keep_on_paper --note paper --as hoa"])
    try scratch.write(Self.page("[0 0 134 188]"), to: "small.pdf")
    try both(("what a certified copy shows", "thông tin của bản sao"), code: 1) {
      let outcome = try sign(
        [code, "--action", "certify_copy", "--file", "small.pdf"], as: "hoa", key: "so-y-te", language: $0)
      #expect(!outcome.err.contains("number and date") && !outcome.err.contains("số và ngày"))
      return outcome
    }
  }

  private struct Examined: Decodable {
    struct Record: Decodable { let verdict: String }
    let file: String
    let missing: [String]
    let record: Record
  }

  @Test func aSealCutOffIsToldAndEveryFileIsLookedAt() throws {
    let code = try signing.drafted()
    #expect(try signing.sign([code], as: "binh", key: "binh").code == 0)
    let file = try signing.stored("result", of: code)
    for (language, head, line) in [
      ("en", "VALID, INCOMPLETE", "the agency’s seal is missing"),
      ("vi", "HỢP LỆ, CHƯA ĐỦ CHỮ KÝ", "còn thiếu chữ ký số của cơ quan"),
    ] {
      let shown = try scratch.run(["signature", "verify", file], language: language)
      #expect(shown.code == 1 && shown.out.contains(head) && shown.out.contains(line), "\(shown)")
    }
    let json = try scratch.run(["signature", "verify", "nope1", file, "nope2", "--json"])
    #expect(json.code == 66 && json.err.contains("nope1") && json.err.contains("nope2"), "\(json)")
    let examined = try JSONDecoder().decode([Examined].self, from: Data(json.out.utf8))
    #expect(examined.map(\.file) == [file] && examined.map(\.missing) == [["issue"]])
    #expect(examined.map(\.record.verdict) == ["incomplete"])
    let text = try scratch.run(["signature", "verify", "nope1", "nope2", file], language: "en")
    #expect(text.code == 66 && text.out.contains("VALID, INCOMPLETE") && text.err.contains("nope2"))
  }

  private struct Shown: Decodable {
    struct Signed: Decodable { let sha256: String }
    let signatures: [Signed]
  }

  /// Where the sealed bytes of a dossier lie.
  private func sealed(_ code: String) throws -> URL {
    let shown = try JSONDecoder().decode(
      Shown.self, from: Data(try scratch.done("show", code, "--json").utf8))
    let digest = try #require(shown.signatures.last).sha256
    return scratch.path("office/files/\(digest.prefix(2))/\(digest.dropFirst(2))")
  }

  @Test func aLostFileHoldsUpItsOwnDocumentAlone() throws {
    let codes = try (0..<3).map { _ in try signing.drafted() }
    for code in codes {
      for (actor, key) in [("binh", "binh"), ("hoa", "so-y-te")] {
        #expect(try signing.sign([code], as: actor, key: key).code == 0)
      }
    }
    try FileManager.default.removeItem(at: sealed(codes[0]))
    let altered = try sealed(codes[1])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: altered.path)
    try Data("x".utf8).write(to: altered)
    for (language, gone, changed) in [
      ("en", "its file is missing", "its file in the store was altered"),
      ("vi", "thiếu tệp trong kho", "tệp trong kho đã bị sửa"),
    ] {
      let tick = try scratch.done("tick", language: language)
      #expect(tick.contains("✗ \(codes[0])") && tick.contains(gone), "\(tick)")
      #expect(tick.contains("✗ \(codes[1])") && tick.contains(changed), "\(tick)")
      #expect(tick.contains("✗ \(codes[2])"), "\(tick)")
      #expect(Speech.foreign(in: tick, language) == [], "\(tick)")
      let again = try scratch.run(["signature", "reexamine", "--as", "hoa"], language: language)
      #expect(again.code == 1 && again.out.contains("A 1, B 0, C 1, D 1, E 0"), "\(again)")
      for (code, words) in zip(codes, [gone, changed]) {
        #expect(again.out.contains("\(code)  0") && again.out.contains(words), "\(again)")
      }
      #expect(!again.out.contains(codes[2]) && Speech.foreign(in: again.out, language) == [], "\(again)")
    }
    let delivered = try scratch.done("outbox", "--deliver", "--to", "spool")
    #expect(delivered.contains("✗ \(codes[0])") && delivered.contains("✗ \(codes[2])"), "\(delivered)")
  }
}
