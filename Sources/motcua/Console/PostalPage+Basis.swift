import Reports

extension PostalPage {
  /// What the figures rest on, said with the figures.
  func basis(_ figures: PostalFigures) -> [String] {
    [period(figures), classes, onTime, delivery, days, price, cash]
  }

  private func period(_ figures: PostalFigures) -> String {
    let (question, now) = (figures.question, zone.text(figures.now))
    let days = "\(question.from?.text ?? "…") – \(question.until?.text ?? "…")"
    let only = [question.carrier, question.agency].compactMap { $0 }.map { ", \($0)" }.joined()
    return say(
      "Kỳ: giao cho hãng trong \(days)\(only); thu gom: ngày đặt đơn. Xét tại thời điểm \(now), theo những gì hãng báo và giờ hãng ghi.",
      "Period: handed over to carriers \(days)\(only); collections: the day of the order. As of \(now), by what carriers report and the times they tell."
    )
  }

  private var classes: String {
    say(
      "Mỗi bưu gửi thuộc đúng một cột sau tỷ lệ đúng hạn. Trễ hạn: phát sau hạn, hoặc đang đi mà đã quá hạn. Hãng báo hai kết cục thì tính kết cục sớm hơn.",
      "Each item is in exactly one of the columns behind the on-time rate. Late: delivered past its time, or still under way past it. Of two ends told the earlier counts."
    )
  }

  private var onTime: String {
    say(
      "Tỷ lệ đúng hạn: phát đúng hạn trên (phát đúng hạn + trễ hạn). Hạn: J + n ngày làm việc theo nơi đến, đến hết giờ làm việc ngày cuối.",
      "On-time rate: delivered on time of (delivered on time + late). Time: J + n working days by destination, until closing time of the last."
    )
  }

  private var delivery: String {
    say(
      "Tỷ lệ phát được: đã phát trên (đã phát + chuyển hoàn + thất lạc + hủy). Tỷ lệ cắt ở hai chữ số thập phân, không làm tròn lên.",
      "Delivery rate: delivered of (delivered + sent back + lost + cancelled). Rates are cut at two decimals, never rounded up."
    )
  }

  private var days: String {
    say(
      "Trung vị, lâu nhất: số ngày làm việc sau ngày giao đến ngày phát, theo lịch của nơi tiếp nhận.",
      "Median, longest: working days after the day of hand-over through delivery, by the calendar of the receiving place."
    )
  }

  private var price: String {
    say(
      "Cước và tiền tính bằng đồng; cước chỉ cộng những bưu gửi hãng đã báo giá, số chưa rõ cước để riêng.",
      "Price and money in đồng; only told prices are added up, items without one are counted apart.")
  }

  private var cash: String {
    say(
      "Thu hộ: đã thu là theo hãng báo; còn giữ: đã thu mà chưa nộp; lệch tiền: phát mà tiền báo khác tiền phải thu, thu khi chưa phát, hoặc nộp khác số đã thu.",
      "Cash on delivery: collected as reported; still held: collected and not paid on; money differs: delivered and another amount told than asked, collected without delivery, or paid on otherwise than collected."
    )
  }
}
