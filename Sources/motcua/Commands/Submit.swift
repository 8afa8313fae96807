import ArgumentParser
import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Intake
import Office

struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Nộp hồ sơ: bằng tùy chọn, hoặc từ tệp YAML, JSON, CSV.",
      "Submit an application: by flags, or from YAML, JSON or CSV."),
    discussion: Examples.of(
      """
        motcua submit --as lan --procedure 1.001806 --return post \\
          --name "Nguyễn Thị Hòa" --personal-number 025095000123 \\
          --phone 0912345678 --address "Số 12, tổ 5" \\
          --commune "Phường Việt Trì" --province "Tỉnh Phú Thọ" \\
          --paper application=1.pdf --paper registration=2.pdf \\
          --paper worker_list=3.pdf
        motcua submit --as cong-dvc --at ttpvhcc-tinh --file \(say("ho-so", "applications")).yaml
      """))

  @Option(
    help: ArgumentHelp(
      say("Mã thủ tục, như 1.001806.", "Procedure code, such as 1.001806."), valueName: say("mã", "code")))
  var procedure: String?
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      say("Trường hợp, khi thủ tục có nhiều.", "The case, when the procedure has several."),
      valueName: say("trường-hợp", "case")))
  var branch: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Cách nộp: counter, online, post; mặc định counter.",
        "How it comes in: counter, online, post; by default counter."), valueName: say("kênh", "channel")))
  var channel: String?
  @Option(
    name: .customLong("return"),
    help: ArgumentHelp(
      say("Cách trả kết quả; mặc định như cách nộp.", "How the result goes back; by default as it came in."),
      valueName: say("kênh", "channel")))
  var returnBy: String?
  @Option(
    name: .customLong("at"),
    help: ArgumentHelp(
      say("Nơi tiếp nhận, khi người nộp có nhiều nơi.", "Where it is received, when there is a choice."),
      valueName: say("cơ-quan", "agency")))
  var receivedAt: String?
  @Option(
    help: ArgumentHelp(
      say(
        "citizen, enterprise, agency, organisation; mặc định citizen.",
        "citizen, enterprise, agency, organisation; by default citizen."), valueName: say("loại", "kind")))
  var kind: String?
  @Option(
    help: ArgumentHelp(
      say("Tên người hoặc tổ chức nộp.", "Name of the applicant."), valueName: say("tên", "name")))
  var name: String?
  @Option(
    help: ArgumentHelp(
      say("Số định danh cá nhân, 12 chữ số.", "Personal number, 12 digits."), valueName: say("số", "number")))
  var personalNumber: String?
  @Option(
    help: ArgumentHelp(
      say("Mã tổ chức hoặc doanh nghiệp.", "Code of an organisation or enterprise."),
      valueName: say("mã", "code")))
  var organisationCode: String?
  @Option(
    help: ArgumentHelp(
      say("Ngày sinh, NĂM-THÁNG-NGÀY.", "Birthday, YEAR-MONTH-DAY."), valueName: say("ngày", "day")))
  var born: String?
  @Option(help: ArgumentHelp(say("Số điện thoại.", "Phone number."), valueName: say("số", "number")))
  var phone: String?
  @Option(help: ArgumentHelp(say("Thư điện tử.", "E-mail address."), valueName: say("địa-chỉ", "address")))
  var email: String?
  @Option(
    help: ArgumentHelp(
      say("Số nhà, đường, thôn.", "House, street, hamlet."), valueName: say("địa-chỉ", "address")))
  var address: String?
  @Option(help: ArgumentHelp(say("Xã, phường.", "Commune or ward."), valueName: say("xã", "commune")))
  var commune: String?
  @Option(
    help: ArgumentHelp(say("Tỉnh, thành phố.", "Province or city."), valueName: say("tỉnh", "province")))
  var province: String?
  @Option(
    help: ArgumentHelp(say("Mã bưu chính, 5 chữ số.", "Postcode, 5 digits."), valueName: say("mã", "code")))
  var postcode: String?
  @Option(
    help: ArgumentHelp(
      say("Mã địa chỉ Vpostcode, 12 ký tự.", "Vpostcode, 12 characters."), valueName: say("mã", "code")))
  var vpostcode: String?
  @OptionGroup var delivery: DeliveryOptions
  @Option(
    name: .customLong("paper"),
    help: ArgumentHelp(
      say("Giấy tờ nộp, lặp lại được: LOẠI=TỆP.", "A paper handed in, repeatable: KIND=FILE."),
      valueName: say("loại=tệp", "kind=file")))
  var papers: [String] = []
  @Option(
    help: ArgumentHelp(
      say("Đọc hồ sơ từ tệp .yaml, .json hoặc .csv.", "Read applications from a .yaml, .json or .csv file."),
      valueName: say("tệp", "file")))
  var file: String?
  @Flag(help: ArgumentHelp(say("Tiếp nhận ngay tại quầy.", "Receive at once, at the counter.")))
  var receive = false
  @Option(
    help: ArgumentHelp(
      say(
        "Khóa chống nộp lặp: cùng khóa, cùng nội dung thì cùng hồ sơ.",
        "Idempotency key: same key and content, same dossier."), valueName: say("khóa", "key")))
  var key: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = try actor.name()
    let findings = Findings()
    let drafts = try drafts(findings)
    if key != nil, drafts.count > 1 {
      throw ValidationError(
        say(
          "--key chỉ dùng cho một hồ sơ, tệp này có \(drafts.count)",
          "--key is for one application; this file has \(drafts.count)"))
    }
    var remarks: [[ApplicationRemark]] = []
    let views = try options.work { office in
      let dossiers = try office.submit(
        drafts, as: actor, receive: receive, key: key, findings: findings, tell: { remarks = $0 })
      return try dossiers.map { (try office.view($0.code), try office.next($0.code)) }
    }
    let taken = zip(views, remarks)
    if options.output.json {
      return print(Console.json(taken.map { SubmissionReport(dossier: DossierReport($0.0), remarks: $1) }))
    }
    for ((view, next), remarks) in taken {
      print(Slip.text(view, next))
      for remark in remarks { print(say("Lưu ý: ", "Note: ") + remark.text(Speech.language)) }
    }
  }

  private var flags: [(ApplicationDraft.Key, String?)] {
    [
      (.procedure, procedure), (.branch, branch), (.channel, channel), (.returnBy, returnBy),
      (.receivedAt, receivedAt), (.kind, kind), (.name, name), (.personalNumber, personalNumber),
      (.organisationCode, organisationCode), (.born, born), (.phone, phone), (.email, email),
      (.address, address), (.commune, commune), (.province, province), (.postcode, postcode),
      (.vpostcode, vpostcode),
    ] + delivery.values
  }

  /// What the file says; a flag given as well speaks for every application in it.
  private func drafts(_ findings: Findings) throws -> [ApplicationDraft] {
    var drafts = [ApplicationDraft(origin: .init(path: ""))]
    if let file {
      let source = try readText(file)
      drafts = ApplicationFile.drafts(source.text, file: file, findings).map { relative($0, to: file) }
    }
    for index in drafts.indices {
      for case (let key, let text?) in flags {
        drafts[index].values[key] = .init(text, .init(path: key.flag))
      }
      drafts[index].papers += try papers.map(paper)
    }
    return drafts
  }

  private func paper(_ text: String) throws -> PaperFile {
    if let paper = PaperFile(text, origin: .init(path: "--paper")) { return paper }
    throw ValidationError(
      say("--paper cần dạng LOẠI=TỆP, không phải “\(text)”", "--paper wants KIND=FILE, not “\(text)”"))
  }

  /// Papers named in a file lie beside it.
  private func relative(_ draft: ApplicationDraft, to file: String) -> ApplicationDraft {
    var draft = draft
    let folder = FilePath.folder(of: file)
    draft.papers = draft.papers.map { paper in
      let path = paper.path.hasPrefix("/") || folder.isEmpty ? paper.path : "\(folder)/\(paper.path)"
      return PaperFile(kind: paper.kind, path: path, origin: paper.origin)
    }
    return draft
  }
}
