import Foundation

/// Notes which moment was reached last, and ends the process at the one a test chose, as `kill -9` does.
final class Fate {
  /// Nil: it lives until somebody else ends it.
  private let moment: PostMoment?
  /// How often the moment is still passed.
  private var passes: Int
  private let note: Int32

  /// - Parameter file: where the last moment is noted, one letter; it outlives the process.
  init(_ moment: PostMoment?, passes: Int, file: String) throws {
    (self.moment, self.passes) = (moment, passes)
    note = open(file, O_WRONLY | O_CREAT, 0o600)
    guard note >= 0 else { throw NoNote(path: file) }
    pass(.starting)
  }

  struct NoNote: Error { let path: String }

  func pass(_ reached: PostMoment) {
    var letter = reached.letter
    pwrite(note, &letter, 1, 0)
    guard reached == moment else { return }
    guard passes == 0 else { return passes -= 1 }
    kill(getpid(), SIGKILL)
    // The signal is on its way.
    while true { pause() }
  }
}
