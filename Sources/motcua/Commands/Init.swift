import ArgumentParser
import DossierModel
import DossierStore
import Foundation
import Office

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Tạo văn phòng mới trong một thư mục.", "Create a new office in a folder."),
    discussion: Examples.of(
      "  motcua init \(Examples.folder)\n  motcua init \(Examples.folder) --from office.yaml --procedure p1.yaml"
    ))

  @Argument(
    help: ArgumentHelp(
      say("Thư mục sẽ chứa văn phòng.", "The folder that will hold the office."),
      valueName: say("thư-mục", "folder")))
  var folder: String

  @Option(
    help: ArgumentHelp(
      say(
        "Tệp YAML về cơ quan, người, vai trò; mặc định là văn phòng mẫu.",
        "YAML of agencies, people and roles; by default the sample office."), valueName: say("tệp", "file")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      say("Tệp quy trình; mặc định một cửa.", "Workflow file; by default the one-stop workflow."),
      valueName: say("tệp", "file")))
  var workflow: String?

  @Option(
    name: .customLong("procedure"),
    help: ArgumentHelp(
      say(
        "Tệp thủ tục, lặp lại được; mặc định các thủ tục kèm theo.",
        "Procedure file, repeatable; by default those shipped."), valueName: say("tệp", "file")))
  var procedures: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Tệp lịch làm việc; mặc định lịch Việt Nam.", "Working calendar file; by default Vietnam’s."),
      valueName: say("tệp", "file")))
  var calendar: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    var plan = OfficePlan()
    plan.office = try from.map(readText)
    plan.workflow = try workflow.map(readText)
    plan.procedures = try readTexts(procedures)
    plan.calendar = try calendar.map(readText)
    let office = try Office.create(folder, plan, clock: Machine.now, salt: Machine.salt)
    let result = InitResult(
      office: folder, title: try office.title()(Speech.language), guarantees: try office.guarantees())
    try office.store.close()
    if output.json { return print(Console.json(result)) }
    print(say("Đã tạo “\(result.title)” trong \(folder).", "Created “\(result.title)” in \(folder)."))
    print(Guarantees.text(result.guarantees))
  }
}

private struct InitResult: Encodable {
  let office: String
  let title: String
  let guarantees: StoreGuarantees
}
