import Dispatch
import DossierModel
import Foundation
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkingTime

/// What time brings about by itself: once, in its order, with its true moment.
@Suite struct TimerStory {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  private func text(_ moment: Moment) -> String { Zone.vietnam.text(moment) }

  /// `MOMENT TIMER SUBJECT`, in the order they fired.
  private func tick() throws -> [String] {
    let tick = try sample.office.tick()
    #expect(tick.held.isEmpty)
    return tick.fired.map {
      "\(text($0.firing.timer.due)) \($0.firing.timer.name) \($0.firing.timer.subject)"
    }
  }

  @Test func anOnlineApplicationIsAnsweredWithinEightWorkingHours() throws {
    let code = try sample.submitRecognition(by: "cong-dvc", [.channel: "online"]).code
    sample.clock.set("2026-08-03", minute: 10 * 60)
    #expect(try tick() == [])
    sample.clock.set("2026-08-03", minute: 10 * 60 + 1)
    let alert = try sample.office.tick()
    #expect(alert.fired.map(\.firing.told) == [[Directory.Place(role: "receiver", agency: "ttpvhcc-tinh")]])
    #expect(alert.fired.map(\.firing.timer.name) == ["unanswered"])
    #expect(try tick() == [], "once")
    // Eight working hours after Monday 08:00: Tuesday 08:00.
    sample.clock.set("2026-08-04", minute: 8 * 60 + 1)
    #expect(try tick() == ["2026-08-04 08:00 answer_overdue registered"])
    #expect(try sample.office.view(code).dossier.status == .registered)
  }

  /// Fifteen working days without completion close a dossier (Monday 3 August and 15 working days: 24 August, for
  /// Saturday 22 August is worked).
  @Test func whatIsNotCompletedIsClosed() throws {
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("ask_supplement", on: code, as: "vt-mc") { $0.note = "thiếu giấy tờ" }
    sample.clock.set("2026-08-22", minute: 17 * 60)
    #expect(try tick() == [])
    sample.clock.set("2026-08-22", minute: 17 * 60 + 1)
    #expect(try tick() == ["2026-08-22 17:00 not_completed supplement_asked"])
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.status == .stopped && dossier.clock.ended.map(text) == "2026-08-22 17:00")
    let event = try #require(try sample.office.history(code).last?.event)
    #expect(event.kind == .timed && event.actor == Setting.clockActor)
    #expect(text(event.moment) == "2026-08-22 17:00" && event.changes.contains(.recorded(sample.clock.now)))
    // The applicant and the receiver are told.
    #expect(
      try sample.office.pendingEffects(limit: 9).suffix(2).map(\.effect.kind) == [
        .alertOffice, .notifyApplicant,
      ])
    #expect(try sample.office.examine().flaws == [])
  }

  /// After a week in which nothing ran everything due fires in the order of its true moments, which are recorded.
  @Test func aWeekOfDowntimeIsMadeUpInOrder() throws {
    let first = try sample.submitCopy("one").code
    sample.clock.move(minutes: 3)
    let second = try sample.submitRecognition(by: "cong-dvc", [.channel: "online"]).code
    try sample.take("receive", on: first, as: "vt-mc")
    sample.clock.set("2026-08-11", minute: 9 * 60)
    let fired = try sample.office.tick().fired
    let moments = fired.map(\.firing.timer.due)
    #expect(moments == moments.sorted() && fired.count >= 4)
    #expect(Set(fired.map(\.code)) == [first, second])
    for code in [first, second] {
      let recorded = try sample.office.history(code).map(\.event).flatMap { event in
        event.changes.compactMap { change in
          if case .fired(let firing) = change { (firing.timer.due, event) } else { nil }
        }
      }
      #expect(recorded.map(\.0) == fired.filter { $0.code == code }.map(\.firing.timer.due))
      #expect(
        recorded.allSatisfy { $0.1.moment == $0.0 && $0.1.changes.contains(.recorded(sample.clock.now)) })
    }
    #expect(try sample.office.tick().fired.isEmpty)
  }

  @Test func twoWhoTickAtOnceFireEachTimerOnce() throws {
    for index in 0..<20 {
      _ = try sample.submitRecognition(by: "cong-dvc", [.channel: "online", .name: "Công ty \(index)"])
    }
    sample.clock.set("2026-08-10", minute: 8 * 60)
    let folder = sample.folder
    let now = sample.clock.now
    let collected = Collected()
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      do {
        let office = try Office.open(folder, clock: { now }, salt: salts("tick-\(index)"))
        collected.add(try office.tick(batch: 3).fired.map { "\($0.code) \($0.firing.timer.name)" })
        try office.store.close()
      } catch { collected.add(["\(error)"]) }
    }
    #expect(collected.all.count == 40)
    #expect(Set(collected.all).count == 40, "each once")
  }

  /// Where silence decides, the dossier goes on once the time is over.
  @Test func silenceDecidesWhereTheProcedureSaysSo() throws {
    let sample = try SampleOffice(.tacit)
    let code = try sample.submit("1.009645").code
    try sample.walk(code, to: "processing.opinions.construction.asked")
    let due = try #require(try sample.office.view(code).dossier.since.values.min())
    sample.clock.now = Moment(milliseconds: due.milliseconds + 20 * 86_400_000)
    let fired = try sample.office.tick().fired
    #expect(
      fired.contains { $0.firing.timer.name == "tacit" && $0.action?.en == "Go on without the late ones" })
    let dossier = try sample.office.view(code).dossier
    #expect(!dossier.leaves.contains { $0.contains("opinions") })
    let passed = try sample.office.history(code).flatMap(\.event.changes).contains {
      if case .passedOver(let steps) = $0 { !steps.isEmpty } else { false }
    }
    #expect(passed)
    // The step ended when its time did, whenever somebody looked, and nobody was alarmed.
    let stays = try sample.office.history(code).flatMap(\.event.changes).compactMap { change -> Stay? in
      if case .left(let stay) = change, stay.step.hasPrefix("opinions") { stay } else { nil }
    }
    #expect(stays.count == 4 && stays.allSatisfy { $0.left == $0.due })
    #expect(
      !fired.contains {
        $0.firing.timer.name == "step_overdue" && $0.firing.timer.subject.hasPrefix("opinions")
      })
  }

  /// An action whose conditions do not hold is not taken, nobody is told it was, and the timer stays.
  @Test func whatCannotBeDoneIsHeldAndTriedAgain() throws {
    let workflow = Shipped.workflows[0]
    let text = workflow.text.replacing(
      "to: processing}\n", with: "when: late, to: processing}\n"
    ).replacing(
      "    after: hand_over\n    tell: receiver@receiving\n",
      with: "    after: 1 working hours\n    tell: receiver@receiving\n    take: transfer\n")
    var plan = OfficePlan()
    plan.workflow = SourceFile(name: "flow.yaml", text: text)
    let sample = try SampleOffice(plan)
    let code = try sample.submitRecognition().code
    try sample.take("receive", on: code, as: "lan")
    let before = try sample.office.history(code).count
    sample.clock.set("2026-08-03", minute: 9 * 60 + 30)
    let tick = try sample.office.tick()
    #expect(tick.fired.isEmpty && tick.held.map(\.line.timer.name) == ["hand_over_overdue"])
    guard case .guardFailed? = tick.held.first?.rejection.reasons.first else {
      Issue.record("\(tick.held)")
      return
    }
    #expect(try sample.office.history(code).count == before)
    // The half day of the step is over at 13:31.
    sample.clock.set("2026-08-03", minute: 14 * 60)
    #expect(try sample.office.tick().fired.contains { $0.firing.timer.name == "hand_over_overdue" })
    #expect(try sample.office.view(code).dossier.leaves[0] == "processing.assign")
  }
}

/// What several threads found.
private final class Collected: @unchecked Sendable {
  private let lock = NSLock()
  private var items: [String] = []

  func add(_ more: [String]) { lock.withLock { items += more } }
  var all: [String] { lock.withLock { items } }
}
