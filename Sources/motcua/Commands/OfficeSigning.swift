import ArgumentParser
import DossierModel
import Office

struct OfficeSigning: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signing",
    abstract: say(
      "Quy định ký số: tin gốc nào, cần gì ở chữ ký; từ đó chữ ký số phải được chứng minh.",
      "The policy for signatures: whom to trust, what to ask; from then on digital signatures have to be proven."
    ),
    discussion: Examples.of(
      """
        motcua office signing
        motcua office signing signing.yaml --as binh
        motcua office signing signing.yaml --as binh --yes
      """))

  @Argument(
    help: ArgumentHelp(
      say(
        "Tệp quy định; không có thì xem quy định đang dùng.", "Policy file; without, the one in use is shown."
      ),
      valueName: say("tệp", "file")))
  var file: String?
  @Flag(help: ArgumentHelp(say("Ghi thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (policy, before) = try read()
    let report = policy.map { PolicyReport($0, written: yes && file != nil) }
    if options.output.json { return print(Console.json(report)) }
    print(
      report?.text(before: before.map { PolicyReport($0, written: true) })
        ?? say(
          "Chưa có quy định: chữ ký số chỉ được ghi nhận, không được tính vào tỷ lệ ký số.",
          "There is no policy: digital signatures are only recorded and do not count in the signing rate."))
    if file != nil {
      print(
        yes
          ? say("Đã ghi.", "Written.")
          : say("Chưa ghi gì; thêm --yes để ghi.", "Nothing was written; add --yes to write it."))
    }
  }

  /// The policy asked about, and where it is a new one, that before it.
  private func read() throws -> (policy: SigningPolicy?, before: SigningPolicy?) {
    guard let file else { return (try options.work { try $0.signingPolicy() }, nil) }
    let source = try readText(file)
    let actor = try actor.name()
    return try options.work { office in
      let before = try office.signingPolicy()
      return (
        yes ? try office.updatePolicy(source, as: actor) : try office.checkedPolicy(source), before
      )
    }
  }
}
