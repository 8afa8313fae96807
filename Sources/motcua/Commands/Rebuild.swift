import ArgumentParser
import Office

struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Ghi lại mọi bảng theo lịch sử: sau khi nâng cấp, hoặc khi doctor thấy sai.",
      "Write all rows anew from the history: after an upgrade, or when doctor finds them wrong."),
    discussion: Examples.of("  motcua rebuild --office \(Examples.folder)"))

  @OptionGroup var options: OfficeOptions

  func run() throws {
    let count = try options.work { try $0.rebuild() }
    print(
      options.output.json
        ? Console.json(["dossiers": count])
        : say("\(count) hồ sơ đã ghi lại theo lịch sử", "\(count) dossiers written anew from their history"))
  }
}
