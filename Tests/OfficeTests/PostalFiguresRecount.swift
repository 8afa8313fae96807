import DossierModel
import GRDB
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// The figures of the post against another way to count them, and what holds of them whatever is told.
@Suite struct PostalFiguresRecount {
  private let posted: PostedOffice

  init() throws {
    posted = try PostedOffice.story()
    try posted.tell(posted.storyReports)
  }

  private func figures(_ groupings: [PostalQuestion.Grouping] = [.carrier], _ posted: PostedOffice? = nil)
    throws
    -> PostalFigures
  {
    var question = PostalQuestion()
    question.groupings = groupings
    return try (posted ?? self.posted).office.postalFigures(question).figures
  }

  @Test func `each class by SQL over the rows and reports`() throws {
    let now = posted.sample.clock.now.milliseconds
    let sql = """
      WITH told AS (SELECT consignment c, news, moment,
          row_number() OVER (PARTITION BY consignment ORDER BY moment DESC, key DESC) latest
        FROM carrier_report WHERE news IS NOT NULL),
      ends AS (SELECT t.* FROM told t JOIN consignment i ON i.number = t.c
        WHERE t.news IN (3, 7, 8) OR t.news = 10 AND i.handed IS NULL),
      over AS (SELECT c, min(moment) moment FROM ends GROUP BY c),
      item AS (SELECT i.way, i.due, i.ended, o.moment over,
          CASE WHEN o.c IS NULL THEN coalesce(i.ended, (SELECT news FROM told WHERE c = i.number AND latest = 1))
            ELSE (SELECT news FROM ends t WHERE t.c = i.number AND t.moment = o.moment) END news
        FROM consignment i LEFT JOIN over o ON o.c = i.number WHERE i.way = 2 OR i.handed IS NOT NULL)
      SELECT way || CASE
        WHEN news = 3 AND due IS NULL THEN 'deliveredUntimed' WHEN news = 3 AND over < due + 60000 THEN 'deliveredOnTime'
        WHEN news = 3 THEN 'deliveredLate' WHEN news = 7 THEN 'sentBack' WHEN news = 8 THEN 'lost'
        WHEN news = 10 AND (over IS NOT NULL OR ended = 10) THEN 'cancelled' WHEN news IN (5, 6, 10) THEN 'goingBack' WHEN due IS NULL THEN 'underWayUntimed'
        WHEN \(now) < due + 60000 THEN 'underWay' ELSE 'overdue' END, count(*) FROM item GROUP BY 1
      """
    let queue = try DatabaseQueue(path: "\(posted.sample.folder)/office.db")
    let found = try queue.read { try Row.fetchAll($0, sql: sql) }.map { ($0[0] as String, $0[1] as Int) }
    let counted = try figures().sides.flatMap { side in
      side.total.counts.map { ("\(side.way.rawValue)\($0.key.rawValue)", $0.value) }
    }
    #expect(Dictionary(uniqueKeysWithValues: found) == Dictionary(uniqueKeysWithValues: counted))
  }

  @Test func `money and failures by SQL over the rows`() throws {
    let queue = try DatabaseQueue(path: "\(posted.sample.folder)/office.db")
    let row = try #require(
      try queue.read {
        try Row.fetchOne(
          $0,
          sql: """
            SELECT count(*), sum(attempts), sum(attempts > 0), sum(price), sum(price IS NULL), sum(cash), sum(collected)
            FROM consignment WHERE handed IS NOT NULL
            """)
      })
    let total = try figures().side(.toApplicant).total
    #expect(total.volume == row[0])
    #expect((total.failedAttempts, total.failedItems) == (row[1], row[2]))
    #expect((total.price, total.unpriced) == (row[3], row[4]))
    #expect((total.cash.asked, total.cash.collected) == (row[5], row[6]))
  }

  @Test func `groups add up to the total`() throws {
    for groupings in [
      [PostalQuestion.Grouping.carrier], [.destination], [.month], [.month, .carrier, .destination],
    ] {
      for side in try figures(groupings).sides {
        let (rows, total) = (side.rows, side.total)
        for itemClass in PostalClass.allCases {
          #expect(rows.reduce(0) { $0 + $1(itemClass) } == total(itemClass))
        }
        let sums: [KeyPath<PostalRow, Int>] = [
          \.volume, \.delivered, \.late, \.untimed, \.failedItems, \.failedAttempts, \.days.count, \.price,
          \.priced,
          \.unpriced, \.cash.items, \.cash.asked, \.cash.collected, \.cash.remitted, \.cash.outstanding,
          \.cash.differences,
        ]
        for sum in sums { #expect(rows.reduce(0) { $0 + $1[keyPath: sum] } == total[keyPath: sum]) }
        #expect(total.volume == total.priced + total.unpriced)
      }
    }
  }

  @Test func `in whatever order the reports come`() throws {
    var random = Seeded(11)
    let first = try figures([.carrier, .destination])
    for _ in 0..<2 {
      let other = try PostedOffice.story()
      try other.tell(other.storyReports.shuffled(using: &random))
      let found = try figures([.carrier, .destination], other)
      #expect(found.sides == first.sides)
    }
  }

  @Test(arguments: ["2025-08-05", "2027-08-05"]) func `what cannot have happened then is left out`(
    _ day: String
  )
    throws
  {
    let office = try PostedOffice(["a": .cash])
    office.sample.clock.set("2026-08-05", minute: 8 * 60)
    try office.take([
      office.report("a", .attemptFailed, day, 8), office.report("a", .delivered, day, 9, amount: 300_000),
    ])
    let before = try figures([.carrier], office).side(.toApplicant).total
    #expect(before.counts == [.underWay: 1])
    #expect((before.failedAttempts, before.cash.collected, before.days.count) == (0, 0, 0))
    try office.take([office.report("a", .delivered, "2026-08-05", 7, amount: 300_000)])
    let after = try figures([.carrier], office).side(.toApplicant).total
    #expect(after.counts == [.deliveredOnTime: 1] && after.cash.collected == 300_000)
    #expect(try office.office.view(office.codes["a"] ?? "").dossier.status == .returned)
  }

  @Test func `of two ends the earlier counts, whichever is told first`() throws {
    for isTurned in [false, true] {
      let office = try PostedOffice(["found": .near])
      let told = [
        office.report("found", .lost, "2026-08-05", 9), office.report("found", .delivered, "2026-08-07", 9),
      ]
      try office.tell(isTurned ? told.reversed() : told)
      #expect(try figures([.carrier], office).side(.toApplicant).total.counts == [.lost: 1])
    }
  }
}
