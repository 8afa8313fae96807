import DossierModel
import DossierStore
import Foundation
import GRDB
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// Certified copies stand apart from the documents a rate is counted over; counted once more by SQL.
@Suite struct CopiesApartStory {
  private let sample: SampleOffice

  init() throws {
    sample = try SampleOffice()
    try sample.askForProof()
    let paper = try sample.issueCopy(.vietTri, .init(signedOnPaper: true, sealedOnPaper: true, sent: false))
    try sample.take("keep_on_paper", on: paper, as: "vt-vt") { $0.note = "theo quy định" }
    for kind in [CopyForm.trueCopy, .extract, .secondCopy, .trueCopy] {
      try sample.take("certify_copy", on: paper, as: "vt-vt") { $0.copy = kind }
    }
    try sample.take("certify_copy", on: paper, as: "vt-vt") { $0.secret = true }
    try sample.issueCopy(.vietTri)
  }

  private func rate(_ edit: (inout SigningRateQuestion) -> Void = { _ in }) throws -> SigningRateRow {
    var question = SigningRateQuestion()
    edit(&question)
    let (rate, lines) = try sample.office.store.read { reading in
      (try SigningRate(question, reading, .vietnam), try question.documents(reading, .vietnam))
    }
    // Each number of the register stands in one place of the figures.
    for (place, count) in [
      (CountedDocument.Place.base, rate.total.rate.denominator), (.copy, rate.total.copiesApart),
      (.excluded, rate.total.excluded), (.pending, rate.total.pending), (.voided, rate.total.voided),
    ] { #expect(lines.count { $0.place == place } == count, "\(place)") }
    #expect(rate.total.numbers == lines.count)
    #expect(rate.total.classes.values.reduce(0, +) == rate.total.rate.denominator)
    return rate.total
  }

  /// Rows of the register, counted by another hand.
  private func rows(_ condition: String) throws -> Int {
    let queue = try DatabaseQueue(path: "\(sample.folder)/office.db")
    return try queue.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM document x JOIN word k ON k.id = x.paper
          WHERE x.completed NOTNULL AND x.voided ISNULL AND \(condition)
          """) ?? -1
    }
  }

  private static let copy = "(k.text LIKE '%.copy' OR k.text LIKE '%.copy.%')"
  /// Signed by all it needs, proven and sent.
  private static let counted = "x.agency_medium = 1 AND x.agency_proof = 1 AND x.sent NOTNULL"

  @Test func `no clerk raises the rate with copies`() throws {
    let total = try rate()
    #expect(total.rate == Rate(1, of: 2) && total.classes == [.full: 1, .paper: 1])
    #expect(total.copies == Rate(4, of: 4) && total.copiesApart == 5 && total.excluded == 0)
    #expect(try total.rate.denominator == rows("NOT x.secret AND NOT \(Self.copy)"))
    #expect(
      try total.rate.numerator
        == rows(
          "NOT x.secret AND NOT \(Self.copy) AND x.leader_medium = 1 AND x.leader_proof = 1 AND \(Self.counted)"
        ))
    #expect(try total.copies.denominator == rows("NOT x.secret AND \(Self.copy)"))
    #expect(try total.copies.numerator == rows("NOT x.secret AND \(Self.copy) AND \(Self.counted)"))
    try sample.take("certify_copy", on: sample.office.store.read { try $0.codes()[0] }, as: "vt-vt")
    #expect(try rate().rate == total.rate && rate().copies == Rate(5, of: 5))
  }

  @Test func `who wants them counted says so`() throws {
    let total = try rate { $0.countsCopies = true }
    #expect(total.rate == Rate(5, of: 6) && total.classes == [.full: 5, .paper: 1])
    #expect(total.copies == Rate(4, of: 4) && total.copiesApart == 0)
    #expect(try rate { ($0.countsCopies, $0.base) = (true, .all) }.rate == Rate(5, of: 7))
    let results = try rate { $0.base = .results }
    #expect(results.rate == Rate(1, of: 2) && results.copiesApart == 5)
  }

  /// The number is secret, it is kept apart from every rate, and from the documents left out of one, and it does not go out by itself.
  @Test func `a secret copy is no copy that is counted`() throws {
    let copies = try sample.office.store.read { try $0.documents(DocumentFilter()) }.filter {
      $0.form == .copy
    }
    #expect(copies.filter(\.secret).map(\.number) == ["05/SY"])
    #expect(copies.filter { $0.sent == nil }.map(\.number) == ["05/SY"])
    #expect(try rows("x.secret AND \(Self.copy)") == 1)
  }

  @Test func `a secret document is not sent over the network`() throws {
    let code = try sample.issueCopy(.vinhYen, .init(secret: true, sent: false))
    let number = try #require(try sample.office.view(code).dossier.numbers.last)
    let refusal = #expect(throws: Rejection.self) { try sample.take("send", on: code, as: "vy-vt") }
    #expect(refusal?.reasons == [.signing(.secret(number))])
    #expect(try sample.office.possible(code).allSatisfy { $0.action != "send" })
    try sample.take("keep_on_paper", on: code, as: "vy-vt") { $0.note = "theo quy định" }
    #expect(
      try sample.office.store.read { try $0.documents(DocumentFilter()) }.filter(\.secret).map(\.sent)
        == [nil, nil])
  }
}
