import DossierModel
import Foundation
import Glibc
import Statechart
import WorkflowFiles

/// `bench core WORKFLOW PROCEDURE ROUNDS`: the state chart alone, without rules, store or disk, and what a definition
/// weighs.
enum CoreBench {
  static func run(workflow: String, procedure: String, rounds: Int) throws {
    let source = DefinitionSource(
      workflow: try String(contentsOfFile: workflow, encoding: .utf8),
      procedure: try String(contentsOfFile: procedure, encoding: .utf8))
    guard let definition = try load(source) else { return }
    let linear = try LinearPath()
    let dossier = DossierPath(definition)
    for round in 1...rounds {
      measure("switch", round, walks: 1_000_000) { SwitchedPath.walk(LinearPath.events) }
      try measure("chart", round, walks: 100_000) { try linear.walk() }
      try measure("dossier", round, walks: 20_000) { try dossier.walk() }
    }
    try weigh(source)
  }

  private static func load(_ source: DefinitionSource) throws -> Definition? {
    try CheckedProcedure(source, files: ("workflow", "procedure")).definitions[Workload.branch]
  }

  /// CPU time of many walks; each tells how many transitions it took.
  private static func measure(_ name: String, _ round: Int, walks: Int, _ walk: () throws -> Int) rethrows {
    for _ in 0..<walks / 20 { _ = try walk() }
    var transitions = 0
    let start = seconds(CLOCK_PROCESS_CPUTIME_ID)
    for _ in 0..<walks { transitions += try walk() }
    let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - start
    print("core program=\(name) round=\(round) transitions=\(transitions) cpu=\(cpu)")
  }

  /// How much the resident memory grows with each definition kept.
  private static func weigh(_ source: DefinitionSource) throws {
    let (warming, count) = (100, 1_000)
    var kept: [Definition] = []
    var start = 0
    for number in 0..<warming + count {
      if number == warming { start = try residentBytes() }
      if let definition = try load(source) { kept.append(definition) }
    }
    let bytes = (try residentBytes() - start) / count
    let chart = kept[0].chart
    print("weight bytes=\(bytes) states=\(chart.states.count) transitions=\(chart.transitions.count)")
  }

  private static func residentBytes() throws -> Int {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
    return (Int(pages) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}

/// Ten steps in a row as a chart, each with a guard to ask.
struct LinearPath {
  static let events = [
    "receive", "transfer", "assign", "appraise", "propose", "agree", "sign", "issue", "send", "hand_over",
  ]
  private let chart: Chart
  private let start: Configuration

  init() throws {
    let states = Self.events.enumerated().map { index, event in
      StateNode("s\(index)", .atomic, edges: [Edge(event: event, target: "s\(index + 1)", tag: index)])
    }
    chart = try Chart(
      StateNode("dossier", .compound, initial: "s0", children: states + [StateNode("s10", .final)]))
    start = try chart.start { _, _ in true }.configuration
  }

  func walk() throws -> Int {
    var (here, taken) = (start, 0)
    for event in Self.events {
      guard let step = try chart.step(here, on: event, { $0.tag != blocked && !$1.active.isEmpty }) else {
        continue
      }
      here = step.configuration
      taken += step.taken.count
    }
    return taken
  }
}

/// The same ten steps in plain code: what a chart can come near to at best.
enum SwitchedPath {
  private enum State: Int {
    case s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10
  }

  static func walk(_ events: [String]) -> Int {
    var (here, taken) = (State.s0, 0)
    for event in events {
      guard let next = step(here, on: event), next.rawValue != blocked else { continue }
      here = next
      taken += 1
    }
    return taken
  }

  @inline(never) private static func step(_ state: State, on event: String) -> State? {
    switch (state, event) {
    case (.s0, "receive"): .s1
    case (.s1, "transfer"): .s2
    case (.s2, "assign"): .s3
    case (.s3, "appraise"): .s4
    case (.s4, "propose"): .s5
    case (.s5, "agree"): .s6
    case (.s6, "sign"): .s7
    case (.s7, "issue"): .s8
    case (.s8, "send"): .s9
    case (.s9, "hand_over"): .s10
    default: nil
    }
  }
}

/// A guard no step fails, which no compiler can know.
private let blocked = Int(getpid()) - Int(getpid()) - 1

/// The shipped workflow's own chart, from the counter to the counter: nested and parallel states, eventless transitions.
struct DossierPath {
  private let definition: Definition
  private static let acts = Act.allCases.dropFirst().map(\.rawValue)

  init(_ definition: Definition) { self.definition = definition }

  func walk() throws -> Int {
    var here = try definition.chart.start(holds).configuration
    var taken = 0
    for act in Self.acts {
      guard let step = try definition.chart.step(here, on: act, holds) else { continue }
      here = step.configuration
      taken += step.taken.count
    }
    return taken
  }

  private func holds(_ transition: Chart.Transition, _ configuration: Configuration) -> Bool {
    definition.actions[transition.tag].guards.allSatisfy { rule in
      let value =
        switch rule.word {
        case .inState(let name): definition.chart.index(of: name).map(configuration.contains) ?? false
        case .returnBy(let way): way == .counter
        default: false
        }
      return value != rule.negated
    }
  }
}
