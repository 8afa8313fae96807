import Reports

/// A figure of the report on the post.
enum PostalColumn {
  case volume
  case delivered
  case count(PostalClass)
  case late
  case untimed
  case onTimeRate
  case deliveryRate
  case failedItems
  case failedAttempts
  case usualDays
  case longestDays
  case price
  case unpriced
  case cash(KeyPath<CashOnDelivery, Int>, String)

  /// What became of the items; every class is in one of the columns behind the rate.
  static var ways: [PostalColumn] {
    [
      .volume, .delivered, .onTimeRate, .count(.deliveredOnTime), .late, .count(.underWay), .untimed,
      .count(.goingBack), .count(.sentBack), .count(.lost), .count(.cancelled),
    ]
  }

  /// How it went, and what it costs.
  static var costs: [PostalColumn] {
    [
      .deliveryRate, .failedItems, .failedAttempts, .usualDays, .longestDays, .price, .unpriced,
      .cash(\.asked, say("Thu hộ", "To collect")), .cash(\.collected, say("Đã thu", "Collected")),
      .cash(\.remitted, say("Đã nộp", "Paid on")), .cash(\.outstanding, say("Hãng còn giữ", "Still held")),
      .cash(\.differences, say("Lệch tiền", "Money differs")),
    ]
  }

  var heading: String {
    switch self {
    case .volume: say("Bưu gửi", "Items")
    case .delivered: say("Đã phát", "Delivered")
    case .count(.deliveredOnTime): say("Đúng hạn", "On time")
    case .count(let itemClass): itemClass.heading
    case .late: say("Trễ hạn", "Late")
    case .untimed: say("Không rõ hạn", "No time known")
    case .onTimeRate: say("Tỷ lệ đúng hạn", "On-time rate")
    case .deliveryRate: say("Tỷ lệ phát được", "Delivery rate")
    case .failedItems: say("Phát hụt", "Items failed")
    case .failedAttempts: say("Lần hụt", "Attempts failed")
    case .usualDays: say("Trung vị", "Median")
    case .longestDays: say("Lâu nhất", "Longest")
    case .price: say("Cước", "Price")
    case .unpriced: say("Chưa rõ cước", "No price")
    case .cash(_, let heading): heading
    }
  }

  func text(_ row: PostalRow) -> String {
    switch self {
    case .volume: "\(row.volume)"
    case .delivered: "\(row.delivered)"
    case .count(let itemClass): "\(row(itemClass))"
    case .late: "\(row.late)"
    case .untimed: "\(row.untimed)"
    case .onTimeRate: row.onTimeRate.percent
    case .deliveryRate: row.deliveryRate.percent
    case .failedItems: "\(row.failedItems)"
    case .failedAttempts: "\(row.failedAttempts)"
    case .usualDays: row.days.percentile(50).map { "\($0)" } ?? "–"
    case .longestDays: row.days.percentile(100).map { "\($0)" } ?? "–"
    case .price: row.priced == 0 ? "–" : "\(row.price)"
    case .unpriced: "\(row.unpriced)"
    case .cash(let figure, _): "\(row.cash[keyPath: figure])"
    }
  }
}

extension PostalClass {
  /// Over a column of figures, and of one item.
  var heading: String {
    switch self {
    case .deliveredOnTime: say("Phát đúng hạn", "Delivered on time")
    case .deliveredLate: say("Phát trễ hạn", "Delivered late")
    case .deliveredUntimed: say("Đã phát, không rõ hạn", "Delivered, no time known")
    case .underWay: say("Đang đi, còn hạn", "Under way in time")
    case .overdue: say("Đang đi, quá hạn", "Overdue")
    case .underWayUntimed: say("Đang đi, không rõ hạn", "Under way, no time known")
    case .goingBack: say("Từ chối, đang hoàn", "Refused, going back")
    case .sentBack: say("Đã chuyển hoàn", "Sent back")
    case .lost: say("Thất lạc", "Lost")
    case .cancelled: say("Đã hủy", "Cancelled")
    }
  }

  var title: String { heading.lowercased() }
}

extension PostalQuestion.Grouping {
  var heading: String {
    switch self {
    case .carrier: say("Hãng", "Carrier")
    case .destination: say("Nơi đến", "Destination")
    case .month: say("Tháng", "Month")
    }
  }
}
