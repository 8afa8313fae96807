import Carriers
import CheckedYAML
import DossierModel
import Testing
import WorkingTime

/// Files of reports.
struct ReportsFileTests {
  private func read(_ text: String, _ file: String = "b.csv") throws(Problems) -> [CarrierReport] {
    try ReportsFile.read(Array(text.utf8), file: file, codes: ["4": .delivered])
  }

  private func problems(_ text: String, _ file: String = "b.csv", _ say: Language = .en) -> [String] {
    do {
      _ = try read(text, file)
      return []
    } catch { return error.all.map { $0.text(say) } }
  }

  @Test func `every column is read`() throws {
    let text = """
      \u{FEFF}key,order,item,code,time,place,receiver,relation,identity,amount,reason,text\r
      k1,H1,EB569771909VN,4,2026-07-01T08:15:30+07:00,Việt Trì,"Hòa, Thị",con,CCCD,50000,,Đã phát\r\n
      """
    let report = try #require(try read(text).first)
    #expect(report.key == "k1" && report.orderNumber == "H1" && report.item?.text == "EB569771909VN")
    #expect(report.code == "4" && report.news == .delivered && report.text == "Đã phát")
    #expect(Zone.vietnam.iso(report.moment) == "2026-07-01T08:15:30.000+07:00")
    #expect(report.receiver == CarrierReceiver(name: "Hòa, Thị", relation: "con", identity: "CCCD"))
    #expect(report.collected == 50_000 && report.place == "Việt Trì" && report.reason == nil)
  }

  @Test(arguments: [
    "2026-07-01 08:15", "2026-07-01T08:15", "2026-07-01T01:15Z", "2026-07-01T01:15:00Z",
    "2026-07-01T01:15:00.000Z",
    "2026-07-01T08:15:00+07:00", "2026-07-01T08:15+0700", "2026-06-30T20:15:00.0-05:00",
  ])
  func `times with and without a zone`(_ time: String) throws {
    let report = try #require(try read("order,code,time\n1,4,\(time)").first)
    #expect(Zone.vietnam.iso(report.moment) == "2026-07-01T08:15:00.000+07:00")
  }

  @Test(arguments: [
    "2026-02-30 08:15", "2026-07-01", "2026-07-01 24:00", "2026-07-01T08:15:60", "2026-07-01T08:15:0",
    "2026-07-01T08:15:00.Z", "2026-07-01T08:15+7", "2026-07-01T08:15+15:00", "2026-07-01T08:15 Z",
    "01/07/2026 08:15", "2026-07-01T08:15+07:0é",
  ])
  func `what is no time`(_ time: String) {
    #expect(problems("order,code,time\n1,4,\(time)").count == 1)
  }

  @Test func `without a key the content is the key`() throws {
    let row = "1,4,2026-07-01 08:15,Việt Trì"
    let keys = try read("order,code,time,place\n\(row)\n\(row)\n1,4,2026-07-01 08:16,Việt Trì").map(\.key)
    #expect(keys.count == 2 && Set(keys).count == 2 && keys.allSatisfy { $0.count <= 64 })
    #expect(try read("order,code,time,place\n\(row)").map(\.key) == [keys[0]])
    let json = #"[{"order": 1, "code": 4, "time": "2026-07-01 08:15", "place": "Việt Trì"}]"#
    #expect(try read(json, "b.json").map(\.key) == [keys[0]])
  }

  @Test func `an item number that is none is kept`() throws {
    let report = try #require(try read("item,code,time\nX 1,9,2026-07-01 08:15").first)
    #expect(report.itemNumber == "X 1" && report.item == nil && report.news == nil)
  }

  @Test func `every problem of CSV comes at once with its place`() {
    let text = """
      key,order,code,time,amount,receiver,relation,colour
      k1,1,4,2026-07-01 08:15,12.5,A,,red
      k2,,4,2026-07-01 08:15,,,con,
      k3,hai từ,,hôm qua,,,,
      k4,1,4
      k5,1,4,2026-07-01 08:15,,,,
      k5,1,5,2026-07-01 08:15,,,,
      """
    #expect(
      problems(text, "b.csv", .en) == [
        "b.csv:1:8: colour: unknown key “colour”; allowed: key, order, item, code, time, place, receiver, relation, identity, amount, reason, text",
        "b.csv:2:5: amount: found “12.5”; expected an amount in đồng, of digits only",
        "b.csv:3:1: key “order” or “item” is missing, one of the two is needed",
        "b.csv:3:7: relation: key “receiver” is missing; needed to say who took the item",
        "b.csv:4:1: key “code” is missing",
        "b.csv:4:2: order: found “hai từ”; expected 1 to 40 ASCII signs without blanks",
        "b.csv:4:4: time: found “hôm qua”; expected a time such as 2026-07-01T08:15:00+07:00; without a zone that of Vietnam",
        "b.csv:5:1: found “3”; expected 8 columns",
        "b.csv:5:1: key “time” is missing",
        "b.csv:7:1: key: keys given twice: k5",
      ])
    #expect(problems(text, "b.csv", .vi)[1] == "b.csv:2:5: amount: gặp “12.5”; cần số đồng, chỉ gồm chữ số")
  }

  @Test func `every problem of JSON comes at once with its path`() {
    let text = """
      [{"order": "1", "code": 4, "time": "2026-07-01T08:15", "amount": -5},
       {"order": "1", "code": 4, "when": null, "time": null},
       {"order": "1", "code": {"a": 1}, "time": "2026-07-01T08:15", "receiver": "Hoa\\u0007"}]
      """
    #expect(
      problems(text, "b.json") == [
        "b.json:1:66: [0].amount: found “-5”; expected an amount in đồng, of digits only",
        "b.json:2:2: [1]: key “time” is missing",
        "b.json:2:28: [1].when: unknown key “when”; allowed: key, order, item, code, time, place, receiver, relation, identity, amount, reason, text",
        "b.json:3:2: [2]: key “code” is missing",
        "b.json:3:25: [2].code: found “{…}”; expected one value",
        "b.json:3:75: [2].receiver: found “…”; expected 1 to 200 signs without control characters",
      ])
  }

  @Test func `what a person wrote stands in no message`() {
    let secret = String(repeating: "Nguyễn Thị Hòa ", count: 20)
    let told = problems(
      "order,code,time,receiver,identity,place\n1,4,2026-07-01 08:15,\(secret),\(secret),\(secret)")
    #expect(told.count == 3 && !told.joined().contains("Hòa"))
  }

  @Test func `a file without a header row repeats nobody's name`() {
    let told = problems("Nguyễn Thị Hòa,0912345678\na,b\n")
    #expect(told.count == 2 && told.allSatisfy { $0.contains("found “…”; expected the name of a column") })
    #expect(told.map { $0.prefix(9) } == ["b.csv:1:1", "b.csv:1:2"])
    #expect(
      problems("order,code,time,Điện thoại,Điện thoại,colour\n").map { $0.prefix(18) } == [
        "b.csv:1:4: found “", "b.csv:1:5: found “", "b.csv:1:6: colour:",
      ])
    let all = told + problems("Nguyễn Thị Hòa, 0912345678", "b.txt") + problems("[[Hòa]]", "b.json")
    #expect(!all.joined().contains("Hòa") && !all.joined().contains("0912"))
    #expect(all.count == 4)
  }

  @Test func `no report is no problem, no text is one`() throws {
    #expect(try read("order,code,time\n").isEmpty)
    #expect(try read("[]", "b.json").isEmpty)
    #expect(problems("").count == 1)
    #expect(problems("", "b.json").count == 1)
    #expect(
      problems("order,code,time\n1,\"4,2026-07-01 08:15") == ["b.csv:2:1: a quote of the CSV is never closed"]
    )
  }

  @Test func `long files and other encodings are refused`() {
    let long = "order,code,time\n" + String(repeating: "1,4,2026-07-01 08:15\n", count: 60_000)
    #expect(problems(long) == ["b.csv: the file is too large; at most 1048576 bytes"])
    #expect(throws: Problems.self) {
      try ReportsFile.read(Array("order,code\n".utf8) + [0xFF, 0x41], file: "b.csv", codes: [:])
    }
  }
}
