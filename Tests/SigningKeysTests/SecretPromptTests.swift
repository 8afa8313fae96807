import Foundation
import Signing
import Testing

@testable import SigningKeys

/// One after the other: the name of a new terminal is kept in one place by the system.
@Suite(.serialized, .timeLimit(.minutes(3))) struct SecretPromptTests {
  /// A pipe that holds these bytes and ends.
  private func pipe(_ bytes: [UInt8]) -> Int32 {
    var ends: [Int32] = [-1, -1]
    #expect(Foundation.pipe(&ends) == 0)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    return ends[0]
  }

  @Test(arguments: ["1234", "1234\n", "1234\r\n", "1234\nrest"]) func `a descriptor gives its first line`(
    _ text: String
  ) throws {
    #expect(try SecretPrompt.descriptor(pipe(Array(text.utf8))).withBytes { Array($0) } == Array("1234".utf8))
  }

  @Test(arguments: ["", "\n", "\r\n", String(repeating: "1", count: 5000)])
  func `nothing, or too much, is no secret`(_ text: String) {
    #expect(throws: KeyFault.secretNotGiven) { try SecretPrompt.descriptor(pipe(Array(text.utf8))) }
  }

  @Test func `a descriptor that is not open is no secret`() {
    #expect(throws: KeyFault.descriptorClosed(-1)) { try SecretPrompt.descriptor(-1) }
  }

  /// Both ends of a new terminal. Glibc shows the functions only to programs that ask in C, so they are looked up.
  private func newTerminal() throws -> (Int32, Int32) {
    func named<F>(_ name: String, _ type: F.Type) throws -> F {
      unsafeBitCast(try #require(dlsym(nil, name)), to: type)
    }
    let person = try named("posix_openpt", (@convention(c) (Int32) -> Int32).self)(O_RDWR | O_NOCTTY)
    for step in ["grantpt", "unlockpt"] {
      try #require(try named(step, (@convention(c) (Int32) -> Int32).self)(person) == 0)
    }
    let name = try named("ptsname", (@convention(c) (Int32) -> UnsafeMutablePointer<CChar>?).self)(person)
    let terminal = open(try #require(name.map { String(cString: $0) }), O_RDWR | O_NOCTTY)
    try #require(person >= 0 && terminal >= 0)
    return (person, terminal)
  }

  /// Types into a terminal of its own; gives what was asked for and what the terminal showed.
  private func type(_ keys: String) throws -> (Result<[UInt8], KeyFault>, String) {
    let (person, terminal) = try newTerminal()
    let thread = Thread {
      // The question shows that the terminal is silent by now.
      var shown: UInt8 = 0
      while shown != UInt8(ascii: "?") { guard read(person, &shown, 1) == 1 else { return } }
      _ = write(person, keys, keys.utf8.count)
    }
    thread.start()
    let given = Result { () throws(KeyFault) in
      try SecretPrompt.ask("PIN?", on: terminal).withBytes { Array($0) }
    }
    var rest = [UInt8](repeating: 0, count: 200)
    let count = read(person, &rest, rest.count)
    var after = termios()
    #expect(tcgetattr(terminal, &after) == 0)
    #expect(after.c_lflag & tcflag_t(ECHO) != 0 && after.c_lflag & tcflag_t(ISIG) != 0, "as it was before")
    close(terminal)
    close(person)
    return (given, String(decoding: rest.prefix(max(0, count)), as: UTF8.self))
  }

  @Test(arguments: [
    ("1234\n", "1234"), ("1234\r", "1234"), ("12x\u{7F}34\n", "1234"), ("mật ế\u{7F}khẩu\n", "mật khẩu"),
    ("wrong\u{15}1234\n", "1234"),
  ]) func `what is typed is taken and not shown`(_ keys: String, _ secret: String) throws {
    let (given, shown) = try type(keys)
    #expect(given == .success(Array(secret.utf8)))
    #expect(shown == "\r\n")
  }

  @Test(arguments: ["\n", "12\u{3}", "12\u{4}"]) func `who gives up is understood`(_ keys: String) throws {
    #expect(try type(keys).0 == .failure(.secretNotGiven))
  }
}
