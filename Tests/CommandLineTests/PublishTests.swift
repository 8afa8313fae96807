import Foundation
import Testing

/// A new version of a procedure: seen first, then published, then moved to, each dossier by an act of its own.
@Suite struct PublishTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Workflows/procedures/tthc-1.001806.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try scratch.write(text, to: "same.yaml")
    let shorter = text.replacingOccurrences(of: "limit: 10 working", with: "limit: 9 working")
      .replacingOccurrences(
        of: "name: process, does: process, role: officer, time: 7",
        with: "name: examine, does: process, role: officer, time: 6")
    try scratch.write(shorter, to: "shorter.yaml")
  }

  private func toProcessing() throws {
    try scratch.advance(
      scratch.second, ["transfer --as lan", "assign --to thao --as minh"])
  }

  @Test func nothingIsWrittenUntilItIsMeant() throws {
    try toProcessing()
    let before = try Contents.of(scratch.path("office"))
    let vi = try scratch.done("workflow", "publish", "shorter.yaml", "--as", "binh", language: "vi")
    #expect(
      vi.contains("Hồ sơ đang giải quyết: 2, tất cả ở lại phiên bản của mình; chuyển được 1, bị chặn 1"))
    #expect(
      vi.contains(
        "  \(scratch.second)  Xử lý hồ sơ: bị chặn\n      – phiên bản này không có trạng thái “processing.process” (Xử lý hồ sơ); chỉ ra trạng thái thay thế bằng --map processing.process=…\n"
      ))
    #expect(vi.hasSuffix("Chưa ghi gì; thêm --yes để công bố.\n"))
    let en = try scratch.done(
      "workflow", "publish", "shorter.yaml", "--as", "binh", "--map", "processing.process=processing.examine")
    #expect(en.contains("Running dossiers: 2, all stay on their version; 2 can move, 0 blocked"))
    #expect(en.hasSuffix("Nothing was written; add --yes to publish.\n"))
    #expect(try Contents.of(scratch.path("office")) == before)
  }

  @Test func runningDossiersStayUntilTheyAreMoved() throws {
    try toProcessing()
    let published = try scratch.done("workflow", "publish", "shorter.yaml", "--as", "binh", "--yes")
    #expect(published.hasSuffix("Published; dossiers submitted from now on follow it.\n"))
    #expect(try scratch.done("show", scratch.second).contains("Now in            Process"))
    let third = try scratch.submit(Application.submit() + ["--receive"])
    try scratch.advance(third, ["transfer --as lan", "assign --to thao --as minh"])
    #expect(try scratch.done("can", third, "--as", "thao").contains("✓ propose"))

    try Refusal(
      "one of two is blocked",
      ["workflow", "move", "CODE", "CODE-2", "--note", "new", "--as", "binh", "--office", "office"], 1,
      vi: """
        không chuyển hồ sơ nào; những hồ sơ bị chặn:
        ✗ CODE-2
            – phiên bản này không có trạng thái “processing.process” (Xử lý hồ sơ); chỉ ra trạng thái thay thế bằng --map processing.process=…
        """,
      en: """
        no dossier was moved; these are blocked:
        ✗ CODE-2
            – this version has no state “processing.process” (Process); name the one that stands for it with --map processing.process=…
        """
    ).check(in: scratch)

    let before = try steps(of: scratch.second)
    let map = ["--map", "processing.process=processing.examine"]
    let moved = try scratch.run(
      ["workflow", "move", scratch.first, scratch.second, "--note", "Theo QĐ mới", "--as", "binh"] + map,
      language: "en")
    #expect(moved.out.hasPrefix("✓ \(scratch.first): moved to "), "\(moved.err)")
    let history = try scratch.done("history", scratch.second, language: "vi")
    #expect(history.contains("Chuyển phiên bản quy trình") && history.contains("“Theo QĐ mới”"))
    // The step has another name now; who had it still has it.
    #expect(try scratch.done("show", scratch.second).contains("Assigned to       Lê Phương Thảo (thao)"))
    #expect(try scratch.done("doctor").contains("rows and registers are as the history says"))
    // So has its time: the slip tells of one stay, under the new name.
    let after = try steps(of: scratch.second)
    #expect(after.map(\.step) == ["receive", "assign", "examine"])
    #expect(after[2].entered == before[2].entered && before[2].step == "process")
  }

  private struct Slip: Decodable {
    struct Step: Decodable { let step, entered: String }
    let steps: [Step]
  }

  private func steps(of code: String) throws -> [Slip.Step] {
    let text = try scratch.done("control-slip", code, "--json")
    return try JSONDecoder().decode(Slip.self, from: Data(text.utf8)).steps
  }

  @Test func anOlderTextCanBecomeCurrentAgain() throws {
    try scratch.done("workflow", "publish", "shorter.yaml", "--as", "binh", "--yes")
    try scratch.done("workflow", "publish", "same.yaml", "--as", "son", "--yes")
    let versions = try scratch.done("workflow", "versions", "1.001806").split(separator: "\n")
    #expect(versions.count == 3)
    #expect(versions[0].hasSuffix("with the office"))
    #expect(versions[1].hasSuffix("Đỗ Thanh Bình (binh)"))
    #expect(versions[2].hasSuffix("Bùi Hồng Sơn (son)  current"))
    #expect(versions[0].prefix(12) == versions[2].prefix(12))
    let again = try scratch.done("workflow", "publish", "same.yaml", "--as", "son", "--yes")
    #expect(again.hasSuffix("This version is current; nothing changes.\n"))
    #expect(try scratch.done("workflow", "versions", "1.001806").split(separator: "\n").count == 3)
  }

  /// Without the way on from a lost item a dossier would end there: nobody gets such a version.
  @Test func aVersionWithFaultsIsNotPublished() throws {
    let flow = try Self.withoutReissue()
    try scratch.write(flow, to: "flow.yaml")
    let lines = flow.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasSuffix(" to_reissue:") }) + 1
    let before = try Contents.of(scratch.path("office"))
    for (language, first) in [
      ("vi", "không công bố; phiên bản này có lỗi:\n"), ("en", "not published; this version is wrong:\n"),
    ] {
      let outcome = try scratch.run(
        ["workflow", "publish", "shorter.yaml", "--workflow", "flow.yaml", "--as", "binh", "--yes"],
        language: language)
      #expect(outcome.code == 65 && outcome.out == "")
      #expect(outcome.err.hasPrefix(first + "flow.yaml:\(line):11: "), "\(outcome.err)")
      #expect(outcome.err.contains("[dead-end]"))
    }
    #expect(try Contents.of(scratch.path("office")) == before)
    let preview = try scratch.done(
      "workflow", "publish", "shorter.yaml", "--workflow", "flow.yaml", "--as", "binh")
    #expect(preview.contains("  ✗ flow.yaml:\(line):11: dead end"))
  }

  /// A part is looked for among the shipped procedures and those of the office.
  @Test func whatOpensAPartNobodyKnowsIsNotPublished() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Workflows/procedures/tthc-0.000001.yaml")
    let joint = try String(contentsOf: file, encoding: .utf8)
    for (part, code) in [("9.999999", "unknown-procedure"), ("0.000001", "part-of-itself")] {
      try scratch.write(
        joint.replacingOccurrences(of: "\"1.001612\"", with: "\"\(part)\""), to: "joint.yaml")
      let outcome = try scratch.run(
        ["workflow", "publish", "joint.yaml", "--as", "binh", "--yes"], language: "en")
      #expect(outcome.code == 65 && outcome.err.contains("joint.yaml:"), "\(outcome.err)")
      #expect(outcome.err.contains("[\(code)]"), "\(outcome.err)")
    }
  }

  /// Publishing takes a role the current version names; neither the portal's account nor a counter has it.
  ///
  /// It takes it in an agency that is competent: neither the chairman of the province nor the chief of a ward’s police has
  /// it in the Department of Health.
  @Test(arguments: ["cong-dvc", "lan", "khanh", "vt-tca"]) func onlyWhoMayPublishes(_ person: String) throws {
    let before = try Contents.of(scratch.path("office"))
    let why =
      "the role Head of division – Department of Health or Leader – Department of Health is needed; who may: Đỗ Thanh Bình (binh), Trần Quang Minh (minh), Bùi Hồng Sơn (son)"
    let preview = try scratch.done("workflow", "publish", "shorter.yaml", "--as", person)
    #expect(preview.contains("\nNothing was written; you may not publish it: \(why)"), "\(preview)")
    let outcome = try scratch.run(
      ["workflow", "publish", "shorter.yaml", "--as", person, "--yes"], language: "en")
    #expect(outcome.code == 1 && outcome.out == "")
    #expect(outcome.err.hasPrefix("“publish” is refused:\n  – \(why)"), "\(outcome.err)")
    #expect(try Contents.of(scratch.path("office")) == before)
  }

  @Test(arguments: [[], ["--yes"]]) func somebodyUnknownSeesNoPreview(_ more: [String]) throws {
    for (language, words) in [
      ("vi", "không làm được “publish”:\n  – không có người dùng “ghost” trong văn phòng này\n"),
      ("en", "“publish” is refused:\n  – there is no user “ghost” in this office\n"),
    ] {
      let outcome = try scratch.run(
        ["workflow", "publish", "shorter.yaml", "--as", "ghost"] + more, language: language)
      #expect(outcome.code == 1 && outcome.out == "" && outcome.err == words)
    }
    let json = try scratch.run(["workflow", "publish", "shorter.yaml", "--as", "ghost", "--json"] + more)
    #expect(json.code == 1 && json.err.contains("\"name\" : \"unknown_person\""))
  }

  @Test func faultsAndWhoMayPublishAreToldTogether() throws {
    try scratch.write(try Self.withoutReissue(), to: "flow.yaml")
    for (language, bar) in [
      ("vi", "và bạn không công bố được: cần vai trò Trưởng phòng – Sở Y tế hoặc Lãnh đạo – Sở Y tế"),
      (
        "en",
        "and you may not publish it: the role Head of division – Department of Health or Leader – Department of Health is needed"
      ),
    ] {
      let outcome = try scratch.run(
        ["workflow", "publish", "shorter.yaml", "--workflow", "flow.yaml", "--as", "lan", "--yes"],
        language: language)
      #expect(outcome.code == 65 && outcome.err.contains("[dead-end]"))
      #expect(outcome.err.contains("\n" + bar), "\(outcome.err)")
    }
  }

  /// Which agency is competent is said by services; a procedure that has none yet is published by a leader anywhere.
  @Test func aProcedureWithoutServicesIsPublishedByALeaderOfAnyAgency() throws {
    let text = try String(contentsOf: scratch.path("shorter.yaml"), encoding: .utf8)
    try scratch.write(text.replacingOccurrences(of: "\"1.001806\"", with: "\"1.999999\""), to: "new.yaml")
    let barred = try scratch.run(["workflow", "publish", "new.yaml", "--as", "lan", "--yes"], language: "en")
    #expect(barred.code == 1 && barred.err.contains("the role Head of division or Leader is needed"))
    let published = try scratch.done("workflow", "publish", "new.yaml", "--as", "vt-tca", "--yes")
    #expect(published.hasSuffix("Published; dossiers submitted from now on follow it.\n"))
  }

  @Test func versionsOfAnUnknownProcedure() throws {
    let outcome = try scratch.run(["workflow", "versions", "9.999999"], language: "en")
    #expect(outcome.code == 66)
    #expect(
      outcome.err.hasPrefix("there is no procedure “9.999999” in this office; there are: 0.000001, 1.001029"))
  }

  /// People and services come after the version that needs them, so what they lack is told and stops nothing.
  @Test func whatTheOfficeLacksIsToldAndStopsNothing() throws {
    let text = try String(contentsOf: scratch.path("shorter.yaml"), encoding: .utf8).replacingOccurrences(
      of: "does: review, role: head", with: "does: review, role: head, at: police")
    try scratch.write(text, to: "police.yaml")
    let outcome = try scratch.done("workflow", "publish", "police.yaml", "--as", "binh", "--yes")
    #expect(outcome.contains("[lane-unbound]"), "\(outcome)")
    #expect(outcome.hasSuffix("Published; dossiers submitted from now on follow it.\n"))
  }

  private static func withoutReissue() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Workflows/one-stop.yaml")
    var text = try String(contentsOf: file, encoding: .utf8)
    for (old, new) in [
      (
        "            actions:\n              reissue: {title: {vi: Cấp lại, en: Issue again}, by: receiver@receiving, asks: [reason], to: to_pack}\n",
        ""
      )
    ] {
      try #require(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    return text
  }

  @Test(arguments: [
    Refusal(
      "by nobody known", ["workflow", "publish", "shorter.yaml", "--as", "x", "--yes", "--office", "office"],
      1,
      vi: "không làm được “publish”:\n  – không có người dùng “x” trong văn phòng này",
      en: "“publish” is refused:\n  – there is no user “x” in this office"),
    Refusal(
      "a map that is none",
      ["workflow", "publish", "shorter.yaml", "--as", "binh", "--map", "a", "--office", "office"], 64,
      vi: """
        Lỗi: --map cần dạng CŨ=MỚI, mỗi trạng thái một lần, không phải “a”
          Xem “motcua workflow publish --help” để biết thêm.
        """,
      en: """
        Error: --map wants OLD=NEW, each state once, not “a”
          See 'motcua workflow publish --help' for more information.
        """),
  ]) func refuses(_ refusal: Refusal) throws { try refusal.check(in: scratch) }
}
