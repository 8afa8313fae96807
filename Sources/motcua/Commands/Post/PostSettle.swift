import ArgumentParser
import DossierModel
import Intake
import Office

struct PostSettle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: say(
      "Ghi nhận bảng kê tiền thu hộ hãng đã nộp; phí của từng hồ sơ coi như đã nộp.",
      "Take in a carrier’s statement of money it collected and paid; each dossier’s fee is paid by it."),
    discussion: Examples.of("  motcua post settle 2026-08.yaml --carrier post --as lan"))

  @Argument(
    help: ArgumentHelp(
      say("Tệp YAML hoặc JSON.", "A YAML or JSON file."), valueName: say("tệp", "file")))
  var file: String
  @Option(
    help: ArgumentHelp(say("Hãng nộp tiền.", "The carrier that pays."), valueName: say("hãng", "carrier")))
  var carrier: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, source) = (try actor.name(), try readText(file))
    let statement = try RemittanceFile.read(source.text, file: source.name)
    let report = try options.work { office in
      RemittingReport(try office.remit(statement, by: carrier, as: actor), try options.names(office))
    }
    print(options.output.json ? Console.json(report) : report.text)
    try Console.finish()
    if !report.refused.isEmpty { throw ExitCode(Exit.refused.rawValue) }
  }
}

private struct RemittingReport: Encodable {
  let taken: [Line]
  /// In đồng.
  let total: Int
  let refused: [Refused]

  struct Line: Encodable {
    let order: String
    let amount: Int
  }

  struct Refused: Encodable {
    let order: String
    let amount: Int
    let reasons: [Explanation]
  }

  init(_ remitting: Remitting, _ names: Names) {
    taken = remitting.taken.map { Line(order: $0.order, amount: $0.amount) }
    total = remitting.taken.reduce(0) { $0 + $1.amount }
    refused = remitting.refused.map { item, rejection in
      Refused(
        order: item.order, amount: item.amount, reasons: rejection.reasons.map { Explanation($0, names) })
    }
  }

  var text: String {
    let lines = refused.map {
      "✗ \($0.order)  \($0.amount): \($0.reasons.map(\.text).joined(separator: "; "))"
    }
    let sum = say("\(taken.count) khoản, \(total) đồng", "\(taken.count) sums, \(total) đồng")
    let left = refused.isEmpty ? "" : say(", \(refused.count) không ghi được", ", \(refused.count) not taken")
    return (lines + [sum + left]).joined(separator: "\n")
  }
}
