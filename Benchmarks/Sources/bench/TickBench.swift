import DossierModel
import Office
import WorkingTime

/// What a tick costs when so many timers are due, and so many dossiers are open of which nothing is due.
enum TickBench {
  private static let chunk = 10_000
  private static let monday = Day("2026-11-23") ?? Day(number: 0)

  /// Receives `due` dossiers at 07:30 and `open` at 09:20, and ticks at 09:31: by then two hours are left of the half day
  /// the first ones may wait, and more of the others'.
  static func run(_ folder: String, due: Int, open: Int) throws {
    let clock = HandClock()
    var office = try Office.open(folder, clock: { clock.now }, salt: { "" })
    clock.now = Zone.vietnam.moment(monday, minute: 7 * 60 + 30)
    try receive(0..<due, office)
    clock.now = Zone.vietnam.moment(monday, minute: 9 * 60 + 20)
    try receive(due..<due + open, office)
    try office.store.close()
    office = try Office.open(folder, clock: { clock.now }, salt: { "" })
    clock.now = Zone.vietnam.moment(monday, minute: 9 * 60 + 31)
    var measured = Measured()
    let fired = try measured.taking { try office.tick().fired.count }
    measured.stop(steps: fired)
    print("tick due=\(due) open=\(open) \(measured.line)")
    try office.store.close()
  }

  private static func receive(_ dossiers: Range<Int>, _ office: Office) throws {
    for start in stride(from: dossiers.lowerBound, to: dossiers.upperBound, by: chunk) {
      let count = min(chunk, dossiers.upperBound - start)
      let workload = Workload(dossiers: count, from: start)
      for batch in stride(from: 0, to: count, by: 1000) {
        let numbers = batch..<min(batch + 1000, count)
        let made = try office.performAll(numbers.map { workload.order(.submit, $0, []) }).map {
          try $0.get().code
        }
        let orders = made.map { Order(.advance(Advance("receive")), on: $0, as: "lan") }
        for result in try office.performAll(orders) { _ = try result.get() }
      }
    }
  }
}

/// A clock that stands where it is put.
private final class HandClock {
  var now = Moment(milliseconds: 0)
}
