import ArgumentParser
import DossierModel
import Office
import WorkingTime

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Xem toàn bộ lịch sử của hồ sơ.", "Show everything that happened to a dossier."),
    discussion: Examples.of("  motcua history H44.15-260803-0001 --json"))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossier’s code."), valueName: say("mã", "code")))
  var code: String
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (rows, view) = try options.work { (try $0.history(code), try $0.view(code)) }
    let names = Names(view.directory, roles: view.definition.roles, Speech.language)
    let reports = rows.map { EventReport($0.event, $0.hash.hex, $0.note, view, names) }
    if options.output.json { return print(Console.json(reports)) }
    var table = Table(
      ["#", say("Lúc", "When"), say("Ai", "Who"), say("Việc", "What"), say("Chi tiết", "Details")],
      numbers: [0], whole: [1])
    for report in reports {
      table.add([
        "\(report.version)", report.when, report.who, report.what,
        (report.details + (report.note.map { ["“\($0)”"] } ?? [])).joined(separator: "; "),
      ])
    }
    print(table.text(width: Console.width))
  }
}

/// One event, for people and programs.
private struct EventReport: Encodable {
  let version: Int
  let when: String
  let moment: String
  let who: String
  let actor: String
  let what: String
  let action: String
  let details: [String]
  /// On whose behalf it was done, and by what document; absent where the actor acted for himself.
  let onBehalfOf: BehalfReport?
  let note: String?
  let sha256: String

  init(_ event: Event, _ hash: String, _ note: String?, _ view: DossierView, _ names: Names) {
    let zone = view.calendar.zone
    version = event.version
    when = zone.text(event.moment)
    moment = zone.iso(event.moment)
    who = names.person(event.actor)
    actor = event.actor
    action =
      event.changes.lazy.compactMap { if case .moved(let move) = $0 { move.action } else { nil } }.first ?? ""
    what = Self.title(event, action, view.definition)
    details = event.changes.compactMap { Self.detail($0, event, view, names) }
    onBehalfOf = event.mandate.map { BehalfReport($0) }
    self.note = note
    sha256 = hash
  }

  private static func title(_ event: Event, _ action: String, _ definition: Definition) -> String {
    switch event.kind {
    case .submitted: say("Nộp hồ sơ", "Submitted")
    case .settled: settled(event)
    case .partChanged: say("Hồ sơ thành phần", "Part of the dossier")
    case .rebased: say("Chuyển phiên bản quy trình", "Moved to another version")
    case .timed: definition.firing(event)?(Speech.language) ?? ""
    case .recounted: say("Tính lại hạn theo lịch làm việc mới", "Due time counted again by a new calendar")
    case .numbered: say("Cấp số để ký", "Number given for signing")
    case .voided: say("Hủy số", "Number given up")
    case .examined: say("Kiểm tra lại chữ ký", "Signature examined again")
    case .augmented: say("Thêm bằng chứng chữ ký vào tệp", "Proof of the signatures added to the file")
    case .reported:
      event.isMissing
        ? say("Không có trong túi thư", "Missing from the postman’s bag")
        : say("Tin bưu chính", "News of the post")
    case .advanced: definition.actions.first { $0.name == action }?.title(Speech.language) ?? action
    }
  }

  private static func settled(_ event: Event) -> String {
    for case .settled(let settlement) in event.changes {
      switch settlement.kind {
      case .notifyApplicant: break
      case .alertOffice: return say("Đã báo trong cơ quan", "Office told")
      case .augmentSignatures:
        return say("Không cần thêm bằng chứng vào tệp nữa", "Proof in the file no longer wanted")
      case .orderConsignment: return say("Bưu chính trả lời đơn", "The post answered an order")
      case .cancelConsignment:
        return say("Đã báo hủy đơn cho bưu chính", "The post was told of a cancelled order")
      }
    }
    return say("Đã báo người nộp", "Applicant told")
  }

  private static func detail(_ change: Change, _ event: Event, _ view: DossierView, _ names: Names) -> String?
  {
    let definition = view.definition
    let paper = { definition.title(ofPaper: $0)(Speech.language) }
    let part = { definition.title(ofPart: $0)(Speech.language) }
    return switch change {
    case .opened, .noted, .settled, .handedOver, .drafted, .waited, .left, .keptSince, .carried: nil
    case .postal(let postal): postal.detail(view.calendar.zone, paper)
    case .counted(let counting):
      event.moment == counting.from
        ? nil : say("tính từ ", "counted from ") + view.calendar.zone.text(counting.from)
    case .mapped(let old, let new): "\(old) → \(new)"
    case .fired(let firing):
      say("đến giờ lúc ", "due at ") + view.calendar.zone.text(firing.timer.due)
        + (firing.told.isEmpty
          ? "" : say("; báo: ", "; told: ") + firing.told.map(names.place).joined(separator: ", "))
    case .recorded(let moment):
      view.calendar.zone.text(moment) == view.calendar.zone.text(event.moment)
        ? nil : say("ghi sổ lúc ", "written down at ") + view.calendar.zone.text(moment)
    case .attached(let file): "+ \(paper(file.kind))"
    case .moved(let move): "→ \(move.status.rawValue) \(move.status.title(Speech.language))"
    case .assigned(_, let person): say("giao ", "to ") + names.person(person)
    case .signed(let signature):
      (["\(signature.act.done) \(paper(signature.paper)) (\(signature.worth))"]
        + [signature.mandate.map(names.behalf)].compactMap(\.self)).joined(separator: " ")
    case .numbered(let number): say("số ", "no. ") + number.text
    case .voided(let number, let reason): say("số ", "no. ") + number.text + ": " + reason.title
    case .proven(let kind, let act, let proof): "\(act.done) \(paper(kind)): \(proof.title)"
    case .found(let finding): finding.title
    case .sent(let kind): say("gửi qua mạng ", "sent ") + paper(kind)
    case .clock(let entry): clock(entry, view.calendar.zone)
    case .posted(let item): item
    case .paid(let amount): "\(amount) đ"
    case .actedFor(let mandate): names.behalf(mandate)
    case .passedOver(let steps):
      say("không chờ: ", "not waited for: ")
        + steps.map { definition.title(ofStep: $0)(Speech.language) }.joined(separator: ", ")
    case .joined(let link): say("phần của ", "part of ") + link.parent
    case .partOpened(let name, let code):
      say("mở phần “\(part(name))”: ", "part “\(part(name))” opened: ") + code
    case .partEnded(let name, let status):
      say("phần “\(part(name))” xong: ", "part “\(part(name))” ended: ") + status.ending(Speech.language)
    case .released(_, let person): say("trả việc: ", "given back by ") + names.person(person)
    case .rebased(let definition, _): say("phiên bản ", "version ") + definition.hex.prefix(12)
    }
  }

  private static func clock(_ entry: ClockEntry, _ zone: Zone) -> String {
    switch entry {
    case .started(let due): say("bắt đầu tính, hẹn ", "clock starts, due ") + zone.text(due)
    case .paused: say("dừng tính thời gian", "clock stops")
    case .resumed(let due): say("tính tiếp, hẹn ", "clock goes on, due ") + zone.text(due)
    case .restarted(let due): say("tính lại từ đầu, hẹn ", "clock restarts, due ") + zone.text(due)
    case .ended: say("hết tính thời gian", "clock ends")
    case .extended(let due): say("hẹn lại ", "new appointment ") + zone.text(due)
    case .recounted(let due, _): say("hạn tính lại ", "due, counted again, ") + zone.text(due)
    }
  }
}

extension Event {
  /// True where an item of the postman's list was not there.
  fileprivate var isMissing: Bool {
    changes.contains { if case .postal(.missing) = $0 { true } else { false } }
  }
}

extension Definition {
  /// What the timer of an event is called.
  fileprivate func firing(_ event: Event) -> Title? {
    for case .fired(let firing) in event.changes {
      return timers.first { $0.name == firing.timer.name }?.title
    }
    return nil
  }
}
