import CarrierServer
import DossierModel
import Foundation
import OfficeFixture
import Testing

/// Processes are killed at random moments while they order at a carrier that misbehaves, and while they take in what it
/// reports: each order exists once, each report is taken in once, and both books say the same.
@Suite struct PostKillTests {
  /// How many processes are killed while ordering; twice as many orders. `Docs/Carriers.md` says how to ask for more.
  static let kills = ProcessInfo.processInfo.environment["MOTCUA_POST_KILLS"].flatMap(Int.init) ?? 75

  @Test func `every order and every report is there once, whoever dies`() throws {
    var chance = Seeded(500)
    let scratch = Scratch.inMemory(megabytes: 1024)
    let carrier = try CarrierProcess(book: scratch("book"), rate: 30)
    let office = try PostOffice(scratch, carrier: carrier)
    try office.fill(2 * Self.kills)
    var (ordering, tracking) = (Kills(), Kills())
    let first = try ContinuousClock().measure { try order(in: office, &ordering, &chance) }
    try check(try carrier.book(), office)
    let second = try ContinuousClock().measure { try track(in: office, carrier, &tracking, &chance) }
    let book = try carrier.book()
    try check(book, office)
    try checkReports(book, office)
    #expect(tracking.count >= Self.kills / 10)
    print(
      """
      measured: ordering: \(ordering) in \(first); \(book.orders.count) orders, posted \
      \(book.attempts.values.reduce(0, +)) times, one of them \(book.attempts.values.max() ?? 0) times
      measured: tracking: \(tracking) in \(second); \(book.events.count) reports
      """)
  }

  /// There is always something to be ordered until the last is dead; who comes after them finishes it.
  private func order(in office: PostOffice, _ kills: inout Kills, _ chance: inout Seeded) throws {
    while kills.count < Self.kills {
      try office.pack(upTo: 2 * kills.count + 20)
      try kills.round(.order, in: office, &chance)
    }
    #expect(kills.isSpread, "\(kills)")
    try office.pack(upTo: 2 * Self.kills)
    let left = try office.waiting().count
    #expect(left < Self.kills * 3 / 2, "a good part is done by those who are killed")
    print("measured: \(left) orders are left for the one that is not killed")
    #expect(try Life(.order, in: office, name: "last", nil).end() == nil)
  }

  /// The items go out, and the carrier's world goes on.
  private func track(
    in office: PostOffice, _ carrier: CarrierProcess, _ kills: inout Kills, _ chance: inout Seeded
  ) throws {
    try office.handOver()
    while try carrier.advance() > 0 {
      for _ in 0..<max(4, Self.kills / 20) { try kills.round(.track, in: office, &chance) }
    }
    #expect(kills.isSpread, "\(kills)")
    #expect(try Life(.track, in: office, name: "last", nil).end() == nil)
  }

  /// Each order of ours is there once, and nothing else; what was ordered is booked once and waits for nothing.
  private func check(_ book: CarrierBook, _ office: PostOffice) throws {
    #expect(book.orders.count == 2 * Self.kills)
    #expect(Set(book.orders.map(\.itemCode)).count == book.orders.count)
    let differences = try office.differences(from: book)
    #expect(differences == [])
    let (waiting, flaws) = (try office.waiting(), try office.flaws())
    #expect(waiting == [])
    #expect(flaws == [])
    for code in office.packed {
      let changes = try office.changes(of: code)
      let booked = changes.count { if case .postal(.booked) = $0 { true } else { false } }
      let settled = changes.count {
        if case .settled(let settlement) = $0 { settlement.kind == .orderConsignment } else { false }
      }
      #expect(booked == 1 && settled == 1, "\(code): booked \(booked) times, settled \(settled) times")
    }
  }

  /// Each report is kept once, and is told once to the dossier it is about.
  private func checkReports(_ book: CarrierBook, _ office: PostOffice) throws {
    #expect(try office.reports() == book.events.map(\.id))
    let told = Dictionary(grouping: book.events, by: \.orderNumber).mapValues { $0.map(\.id) }
    for (order, notes) in try office.notes() { #expect(notes == told[order], "\(order)") }
  }
}
