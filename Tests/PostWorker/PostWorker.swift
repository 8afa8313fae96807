import Carriers
import DossierStore
import Foundation
import Office
import OfficeFixture
import StoreWatch
import WorkingTime

/// Does an office's work with its carriers as a process of its own, so that tests can kill it:
/// `PostWorker order|track OFFICE NOTE [MOMENT PASSES]`.
///
/// Works until nothing is left. At MOMENT, passed PASSES times before, it kills itself; in NOTE stands the last moment.
@main struct PostWorker {
  struct Usage: Error {}

  static func main() {
    do { try run(Array(CommandLine.arguments.dropFirst())) } catch {
      print("error \(error)")
      exit(1)
    }
  }

  private static func run(_ given: [String]) throws {
    guard given.count == 3 || given.count == 5 else { throw Usage() }
    let moment = given.count == 5 ? PostMoment(rawValue: given[3]) : nil
    let fate = try Fate(moment, passes: given.count == 5 ? Int(given[4]) ?? 0 : 0, file: given[2])
    CommitWatch.begin { _, step in fate.pass(step.moment) }
    let office = try Office.open(given[1], clock: clock(), salt: salts("worker-\(getpid())"))
    office.places = SampleOffice.places
    fate.pass(.opened)
    print("open")
    fflush(nil)
    let open = { (description: CarrierDescription) throws(CarrierFault) -> any Carrier in
      WatchedCarrier(
        carrier: try description.hurried.open(
          in: given[1], environment: [:], now: { Moment(milliseconds: 0) }), fate: fate)
    }
    switch given[0] {
    case "order": try order(office, open)
    case "track": try track(office, open)
    default: throw Usage()
    }
    try office.store.close()
  }

  typealias Opening = (CarrierDescription) throws(CarrierFault) -> any Carrier

  /// A few at a time: what waits is looked up before anything is asked.
  private static func order(_ office: Office, _ open: @escaping Opening) throws {
    var idle = 0
    while idle < 1000 {
      let ordering = try office.order(limit: 5, open)
      if let refused = ordering.done.first(where: { $0.refusal != nil }) { print("refused \(refused)") }
      // What another process was faster with is in neither list.
      idle = ordering.done.isEmpty && ordering.held.isEmpty ? idle + 1 : 0
      let waits = try office.store.read { try $0.pendingEffects(limit: 1, .orderConsignment) }
      if waits.isEmpty { return }
    }
    print("stuck: something waits and nothing comes of it")
  }

  private static func track(_ office: Office, _ open: Opening) throws {
    while true {
      let trackings = try office.track(nil, open)
      if trackings.allSatisfy({ $0.taken.isEmpty && !$0.hasGap && $0.fault == nil }) { return }
    }
  }

  private static func clock() -> () -> Moment {
    let clock = HandClock()
    return {
      clock.move(minutes: 1)
      return clock.now
    }
  }
}

extension CommitWatch.Step {
  fileprivate var moment: PostMoment {
    switch self {
    case .begun: .begun
    case .writing: .writing
    case .written: .written
    case .committed: .committed
    }
  }
}
