import ArgumentParser
import DossierStore
import Office

/// What the store promises on this machine, in words.
enum Guarantees {
  static func text(_ facts: StoreGuarantees) -> String {
    say(
      """
      SQLite \(facts.sqlite), nhật ký \(facts.journalMode), synchronous=\(facts.synchronous): việc đã báo xong thì không mất khi
      tiến trình chết hay mất điện. Nhiều tiến trình cùng làm được trên một thư mục cục bộ (không dùng ổ mạng);\(
        facts.hasWALResetBug ? "\nlỗi WAL-reset của bản SQLite này được tránh bằng một khóa chung khi ghi." : "")
      """,
      """
      SQLite \(facts.sqlite), journal \(facts.journalMode), synchronous=\(facts.synchronous): what is acknowledged survives the death
      of the process and a power cut. Several processes may work on one local folder (not on a network drive);\(
        facts.hasWALResetBug ? "\nthe WAL-reset bug of this SQLite is avoided by one lock over all writing." : "")
      """)
  }
}

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Kiểm tra văn phòng và nói rõ những gì được bảo đảm.", "Check the office and say what is guaranteed."),
    discussion: Examples.of("  motcua doctor --office \(Examples.folder)"))

  @OptionGroup var options: OfficeOptions

  func run() throws {
    let health = try options.work { try $0.examine() }
    var seen: Set<String> = []
    let flaws = health.flaws.map { $0.text(Speech.language) }.filter { seen.insert($0).inserted }
    if options.output.json {
      print(
        Console.json(
          HealthReport(
            guarantees: health.guarantees, dossiers: health.dossiers, events: health.events,
            abandonedRemoved: health.abandoned, flaws: flaws)))
    }
    guard flaws.isEmpty else { throw PlainFailure(exit: .damaged, text: flaws.joined(separator: "\n")) }
    if !options.output.json { print(text(health)) }
  }

  private func text(_ health: OfficeHealth) -> String {
    Guarantees.text(health.guarantees) + "\n"
      + say(
        "Hồ sơ: \(health.dossiers); sự kiện: \(health.events); chuỗi băm, giấy tờ, bảng và sổ số đều đúng với lịch sử.",
        "Dossiers: \(health.dossiers); events: \(health.events); hash chains, papers, rows and registers are as the history says."
      )
  }
}

private struct HealthReport: Encodable {
  let guarantees: StoreGuarantees
  let dossiers: Int
  let events: Int
  let abandonedRemoved: Int
  let flaws: [String]
}
