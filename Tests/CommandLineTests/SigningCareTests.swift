import Foundation
import Testing

/// What is told, and asked, around signing: keys that are not there, policies that change, disks that are full.
@Suite struct SigningCareTests {
  private let signing: SignCommandTests
  private var scratch: Scratch { signing.scratch }

  init() throws { signing = try SignCommandTests() }

  private func both(
    _ words: (en: String, vi: String), code: Int32, _ run: (String) throws -> Program.Outcome,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    for (language, words) in [("en", words.en), ("vi", words.vi)] {
      let outcome = try run(language)
      let all = outcome.out + outcome.err
      #expect(outcome.code == code && all.contains(words), "\(outcome)", sourceLocation: location)
      let plain = all.replacingOccurrences(of: "[0-9a-f]{16,}", with: " ", options: .regularExpression)
      #expect(Speech.foreign(in: plain, language) == [], "\(all)", sourceLocation: location)
    }
  }

  private func policy() throws -> String {
    try String(contentsOf: scratch.path("pki/signing.yaml"), encoding: .utf8)
  }

  @Test func aKeyFileThatIsNotThereIsNamed() throws {
    let code = try signing.drafted()
    for wanted in [[code], ["--inbox"]] {
      try both(("key file “nope.p12” cannot be read", "không đọc được tệp khóa “nope.p12”"), code: 66) {
        try scratch.run(["sign"] + wanted + ["--as", "binh", "--key", "nope.p12"], language: $0)
      }
    }
  }

  @Test func aDemonstrationReplacesNoPolicyUnasked() throws {
    let before = try scratch.done("office", "signing")
    try both(("add --yes to replace it", "thêm --yes để thay"), code: 0) {
      let shown = try scratch.run(["demo-pki", "make", "other", "--as", "minh"], language: $0)
      #expect(shown.out.contains("SHA-256"), "\(shown.out)")
      return shown
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("other").path))
    #expect(try scratch.done("office", "signing") == before)
    try scratch.done("demo-pki", "make", "other", "--as", "binh", "--port", "1", "--yes")
    #expect(try scratch.done("office", "signing") != before)
  }

  @Test func everySettingOfAPolicyIsShownWhereItChanges() throws {
    try scratch.write(
      policy()
        + "legacy: true\nissue_stamp: true\nreserved: 20000\nmodules: [/usr/lib/x.so]\nunproven: take\n",
      to: "new.yaml")
    let review = try scratch.done("office", "signing", "new.yaml", "--as", "binh")
    for line in [
      "+ Signatures of older kinds (PKCS#1 v1.5, adbe.pkcs7.detached): taken.",
      "− Signatures of older kinds (PKCS#1 v1.5, adbe.pkcs7.detached): refused.",
      "+ Number and date put on by the seal’s tool: taken.", "+ Kept for a signature: 20000 bytes.",
      "− Kept for a signature: 16384 bytes.", "+ Device module: /usr/lib/x.so (not on this machine)",
      "+ Not proven signatures: taken, not counted yet.",
    ] { #expect(review.contains("  \(line)\n"), "\(line)\n\(review)") }
    let same = try scratch.done("office", "signing", "pki/signing.yaml", "--as", "binh", language: "vi")
    #expect(same.contains("Không thay đổi gì ở trên."), "\(same)")
  }

  @Test func anOfficeThatWorksForRealTakesNoDemonstrationRoot() throws {
    try scratch.write(policy().replacing("profile: demo", with: "profile: production"), to: "real.yaml")
    for yes in [[], ["--yes"]] {
      try both(("profile: production takes no demonstration", "profile: production không nhận"), code: 65) {
        let refused = try scratch.run(
          ["office", "signing", "real.yaml", "--as", "binh"] + yes, language: $0)
        #expect(refused.err.contains("anchors") && refused.err.contains("demo: "), "\(refused.err)")
        return refused
      }
    }
    #expect(try scratch.done("office", "signing").contains("(demo)"))
  }

  @Test func whatTheLeaderCouldNotSignIsNotInitialled() throws {
    try scratch.write(
      SignCommandTests.page.replacing("[0 0 595 842]", with: "[0 0 842 595]"),
      to: "draft.pdf")
    let code = try signing.drafted()
    let refused = try signing.sign([code, "--action", "initial"], as: "minh", key: "minh")
    #expect(refused.code == 65 && refused.err.contains("could not be taken through signing"), "\(refused)")
    #expect(refused.err.contains("rework"), "\(refused)")
    #expect(try !scratch.done("show", code).contains("✎"))
  }

  @Test func whatIsStoredIsReadableForTheSame() throws {
    let code = try signing.drafted()
    #expect(try signing.sign([code], as: "binh", key: "binh").code == 0)
    var modes: Set<Int> = []
    let folder = scratch.path("office/files")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = found?.nextObject() as? URL {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      modes.insert(try #require(mode))
    }
    #expect(modes == [0o640], "\(modes.map { String($0, radix: 8) })")
  }

  @Test func aServiceOutOfReachIsToldWithTheResult() throws {
    let codes = try [signing.drafted(), signing.drafted()]
    let run = try signing.sign(["--inbox"], as: "binh", key: "binh")
    #expect(run.code == 0, "\(run.err)")
    for code in codes {
      let line = run.out.split(separator: "\n").first { $0.hasPrefix(code) }
      #expect(line?.hasSuffix("B-B  no time stamp: the service cannot be reached") == true, "\(run.out)")
    }
  }

  @Test func whatWaitsOrWasGivenUpIsNotCalledExcluded() throws {
    _ = try signing.drafted()
    #expect(try signing.sign(["--inbox"], as: "binh", key: "binh").code == 0)
    let list = try scratch.done("report", "signing-rate", "--list", "--format", "csv")
    #expect(list.contains(",pending,pending\r\n") || list.hasSuffix(",pending,pending\n"), "\(list)")
    try both(("  waits", "  chờ ký"), code: 0) {
      let page = try scratch.run(["report", "signing-rate", "--list"], language: $0)
      #expect(!page.out.contains("  excluded\n") && !page.out.contains("  ngoài mẫu số\n"), "\(page.out)")
      return page
    }
  }

  @Test(.enabled(if: SmallDisk.possible, "needs root and the right to mount a small tmpfs"))
  func aFullDiskIsCalledThat() throws {
    _ = try [signing.drafted(), signing.drafted(), signing.drafted()]
    let disk = try SmallDisk(scratch.path("disk"))
    defer { disk.unmount() }
    for name in ["office", "pki", "pin"] {
      try FileManager.default.copyItem(at: scratch.path(name), to: scratch.path("disk/\(name)"))
    }
    var (told, waiting) = (0, 0)
    for free in [0, 24, 48, 72] {
      try disk.fill(leaving: free << 10)
      try both(("the disk is full", "hết chỗ trên đĩa"), code: 74) { language in
        let outcome = try signInbox(language)
        let all = outcome.out + outcome.err
        #expect(!all.contains("Success") && !all.contains("signs no more"), "\(all)")
        let rest = ["not tried since the disk is full", "chưa thử vì hết chỗ trên đĩa"]
        if rest.contains(where: all.contains) { told += 1 }
        let left = ["was given before that and waits in the register", "đã cấp trước đó và còn chờ trong sổ"]
        if left.contains(where: all.contains) { waiting += 1 }
        return outcome
      }
      try FileManager.default.removeItem(at: scratch.path("disk/filling"))
    }
    #expect(told > 0 && waiting > 0)
    let freed = try signInbox("en")
    #expect(freed.code == 0, "\(freed)")
    #expect(try Program.run(["doctor", "--office", "office"], in: scratch.path("disk")).code == 0)
  }

  private func signInbox(_ language: String) throws -> Program.Outcome {
    try Program.run(
      ["sign", "--inbox", "--as", "binh", "--key", "pki/binh.p12", "--pin-fd", "5", "--office", "office"],
      language: language, in: scratch.path("disk"), wrapper: ["sh", "-c", "exec 5<pin; exec \"$@\"", "sh"])
  }
}
