import DossierModel
import DossierStore
import Foundation
import Intake
import Office
import OfficeFixture
import WorkingTime

/// Works in an office as a process of its own, so that tests can race, kill and trace it.
///
/// Each line is printed only after the call it tells about has returned.
@main struct StoreWorker {
  static func main() {
    do { try run(Array(CommandLine.arguments.dropFirst())) } catch {
      say("error \(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count >= 2 else { throw Usage() }
    let (task, folder, rest) = (arguments[0], arguments[1], Array(arguments.dropFirst(2)))
    switch task {
    case "create": _ = try Office.create(folder, OfficePlan(), clock: clock(), salt: salts("worker"))
    case "submit": try submit(folder, count: Int(rest[0]) ?? 0, paper: rest[1])
    case "race": try race(folder, codes: rest)
    case "toil": try toil(folder, papers: rest[0])
    case "beat": try beat(folder, code: rest[0], count: Int(rest[1]) ?? 0)
    case "post": try post(folder)
    case "fill": try fill(folder, count: Int(rest[0]) ?? 0)
    default: throw Usage()
    }
  }

  struct Usage: Error {}

  /// Leaves an office there with items of the post of which something of everything has become.
  private static func post(_ folder: String) throws {
    let posted = try PostedOffice.story()
    try posted.tell(posted.storyReports)
    try posted.office.store.close()
    try FileManager.default.copyItem(atPath: posted.sample.folder, toPath: folder)
    for (name, order) in posted.orders { say("\(name) \(order)") }
  }

  /// Submits applications one by one and prints their codes.
  private static func submit(_ folder: String, count: Int, paper: String) throws {
    let office = try open(folder)
    for _ in 0..<count { say(try office.submit([.copy(paper: paper)], as: "vt-mc")[0].code) }
    try office.store.close()
  }

  /// Takes two steps on every dossier: the first whatever its version, the second only from version 2.
  private static func race(_ folder: String, codes: [String]) throws {
    let office = try open(folder)
    say("ready")
    _ = readLine()
    for code in codes {
      try step(office, AdvanceRequest(code, "receive"))
      var second = AdvanceRequest(code, "transfer")
      second.expectedVersion = 2
      try step(office, second)
    }
    try office.store.close()
  }

  private static func step(_ office: Office, _ request: AdvanceRequest) throws {
    do {
      say("won \(request.action) \(request.code) \(try office.advance(request, as: "vt-mc").version)")
    } catch StoreError.versionConflict(let code, let expected, let found) {
      say("conflict \(request.action) \(code) \(expected) \(found)")
    } catch let rejection as Rejection {
      say("rejected \(request.action) \(request.code) \(rejection.reasons)")
    }
  }

  /// Works until it is killed: each dossier with a paper of its own, from submission to the seal.
  private static func toil(_ folder: String, papers: String) throws {
    let office = try open(folder)
    for number in 1... {
      let paper = "\(papers)/\(getpid())-\(number).pdf"
      try Data("%PDF-1.4 \(paper)".utf8).write(to: URL(fileURLWithPath: paper))
      let code = try office.submit([.copy(paper: paper)], as: "vt-mc")[0].code
      say("\(code) 1")
      for (action, actor) in path {
        var request = AdvanceRequest(code, action)
        if action == "propose" { request.file = paper }
        say("\(code) \(try office.advance(request, as: actor).version)")
      }
    }
  }

  private static let path = [
    ("receive", "vt-mc"), ("transfer", "vt-mc"), ("propose", "vt-cb"), ("sign", "vt-ct"), ("issue", "vt-vt"),
  ]

  /// One commit to begin with, then so many between two marks, each of one action without papers.
  private static func beat(_ folder: String, code: String, count: Int) throws {
    let office = try open(folder)
    try ask(office, code, 0)
    say("mark begin")
    for turn in 1...count { try ask(office, code, turn) }
    say("mark end")
    try office.store.close()
  }

  /// Asks for a supplement on even turns, takes it in on odd ones.
  private static func ask(_ office: Office, _ code: String, _ turn: Int) throws {
    var request = AdvanceRequest(code, turn % 2 == 0 ? "ask_supplement" : "complete")
    request.note = "lần \(turn)"
    _ = try office.advance(request, as: "vt-mc")
  }

  /// Commits of 100 kB each, enough to make the write-ahead log pass its bound.
  private static func fill(_ folder: String, count: Int) throws {
    let office = try open(folder)
    let text = String(repeating: "x", count: 100_000)
    for number in 0..<count { try office.store.write { try $0.set("fill-\(number)", text) } }
    try office.store.close()
  }

  private static func open(_ folder: String) throws -> Office {
    try Office.open(folder, clock: clock(), salt: salts("worker-\(getpid())"))
  }

  private static func clock() -> () -> Moment {
    let clock = HandClock()
    return {
      clock.move(minutes: 1)
      return clock.now
    }
  }

  /// Straight to the descriptor: a line that was not printed must not wait in a buffer.
  private static func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}
