import DossierModel

extension Forecast.Row {
  init(_ key: RowKey, _ counts: [Counts]) {
    let spread = { (read: (Counts) -> Int) in Spread(counts.map(read)) }
    (procedure, agency) = (key.procedure, key.agency)
    carried = spread(\.carried)
    carriedLate = spread(\.carriedLate)
    arrived = spread(\.arrived)
    finished = spread(\.finished)
    late = spread(\.late)
    turnedAway = spread(\.turnedAway)
    running = spread(\.running)
    runningLate = spread(\.runningLate)
    allLate = spread(\.allLate)
    let minutes = counts.map(\.minutes).filter { !$0.isEmpty }
    meanMinutes = minutes.isEmpty ? nil : Spread(minutes.map { $0.reduce(0, +) / $0.count })
    ninetiethMinutes = minutes.isEmpty ? nil : Spread(minutes.map(\.ninetieth))
  }
}

extension [Int] {
  /// The least that nine in ten do not exceed; there must be one.
  fileprivate var ninetieth: Int { sorted()[(count * 9 + 9) / 10 - 1] }
}

extension Forecast.PlaceLoad {
  init(_ loads: [Load]) {
    place = loads[0].place
    people = loads[0].people
    let available = loads.filter { $0.available > 0 }
    busyPercent = available.isEmpty ? nil : Spread(available.map { $0.busy * 100 / $0.available })
    meanWait = Spread(loads.map { $0.waited / Swift.max(1, $0.done) })
    done = Spread(loads.map(\.done))
  }
}

extension [Outcome] {
  /// One row for each procedure and agency that any run saw.
  var rows: [Forecast.Row] {
    Set(flatMap(\.rows.keys)).sorted().map { key in
      Forecast.Row(key, map { $0.rows[key] ?? Counts() })
    }
  }

  /// The places something happened in, the busiest first; those with nobody before all.
  var places: [Forecast.PlaceLoad] {
    let byPlace = Dictionary(grouping: flatMap(\.loads), by: \.place)
    let moved = byPlace.values.filter { $0.contains { $0.done > 0 || $0.waited > 0 } }
    return moved.map(Forecast.PlaceLoad.init).sorted { $0.rank < $1.rank }
  }

  /// The places where work waited for people, the longest queue first.
  func bottlenecks(_ limit: Int) -> [Directory.Place] {
    let byPlace = Dictionary(grouping: flatMap(\.loads), by: \.place)
      .mapValues { $0.reduce(0) { $0 + $1.waited } }.filter { $0.value > 0 }
    let ranked = byPlace.sorted {
      ($1.value, $0.key.agency, $0.key.role) < ($0.value, $1.key.agency, $1.key.role)
    }
    return ranked.prefix(limit).map(\.key)
  }

  var refusals: [Forecast.RefusalCount] {
    let all = reduce(into: [Refusal: Int]()) { $0.merge($1.refusals, uniquingKeysWith: +) }
    return all.map { Forecast.RefusalCount(refusal: $0.key, count: $0.value) }.sorted { $0.rank < $1.rank }
  }
}

extension Forecast.PlaceLoad {
  fileprivate var rank: (Int, String, String) {
    (-(busyPercent?.mean ?? 1000), place.agency, place.role)
  }
}

extension Forecast.RefusalCount {
  fileprivate var rank: (Int, String, String, String) {
    (-count, refusal.procedure, refusal.action, "\(refusal.reason)")
  }
}

extension [Forecast.Help] {
  /// The most helpful first, ties marked; those that help nobody are left out.
  static func ranked(_ gains: [(place: Directory.Place, gains: [Int])]) -> [Forecast.Help] {
    let helpful = gains.map { (place: $0.place, gains: $0.gains, sum: $0.gains.reduce(0, +)) }
      .filter { $0.sum > 0 }
      .sorted { (-$0.sum, $0.place.agency, $0.place.role) < (-$1.sum, $1.place.agency, $1.place.role) }
    return helpful.enumerated().map { number, help in
      Forecast.Help(
        place: help.place, fewerLate: Spread(help.gains), sum: help.sum,
        isTied: number > 0 && helpful[number - 1].sum == help.sum)
    }
  }
}
