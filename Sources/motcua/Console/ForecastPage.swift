import DossierModel
import Office
import Simulation
import WorkingTime

/// Shows a forecast to people.
struct ForecastPage {
  private let names: Names

  init(_ office: Office, _ options: OfficeOptions) throws { names = try options.names(office) }

  func text(_ foreseen: Foreseen) -> String {
    let forecast = foreseen.forecast
    let parts = [
      basis(foreseen), dossiers(forecast), places(forecast), helps(forecast), refusals(forecast), note,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func basis(_ foreseen: Foreseen) -> String {
    let forecast = foreseen.forecast
    let runs = forecast.runs == 1 ? "1 run" : "\(forecast.runs) runs"
    var lines = [
      say(
        "Mô phỏng từ \(forecast.from.text) đến \(forecast.until.text): \(forecast.workingDays) ngày làm việc; \(forecast.runs) lần chạy, hạt giống \(forecast.seed).",
        "Simulated from \(forecast.from.text) to \(forecast.until.text): \(forecast.workingDays) working days; \(runs), seed \(forecast.seed)."
      ), arrivals(foreseen),
    ]
    lines += assumed(forecast).map(Console.wrapped)
    if forecast.total.carried.high > 0 {
      let (carried, late) = (forecast.total.carried.high, forecast.total.carriedLate.high)
      lines.append(
        say(
          "Đang giải quyết lúc bắt đầu: \(carried) hồ sơ, trong đó đã trễ: \(late).",
          "Under way at the start: \(carried), late already: \(late)."))
    }
    return lines.joined(separator: "\n")
  }

  private func arrivals(_ foreseen: Foreseen) -> String {
    let rate = foreseen.scenario.streams.reduce(0) { $0 + $1.perThousandDays }
    let perDay = Self.decimal((rate + 50) / 100)
    let (from, until) = (foreseen.past.from.text, foreseen.past.until.text)
    return foreseen.arrivalsAreGiven
      ? say(
        "Hồ sơ đến theo tệp kịch bản: \(perDay) mỗi ngày làm việc.",
        "Arrivals from the scenario file: \(perDay) a working day.")
      : say(
        "Hồ sơ đến theo lịch sử \(from) – \(until) (\(foreseen.pastDossiers) hồ sơ): \(perDay) mỗi ngày làm việc.",
        "Arrivals as in the history of \(from) – \(until) (\(foreseen.pastDossiers) dossiers): \(perDay) a working day."
      )
  }

  /// What neither history nor scenario says.
  private func assumed(_ forecast: Forecast) -> [String] {
    let list = { (names: [StateName]) in Set(names.map(\.state)).sorted().joined(separator: ", ") }
    let (work, waits) = (list(forecast.assumedWork), list(forecast.assumedWaits))
    let (share, least, days) = (Assumption.share, Assumption.minutes, Assumption.wait / 480)
    let lines = [
      work.isEmpty
        ? nil
        : say(
          "Giả định vì không có số liệu: mỗi việc mất khoảng 1/\(share) thời hạn của bước, ít nhất khoảng \(least) phút, ở “\(work)”.",
          "Assumed for want of figures: work takes about 1/\(share) of the step’s allowance, at least about \(least) minutes, in “\(work)”."
        ),
      waits.isEmpty
        ? nil
        : say(
          "Giả định vì không có số liệu: phải chờ \(days) ngày làm việc ở “\(waits)”.",
          "Assumed for want of figures: \(days) working days of waiting in “\(waits)”."),
    ]
    return lines.compactMap(\.self)
  }

  private func dossiers(_ forecast: Forecast) -> String {
    var table = Table(
      [
        say("Thủ tục", "Procedure"), say("Cơ quan", "Agency"), say("Đầu kỳ", "At start"),
        say("Đến", "Come in"), say("Không nhận", "Not accepted"), say("Xong", "Finished"),
        say("Xong trễ", "Finished late"), say("Còn lại", "Left"), say("Còn, đã trễ", "Left, late"),
        say("Ngày, trung bình", "Days, mean"), say("Ngày, 90%", "Days, 90 %"),
      ], numbers: Set(2...10), whole: [0])
    for row in forecast.rows { table.add(cells(row, row.procedure, names.agency(row.agency))) }
    table.add(cells(forecast.total, say("Tổng", "Total"), ""))
    return table.text(width: Console.width)
  }

  private func cells(_ row: Forecast.Row, _ procedure: String, _ agency: String) -> [String] {
    [procedure, agency]
      + [
        row.carried, row.arrived, row.turnedAway, row.finished, row.late, row.running, row.runningLate,
      ].map(Self.text)
      + [row.meanMinutes, row.ninetiethMinutes].map { $0.map(Self.days) ?? "–" }
  }

  private func places(_ forecast: Forecast) -> String {
    var table = Table(
      [
        say("Nơi", "Where"), say("Người", "People"), say("Bận, %", "Busy, %"),
        say("Việc", "Things done"), say("Chờ, giờ", "Wait, hours"),
      ], numbers: [1, 2, 3, 4])
    for load in forecast.places {
      table.add([
        names.place(load.place), "\(load.people)", load.busyPercent.map(Self.text) ?? "–",
        Self.text(load.done), Self.tenths(load.meanWait, 60),
      ])
    }
    return table.text(width: Console.width)
  }

  private func helps(_ forecast: Forecast) -> String {
    guard !forecast.helps.isEmpty else {
      return say(
        "Thêm một người ở đâu cũng không giảm được hồ sơ trễ.",
        "One more person, wherever, would not make fewer dossiers late.")
    }
    let lines = forecast.helps.enumerated().map { number, help in
      let tied = help.isTied ? say(" (ngang nơi trên)", " (equal to the one above)") : ""
      return "  \(number + 1). \(names.place(help.place)): "
        + say("bớt \(Self.text(help.fewerLate)) hồ sơ trễ", "\(Self.text(help.fewerLate)) fewer late") + tied
    }
    return
      ([say("Thêm một người thì đỡ nhất ở:", "One more person helps most at:")] + lines)
      .joined(separator: "\n")
  }

  private func refusals(_ forecast: Forecast) -> String {
    guard !forecast.refusals.isEmpty else { return "" }
    let lines = forecast.refusals.prefix(5).map {
      "  – \($0.refusal.procedure) \($0.refusal.action): \($0.refusal.reason.text(names)) (× \($0.count))"
    }
    return
      ([
        say(
          "Bị quy tắc từ chối, nên hồ sơ đứng lại hoặc không vào được (tổng các lần chạy):",
          "Refused by the rules, so that dossiers stood still or did not come in (all runs):")
      ] + lines).joined(separator: "\n")
  }

  private var note: String {
    Console.wrapped(
      say(
        "Số là trung bình các lần chạy, làm tròn đến một phần mười (thấp nhất–cao nhất); đầu kỳ + đến = không nhận + xong + còn lại. Đây là ước lượng theo giả định, không phải lời hứa: xem Docs/Simulation.md.",
        "Figures are means over the runs, rounded to a tenth (least–greatest); at start + come in = not accepted + finished + left. They are an estimate under assumptions, no promise: see Docs/Simulation.md."
      ))
  }

  private static func text(_ spread: Spread) -> String {
    if spread.low == spread.high { return "\(spread.mean)" }
    // A dash before a minus is hard to read.
    let dash = spread.low < 0 ? say(" đến ", " to ") : "–"
    return "\(decimal(spread.meanTenths)) (\(spread.low)\(dash)\(spread.high))"
  }

  private static func days(_ spread: Spread) -> String { tenths(spread, 480) }

  /// One decimal of a unit of so many minutes, rounded.
  private static func tenths(_ spread: Spread, _ unit: Int) -> String {
    let one = { (minutes: Int) in decimal((minutes * 10 + unit / 2) / unit) }
    let (low, high) = (one(spread.low), one(spread.high))
    return low == high ? low : "\(one(spread.mean)) (\(low)–\(high))"
  }

  /// Tenths with the decimal sign of the language.
  private static func decimal(_ tenths: Int) -> String {
    "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)\(say(",", "."))\(abs(tenths) % 10)"
  }
}
