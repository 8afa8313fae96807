import Foundation
import Hashing
import Signing
import Synchronization
import TestTools
import Testing
import WorkingTime

@testable import SigningKeys

/// One after the other: SoftHSM writes a token anew after each PIN, and who reads it meanwhile fails.
@Suite(.serialized, .enabled(if: SoftToken.isThere), .timeLimit(.minutes(3))) struct TokenKeyTests {
  let soft: SoftToken
  private let module = Tools.softhsmModule ?? ""

  init() throws { soft = try SoftToken.shared.get() }

  /// Opens a key and counts how often a PIN was asked for.
  private func open(
    _ token: String?, key: String? = nil, pin: String = SoftToken.pin, asked: Counter = Counter()
  ) throws(KeyFault) -> TokenKey {
    try TokenKey(
      TokenChoice(module: module, token: token, key: key), allowed: [module], worker: soft.worker
    ) { _ in
      asked.add()
      return TestKeys.secret(pin)
    }
  }

  @Test(arguments: TestKeys.Kind.allCases) func `a token keeps every promise`(_ kind: TestKeys.Kind) throws {
    let asked = Counter()
    let source = try open(kind.rawValue, asked: asked)
    #expect(KeySourcePromises.broken(by: source, secrets: [SoftToken.pin]) == [])
    #expect(asked.count == 1, "one PIN serves all signatures of a run")
    source.close()
  }

  @Test func `who signs is known without a PIN`() throws {
    let keys = try TestKeys.shared.get()
    let asked = Counter()
    let source = try open("rsa", asked: asked)
    let identity = try source.prepare(.zero, now: KeySourcePromises.now).identity
    #expect(identity.certificate == (try keys.certificate("rsa")))
    #expect(identity.chain == [try keys.certificate("middle")])
    #expect(identity.algorithm == .rsaPSS(.sha256))
    #expect(source.token.label == "rsa")
    #expect(asked.count == 0)
  }

  @Test(arguments: ["ec", "b2", "B2"]) func `a key is named by label or id`(_ name: String) throws {
    let source = try open("both", key: name)
    #expect(KeySourcePromises.broken(by: source, secrets: []) == [])
    #expect(try source.prepare(.zero, now: KeySourcePromises.now).identity.algorithm == .ecdsa(.sha256))
  }

  @Test func `a token is named by its serial too`() throws {
    let serial = try open("ec").token.serial
    #expect(try open(serial).token.label == "ec")
  }

  @Test func `what is not there or not told apart is said`() throws {
    #expect(
      throws: KeyFault.token(.noToken(asked: "absent", present: ["both", "ec", "p384", "rsa", "wrong"]))
    ) { try open("absent") }
    #expect(throws: KeyFault.ambiguous(count: 5)) { try open(nil) }
    #expect(throws: KeyFault.noKey) { try open("ec", key: "absent") }
    #expect(throws: KeyFault.ambiguous(count: 2)) { try open("both") }
  }

  @Test func `a module's tokens are listed without a PIN`() throws {
    let tokens = try TokenKey.tokens(module: module, allowed: [module], worker: soft.worker)
    #expect(Set(tokens.map(\.label)) == ["rsa", "ec", "p384", "wrong", "both"])
    #expect(tokens.allSatisfy { !$0.isLocked && !$0.hasPINPad && $0.maker == "SoftHSM project" })
  }

  @Test func `a wrong PIN is told once and never tried again`() throws {
    let asked = Counter()
    let source = try open("wrong", pin: "11112222", asked: asked)
    for _ in 0..<3 {
      let transaction = try source.prepare(.zero, now: KeySourcePromises.now)
      #expect(throws: KeyFault.wrongSecret(attempts: .few)) {
        try source.complete(
          transaction, signedAttributes: TestAttributes.of(.zero), now: KeySourcePromises.now)
      }
    }
    #expect(asked.count == 1)
  }

  @Test func `a PIN is judged before anything is prepared, and serves what is signed after`() throws {
    let asked = Counter()
    let good = try open("ec", asked: asked)
    try good.login()
    #expect(KeySourcePromises.broken(by: good, secrets: []) == [])
    #expect(asked.count == 1)
    let wrong = try open("wrong", pin: "11112222", asked: asked)
    for _ in 0..<2 { #expect(throws: KeyFault.wrongSecret(attempts: .few)) { try wrong.login() } }
    #expect(asked.count == 2)
  }

  @Test func `who gives no PIN may be asked again`() throws {
    let asked = Counter()
    let source = try TokenKey(
      TokenChoice(module: module, token: "ec"), allowed: [module], worker: soft.worker
    ) { _ throws(KeyFault) in
      asked.add()
      if asked.count == 1 { throw .secretNotGiven }
      return TestKeys.secret(SoftToken.pin)
    }
    let attributes = TestAttributes.of(.zero)
    let first = try source.prepare(.zero, now: KeySourcePromises.now)
    #expect(throws: KeyFault.secretNotGiven) {
      try source.complete(first, signedAttributes: attributes, now: KeySourcePromises.now)
    }
    let second = try source.prepare(.zero, now: KeySourcePromises.now)
    #expect(try !source.complete(second, signedAttributes: attributes, now: KeySourcePromises.now).isEmpty)
  }

  @Test(arguments: [
    "libsofthsm2.so", "/usr/lib/../lib/none.so", "/nonexistent/module.so", "", "/etc/passwd", "/bin/sh\u{0}",
  ]) func `a module that is not listed is never loaded`(_ path: String) {
    #expect(throws: KeyFault.token(.moduleNotListed(path, allowed: [module]))) {
      try TokenKey.tokens(module: path, allowed: [module], worker: soft.worker)
    }
  }

  @Test func `a link to another module does not help`() throws {
    let scratch = try TestFolder()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("listed.so"), withDestinationPath: "/etc/passwd")
    #expect(throws: KeyFault.token(.moduleNotListed(scratch.file("listed.so"), allowed: [module]))) {
      try TokenKey.tokens(module: scratch.file("listed.so"), allowed: [module], worker: soft.worker)
    }
  }

  @Test func `a module that is listed and not on the machine is told as that`() {
    let path = "/nonexistent/module.so"
    #expect(throws: KeyFault.token(.moduleMissing(path))) {
      try TokenKey.tokens(module: path, allowed: [module, path], worker: soft.worker)
    }
  }

  @Test func `what is no module is told`() throws {
    let scratch = try TestFolder()
    let path = try scratch.write("module.so", Array("no library".utf8))
    #expect(throws: KeyFault.token(.moduleNotLoaded)) {
      try TokenKey.tokens(module: path, allowed: [path], worker: soft.worker)
    }
  }

  @Test func `a closed session signs no more`() throws {
    let source = try open("ec")
    let transaction = try source.prepare(.zero, now: KeySourcePromises.now)
    source.close()
    source.close()
    #expect(throws: KeyFault.token(.crashed)) {
      try source.complete(transaction, signedAttributes: TestAttributes.of(.zero), now: KeySourcePromises.now)
    }
  }

  @Test(arguments: ["/nonexistent/program", "/bin/false", "/bin/cat"])
  func `a program that is no worker is a fault`(_ program: String) {
    let worker = TokenWorkerProgram(executable: program, arguments: [], patience: 5000)
    let fault: KeyFault = program == "/bin/cat" ? .token(.garbled) : .token(.crashed)
    #expect(throws: fault) { try TokenKey.tokens(module: module, allowed: [module], worker: worker) }
  }
}

/// Counts across closures.
final class Counter: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock { $0 } }
  func add() { value.withLock { $0 += 1 } }
}
