import ArgumentParser
import DossierModel

/// What some legal acts need to know beside the file.
struct ActOptions: ParsableArguments {
  @Option(
    name: .customLong("copy"),
    help: ArgumentHelp(
      say(
        "Loại bản sao: true-copy (sao y, mặc định), second-copy (sao lục), extract (trích sao).",
        "The kind of certified copy: true-copy (the default), second-copy, extract."),
      valueName: say("loại", "kind")))
  var copy: String?
  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      say("Loại giấy tờ của hồ sơ mà bản số hóa thay.", "The kind of the dossier’s paper a scan is of."),
      valueName: say("loại", "kind")))
  var scanned: String?

  /// The kind of copy asked for.
  func form() throws -> CopyForm? {
    try copy.map { try readWord($0, CopyForm.allCases, "--copy") }
  }
}
