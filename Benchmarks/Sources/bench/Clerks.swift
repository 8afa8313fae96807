import DossierModel
import DossierStore
import Glibc
import Office
import WorkingTime

/// Everybody at work: takes a workload through its acts, so many to a commit, and takes the time.
final class Clerks {
  private let office: Office
  private let workload: Workload
  private var codes: [String] = []
  private var moment: Int64 = 1_795_397_400_000  // 2026-11-23 08:30 in Việt Nam, a Monday.

  init(_ folder: String, _ workload: Workload) throws {
    office = try Office.open(folder, clock: { Moment(milliseconds: 0) }, salt: { "" })
    self.workload = workload
    // Reads the definition and the directory once, as every process does on its first command.
    if let first = try office.dossiers(DossierFilter(limit: 1)).first {
      _ = try office.can(first.code, as: "lan")
    }
    office.clock = { [unowned self] in Moment(milliseconds: moment) }
  }

  /// Only the first act, for a dossier that is there before the work begins.
  func open() throws { try commit(.submit, workload.applicants.indices) }

  /// All dossiers do the first act, then all do the second, to the last.
  func work(perCommit: Int) throws -> Measured {
    let dossiers = workload.applicants.indices
    var measured = Measured()
    for act in Act.allCases {
      for start in stride(from: 0, to: dossiers.count, by: perCommit) {
        let batch = start..<min(start + perCommit, dossiers.count)
        try measured.take { try commit(act, batch) }
        moment += 1000
      }
    }
    measured.stop(steps: dossiers.count * Act.allCases.count)
    return measured
  }

  /// The last one out copies the write-ahead log back.
  func close() throws { try office.store.close() }

  private func commit(_ act: Act, _ dossiers: Range<Int>) throws {
    for result in try office.performAll(dossiers.map { workload.order(act, $0, codes) }) {
      let dossier = try result.get()
      if act == .submit { codes.append(dossier.code) }
    }
  }
}

/// Wall and CPU time of a run, and how long each commit took.
struct Measured {
  private let startWall = seconds(CLOCK_MONOTONIC)
  private let startCPU = seconds(CLOCK_PROCESS_CPUTIME_ID)
  private(set) var wall = 0.0
  private(set) var cpu = 0.0
  private(set) var steps = 0
  private var commits: [Double] = []

  mutating func take(_ body: () throws -> Void) rethrows {
    let start = seconds(CLOCK_MONOTONIC)
    try body()
    commits.append(seconds(CLOCK_MONOTONIC) - start)
  }

  mutating func taking<Result>(_ body: () throws -> Result) rethrows -> Result {
    var result: Result?
    try take { result = try body() }
    guard let result else { fatalError("nothing was measured") }
    return result
  }

  mutating func stop(steps: Int) {
    self.steps = steps
    wall = seconds(CLOCK_MONOTONIC) - startWall
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - startCPU
    commits.sort()
  }

  /// The fields every speed program prints, plain C ones too.
  var line: String {
    "steps=\(steps) wall=\(wall) cpu=\(cpu) p50=\(commits[commits.count / 2]) p99=\(commits[commits.count * 99 / 100])"
  }
}

func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
