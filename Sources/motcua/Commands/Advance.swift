import ArgumentParser
import DossierModel
import Intake
import Office

struct AdvanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance",
    abstract: say(
      "Thực hiện một hành động của quy trình trên hồ sơ.", "Take one action of the workflow on a dossier."),
    discussion: Examples.of(
      """
        motcua advance H44.15-260803-0001 receive --as lan
        motcua advance H44.15-260803-0001 assign --to thao --as minh
        motcua advance H44.15-260803-0001 propose --file \(say("du-thao", "draft")).pdf --as thao
        motcua advance H44.15-260803-0001 withdraw --note "\(say("Tự nguyện", "By choice"))" --as lan
        motcua advance H44.15-260803-0001 pack --item EB569771909VN --as lan
      """))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossier’s code."), valueName: say("mã", "code")))
  var code: String
  @Argument(
    help: ArgumentHelp(
      say("Hành động; xem bằng motcua can MÃ.", "The action; see motcua can CODE."),
      valueName: say("hành-động", "action")))
  var action: String
  @Option(
    help: ArgumentHelp(say("Lý do hoặc ghi chú.", "A reason or remark."), valueName: say("chữ", "text")))
  var note: String?
  @Option(
    help: ArgumentHelp(
      say("Văn bản được dự thảo, ký hoặc phát hành.", "The document drafted, signed or issued."),
      valueName: say("tệp", "file")))
  var file: String?
  @Option(
    name: .customLong("paper"),
    help: ArgumentHelp(
      say("Giấy tờ bổ sung, lặp lại được: LOẠI=TỆP.", "A further paper, repeatable: KIND=FILE."),
      valueName: say("loại=tệp", "kind=file")))
  var papers: [String] = []
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say("Người được giao bước tiếp theo.", "Who gets the next step."), valueName: say("người", "user")))
  var assignee: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        "Làm hoặc ký thay người này theo ủy quyền đã ghi.",
        "Act or sign for this person, by a recorded mandate."),
      valueName: say("người", "user")))
  var principal: String?
  @Flag(
    help: ArgumentHelp(
      say("Ký hoặc đóng dấu trên giấy, không ký số.", "Signed or sealed on paper, not digitally.")))
  var onPaper = false
  @Flag(help: ArgumentHelp(say("Văn bản mật.", "The document is a state secret.")))
  var secret = false
  @OptionGroup var act: ActOptions
  @OptionGroup var carrier: CarrierOption
  @Option(
    name: .customLong("item"),
    help: ArgumentHelp(say("Số hiệu bưu gửi.", "Postal item number."), valueName: say("số", "number")))
  var itemNumber: String?
  @Option(
    help: ArgumentHelp(say("Người nhận kết quả.", "Who took the result."), valueName: say("tên", "name")))
  var recipient: String?
  @Option(
    help: ArgumentHelp(
      say("Số tiền thu, đồng.", "Money taken, in đồng."), valueName: say("số-tiền", "amount")))
  var amount: Int?
  @Option(
    name: .customLong("until"),
    help: ArgumentHelp(
      say("Ngày hẹn lại, NĂM-THÁNG-NGÀY.", "The day newly appointed, YEAR-MONTH-DAY."),
      valueName: say("ngày", "day")))
  var newDue: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Lúc ký biên bản giao nhận với bưu chính, “NĂM-THÁNG-NGÀY GIỜ:PHÚT”; thời hạn tính từ đó.",
        "When the post’s hand-over minutes were signed, “YEAR-MONTH-DAY HOUR:MINUTE”; time runs from then."),
      valueName: say("lúc", "moment")))
  var filed: String?
  @Option(
    help: ArgumentHelp(
      say("Chỉ làm khi hồ sơ còn ở bản này.", "Only if the dossier still has this version."),
      valueName: say("bản", "version")))
  var expect: Int?
  @Option(help: ArgumentHelp(say("Khóa chống làm lặp.", "Idempotency key."), valueName: say("khóa", "key")))
  var key: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = try actor.name()
    let request = try request()
    let (view, next) = try options.work { office in
      _ = try office.advance(request, as: actor)
      return (try office.view(code), try office.next(code))
    }
    print(options.output.json ? Console.json(DossierReport(view)) : Slip.text(view, next))
  }

  private func request() throws -> AdvanceRequest {
    var request = AdvanceRequest(code, action)
    request.note = note
    request.file = file
    request.papers = try papers.map { text in
      guard let paper = PaperFile(text, origin: .init(path: "--paper")) else {
        throw ValidationError(
          say("--paper cần dạng LOẠI=TỆP, không phải “\(text)”", "--paper wants KIND=FILE, not “\(text)”"))
      }
      return paper
    }
    request.assignee = assignee
    request.principal = principal
    request.onPaper = onPaper
    request.secret = secret
    (request.copy, request.scanned) = (try act.form(), act.scanned)
    request.itemNumber = itemNumber
    request.carrier = carrier.key
    request.recipient = recipient
    request.amount = amount
    request.newDue = try readDay(newDue, "--until")
    request.filed = try readMoment(filed, "--filed")
    request.expectedVersion = expect
    request.key = key
    return request
  }
}
