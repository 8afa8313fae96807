import Postal
import Testing
import WorkingTime

/// Working days until an item arrives.
struct DeliveryTimesTests {
  private let reader = Vietnam.reader
  private let times = DeliveryTimes.publicPost(cities: ["01", "31", "48", "79", "92"])
  private let calendar = WorkingCalendar(
    zone: .vietnam,
    hours: OfficeHours([OfficeHours.Span(from: 450, until: 1020)], on: [1, 2, 3, 4, 5]),
    holidays: Holidays(
      rules: [HolidayRule("national_day", .solar(month: 9, day: 2))], announced: [], swaps: []))

  private func address(_ text: String) throws -> PostalAddress { try #require(reader.read(text).value) }

  private func destination(_ from: String, _ to: String) throws -> DestinationClass {
    times.destination(from: try address(from), to: try address(to), Vietnam.table)
  }

  @Test(arguments: [
    ("Phường Việt Trì, Phú Thọ", "12 Hùng Vương, Phường Việt Trì, Phú Thọ", DestinationClass.near),
    ("Phường Việt Trì, Phú Thọ", "Phường Vĩnh Yên, Phú Thọ", .sameProvince),
    ("Phường Việt Trì, Phú Thọ", "Phường Ba Đình, Hà Nội", .otherProvince),
    ("Phường Bến Thành, TP.HCM", "Phường Ba Đình, Hà Nội", .betweenCities),
    ("P. Gia Cẩm, Việt Trì, Phú Thọ", "P. Nông Trang, Việt Trì, Phú Thọ", .near),
    ("P. Gia Cẩm, Việt Trì, Phú Thọ", "Phường Việt Trì, Phú Thọ", .near),
    ("P. Gia Cẩm, Việt Trì, Phú Thọ", "TT. Tam Đảo, H. Tam Đảo, Vĩnh Phúc", .sameProvince),
    ("huyện Côn Đảo, Bà Rịa - Vũng Tàu", "Phường Ba Đình, Hà Nội", .betweenCities),
  ]) func `two addresses tell how far it is`(_ from: String, _ to: String, _ expected: DestinationClass)
    throws
  {
    #expect(try destination(from, to) == expected)
    #expect(try destination(to, from) == expected)
  }

  @Test func `days are working days after the day of acceptance`() throws {
    // Tuesday 1 September 2026; the 2nd is a holiday, the 5th and 6th are the weekend.
    let tuesday = try #require(Day("2026-09-01"))
    let due = { (kind: DestinationClass, slip: Bool) in
      times.due(kind, accepted: tuesday, withSlip: slip, calendar)?.text
    }
    #expect(due(.near, false) == "2026-09-03")
    #expect(due(.sameProvince, false) == "2026-09-04")
    #expect(due(.betweenCities, false) == "2026-09-07")
    #expect(due(.otherProvince, false) == "2026-09-08")
    #expect(due(.near, true) == "2026-09-04")
    #expect(due(.otherProvince, true) == "2026-09-14")
  }

  @Test func `an item accepted on a rest day counts from the next working day`() throws {
    let saturday = try #require(Day("2026-09-05"))
    #expect(times.due(.near, accepted: saturday, calendar)?.text == "2026-09-08")
  }

  @Test func `what the data does not say is not invented`() throws {
    let some = DeliveryTimes(law: times.law, days: [.near: .init(delivery: 1, withSlip: 2)], cities: [])
    let day = try #require(Day("2026-09-01"))
    #expect(some.due(.otherProvince, accepted: day, calendar) == nil)
  }
}
