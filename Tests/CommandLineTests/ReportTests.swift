import Foundation
import Testing

/// The signing rate of three documents whose signatures nobody examined: one sent, one not sent, one signed on paper and
/// not sent. What is proven, and counts, is in `SigningRateStory` and `SignCommandTests`.
@Suite struct ReportTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func issueThree() throws {
    let codes = [scratch.first, scratch.second, try scratch.submit(Application.submit())]
    try scratch.advance(codes[0], Path.toIssue + ["send --as hoa"])
    try scratch.advance(codes[1], Array(Path.toIssue.dropFirst()))
    try scratch.advance(codes[2], Path.toIssue.map { $0.hasPrefix("sign") ? $0 + " --on-paper" : $0 })
  }

  private struct Report: Decodable {
    struct Row: Decodable {
      let keys: [String: String]
      let counted: Int
      let of: Int
      let rateHundredths: Int?
      let lacking: [String: Int]
      let classes: [String: Int]
      let excluded, pending, voided, numbers: Int
      let reachesTarget: Bool?
    }
    struct Document: Decodable {
      let dossier: String
      let number: String
      let counted: String
      let paper, title: String
      let lacks: [String]
      let signingClass: String?
    }
    let rows: [Row]
    let total: Row
    let documents: [Document]?
  }

  private func json(_ arguments: String...) throws -> Report {
    let outcome = try scratch.run(["report", "signing-rate", "--json"] + arguments)
    #expect(outcome.code == 0, "\(outcome.err)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
  }

  @Test func figuresAreRightAndCutNeverRounded() throws {
    try issueThree()
    let report = try json("--target", "98", "--list")
    #expect((report.total.counted, report.total.of, report.total.rateHundredths) == (0, 3, 0))
    #expect(report.total.lacking == ["leader": 3, "agency": 3, "sent": 2])
    #expect(report.total.classes == ["A": 0, "B": 0, "C": 3, "D": 0, "E": 0])
    #expect(
      (report.total.excluded, report.total.pending, report.total.voided, report.total.numbers) == (0, 0, 0, 3)
    )
    #expect(report.total.reachesTarget == false)
    #expect(report.rows.map(\.keys) == [["agency": "so-y-te"]])
    #expect(report.documents?.map(\.number) == ["01/QĐ-SYT", "02/QĐ-SYT", "03/QĐ-SYT"])
    #expect(
      report.documents?.map(\.counted) == [
        "no: leader+agency", "no: leader+agency+sent", "no: leader+agency+sent",
      ])
    #expect(
      report.documents?.map(\.lacks) == [
        ["leader", "agency"], ["leader", "agency", "sent"], ["leader", "agency", "sent"],
      ])
    #expect(report.documents?.map(\.signingClass) == ["C", "C", "C"])
    #expect(
      report.documents?.allSatisfy { $0.paper == "result" && $0.title == "Quyết định công nhận" } == true)
    let sent = try json("--count", "sent", "--target", "33.33").total
    #expect((sent.counted, sent.of, sent.rateHundredths, sent.reachesTarget) == (1, 3, 3333, true))
    #expect(try json("--count", "sent", "--target", "33.34").total.reachesTarget == false)
  }

  @Test func theTableMarksWhatFallsShort() throws {
    try issueThree()
    #expect(
      try scratch.done("report", "signing-rate", "--count", "sent", "--target", "98") == """
        Agency                Counted  Of     Rate  A  B  C  D  E  Not sent  Excluded  Waiting  Voided
        ────────────────────  ───────  ──  ───────  ─  ─  ─  ─  ─  ────────  ────────  ───────  ──────  ───────
        Department of Health        1   3  33.33 %  0  0  3  0  0         2         0        0       0  ◄ short
        Total                       1   3  33.33 %  0  0  3  0  0         2         0        0       0  ◄ short
        Counted: documents with {sent over the network}
        Of: outgoing documents that are not secret, certified copies apart; days of issue … – …
        Rounding: cut at two decimals, never up; targets are compared as whole numbers.
        A: all signatures needed, proven; B: proven, incomplete; C: not proven; D: invalid; E: on paper only
        A digital signature counts only when examined and proven; one that was only recorded is in class C.

        """)
    let vietnamese = try scratch.done("report", "signing-rate", "--target", "98", "--list", language: "vi")
    #expect(vietnamese.contains("0,00 %") && vietnamese.contains("◄ chưa đạt"))
    #expect(vietnamese.contains("thiếu: lãnh đạo ký số, cơ quan ký số, gửi qua mạng"))
    #expect(vietnamese.contains("  Quyết định công nhận  ") && !vietnamese.contains("  result  "))
    #expect(Speech.foreign(in: vietnamese, "vi") == [], "\(vietnamese)")
    let english = try scratch.done("report", "signing-rate", "--list")
    #expect(
      english.contains("lacks: leader’s digital signature, agency’s digital seal, sent over the network"))
    #expect(english.contains("  Decision of recognition  ") && !english.contains("  result  "))
    #expect(
      !(try scratch.done("report", "signing-rate", "--count", "sent", "--target", "33.33")).contains("short"))
  }

  @Test func csvForSpreadsheets() throws {
    try issueThree()
    let text = try scratch.done(
      "report", "signing-rate", "--by", "agency", "--by", "procedure", "--target", "98", "--format", "csv")
    #expect(
      text == Self.columns(["agency", "procedure"])
        + "\r\nso-y-te,1.001806,0,3,0,0,0,3,0,0,0,0,0,3,3,2,no,0,0,0\r\ntotal,total,0,3,0,0,0,3,0,0,0,0,0,3,3,2,no,0,0,0\n"
    )
    let list = try scratch.done("report", "signing-rate", "--list", "--format", "csv")
    #expect(
      list.hasPrefix(
        "dossier,document,number,agency,issued,leader,seal,sent,class,standing,counted\r\n\(scratch.first),result,"
      ))
    #expect(list.split(whereSeparator: \.isNewline).count == 4)
  }

  @Test func overZeroThereIsNoRate() throws {
    #expect(try scratch.done("report", "signing-rate").contains("none"))
    #expect(try scratch.done("report", "signing-rate", language: "vi").contains("không có"))
    let report = try json("--target", "98")
    #expect((report.total.of, report.total.rateHundredths, report.total.reachesTarget) == (0, nil, nil))
    #expect(!(try scratch.done("report", "signing-rate", "--json")).contains("rateHundredths"))
    #expect(
      try scratch.done("report", "signing-rate", "--format", "csv")
        == Self.columns(["agency"]) + "\r\ntotal,0,0,,0,0,0,0,0,0,0,0,0,0,0,,0,0,0\n")
  }

  private static func columns(_ keys: [String]) -> String {
    (keys + [
      "counted", "of", "rate_hundredths", "class_a", "class_b", "class_c", "class_d", "class_e",
      "excluded", "pending", "voided", "lacking_leader", "lacking_agency", "lacking_sent",
      "reaches_target", "copies_counted", "copies_of", "copies_apart",
    ]).joined(separator: ",")
  }
}
