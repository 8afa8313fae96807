import TestTools
import Testing

/// What fuzzing started from and found is asked of the readers again.
@Suite(.timeLimit(.minutes(1))) struct SeedTests {
  @Test func `every message seed is read or refused`() throws { try Seeds.ask("message", Asking.message) }
  @Test func `every time stamp seed is read or refused`() throws {
    try Seeds.ask("timestamp", Asking.timeStamp)
  }
  @Test func `every revocation seed is read or refused`() throws {
    try Seeds.ask("revocation", Asking.revocation)
  }
  @Test func `every signed file is judged, and called valid only for what was signed`() throws {
    let seeds = try SignedSeeds(folder: Seeds.path(of: "signed"))
    try Seeds.ask("signed") { Asking.document($0, seeds) }
  }
}
