import Foundation
import Testing

/// What `outbox` says waits is all that waits, however little of it is listed.
@Suite struct OutboxTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for _ in 1...3 { _ = try scratch.submit(Application.submit() + ["--receive"]) }
  }

  private struct Report: Decodable {
    struct Pending: Decodable {
      let total: Int
      let kinds: [String: Int]
    }
    let pending: Pending
    let effects: [Effect]
    struct Effect: Decodable { let kind: String }
  }

  private func report(_ arguments: [String]) throws -> Report {
    let outcome = try scratch.run(["outbox", "--json"] + arguments)
    return try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
  }

  @Test func allIsCountedWhateverIsListed() throws {
    let all = try report([])
    #expect(all.pending.total == all.effects.count && all.pending.total > 3)
    let short = try report(["--limit", "2"])
    #expect(short.effects.count == 2 && short.pending.total == all.pending.total)
    #expect(short.pending.kinds == ["applicant": all.pending.total])
    let total = all.pending.total
    let (en, vi) = (
      try scratch.done("outbox", "--limit", "2"), try scratch.done("outbox", "--limit", "2", language: "vi")
    )
    #expect(
      en.hasSuffix("\(total) pending (the applicant \(total)); 2 of \(total) shown, see --limit\n"), "\(en)")
    #expect(
      vi.hasSuffix("\(total) việc chờ (người nộp \(total)); mới in 2 trên \(total), thêm --limit\n"), "\(vi)")
    #expect(try scratch.done("outbox").hasSuffix("\(total) pending (the applicant \(total))\n"))
  }

  @Test func whatStillWaitsAfterDeliveringIsTold() throws {
    let total = try report([]).pending.total
    let delivered = try scratch.done("outbox", "--deliver", "--to", "sms", "--limit", "2")
    #expect(delivered.contains("\n2 notices written\n"))
    #expect(delivered.hasSuffix("\n\(total - 2) pending (the applicant \(total - 2))\n"), "\(delivered)")
    let last = try report(["--deliver", "--to", "sms"])
    #expect(last.effects.count == total - 2 && last.pending.total == 0 && last.pending.kinds.isEmpty)
  }
}
