import ArgumentParser
import DossierModel
import Office
import Signing

struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: say(
      "Ký số văn bản của hồ sơ: cấp số, ký, lấy dấu thời gian, kiểm tra, ghi nhận.",
      "Sign a dossier’s document digitally: number, signature, time stamp, examination, record."),
    discussion: Examples.of(
      """
        motcua sign H44.15-260803-0001 --as binh --key binh.p12
        motcua sign H44.15-260803-0001 --as hoa --key so-y-te.p12
        motcua sign --inbox --as binh --key binh.p12
        motcua sign H44.15-260803-0001 --action digitise --file \(say("don", "form")).pdf --of application --as lan --key lan.p12
      """))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossiers’ codes."), valueName: say("mã", "code")))
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
    let lines = try options.work { office in
      let orders = inbox ? try office.signable(actor) : try codes.map { try order($0, actor, office) }
      let signer = orders.isEmpty ? nil : try key.desk(office)
      return try sign(orders, signer, actor, office)
    }
    if options.output.json { return print(Console.json(lines)) }
    print(
      lines.isEmpty
        ? say("Không có văn bản nào chờ người này ký.", "No document waits for this person’s signature.")
        : lines.map(\.text).joined(separator: "\n"))
  }

  /// One after the other; what was signed stays signed when a later one cannot be.
  private func sign(
    _ orders: [SigningOrder], _ signer: (any SigningDesk)?, _ actor: String, _ office: Office
  ) throws -> [SignedLine] {
    guard let signer else { return [] }
    var lines: [SignedLine] = []
    let bar = ProgressBar(total: orders.count, label: say("Ký", "Signing"))
    for order in orders {
      do { lines.append(SignedLine(try office.sign(order, as: actor, with: signer), order)) } catch {
        bar.clear()
        for line in lines { Console.complain(line.text) }
        throw error
      }
      bar.show(lines.count)
    }
    bar.clear()
    return lines
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

/// One document signed.
private struct SignedLine: Encodable {
  let dossier: String
  let act: String
  let document: String
  let number: String?
  let level: String?
  let standing: String?
  private let done: String

  private enum CodingKeys: CodingKey { case dossier, act, document, number, level, standing }

  init(_ dossier: Dossier, _ order: SigningOrder) {
    let signature = dossier.signatures.last
    self.dossier = dossier.code
    act = signature?.act.rawValue ?? ""
    done = signature?.act.done ?? ""
    document = signature?.paper ?? ""
    number = dossier.number(of: document)?.text
    level = signature?.proof?.level.name
    standing = signature?.proof?.standing.word
  }

  var text: String {
    [dossier, done, number, level].compactMap(\.self).joined(separator: "  ")
  }
}
