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
}
