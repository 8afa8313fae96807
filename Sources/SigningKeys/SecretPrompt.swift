import Foundation
public import Signing

/// Asks a person for a PIN, passphrase or one-time code; what is typed is shown nowhere.
public enum SecretPrompt {
  /// Bytes; longer secrets are none a person types.
  private static let limit = 1024

  /// Asks on the terminal of this program, whatever its input and output are led to.
  ///
  /// - Throws: `KeyFault.secretNotGiven` without a terminal, on an empty line, Ctrl-C or Ctrl-D.
  public static func terminal(_ question: String) throws(KeyFault) -> Secret {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw .secretNotGiven }
    defer { close(terminal) }
    return try ask(question, on: terminal)
  }

  /// Reads one line from a descriptor that the caller of this program opened, and closes it.
  ///
  /// - Throws: `KeyFault.descriptorClosed` where there is no such descriptor, `secretNotGiven` where nothing comes.
  public static func descriptor(_ number: Int32) throws(KeyFault) -> Secret {
    guard fcntl(number, F_GETFD) >= 0 else { throw .descriptorClosed(Int(number)) }
    defer { close(number) }
    return try readLine(from: number)
  }

  static func ask(_ question: String, on terminal: Int32) throws(KeyFault) -> Secret {
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { throw .secretNotGiven }
    var silent = before
    // Signals are off too: interrupted by one, the terminal would stay silent.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { throw .secretNotGiven }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      say("\n", on: terminal)
    }
    say(question, on: terminal)
    return try readLine(from: terminal, isTyped: true)
  }

  private static func say(_ text: String, on terminal: Int32) {
    var bytes = Array(text.utf8)
    _ = write(terminal, &bytes, bytes.count)
  }

  private static func readLine(from file: Int32, isTyped: Bool = false) throws(KeyFault) -> Secret {
    var line: [UInt8] = []
    line.reserveCapacity(limit)
    defer { Secret.wipe(&line) }
    reading: while line.count < limit {
      var byte: UInt8 = 0
      let count = read(file, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { break }
      switch byte {
      case 10: break reading
      case 13 where isTyped: break reading
      case 3 where isTyped, 4 where isTyped: throw .secretNotGiven
      case 8 where isTyped, 127 where isTyped: removeLast(&line)
      case 21 where isTyped: while !line.isEmpty { removeLast(&line) }
      default: line.append(byte)
      }
    }
    if !isTyped && line.last == 13 { line.removeLast() }
    guard !line.isEmpty, line.count < limit else { throw .secretNotGiven }
    return Secret(wiping: &line)
  }

  /// A letter takes several bytes, of which all but the first begin with the bits 10.
  private static func removeLast(_ line: inout [UInt8]) {
    while let last = line.last {
      // Overwritten first: the memory behind the last letter is not wiped later.
      line[line.count - 1] = 0
      line.removeLast()
      if last & 0xC0 != 0x80 { return }
    }
  }
}
