import Foundation
import Testing

/// What the postman brings, taken in and printed from the command line.
@Suite struct PostMinutesTests {
  private let scratch: Scratch
  private let codes: [String]

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      """
      carriers:
        - key: post
          title: {vi: Bưu điện, en: Post office}
          by: offline
          folder: post
          numbers: [{service: EB, from: 10000000, to: 10000999}]
          codes: {D: delivered}

      """, to: "carriers.yaml")
    try scratch.done("office", "carriers", "carriers.yaml", "--as", "binh")
    let changes: [String: String?] = [
      "--as": "vt-mc", "--procedure": "1.001612", "--at": "ttpvhcc-viet-tri", "--channel": "post",
      "--address": "Số 12", "--commune": "Phường Việt Trì", "--province": "Phú Thọ",
    ]
    let papers = ["household_application": "paper.pdf", "identity": "other.pdf"]
    let made = scratch
    codes = try (0..<3).map { _ in try made.submit(Application.submit(changes, papers: papers)) }
    try scratch.done("advance", codes[0], "collect", "--as", "vt-mc")
    try scratch.done("advance", codes[2], "collect", "--as", "vt-mc")
    try scratch.done("tick")
    try scratch.done("advance", codes[1], "pay", "--amount", "100000", "--as", "vt-mc")
  }

  /// Minutes signed a minute ago.
  private func minutes(_ content: String) throws {
    let form = DateFormatter()
    (form.locale, form.timeZone) = (
      Locale(identifier: "en_US_POSIX"), TimeZone(identifier: "Asia/Ho_Chi_Minh")
    )
    form.dateFormat = "yyyy-MM-dd HH:mm"
    let signed = form.string(from: Date().addingTimeInterval(-60))
    try scratch.write("signed: \(signed)\npostman: Lê Văn Bưu\n\(content)\n", to: "minutes.yaml")
  }

  @Test(arguments: ["vi", "en"]) func differencesAreRecordedAndTold(_ language: String) throws {
    try minutes(
      """
      items:
        - dossier: \(codes[0])
          item: EB569771909VN
          fee: 90000
          papers: [{kind: identity, form: original, declared: 2, counted: 1}]
        - {dossier: \(codes[1]), fee: 100000, papers: []}
        - {dossier: \(codes[2]), missing: true}
      surplus: [EB100000017VN]
      """)
    let out = try scratch.done(
      "post", "receive", "minutes.yaml", "--as", "vt-mc", "--out", "papers", language: language)
    let lines = out.split(separator: "\n").map(String.init)
    let told =
      language == "vi"
      ? [
        "✗ \(codes[2])  không có trong túi thư",
        "! \(codes[0])  bưu chính đã thu 90000 đồng, phải thu 100000 đồng: chưa tính là đã nộp",
        "! \(codes[1])  bưu chính đã thu 100000 đồng, phí đã nộp trước đó: phải trả lại",
        "! \(codes[0])  số hiệu EB569771909VN khác với đơn thu gom: EB100000003VN",
        "! EB100000017VN là số hiệu đơn thu gom của hồ sơ \(codes[2]), hồ sơ ấy chưa nhận được",
      ]
      : [
        "✗ \(codes[2])  was not in the bag",
        "! \(codes[0])  the post collected 90000 đồng, and 100000 đồng were due: not counted as paid",
        "! \(codes[1])  the post collected 100000 đồng, and the fee was paid before: give it back",
        "! \(codes[0])  item number EB569771909VN differs from that of the collection: EB100000003VN",
        "! EB100000017VN is the number of the collection of dossier \(codes[2]), which is still to come",
      ]
    for line in told { #expect(lines.contains(line), "\(out)") }
    #expect(Speech.foreign(in: out, language) == [])
    let counted = try scratch.done("show", codes[0], language: language)
    let warnings = counted.split(separator: "\n")
    #expect(warnings.contains { $0.hasPrefix("  ! BB-") && $0.hasSuffix(": 2 → 1") }, "\(counted)")
    let show = try scratch.done("show", codes[1], language: language)
    #expect(show.contains(language == "vi" ? "phải trả lại" : "give it back"), "\(show)")
    let missed = try scratch.done("show", codes[2], language: language)
    #expect(missed.contains(language == "vi" ? "không có trong túi thư (BB-" : "was not in the bag (BB-"))
    #expect(missed.contains(language == "vi" ? "chưa nhận được" : "still to come"))
    let history = try scratch.done("history", codes[2], language: language)
    #expect(
      history.contains(
        language == "vi"
          ? "không có trong túi thư, biên bản BB-" : "was not in the postman’s bag, minutes BB-"),
      "\(history)")
  }

  @Test func theyArePrintedAgain() throws {
    try minutes("surplus: [EB569771909VN]")
    let out = try scratch.done("post", "receive", "minutes.yaml", "--as", "vt-mc", "--out", "papers")
    let number = try #require(out.split(separator: " ").first { $0.hasPrefix("BB-") }).prefix { $0 != "," }
    try scratch.done("post", "minutes", String(number), "--out", "again.pdf")
    let first = try Data(contentsOf: scratch.path("papers/\(number).pdf"))
    #expect(try Data(contentsOf: scratch.path("again.pdf")) == first)
    try Refusal(
      "unknown minutes", ["post", "minutes", "BB-1", "--out", "x.pdf", "--office", "office"], 1,
      vi: """
        không làm được “minutes”:
          – không có biên bản BB-1
        """,
      en: """
        “minutes” is refused:
          – there are no minutes BB-1
        """
    ).check(in: scratch)
  }

  @Test func whatIsUnknownIsCalledByWhatItIs() throws {
    try scratch.write(
      "signed: 2026-08-03 09:30\npostman: Lê Văn Bưu\nitems:\n  - {dossier: H44-1, missing: true}\n",
      to: "minutes.yaml")
    for (language, words) in [("vi", "không có hồ sơ “H44-1”"), ("en", "there is no dossier “H44-1”")] {
      let outcome = try scratch.run(["post", "receive", "minutes.yaml", "--as", "vt-mc"], language: language)
      #expect(outcome.code == 65)
      #expect(outcome.err == "minutes.yaml:4:15: items[0].dossier: \(words)\n")
    }
  }

  @Test func aSignNoFontHasIsToldByItsOrder() throws {
    let changes: [String: String?] = [
      "--as": "vt-mc", "--procedure": "1.001612", "--at": "ttpvhcc-viet-tri", "--channel": "post",
      "--name": "Trần Thị 𪚥 Lựu", "--address": "Số 12", "--commune": "Phường Việt Trì",
      "--province": "Phú Thọ",
    ]
    let code = try scratch.submit(
      Application.submit(changes, papers: ["household_application": "paper.pdf", "identity": "other.pdf"]))
    try scratch.done("advance", code, "collect", "--as", "vt-mc")
    try scratch.done("tick")
    for language in ["vi", "en"] {
      let outcome = try scratch.run(
        ["post", "labels", code, "--slips", "--out", "slips.pdf"], language: language)
      #expect(outcome.code == 0)
      #expect(
        outcome.err
          == (language == "vi"
            ? "! \(code)-C1: phông chữ không có ký tự U+2A6A5, in thành ô trống thay thế; ghi lại bằng tay\n"
            : "! \(code)-C1: the fonts have no sign U+2A6A5, a box is printed instead; write it by hand\n"))
      #expect(!outcome.err.contains("Lựu"))
    }
  }
}
