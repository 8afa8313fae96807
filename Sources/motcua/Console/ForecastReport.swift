import DossierModel
import Office
import Simulation

/// A forecast for programs; minutes are working minutes.
struct ForecastReport: Encodable {
  let from: String
  let until: String
  let workingDays: Int
  let runs: Int
  let seed: UInt64
  let historyFrom: String
  let historyUntil: String
  let historyDossiers: Int
  let arrivalsFrom: String
  let arrivalsPerThousandDays: Int
  let rows: [Row]
  let total: Row
  let places: [Place]
  let oneMorePerson: [Help]
  let refusals: [Refused]
  let assumedWork: [Assumed]
  let assumedWaits: [Assumed]

  struct Figure: Encodable {
    let low: Int
    /// Rounded to a whole; ``meanTenths`` adds up.
    let mean: Int
    let meanTenths: Int
    let high: Int

    init(_ spread: Spread) {
      (low, high) = (spread.low, spread.high)
      (mean, meanTenths) = (spread.mean, spread.meanTenths)
    }
  }

  struct Row: Encodable {
    /// Absent in the total.
    let procedure: String?
    let agency: String?
    let underWay: Figure
    let underWayLate: Figure
    let arrived: Figure
    let finished: Figure
    let finishedLate: Figure
    let notAccepted: Figure
    let left: Figure
    let leftLate: Figure
    let late: Figure
    let meanMinutes: Figure?
    let ninetiethMinutes: Figure?
  }

  struct Place: Encodable {
    let role: String
    let agency: String
    let people: Int
    let busyPercent: Figure?
    let meanWaitMinutes: Figure
    let done: Figure
  }

  struct Help: Encodable {
    let role: String
    let agency: String
    let fewerLate: Figure
    let tied: Bool
  }

  struct Refused: Encodable {
    let procedure: String
    let action: String
    let reason: String
    let count: Int
  }

  struct Assumed: Encodable {
    let procedure: String
    let state: String
  }

  init(_ foreseen: Foreseen) {
    let forecast = foreseen.forecast
    (from, until, workingDays) = (forecast.from.text, forecast.until.text, forecast.workingDays)
    (runs, seed) = (forecast.runs, forecast.seed)
    (historyFrom, historyUntil) = (foreseen.past.from.text, foreseen.past.until.text)
    historyDossiers = foreseen.pastDossiers
    arrivalsFrom = foreseen.arrivalsAreGiven ? "scenario" : "history"
    arrivalsPerThousandDays = foreseen.scenario.streams.reduce(0) { $0 + $1.perThousandDays }
    rows = forecast.rows.map(Row.init)
    total = Row(forecast.total)
    places = forecast.places.map(Place.init)
    oneMorePerson = forecast.helps.map(Help.init)
    refusals = forecast.refusals.map(Refused.init)
    assumedWork = forecast.assumedWork.map { Assumed(procedure: $0.procedure, state: $0.state) }
    assumedWaits = forecast.assumedWaits.map { Assumed(procedure: $0.procedure, state: $0.state) }
  }
}

extension ForecastReport.Row {
  init(_ row: Forecast.Row) {
    (procedure, agency) = row.procedure.isEmpty ? (nil, nil) : (row.procedure, row.agency)
    underWay = .init(row.carried)
    underWayLate = .init(row.carriedLate)
    arrived = .init(row.arrived)
    finished = .init(row.finished)
    finishedLate = .init(row.late)
    notAccepted = .init(row.turnedAway)
    left = .init(row.running)
    leftLate = .init(row.runningLate)
    late = .init(row.allLate)
    meanMinutes = row.meanMinutes.map(ForecastReport.Figure.init)
    ninetiethMinutes = row.ninetiethMinutes.map(ForecastReport.Figure.init)
  }
}

extension ForecastReport.Place {
  init(_ load: Forecast.PlaceLoad) {
    (role, agency, people) = (load.place.role, load.place.agency, load.people)
    busyPercent = load.busyPercent.map(ForecastReport.Figure.init)
    (meanWaitMinutes, done) = (.init(load.meanWait), .init(load.done))
  }
}

extension ForecastReport.Help {
  init(_ help: Forecast.Help) {
    (role, agency) = (help.place.role, help.place.agency)
    (fewerLate, tied) = (.init(help.fewerLate), help.isTied)
  }
}

extension ForecastReport.Refused {
  init(_ refused: Forecast.RefusalCount) {
    (procedure, action) = (refused.refusal.procedure, refused.refusal.action)
    reason = refused.refusal.reason.text(.none)
    count = refused.count
  }
}
