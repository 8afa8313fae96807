import WorkingTime

extension TimeReason {
  /// One sentence.
  func text(_ names: Names) -> String {
    let (say, zone) = (names.language, names.zone)
    return switch self {
    case .clockNotRunning:
      say("thời hạn chưa bắt đầu hoặc đã hết tính", "the legal time has not begun, or is over")
    case .extendedAlready(let times, let law):
      say(
        "đã hẹn lại \(times) lần, pháp luật không cho thêm",
        "a new day was appointed \(times)×, the law allows no more")
        + cited(law, say)
    case .tooLateToExtend(let latest, let law):
      say(
        "chỉ hẹn lại được đến \(zone.text(latest))",
        "a new day can be appointed until \(zone.text(latest)) only")
        + cited(law, say)
    case .notWorking(let day): say("\(day.text) không phải ngày làm việc", "\(day.text) is no working day")
    case .newDueNotLater(let day, let due):
      say(
        "ngày hẹn lại \(day.text) không sau hạn hiện nay \(zone.text(due))",
        "the new day \(day.text) is not after the present due time \(zone.text(due))")
    case .notByPost:
      say(
        "chỉ hồ sơ qua bưu chính, khi tiếp nhận, mới có thời điểm giao nhận riêng; bỏ --filed",
        "only what came by post has a filing time of its own, told on reception; leave out --filed")
    case .filedInFuture(let filed, let now):
      say(
        "thời điểm giao nhận \(zone.text(filed)) ở sau hiện tại \(zone.text(now))",
        "the filing time \(zone.text(filed)) is after now, \(zone.text(now))")
    case .beyondCalendar(let day, let last): Self.tooFar(day.text, last.text, say)
    case .decidedByTime(let title, let moment, let law):
      say(
        "thời gian đã quyết định trước đó: “\(title(.vi))”, từ \(zone.text(moment)); việc đến sau không còn tính",
        "time had decided before: “\(title(.en))”, as of \(zone.text(moment)); what comes after that no longer counts"
      )
        + cited(law, say)
    case .filedBeforeProcedure(let filed, let from): Self.beforeProcedure(zone.text(filed), from.text, say)
    case .filedBeforeService(let filed, let place, let from):
      Self.beforeService(zone.text(filed), names.agency(place), from.text, say)
    case .filedOverdue(let filed, let due): Self.overdue(zone.text(filed), zone.text(due), say)
    case .handedInOverdue(let filed, let due): Self.overdueInMinutes(zone.text(filed), zone.text(due), say)
    case .rulesChanged(let name):
      say(
        "phiên bản “\(name)” thiếu hoặc bị sửa: tệp phải giữ nguyên mọi phiên bản cũ, quy định mới thêm thành phiên bản mới",
        "version “\(name)” is missing or was altered: the file keeps every old version as it was, new rules are added as a new version"
      )
    case .timerNotDue:
      say("chưa đến giờ, hoặc không còn phải nhắc", "its time has not come, or is no longer to be watched")
    }
  }

  private static func tooFar(_ day: String, _ last: String, _ say: Language) -> String {
    say(
      "ngày \(day) quá xa, ngoài lịch làm việc; chọn ngày đến hết \(last)",
      "\(day) is too far off, beyond the calendar; choose a day up to \(last)")
  }

  private static func beforeProcedure(_ filed: String, _ from: String, _ say: Language) -> String {
    say(
      "thời điểm giao nhận \(filed) ở trước ngày thủ tục có hiệu lực, \(from); nhận từ ngày đó trở đi",
      "the filing time \(filed) is before the procedure’s first day, \(from); from that day on it is taken")
  }

  private static func beforeService(
    _ filed: String, _ place: String, _ from: String, _ say: Language
  ) -> String {
    say(
      "thời điểm giao nhận \(filed) ở trước ngày \(place) bắt đầu tiếp nhận thủ tục, \(from); nhận từ ngày đó trở đi",
      "the filing time \(filed) is before \(place) began to receive the procedure, \(from); from that day on it is taken"
    )
  }

  private static func overdueInMinutes(_ filed: String, _ due: String, _ say: Language) -> String {
    say(
      "tính từ lúc ký biên bản \(filed) thì đã hết hạn từ \(due); nếu đúng là ký lúc đó, thêm dòng “note:” vào hồ sơ này trong tệp biên bản, ghi vì sao bây giờ mới ghi nhận",
      "counted from the signing of the minutes at \(filed) it was due at \(due) already; if that is when they were signed, add a line “note:” to this item in the file that says why it is recorded only now"
    )
  }

  private static func overdue(_ filed: String, _ due: String, _ say: Language) -> String {
    say(
      "tính từ thời điểm giao nhận \(filed) thì đã hết hạn từ \(due); nếu đúng là giao nhận lúc đó, ghi vì sao bây giờ mới tiếp nhận bằng --note",
      "counted from the filing time \(filed) it was due at \(due) already; if that is when it was handed over, say with --note why it is received only now"
    )
  }

  private func cited(_ law: Title?, _ say: Language) -> String { law.map { " (\($0(say)))" } ?? "" }
}
