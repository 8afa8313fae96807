import ArgumentParser
import DossierModel
import Office

struct Can: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Xem làm được gì với hồ sơ, ai làm được, còn thiếu gì.",
      "What can be done with a dossier, by whom, and what is missing."),
    discussion: Examples.of("  motcua can H44.15-260803-0001 --as lan"))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossier’s code."), valueName: say("mã", "code")))
  var code: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = self.actor.actor
    let (answers, view, names) = try options.work { office in
      (try office.can(code, as: actor), try office.view(code), try options.names(office))
    }
    let states = view.definition.titles(of: view.dossier)
    let report = AnswersReport(answers, in: states, names, judged: actor != nil)
    print(options.output.json ? Console.json(report.actions) : report.text)
  }
}
