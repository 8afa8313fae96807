import ArgumentParser
import Foundation

/// The command line: the only place where parts are chosen and wired.
@main
enum Main {
  static func main() {
    // Dossiers hold personal values: files of an office are for its owner and group only.
    umask(0o027)
    var running: (any ParsableCommand.Type)?
    do {
      var command = try Motcua.parseAsRoot(Speech.rest(Array(CommandLine.arguments.dropFirst())))
      running = type(of: command)
      try command.run()
      try Console.finish()
    } catch let code as ExitCode {
      // All that there was to say has been said.
      Foundation.exit(code.rawValue)
    } catch {
      Failure(error, running).end()
    }
  }
}

struct Motcua: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: say(
      "Hồ sơ một cửa: từ tiếp nhận đến trả kết quả.",
      "One-stop dossiers: from reception to the returned result."),
    discussion: Examples.root,
    version: version,
    subcommands: [
      Init.self, Submit.self, AdvanceCommand.self, SignCommand.self, Can.self, Show.self, History.self,
      WhyDue.self,
      ControlSlipCommand.self, Inbox.self,
      QueueCommand.self, DueCommand.self, ListCommand.self, TickCommand.self,
      Report.self, SignatureCommand.self, Simulate.self, CalendarCommand.self, PostCommand.self, Outbox.self,
      Workflow.self,
      OfficeCommand.self,
      Doctor.self, Rebuild.self, Demo.self, DemoPKICommand.self, VerificationWorker.self,
      TokenWorkerCommand.self,
    ])
}

/// Options of every command that works on an office.
struct OfficeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục của văn phòng; mặc định MOTCUA_OFFICE, rồi thư mục hiện tại.",
        "The office’s folder; by default MOTCUA_OFFICE, else the current folder."),
      valueName: say("thư-mục", "folder")))
  var office: String?

  @OptionGroup var output: OutputOptions

  /// An empty variable is one that is not set.
  var folder: String {
    let variable = ProcessInfo.processInfo.environment["MOTCUA_OFFICE"] ?? ""
    return office ?? (variable.isEmpty ? "." : variable)
  }
}

/// How results are shown.
struct OutputOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(say("In JSON thay cho bảng.", "Print JSON instead of tables.")))
  var json = false

  @Option(
    help: ArgumentHelp(
      say(
        "Ngôn ngữ: vi hoặc en; mặc định theo máy, nếu không thì tiếng Việt.",
        "Language: vi or en; by default the locale’s, else Vietnamese."),
      valueName: "vi|en"),
    transform: { word in
      guard Speech.languages.keys.contains(word) else {
        throw ValidationError(
          say("--lang nhận vi hoặc en, không nhận “\(word)”", "--lang takes vi or en, not “\(word)”"))
      }
      return word
    })
  var lang: String?
}

/// Who acts.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say("Người thực hiện; mặc định MOTCUA_USER.", "Who acts; by default MOTCUA_USER."),
      valueName: say("người", "user")))
  var actor: String?

  func name() throws -> String {
    if let name = actor ?? ProcessInfo.processInfo.environment["MOTCUA_USER"] { return name }
    throw ValidationError(
      say(
        "cần biết ai thực hiện: thêm --as NGƯỜI hoặc đặt MOTCUA_USER",
        "who acts? Add --as USER or set MOTCUA_USER"))
  }
}
