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
    if options.output.json {
      print(Console.json(health))
    } else {
      print(Guarantees.text(health.guarantees))
      print(
        say(
          "Hồ sơ: \(health.dossiers); sự kiện: \(health.events); chuỗi băm và tệp đều đúng.",
          "Dossiers: \(health.dossiers); events: \(health.events); hash chains and files are right."))
    }
  }
}
