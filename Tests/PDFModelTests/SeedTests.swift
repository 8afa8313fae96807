import TestTools
import Testing

/// What fuzzing started from and found is asked of the readers again.
@Suite(.timeLimit(.minutes(1))) struct SeedTests {
  @Test func `every PDF seed is read or refused`() throws { try Seeds.ask("pdf") { Asking.pdf($0) } }
  @Test func `every content seed is read or refused`() throws { try Seeds.ask("content", Asking.content) }
}
