import ArgumentParser
import DossierStore
import Office

struct PostManifest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest",
    abstract: say(
      "Lập bảng kê giao bưu chính từ những gì đã đóng gói: PDF có mã vạch, CSV và JSON cho hãng.",
      "Put what is packed on a manifest: PDF with bar codes, CSV and JSON for the carrier."),
    discussion: Examples.of(
      """
        motcua post manifest --as lan --out \(Examples.folder)
        motcua post manifest BK-2026-0001-H44.40 --out \(Examples.folder)
      """))

  @Argument(
    help: ArgumentHelp(
      say(
        "In lại bảng kê này; không có thì lập mới.", "Print this manifest again; without, a new one is made."),
      valueName: say("số", "number")))
  var number: String?
  @OptionGroup var carrier: CarrierOption
  @Option(
    help: ArgumentHelp(
      say("Thư mục để ghi các tệp.", "The folder for the files."), valueName: say("thư-mục", "folder")))
  var out: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    // What can be known before anything is written is known before.
    if let out { try DurableFile.makeFolder(out) }
    let (reports, papers) = try options.work { office in
      let zone = try office.workingCalendar().zone
      let printer = try out.map { _ in try PostPrinter(office) }
      let manifests =
        try number.map { [try office.manifest($0)] }
        ?? office.makeManifests(by: carrier.key, as: actor.name())
      let reports = manifests.map { manifest in
        ManifestReport(manifest, manifest.going.map { ItemReport($0, zone) })
      }
      // A manifest that cannot be printed is there all the same: its number is told before anything fails.
      return (reports, manifests.map { manifest in Result { try printer?.manifest(manifest) } })
    }
    print(options.output.json ? Console.json(reports) : reports.map(\.text).joined(separator: "\n\n"))
    try Console.finish()
    guard let out else { return }
    for (report, paper) in zip(reports, papers) {
      guard let paper = try paper.get() else { continue }
      try report.write(paper.bytes, into: out)
      Console.warn(of: paper.replaced)
    }
  }
}

/// A manifest, for people and programs.
struct ManifestReport: Encodable {
  let number: String
  let agency: String
  let carrier: String
  let handedOver: Bool
  let items: [ItemReport]

  init(_ manifest: Manifest, _ items: [ItemReport]) {
    (number, agency, carrier) = (manifest.batch.number, manifest.batch.agency, manifest.batch.carrier)
    (handedOver, self.items) = (manifest.batch.signed != nil, items)
  }

  var text: String {
    let state = handedOver ? say("đã giao", "handed over") : say("chờ giao", "waits to be handed over")
    return say("Bảng kê \(number) (\(state))", "Manifest \(number) (\(state))") + "\n"
      + ItemReport.table(items)
  }

  /// The paper, and the same for programs; whole or not there.
  func write(_ paper: [UInt8], into folder: String) throws {
    try DurableFile.makeFolder(folder)
    for (ending, bytes) in [
      ("pdf", paper), ("csv", Array(ItemReport.csv(items).utf8)), ("json", Array(Console.json(self).utf8)),
    ] {
      try DurableFile.write(bytes, to: "\(folder)/\(number).\(ending)")
    }
  }
}
