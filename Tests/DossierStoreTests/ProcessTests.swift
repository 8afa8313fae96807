import DossierStore
import Foundation
import Office
import OfficeFixture
import Testing

/// Several processes in one office, and processes that die.
@Suite(.serialized) struct ProcessTests {
  private let sample: SampleOffice
  private var folder: String { sample.folder }

  init() throws { sample = try SampleOffice() }

  @Test func fourProcessesSubmitAtOnce() throws {
    let workers = try (0..<4).map { try Worker(["submit", folder, "25", sample.scratch.pdf("paper-\($0)")]) }
    let codes = workers.map { $0.rest() }
    for worker in workers {
      let (code, errors) = worker.end()
      #expect(code == 0)
      #expect(errors == "")
    }
    #expect(codes.map(\.count) == [25, 25, 25, 25])
    #expect(Set(codes.joined()).count == 100)
    #expect(serials(codes.joined()) == Array(1...100))
    #expect(try Set(checkWhole(folder).keys) == Set(codes.joined()))
    #expect(contents(of: "\(folder)/files").count == 4)
  }

  @Test func ofTwoProcessesOneWinsEachStep() throws {
    let codes = try (0..<15).map { try sample.submitCopy("paper-\($0)").code }
    let workers = try (0..<2).map { _ in try Worker(["race", folder] + codes) }
    for worker in workers { #expect(worker.line() == "ready") }
    for worker in workers { worker.go() }
    let lines = workers.map { $0.rest() }
    for worker in workers { #expect(worker.end().code == 0) }
    for code in codes {
      let ends = lines.map { $0.filter { $0.contains(code) }.map { $0.split(separator: " ") } }
      for (place, action, loss) in [(0, "receive", "rejected"), (1, "transfer", "conflict")] {
        #expect(ends.allSatisfy { $0[place][1] == action })
        #expect(Set(ends.map { $0[place][0] }) == ["won", Substring(loss)], "\(code) \(action): \(ends)")
      }
    }
    #expect(try checkWhole(folder) == Dictionary(uniqueKeysWithValues: codes.map { ($0, 3) }))
  }

  /// Each act is printed after its call returned; a kill at any moment loses none of them.
  @Test func nothingAcknowledgedIsLostToAKill() throws {
    var random = Seeded(40)
    var (acknowledged, rounds): ([String: Int], Int) = ([:], 40)
    var acts = 0
    for round in 0..<rounds {
      let worker = try Worker(["toil", folder, sample.scratch.path])
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        if let line = worker.line() { acknowledge(line, &acknowledged, &acts) }
      }
      // Not to wait for anything: the moment of death itself is drawn.
      usleep(.random(in: 0...8_000, using: &random))
      worker.kill()
      for line in worker.rest() { acknowledge(line, &acknowledged, &acts) }
      #expect(worker.end().code == SIGKILL)
      let found = try checkWhole(folder)
      for (code, version) in acknowledged {
        #expect(found[code, default: 0] >= version, "round \(round): \(code) lost version \(version)")
      }
      // Of each round at most the one act that was under way is there without having been told.
      #expect(found.values.reduce(0, +) - acts <= round + 1)
      #expect(serials(found.keys) == Array(1...max(found.count, 1)).prefix(found.count).map(\.self))
    }
    rounds = acknowledged.count
    #expect(acts > 100, "too little was done before the kills: \(acts) acts on \(rounds) dossiers")
    print("kills: 40, acknowledged acts: \(acts), dossiers: \(acknowledged.count), lost: 0")
  }

  private func acknowledge(_ line: String, _ acknowledged: inout [String: Int], _ acts: inout Int) {
    let words = line.split(separator: " ")
    guard words.count == 2, let version = Int(words[1]) else { return #expect(Bool(false), "\(line)") }
    acknowledged[String(words[0])] = version
    acts += 1
  }
}
