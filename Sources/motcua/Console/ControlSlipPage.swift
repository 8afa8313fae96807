import DossierModel
import WorkingTime

/// The control slip as the form lays it out, and the time of each step.
struct ControlSlipPage {
  private let slip: ControlSlip
  private let names: Names

  init(_ slip: ControlSlip, _ names: Names) {
    self.slip = slip
    self.names = names
  }

  private var say: Language { names.language }

  /// Header and one row for each hand-over.
  var form: String { (header + [handOvers]).joined(separator: "\n") }

  private var header: [String] {
    let coordinating = slip.coordinating.map(names.agency).joined(separator: "; ")
    let form = slip.form.isEmpty ? "" : say("Mẫu số \(slip.form)", "Form \(slip.form)")
    return [
      form, say("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "CONTROL SLIP OF A DOSSIER"),
      say("Mã hồ sơ: ", "Dossier: ") + slip.code,
      say("Cơ quan giải quyết: ", "Agency in charge: ") + names.agency(slip.agency),
      say("Cơ quan phối hợp: ", "Coordinating agencies: ") + (coordinating.isEmpty ? "–" : coordinating),
      say("Nhận lúc: ", "Received: ") + (slip.received.map(names.formTime) ?? "–"),
      say("Hẹn trả: ", "Due: ") + (slip.due.map(names.formTime) ?? "–"), "",
    ].filter { $0 != form || !form.isEmpty }
  }

  private var handOvers: String {
    var table = Table(
      [
        say("TT", "No."), say("Bên giao", "Giver"), say("Bên nhận", "Receiver"),
        say("Thời gian giao, nhận", "Handed over"), say("Kết quả", "Result"), say("Ghi chú", "Note"),
      ], numbers: [0], whole: [3, 4])
    for (index, row) in slip.handOvers.enumerated() {
      table.add([
        "\(index + 1)", names.party(row.giver), receivers(row), names.formTime(row.moment),
        row.punctuality?.text(say) ?? "–", note(row),
      ])
    }
    return table.text(width: Console.width)
  }

  private func receivers(_ row: HandOver) -> String {
    row.receivers.isEmpty ? "–" : row.receivers.map(names.party).joined(separator: "; ")
  }

  private func note(_ row: HandOver) -> String {
    [
      row.action(say), row.substitution.map(names.substitution) ?? "",
      row.hasNote ? say("có ghi lý do", "reason on record") : "",
      row.stopsTime ? say("dừng tính thời gian", "time stops") : "",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension ControlSlipPage {
  /// Each stay in a step, with the pauses between.
  var steps: String {
    var table = Table(
      [
        say("Bước", "Step"), say("Nơi xử lý", "Where"), say("Vào", "Entered"), say("Ra", "Left"),
        say("Đã dùng", "Used"), say("Cộng dồn", "In all"), say("Được phép", "Allowed"), say("Hạn", "Due"),
        say("Kết quả", "Result"),
      ], whole: [2, 3, 7])
    for row in rows { table.add(row) }
    return table.text(width: Console.width)
  }

  private var rows: [[String]] {
    let stays = slip.ledger.stays.map { ($0.entered, row($0)) }
    let pauses = slip.ledger.pauses.map { ($0.from, row($0)) }
    return (stays + pauses).enumerated().sorted { ($0.1.0, $0.0) < ($1.1.0, $1.0) }.map(\.element.1)
  }

  private func row(_ stay: StepStay) -> [String] {
    let budget = stay.budget.map { say(" (chung “\($0)”)", " (shared “\($0)”)") } ?? ""
    let former = stay.formerTitle.map { say(" (trước: “\($0(.vi))”)", " (before: “\($0(.en))”)") } ?? ""
    let place = names.party(.place(stay.place, person: stay.person))
    let behalf = stay.substitution.map { "; \(names.substitution($0))" } ?? ""
    return [
      stay.title(say) + former, place + behalf, names.formTime(stay.entered),
      stay.left.map(names.formTime) ?? "", worked(stay.minutes), worked(stay.spent),
      stay.allowance.map { worked($0) + budget } ?? "–", stay.due.map(names.formTime) ?? "–",
      stay.punctuality?.text(say) ?? "–",
    ]
  }

  private func row(_ pause: Pause) -> [String] {
    [
      say("Dừng: ", "Pause: ") + pause.action(say), "", names.formTime(pause.from),
      pause.until.map(names.formTime) ?? "", "", "", "", "", "",
    ]
  }

  private func worked(_ minutes: Int) -> String { WorkingMinutes(minutes).exact(say) }
}

extension Names {
  /// `08:01 03/08/2026`, as the forms write it.
  fileprivate func formTime(_ moment: Moment) -> String {
    let parts = zone.text(moment).split(separator: " ").map(String.init)
    return "\(parts[1]) \(parts[0].split(separator: "-").reversed().joined(separator: "/"))"
  }

  /// Who gives or gets.
  fileprivate func party(_ party: HandOver.Party) -> String {
    switch party {
    case .applicant: language("Người nộp hồ sơ", "The applicant")
    case .post: language("Bưu chính công ích", "Public post")
    case .place(let place, let key): self.place(place) + (key.isEmpty ? "" : ": \(person(key))")
    case .person(let key): person(key)
    }
  }
}
