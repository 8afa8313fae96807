import Foundation
import Testing

/// Reports taken in from the command line.
@Suite struct PostTrackTests {
  private let office: PostalOffice

  init() throws { office = try PostalOffice() }

  private func take(_ rows: String, json: Bool = false, language: String = "en") throws -> Program.Outcome {
    let file = office.folder.appendingPathComponent("events.csv")
    try Data("key,order,code,time\n\(rows)".utf8).write(to: file)
    return try Program.run(
      ["post", "import-events", "events.csv", "--carrier", "post", "--office", "office"]
        + (json ? ["--json"] : []),
      language: language, in: office.folder)
  }

  @Test func aNumberUsedAgainIsTold() throws {
    let order = office.orders["silent"] ?? ""
    _ = try take("1,\(order),in_transit,2026-08-05 08:00\n")
    #expect(
      try take("1,\(order),in_transit,2026-08-05 08:00\n").out == "post: 0 new reports, 1 known\n")
    let en = try take("1,\(order),in_transit,2026-08-06 08:00\n")
    #expect(
      en.out.hasSuffix("\n! 1 reports bear a number used before\npost: 1 new reports, 0 known\n"),
      "\(en.out)\(en.err)")
    let vi = try take("1,\(order),lost,2026-08-07 08:00\n", language: "vi")
    #expect(vi.out.contains("\n! 1 tin mang số đã dùng cho tin khác\n"), "\(vi.out)")
    #expect(try take("1,\(order),lost,2026-08-08 08:00\n", json: true).out.contains("\"reused\" : 1"))
    #expect(!(try take("1,\(order),lost,2026-08-08 08:00\n").out.contains("!")))
  }

  @Test func anImpossibleTimeIsTold() throws {
    _ = try take("9,\(office.orders["silent"] ?? ""),delivered,2020-08-05 08:00\n")
    for (language, words) in [
      ("en", "contradictory  a time at which it cannot have been"),
      ("vi", "mâu thuẫn  thời điểm không thể có"),
    ] {
      let told = try office.run("post", "reconcile", "--carrier", "post", language: language)
      #expect(
        told.out.split(separator: "\n").map { Plain.line($0) }.contains { $0.hasPrefix(words) }, "\(told.out)"
      )
    }
  }
}
