import ArgumentParser
import DossierModel
import Office
import WorkingTime

struct TickCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: say(
      "Làm những việc đã đến giờ: nhắc, báo cấp trên, tự kết thúc, giữ bằng chứng chữ ký trong tệp.",
      "Do what is due: reminders, escalations, what closes by itself, proof of signatures kept in files."),
    discussion: Examples.of("  motcua tick\n  */5 * * * *  motcua tick --office \(Examples.folder)"))

  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (tick, abandoned, augmenting, ordering, names, zone) = try options.work(isSharingWorker: true) {
      office in
      (
        try office.tick(), try office.abandonNumbers(), try office.augment(with: TrustFetcher(office)),
        try office.order(options.open), try options.names(office), try office.workingCalendar().zone
      )
    }
    let report = TickReport(
      tick, abandoned, AugmentingReport(augmenting), OrderingReport(ordering), names, zone)
    print(options.output.json ? Console.json(report) : report.text)
  }
}

/// What a tick did, for people and for programs.
struct TickReport: Encodable {
  let fired: [FiredReport]
  let held: [HeldReport]
  /// Numbers given up, whose signing was not finished on their day.
  let abandonedNumbers: Int
  /// Files given what proves their signatures, and those that wait.
  let validationData: AugmentingReport
  /// Orders placed with carriers, and those that wait.
  let orders: OrderingReport

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

  init(
    _ tick: Tick, _ abandoned: Int, _ augmenting: AugmentingReport, _ orders: OrderingReport,
    _ names: Names, _ zone: Zone
  ) {
    self.orders = orders
    abandonedNumbers = abandoned
    validationData = augmenting
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
    let lines = fired.map(\.line) + held.map(\.line) + validationData.lines + orders.lines
    let total = say("\(fired.count) việc đến giờ đã làm", "\(fired.count) timers fired")
    let left = held.isEmpty ? "" : say(", \(held.count) chưa làm được", ", \(held.count) held back")
    let numbers =
      abandonedNumbers == 0
      ? "" : say(", hủy \(abandonedNumbers) số ký dở", ", \(abandonedNumbers) unsigned numbers given up")
    return (lines + [total + left + numbers]).joined(separator: "\n")
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
