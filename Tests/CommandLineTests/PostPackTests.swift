import Foundation
import Testing

/// What `post pack` tells of results that got a number, wait for one, or were refused by the carrier.
@Suite struct PostPackTests {
  private let scratch: Scratch
  private let codes: [String]

  /// Three results to be sent, and a carrier with one item number, which a clerk gave away by hand.
  init() throws {
    scratch = try Scratch()
    try scratch.write(
      """
      carriers:
        - key: post
          title: {vi: Bưu điện, en: Post office}
          by: offline
          folder: post
          numbers: [{service: EB, from: 10000000, to: 10000000}]
          codes: {D: delivered}

      """, to: "carriers.yaml")
    try scratch.done("office", "carriers", "carriers.yaml", "--as", "binh")
    let made = scratch
    codes = try (0..<3).map { _ in
      let code = try made.submit(Application.submit(Application.toThePost))
      try made.advance(code, Path.toIssue + ["send --as hoa"])
      return code
    }
    try scratch.done("advance", codes[0], "pack", "--as", "lan", "--item", "EB100000003VN")
  }

  private struct Report: Decodable {
    struct Row: Decodable { let order: String }
    let packed, waiting, refusedByCarrier: [Row]
  }

  @Test(arguments: ["vi", "en"]) func onlyWhatHasANumberIsPacked(_ language: String) throws {
    let outcome = try scratch.run(["post", "pack", codes[1], codes[2], "--as", "lan"], language: language)
    #expect(outcome.code == 1, "an order the carrier refused")
    let lines = outcome.out.split(separator: "\n").map(String.init)
    #expect(
      lines
        == (language == "vi"
          ? [
            "✗ \(codes[1])  \(codes[1])-R1: số hiệu bưu gửi này đã dùng cho đơn khác",
            "… \(codes[2])  \(codes[2])-R1: đã dùng hết số hiệu bưu gửi được cấp; cần thêm dải số mới vào tệp đơn vị vận chuyển",
            "0 bưu gửi đã đóng gói, 1 chờ hãng cấp số hiệu, 1 bị hãng từ chối",
          ]
          : [
            "✗ \(codes[1])  \(codes[1])-R1: this item number is used by another order",
            "… \(codes[2])  \(codes[2])-R1: the item numbers handed over are used up; add a new range to the carriers file",
            "0 items packed, 1 waiting for the carrier’s number, 1 refused by the carrier",
          ]))
    let again = try scratch.run(["post", "pack", codes[1], "--as", "lan", "--json"], language: language)
    #expect(again.code == 0, "it only waits")
    let report = try JSONDecoder().decode(Report.self, from: Data(again.out.utf8))
    #expect(report.waiting.map(\.order) == ["\(codes[1])-R2"])
    #expect(report.packed.isEmpty && report.refusedByCarrier.isEmpty)
  }
}
