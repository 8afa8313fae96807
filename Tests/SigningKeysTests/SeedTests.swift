import TestTools
import Testing

/// What fuzzing started from and found is asked of the readers again.
@Suite(.timeLimit(.minutes(1))) struct SeedTests {
  @Test func `every key file seed is read or refused`() throws { try Seeds.ask("keyfile", Asking.keyFile) }
}
