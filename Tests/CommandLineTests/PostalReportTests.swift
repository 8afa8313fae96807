import Foundation
import Testing

/// The report on the post, for people in both languages and for programs. Today all that is under way is overdue.
@Suite struct PostalReportTests {
  private let office: PostalOffice

  init() throws { office = try PostalOffice() }

  private func lines(_ arguments: String..., language: String) throws -> [String] {
    let outcome = try Program.run(
      ["report", "postal", "--office", "office"] + arguments, language: language, in: office.folder)
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(Speech.foreign(in: outcome.out, language) == [], "\(outcome.out)")
    return outcome.out.split(separator: "\n").map { Plain.line($0) }
  }

  @Test func theTables() throws {
    let en = try lines(language: "en")
    #expect(
      en[1]
        == "Carrier  Items  Delivered  On-time rate  On time  Late  Under way in time  No time known  Refused, going back  Sent back  Lost  Cancelled"
    )
    #expect(en[0] == "Results sent out")
    #expect(en[3] == "Viettel  2  1  none  0  0  0  2  0  0  0  0")
    #expect(en[4] == "VNPost  12  4  28.57 %  2  5  0  0  3  1  1  0")
    #expect(en[5] == "Total  14  5  28.57 %  2  5  0  2  3  1  1  0")
    #expect(en.contains("Total  71.42 %  3  6  1  4  240000  2  1200000  850000  0  850000  1"))
    #expect(en.contains("Applications collected") && en.contains("Total  3  1  none  0  0  0  2  0  0  0  1"))
    #expect(en.contains { $0.hasPrefix("On-time rate: delivered on time of (delivered on time + late).") })
    #expect(
      en.contains { $0.hasPrefix("Period: handed over to carriers … – …; ") && $0.contains("As of TIME") })
    let vi = try lines("--carrier", "post", "--by", "destination", language: "vi")
    #expect(vi.contains("Gần  11  4  33,33 %  2  4  0  0  3  1  1  0"))
    #expect(vi.contains("Liên tỉnh  1  0  0,00 %  0  1  0  0  0  0  0  0"))
    #expect(vi.contains { $0.hasPrefix("Kỳ: giao cho hãng trong … – …, post; ") })
  }

  @Test func theItemsBehindTheFigures() throws {
    let en = try lines("--list", language: "en")
    let order = office.orders["twice"] ?? ""
    #expect(
      en.contains {
        $0.contains("\(order)  EB")
          && $0.contains(
            "  VNPost  delivered late  handed over TIME; due TIME; delivered TIME; 2 failed attempts")
      })
    #expect(en.contains { $0.hasSuffix("delivered TIME; to collect 300000 đồng, told 250000") })
    let vi = try lines("--list", language: "vi")
    #expect(vi.contains { $0.hasSuffix("đang đi, quá hạn  giao TIME; hạn TIME; hãng chưa báo gì") })
    // Nobody's name, telephone or house.
    for text in [en, vi].map({ $0.joined() }) {
      for word in ["Lựu", "Hy Vọng", "912345678", "Hùng Vương"] { #expect(!text.contains(word)) }
    }
  }

  private struct Report: Decodable {
    struct Side: Decodable {
      let rows: [Row]
      let total: Row
    }
    struct Row: Decodable {
      let keys: [String: String]
      let volume: Int
      let counts: [String: Int]
      let onTimeRateHundredths: Int?
      let medianDays: Int?
      let price: Int?
      let unpriced: Int
      let cash: [String: Int]
    }
    struct Item: Decodable {
      let order: String
      let itemClass: String
    }
    let basis: [String]
    let results: Side
    let collections: Side
    let items: [Item]?
  }

  @Test func forPrograms() throws {
    let outcome = try office.run("report", "postal", "--json", "--list", "--by", "carrier,month")
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
    #expect(report.results.rows.map(\.keys["month"]) == ["2026-08", "2026-08"])
    let total = report.results.total
    #expect((total.volume, total.onTimeRateHundredths, total.medianDays) == (14, 2857, 1))
    #expect(total.counts.values.reduce(0, +) == 14 && total.counts.count == 10)
    #expect((total.price, total.unpriced, total.cash["outstanding"]) == (240_000, 2, 850_000))
    #expect(report.collections.total.volume == 3)
    let classes = Dictionary(uniqueKeysWithValues: (report.items ?? []).map { ($0.order, $0.itemClass) })
    #expect(classes.count == 17 && classes[office.orders["lost"] ?? ""] == "lost")
    let none = try office.run("report", "postal", "--json", "--to", "2026-08-01")
    let empty = try JSONDecoder().decode(Report.self, from: Data(none.out.utf8))
    #expect((empty.results.total.volume, empty.results.total.price, empty.items == nil) == (0, nil, true))
  }

  @Test func anUnknownCarrierIsNotAnsweredWithNothing() throws {
    let outcome = try office.run("report", "postal", "--carrier", "nobody")
    #expect(outcome.code == 64)
    #expect(outcome.err.contains("--carrier takes express, post; not “nobody”"))
  }
}
