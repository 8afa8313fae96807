import Carriers
import CheckedYAML
import DossierModel
import Postal
import ShippedWorkflows
import TestTools
import Testing

/// The office's carriers file.
struct CarriersFileTests {
  private func problems(_ text: String, _ say: Language = .en) -> [String] {
    do {
      _ = try CarriersFile.read(text, file: "c.yaml")
      return []
    } catch { return error.all.map { $0.text(say) } }
  }

  @Test func `the shipped file is read`() throws {
    let file = Shipped.carriers[0]
    let carriers = try CarriersFile.read(file.text, file: file.name).carriers
    let post = try #require(carriers.first)
    #expect(carriers.map(\.key) == ["post"])
    #expect(post.codes["4"] == .delivered && post.codes["going_back"] == .goingBack)
    #expect(post.times == .publicPost(cities: ["01", "31", "48", "79", "92"]))
    guard case .offline(let way) = post.way else {
      Issue.record("not offline")
      return
    }
    #expect(way.folder == "post" && way.numbers.map(\.serials) == [10_000_000...10_009_999])
  }

  @Test func `its example of a service is one`() throws {
    let text = Shipped.carriers[0].text.split(separator: "\n").map { line in
      line.hasPrefix("  # - key: vnpost") || line.hasPrefix("  #   ") && !line.hasPrefix("  #   # ")
        ? "  " + line.dropFirst(4) : String(line)
    }.joined(separator: "\n")
    let service = try #require(try CarriersFile.read(text, file: "c.yaml").carriers.last)
    guard case .http(let way) = service.way else {
      Issue.record("no service")
      return
    }
    #expect(way.url == "https://vnpost.example/api" && way.customer == "H44" && way.timeLimit == 20_000)
    #expect(way.secret == .environment("MOTCUA_VNPOST_SECRET") && !way.isGapless)
    #expect(service.provinces == ["01": "10"])
  }

  @Test func `times of its own take the place of the law's`() throws {
    let text = """
      carriers:
        key: a
        title: {vi: A, en: A}
        by: offline
        folder: a
        price: 30000
        numbers: {service: RR, from: 0, to: 9}
        cities: "01"
        times:
          law: {vi: Hợp đồng, en: Contract}
          near: {delivery: 1, with_slip: 1}
          same_province: {delivery: 2, with_slip: 3}
          between_cities: {delivery: 3, with_slip: 4}
          other_province: {delivery: 5, with_slip: 9}
      """
    let carrier = try #require(try CarriersFile.read(text, file: "c.yaml").carriers.first)
    #expect(carrier.times.law.en == "Contract" && carrier.times.cities == ["01"] && carrier.price == 30_000)
    #expect(carrier.times.days[.otherProvince] == DeliveryTimes.Days(delivery: 5, withSlip: 9))
  }

  private let broken = """
    carriers:
      - key: post
        title: {vi: A, en: A}
        by: offline
        folder: post
        url: https://a.vn
        numbers:
          - {service: EB, from: 5, to: 10}
          - {service: EB, from: 10, to: 20}
          - {service: KB, from: 1, to: 2}
          - {service: RR, from: 9, to: 8}
          - {service: RR, from: 1, to: 100000000}
        codes: {"4": arrived}
        provinces: {"1": x}
        cities: [Hà Nội]
      - key: post
        title: {vi: B, en: B}
        by: http
        url: http://a.vn/api
        secret: hunter2
        time_limit: 0
      - key: c
        title: {vi: C}
        by: drone
        times: {near: {delivery: 2, with_slip: 1}}
      - key: d
        title: {vi: D, en: D}
        by: http
        url: https://u@a.vn
        customer: H
        secret: {env: A, file: b}
    """

  @Test func `every problem comes at once with its place`() {
    #expect(
      problems(broken) == [
        "c.yaml:6:5: carriers[0].url: unknown key “url”; allowed: key, title, by, folder, numbers, codes, provinces, cities, times, price",
        "c.yaml:9:9: carriers[0].numbers[1]: found “EB 10–20”; expected a range that does not overlap EB 5–10",
        "c.yaml:10:19: carriers[0].numbers[2].service: found “KB”; expected a service indicator by UPU S10 such as EB",
        "c.yaml:11:9: carriers[0].numbers[3]: found “9–8”; expected “to” not below “from”",
        "c.yaml:12:36: carriers[0].numbers[4].to: found “100000000”; expected a whole number from 0 to 99999999",
        "c.yaml:13:18: carriers[0].codes.4: unknown word “arrived”; allowed: accepted, in_transit, delivered, attempt_failed, refused, going_back, returned, lost, collected, cancelled",
        "c.yaml:14:17: carriers[0].provinces.1: found “1”; expected a province’s code of two digits such as \"25\"",
        "c.yaml:15:14: carriers[0].cities[0]: found “Hà Nội”; expected a province’s code of two digits such as \"25\"",
        "c.yaml:16:5: carriers[1]: key “customer” is missing",
        "c.yaml:16:5: carriers[1]: keys given twice: post",
        "c.yaml:19:10: carriers[1].url: found “http://a.vn/api”; expected an address beginning with https://, or http:// on this machine, without ?, # or a user name",
        "c.yaml:20:13: carriers[1].secret: found “…”; expected where the secret is: {env: NAME} or {file: PATH}; the secret itself does not belong here",
        "c.yaml:21:17: carriers[1].time_limit: found “0”; expected a whole number from 1 to 300",
        "c.yaml:23:12: carriers[2].title: key “en” is missing",
        "c.yaml:24:9: carriers[2].by: unknown word “drone”; allowed: offline, http",
        "c.yaml:25:12: carriers[2].times: key “law” is missing",
        "c.yaml:25:12: carriers[2].times: key “same_province” is missing",
        "c.yaml:25:12: carriers[2].times: key “between_cities” is missing",
        "c.yaml:25:12: carriers[2].times: key “other_province” is missing",
        "c.yaml:25:44: carriers[2].times.near.with_slip: found “1”; expected at least 2",
        "c.yaml:29:10: carriers[3].url: found “https://u@a.vn”; expected an address beginning with https://, or http:// on this machine, without ?, # or a user name",
        "c.yaml:31:13: carriers[3].secret: found “{…}”; expected where the secret is: {env: NAME} or {file: PATH}; the secret itself does not belong here",
      ])
  }

  @Test func `a folder is one carrier's`() {
    let carrier = { (key: String, folder: String, from: Int) in
      "  - {key: \(key), title: {vi: A, en: A}, by: offline, folder: \(folder), "
        + "numbers: [{service: EB, from: \(from), to: \(from)}]}\n"
    }
    let file =
      "carriers:\n" + carrier("a", "out/a", 1) + carrier("b", "./out//a/", 2) + carrier("c", "out", 3)
    #expect(
      problems(file) == [
        "c.yaml:3:58: carriers[1].folder: found “./out//a/”; expected a folder no other carrier has"
      ])
  }

  @Test func `in Vietnamese too, and the secret in neither`() {
    let told = problems(broken, .vi)
    #expect(told.count == problems(broken).count)
    #expect(
      told[1] == "c.yaml:9:9: carriers[0].numbers[1]: gặp “EB 10–20”; cần dải số không chồng lên dải EB 5–10")
    #expect(!(told + problems(broken)).joined().contains("hunter2"))
  }

  @Test(arguments: [
    ("https://a.vn/api/", true), ("http://localhost:80", true), ("http://127.0.0.1:8/x", true),
    ("http://[::1]:8", true), ("HTTPS://A.vn", true), ("http://localhost.a.vn", false),
    ("http://127.0.0.1.a.vn", false), ("http://localhost@a.vn", false), ("ftp://a.vn", false),
    ("https://", false), ("https://a.vn?x", false), ("https://a.vn/#x", false), ("http://10.0.0.1", false),
    ("https://đ.vn", false),
  ])
  func `orders leave this machine only under TLS`(_ url: String, _ isTaken: Bool) {
    let told = problems(
      "carriers: {key: a, title: {vi: A, en: A}, by: http, customer: H, secret: {env: S}, url: \"\(url)\"}")
    #expect(told.isEmpty == isTaken, "\(told)")
  }

  @Test func `a carrier is opened by its description, its secret from where that says`() throws {
    let folder = try TestFolder()
    let (post, text) = (
      try CarriersFile.read(Shipped.carriers[0].text, file: "c.yaml").carriers[0],
      "carriers: {key: v, title: {vi: V, en: V}, by: http, customer: H, url: https://a.vn, secret: "
    )
    let carrier = try post.open(in: folder.path, environment: [:], now: { Samples.now })
    #expect(try carrier.place(Samples.order("1")).itemNumber.serial == 10_000_000)
    #expect(try carrier.reports(after: nil).cursor == "#0/0")
    let byEnvironment = try CarriersFile.read(text + "{env: S}}", file: "c.yaml").carriers[0]
    #expect(try byEnvironment.open(in: folder.path, environment: ["S": "x"], now: { Samples.now }).key == "v")
    #expect(throws: CarrierFault.noSecret(.environment("S"))) {
      try byEnvironment.open(in: folder.path, environment: [:], now: { Samples.now })
    }
    let byFile = try CarriersFile.read(text + "{file: key}}", file: "c.yaml").carriers[0]
    #expect(throws: CarrierFault.file(path: folder.file("key"), .missing)) {
      try byFile.open(in: folder.path, environment: [:], now: { Samples.now })
    }
    try folder.write("key", Array("s3cret\r\n".utf8))
    #expect(try byFile.open(in: folder.path, environment: [:], now: { Samples.now }).key == "v")
    try folder.write("key", [UInt8](repeating: 65, count: 5000))
    #expect(throws: CarrierFault.noSecret(.file(folder.file("key")))) {
      try byFile.open(in: folder.path, environment: [:], now: { Samples.now })
    }
  }
}
