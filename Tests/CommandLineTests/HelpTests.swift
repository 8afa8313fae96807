import Foundation
import Testing

/// Help, languages, completion.
@Suite struct HelpTests {
  static let commands = [
    [], ["init"], ["submit"], ["advance"], ["can"], ["show"], ["history"], ["why-due"], ["control-slip"],
    ["inbox"], ["queue"], ["due"],
    ["list"], ["report"], ["report", "signing-rate"], ["report", "on-time"], ["report", "postal"], ["post"],
    ["post", "reconcile"], ["simulate"], ["calendar"],
    ["outbox"], ["workflow"],
    ["workflow", "check"],
    ["workflow", "graph"], ["workflow", "diff"], ["workflow", "import"], ["workflow", "import", "digit"],
    ["workflow", "publish"], ["workflow", "move"], ["workflow", "versions"], ["tick"], ["office"],
    ["office", "update"], ["office", "calendar"], ["office", "rules"], ["office", "signing"], ["sign"],
    ["signature"], ["signature", "verify"], ["signature", "reexamine"], ["signature", "refresh"],
    ["post"], ["post", "pack"], ["post", "labels"], ["post", "manifest"], ["post", "hand-over"],
    ["post", "receive"], ["post", "minutes"], ["post", "track"], ["post", "import-events"],
    ["post", "settle"],
    ["office", "carriers"],
    ["demo-pki"], ["demo-pki", "make"], ["demo-pki", "serve"], ["rebuild"], ["doctor"], ["demo"],
  ]
  private let folder = FileManager.default.temporaryDirectory

  @Test(arguments: commands)
  func everyCommandExplainsItself(_ command: [String]) throws {
    for language in ["vi", "en"] {
      let outcome = try Program.run(command + ["--help"], language: language, in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.err == "")
      #expect(outcome.out.contains("\n  motcua \(command.joined(separator: " "))"), "no example")
      #expect(Speech.foreign(in: outcome.out, language) == [], "\(outcome.out)")
    }
  }

  /// A command the table above forgets would have no test.
  @Test func theTableNamesEveryCommand() throws {
    let help = try Program.run(["--help"], language: "en", in: folder).out
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(Set(names) == Set(Self.commands.compactMap(\.first)))
  }

  @Test(arguments: [
    ("en_US.UTF-8", "OVERVIEW: Show a dossier."), ("vi_VN", "Xem một hồ sơ."), ("C", "Xem một hồ sơ."),
    ("", "Xem một hồ sơ."),
    ("de_DE.UTF-8", "Xem một hồ sơ."),
  ])
  func theLocaleChoosesTheLanguage(_ locale: String, _ first: String) throws {
    let outcome = try Program.run(["show", "--help"], in: folder, environment: ["LC_ALL": locale])
    #expect(outcome.out.hasPrefix(first))
  }

  @Test func theLanguageMayBeChosenAnywhere() throws {
    for arguments in [
      ["--lang", "en", "report"], ["report", "--lang", "en"], ["help", "--lang=en", "report"],
    ] {
      let outcome = try Program.run(arguments, in: folder, environment: ["LC_ALL": "vi_VN"])
      #expect(outcome.code == 0)
      #expect(outcome.out.hasPrefix("OVERVIEW: Reports."), "\(arguments): \(outcome.err)")
    }
  }

  @Test func anUnknownLanguageIsToldInTheLanguageOfTheLocale() throws {
    for (locale, language, words) in [
      ("vi_VN", "vi", "--lang nhận vi hoặc en, không nhận “fr”"),
      ("en_GB", "en", "--lang takes vi or en, not “fr”"),
    ] {
      let outcome = try Program.run(["list", "--lang", "fr"], in: folder, environment: ["LC_ALL": locale])
      #expect(outcome.code == 64)
      #expect(outcome.err.contains(words))
      #expect(Speech.foreign(in: outcome.err, language) == [])
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionForShells(_ shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("signing-rate"))
    #expect(outcome.err == "")
  }

  @Test func theVersion() throws {
    let outcome = try Program.run(["--version"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
