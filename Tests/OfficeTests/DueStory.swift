import DossierModel
import Foundation
import GRDB
import Office
import OfficeFixture
import Testing
import WorkingTime

/// What will be late next, counted by hand. A copy (2.000908) is due the same day at 17:00; its steps may take 2, 3, 2 and 1
/// hours.
@Suite struct DueStory {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  private func outlook(_ edit: (inout DueRequest) -> Void = { _ in }) throws -> DueOutlook {
    var request = DueRequest(within: 5)
    edit(&request)
    return try sample.office.outlook(request)
  }

  /// A copy received a minute after this time and transferred two minutes after it.
  private func transferred(_ day: String, _ hour: Int, _ minute: Int = 0, _ ward: Ward = .vietTri) throws
    -> String
  {
    sample.clock.set(day, minute: hour * 60 + minute)
    let code = try sample.office.submit([.copy(paper: sample.scratch.pdf("identity"))], as: ward.receiver)[0]
      .code
    try sample.take("receive", on: code, as: ward.receiver)
    try sample.take("transfer", on: code, as: ward.receiver)
    return code
  }

  /// Five copies, in the step “process” for 10, 20, 30, 40 and 50 minutes, in all others for one.
  private func learn() throws {
    for minutes in [50, 10, 30, 20, 40] {
      let code = try transferred("2026-08-03", 8)
      sample.clock.move(minutes: minutes - 1)
      try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("copy") }
      try sample.take("sign", on: code, as: "vt-ct")
      try sample.take("issue", on: code, as: "vt-vt")
    }
  }

  @Test func beforeAnythingIsLearntTheAllowancesStandIn() throws {
    let code = try transferred("2026-08-03", 8)
    sample.clock.set("2026-08-03", minute: 9 * 60 + 2)
    let entry = try #require(try outlook().entries.first)
    #expect(entry.dossier.code == code)
    // Until 11:30 and from 13:00 to 17:00.
    #expect(entry.remaining == 148 + 240)
    // Three hours of “process” less the one since 08:02, two to sign, one to seal.
    #expect(entry.needed == 120 + 120 + 60)
    #expect(
      (entry.slack, entry.isByAllowance, entry.isLate, entry.isExpectedLate) == (88, true, false, false))
    #expect(entry.holders == [Task(place: .init(role: "officer", agency: "phuong-viet-tri"), person: nil)])
    #expect(entry.state.en == "Check against the register")
    // At two nothing is left of the step’s time and three hours of the day: just enough, and a minute later not.
    sample.clock.set("2026-08-03", minute: 14 * 60)
    #expect(try outlook().entries.map(\.slack) == [0])
    #expect(try outlook().entries.map(\.isExpectedLate) == [false])
    sample.clock.move(minutes: 1)
    #expect(try outlook().entries.map(\.slack) == [-1])
    #expect(try outlook().entries.map(\.isExpectedLate) == [true])
    sample.clock.set("2026-08-04", minute: 8 * 60)
    let late = try #require(try outlook().entries.first)
    #expect((late.remaining, late.slack, late.isLate) == (-30, -30 - 180, true))
  }

  @Test func fiveStaysTellWhatIsUsualHere() throws {
    try learn()
    _ = try transferred("2026-08-04", 8)
    sample.clock.set("2026-08-04", minute: 8 * 60 + 14)
    let entry = try #require(try outlook().entries.first)
    // The middle one of five, 30, less the 12 since 08:02; one to sign, one to seal.
    #expect((entry.needed, entry.isByAllowance) == (18 + 1 + 1, false))
    #expect(entry.remaining == 196 + 240)
    // Another ward’s dossiers are of the same procedure; another procedure’s are not.
    _ = try transferred("2026-08-04", 8, 0, .vinhYen)
    sample.clock.set("2026-08-04", minute: 8 * 60 + 14)
    #expect(try outlook().entries.map(\.needed) == [20, 20])
    // After ninety days nothing of that is known any more.
    _ = try transferred("2026-11-09", 8)
    #expect(try outlook { $0.agency = "phuong-viet-tri" }.entries.last?.isByAllowance == true)
  }

  @Test func theLeastSlackComesFirst() throws {
    try learn()
    let late = try transferred("2026-08-04", 9)
    let soon = try transferred("2026-08-05", 8)
    let received = try receivedOnly("2026-08-05", 8, 30)
    let recognition = try sample.receivedRecognition("2026-08-05")
    sample.clock.set("2026-08-05", minute: 16 * 60 + 40)
    let outlook = try outlook { $0.within = 10 }
    #expect(outlook.entries.map(\.dossier.code) == [late, received, soon, recognition])
    // One whole day late but for what was over at 17:00 the day before; its step’s usual time is long spent.
    #expect(outlook.entries[0].remaining == -(240 + 220))
    #expect(outlook.entries[0].slack == -460 - 2)
    // Twenty minutes are left: the one still to be transferred needs 30 + 1 + 1, the other 1 + 1.
    #expect(outlook.entries[1].slack == 20 - 32)
    #expect(outlook.entries[2].slack == 20 - 2)
    #expect(outlook.entries.map(\.isLate) == [true, false, false, false])
    #expect(outlook.entries.map(\.isExpectedLate) == [true, true, false, false])
    // Ten days and twenty minutes less the rest of 7 days and the half day, whole day and half day after it.
    #expect(outlook.entries[3].remaining == 10 * 480 + 20)
    let needed: Int = 7 * 480 - (208 + 220) + 240 + 480 + 240
    #expect(outlook.entries[3].needed == needed)
    #expect(outlook.entries[3].holders.map(\.person) == ["thao"])
  }

  private func receivedOnly(_ day: String, _ hour: Int, _ minute: Int) throws -> String {
    sample.clock.set(day, minute: hour * 60 + minute)
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    return code
  }

  @Test func theDaysAhead() throws {
    let today = try transferred("2026-08-03", 13)
    let evening = try transferred("2026-08-03", 15, 30)
    _ = try sample.receivedRecognition()
    sample.clock.set("2026-08-03", minute: 16 * 60)
    let week = try outlook()
    #expect(week.entries.map(\.dossier.code) == [today, evening])
    #expect(
      week.days.map(\.day.text) == [
        "2026-08-03", "2026-08-04", "2026-08-05", "2026-08-06", "2026-08-07", "2026-08-10",
      ])
    // An hour is left and at least three are needed; the evening’s, due the day after, has seven and half an hour more.
    #expect(week.days.map(\.due) == [1, 1, 0, 0, 0, 0])
    #expect(week.days.map(\.expectedLate) == [1, 0, 0, 0, 0, 0])
    let fortnight = try outlook { $0.within = 10 }
    let last = try #require(fortnight.days.last)
    #expect((last.day.text, last.due, last.expectedLate) == ("2026-08-17", 1, 0))
    #expect(try outlook { $0.within = 0 }.entries.map(\.dossier.code) == [today])
    #expect(fortnight.entries.count == fortnight.days.reduce(0) { $0 + $1.due })
  }

  /// Due on 17 August, ten working days after the 3rd. On the evening of the 13th two days are left, and the half day, the day
  /// and the half day ahead may take as long; a minute later it will be late, though neither this day nor the next is its last.
  @Test func whatWillBeLateIsToldHoweverFarOffItIsDue() throws {
    let code = try sample.receivedRecognition("2026-08-03")
    sample.clock.set("2026-08-13", minute: 17 * 60)
    let before = try outlook { $0.within = 0 }
    #expect((before.entries.count, before.lateBeyond, before.later) == (0, 0, 1))
    sample.clock.set("2026-08-14", minute: 7 * 60 + 31)
    let after = try outlook { $0.within = 0 }
    #expect(after.entries.map(\.dossier.code) == [code])
    #expect(after.entries.map(\.isExpectedLate) == [true] && after.entries.map(\.isLate) == [false])
    #expect((after.lateBeyond, after.later) == (1, 0))
    #expect(after.days.map(\.due) == [0])
    // Within its days it is one of them.
    #expect(try outlook { $0.within = 5 }.lateBeyond == 0)
  }

  @Test func whoseItIs() throws {
    let code = try transferred("2026-08-03", 13)
    let other = try transferred("2026-08-03", 13, 0, .vinhYen)
    #expect(try outlook { $0.agency = "phuong-viet-tri" }.entries.map(\.dossier.code) == [code])
    #expect(try outlook { $0.person = "vy-cb" }.entries.map(\.dossier.code) == [other])
    #expect(try outlook { $0.person = "vt-ct" }.entries.isEmpty)
    #expect(throws: Rejection.self) { try outlook { $0.person = "nobody" } }
    // What stands still is not due.
    try sample.act("ask_supplement", on: code, as: "vt-cb", "2026-08-03", 14)
    #expect(try outlook().entries.map(\.dossier.code) == [other])
  }
}
