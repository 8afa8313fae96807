import ArgumentParser
import DossierModel
import Office
import Signing

struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: say(
      "Ký số văn bản của hồ sơ: cấp số, ký, lấy dấu thời gian, kiểm tra, ghi nhận.",
      "Sign dossiers’ documents digitally: number, signature, time stamp, examination, record."),
    discussion: Examples.of(
      """
        motcua sign H44.15-260803-0001 --as binh --key binh.p12
        motcua sign H44.15-260803-0001 --as hoa --key so-y-te.p12
        motcua sign --inbox --as binh --key binh.p12
        motcua sign H44.15-260803-0001 --action digitise --file \(say("don", "form")).pdf --of application --as lan --key lan.p12
      """))

  @Argument(
    help: ArgumentHelp(
      say(
        "Mã hồ sơ; ký lần lượt từng hồ sơ, hồ sơ không ký được không dừng các hồ sơ khác; mã 1 nếu còn hồ sơ không ký được.",
        "The dossiers’ codes; signed one by one, one that cannot be signed stops no other; ends with 1 if any was not signed."
      ), valueName: say("mã", "code")))
  var codes: [String] = []
  @Flag(
    help: ArgumentHelp(
      say("Ký mọi văn bản đang chờ trong việc của người này.", "Sign every document that waits in the inbox.")
    ))
  var inbox = false
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say("Ký thay người này theo ủy quyền đã ghi.", "Sign for this person, by a recorded mandate."),
      valueName: say("người", "user")))
  var principal: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Hành động ký; mặc định là việc đang chờ người này, xem bằng motcua can MÃ.",
        "The signing action; by default the one that waits for the person, see motcua can CODE."),
      valueName: say("hành-động", "action")))
  var action: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Văn bản, nếu hồ sơ chưa có dự thảo; phụ lục, bản sao hay bản số hóa.",
        "The document, where the dossier has no draft; the annex, copy or scan."),
      valueName: say("tệp", "file")))
  var file: String?
  @OptionGroup var act: ActOptions
  @Flag(help: ArgumentHelp(say("Văn bản mật.", "The document is a state secret.")))
  var secret = false
  @OptionGroup var key: KeyOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func validate() throws {
    if inbox == !codes.isEmpty || codes.count != 1 && file != nil || inbox && action != nil {
      throw ValidationError(
        say(
          "cần mã hồ sơ hoặc --inbox; --file chỉ đi với một mã, --action không đi với --inbox",
          "codes or --inbox are needed; --file goes with one code only, --action not with --inbox"))
    }
  }

  func run() throws {
    let actor = try actor.name()
    let run = try options.work { office in try sign(orders(actor, office), actor, office) }
    print(
      options.output.json
        ? Console.json(run)
        : run.dossiers.isEmpty
          ? say("Không có văn bản nào chờ người này ký.", "No document waits for this person’s signature.")
          : run.text)
    try Console.finish()
    if let failure = run.failure { throw failure }
  }

  /// True where one dossier is named: its refusal is that of the command.
  private var isOne: Bool { !inbox && codes.count == 1 }

  /// What is to be signed, or why not.
  private func orders(
    _ actor: String, _ office: Office
  ) throws -> [(code: String, order: Result<SigningOrder, any Error>)] {
    if inbox { return try office.signable(actor).map { ($0.code, .success($0)) } }
    return try codes.map { code in
      do { return (code, .success(try order(code, actor, office))) } catch {
        if isOne || error.stopsSigning { throw error }
        return (code, .failure(error))
      }
    }
  }

  /// One dossier after the other; what is wrong with one stops no other, what is wrong with the key stops all.
  private func sign(
    _ orders: [(code: String, order: Result<SigningOrder, any Error>)], _ actor: String, _ office: Office
  ) throws -> SigningRun {
    var (run, signer): (SigningRun, KeyDesk?) = (SigningRun(), nil)
    let bar = ProgressBar(total: orders.count, label: say("Ký", "Signing"))
    defer { bar.clear() }
    for (code, order) in orders {
      if run.end != nil {
        run.leave(code)
        continue
      }
      do {
        let order = try order.get()
        let desk = try signer ?? key.desk(office)
        signer = desk
        run.sign(try office.sign(order, as: actor, with: desk), desk.timeStampFault)
      } catch let failed {
        let error = NumberLeft(failed, code, office) ?? failed
        // A key that does not open is no dossier's fault.
        if isOne || run.dossiers.isEmpty && signer == nil && error.stopsSigning { throw error }
        run.refuse(code, options.naming(error, office))
      }
      bar.show(run.dossiers.count)
    }
    return run
  }

  /// The signing action meant; else the one that waits for him, or the one he can take.
  private func order(_ code: String, _ actor: String, _ office: Office) throws -> SigningOrder {
    let found = try office.signings(on: code, as: actor)
    let meant = found.filter {
      (self.principal == nil || $0.principal == self.principal) && (action == nil || $0.action == action)
    }
    // Where none is possible, the refusal of the one meant or the usual one tells why.
    var order = try meant.first ?? SigningOrder(code, action ?? office.usualSigning(on: code))
    order.principal = principal ?? order.principal
    order.file = file
    order.secret = secret
    (order.copy, order.scanned) = (try act.form(), act.scanned)
    return order
  }
}
