import Foundation
import Testing

/// Whole ways of dossiers, typed as a clerk types them.
@Suite struct StoryTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func aDecisionGoesHomeByPost() throws {
    let code = try scratch.submit(Application.submit(Application.toThePost))
    try scratch.advance(code, Path.toIssue + Path.byPost)
    let show = try scratch.done("show", code)
    #expect(show.contains("Status            10 Returned"))
    #expect(show.contains("In / out          At the counter / Public post"), "\(show)")
    #expect(show.contains("№ 01/QĐ-SYT – Department of Health"))
    #expect(show.contains("✎ Decision of recognition, signed: Đỗ Thanh Bình (binh), digital, recorded"))
    #expect(try scratch.done("can", code).hasPrefix("Possible now:\n  • correct – Correct\n"))
    #expect(
      try scratch.done("can", code, language: "vi").hasPrefix("Làm được lúc này:\n  • correct – Đính chính\n")
    )
    try Refusal(
      "closed", ["advance", code, "receive", "--as", "lan", "--office", "office"], 1,
      vi:
        "không làm được “receive”:\n  – hồ sơ đã kết thúc (“Đã trả kết quả”)\nlàm được lúc này:\n  correct – Đính chính: Đỗ Thanh Bình (binh), Bùi Hồng Sơn (son)\n  certify_copy – Cấp bản sao điện tử: Nguyễn Thị Hòa (hoa)",
      en:
        "“receive” is refused:\n  – the dossier is closed (“Returned”)\npossible now:\n  correct – Correct: Đỗ Thanh Bình (binh), Bùi Hồng Sơn (son)\n  certify_copy – Certify a copy: Nguyễn Thị Hòa (hoa)"
    ).check(in: scratch)
  }

  @Test func anOnlineApplicationIsRefused() throws {
    let changes = [
      "--as": "cong-dvc", "--at": "ttpvhcc-viet-tri", "--procedure": "2.000908", "--channel": "online",
    ]
    let code = try scratch.submit(
      Application.submit(changes.mapValues(Optional.some), papers: ["identity": "paper.pdf"]))
    #expect(code.hasPrefix("H44.71-"))
    try scratch.done("advance", code, "refuse", "--as", "vt-mc", "--note", "Sổ gốc ở nơi khác")
    #expect(try scratch.done("show", code).contains("Status            3 Not accepted"))
    let history = try scratch.done("history", code, language: "vi")
    #expect(history.contains("Từ chối tiếp nhận"))
    #expect(history.contains("“Sổ gốc ở nơi khác”"))
  }

  @Test func aSupplementIsAskedAndTheDossierReturnsToItsStep() throws {
    let papers = ["registration_form": "paper.pdf", "test_result": "paper.pdf", "identity": "paper.pdf"]
    let changes = ["--as": "vt-mc", "--procedure": "3.000527"].mapValues(Optional.some)
    let code = try scratch.submit(Application.submit(changes, papers: papers))
    try scratch.advance(code, ["receive --as vt-mc", "transfer --as vt-mc"])
    let before = try scratch.done("show", code)
    try scratch.advance(code, ["ask_supplement --as vt-ca --note Unreadable"])
    #expect(try scratch.done("show", code).contains("5 "))
    try scratch.advance(code, ["complete --as vt-mc --paper identity=other.pdf"])
    let after = try scratch.done("show", code)
    let place = { (text: String) in text.split(separator: "\n").first { $0.contains("Now in") } }
    #expect(place(after) == place(before))
    #expect(after.contains("Status            4 Processing"))
    let history = try scratch.done("history", code)
    #expect(history.contains("clock stops") && history.contains("clock restarts"))
    // Once and fully, says the law: a second time is told to who asks.
    let again = try scratch.done("advance", code, "ask_supplement", "--as", "vt-ca", "--note", "Again")
    #expect(
      again.contains(
        "Note: supplement request no. 2, the law allows 1; the national index calls it late (Decree 118/2025"),
      "\(again)")
  }

  @Test func theSlipSaysWhatTheClerkTells() throws {
    let slip = try scratch.run(Application.submit() + ["--receive"], language: "en").out
    let lines = slip.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(
      lines[0].hasSuffix(
        "Recognition of an establishment in which at least 30 % of the workers are disabled people"))
    #expect(lines[1] == "Status: 2 Received (Received)")
    #expect(lines[2].wholeMatch(of: /Due: \d{4}-\d{2}-\d{2} \d{2}:\d{2}/) != nil)
    #expect(lines[3] == "Next: transfer – Transfer: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)")
  }

  @Test func theSameKeyGivesTheSameDossier() throws {
    let arguments = Application.submit() + ["--key", "once"]
    #expect(try scratch.submit(arguments) == scratch.submit(arguments))
  }
}

/// The steps of procedure 1.001806.
enum Path {
  static let toIssue = [
    "receive --as lan", "transfer --as lan", "assign --as minh --to thao",
    "propose --as thao --file paper.pdf",
    "agree --as minh", "sign --as binh", "issue --as hoa",
  ]
  static let byPost = [
    "send --as hoa", "pack --as lan --item EB569771909VN", "hand_to_post --as lan", "in_transit --as lan",
    "fail --as lan --note Absent", "deliver --as lan --recipient Hòa",
  ]
}
