import Reports

/// A figure of the on-time report.
enum OnTimeColumn {
  case count(Verdict)
  case ended
  case rate
  case usual

  static func of(_ question: OnTimeQuestion) -> [OnTimeColumn] {
    let done: [OnTimeColumn] = [.count(.early), .count(.onTime), .count(.late), .ended, .rate]
    let rest: [Verdict] = question.isOfStays ? [.untimed] : [.runningInTime, .runningLate, .notStarted]
    return done + rest.map { .count($0) } + [.usual]
  }

  var heading: String {
    switch self {
    case .count(let verdict): verdict.heading
    case .ended: say("Đã xong", "Ended")
    case .rate: say("Tỷ lệ", "Rate")
    case .usual: say("Thời gian thường", "Usual time")
    }
  }

  func text(_ row: OnTimeRow) -> String {
    switch self {
    case .count(let verdict): "\(row(verdict))"
    case .ended: "\(row.ended)"
    case .rate: row.rate.percent
    case .usual: row.usual.map(workingSpan) ?? "–"
    }
  }
}

extension Verdict {
  /// Over a column of figures.
  var heading: String {
    switch self {
    case .early: say("Trước hạn", "Early")
    case .onTime: say("Đúng hạn", "On time")
    case .late: say("Trễ hạn", "Late")
    case .runningInTime: say("Đang làm, còn hạn", "Running in time")
    case .runningLate: say("Đang làm, quá hạn", "Running late")
    case .notStarted: say("Chưa tính giờ", "Not started")
    case .untimed: say("Không có thời hạn", "No limit")
    }
  }

  /// Of one dossier or stay.
  var title: String { heading.lowercased() }
}

extension OnTimeQuestion.Grouping {
  var heading: String {
    switch self {
    case .agency: say("Cơ quan", "Agency")
    case .procedure: say("Thủ tục", "Procedure")
    case .month: say("Tháng", "Month")
    case .officer: say("Người xử lý", "Officer")
    case .step: say("Bước", "Step")
    }
  }
}

extension TimeRule {
  var title: String {
    switch self {
    case .national: say("Cách tính quốc gia (Quyết định 766/QĐ-TTg)", "National rule (Decision 766/QĐ-TTg)")
    case .plain: say("Cách tính theo sổ thời hạn", "Plain rule (the deadline ledger)")
    }
  }

  /// What it does, in one sentence.
  var meaning: String {
    switch self {
    case .national:
      say(
        "Lúc kết thúc trừ thời gian chờ, so với ngày hẹn gần nhất; yêu cầu bổ sung quá một lần là trễ; hồ sơ đã dừng tính là kết thúc lúc dừng",
        "The end less the working time waited, against the day last promised; more than one supplement request is late; what was stopped ended then"
      )
    case .plain:
      say(
        "Lúc kết thúc so với thời điểm đến hạn trong sổ thời hạn của hồ sơ",
        "The end against the due moment the dossier’s deadline ledger comes to")
    }
  }
}
