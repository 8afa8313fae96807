import DossierModel
import WorkingTime

extension StoreReading {
  /// The periods of office hours of each agency that has its own, as they were written.
  func hours() throws -> [String: [OfficeHours.Period]] {
    let rows = try statements(
      "SELECT agency, valid_from, valid_until, weekday, opens, closes FROM agency_hours ORDER BY rowid"
    ).rows { row in
      HoursRow(
        agency: row.text(0), from: row.optional(1).map { Day(number: Int($0)) },
        until: row.optional(2).map { Day(number: Int($0)) }, weekday: row.int(3),
        span: OfficeHours.Span(from: row.int(4), until: row.int(5)))
    }
    return Dictionary(grouping: rows, by: \.agency).mapValues(periods)
  }

  private func periods(_ rows: [HoursRow]) -> [OfficeHours.Period] {
    var order: [[Day?]] = []
    for row in rows where !order.contains(row.validity) { order.append(row.validity) }
    return order.map { validity in
      let own = rows.filter { $0.validity == validity }
      let weekdays = Dictionary(grouping: own, by: \.weekday).mapValues { $0.map(\.span) }
      return OfficeHours.Period(from: validity[0], until: validity[1], hours: OfficeHours(weekdays))
    }
  }
}

extension StoreWriting {
  func keep(_ periods: [OfficeHours.Period], of agency: String) throws {
    for period in periods {
      for weekday in 1...7 {
        for span in period.hours.spans(on: weekday) {
          try statements(
            "INSERT INTO agency_hours (agency, valid_from, valid_until, weekday, opens, closes) VALUES (?,?,?,?,?,?)"
          )
          .bind(agency).bind(period.from.map { Int64($0.number) }).bind(period.until.map { Int64($0.number) })
          .bind(weekday).bind(span.from).bind(span.until).run()
        }
      }
    }
  }
}

private struct HoursRow {
  let agency: String
  let from: Day?
  let until: Day?
  let weekday: Int
  let span: OfficeHours.Span

  var validity: [Day?] { [from, until] }
}
