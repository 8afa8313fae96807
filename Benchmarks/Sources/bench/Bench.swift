import Foundation
import Office
import WorkingTime

/// `bench make FOLDER` makes the sample office with one dossier, `bench run FOLDER DOSSIERS PER_COMMIT` works in it,
/// `bench core …` measures the chart alone, `bench dues …` due dates, `bench tick …` timers, `bench signing …` and
/// `bench heavy …` signatures, `bench report LINES JSON` turns all printed lines into tables.
@main struct Bench {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "make" where words.count == 2: try make(words[1])
    case "run" where words.count == 4:
      try run(words[1], dossiers: Int(words[2]) ?? 0, perCommit: Int(words[3]) ?? 1)
    case "core" where words.count == 4:
      try CoreBench.run(workflow: words[1], procedure: words[2], rounds: Int(words[3]) ?? 1)
    case "dues" where words.count == 4:
      try DueDateBench.run(calendar: words[1], rounds: Int(words[2]) ?? 1, days: words[3])
    case "tick" where words.count == 4:
      try TickBench.run(words[1], due: Int(words[2]) ?? 0, open: Int(words[3]) ?? 0)
    case "signing" where words.count == 3: try SigningBench.run(words[1], round: Int(words[2]) ?? 1)
    case "heavy" where words.count == 4: try SigningBench.heavy(words[1], words[2], words[3])
    case "report" where words.count == 3: try report(words[1], json: words[2])
    default:
      FileHandle.standardError.write(
        Data("usage: bench make|run|core|dues|tick|signing|heavy|report …; see Benchmarks/run\n".utf8))
      exit(2)
    }
  }

  private static func make(_ folder: String) throws {
    let clock = { Moment(milliseconds: 1_795_397_000_000) }
    try Office.create(folder, OfficePlan(), clock: clock, salt: { "" }).store.close()
    let clerks = try Clerks(folder, Workload(dossiers: 1, from: 1_000_000))
    try clerks.open()
    try clerks.close()
  }

  private static func run(_ folder: String, dossiers: Int, perCommit: Int) throws {
    let clerks = try Clerks(folder, Workload(dossiers: dossiers))
    let measured = try clerks.work(perCommit: perCommit)
    try clerks.close()
    print("speed program=swift per=\(perCommit) \(measured.line)")
  }

  private static func report(_ lines: String, json: String) throws {
    let report = Report(try String(contentsOfFile: lines, encoding: .utf8))
    print(report.markdown)
    if !json.isEmpty { try report.json.write(to: URL(fileURLWithPath: json)) }
  }
}
