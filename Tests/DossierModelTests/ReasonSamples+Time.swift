import DossierModel
import WorkingTime

extension ReasonSample {
  private static let law = Title(vi: "Nghị định 61/2018/NĐ-CP", en: "Decree 61/2018")
  private static let day = Day("2026-08-12") ?? Day(number: 0)
  private static let moment = Zone.vietnam.moment(day, minute: 17 * 60)

  static let time = [
    ReasonSample(
      .time(.clockNotRunning), "clock_not_running",
      vi: "thời hạn chưa bắt đầu hoặc đã hết tính", en: "the legal time has not begun, or is over",
      json: "{}"),
    ReasonSample(
      .time(.extendedAlready(times: 1, law: law)), "extended_already",
      vi: "đã hẹn lại 1 lần, pháp luật không cho thêm (Nghị định 61/2018/NĐ-CP)",
      en: "a new day was appointed 1×, the law allows no more (Decree 61/2018)",
      json: #"{"found":1,"law":"Decree 61/2018"}"#),
    ReasonSample(
      .time(.tooLateToExtend(latest: moment, law: nil)), "too_late_to_extend",
      vi: "chỉ hẹn lại được đến 2026-08-12 17:00",
      en: "a new day can be appointed until 2026-08-12 17:00 only",
      json: #"{"latest":"2026-08-12T17:00:00.000+07:00","law":null}"#),
    ReasonSample(
      .time(.notWorking(day)), "not_a_working_day",
      vi: "2026-08-12 không phải ngày làm việc", en: "2026-08-12 is no working day",
      json: #"{"found":"2026-08-12"}"#),
    ReasonSample(
      .time(.newDueNotLater(day, due: moment)), "new_due_not_later",
      vi: "ngày hẹn lại 2026-08-12 không sau hạn hiện nay 2026-08-12 17:00",
      en: "the new day 2026-08-12 is not after the present due time 2026-08-12 17:00",
      json: #"{"due":"2026-08-12T17:00:00.000+07:00","found":"2026-08-12"}"#),
    ReasonSample(
      .time(.notByPost), "not_by_post",
      vi: "chỉ hồ sơ qua bưu chính, khi tiếp nhận, mới có thời điểm giao nhận riêng; bỏ --filed",
      en: "only what came by post has a filing time of its own, told on reception; leave out --filed",
      json: "{}"),
    ReasonSample(
      .time(.filedInFuture(moment, now: moment)), "filed_in_future",
      vi: "thời điểm giao nhận 2026-08-12 17:00 ở sau hiện tại 2026-08-12 17:00",
      en: "the filing time 2026-08-12 17:00 is after now, 2026-08-12 17:00",
      json: #"{"found":"2026-08-12T17:00:00.000+07:00","now":"2026-08-12T17:00:00.000+07:00"}"#),
    ReasonSample(
      .time(
        .decidedByTime(Title(vi: "Hết thời gian bổ sung", en: "No supplement came"), at: moment, law: law)),
      "decided_by_time",
      vi:
        "thời gian đã quyết định trước đó: “Hết thời gian bổ sung”, từ 2026-08-12 17:00; việc đến sau không còn tính (Nghị định 61/2018/NĐ-CP)",
      en:
        "time had decided before: “No supplement came”, as of 2026-08-12 17:00; what comes after that no longer counts (Decree 61/2018)",
      json: #"{"at":"2026-08-12T17:00:00.000+07:00","law":"Decree 61/2018","timer":"No supplement came"}"#),
    ReasonSample(
      .time(.filedBeforeProcedure(moment, from: day)), "filed_before_procedure",
      vi:
        "thời điểm giao nhận 2026-08-12 17:00 ở trước ngày thủ tục có hiệu lực, 2026-08-12; nhận từ ngày đó trở đi",
      en:
        "the filing time 2026-08-12 17:00 is before the procedure’s first day, 2026-08-12; from that day on it is taken",
      json: #"{"found":"2026-08-12T17:00:00.000+07:00","from":"2026-08-12"}"#),
    ReasonSample(
      .time(.filedBeforeService(moment, place: "centre", from: day)), "filed_before_service",
      vi:
        "thời điểm giao nhận 2026-08-12 17:00 ở trước ngày Cơ quan centre bắt đầu tiếp nhận thủ tục, 2026-08-12; nhận từ ngày đó trở đi",
      en:
        "the filing time 2026-08-12 17:00 is before Agency centre began to receive the procedure, 2026-08-12; from that day on it is taken",
      json: #"{"agency":"centre","found":"2026-08-12T17:00:00.000+07:00","from":"2026-08-12"}"#),
    ReasonSample(
      .time(.filedOverdue(moment, due: moment)), "filed_overdue",
      vi:
        "tính từ thời điểm giao nhận 2026-08-12 17:00 thì đã hết hạn từ 2026-08-12 17:00; nếu đúng là giao nhận lúc đó, ghi vì sao bây giờ mới tiếp nhận bằng --note",
      en:
        "counted from the filing time 2026-08-12 17:00 it was due at 2026-08-12 17:00 already; if that is when it was handed over, say with --note why it is received only now",
      json: #"{"due":"2026-08-12T17:00:00.000+07:00","found":"2026-08-12T17:00:00.000+07:00"}"#),
    ReasonSample(
      .time(.handedInOverdue(moment, due: moment)), "handed_in_overdue",
      vi:
        "tính từ lúc ký biên bản 2026-08-12 17:00 thì đã hết hạn từ 2026-08-12 17:00; nếu đúng là ký lúc đó, thêm dòng “note:” vào hồ sơ này trong tệp biên bản, ghi vì sao bây giờ mới ghi nhận",
      en:
        "counted from the signing of the minutes at 2026-08-12 17:00 it was due at 2026-08-12 17:00 already; if that is when they were signed, add a line “note:” to this item in the file that says why it is recorded only now",
      json: #"{"due":"2026-08-12T17:00:00.000+07:00","found":"2026-08-12T17:00:00.000+07:00"}"#),
    ReasonSample(
      .time(.rulesChanged("nd-61-2018")), "rules_changed",
      vi:
        "phiên bản “nd-61-2018” thiếu hoặc bị sửa: tệp phải giữ nguyên mọi phiên bản cũ, quy định mới thêm thành phiên bản mới",
      en:
        "version “nd-61-2018” is missing or was altered: the file keeps every old version as it was, new rules are added as a new version",
      json: #"{"needed":"nd-61-2018"}"#),
    ReasonSample(
      .time(.beyondCalendar(day, last: day)), "beyond_calendar",
      vi: "ngày 2026-08-12 quá xa, ngoài lịch làm việc; chọn ngày đến hết 2026-08-12",
      en: "2026-08-12 is too far off, beyond the calendar; choose a day up to 2026-08-12",
      json: #"{"found":"2026-08-12","last":"2026-08-12"}"#),
    ReasonSample(
      .time(.timerNotDue), "timer_not_due",
      vi: "chưa đến giờ, hoặc không còn phải nhắc",
      en: "its time has not come, or is no longer to be watched", json: "{}"),
  ]
}
