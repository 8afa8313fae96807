import Foundation
import Testing

/// What is given to an action that would do nothing with it is refused, not dropped.
@Suite struct UnusedOptionTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func eachIsNamed() throws {
    let given = ["--file", "paper.pdf", "--on-paper", "--secret"]
    let arguments = ["advance", scratch.second, "transfer", "--as", "lan"] + given
    let (vi, en) = (try scratch.run(arguments, language: "vi"), try scratch.run(arguments, language: "en"))
    #expect(
      vi.err.hasPrefix(
        """
        không làm được “transfer”:
          – việc này không cần tệp kèm theo (--file)
          – việc này không ký hay đóng dấu gì; bỏ --on-paper
          – việc này không cấp số văn bản nào; bỏ --secret
        làm được lúc này:

        """), "\(vi.err)")
    #expect(
      en.err.hasPrefix(
        """
        “transfer” is refused:
          – this does not take the paper that goes with it (--file)
          – this signs and seals nothing; leave out --on-paper
          – this numbers no document; leave out --secret
        possible now:

        """), "\(en.err)")
    #expect(vi.code == 1 && en.code == 1)
    struct Refused: Decodable {
      struct Reason: Decodable {
        let name: String
        let values: [String: String]
      }
      let reasons: [Reason]
    }
    let json = try scratch.run(arguments + ["--json"]).err
    let reasons = try JSONDecoder().decode(Refused.self, from: Data(json.utf8)).reasons
    #expect(reasons.map(\.name) == ["input_not_asked", "option_not_used", "option_not_used"])
    #expect(reasons.map { $0.values["flag"] } == ["--file", "--on-paper", "--secret"])
    try scratch.advance(scratch.second, ["transfer --as lan"])
  }

  /// The leader signs and may hand in the document; only the clerk’s act numbers it.
  @Test func signingTakesFileAndPaperButNoSecret() throws {
    let code = scratch.first
    try scratch.advance(code, Array(Path.toIssue.prefix(5)))
    let secret = try scratch.run(["advance", code, "sign", "--as", "binh", "--secret"], language: "en")
    #expect(secret.code == 1 && secret.err.contains("\n  – this numbers no document; leave out --secret\n"))
    try scratch.advance(
      code, ["sign --as binh --file other.pdf --on-paper", "issue --as hoa --on-paper --secret"])
  }
}
