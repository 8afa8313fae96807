import DossierModel
import DossierStore
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// A code nobody had explained is kept as it came; once the carriers file says what it means, it counts.
@Suite struct ExplainedCodeStory {
  @Test func `the dossier goes on, once, and its history tells both`() throws {
    let posted = try PostedOffice(["a": .cash])
    let code = try #require(posted.codes["a"])
    try posted.take([posted.report("a", nil, "2026-08-05", 9, amount: 300_000)])
    posted.sample.clock.set("2026-08-06", minute: 9 * 60)
    let before = try posted.office.view(code).dossier
    #expect(before.consignments.last?.ended == nil && before.paid == 0)

    let explained = try posted.explain("X9", .delivered)
    #expect(explained.map(\.hasMoved) == [true] && explained.map(\.code) == [code])
    let after = try posted.office.view(code).dossier
    #expect(after.consignments.last?.ended == .delivered && after.paid == 300_000)
    #expect(after.consignments.last?.notes.map(\.news) == [.delivered])
    let changes = try posted.office.history(code).flatMap(\.event.changes).compactMap { change in
      if case .postal(let postal) = change { postal } else { nil }
    }
    #expect(changes.count { if case .reported = $0 { true } else { false } } == 1)
    let key = try #require(after.consignments.last?.notes.first?.key)
    #expect(changes.last == .explained(order: posted.orders["a"] ?? "", key: key, news: .delivered))

    // The same file again, or the carrier telling it again, changes nothing more.
    #expect(try posted.explain("X9", .delivered) == [])
    try posted.take([posted.report("a", nil, "2026-08-05", 9, amount: 300_000)])
    #expect(try posted.office.view(code).dossier.version == after.version)
    #expect(try posted.office.examine().flaws == [])
  }

  @Test func `figures count by what a code means now`() throws {
    let posted = try PostedOffice(["a": .near])
    try posted.tell([posted.report("a", nil, "2026-08-05", 9)])
    let question = PostalQuestion()
    #expect(try posted.office.postalFigures(question).items.map(\.itemClass) == [.overdue])
    try posted.explain("X9", .delivered)
    #expect(try posted.office.postalFigures(question).items.map(\.itemClass) == [.deliveredOnTime])
  }

  @Test func `what is told of no item of ours is explained too`() throws {
    let posted = try PostedOffice([:])
    try posted.take([posted.report("NOBODY-R1", nil, "2026-08-05", 9)])
    let explained = try posted.explain("X9", .lost)
    #expect(explained.map(\.news) == [.lost] && explained.map(\.code) == [nil])
    #expect(!(explained.first?.hasMoved ?? true))
  }
}
