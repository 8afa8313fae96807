import ArgumentParser
import DossierModel
import DossierStore
import Foundation
import Office
import Reports
import WorkingTime

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Dựng một văn phòng mẫu với ba tháng hồ sơ; in tỷ lệ ký số, tỷ lệ đúng hạn, số liệu bưu chính.",
      "Build a sample office with three months of dossiers; print the rates of signing, time and post."),
    discussion: say(
      "Mọi hồ sơ đi đúng con đường mà cán bộ dùng; cùng hạt giống thì cùng kết quả.\n\n",
      "Every dossier takes the very path a clerk uses; the same seed gives the same output.\n\n")
      + Examples.of("  motcua demo\n  motcua demo --dossiers 50 --seed 7 --into \(Examples.folder)"))

  @Option(help: ArgumentHelp(say("Số hồ sơ.", "Number of dossiers."), valueName: say("số", "number")))
  var dossiers = 500
  @Option(help: ArgumentHelp(say("Hạt giống.", "Seed."), valueName: say("số", "number")))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục; mặc định trong thư mục tạm, dựng lại mỗi lần.",
        "Folder; by default in the temporary folder, built anew each time."),
      valueName: say("thư-mục", "folder")))
  var into: String?
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard (1...100_000).contains(dossiers) else {
      throw ValidationError(
        say(
          "--dossiers nhận số từ 1 đến 100000, không nhận \(dossiers)",
          "--dossiers takes 1 to 100000, not \(dossiers)"))
    }
    let folder = try into ?? temporaryFolder()
    let simulation = try DemoSimulation(folder: folder, dossiers: dossiers, seed: seed)
    try Data().write(to: URL(fileURLWithPath: "\(folder)/\(Self.marker)"))
    let bar = ProgressBar(total: dossiers, label: say("hồ sơ", "dossiers"))
    let office = try simulation.run { bar.show($0) }
    bar.clear()
    try simulation.publishLists()
    try report(office, folder)
    try office.store.close()
  }

  /// Names a folder as made by this command, so that it may be made again.
  private static let marker = ".motcua-demo"

  private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-demo-\(seed)").path
    if FileManager.default.fileExists(atPath: "\(folder)/\(Self.marker)") {
      try FileManager.default.removeItem(atPath: folder)
    }
    return folder
  }

  private func report(_ office: Office, _ folder: String) throws {
    let (calendar, directory, roles) = (
      try office.workingCalendar(), try office.directory(), try office.roles()
    )
    let names = Names(directory, roles: roles, Speech.language)
    let lines = try office.dossiers(DossierFilter(limit: dossiers))
    let page = SigningRatePage(target: 9800)
    let format: SigningRatePage.Format = output.json ? .json : .table
    let text = try office.store.read { reading in
      page.text(
        try SigningRate(SigningRateQuestion(), reading, calendar.zone), nil, format, names)
    }
    if output.json { return print(text) }
    print(statuses(lines.map(\.status)))
    print(text + "\n")
    print(try onTime(office, names, calendar.zone) + "\n")
    print(try post(office, calendar.zone))
    print(next(folder, lines.last { $0.status == .processing }?.code ?? lines.last?.code ?? ""))
  }

  /// The on-time rate by both rules, in the agencies' table.
  private func onTime(_ office: Office, _ names: Names, _ zone: Zone) throws -> String {
    OnTimePage(names, zone).text(try office.onTime(OnTimeQuestion()), listing: false)
  }

  private func post(_ office: Office, _ zone: Zone) throws -> String {
    PostalPage(carriers: try office.carrierTitles(), zone: zone)
      .text(try office.postalFigures(PostalQuestion()), listing: false)
  }

  private func statuses(_ statuses: [PortalStatus]) -> String {
    var table = Table([say("Trạng thái", "Status"), say("Hồ sơ", "Dossiers")], numbers: [1])
    for status in PortalStatus.allCases {
      let count = statuses.count { $0 == status }
      if count > 0 { table.add(["\(status.rawValue) \(status.title(Speech.language))", "\(count)"]) }
    }
    return table.text(width: Console.width) + "\n"
  }

  private func next(_ folder: String, _ code: String) -> String {
    say("\nThử tiếp:", "\nTry next:")
      + """

        motcua report signing-rate --office \(folder) --by agency --by month --target 98
        motcua report on-time --office \(folder) --by agency --by month
        motcua report postal --office \(folder) --list
        motcua can \(code) --office \(folder) --as thao
        motcua history \(code) --office \(folder)
      """
  }
}
