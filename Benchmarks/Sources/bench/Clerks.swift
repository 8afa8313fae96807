import DossierModel
import DossierStore
import Glibc
import Hashing
import Office
import WorkflowFiles
import WorkingTime

/// Everybody at work: takes a workload through its acts, so many to a commit, and takes the time.
final class Clerks {
  private let office: Office
  private let workload: Workload
  private let checked: CheckedProcedure
  private let definition: Definition
  private var codes: [String] = []
  private var moment: Int64 = 1_795_397_400_000  // 2026-11-23 08:30 in Việt Nam, a Monday.

  init(_ folder: String, _ workload: Workload) throws {
    office = try Office.open(folder, clock: { Moment(milliseconds: 0) }, salt: { "" })
    self.workload = workload
    // Reads the definition and the directory once, as every process does on its first command.
    let store = office.store
    guard let stored = try store.read({ try $0.currentDefinition(Workload.procedure) }) else { fatalError("no procedure") }
    checked = try CheckedProcedure(
      DefinitionSource(workflow: stored.workflow, procedure: stored.procedure), files: ("workflow", "procedure"))
    definition = checked.definitions[checked.procedure.cases[0].key]!
    if let first = try office.dossiers(DossierFilter(limit: 1)).first { _ = try office.can(first.code, as: "lan") }
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
    switch act {
    case .submit:
      codes += try office.store.write { transaction in
        try dossiers.map {
          try carry(
            .submit(workload.submission($0, branch: definition.branch.key)), on: nil, as: act.actor,
            workload.applicants[$0], transaction)
        }
      }
    case .handOver:
      try office.store.write { transaction in
        for dossier in dossiers {
          _ = try carry(
            .advance(workload.advance(act, dossier)), on: codes[dossier], as: act.actor,
            workload.recipients[dossier], transaction)
        }
      }
    case .receive, .transfer, .assign, .propose, .agree, .sign, .issue, .send:
      let requests = dossiers.map { (workload.advance(act, $0), code: codes[$0], actor: act.actor) }
      for result in try office.advanceAll(requests) { _ = try result.get() }
    }
  }

  /// What `Office` does with every command, written out for the two that bring a personal value: load, decide, append.
  private func carry(
    _ command: Command, on code: String?, as actor: String, _ personal: Workload.Personal,
    _ transaction: StoreWriting
  ) throws -> String {
    let stored = try code.map { try transaction.dossier($0) }
    let definition = try stored.map { try office.definition(of: $0.dossier, transaction) } ?? definition
    let setting = try office.setting(actor, transaction)
    let decision = try decide(command, on: stored?.dossier, by: definition, in: setting)
    let before = stored.map { Inquiry($0.dossier, definition, setting).tasks } ?? []
    let append = StoreWriting.Append(
      decision, expected: stored?.dossier.version ?? 0, tasksBefore: before,
      personal: [personal.digest: personal.value])
    return try transaction.append(append, to: stored) { Inquiry($0, definition, setting).tasks }.dossier.code
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

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
