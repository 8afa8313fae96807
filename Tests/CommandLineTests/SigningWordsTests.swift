import Foundation
import Testing

/// What stands in the way of signing or examining is named: the file, the descriptor, the module, the list.
@Suite struct SigningWordsTests {
  private let signing: SignCommandTests
  private var scratch: Scratch { signing.scratch }

  init() throws { signing = try SignCommandTests() }

  private func both(
    _ arguments: [String], _ code: Int32, _ words: (en: String, vi: String),
    at location: SourceLocation = #_sourceLocation
  ) throws {
    for (language, words) in [("en", words.en), ("vi", words.vi)] {
      let outcome = try scratch.run(arguments, language: language)
      let told = outcome.out + outcome.err
      #expect(outcome.code == code && told.contains(words), "\(outcome)", sourceLocation: location)
      #expect(Speech.foreign(in: outcome.err, language) == [], "\(outcome.err)", sourceLocation: location)
    }
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    try both(
      [
        "sign", scratch.first, "--action", "digitise", "--file", "nix", "--of", "application", "--as", "lan",
        "--key", "pki/lan.p12", "--pin-fd", "0",
      ], 1, ("no PIN or passphrase was given", "chưa nhập PIN hoặc mật khẩu"))
    let outcome = try signing.sign(
      [scratch.first, "--action", "digitise", "--file", "nix", "--of", "application"], as: "lan", key: "lan")
    #expect(outcome.code == 66 && outcome.err.contains("file “nix” cannot be read"), "\(outcome)")
  }

  @Test func aDescriptorThatIsNotOpenAndAFileThatIsNoKeyAreTold() throws {
    let code = try signing.drafted()
    let sign = ["sign", code, "--as", "binh", "--key"]
    try both(
      sign + ["pki/binh.p12", "--pin-fd", "77"], 1,
      ("file descriptor 77 is not open", "mô tả tệp 77 chưa mở"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: scratch.path("paper.pdf").path)
    try both(
      sign + ["paper.pdf", "--pin-fd", "77"], 1,
      ("the key file (--key) is no whole PKCS#12 file", "tệp khóa (--key) không phải tệp PKCS#12 nguyên vẹn"))
  }

  @Test func aModuleIsNamedWithThoseThatAreListed() throws {
    let code = try signing.drafted()
    let module = "/nonexistent/module.so"
    let sign = ["sign", code, "--as", "binh", "--token", "nix", "--module"]
    try both(
      sign + [module], 1,
      (
        "module “\(module)” is not listed in the policy (modules); listed: none",
        "thư viện thiết bị “\(module)” không có trong quy định ký số (modules); được phép: chưa có thư viện nào"
      ))
    let policy = try String(contentsOf: scratch.path("pki/signing.yaml"), encoding: .utf8)
    try scratch.write(policy + "modules: [\(module)]\n", to: "signing.yaml")
    try both(
      ["office", "signing", "signing.yaml", "--as", "binh", "--yes"], 0,
      ("Device module: \(module) (not on this machine)", "\(module) (không có trên máy này)"))
    try both(
      sign + [module], 1, ("module “\(module)” is not on this machine", "“\(module)” không có trên máy này"))
    try both(sign + ["/other.so"], 1, ("listed: “\(module)”", "được phép: “\(module)”"))
  }

  @Test func listsOutOfReachAreAskedForLater() throws {
    try both(
      ["signature", "refresh"], 75,
      ("2 lists could not be fetched; those there are stay in use", "2 danh sách không tải được"))
  }

  @Test func whatIsNoPDFOrEncryptedIsToldAsThat() throws {
    let encrypted = SignCommandTests.page.replacing("/Root 1 0 R", with: "/Root 1 0 R /Encrypt << >>")
    try scratch.write(encrypted, to: "encrypted.pdf")
    try both(
      ["signature", "verify", "encrypted.pdf"], 1,
      (
        "encrypted, so that no signature can be examined: encrypted.pdf",
        "tệp mã hóa, không kiểm tra được chữ ký: encrypted.pdf"
      ))
    try both(["signature", "verify", "encrypted.pdf"], 1, (": NOT PROVEN\n", ": CHƯA XÁC ĐỊNH\n"))
    try scratch.write("junk\n" + SignCommandTests.page, to: "junk.pdf")
    try both(["signature", "verify", "junk.pdf"], 1, (": INVALID\n", ": KHÔNG HỢP LỆ\n"))
    for file in ["empty.pdf", "pki/binh.p12"] {
      try both(
        ["signature", "verify", file], 1, ("no PDF file: \(file)", "không phải tệp PDF: \(file)"))
      try both(
        ["signature", "verify", file], 1, ("\(file): NO PDF FILE\n", "\(file): KHÔNG PHẢI TỆP PDF\n"))
    }
  }

  @Test func aFirstPageThatIsNotUprightIsToldWithItsSizeAndTurn() throws {
    let pages = [
      ("[0 0 842 595]", "/Resources << >>", "297 × 210 mm", "297 × 210 mm"),
      ("[0 0 842 595]", "/Rotate 90      ", "210 × 297 mm, turned by 90°", "210 × 297 mm, xoay 90°"),
    ]
    for (number, (box, rest, en, vi)) in pages.enumerated() {
      let page = SignCommandTests.page.replacing("[0 0 595 842]", with: box)
        .replacing("/Resources << >>", with: rest)
      let code = try scratch.submit(Application.submit())
      try scratch.write(page, to: "page\(number).pdf")
      try scratch.advance(
        code,
        Path.toIssue.prefix(5).map { $0.replacingOccurrences(of: "paper.pdf", with: "page\(number).pdf") })
      let outcome = try signing.sign([code], as: "binh", key: "binh")
      #expect(outcome.code == 1 && outcome.err.contains("the first page (\(en)"), "\(outcome)")
      #expect(outcome.err.contains("write it anew as upright A4, not turned"))
      let other = try Program.run(
        ["sign", code, "--as", "binh", "--key", "pki/binh.p12", "--pin-fd", "5", "--office", "office"],
        language: "vi", in: scratch.folder, wrapper: ["sh", "-c", "exec 5<pin; exec \"$@\"", "sh"])
      #expect(other.code == 1 && other.err.contains("trang đầu (\(vi)"), "\(other)")
    }
  }

  @Test func aPolicyNamesSeatsOfAgenciesThatAreHere() throws {
    let policy = try String(contentsOf: scratch.path("pki/signing.yaml"), encoding: .utf8)
    try scratch.write(policy + "seats: {so-y-te: Việt Trì, nowhere: X}\n", to: "wrong.yaml")
    let wrong = try scratch.run(["office", "signing", "wrong.yaml", "--as", "binh"], language: "en")
    #expect(wrong.code == 65 && wrong.err.contains("nowhere") && wrong.err.contains("so-y-te"), "\(wrong)")
    try scratch.write(policy + "seats: {so-y-te: Việt Trì}\n", to: "seats.yaml")
    try both(
      ["office", "signing", "seats.yaml", "--as", "binh", "--yes"], 0,
      ("Place of so-y-te: Việt Trì", "Địa danh của so-y-te: Việt Trì"))
  }
}
