/// A progress bar on a terminal; elsewhere silence.
final class ProgressBar {
  private let total: Int
  private let label: String
  private var shown = -1

  init(total: Int, label: String) {
    self.total = max(1, total)
    self.label = label
  }

  func show(_ done: Int) {
    let percent = done * 100 / total
    guard Console.errorIsTerminal, percent != shown else { return }
    shown = percent
    let full = percent * 30 / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
    Console.draw("\r\(bar) \(percent) %  \(done)/\(total) \(label)")
  }

  func clear() {
    if shown >= 0 { Console.draw("\r\u{1B}[K") }
  }
}
