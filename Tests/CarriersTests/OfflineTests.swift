import Carriers
import Foundation
import Postal
import TestTools
import Testing

/// The post by files in a folder.
struct OfflineTests {
  private let folder: TestFolder
  private var path: String { folder.file("post") }

  init() throws { folder = try TestFolder() }

  private func carrier(_ serials: ClosedRange<Int> = 10_000_000...10_000_099) -> OfflineCarrier {
    OfflineCarrier(
      key: "post", folder: path, numbers: Samples.numbers(serials), codes: Samples.codes, price: 30_000)
  }

  private func names(_ part: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(part)").sorted()
  }

  private func report(_ name: String, _ rows: String...) throws {
    try folder.write("post/in/\(name)", Array(("order,code,time\n" + rows.joined(separator: "\n")).utf8))
  }

  @Test func `an order is one JSON file named by order and item`() throws {
    let receipt = try carrier().place(Samples.order("H44/1"))
    #expect(receipt.itemNumber.text == "EB100000003VN" && receipt.price == 30_000)
    #expect(try names("out") == ["H44%2F1~EB100000003VN.json"])
    let bytes = try folder.read("post/out/H44%2F1~EB100000003VN.json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["order"] as? String == "H44/1")
    #expect(object["item"] as? String == "EB100000003VN")
    #expect(object["cashOnDelivery"] as? Int == 50_000)
    #expect((object["receiver"] as? [String: Any])?["name"] as? String == "Nguyễn Thị Hòa")
    #expect(
      try FileManager.default.attributesOfItem(atPath: "\(path)/out/H44%2F1~EB100000003VN.json")[
        .posixPermissions]
        as? Int == 0o600)
  }

  @Test func `a cancelled order has a file that says so`() throws {
    _ = try carrier().place(Samples.order("1\"\\"))
    try carrier().cancel("1\"\\")
    let name = try #require(try names("out").first { $0.hasSuffix("~cancelled.json") })
    let object =
      try JSONSerialization.jsonObject(with: Data(try folder.read("post/out/\(name)"))) as? [String: Any]
    #expect(object?["order"] as? String == "1\"\\" && object?["cancelled"] as? Bool == true)
  }

  @Test func `files taken out of the folder free no number and no order`() throws {
    let first = try carrier().place(Samples.order("1"))
    for name in try names("out") { try FileManager.default.removeItem(atPath: "\(path)/out/\(name)") }
    #expect(try carrier().place(Samples.order("2")).itemNumber != first.itemNumber)
    let again = try carrier().place(Samples.order("1"))
    #expect(again.itemNumber == first.itemNumber && again.wasKnown)
    #expect(try names("out").count == 1, "what was taken to the post is not put there again")
  }

  @Test func `an order whose writer died between the folders is placed`() throws {
    let first = try carrier().place(Samples.order("1"))
    for name in try names("placed") { try FileManager.default.removeItem(atPath: "\(path)/placed/\(name)") }
    try folder.write("post/out/2~EB100000012VN.json.part", Array("{".utf8))
    let second = try carrier().place(Samples.order("2"))
    #expect(second.itemNumber.serial == 10_000_001)
    #expect(try carrier().place(Samples.order("1")).itemNumber == first.itemNumber)
    #expect(try names("placed").count == 2)
  }

  @Test func `used up numbers are told, and orders known before still found`() throws {
    let first = try carrier(1...2).place(Samples.order("1"))
    _ = try carrier(1...2).place(Samples.order("2"))
    #expect(throws: CarrierFault.noNumbersLeft) { try carrier(1...2).place(Samples.order("3")) }
    #expect(try carrier(1...2).place(Samples.order("1")).itemNumber == first.itemNumber)
  }

  @Test func `many at once take no number twice and place no order twice`() async throws {
    let path = path
    let receipts = await withTaskGroup(of: [String: String].self) { group in
      for worker in 0..<4 {
        group.addTask {
          let carrier = OfflineCarrier(
            key: "post", folder: path, numbers: Samples.numbers(), codes: [:])
          var taken: [String: String] = [:]
          // Every second order is placed by all of them.
          for number in 0..<20 {
            let order = Samples.order(number.isMultiple(of: 2) ? "all-\(number)" : "\(worker)-\(number)")
            if case .success(let receipt) = await Counter(carrier).place(order) {
              taken[order.number] = receipt.itemNumber.text
            }
          }
          return taken
        }
      }
      return await group.reduce(into: [[String: String]]()) { $0.append($1) }
    }
    let all = receipts.reduce(into: [String: Set<String>]()) { sum, taken in
      for (order, item) in taken { sum[order, default: []].insert(item) }
    }
    #expect(all.count == 50 && all.values.allSatisfy { $0.count == 1 })
    #expect(Set(all.values.flatMap(\.self)).count == 50)
  }

  @Test func `a file that is no order of ours is told by its path`() throws {
    _ = try carrier().place(Samples.order("1"))
    try folder.write("post/placed/1~EB100000003VN.json", Array("{}".utf8))
    #expect(throws: CarrierFault.file(path: "\(path)/placed/1~EB100000003VN.json", .notOurs)) {
      try carrier().place(Samples.order("1"))
    }
  }

  @Test func `a folder that is not there is told`() throws {
    let lost = OfflineCarrier(key: "post", folder: folder.file("a/b"), numbers: [], codes: [:])
    #expect(throws: CarrierFault.file(path: folder.file("a/b"), .missing)) {
      try lost.place(Samples.order("1"))
    }
  }

  @Test func `files come in the order of their names, and rows added later are read too`() throws {
    #expect(try carrier().reports(after: nil).reports.isEmpty)
    try report("b.csv", "2,1,2026-07-01 08:00")
    try report("a#1.csv", "1,1,2026-07-01 08:00")
    try folder.write(
      "post/in/c.JSON", Array(#"[{"order": "3", "code": 4, "time": "2026-07-01T01:00:00Z"}]"#.utf8))
    try report(".hidden.csv", "9,1,2026-07-01 08:00")
    try report("d.csv.part", "9,1,2026-07-01 08:00")
    let page = try carrier().reports(after: nil)
    #expect(page.reports.map(\.orderNumber) == ["1", "2", "3"])
    #expect(page.reports[0].moment == page.reports[2].moment)
    #expect(try carrier().reports(after: page.cursor).reports.isEmpty)
    try folder.write(
      "post/in/c.JSON",
      Array(
        #"[{"order": "3", "code": 4, "time": "2026-07-01T01:00:00Z"}, {"order": "4", "code": 4, "time": "2026-07-02 08:00"}]"#
          .utf8))
    #expect(try carrier().reports(after: page.cursor).reports.map(\.orderNumber) == ["4"])
  }

  @Test func `a file that comes behind the reading is told, not passed over`() throws {
    _ = try carrier().reports(after: nil)
    try report("b.csv", "1,1,2026-07-01 08:00")
    let page = try carrier().reports(after: nil)
    try report("a.csv", "2,1,2026-07-01 08:00")
    #expect(throws: CarrierFault.file(path: "\(path)/in", .behind("b.csv"))) {
      try carrier().reports(after: page.cursor)
    }
    try FileManager.default.moveItem(atPath: "\(path)/in/a.csv", toPath: "\(path)/in/c.csv")
    #expect(try carrier().reports(after: page.cursor).reports.map(\.orderNumber) == ["2"])
  }

  @Test func `a file with problems stops the reading before it`() throws {
    _ = try carrier().reports(after: nil)
    try report("a.csv", "1,1,2026-07-01 08:00")
    try report("b.csv", "2,1,hôm qua")
    let page = try carrier().reports(after: nil)
    #expect(page.reports.map(\.orderNumber) == ["1"] && page.hasMore)
    let second = Result { () throws(CarrierFault) in try carrier().reports(after: page.cursor) }
    guard case .badFile(let problems) = second.fault else {
      Issue.record("\(second)")
      return
    }
    #expect(problems.map(\.line) == [2] && problems[0].file == "\(path)/in/b.csv")
    try report("b.csv", "2,1,2026-07-02 08:00")
    #expect(try carrier().reports(after: page.cursor).reports.map(\.orderNumber) == ["2"])
  }

  @Test func `long files come in pages`() throws {
    _ = try carrier().reports(after: nil)
    let rows = (1...1203).map { "\($0),1,2026-07-01 08:00" }.joined(separator: "\n")
    try report("a.csv", rows)
    var (cursor, seen, pages) = (String?.none, [String](), 0)
    while true {
      let page = try carrier().reports(after: cursor)
      (cursor, seen, pages) = (page.cursor, seen + page.reports.compactMap(\.orderNumber), pages + 1)
      if !page.hasMore { break }
    }
    #expect(seen == (1...1203).map(String.init) && pages == 3)
  }
}
