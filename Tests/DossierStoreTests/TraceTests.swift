import DossierStore
import Foundation
import OfficeFixture
import Testing

/// What the kernel sees of a commit.
@Suite(
  .enabled(
    if: works("strace", "-o", "/dev/null", "true"),
    "strace is not installed, or tracing is not permitted here"))
struct TraceTests {
  private let sample: SampleOffice
  private let code: String

  init() throws {
    sample = try SampleOffice()
    code = try sample.submitCopy().code
    try sample.office.store.close()
  }

  /// The system calls of a worker, in order, with the paths of their descriptors.
  private func trace(_ calls: String, _ arguments: String...) throws -> [String] {
    let file = sample.scratch("trace")
    let run = try Worker.run(arguments, prefix: ["strace", "-f", "-y", "-e", "trace=\(calls)", "-o", file])
    #expect(run.code == 0, "\(run.lines) \(run.errors)")
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func isSync(_ call: String) -> Bool { call.contains(" fsync(") || call.contains(" fdatasync(") }

  @Test(arguments: [1, 20, 50]) func eachCommitIsOneBarrier(_ count: Int) throws {
    let calls = try trace("fsync,fdatasync,write", "beat", sample.folder, code, "\(count)")
    let begin = try #require(calls.firstIndex { $0.contains("mark begin") })
    let end = try #require(calls.firstIndex { $0.contains("mark end") })
    let syncs = calls[begin...end].filter(isSync)
    #expect(syncs.count == count)
    #expect(syncs.allSatisfy { $0.contains("/office.db-wal>") }, "\(syncs.prefix(3))")
    // Opening, the first commit's new log and closing: bounded, whatever was done between.
    #expect(calls.filter(isSync).count - count <= 6)
    print("barriers for \(count) commits: \(syncs.count); around them: \(calls.filter(isSync).count - count)")
  }

  /// With papers: one barrier on the log for the commit; each paper copied adds its own on the file.
  @Test func eachSubmissionIsOneBarrierAndItsPapers() throws {
    let paper = sample.scratch.pdf("paper")
    let calls = try trace("fsync,fdatasync,write", "submit", sample.folder, "6", paper)
    let told = calls.indices.filter { calls[$0].contains("\"H44.71-260803-") }
    #expect(told.count == 6)
    for (from, to) in zip(told, told.dropFirst()) {
      let syncs = calls[from...to].filter(isSync)
      #expect(syncs.count { $0.contains("/office.db-wal>") } == 1)
      #expect(syncs.count { $0.contains("/files/incoming/") } == 1)
      #expect(syncs.count == 2, "\(syncs)")
      // The paper first, then the event that names it.
      #expect(syncs.last?.contains("/office.db-wal>") == true)
    }
  }

  /// Database and log are written under the office's lock only: commits, checkpoints and closing alike.
  /// The index in shared memory has locks of its own.
  @Test func everyWriteAndCheckpointHoldsTheLock() throws {
    let calls = try trace("flock,pwrite64,ftruncate", "fill", sample.folder, "90")
    var (held, log, database) = (false, 0, 0)
    for call in calls {
      if call.contains(" flock("), call.hasSuffix("= 0") { held = call.contains("LOCK_EX") }
      guard call.contains(" pwrite64("), call.contains("/office.db"), !call.contains("-shm>") else {
        continue
      }
      #expect(held, "\(call.prefix(160))")
      if call.contains("/office.db-wal>") { log += 1 } else { database += 1 }
    }
    #expect(!held)
    // Two checkpoints of at least 1000 pages each while at work, and the rest at the end.
    #expect(database > 2000)
    #expect(log > 2000)
  }
}
