import Hashing
import Signing
import Testing

@testable import SigningKeys

/// Vendor modules crash, hang and lie; the program that asks goes on.
@Suite(.enabled(if: FakeModule.isThere), .timeLimit(.minutes(3))) struct MisbehavingTokenTests {
  private static func open(
    _ module: FakeModule, patience: Int = 20_000, asked: Counter = Counter()
  ) throws(KeyFault) -> TokenKey {
    let worker = SoftToken.worker(patience: patience)
    // The module's file is gone with it.
    defer { withExtendedLifetime(module) {} }
    return try TokenKey(TokenChoice(module: module.path), allowed: [module.path], worker: worker) { _ in
      asked.add()
      return TestKeys.secret("so-secret")
    }
  }

  private static func sign(_ source: TokenKey) throws(KeyFault) -> [UInt8] {
    let transaction = try source.prepare(.zero, now: KeySourcePromises.now)
    return try source.complete(
      transaction, signedAttributes: TestAttributes.of(.zero), now: KeySourcePromises.now)
  }

  /// What signing comes to, so many times; on a thread of its own, so that waiting holds up no other test.
  private static func faults(
    _ module: FakeModule, times: Int, patience: Int, asked: Counter
  ) async throws -> [KeyFault?] {
    try await onThread { () throws(KeyFault) in
      let source = try open(module, patience: patience, asked: asked)
      return (0..<times).map { _ in
        do throws(KeyFault) {
          _ = try sign(source)
          return nil
        } catch { return error }
      }
    }.get()
  }

  @Test(arguments: [
    (FakeModule.Way.dies, KeyFault.token(.crashed)), (.stops, .token(.crashed)),
    (.ancient, .token(.moduleNotLoaded)),
  ]) func `a module that cannot be loaded takes nobody along`(_ way: FakeModule.Way, _ fault: KeyFault) throws
  {
    let module = try FakeModule(way)
    #expect(throws: fault) { try Self.open(module) }
  }

  @Test func `a module that hangs costs no more than the patience`() async throws {
    let module = try FakeModule(.hangs)
    let start = ContinuousClock.now
    let opened = await onThread { () throws(KeyFault) in try Self.open(module, patience: 500).token.label }
    #expect(opened == .failure(.token(.hanging)))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: [true, false]) func `a session ends with its key`(_ isClosed: Bool) throws {
    let module = try FakeModule(.wrongSignature)
    var source: TokenKey? = try Self.open(module)
    if let source { #expect(throws: KeyFault.badSignature) { try Self.sign(source) } }
    if isClosed { source?.close() } else { source = nil }
    #expect(module.log == "iocf")
  }

  @Test func `what a module prints does not mix with its answers`() throws {
    #expect(try Self.open(FakeModule(.talks)).token.serial == "42")
  }

  @Test func `a locked token is told before a PIN is asked for`() throws {
    let module = try FakeModule(.locked)
    let asked = Counter()
    let source = try Self.open(module, asked: asked)
    #expect(source.token.isLocked)
    #expect(throws: KeyFault.locked) { try Self.sign(source) }
    #expect(asked.count == 0)
    #expect(module.logins == 0)
  }

  @Test(arguments: [(FakeModule.Way.lastTry, KeyFault.wrongSecret(attempts: .last)), (.locksNow, .locked)])
  func `a wrong PIN reaches the device once`(_ way: FakeModule.Way, _ fault: KeyFault) throws {
    let module = try FakeModule(way)
    let asked = Counter()
    let source = try Self.open(module, asked: asked)
    for _ in 0..<3 { #expect(throws: fault) { try Self.sign(source) } }
    #expect(asked.count == 1)
    #expect(module.logins == 1)
  }

  @Test(arguments: [
    (FakeModule.Way.hangsAtLogin, KeyFault.token(.hanging)), (.diesAtLogin, .token(.crashed)),
  ])
  func `a module that fails with the PIN in hand is not given it again`(
    _ way: FakeModule.Way, _ fault: KeyFault
  ) async throws {
    let module = try FakeModule(way)
    let asked = Counter()
    #expect(try await Self.faults(module, times: 2, patience: 4000, asked: asked) == [fault, fault])
    #expect(asked.count == 1)
    #expect(module.logins == 1)
  }

  @Test(arguments: [FakeModule.Way.wrongSignature, .hasPINPad])
  func `what is no signature by the certificate is refused`(_ way: FakeModule.Way) throws {
    let module = try FakeModule(way)
    let asked = Counter()
    let source = try Self.open(module, asked: asked)
    #expect(throws: KeyFault.badSignature) { try Self.sign(source) }
    #expect(
      asked.count == (way == .hasPINPad ? 0 : 1), "where the device has keys for it, the PIN is typed there")
  }
}
