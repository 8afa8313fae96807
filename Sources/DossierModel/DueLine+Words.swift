import WorkingTime

extension DueLine {
  /// One or two sentences.
  public func text(_ names: Names) -> String {
    let (say, zone) = (names.language, names.zone)
    return switch self {
    case .limit(let limit): limit.text(say)
    case .rules(_, let law):
      say("Quy định về thời hạn áp dụng: \(law(.vi)).", "The rules about time that apply: \(law(.en)).")
    case .notBegun(let submitted, let channel, let waitsFor):
      Self.notBegun(zone.text(submitted), channel, waitsFor, say)
    case .answer(let by, let within, let law):
      say(
        "Hồ sơ phải được trả lời trước \(zone.text(by)), trong \(within.text(.vi)) kể từ khi nộp (\(law(.vi))).",
        "It must be answered by \(zone.text(by)), within \(within.text(.en)) of its submission (\(law(.en)))."
      )
    case .answered(let states):
      say(
        "Hồ sơ đã được trả lời; đang ở: \(Self.quoted(states, .vi)).",
        "It has been answered; it is in: \(Self.quoted(states, .en)).")
    case .answerUntimed(let channel):
      say(
        "Quy định không ấn định giờ phải trả lời hồ sơ nộp theo cách “\(channel.title(.vi))”.",
        "The rules set no hour for the answer to what came in this way: “\(channel.title(.en))”.")
    case .neverBegan(let moment, let states):
      say(
        "Thời hạn chưa từng bắt đầu: hồ sơ kết thúc lúc \(zone.text(moment)), ở \(Self.quoted(states, .vi)).",
        "Time never began: the dossier ended at \(zone.text(moment)), in \(Self.quoted(states, .en)).")
    case .received(let moment):
      say(
        "Hồ sơ được tiếp nhận lúc \(zone.text(moment)).", "The dossier was received at \(zone.text(moment)).")
    case .filed(let moment):
      say(
        "Hồ sơ đến qua bưu chính: thời hạn tính từ lúc ký biên bản giao nhận, \(zone.text(moment)) (Quyết định 45/2016/QĐ-TTg, Điều 7.4).",
        "It came by post: time counts from the signing of the hand-over minutes, \(zone.text(moment)) (Decision 45/2016, Article 7.4)."
      )
    case .lastHour(let minutes, let from, let law):
      say(
        "Hồ sơ đến khi giờ làm việc còn không quá \(minutes) phút, sau giờ làm việc hoặc vào ngày nghỉ: được coi là đến lúc mở cửa lần sau, \(zone.text(from)), và thời hạn tính từ đó (\(law(.vi))).",
        "It came with no more than \(minutes) minutes of office hours left, after closing or on a day off: it counts as come when the office next opened, \(zone.text(from)), and time runs from then (\(law(.en)))."
      )
    case .counting(let limit, let from, let first): limit.counting(from, first, names)
    case .skipped(let rest): rest.text(say)
    case .otherCalendar:
      say(
        "Hạn này tính theo lịch và giờ làm việc lúc đó, khác hiện nay; các ngày nghỉ đã bỏ qua không còn kể lại được.",
        "This was counted by the calendar and office hours of that time, which differ from today’s; the days skipped cannot be told any more."
      )
    case .started(let due):
      say("Hạn được tính lúc đó: \(zone.text(due)).", "The due moment counted then: \(zone.text(due)).")
    case .paused(let moment, let action, let hasNote):
      say(
        "Dừng tính thời gian lúc \(zone.text(moment)): “\(action(.vi))”\(hasNote ? ", có ghi lý do" : "").",
        "Time stopped at \(zone.text(moment)): “\(action(.en))”\(hasNote ? ", with a reason on record" : "")."
      )
    case .resumed(let moment, let waited, let left, let due):
      Self.resumed(zone.text(moment), waited, left, zone.text(due), say)
    case .restarted(let moment, let waited, let lapsed, let due):
      Self.restarted(zone.text(moment), waited, lapsed.map(zone.text), zone.text(due), say)
    case .extended(let moment, let person, let hasNote, let old, let new):
      say(
        "Hẹn lại lúc \(zone.text(moment)), do \(names.person(person))\(hasNote ? ", có ghi lý do" : ""): từ \(zone.text(old)) sang \(zone.text(new)).",
        "A new day was appointed at \(zone.text(moment)) by \(names.person(person))\(hasNote ? ", with a reason on record" : ""): from \(zone.text(old)) to \(zone.text(new))."
      )
    case .recounted(let moment, let old, let new):
      say(
        "Lịch hoặc giờ làm việc thay đổi, hạn được tính lại lúc \(zone.text(moment)): từ \(zone.text(old)) sang \(zone.text(new)).",
        "The calendar or the office hours changed, and the due moment was counted again at \(zone.text(moment)): from \(zone.text(old)) to \(zone.text(new))."
      )
    case .moved(let moment):
      say(
        "Hồ sơ chuyển sang phiên bản khác của thủ tục lúc \(zone.text(moment)); hạn giữ nguyên.",
        "The dossier was moved to another version of its procedure at \(zone.text(moment)); the due moment stood."
      )
    case .differs(let counted):
      say(
        "Tính theo lịch và phiên bản hiện nay thì hạn sẽ là \(zone.text(counted)); hạn đã ghi vẫn có giá trị cho đến khi được tính lại.",
        "By today’s calendar and version it would be \(zone.text(counted)); what is stored holds until it is counted again."
      )
    case .ended(let moment, let punctuality, let standing):
      say(
        "Hết tính thời gian lúc \(zone.text(moment)): \(punctuality.text(.vi)).",
        "Time ended at \(zone.text(moment)): \(punctuality.text(.en)).")
        + (standing
          ? say(
            " Thời gian đang dừng khi đó; tính theo lúc dừng.",
            " Time stood still by then; it is judged by when it stopped.")
          : "")
    case .standing(let left):
      say(
        "Thời gian đang dừng; còn \(Self.worked(left, .vi)).",
        "Time stands still, with \(Self.worked(left, .en)) left.")
    case .remaining(let minutes):
      say("Còn \(Self.worked(minutes, .vi)).", "Left: \(Self.worked(minutes, .en)).")
    case .overdue(let minutes):
      say("Đã quá hạn \(Self.worked(minutes, .vi)).", "Late by \(Self.worked(minutes, .en)).")
    case .supplements(let asked, let allowed, let law): Self.supplements(asked, allowed, law, say)
    case .supplementWindow(let by, let within, let asked):
      Self.supplementWindow(zone.text(by), within, asked.map { (zone.text($0), $0 <= by) }, say)
    case .due(let moment): say("Hạn trả kết quả: \(zone.text(moment)).", "Due: \(zone.text(moment)).")
    }
  }

  private static func notBegun(
    _ submitted: String, _ channel: Channel, _ waitsFor: [Title], _ say: Language
  ) -> String {
    say(
      "Hồ sơ nộp lúc \(submitted) (“\(channel.title(.vi))”), chưa được tiếp nhận: thời hạn chưa bắt đầu, sẽ bắt đầu khi: \(quoted(waitsFor, .vi)).",
      "The dossier was submitted at \(submitted) (“\(channel.title(.en))”) and is not received yet: time has not begun; it begins with: \(quoted(waitsFor, .en))."
    )
  }

  private static func resumed(
    _ moment: String, _ waited: Int, _ left: Int?, _ due: String, _ say: Language
  ) -> String {
    guard left != 0 else {
      return say(
        "Sau khi chờ \(Self.waited(waited, .vi)), thời gian tính tiếp lúc \(moment); hạn đã qua từ trước vẫn giữ nguyên: \(due).",
        "After waiting \(Self.waited(waited, .en)), time went on at \(moment); it was late already, and the due moment stood: \(due)."
      )
    }
    let (vi, en) = (left.map { " là \(worked($0, .vi))" } ?? "", left.map { ", \(worked($0, .en))" } ?? "")
    return say(
      "Sau khi chờ \(Self.waited(waited, .vi)), thời gian tính tiếp lúc \(moment) với phần còn lại\(vi): hạn lùi đúng bằng thời gian làm việc đã chờ; hạn mới: \(due).",
      "After waiting \(Self.waited(waited, .en)), time went on at \(moment) with what was left\(en): the due moment moves by just the office hours waited; it is now \(due)."
    )
  }

  private static func restarted(
    _ moment: String, _ waited: Int, _ lapsed: String?, _ due: String, _ say: Language
  ) -> String {
    let vi = lapsed.map { " ngày đã hẹn lại \($0) không còn giá trị, vì thời hạn tính lại từ đầu;" } ?? ""
    let en = lapsed.map { " the day appointed, \($0), no longer holds, since time starts anew;" } ?? ""
    return say(
      "Sau khi chờ \(Self.waited(waited, .vi)), thời hạn tính lại từ đầu lúc \(moment), vì thủ tục quy định tính lại sau khi bổ sung;\(vi) hạn mới: \(due).",
      "After waiting \(Self.waited(waited, .en)), time began again from zero at \(moment), as the procedure has it after a supplement;\(en) the new due moment: \(due)."
    )
  }

  private static func supplementWindow(
    _ by: String, _ within: TimeLimit, _ asked: (text: String, inTime: Bool)?, _ say: Language
  ) -> String {
    let start = say(
      "Yêu cầu bổ sung phải gửi trong \(within.text(.vi)), đến \(by)",
      "A supplement is to be asked within \(within.text(.en)), by \(by)")
    guard let asked else { return start + say(".", ".") }
    return asked.inTime
      ? start + say("; đã gửi lúc \(asked.text).", "; it was at \(asked.text).")
      : start + say("; gửi lúc \(asked.text) là chậm.", "; it was at \(asked.text), too late.")
  }

  private static func supplements(_ asked: Int, _ allowed: Int?, _ law: Title?, _ say: Language) -> String {
    let vi = allowed.map { "; pháp luật cho \($0) lần\(law.map { " (\($0(.vi)))" } ?? "")" } ?? ""
    let en = allowed.map { "; the law allows \($0)\(law.map { " (\($0(.en)))" } ?? "")" } ?? ""
    let late = say(
      " Yêu cầu quá một lần thì hồ sơ bị tính là quá hạn (Quyết định 766/QĐ-TTg năm 2022).",
      " More than one counts as late in the national index (Decision 766 of 2022).")
    return say("Đã yêu cầu bổ sung \(asked) lần\(vi).", "Supplements asked: \(asked)\(en).") + late
  }

  private static func worked(_ minutes: Int, _ say: Language) -> String {
    let text = WorkingMinutes(minutes).exact(say)
    return say("\(text) làm việc", "\(text) of work")
  }

  private static func waited(_ minutes: Int, _ say: Language) -> String {
    WorkingMinutes(minutes).exact(say) + say(" (giờ làm việc)", " (office hours)")
  }

  private static func quoted(_ titles: [Title], _ say: Language) -> String {
    titles.map { "“\($0(say))”" }.joined(separator: "; ")
  }
}

extension DueLine.Limit {
  fileprivate func text(_ say: Language) -> String {
    let vi = branch.map { ", trường hợp “\($0(.vi))”," } ?? ""
    let en = branch.map { ", case “\($0(.en))”," } ?? ""
    let source = sources.first.map { say(", theo “\($0)”", ", after “\($0)”") } ?? ""
    return say(
      "Thủ tục \(procedure) “\(name(.vi))”\(vi) có thời hạn \(limit.text(.vi))\(source).",
      "Procedure \(procedure) “\(name(.en))”\(en) has a limit of \(limit.text(.en))\(source).")
  }
}

extension TimeLimit {
  /// How it is counted from a moment, with the law.
  fileprivate func counting(_ from: Moment, _ first: Day, _ names: Names) -> String {
    let (say, start) = (names.language, names.zone.text(from))
    return switch self {
    case .workingDays:
      say(
        "Ngày làm việc được tính từ ngày làm việc tiếp theo, \(first.text) (Bộ luật Dân sự 2015, Điều 147), đến hết giờ làm việc của ngày cuối.",
        "Working days count from the next working day, \(first.text) (Civil Code 2015, Article 147), up to closing time of the last."
      )
    case .workingHours, .workingMinutes:
      say(
        "Giờ làm việc được tính từ \(start), chỉ trong giờ hành chính.",
        "Working hours count from \(start), within office hours only.")
    case .months:
      say(
        "Tháng được tính từ ngày tiếp theo, \(first.text), đến ngày cùng số của tháng cuối; ngày đó là ngày nghỉ thì sang ngày làm việc kế tiếp (Bộ luật Dân sự 2015, Điều 147, 148).",
        "Months count from the next day, \(first.text), to the day of the same number; where that is a day of rest, the next working day takes its place (Civil Code 2015, Articles 147, 148)."
      )
    case .days:
      say(
        "Mọi ngày đều được tính, từ ngày tiếp theo, \(first.text); ngày cuối là ngày nghỉ thì sang ngày làm việc kế tiếp (Bộ luật Dân sự 2015, Điều 147, 148).",
        "Every day counts, from the next one, \(first.text); where the last is a day of rest, the next working day takes its place (Civil Code 2015, Articles 147, 148)."
      )
    case .sameDay(let minute):
      say(
        "Nhận đến \(Self.clock(minute)) của ngày làm việc thì trả trong ngày, sau đó thì ngày làm việc tiếp theo (Nghị định 23/2015/NĐ-CP, Điều 7): \(first.text).",
        "What comes by \(Self.clock(minute)) of a working day is due the same day, else the next working day (Decree 23/2015, Article 7): \(first.text)."
      )
    }
  }
}

extension RestDays {
  fileprivate func text(_ say: Language) -> String {
    let free = holidays.map { $0.day.text + ($0.title.map { " “\($0(say))”" } ?? "") }.joined(separator: ", ")
    let parts = [
      weekends == 0
        ? nil
        : say(
          "\(weekends) ngày nghỉ cuối tuần", "\(weekends) weekend \(weekends == 1 ? "day" : "days")"),
      holidays.isEmpty
        ? nil : say("ngày nghỉ lễ \(free)", "\(holidays.count == 1 ? "holiday" : "holidays") \(free)"),
    ].compactMap(\.self)
    let skipped =
      parts.isEmpty ? nil : say("Không tính: ", "Not counted: ") + parts.joined(separator: "; ") + "."
    let extra = worked.map(\.text).joined(separator: ", ")
    let added =
      worked.isEmpty ? nil : say("Làm việc cả cuối tuần: \(extra).", "Worked at the weekend: \(extra).")
    return [skipped, added].compactMap(\.self).joined(separator: " ")
  }
}
