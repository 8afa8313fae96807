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
    let (answers, names) = try options.work { office in
      (try office.can(code, as: actor ?? ""), try options.names(office))
    }
    let reports = answers.map { ActionReport($0, names, judged: actor != nil) }
    if options.output.json { return print(Console.json(reports)) }
    if reports.isEmpty {
      return print(
        say("Hồ sơ đã kết thúc; không còn việc gì.", "The dossier is closed; nothing is left to do."))
    }
    for report in reports { print(report.text) }
  }
}

/// One action, for people and for programs.
private struct ActionReport: Encodable {
  let action: String
  let title: String
  let asks: [String]
  let who: [String]
  /// Nil when nobody was named with `--as`.
  let possible: Bool?
  let reasons: [String]

  init(_ answer: Inquiry.Answer, _ names: Names, judged: Bool) {
    action = answer.offer.action
    title = answer.offer.title(Speech.language)
    asks = answer.offer.asks.map { $0.text(Speech.language) }
    who = answer.offer.people.map(names.person)
    possible = judged ? answer.reasons.isEmpty : nil
    reasons = answer.reasons.filter { judged || !$0.concernsActor }.map { $0.text(names) }
  }

  var text: String {
    let mark = possible.map { $0 ? "✓" : "✗" } ?? "•"
    var lines = ["\(mark) \(action) – \(title)"]
    if !asks.isEmpty { lines.append(say("    cần: ", "    needs: ") + asks.joined(separator: ", ")) }
    if reasons.isEmpty {
      lines.append(
        say("    ai: ", "    who: ") + (who.isEmpty ? say("không ai", "nobody") : who.joined(separator: ", "))
      )
    }
    return (lines + reasons.map { "    – \($0)" }).joined(separator: "\n")
  }
}
