import DossierModel
import Hashing
import Testing
import WorkflowFiles
import WorkingTime

/// Why a dossier is due when it is, sentence by sentence. Every date is counted by hand.
struct DueStoryTests {
  /// The sentences after the limit and the rules, as they are told now.
  private func told(_ story: Story, _ language: Language, drop: Int = 2) -> [String] {
    let names = Town.names(story.definition, language)
    return Array(self.story(story).lines.map { $0.text(names) }.dropFirst(drop))
  }

  private func story(_ story: Story) -> DueStory { DueStory(story.record) }

  private func expect(
    _ story: Story, vi: [String], en: [String], at place: SourceLocation = #_sourceLocation
  ) {
    #expect(told(story, .vi) == vi, sourceLocation: place)
    #expect(told(story, .en) == en, sourceLocation: place)
  }

  private static let law = (
    vi: "Nghị định 118/2025/NĐ-CP, Điều 17, 18, 21; Thông tư 03/2025/TT-VPCP",
    en: "Decree 118/2025, Articles 17, 18, 21; Circular 03/2025"
  )

  /// By when a supplement could be asked: three working days from reception.
  private static func window(_ day: String, asked: String? = nil) -> (vi: String, en: String) {
    (
      "Yêu cầu bổ sung phải gửi trong 3 ngày làm việc, đến \(day) 17:00\(asked.map { "; đã gửi lúc \($0)" } ?? "").",
      "A supplement is to be asked within 3 working days, by \(day) 17:00\(asked.map { "; it was at \($0)" } ?? "")."
    )
  }

  private static func supplements(_ asked: Int, _ law: (vi: String, en: String) = law) -> (
    vi: String, en: String
  ) {
    (
      "Đã yêu cầu bổ sung \(asked) lần; pháp luật cho 1 lần (\(law.vi)). Yêu cầu quá một lần thì hồ sơ bị tính là quá hạn (Quyết định 766/QĐ-TTg năm 2022).",
      "Supplements asked: \(asked); the law allows 1 (\(law.en)). More than one counts as late in the national index (Decision 766 of 2022)."
    )
  }

  private static func days(_ first: String) -> (vi: String, en: String) {
    (
      "Ngày làm việc được tính từ ngày làm việc tiếp theo, \(first) (Bộ luật Dân sự 2015, Điều 147), đến hết giờ làm việc của ngày cuối.",
      "Working days count from the next working day, \(first) (Civil Code 2015, Article 147), up to closing time of the last."
    )
  }

  @Test func `received on a Friday before a holiday`() throws {
    var story = try Story(Town.definition("3.000527"), at: "2026-11-20 09:00")
    try story.when("lan", "receive")
    #expect(
      Array(told(story, .vi, drop: 0).prefix(2)) == [
        "Thủ tục 3.000527 “Đăng ký cai nghiện ma túy tự nguyện” có thời hạn 3 ngày làm việc, theo “Quyết định 2682/QĐ-UBND ngày 20/11/2025 của Chủ tịch UBND tỉnh Vĩnh Long”.",
        "Quy định về thời hạn áp dụng: \(Self.law.vi).",
      ])
    #expect(
      Array(told(story, .en, drop: 0).prefix(2)) == [
        "Procedure 3.000527 “Registration for voluntary drug rehabilitation” has a limit of 3 working days, after “Quyết định 2682/QĐ-UBND ngày 20/11/2025 của Chủ tịch UBND tỉnh Vĩnh Long”.",
        "The rules about time that apply: \(Self.law.en).",
      ])
    // Monday 23 is the first day, Tuesday 24 is free, Thursday 26 the third. Left: 149 + 240 minutes, and three days.
    expect(
      story,
      vi: [
        "Hồ sơ được tiếp nhận lúc 2026-11-20 09:01.", Self.days("2026-11-23").vi,
        "Không tính: 2 ngày nghỉ cuối tuần; ngày nghỉ lễ 2026-11-24.",
        "Hạn được tính lúc đó: 2026-11-26 17:00.", "Còn 3 ngày 6 giờ 29 phút làm việc.",
        Self.supplements(0).vi, Self.window("2026-11-26").vi, "Hạn trả kết quả: 2026-11-26 17:00.",
      ],
      en: [
        "The dossier was received at 2026-11-20 09:01.", Self.days("2026-11-23").en,
        "Not counted: 2 weekend days; holiday 2026-11-24.",
        "The due moment counted then: 2026-11-26 17:00.", "Left: 3 days 6 hours 29 minutes of work.",
        Self.supplements(0).en, Self.window("2026-11-26").en, "Due: 2026-11-26 17:00.",
      ])
  }

  @Test func `a supplement lets time begin again from zero`() throws {
    var story = try Story(Town.definition("3.000527"), at: "2026-06-01 09:00")
    try story.when("lan", "receive")
    try story.when("lan", "transfer")
    story.wait(until: "2026-06-02 10:00")
    try story.when("long", "ask_supplement") { $0.note = SHA256.digest("note") }
    // Stopped on Tuesday at 10:01: 89 + 240 minutes of that day, and Wednesday and Thursday.
    #expect(
      told(story, .vi).suffix(5).first
        == "Dừng tính thời gian lúc 2026-06-02 10:01: “Yêu cầu bổ sung”, có ghi lý do.")
    #expect(
      told(story, .en).suffix(4).first == "Time stands still, with 2 days 5 hours 29 minutes of work left.")
    story.wait(until: "2026-06-04 14:00")
    try story.when("lan", "complete") { $0.papers = [paper("identity", "new")] }
    // Waited 329 minutes on Tuesday, 480 on Wednesday, 240 + 61 on Thursday. Friday 5, Monday 8, Tuesday 9.
    expect(
      story,
      vi: [
        "Hồ sơ được tiếp nhận lúc 2026-06-01 09:01.", Self.days("2026-06-02").vi,
        "Hạn được tính lúc đó: 2026-06-04 17:00.",
        "Dừng tính thời gian lúc 2026-06-02 10:01: “Yêu cầu bổ sung”, có ghi lý do.",
        "Sau khi chờ 2 ngày 2 giờ 30 phút (giờ làm việc), thời hạn tính lại từ đầu lúc 2026-06-04 14:01, vì thủ tục quy định tính lại sau khi bổ sung; hạn mới: 2026-06-09 17:00.",
        Self.days("2026-06-05").vi, "Không tính: 2 ngày nghỉ cuối tuần.",
        "Còn 3 ngày 2 giờ 59 phút làm việc.",
        Self.supplements(1).vi, Self.window("2026-06-04", asked: "2026-06-02 10:01").vi,
        "Hạn trả kết quả: 2026-06-09 17:00.",
      ],
      en: [
        "The dossier was received at 2026-06-01 09:01.", Self.days("2026-06-02").en,
        "The due moment counted then: 2026-06-04 17:00.",
        "Time stopped at 2026-06-02 10:01: “Ask for a supplement”, with a reason on record.",
        "After waiting 2 days 2 hours 30 minutes (office hours), time began again from zero at 2026-06-04 14:01, as the procedure has it after a supplement; the new due moment: 2026-06-09 17:00.",
        Self.days("2026-06-05").en, "Not counted: 2 weekend days.",
        "Left: 3 days 2 hours 59 minutes of work.",
        Self.supplements(1).en, Self.window("2026-06-04", asked: "2026-06-02 10:01").en,
        "Due: 2026-06-09 17:00.",
      ])
  }

  @Test func `a fee lets time go on with what was left, and a new day is appointed once`() throws {
    var story = try Story(Town.definition("3.000527"), at: "2026-06-01 09:00")
    try story.when("lan", "receive")
    try story.when("lan", "transfer")
    story.wait(until: "2026-06-02 10:00")
    try story.when("long", "ask_fee") { $0.note = SHA256.digest("note") }
    story.wait(until: "2026-06-04 14:00")
    // 89 + 240 minutes of Tuesday were left, Wednesday and Thursday: Thursday has 179 more, Friday and Monday are whole,
    // and 150 minutes of Tuesday 9 end at ten.
    try story.when("lan", "confirm_fee")
    try story.when("binh", "extend") {
      $0.newDue = day("2026-06-10")
      $0.note = SHA256.digest("note")
    }
    story.wait(until: "2026-06-11 08:30")
    expect(
      story,
      vi: [
        "Hồ sơ được tiếp nhận lúc 2026-06-01 09:01.", Self.days("2026-06-02").vi,
        "Hạn được tính lúc đó: 2026-06-04 17:00.",
        "Dừng tính thời gian lúc 2026-06-02 10:01: “Yêu cầu nghĩa vụ tài chính”, có ghi lý do.",
        "Sau khi chờ 2 ngày 2 giờ 30 phút (giờ làm việc), thời gian tính tiếp lúc 2026-06-04 14:01 với phần còn lại là 2 ngày 5 giờ 29 phút làm việc: hạn lùi đúng bằng thời gian làm việc đã chờ; hạn mới: 2026-06-09 10:00.",
        "Không tính: 2 ngày nghỉ cuối tuần.",
        "Hẹn lại lúc 2026-06-04 14:02, do Ông Bà binh (binh), có ghi lý do: từ 2026-06-09 10:00 sang 2026-06-10 17:00.",
        "Đã quá hạn 1 giờ làm việc.", Self.supplements(0).vi, Self.window("2026-06-04").vi,
        "Hạn trả kết quả: 2026-06-10 17:00.",
      ],
      en: [
        "The dossier was received at 2026-06-01 09:01.", Self.days("2026-06-02").en,
        "The due moment counted then: 2026-06-04 17:00.",
        "Time stopped at 2026-06-02 10:01: “Ask for a financial duty”, with a reason on record.",
        "After waiting 2 days 2 hours 30 minutes (office hours), time went on at 2026-06-04 14:01 with what was left, 2 days 5 hours 29 minutes of work: the due moment moves by just the office hours waited; it is now 2026-06-09 10:00.",
        "Not counted: 2 weekend days.",
        "A new day was appointed at 2026-06-04 14:02 by Ông Bà binh (binh), with a reason on record: from 2026-06-09 10:00 to 2026-06-10 17:00.",
        "Late by 1 hour of work.", Self.supplements(0).en, Self.window("2026-06-04").en,
        "Due: 2026-06-10 17:00.",
      ])
  }

  @Test(arguments: [("1.001029", "2026-06-19"), ("0.000001", "2026-06-29")])
  func `what comes in the last hour counts from the next working day`(_ code: String, _ due: String) throws {
    var story = try Story(Town.definition(code), at: "2026-06-04 16:29")
    try story.when("lan", "receive")
    // Taken as of Friday 5: ten working days from Monday 8 end on Friday 19, sixteen on Monday 29.
    let weekend = code == "1.001029" ? 4 : 8
    #expect(
      Array(told(story, .vi).prefix(5)) == [
        "Hồ sơ được tiếp nhận lúc 2026-06-04 16:30.",
        "Hồ sơ đến khi giờ làm việc còn không quá 60 phút, sau giờ làm việc hoặc vào ngày nghỉ: được coi là đến lúc mở cửa lần sau, 2026-06-05 07:30, và thời hạn tính từ đó (Nghị định 297/2025/NĐ-CP, Điều 6).",
        Self.days("2026-06-08").vi, "Không tính: \(weekend) ngày nghỉ cuối tuần.",
        "Hạn được tính lúc đó: \(due) 17:00.",
      ])
    #expect(
      Array(told(story, .en).prefix(5)) == [
        "The dossier was received at 2026-06-04 16:30.",
        "It came with no more than 60 minutes of office hours left, after closing or on a day off: it counts as come when the office next opened, 2026-06-05 07:30, and time runs from then (Decree 297/2025, Article 6).",
        Self.days("2026-06-08").en, "Not counted: \(weekend) weekend days.",
        "The due moment counted then: \(due) 17:00.",
      ])
  }

  @Test func `by post time counts from the hand-over minutes`() throws {
    var story = try Story(Town.definition("1.001806"), .post)
    try story.when("lan", "receive") { $0.filed = at("2026-05-29 10:00") }
    #expect(
      Array(told(story, .vi).prefix(5)) == [
        "Hồ sơ được tiếp nhận lúc 2026-06-01 08:01.",
        "Hồ sơ đến qua bưu chính: thời hạn tính từ lúc ký biên bản giao nhận, 2026-05-29 10:00 (Quyết định 45/2016/QĐ-TTg, Điều 7.4).",
        Self.days("2026-06-01").vi, "Không tính: 4 ngày nghỉ cuối tuần.",
        "Hạn được tính lúc đó: 2026-06-12 17:00.",
      ])
    #expect(
      told(story, .en).dropFirst().first
        == "It came by post: time counts from the signing of the hand-over minutes, 2026-05-29 10:00 (Decision 45/2016, Article 7.4)."
    )
  }

  @Test func `before reception it says what begins time, and by when an answer is due`() throws {
    var story = try Story(Town.definition("1.001806"), .online, by: "portal")
    expect(
      story,
      vi: [
        "Hồ sơ nộp lúc 2026-06-01 08:00 (“Trực tuyến”), chưa được tiếp nhận: thời hạn chưa bắt đầu, sẽ bắt đầu khi: “Tiếp nhận”.",
        "Hồ sơ phải được trả lời trước 2026-06-02 08:00, trong 8 giờ làm việc kể từ khi nộp (\(Self.law.vi)).",
      ],
      en: [
        "The dossier was submitted at 2026-06-01 08:00 (“Online”) and is not received yet: time has not begun; it begins with: “Receive”.",
        "It must be answered by 2026-06-02 08:00, within 8 working hours of its submission (\(Self.law.en)).",
      ])
    #expect(self.story(story).due == nil)
    try story.when("lan", "ask_supplement") { $0.note = SHA256.digest("note") }
    #expect(told(story, .en)[1] == "It has been answered; it is in: “Waiting for a supplement”.")
    try story.when("lan", "complete")
    try story.when("lan", "refuse") { $0.note = SHA256.digest("note") }
    #expect(
      told(story, .en)[0] == "Time never began: the dossier ended at 2026-06-01 08:03, in “Not accepted”.")
    let counter = try Story(Town.definition("1.001806"))
    #expect(
      told(counter, .vi)[1] == "Quy định không ấn định giờ phải trả lời hồ sơ nộp theo cách “Trực tiếp”.")
  }

  @Test func `an ended one says when, and how it stood to its time`() throws {
    var story = try Story(Town.definition("3.000527"))
    try story.go(to: "returned")
    #expect(told(story, .vi).suffix(3).first == "Hết tính thời gian lúc 2026-06-01 08:06: trước hạn.")
    #expect(told(story, .en).suffix(3).first == "Time ended at 2026-06-01 08:06: early.")
  }

  @Test func `a day taken from the calendar shows in the next count`() throws {
    var story = try Story(Town.definition("3.000527"))
    try story.when("lan", "receive")
    var setting = story.setting("lan")
    setting.calendar = try Self.freeWednesday.get()
    let before = DueStory(TimeRecord(story.dossier, story.history, story.definition, setting))
    #expect(before.lines.contains(.differs(at("2026-06-05 17:00"))))
    #expect(before.lines.contains(.otherCalendar("town")))
    let decision = try decide(.recount, on: story.dossier, by: story.definition, in: setting)
    let after = try evolve(story.dossier, decision.events[0])
    let told = DueStory(TimeRecord(after, story.history + decision.events, story.definition, setting))
    #expect(
      told.lines.contains(
        .recounted(story.now, from: at("2026-06-04 17:00"), to: at("2026-06-05 17:00"))))
    // The days off are told anew, as they are known now.
    let skipped = told.lines.compactMap { if case .skipped(let rest) = $0 { rest } else { nil } }
    #expect(skipped.map { $0.holidays.map(\.day) } == [[day("2026-06-03")]])
    #expect(told.lines.last == .due(at("2026-06-05 17:00")))
    #expect(!told.lines.contains { if case .differs = $0 { true } else { false } })
  }

  /// Wednesday 3 June 2026 is off.
  static let freeWednesday = Result {
    try CalendarFile.read(
      """
      calendar: town
      utc_offset_minutes: 420
      hours: ["07:30-11:30", "13:00-17:00"]
      weekdays: [1, 2, 3, 4, 5]
      sources: [test]
      days_off:
        - {title: {vi: Nghỉ, en: Off}, days: [2026-06-03]}

      """, file: "calendar")
  }
}

extension Story {
  /// All from which its time can be told now.
  var record: TimeRecord {
    TimeRecord(dossier, history, definition, setting("lan"), versions: versions)
  }
}
