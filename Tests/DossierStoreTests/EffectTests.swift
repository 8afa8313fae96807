import DossierModel
import Office
import OfficeFixture
import Testing

@testable import DossierStore

/// An effect is written with its event, and settled with the event that tells its outcome.
@Suite struct EffectTests {
  private let sample: SampleOffice
  private let code: String
  private var store: DossierStore { sample.office.store }

  init() throws {
    sample = try SampleOffice()
    code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
  }

  private func settle(_ effect: Int64, thenFail: Bool = false) throws {
    struct Stop: Error {}
    try store.write { transaction in
      let stored = try transaction.dossier(code)
      let settlement = Settlement(effect: effect, kind: .notifyApplicant, succeeded: true)
      let decision = try decide(
        .settle(settlement), on: stored.dossier,
        by: sample.office.definition(of: stored.dossier, transaction),
        in: sample.office.setting("vt-mc", transaction))
      try transaction.append(
        StoreWriting.Append(
          decision, expected: stored.dossier.version, tasksBefore: decision.tasks, settling: effect),
        to: stored
      )
      if thenFail { throw Stop() }
    }
  }

  @Test func settlingHappensInTheCommitThatTellsOfIt() throws {
    let pending = try store.read { try $0.pendingEffects(limit: 10) }
    #expect(pending.map(\.effect) == [Effect(.notifyApplicant, .received)])
    #expect(pending.map(\.version) == [2])
    let id = try #require(pending.first?.id)
    let raw = try RawDatabase(sample.folder)
    let before = try raw.dump()
    #expect(throws: (any Error).self) { try settle(id, thenFail: true) }
    #expect(try raw.dump() == before)
    try settle(id)
    #expect(try store.read { try $0.pendingEffects(limit: 10) }.isEmpty)
    let changes = try sample.again().history(code).last?.event.changes
    #expect(changes == [.settled(Settlement(effect: id, kind: .notifyApplicant, succeeded: true))])
    #expect(try raw.text("SELECT settled FROM effect") == String(sample.clock.now.milliseconds))
  }

  @Test func anEffectIsSettledOnce() throws {
    let id = try #require(store.read { try $0.pendingEffects(limit: 1) }.first?.id)
    try settle(id)
    let raw = try RawDatabase(sample.folder)
    let before = try raw.dump()
    for unknown in [id, 999] {
      #expect(throws: StoreError.unknownEffect(unknown)) { try settle(unknown) }
    }
    #expect(try raw.dump() == before)
  }
}
