import CarrierServer
import Carriers
import DossierModel
import Postal
import TestTools
import Testing
import WorkingTime

/// Orders and settings of these tests. People are made up.
enum Samples {
  static let codes: [String: CarrierNews] = [
    "1": .accepted, "2": .inTransit, "3": .collected, "4": .delivered, "5": .attemptFailed, "6": .refused,
    "7": .goingBack, "8": .returned, "9": .lost, "10": .cancelled,
  ]

  /// When what cannot be read is received.
  static let now = Moment(milliseconds: 1_790_000_000_000)

  static let office = CarrierParty(
    name: "Trung tâm Phục vụ hành chính công", phone: "02103846000",
    address: "Số 1 Trần Phú, phường Việt Trì",
    province: "Phú Thọ", provinceCode: "25", commune: "Việt Trì", postcode: "35109")

  static func citizen(_ address: String = "Tổ 5, phường Vĩnh Yên", phone: String = "0912345678")
    -> CarrierParty
  {
    CarrierParty(
      name: "Nguyễn Thị Hòa", phone: phone, address: address, province: "Phú Thọ", provinceCode: "25",
      commune: "Vĩnh Yên")
  }

  static func order(
    _ number: String, kind: CarrierOrder.Kind = .delivery, to citizen: CarrierParty = citizen(),
    item: ItemNumber? = nil, cash: Int = 50_000
  ) -> CarrierOrder {
    CarrierOrder(
      number: number, kind: kind, sender: kind == .delivery ? office : citizen,
      receiver: kind == .delivery ? citizen : office, contents: "Cấp bản sao: 01 bản chính",
      note: "Gọi trước khi phát", itemNumber: item, cashOnDelivery: cash)
  }

  static func numbers(_ serials: ClosedRange<Int> = 10_000_000...10_000_099) -> [ItemNumberRange] {
    [ItemNumberRange(service: "EB", serials: serials)].compactMap { $0 }
  }

  static func way(_ url: String, timeLimit: Int = 2000, isGapless: Bool = true, pageSize: Int = 7) -> HTTPWay
  {
    HTTPWay(
      url: url, customer: CarrierServer.customer, secret: .environment("S"), timeLimit: timeLimit,
      isGapless: isGapless, pageSize: pageSize)
  }

  static func http(_ way: HTTPWay, secret: String = CarrierServer.secret) throws -> HTTPCarrier {
    HTTPCarrier(
      key: "vnpost", way, secret: try #require(CarrierSecret(secret)), codes: codes, provinces: ["25": "28"],
      now: { now })
  }
}

/// The file of a server's book.
struct BookFolder {
  private let folder: TestFolder
  var path: String { folder.file("book.jsonl") }

  init() throws { folder = try TestFolder() }
}
