import Foundation

/// What goes to the terminal.
enum Console {
  static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// A message in which control characters show as “�”: what somebody typed moves no cursor of who reads it.
  static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A text of words in lines that fit the terminal.
  static func wrapped(_ text: String) -> String {
    guard let width else { return text }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Everything printed has reached its place, or the run fails: a report on a full disk must not look finished.
  static func finish() throws {
    guard fflush(nil) == 0 else {
      throw PlainFailure(
        exit: .ioFailed,
        text: say(
          "không in ra hết được; việc đã làm vẫn giữ nguyên, xem lại trước khi làm lại",
          "the output could not be written; what was done stands, look before doing it again"))
    }
  }

  /// Draws on the terminal without ending the line.
  static func draw(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Pretty JSON with sorted keys, so that the same facts give the same bytes.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Columns of the terminal; nil when output goes elsewhere and nothing needs to fit.
  static var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else {
      return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Waits on this thread for work that is done elsewhere.
  static func await(_ work: @escaping @Sendable () async throws -> Void) throws {
    let (done, outcome) = (DispatchSemaphore(value: 0), Outcome())
    Task {
      do { try await work() } catch { outcome.error = error }
      done.signal()
    }
    done.wait()
    if let error = outcome.error { throw error }
  }

  /// Written before the semaphore is signalled, read after.
  private final class Outcome: @unchecked Sendable { var error: (any Error)? }
}
