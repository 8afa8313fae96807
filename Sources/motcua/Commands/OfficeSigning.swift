import ArgumentParser
import DossierModel
import Office

struct OfficeSigning: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signing",
    abstract: say(
      "Quy định ký số: tin gốc nào, cần gì ở chữ ký; từ đó chữ ký số phải được chứng minh.",
      "The policy for signatures: whom to trust, what to ask; from then on digital signatures have to be proven."
    ),
    discussion: Examples.of(
      """
        motcua office signing
        motcua office signing signing.yaml --as binh
        motcua office signing signing.yaml --as binh --yes
      """))

  @Argument(
    help: ArgumentHelp(
      say(
        "Tệp quy định; không có thì xem quy định đang dùng.", "Policy file; without, the one in use is shown."
      ),
      valueName: say("tệp", "file")))
  var file: String?
  @Flag(help: ArgumentHelp(say("Ghi thật; không có thì chỉ xem.", "Do it; without, only show.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let policy: SigningPolicy?
    if let file {
      let source = try readText(file)
      let checked = try Office.policy(source)
      let actor = try actor.name()
      policy = yes ? try options.work { try $0.updatePolicy(source, as: actor) } : checked
    } else {
      policy = try options.work { try $0.signingPolicy() }
    }
    let report = policy.map { PolicyReport($0, written: yes && file != nil) }
    if options.output.json { return print(Console.json(report)) }
    print(
      report?.text
        ?? say(
          "Chưa có quy định: chữ ký số chỉ được ghi nhận, không được tính vào tỷ lệ ký số.",
          "There is no policy: digital signatures are only recorded and do not count in the signing rate."))
    if file != nil {
      print(
        yes
          ? say("Đã ghi.", "Written.")
          : say("Chưa ghi gì; thêm --yes để ghi.", "Nothing was written; add --yes to write it."))
    }
  }
}

/// A policy for people and programs.
private struct PolicyReport: Encodable {
  let name: String
  let title: String
  let profile: String
  let unproven: String
  let anchors: [Anchors]
  let timeStamps: String?
  let revocationLists: [String]
  let statusAnswers: [String]
  let numbering: String
  let issueStamp: Bool
  let legacy: Bool
  let written: Bool

  struct Anchors: Encodable {
    let name: String
    let title: String
    let uses: [String]
    /// SHA-256 of each certificate.
    let certificates: [String]
  }

  init(_ policy: SigningPolicy, written: Bool) {
    (name, title, profile) = (policy.name, policy.title(Speech.language), policy.profile.rawValue)
    unproven = policy.rules.takesUnproven ? "take" : "refuse"
    anchors = policy.anchors.map {
      Anchors(
        name: $0.name, title: $0.title(Speech.language), uses: $0.uses.map(\.rawValue).sorted(),
        certificates: $0.fingerprints)
    }
    timeStamps = policy.timeStamps?.url
    (revocationLists, statusAnswers) = (policy.revocationLists, policy.statusAnswers)
    numbering = policy.numbering.rawValue
    (issueStamp, legacy) = (policy.issueStamp, policy.legacy)
    self.written = written
  }

  var text: String {
    var lines = ["\(name) – \(title) (\(profile))"]
    for set in anchors {
      lines.append(say("Tin cậy ", "Trusts ") + "\(set.title) (\(set.uses.joined(separator: ", "))):")
      lines += set.certificates.map { "  SHA-256 \($0)" }
    }
    lines.append(
      say("Dấu thời gian: ", "Time stamps: ") + (timeStamps ?? say("không có", "none")))
    lines += revocationLists.map { say("Danh sách thu hồi: ", "Revocation list: ") + $0 }
    lines += statusAnswers.map { say("Hỏi trạng thái chứng thư: ", "Status of certificates: ") + $0 }
    lines.append(
      numbering == SigningPolicy.NumberOrder.withSeal.rawValue
        ? say("Số và ngày: điền cùng lúc đóng dấu.", "Number and date: filled in with the seal.")
        : say("Số và ngày: trước khi lãnh đạo ký.", "Number and date: before the leader signs."))
    lines.append(
      unproven == "take"
        ? say(
          "Chữ ký chưa xác định: được nhận, chưa được tính.", "Not proven signatures: taken, not counted yet."
        )
        : say("Chữ ký chưa xác định: bị từ chối.", "Not proven signatures: refused."))
    return lines.joined(separator: "\n")
  }
}
