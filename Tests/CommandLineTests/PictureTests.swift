import Foundation
import Testing

/// Pictures of procedures and dossiers, and what differs between two versions.
@Suite struct PictureTests {
  let scratch: Scratch
  private static let workflows = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Workflows")

  init() throws {
    scratch = try Scratch()
    let folder = Self.workflows.appendingPathComponent("procedures")
    let text = try String(contentsOf: folder.appendingPathComponent("tthc-1.001806.yaml"), encoding: .utf8)
    let two = try String(contentsOf: folder.appendingPathComponent("tthc-1.013814.yaml"), encoding: .utf8)
    let flow = try String(contentsOf: Self.workflows.appendingPathComponent("one-stop.yaml"), encoding: .utf8)
    try scratch.write(text, to: "old.yaml")
    try scratch.write(two, to: "two.yaml")
    try scratch.write(flow, to: "flow.yaml")
    try scratch.write(flow.replacing("en: Agree}", with: "en: Approve the draft}"), to: "flow2.yaml")
    let shorter = text.replacing("10 working", with: "8 working").replacing("time: 7 d", with: "time: 5 d")
    try scratch.write(shorter, to: "new.yaml")
    try scratch.write(text + "# A remark.\n", to: "remark.yaml")
    try scratch.write(
      text.replacing("procedure: \"1.001806\"", with: "procedure: \"9.999999\""), to: "other.yaml")
    try scratch.write("procedure: [\n", to: "broken.yaml")
  }

  private func run(_ arguments: String..., language: String = "en") throws -> Program.Outcome {
    try Program.run(["workflow"] + arguments, language: language, in: scratch.folder)
  }

  @Test func aProcedureIsDrawn() throws {
    let mermaid = try run("graph", "old.yaml").out
    #expect(mermaid.hasPrefix("stateDiagram-v2\n  state \"1.001806 – Recognition of"))
    #expect(mermaid.contains("state \"Review<br/>Head of division, 0.5 days\" as s_processing__review\n"))
    #expect(!mermaid.contains("s_delivery"))
    let whole = try run("graph", "old.yaml", "--detail", "all", "--format", "dot", language: "vi").out
    #expect(whole.hasPrefix("digraph dossier {\n") && whole.hasSuffix("}\n"))
    #expect(
      whole.contains("subgraph cluster_s_delivery {")
        && whole.contains("Thẩm định dự thảo\\nTrưởng phòng, 0,5 ngày"))
    #expect(try run("graph", "two.yaml", "--case", "dissolution").out.contains("s_processing__forward"))
  }

  @Test func theWayOfADossierIsDrawn() throws {
    for (language, words) in [("vi", "Tiếp nhận"), ("en", "Receive")] {
      let outcome = try scratch.run(["workflow", "graph", "--dossier", scratch.second], language: language)
      #expect(outcome.code == 0 && outcome.err == "")
      #expect(outcome.out.contains("s_registered --> s_received : #91;2#93; \(words)<br/>"))
      #expect(outcome.out.contains("class s_received,legend_2 present\n"))
      #expect(outcome.out.contains("state \"\(scratch.second)#58; 1.001806"))
    }
  }

  @Test func whatChangedIsToldInWords() throws {
    #expect(
      try run("diff", "old.yaml", "new.yaml").out == """
        Time limits and steps
          – the procedure: time limit changed from 10 working days to 8 working days
          – step “Process” (process): time changed from 7 days to 5 days

        """)
    #expect(
      try run("diff", "old.yaml", "new.yaml", language: "vi").out == """
        Thời hạn và các bước
          – thủ tục: thời hạn đổi từ 10 ngày làm việc thành 8 ngày làm việc
          – bước “Xử lý hồ sơ” (process): thời gian đổi từ 7 ngày thành 5 ngày

        """)
    #expect(try run("diff", "old.yaml", "old.yaml").out == "The two versions are the same.\n")
    #expect(
      try run("diff", "old.yaml", "remark.yaml").out
        == "Only layout or comments differ; no rule has changed.\n")
    #expect(
      try run("diff", "flow.yaml", "flow2.yaml", "--procedure", "old.yaml").out == """
        Workflow
          – action “Approve the draft” (agree) of “review” steps: title changed from “Agree” to “Approve the draft”

        """)
  }

  @Test func aFileIsHeldAgainstTheOfficesVersion() throws {
    #expect(
      try scratch.run(["workflow", "diff", "old.yaml"], language: "en").out
        == "The two versions are the same.\n")
    #expect(
      try scratch.run(["workflow", "diff", "new.yaml"], language: "en").out.contains("to 8 working days"))
  }

  @Test func keptVersionsAreFoundByTheirDigests() throws {
    struct Report: Decodable {
      struct Version: Decodable { let sha256: String }
      struct Entry: Decodable { let kind, change, group: String; let keys: [String] }
      let old, new: Version
      let same: Bool
      let differences: [Entry]
    }
    let text = try scratch.run(["workflow", "diff", "new.yaml", "--json"]).out
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(!report.same && report.differences.map(\.change) == ["limit", "time"])
    #expect(report.differences.map(\.kind) == ["case", "step"])
    #expect(report.differences.map(\.keys) == [["main"], ["process", "main"]])
    let old = String(report.old.sha256.prefix(8))
    #expect(
      try scratch.run(["workflow", "diff", old, old], language: "en").out
        == "The two versions are the same.\n")
  }

  static let refusals = [
    Refusal(
      "neither file nor dossier", ["workflow", "graph"], 64,
      vi: "Lỗi: cần một tệp thủ tục hoặc --dossier MÃ\n  Xem “motcua workflow graph --help” để biết thêm.",
      en:
        "Error: give either a procedure file or --dossier CODE\n  See 'motcua workflow graph --help' for more information."
    ),
    Refusal(
      "a dossier and a case", ["workflow", "graph", "--dossier", "CODE", "--case", "main"], 64,
      vi:
        "Lỗi: --dossier không dùng chung với --case, --workflow\n  Xem “motcua workflow graph --help” để biết thêm.",
      en:
        "Error: --dossier takes no --case or --workflow\n  See 'motcua workflow graph --help' for more information."
    ),
    Refusal(
      "a case to choose", ["workflow", "graph", "two.yaml"], 64,
      vi:
        "Lỗi: cần chọn trường hợp bằng --case: registration, dissolution\n  Xem “motcua workflow graph --help” để biết thêm.",
      en:
        "Error: choose the case with --case: registration, dissolution\n  See 'motcua workflow graph --help' for more information."
    ),
    Refusal(
      "an unknown case", ["workflow", "graph", "old.yaml", "--case", "x"], 64,
      vi: "Lỗi: --case nhận main; không nhận “x”\n  Xem “motcua workflow graph --help” để biết thêm.",
      en: "Error: --case takes main; not “x”\n  See 'motcua workflow graph --help' for more information."),
    Refusal(
      "an unknown format", ["workflow", "graph", "old.yaml", "--format", "svg"], 64,
      vi:
        "Lỗi: --format nhận mermaid, dot; không nhận “svg”\n  Xem “motcua workflow graph --help” để biết thêm.",
      en:
        "Error: --format takes mermaid, dot; not “svg”\n  See 'motcua workflow graph --help' for more information."
    ),
    Refusal(
      "an unknown dossier", ["workflow", "graph", "--dossier", "H44.15-260101-9999", "--office", "office"],
      66,
      vi: "không có hồ sơ “H44.15-260101-9999”", en: "there is no dossier “H44.15-260101-9999”"),
    Refusal(
      "three versions", ["workflow", "diff", "a", "b", "c"], 64,
      vi: "Lỗi: cần một tệp thủ tục, hoặc hai bản để so\n  Xem “motcua workflow diff --help” để biết thêm.",
      en:
        "Error: give one procedure file, or two versions to compare\n  See 'motcua workflow diff --help' for more information."
    ),
    Refusal(
      "a version nobody keeps", ["workflow", "diff", "abcdef01", "abcdef02", "--office", "office"], 66,
      vi: "văn phòng không giữ bản nào “abcdef01…”", en: "the office keeps no version “abcdef01…”"),
    Refusal(
      "a procedure the office does not have", ["workflow", "diff", "other.yaml", "--office", "office"], 1,
      vi:
        "không làm được “diff”:\n  – không có thủ tục “9.999999”; đang có: 0.000001, 1.001029, 1.001193, 1.001612, 1.001806, 1.009403, 1.009645, 1.012644, 1.013814, 1.013871, 1.013876, 1.014464, 1.014465, 2.000635, 2.000815, 2.000908, 2.001478, 3.000527",
      en:
        "“diff” is refused:\n  – there is no procedure “9.999999”; known: 0.000001, 1.001029, 1.001193, 1.001612, 1.001806, 1.009403, 1.009645, 1.012644, 1.013814, 1.013871, 1.013876, 1.014464, 1.014465, 2.000635, 2.000815, 2.000908, 2.001478, 3.000527"
    ),
    Refusal(
      "two kinds of comparison",
      ["workflow", "diff", "a", "b", "--workflow", "flow.yaml", "--procedure", "old.yaml"], 64,
      vi:
        "Lỗi: --workflow không dùng chung với --procedure\n  Xem “motcua workflow diff --help” để biết thêm.",
      en:
        "Error: --workflow and --procedure do not go together\n  See 'motcua workflow diff --help' for more information."
    ),
  ]

  @Test(arguments: refusals) func whatIsWrongIsSaid(_ refusal: Refusal) throws {
    try refusal.check(in: scratch)
  }

  @Test func aBrokenFileIsToldWithItsPlace() throws {
    for command in [
      ["graph", "broken.yaml"], ["diff", "broken.yaml", "--office", "office"],
      ["diff", "old.yaml", "broken.yaml"],
    ] {
      let outcome = try Program.run(["workflow"] + command, language: "en", in: scratch.folder)
      #expect(outcome.code == 65 && outcome.err.hasPrefix("broken.yaml:"), "\(command): \(outcome.err)")
    }
  }
}
