import Foundation
import Testing

/// `workflow check` as people and programs meet it.
@Suite struct CheckTests {
  let scratch: Scratch
  private let shipped: URL

  init() throws {
    scratch = try Scratch()
    shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Workflows")
    try copy("one-stop.yaml", to: "flow.yaml")
    try copy("procedures/tthc-1.001806.yaml", to: "proc.yaml")
    try copy("offices/sample.yaml", to: "office.yaml")
  }

  @Test(arguments: [
    ("vi", "proc.yaml: 1.001806 ✓ 733 cấu hình, 2291 chuyển, đúng đắn\n"),
    ("en", "proc.yaml: 1.001806 ✓ 733 configurations, 2291 transitions, sound\n"),
  ]) func `says what was proven`(_ language: String, _ words: String) throws {
    let outcome = try check(["proc.yaml"], language)
    #expect(outcome.code == 0 && outcome.err == "")
    #expect(outcome.out == words)
  }

  @Test(arguments: [
    (
      "vi",
      "flow.yaml: one-stop ✓ đã thử với 1 trường hợp thủ tục\nproc.yaml: 1.001806 ✓ 733 cấu hình, 2291 chuyển, đúng đắn\n",
      "flow.yaml: one-stop ✓ không có thủ tục nào, chỉ thử với một thủ tục mẫu: "
    ),
    (
      "en",
      "flow.yaml: one-stop ✓ tried with 1 case of procedures\nproc.yaml: 1.001806 ✓ 733 configurations, 2291 transitions, sound\n",
      "flow.yaml: one-stop ✓ given without procedures, tried with a made-up one only: "
    ),
  ]) func `takes workflows too`(_ language: String, _ both: String, _ alone: String) throws {
    #expect(try check(["flow.yaml", "proc.yaml"], language).out == both)
    #expect(try check(["flow.yaml"], language).out.hasPrefix(alone))
  }

  @Test func `names every file it cannot read`() throws {
    try scratch.write(Data([0xFF, 0xFE, 0x00]), to: "bytes.yaml")
    let outcome = try check(["nowhere.yaml", "proc.yaml", "bytes.yaml"], "en")
    #expect(outcome.code == 66)
    #expect(outcome.out == "proc.yaml: 1.001806 ✓ 733 configurations, 2291 transitions, sound\n")
    #expect(
      outcome.err == "file “nowhere.yaml” cannot be read\nbytes.yaml:1:1: the file is not UTF-8 [not-utf8]\n")
  }

  @Test(arguments: [
    ("vi", "flow.yaml: one-stop: chưa chứng minh được gì: mới xem hết 0 trong 1 trường hợp thủ tục\n"),
    ("en", "flow.yaml: one-stop: nothing is proven: of 1 case of procedures 0 could be looked at whole\n"),
  ]) func `proves nothing of a workflow whose procedure is too big`(_ language: String, _ words: String)
    throws
  {
    let outcome = try check(["flow.yaml", "proc.yaml", "--limit", "100"], language)
    #expect(outcome.code == 65 && outcome.out == words, "\(outcome.out)")
  }

  @Test func `tells what is wrong, and the way to it`() throws {
    try change(
      "flow.yaml",
      "            actions:\n              reissue: {title: {vi: Cấp lại, en: Issue again}, by: receiver@receiving, asks: [reason], to: to_pack}\n",
      to: "")
    try change("flow.yaml", "[in done, return post]", to: "[in done, in business, return post]")
    try scratch.write("level: [moon\n", to: "bad.yaml")
    for (language, words) in [("vi", Self.vietnamese), ("en", Self.english)] {
      let outcome = try check(["proc.yaml", "flow.yaml", "bad.yaml"], language)
      #expect(outcome.code == 65)
      #expect(outcome.out == "")
      let expected = try words.replacing("ALWAYS", with: line(of: "[in done, in business, return post]"))
        .replacing("REISSUE", with: line(of: "          to_reissue:"))
      #expect(outcome.err == expected, "\(outcome.err)")
      #expect(Speech.foreign(in: outcome.err, language) == [])
    }
  }

  /// The line of the changed workflow on which a text first stands.
  private func line(of text: String) throws -> String {
    let lines = try String(contentsOf: scratch.path("flow.yaml"), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return String(try #require(lines.firstIndex { $0.contains(text) }) + 1)
  }

  private static let vietnamese = """
    bad.yaml:2:1: YAML sai cú pháp (thiếu “,” hoặc “]”) [syntax]
    flow.yaml:ALWAYS:13: regions.delivery.states.nothing_to_deliver.always[3]: cảnh báo: điều kiện “in business” luôn đúng ở đây [guard-always]
    flow.yaml:REISSUE:11: regions.delivery.states.by_post.states.to_reissue: ngõ cụt: ở “Chờ cấp lại” không còn gì làm được, còn “Đã xử lý xong” vẫn chờ [dead-end]
        đường đi: submit (trả kết quả: Bưu chính công ích) → receive (Tiếp nhận) → transfer (Chuyển xử lý) → assign (Phân công) → propose (Trình kết quả) → agree (Đồng ý trình) → sign (Ký duyệt) → issue (Cấp số và đóng dấu) → pack (Đóng gói) → hand_to_post (Giao bưu tá) → lose (Thất lạc) → complain (Khiếu nại bưu chính) → compensate (Đã bồi thường)

    """

  private static let english = """
    bad.yaml:2:1: not valid YAML (did not find expected ',' or ']') [syntax]
    flow.yaml:ALWAYS:13: regions.delivery.states.nothing_to_deliver.always[3]: warning: “in business” always holds here [guard-always]
    flow.yaml:REISSUE:11: regions.delivery.states.by_post.states.to_reissue: dead end: in “To be issued again” nothing more can be done, and “Done” goes on waiting [dead-end]
        way: submit (result returned: Public post) → receive (Receive) → transfer (Transfer) → assign (Assign) → propose (Propose the result) → agree (Agree) → sign (Sign) → issue (Number and seal) → pack (Pack) → hand_to_post (Hand to the post) → lose (Lost) → complain (Complain to the post) → compensate (Compensated)

    """

  @Test(arguments: [
    (
      "vi",
      "proc.yaml:28:5: steps[3]: cảnh báo: bước “Thẩm định dự thảo” không có thời gian, trong khi các bước khác có [no-time]\n"
    ),
    ("en", "proc.yaml:28:5: steps[3]: warning: step “Review” has no time, while others have [no-time]\n"),
  ]) func `a warning is told and stops nothing`(_ language: String, _ words: String) throws {
    try change("proc.yaml", "time: 0.5 days, title: {vi: Thẩm", to: "title: {vi: Thẩm")
    try change("proc.yaml", "7 days", to: "7.5 days")
    let outcome = try check(["proc.yaml"], language)
    #expect(outcome.code == 0)
    #expect(outcome.out.hasPrefix("proc.yaml: 1.001806 ✓ "))
    #expect(outcome.err == words)
  }

  @Test func `an office is a folder or a file`() throws {
    #expect(try check(["proc.yaml", "--office", "office"], "en").err == "")
    #expect(try check(["proc.yaml", "--office", "office.yaml"], "en").err == "")
    try change("office.yaml", "{role: head, at: so-y-te", to: "{role: officer, at: so-y-te")
    let outcome = try check(["proc.yaml", "--office", "office.yaml"], "en")
    #expect(outcome.code == 65)
    #expect(
      outcome.err.contains(
        "proc.yaml:26:5: steps[1]: nobody is “Head of division” at “Department of Health” to do step “Assign” [step-not-held]"
      ))
    #expect(try check(["proc.yaml", "--office", "nowhere"], "en").code == 66)
  }

  @Test func `everything is there for programs`() throws {
    try change(
      "flow.yaml", "      paid: {title",
      to: "      limbo: {title: {vi: Lơ lửng, en: Limbo}}\n      paid: {title")
    let outcome = try check(["proc.yaml", "flow.yaml", "--json"], "en")
    #expect(outcome.code == 65)
    let report = try JSONDecoder().decode(Output.self, from: Data(outcome.out.utf8))
    #expect(report.files.map(\.file) == ["proc.yaml", "flow.yaml"])
    #expect(report.files.map(\.kind) == ["procedure", "workflow"])
    #expect(report.files.map(\.clean) == [false, false])
    #expect(report.files[0].cases.map(\.configurations) == [733])
    #expect(report.files[0].cases.map(\.sound) == [false])
    let found = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(found.code == "unreachable-state" && found.severity == "error" && found.file == "flow.yaml")
    #expect(found.path == "regions.money.states.limbo" && found.column == 7 && found.line > 300)
    #expect(found.message == "no way leads to state “Limbo”" && found.way.isEmpty)
  }

  @Test func `too big is told, never passed`() throws {
    let outcome = try check(["proc.yaml", "--limit", "100"], "en")
    #expect(outcome.code == 65 && outcome.out == "")
    #expect(
      outcome.err
        == "proc.yaml:1:1: too big: looked at 100 configurations and there are more, so nothing is proven; raise --limit [too-big]\n"
    )
    #expect(try check(["proc.yaml", "--limit", "0"], "en").code == 64)
  }

  @Test func `a file that is no definition`() throws {
    for (language, words) in [
      (
        "vi",
        "office.yaml:3:1: tệp này không phải thủ tục (procedure: …) cũng không phải quy trình (workflow: … và regions: …) [unknown-file]\n"
      ),
      (
        "en",
        "office.yaml:3:1: this is neither a procedure (procedure: …) nor a workflow (workflow: … and regions: …) [unknown-file]\n"
      ),
    ] {
      let outcome = try check(["office.yaml"], language)
      #expect(outcome.code == 65 && outcome.out == "")
      #expect(outcome.err == words)
    }
    #expect(try check(["missing.yaml"], "en").code == 66)
  }
}

extension CheckTests {
  private func check(_ arguments: [String], _ language: String) throws -> Program.Outcome {
    try Program.run(["workflow", "check"] + arguments, language: language, in: scratch.folder)
  }

  private func copy(_ file: String, to name: String) throws {
    try FileManager.default.copyItem(at: shipped.appendingPathComponent(file), to: scratch.path(name))
  }

  private func change(_ file: String, _ old: String, to new: String) throws {
    let text = try String(contentsOf: scratch.path(file), encoding: .utf8)
    let found = try #require(text.range(of: old), "no “\(old)”")
    try scratch.write(text.replacingCharacters(in: found, with: new), to: file)
  }

  private struct Output: Decodable {
    struct File: Decodable {
      let file: String
      let kind: String
      let clean: Bool
      let cases: [Proof]
    }

    struct Proof: Decodable {
      let configurations: Int
      let sound: Bool
    }

    struct Found: Decodable {
      let code: String
      let severity: String
      let file: String
      let line: Int
      let column: Int
      let path: String
      let message: String
      let way: [Move]
    }

    struct Move: Decodable { let action: String }

    let files: [File]
    let findings: [Found]
  }
}
