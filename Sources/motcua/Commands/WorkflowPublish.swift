import ArgumentParser
import DossierModel
import Office

struct WorkflowPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: say(
      "Công bố phiên bản mới của thủ tục; cho xem trước hồ sơ nào ở lại, chuyển được, bị chặn.",
      "Publish a new version of a procedure; first shows which dossiers stay, can move, are blocked."),
    discussion: Examples.of(
      """
        motcua workflow publish tthc-1.001806.yaml --as binh
        motcua workflow publish tthc-1.001806.yaml --as binh --yes
      """))

  @Argument(help: ArgumentHelp(say("Tệp thủ tục.", "Procedure file."), valueName: say("tệp", "file")))
  var file: String
  @Option(
    help: ArgumentHelp(
      say(
        "Tệp quy trình, hoặc “shipped”: quy trình kèm chương trình. Mặc định: quy trình hiện dùng.",
        "Workflow file, or “shipped”: the one this program carries. By default the one in use."),
      valueName: say("tệp", "file")))
  var workflow: String?
  @OptionGroup var map: MapOptions
  @Flag(help: ArgumentHelp(say("Công bố thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = try actor.name()
    let choice: Office.WorkflowChoice =
      try workflow.map { $0 == "shipped" ? .shipped : .file(try readText($0)) } ?? .current
    let (source, map) = (try readText(file), try self.map.names())
    let report = try options.work { office in
      let publication = try office.preview(source, on: choice, map: map, as: actor)
      if yes { try publish(publication, office, actor) }
      return PublicationReport(publication, try options.names(office), published: yes)
    }
    print(options.output.json ? Console.json(report) : report.text)
  }

  private func publish(_ publication: Publication, _ office: Office, _ actor: String) throws {
    do { try office.publish(publication, as: actor) } catch let refused as PublishRefused {
      throw try refused.failure(options.names(office))
    }
  }
}

struct WorkflowMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: say(
      "Chuyển hồ sơ đang chạy sang phiên bản khác của thủ tục; được ghi vào lịch sử.",
      "Move running dossiers to another version of their procedure; a recorded act."),
    discussion: Examples.of(
      """
        motcua workflow move H44.15-260803-0001 --note "\(say("Theo QĐ mới", "New decision"))" --as binh
        motcua workflow move H44.15-260803-0001 --map processing.review=processing.check --note … --as binh
      """))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "Dossier codes."), valueName: say("mã", "code")))
  var codes: [String]
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        "Phiên bản, phần đầu của mã băm; mặc định bản hiện hành.",
        "The version, the beginning of its digest; by default the current one."),
      valueName: say("phiên-bản", "version")))
  var version: String?
  @OptionGroup var map: MapOptions
  @Option(help: ArgumentHelp(say("Lý do.", "Why."), valueName: say("chữ", "text")))
  var note: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, map) = (try actor.name(), try self.map.names())
    let reports = try options.work { office in
      do {
        let moved = try office.move(codes, to: version, map: map, note: note, as: actor)
        return moved.map { MoveReport(code: $0.code, sha256: $0.definition.hex) }
      } catch let refused as MoveRefused { throw try refused.failure(options.names(office)) }
    }
    print(options.output.json ? Console.json(reports) : reports.map(\.text).joined(separator: "\n"))
  }
}

struct WorkflowVersions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions",
    abstract: say("Các phiên bản đã công bố của một thủ tục.", "The published versions of a procedure."),
    discussion: Examples.of("  motcua workflow versions 1.001806"))

  @Argument(help: ArgumentHelp(say("Mã thủ tục.", "Procedure code."), valueName: say("mã", "code")))
  var procedure: String
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let reports = try options.work { office in
      let known = try office.procedures()
      guard known.contains(procedure) else {
        throw PlainFailure(exit: .noInput, text: unknown(among: known))
      }
      let (versions, names) = (try office.versions(procedure), try options.names(office))
      let zone = try office.workingCalendar().zone
      return versions.enumerated().map { index, version in
        VersionReport(
          sha256: version.digest.hex, published: version.moment.map(zone.text),
          by: version.actor.map(names.person), current: index == versions.count - 1)
      }
    }
    print(options.output.json ? Console.json(reports) : reports.map(\.text).joined(separator: "\n"))
  }
}

extension WorkflowVersions {
  fileprivate func unknown(among known: [String]) -> String {
    let words = known.joined(separator: ", ")
    return say(
      "văn phòng không có thủ tục “\(procedure)”; có: \(words)",
      "there is no procedure “\(procedure)” in this office; there are: \(words)")
  }
}

/// States that have another name in the version to come.
struct MapOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      say("Trạng thái đổi tên, lặp lại được: CŨ=MỚI.", "A state that has another name, repeatable: OLD=NEW."),
      valueName: say("cũ=mới", "old=new")))
  var pairs: [String] = []

  func names() throws -> [String: String] {
    try pairs.reduce(into: [:]) { names, text in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, names[parts[0]] == nil else {
        throw ValidationError(
          say(
            "--map cần dạng CŨ=MỚI, mỗi trạng thái một lần, không phải “\(text)”",
            "--map wants OLD=NEW, each state once, not “\(text)”"))
      }
      names[parts[0]] = parts[1]
    }
  }
}
