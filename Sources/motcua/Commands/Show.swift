import ArgumentParser
import DossierModel
import Office
import Postal

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Xem một hồ sơ.", "Show a dossier."),
    discussion: Examples.of("  motcua show H44.15-260803-0001"))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossier’s code."), valueName: say("mã", "code")))
  var code: String
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let view = try options.work { try $0.view(code) }
    let report = DossierReport(view)
    print(options.output.json ? Console.json(report) : text(report, view))
  }

  /// Milliseconds two clocks may differ.
  private static let skew: Int64 = 300_000

  private func text(_ report: DossierReport, _ view: DossierView) -> String {
    let opening = view.dossier.opening
    var lines = ["\(report.code)  \(report.procedure) \(report.procedureName)"]
    let facts: [(String, String?)] = [
      (say("Người nộp", "Applicant"), report.applicant),
      (say("Số định danh", "Number"), report.contact?.number),
      (say("Điện thoại", "Phone"), report.contact?.phone.map(PhoneNumber.national)),
      (say("Thư điện tử", "E-mail"), report.contact?.email),
      (say("Địa chỉ", "Address"), report.contact.flatMap { $0.address.isEmpty ? nil : $0.address }),
      (say("Trả cho", "Delivered to"), report.contact?.delivery.map(Self.receiver)),
      (say("Trạng thái", "Status"), "\(report.status) \(report.statusTitle)"),
      (say("Đang ở", "Now in"), report.states.joined(separator: "; ")),
      (say("Giao cho", "Assigned to"), report.assignee),
      (say("Cơ quan", "Agency"), report.agency),
      (say("Nơi nhận", "Received at"), report.receivedAt),
      (
        say("Nộp / trả", "In / out"),
        "\(opening.channel.title(Speech.language)) / \(opening.returnBy.title(Speech.language))"
      ),
      (say("Nộp lúc", "Submitted"), report.submitted),
      (say("Hẹn trả", "Due"), report.due),
      (say("Đồng hồ dừng từ", "Clock stopped at"), report.paused),
      (say("Xong lúc", "Done"), report.done),
      (say("Bưu gửi", "Postal item"), report.items.last?.line ?? report.itemNumbers.last),
      (say("Phần của", "Part of"), report.partOf),
    ]
    let width = facts.map(\.0.count).max() ?? 0
    lines += facts.compactMap { name, value in
      value.map { "  \(name)\(String(repeating: " ", count: width - name.count))  \($0)" }
    }
    lines += report.parts.map {
      "  ⑂ \($0.title)  \($0.code)  \($0.ended ?? say("đang giải quyết", "under way"))"
    }
    for (shown, paper) in zip(report.papers, view.dossier.papers) {
      lines.append("  • \(shown.title)  \(shown.size) B  \(shown.sha256.prefix(12))")
      if let finding = view.dossier.paperFindings[paper.digest] { lines.append("    \(finding.title)") }
    }
    lines += zip(report.signatures, view.dossier.signatures).map { line($0, $1) }
    lines += warnings(view)
    lines += (report.missing.map { [$0] } ?? []).map {
      say(
        "  ! \($0): không có trong túi thư, chưa nhận được",
        "  ! \($0): was not in the postman’s bag, still to come")
    }
    lines += report.miscounted.map { "  ! \($0.minutes): \($0.title): \($0.declared) → \($0.counted)" }
    lines += report.feeDifferences.map { "  ! \($0.source): \($0.text)" }
    lines += report.documents.map { "  № \($0)" }
    return lines.joined(separator: "\n")
  }

  private func warnings(_ view: DossierView) -> [String] {
    var lines = differing(view.dossier).map { view.definition.title(ofPaper: $0)(Speech.language) }.map {
      say(
        "  ! “\($0)”: tệp đóng dấu không phải tệp lãnh đạo đã ký",
        "  ! “\($0)”: the file sealed is not the file the leader signed")
    }
    if view.dossier.changed.milliseconds > Machine.now().milliseconds + Self.skew {
      let newest = view.calendar.zone.text(view.dossier.changed)
      lines.append(
        say(
          "  ! việc mới nhất ghi lúc \(newest), sau đồng hồ của máy này: kiểm tra đồng hồ",
          "  ! the newest entry is of \(newest), ahead of this machine’s clock: check the clock"))
    }
    return lines
  }

  /// Who gets the result by post, on one line.
  private static func receiver(_ delivery: DossierReport.Contact.Delivery) -> String {
    [delivery.name, PhoneNumber.national(delivery.phone), delivery.address].joined(separator: ", ")
  }

  /// Documents whose seal stands on other bytes than the leader's signature; one that was examined continues them.
  private func differing(_ dossier: Dossier) -> [String] {
    dossier.numbers.map(\.paper).filter { paper in
      let (signed, sealed) = (dossier.signature(.approve, on: paper), dossier.signature(.issue, on: paper))
      return signed != nil && sealed != nil && sealed?.proof == nil && signed?.digest != sealed?.digest
    }
  }

  private func line(_ report: DossierReport.SignatureReport, _ signature: Signature) -> String {
    let signer = report.signer + (report.onBehalfOf.map { " (\($0))" } ?? "")
    let proof = report.provenIn.map {
      say(" trong tệp ", " in file ") + $0.prefix(12) + say("; đã ký ", "; signed ")
    }
    let how = "\(signature.worth)\(proof ?? ", ")\(report.sha256.prefix(12))"
    return "  ✎ \(report.title), \(signature.act.done): \(signer), \(how)"
  }
}
