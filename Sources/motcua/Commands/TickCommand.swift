import ArgumentParser
import DossierModel
import Office
import WorkingTime

struct TickCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: say(
      "Làm những việc đã đến giờ: nhắc, báo cấp trên, tự kết thúc.",
      "Do what is due: reminders, escalations, what closes by itself."),
    discussion: Examples.of("  motcua tick\n  */5 * * * *  motcua tick --office \(Examples.folder)"))

  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (tick, names, zone) = try options.work { office in
      (try office.tick(), try options.names(office), try office.workingCalendar().zone)
    }
    let report = TickReport(tick, names, zone)
    print(options.output.json ? Console.json(report) : report.text)
  }
}

/// What a tick did, for people and for programs.
struct TickReport: Encodable {
  let fired: [FiredReport]
  let held: [HeldReport]

  struct FiredReport: Encodable {
    let dossier: String
    let timer: String
    let title: String
    /// What it watched: a state or step; empty: the dossier.
    let subject: String
    /// When it was due, which may be long before it fired.
    let due: String
    let told: [String]
    let action: String?
  }

  struct HeldReport: Encodable {
    let dossier: String
    let timer: String
    let reasons: [Explanation]
  }

  init(_ tick: Tick, _ names: Names, _ zone: Zone) {
    fired = tick.fired.map { fired in
      FiredReport(
        dossier: fired.code, timer: fired.firing.timer.name, title: fired.title(Speech.language),
        subject: fired.firing.timer.subject, due: zone.text(fired.firing.timer.due),
        told: fired.firing.told.map(names.place), action: fired.action?(Speech.language))
    }
    held = tick.held.map { held in
      HeldReport(
        dossier: held.line.code, timer: held.line.timer.name,
        reasons: held.rejection.reasons.map { Explanation($0, names) })
    }
  }

  var text: String {
    let lines = fired.map(\.line) + held.map(\.line)
    let total = say("\(fired.count) việc đến giờ đã làm", "\(fired.count) timers fired")
    let left = held.isEmpty ? "" : say(", \(held.count) chưa làm được", ", \(held.count) held back")
    return (lines + [total + left]).joined(separator: "\n")
  }
}

extension TickReport.FiredReport {
  fileprivate var line: String {
    let people = told.isEmpty ? "" : say("; báo: ", "; told: ") + told.joined(separator: ", ")
    return "\(due)  \(dossier)  \(title)" + (action.map { " → \($0)" } ?? "") + people
  }
}

extension TickReport.HeldReport {
  fileprivate var line: String {
    "✗ \(dossier)  \(timer): " + reasons.map(\.text).joined(separator: "; ")
  }
}
