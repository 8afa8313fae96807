import Foundation
import Testing

/// Two books held against each other from the command line.
@Suite struct PostReconcileTests {
  private let office: PostalOffice

  init() throws { office = try PostalOffice() }

  @Test func theDifferences() throws {
    let en = try office.run("post", "reconcile", "--carrier", "express")
    #expect(en.code == 1)
    #expect(en.err == "the books differ in 2 points\n")
    let lines = en.out.split(separator: "\n").map { Plain.line($0) }
    #expect(lines[0] == "2 items compared, 0 agree")
    #expect(
      lines[1] == "Differences: missing 0, unknown 0, duplicate 0, contradictory 1, late 0, unmapped 1")
    #expect(
      lines.contains {
        $0.hasPrefix("contradictory  another amount than asked for  \(office.orders["untimed"] ?? "")  RR")
          && $0.hasSuffix("  300000 đồng  250000 đồng  TIME")
      })
    #expect(
      lines.contains { $0.hasPrefix("unmapped  a code nobody has explained") && $0.contains("code “X9”") })
    let vi = try office.run("post", "reconcile", "--carrier", "post", language: "vi")
    #expect(vi.code == 1 && Speech.foreign(in: vi.out + vi.err, "vi") == [], "\(vi.out)")
    #expect(vi.out.hasPrefix("15 bưu gửi được đối soát, 4 khớp\nĐiểm lệch: thiếu 2, lạ 0, trùng 0, "))
    #expect(Speech.foreign(in: en.out + en.err, "en") == [])
  }

  @Test func withTheCarriersBook() throws {
    let order = { self.office.orders[$0] ?? "" }
    let book = """
      order,item,code,time
      \(order("untimed")),,delivered,2026-08-06 09:00
      \(order("open")),,delivered,2026-08-06 09:00
      H44-NOBODY,,lost,2026-08-06 09:00

      """
    try Data(book.utf8).write(to: office.folder.appendingPathComponent("book.csv"))
    let outcome = try office.run("post", "reconcile", "--carrier", "express", "--book", "book.csv", "--json")
    #expect(outcome.code == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
    #expect((report.compared, report.agreed) == (2, 0))
    #expect(report.counts["contradictory"] == 2 && report.counts["unknown"] == 1)
    let ahead = try #require(report.differences.first { $0.kind == "otherInBook" })
    #expect(
      (ahead.class, ahead.order, ahead.theirs?["news"]) == ("contradictory", order("open"), "delivered"))
    #expect(ahead.ours == nil && ahead.since == "2026-08-06 09:00")
    #expect(report.differences.first { $0.kind == "unknownInBook" }?.order == "H44-NOBODY")
    try Data("order,code\nx,y\n".utf8).write(to: office.folder.appendingPathComponent("book.csv"))
    let broken = try office.run("post", "reconcile", "--carrier", "express", "--book", "book.csv")
    #expect(broken.code == 65 && broken.err.contains("book.csv:2"))
  }

  private struct Report: Decodable {
    struct Line: Decodable {
      let `class`: String
      let kind: String
      let order: String?
      let ours: [String: String]?
      let theirs: [String: String]?
      let since: String

      private enum Keys: String, CodingKey { case `class`, kind, order, ours, theirs, since }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        (`class`, kind) = (
          try values.decode(String.self, forKey: .class), try values.decode(String.self, forKey: .kind)
        )
        order = try values.decodeIfPresent(String.self, forKey: .order)
        since = try values.decode(String.self, forKey: .since)
        // Amounts are numbers, the rest are words.
        ours = try? values.decode([String: String].self, forKey: .ours)
        theirs = try? values.decode([String: String].self, forKey: .theirs)
      }
    }
    let compared: Int
    let agreed: Int
    let counts: [String: Int]
    let differences: [Line]
  }

  @Test func withoutDifferencesItEndsWell() throws {
    let outcome = try office.run("post", "reconcile", "--carrier", "express", "--to", "2026-08-01")
    #expect((outcome.code, outcome.err) == (0, ""))
    #expect(outcome.out.hasPrefix("0 items compared, 0 agree\n"))
    let json = try office.run("post", "reconcile", "--carrier", "express", "--to", "2026-08-01", "--json")
    #expect(json.code == 0 && json.out.contains("\"agreed\" : 0"))
    let unknown = try office.run("post", "reconcile", "--carrier", "nobody")
    #expect(unknown.code == 1 && unknown.err.contains("there is no carrier “nobody”"))
  }
}
