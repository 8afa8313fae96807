import Reports

extension OnTimePage {
  /// What the figures rest on, said with the figures.
  func basis(_ rate: OnTimeRate) -> [String] {
    let measured = rate.question.isOfStays ? [ofStays] : ofDossiers
    return measured + [
      say(
        "Trước hạn: xong vào một ngày trước ngày hẹn; đúng hạn: trong ngày hẹn, không quá giờ hẹn.",
        "Early: on a day before the due day; on time: on the due day, no later than the due moment."),
      period(rate),
      say(
        "Tỷ lệ: (trước hạn + đúng hạn) trên số đã xong; cắt ở hai chữ số thập phân, không làm tròn lên.",
        "Rate: (early + on time) of those ended; cut at two decimals, never rounded up."),
      usual(rate),
    ]
  }

  private var ofStays: String {
    say(
      "Mỗi lượt xử lý đã xong ở một bước được so với thời hạn của bước đó; bước không có thời hạn để riêng.",
      "Each finished stay in a step against the end of that step’s own time; steps without one are apart.")
  }

  private var ofDossiers: [String] {
    [
      say(
        "Hồ sơ đang chờ, hoặc kết thúc trong lúc chờ, được xét theo lúc thời gian ngừng chạy.",
        "What waits, or ended while it waited, is judged by the moment its time stopped."),
      say(
        "Chưa tính giờ: nộp trong kỳ, chưa hoặc không được tiếp nhận; không vào tỷ lệ nào.",
        "Not started: handed in in the period, not received by its end or not at all; part of no rate."),
    ]
  }

  private func period(_ rate: OnTimeRate) -> String {
    let question = rate.question
    let days = "\(question.from?.text ?? "…") – \(question.until?.text ?? "…")"
    let only = [question.agency, question.procedure].compactMap { $0 }.map { ", \($0)" }.joined()
    let ended = say("Kỳ: kết thúc trong \(days)\(only)", "Period: ended \(days)\(only)")
    guard !question.isOfStays else { return ended + "." }
    let end = zone.text(rate.end)
    return ended + say("; hồ sơ đang làm: tại thời điểm \(end).", "; running: as of \(end).")
  }

  private func usual(_ rate: OnTimeRate) -> String {
    let what = rate.question.isOfStays
    return say(
      "Thời gian thường: chín phần mười \(what ? "lượt xử lý" : "hồ sơ có kết quả") không lâu hơn (phân vị 90, ngày 8 giờ làm việc, không kể chờ).",
      "Usual time: nine in ten \(what ? "stays" : "dossiers with a result") took no longer (90th percentile, days of 8 working hours, without waiting)."
    )
  }
}
