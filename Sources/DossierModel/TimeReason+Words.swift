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
    case .decidedByTime(let title, let moment, let law):
      say(
        "thời gian đã quyết định trước đó: “\(title(.vi))”, từ \(zone.text(moment)); việc đến sau không còn tính",
        "time had decided before: “\(title(.en))”, as of \(zone.text(moment)); what comes after that no longer counts"
      )
        + cited(law, say)
    case .rulesChanged(let name):
      say(
        "phiên bản “\(name)” thiếu hoặc bị sửa; quy định mới phải là phiên bản mới",
        "version “\(name)” is missing or was altered; new rules are a new version")
    case .timerNotDue:
      say("chưa đến giờ, hoặc không còn phải nhắc", "its time has not come, or is no longer to be watched")
    }
  }

  private func cited(_ law: Title?, _ say: Language) -> String { law.map { " (\($0(say)))" } ?? "" }
}
