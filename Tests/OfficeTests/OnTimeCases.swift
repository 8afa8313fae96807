import DossierModel
import Office
import OfficeFixture
import WorkingTime

extension SampleOffice {
  /// Sets the clock so that the next action happens at this local day and minute.
  func until(_ day: String, _ hour: Int, _ minute: Int = 0) { clock.set(day, minute: hour * 60 + minute - 1) }

  /// A recognition (1.001806, ten working days) handed in and received at eight o’clock, given to Thảo a minute later.
  func receivedRecognition(_ day: String = "2026-08-03") throws -> String {
    until(day, 8)
    let code = try submitRecognition().code
    try take("receive", on: code, as: "lan")
    try take("transfer", on: code, as: "lan")
    try take("assign", on: code, as: "minh") { $0.assignee = "thao" }
    return code
  }

  /// Proposes, agrees, signs and seals, a minute each; the seal ends the dossier at this moment.
  func settle(_ code: String, _ day: String, _ hour: Int, _ minute: Int = 0) throws {
    clock.set(day, minute: hour * 60 + minute - 4)
    try take("propose", on: code, as: "thao") { $0.file = scratch.pdf("draft") }
    try take("agree", on: code, as: "minh")
    try take("sign", on: code, as: "binh")
    try take("issue", on: code, as: "hoa")
  }

  /// One action with a reason.
  func act(_ action: String, on code: String, as actor: String, _ day: String, _ hour: Int, _ minute: Int = 0)
    throws
  {
    until(day, hour, minute)
    try take(action, on: code, as: actor) { $0.note = "theo quy định" }
  }
}

/// Thirteen recognitions, received on Monday 2026-08-03 at 08:00 and due on Monday 2026-08-17 at 17:00 unless said otherwise.
///
/// | case      | what happens                                                        | national | plain     |
/// |-----------|---------------------------------------------------------------------|----------|-----------|
/// | early     | sealed 08-14 09:00                                                  | early    | early     |
/// | onTime    | sealed 08-17 17:00, the very moment                                 | on time  | on time   |
/// | late      | sealed 08-17 17:01                                                  | late     | late      |
/// | waited    | a duty unmet 08-05 16:00 to 08-07 08:00; due 08-19 09:00; sealed 08-19 08:36 | on time | on time |
/// | twice     | a supplement 08-04 to 08-05, another 08-06 to 08-07; sealed 08-12   | late     | early     |
/// | extended  | on 08-10 a new day is appointed, 08-24; sealed 08-20 10:00          | early    | early     |
/// | stopped   | since 08-12                                                         | early    | running   |
/// | withdrawn | asked 08-13, accepted 08-25                                         | early    | early     |
/// | forgotten | nothing more; running late on 08-28                                 | running late | same  |
/// | fresh     | received 08-24, due 09-10                                           | running in time | same |
/// | awaiting  | a supplement asked 08-12, not come                                  | running in time | same |
/// | askedLate | a supplement asked 08-18, after the due day                         | running late | same  |
/// | refused, waiting | never received                                               | –        | –         |
struct OnTimeCases {
  let sample: SampleOffice
  private(set) var codes: [String: String] = [:]

  init() throws {
    sample = try SampleOffice()
    for name in ["early", "onTime", "late", "waited", "twice", "extended", "stopped", "withdrawn"] {
      codes[name] = try sample.receivedRecognition()
    }
    for name in ["forgotten", "awaiting", "askedLate"] { codes[name] = try sample.receivedRecognition() }
    try settleInTime()
    try settleAfterPauses()
    try leaveOpen()
    sample.clock.set("2026-08-28", minute: 17 * 60)
  }

  private func code(_ name: String) -> String { codes[name] ?? "" }

  private func settleInTime() throws {
    try sample.settle(code("early"), "2026-08-14", 9)
    try sample.settle(code("onTime"), "2026-08-17", 17)
    try sample.settle(code("late"), "2026-08-17", 17, 1)
    sample.until("2026-08-10", 9)
    try sample.take("extend", on: code("extended"), as: "binh") {
      ($0.note, $0.newDue) = ("chờ xác minh", Day("2026-08-24"))
    }
    try sample.settle(code("extended"), "2026-08-20", 10)
  }

  private func settleAfterPauses() throws {
    try sample.act("ask_fee", on: code("waited"), as: "thao", "2026-08-05", 16)
    try sample.act("confirm_fee", on: code("waited"), as: "lan", "2026-08-07", 8)
    try sample.settle(code("waited"), "2026-08-19", 8, 36)
    for (asked, came) in [("2026-08-04", "2026-08-05"), ("2026-08-06", "2026-08-07")] {
      try sample.act("ask_supplement", on: code("twice"), as: "thao", asked, 9)
      try sample.act("complete", on: code("twice"), as: "lan", came, 9)
    }
    try sample.settle(code("twice"), "2026-08-12", 9)
    try sample.act("withdraw", on: code("withdrawn"), as: "lan", "2026-08-13", 9)
    try sample.act("accept_withdrawal", on: code("withdrawn"), as: "lan", "2026-08-25", 9)
  }

  private mutating func leaveOpen() throws {
    try sample.act("stop", on: code("stopped"), as: "binh", "2026-08-12", 9)
    try sample.act("ask_supplement", on: code("awaiting"), as: "thao", "2026-08-12", 9)
    try sample.act("ask_supplement", on: code("askedLate"), as: "thao", "2026-08-18", 9)
    codes["fresh"] = try sample.receivedRecognition("2026-08-24")
    sample.until("2026-08-03", 8)
    codes["refused"] = try sample.submitRecognition().code
    try sample.act("refuse", on: code("refused"), as: "lan", "2026-08-03", 9)
    codes["waiting"] = try sample.submitRecognition().code
  }
}
