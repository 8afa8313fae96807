import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// The signing rate of eight documents, counted by hand.
///
/// | # | agency          | leader | seal  | sent | secret | paper    | month |
/// |---|-----------------|--------|-------|------|--------|----------|-------|
/// | 1 | phuong-viet-tri | D      | D     | yes  |        | result   | 08    |
/// | 2 | phuong-viet-tri | paper  | D     | yes  |        | result   | 08    |
/// | 3 | phuong-viet-tri | D      | paper | yes  |        | result   | 08    |
/// | 4 | phuong-viet-tri | D      | D     | no   |        | result   | 08    |
/// | 5 | phuong-vinh-yen | D      | D     | no   | secret | result   | 08    |
/// | 6 | so-y-te         | D      | D     | yes  |        | proposal | 08    |
/// | 7 | ubnd-tinh       | D      | D     | no   |        | result   | 08, its last moment |
/// | 8 | phuong-vinh-yen | paper  | paper | no   |        | result   | 09, its first moment |
@Suite struct SigningRateStory {
  private let sample: SampleOffice
  private let zone = Zone.vietnam
  private let midnight = Zone.vietnam.moment(Day("2026-09-01")!, minute: 0)

  init() throws {
    let sample = try SampleOffice()
    self.sample = sample
    try sample.askForProof()
    let midnight = midnight
    try sample.issueCopy(.vietTri)
    try sample.issueCopy(.vietTri, .init(signedOnPaper: true))
    try sample.issueCopy(.vietTri, .init(sealedOnPaper: true))
    try sample.issueCopy(.vietTri, .init(sent: false))
    try sample.issueCopy(.vinhYen, .init(secret: true, sent: false))
    let facility = try sample.registerFacility()
    sample.clock.now = Moment(milliseconds: midnight.milliseconds - 1)
    try sample.hand(AdvanceRequest(facility, "issue"), as: "yen")
    sample.clock.set("2026-08-31", minute: 900)
    try sample.issueCopy(.vinhYen, .init(signedOnPaper: true, sealedOnPaper: true, sent: false)) {
      sample.clock.now = midnight
    }
  }

  private func rate(_ edit: (inout SigningRateQuestion) -> Void = { _ in }) throws -> SigningRate {
    var question = SigningRateQuestion()
    question.base = .all
    edit(&question)
    return try sample.office.store.read { try SigningRate(question, $0, zone) }
  }

  private func figures(_ report: SigningRate) -> [String: Rate] {
    Dictionary(uniqueKeysWithValues: report.rows.map { ($0.keys.joined(separator: " "), $0.rate) })
  }

  @Test func theDefaultCountsSignedSealedAndSent() throws {
    let report = try rate()
    #expect(report.total.rate == Rate(2, of: 8))
    #expect(report.total.rate.hundredths == 2500)
    #expect(report.total.excluded == 0)
    #expect(report.total.classes == [.full: 5, .incomplete: 2, .paper: 1])
    #expect(report.total.numbers == 8)
    #expect(report.total.lacking == [.leader: 2, .agency: 2, .sent: 4])
    #expect(
      figures(report) == [
        "phuong-viet-tri": Rate(1, of: 4), "phuong-vinh-yen": Rate(0, of: 2), "so-y-te": Rate(1, of: 1),
        "ubnd-tinh": Rate(0, of: 1),
      ])
    #expect(
      report.rows.map(\.keys) == [["phuong-viet-tri"], ["phuong-vinh-yen"], ["so-y-te"], ["ubnd-tinh"]])
    #expect(report.rows[0].lacking == [.leader: 1, .agency: 1, .sent: 1])
  }

  @Test func otherBasesLeaveDocumentsOutAndSaySo() throws {
    let open = try rate { $0.base = .notSecret }
    #expect(open.total.rate == Rate(2, of: 7))
    #expect(open.total.excluded == 1)
    let results = try rate { $0.base = .results }
    #expect(results.total.rate == Rate(1, of: 7))
    #expect(results.total.excluded == 1)
    // Nothing is left of the department of health: no rate, not 0 % and not 100 %.
    let health = try #require(results.rows.first { $0.keys == ["so-y-te"] })
    #expect(health.rate == Rate(0, of: 0))
    #expect(health.rate.hundredths == nil)
    #expect(health.excluded == 1)
  }

  @Test func fewerCriteriaCountMore() throws {
    #expect(try rate { $0.criteria = [.leader, .agency] }.total.rate == Rate(5, of: 8))
    #expect(try rate { $0.criteria = [.leader] }.total.rate == Rate(6, of: 8))
    #expect(try rate { $0.criteria = [.agency] }.total.rate == Rate(6, of: 8))
    #expect(try rate { $0.criteria = [.sent] }.total.rate == Rate(4, of: 8))
    #expect(try rate { $0.criteria = [] }.total.rate == Rate(8, of: 8))
  }

  @Test func monthsEndAtLocalMidnight() throws {
    #expect(
      figures(try rate { $0.groupings = [.month] }) == ["2026-08": Rate(2, of: 7), "2026-09": Rate(0, of: 1)])
    #expect(try rate { $0.until = Day("2026-08-31") }.total.rate == Rate(2, of: 7))
    #expect(try rate { $0.from = Day("2026-09-01") }.total.rate == Rate(0, of: 1))
    #expect(try rate { $0.from = Day("2026-08-31") }.total.rate == Rate(0, of: 2))
    let last = try rate {
      $0.from = Day("2026-08-31")
      $0.until = Day("2026-08-31")
    }
    #expect(last.rows.map(\.keys) == [["ubnd-tinh"]])
  }

  @Test func filtersAndGroupingsOfSeveralWords() throws {
    #expect(try rate { $0.agency = "phuong-vinh-yen" }.total.rate == Rate(0, of: 2))
    #expect(try rate { $0.procedure = "1.013814" }.total.rate == Rate(1, of: 2))
    let report = try rate { $0.groupings = [.procedure, .agency, .month] }
    #expect(
      figures(report) == [
        "1.013814 so-y-te 2026-08": Rate(1, of: 1), "1.013814 ubnd-tinh 2026-08": Rate(0, of: 1),
        "2.000908 phuong-viet-tri 2026-08": Rate(1, of: 4),
        "2.000908 phuong-vinh-yen 2026-08": Rate(0, of: 1),
        "2.000908 phuong-vinh-yen 2026-09": Rate(0, of: 1),
      ])
    let whole = try rate { $0.groupings = [] }
    #expect(whole.rows == [whole.total])
  }

  @Test func nothingIssuedIsNoRate() throws {
    let report = try rate { $0.agency = "phuong-phuc-yen" }
    #expect(report.rows.isEmpty)
    #expect(report.total.rate.hundredths == nil)
    #expect(report.total.rate.reaches(0) == nil)
  }

  @Test func everyFigureOpensToItsDocuments() throws {
    for base in SigningRateQuestion.Base.allCases {
      var question = SigningRateQuestion()
      question.base = base
      let (report, documents) = try sample.office.store.read { reading in
        (try SigningRate(question, reading, zone), try question.documents(reading, zone))
      }
      let base = documents.filter(\.included)
      #expect(base.count == report.total.rate.denominator)
      #expect(base.count { $0.lacks.isEmpty } == report.total.rate.numerator)
      #expect(documents.count - base.count == report.total.excluded)
      #expect(documents.count == report.total.numbers)
      for kind in SigningClass.allCases {
        #expect(base.count { $0.signingClass == kind } == report.total.classes[kind, default: 0])
      }
      #expect(report.total.classes.values.reduce(0, +) == report.total.rate.denominator)
      for criterion in SigningRateQuestion.Criterion.allCases {
        #expect(base.count { $0.lacks.contains(criterion) } == report.total.lacking[criterion, default: 0])
      }
    }
    let ward = try sample.office.store.read { reading in
      var question = SigningRateQuestion()
      question.agency = "phuong-viet-tri"
      return try question.documents(reading, zone)
    }
    #expect(ward.map(\.document.serial) == [1, 2, 3, 4])
    #expect(ward.map(\.lacks) == [[], [.leader], [.agency], [.sent]])
  }

  /// Sending later counts the document in the month it was issued in, and once only.
  @Test func sendingLaterCounts() throws {
    let unsent = try #require(
      sample.office.store.read { reading in
        try SigningRateQuestion().documents(reading, zone).first {
          $0.document.agency == "ubnd-tinh"
        }
      })
    sample.clock.set("2026-09-15", minute: 600)
    _ = try sample.office.advance(AdvanceRequest(unsent.document.code, "send"), as: "lan")
    #expect(
      figures(try rate { $0.groupings = [.month] }) == ["2026-08": Rate(3, of: 7), "2026-09": Rate(0, of: 1)])
    #expect(throws: Rejection.self) {
      try sample.office.advance(AdvanceRequest(unsent.document.code, "send"), as: "lan")
    }
  }

  @Test func numbersOfDocumentsRunByAgencyAndYear() throws {
    let documents = try sample.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(
      documents.map { "\($0.agency) \($0.serial)/\($0.symbol)" } == [
        "phuong-viet-tri 1/SG", "phuong-viet-tri 2/SG", "phuong-viet-tri 3/SG", "phuong-viet-tri 4/SG",
        "phuong-vinh-yen 1/SG", "phuong-vinh-yen 2/SG", "so-y-te 1/TTr-SYT", "ubnd-tinh 1/QĐ-UBND",
      ])
    sample.clock.set("2027-01-04", minute: 600)
    let code = try sample.issueCopy(.vietTri)
    #expect(try sample.office.view(code).dossier.number(of: "result")?.text == "01/SG")
  }
}

/// The rate itself: exact, cut off, never over zero.
@Suite struct RateTests {
  @Test(arguments: [
    (97_996, 100_000, 9799), (24_499, 25_000, 9799), (98, 100, 9800), (0, 7, 0), (7, 7, 10_000), (2, 3, 6666),
    (99_999, 100_000, 9999), (1, 3, 3333),
  ])
  func hundredthsAreCutOff(_ numerator: Int, _ denominator: Int, _ expected: Int) {
    #expect(Rate(numerator, of: denominator).hundredths == expected)
  }

  @Test func aTargetIsReachedExactlyOrNot() {
    #expect(Rate(97_999, of: 100_000).reaches(9800) == false)
    #expect(Rate(98_000, of: 100_000).reaches(9800) == true)
    #expect(Rate(24_499, of: 25_000).reaches(9800) == false)
    #expect(Rate(49, of: 50).reaches(9800) == true)
    // Shown as 97.99, and 97.99 is reached; shown as 66.66, and 66.67 is not.
    #expect(Rate(97_996, of: 100_000).reaches(9799) == true)
    #expect(Rate(2, of: 3).reaches(6667) == false)
    #expect(Rate(0, of: 5).reaches(0) == true)
  }

  @Test func overZeroThereIsNone() {
    #expect(Rate(0, of: 0).hundredths == nil)
    #expect(Rate(0, of: 0).reaches(9800) == nil)
  }
}
