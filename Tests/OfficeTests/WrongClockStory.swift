import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import Signing
import Testing
import WorkingTime

/// A clock that is wrong puts no wrong date on a document.
@Suite struct WrongClockStory {
  private let ward: SignedOffice
  private let threeDays = 3 * 1440

  init() throws { ward = try SignedOffice() }

  private func refusal(_ body: () throws -> Void) -> Reason? {
    let rejection = #expect(throws: Rejection.self) { try body() }
    return rejection?.reasons.first
  }

  private func numbers() throws -> [VoidReason?] {
    try ward.office.store.read { try $0.documents(DocumentFilter()) }.map(\.voided)
  }

  /// A desk that is given time stamps of another clock.
  private func desk(behind minutes: Int, skew: Int64 = 300_000) -> KeyDesk {
    let (authority, clock) = (SignedOffice.pki.timeStamping, ward.sample.clock)
    var stamps = TimeStampSource(nonce: { 7 }) { question in
      authority.answer(question, now: Moment(milliseconds: clock.now.milliseconds - Int64(minutes) * 60_000))
    }
    stamps.expecting.skew = skew
    return KeyDesk(
      key: DemoKeySource(SignedOffice.pki.leader), timeStamps: stamps, artist: PaperArtist(),
      revocationLists: { [ward] in ward.source.known }, clock: { clock.now })
  }

  @Test func `after a fast clock nothing is signed until its time has come`() throws {
    ward.sample.clock.move(minutes: threeDays)
    let code = try ward.drafted()
    let ahead = try ward.dossier(code).changed
    ward.sample.clock.move(minutes: -threeDays)
    let now = ward.sample.clock.now
    let reason = refusal {
      try ward.office.sign(
        SigningOrder(code, "sign"), as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    }
    #expect(reason == .signing(.clockBehind(newest: ahead, now: now)))
    #expect(try numbers().isEmpty)
    ward.sample.clock.move(minutes: threeDays + 5)
    try ward.sign(code)
    #expect(try ward.dossier(code).signatures.map(\.proof?.standing) == [.valid])
  }

  @Test func `a few minutes are nobody's fault`() throws {
    let code = try ward.drafted()
    ward.sample.clock.move(minutes: -4)
    try ward.office.sign(
      SigningOrder(code, "sign"), as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    #expect(try ward.dossier(code).signatures.count == 1)
  }

  @Test func `a clock that differs from the trusted time is noticed before the number`() throws {
    let codes = try [ward.drafted(), ward.drafted()]
    ward.sample.clock.move(minutes: 1)
    let (now, desk) = (ward.sample.clock.now, desk(behind: threeDays))
    let stamped = Moment(milliseconds: now.milliseconds - Int64(threeDays) * 60_000)
    // Every document of a run.
    for code in codes {
      let reason = refusal { try ward.office.sign(SigningOrder(code, "sign"), as: ward.leader, with: desk) }
      #expect(reason == .signing(.otherTime(stamped: stamped, ours: now)))
    }
    #expect(try numbers().isEmpty)
  }

  @Test func `a date after the trusted time gives its number up`() throws {
    let code = try ward.drafted()
    ward.sample.clock.move(minutes: 1)
    let reason = refusal {
      try ward.office.sign(
        SigningOrder(code, "sign"), as: ward.leader, with: desk(behind: threeDays, skew: .max))
    }
    guard case .signing(.dateAhead(let day, _))? = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
    #expect(day == Zone.vietnam.day(of: ward.sample.clock.now))
    #expect(try numbers() == [.notSigned])
    #expect(try ward.dossier(code).signatures == [])
  }

  @Test func `a service that does not answer is asked twice in a run and then left alone`() throws {
    let codes = try (0..<4).map { _ in try ward.drafted() }
    var asked = 0
    let stamps = TimeStampSource(nonce: { 7 }) { _ in
      asked += 1
      throw CocoaError(.fileNoSuchFile)
    }
    let desk = KeyDesk(
      key: DemoKeySource(SignedOffice.pki.leader), timeStamps: stamps, artist: PaperArtist(),
      revocationLists: { [ward] in ward.source.known }, clock: { [ward] in ward.sample.clock.now })
    for code in codes {
      try ward.office.sign(SigningOrder(code, "sign"), as: ward.leader, with: desk)
      #expect(desk.timeStampFault == .unreachable(code: "transport"))
      #expect(try ward.dossier(code).signatures.map(\.proof?.level) == [.basic])
    }
    #expect(asked == 2)
  }
}
