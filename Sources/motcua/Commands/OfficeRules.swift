import ArgumentParser
import DossierModel
import Office

struct OfficeRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: say(
      "Thêm phiên bản quy định về thời hạn; hồ sơ đã tiếp nhận giữ phiên bản cũ.",
      "Take over new versions of the rules about time; dossiers received before keep theirs."),
    discussion: say(
      """
      Tệp phải chứa nguyên văn mọi phiên bản văn phòng đang có, vì hồ sơ cũ dẫn
      chiếu chúng; quy định mới là phiên bản mới. Chỉ được ghi thêm “until” khi đã
      biết ngày hết hiệu lực.


      """,
      """
      The file holds every version the office has, unchanged, for dossiers refer
      to them; new rules are a new version. Only an “until” may be added, once a
      version’s last day is known.


      """) + Examples.of("  motcua office rules deadlines.yaml --as binh"))

  @Argument(
    help: ArgumentHelp(
      say("Tệp quy định, gồm cả các phiên bản cũ.", "Rules file, old versions included."),
      valueName: say("tệp", "file")))
  var file: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, source) = (try actor.name(), try readText(file))
    try options.work { try $0.updateRules(source, as: actor) }
    print(
      options.output.json
        ? Console.json(["written": true])
        : say(
          "Đã ghi; hồ sơ tiếp nhận từ nay theo các phiên bản này.",
          "Written; dossiers received from now on follow these."))
  }
}
