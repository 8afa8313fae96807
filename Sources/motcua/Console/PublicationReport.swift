import DossierModel
import Office
import WorkflowAnalysis

/// What publishing a version means, for people and programs.
struct PublicationReport: Encodable {
  let procedure: String
  let name: String
  let sha256: String
  /// Nil: the procedure is new to this office.
  let current: String?
  let published: Bool
  /// The day it comes into force, where that is yet to come.
  let since: String?
  let changesNothing: Bool
  /// False when the version itself is wrong.
  let canBePublished: Bool
  /// Why this person may not publish it; nil: he may.
  let barred: Explanation?
  /// What is different from the current version, in words.
  let changes: [String]
  /// What a check found; what the office lacks among it.
  let findings: [FindingReport]
  let dossiers: [DossierStanding]

  struct DossierStanding: Encodable {
    let code: String
    let sha256: String
    let states: [String]
    /// `there`, `can_move` or `blocked`.
    let standing: String
    let reasons: [String]
  }

  init(_ publication: Publication, _ names: Names, published: Bool) {
    let checked = publication.checked
    let from = checked.procedure.validFrom
    since = names.zone.day(of: Machine.now()) < from ? from.text : nil
    procedure = checked.procedure.code
    name = checked.procedure.name(Speech.language)
    sha256 = checked.digest.hex
    current = publication.current?.digest.hex
    self.published = published
    changesNothing = publication.changesNothing
    canBePublished = publication.faults.isEmpty
    barred = publication.barred.map { Explanation($0, names) }
    changes = publication.differences.map { $0.text(Speech.language) }
    findings = publication.report.findings.map { FindingReport($0, Speech.language) }
    dossiers = publication.running.map { DossierStanding($0, names) }
  }

  var text: String {
    let before =
      current.map { say(" (hiện hành ", " (current ") + $0.prefix(12) + ")" }
      ?? say(" (thủ tục mới với văn phòng này)", " (a procedure new to this office)")
    var lines = ["\(procedure) \(name): \(say("phiên bản", "version")) \(sha256.prefix(12))\(before)"]
    lines += changes.map { "  ~ \($0)" }
    lines += findings.map { "  \($0.stopsPublishing ? "✗" : "!") \($0.text)" }
    lines.append(summary)
    lines += dossiers.flatMap(\.lines)
    lines.append(closing)
    return lines.joined(separator: "\n")
  }

  private var summary: String {
    let count = { (standing: String) in dossiers.count { $0.standing == standing } }
    return say(
      "Hồ sơ đang giải quyết: \(dossiers.count), tất cả ở lại phiên bản của mình; chuyển được \(count("can_move")), bị chặn \(count("blocked"))",
      "Running dossiers: \(dossiers.count), all stay on their version; \(count("can_move")) can move, \(count("blocked")) blocked"
    )
  }

  private var closing: String {
    if changesNothing {
      return say(
        "Phiên bản này đang hiện hành; không có gì thay đổi.", "This version is current; nothing changes.")
    }
    if !canBePublished {
      return say(
        "Chưa ghi gì; phiên bản này không công bố được cho đến khi sửa hết các lỗi ✗.",
        "Nothing was written; this version cannot be published until every ✗ is mended.")
    }
    if let barred {
      return say("Chưa ghi gì; bạn không công bố được: ", "Nothing was written; you may not publish it: ")
        + barred.text
    }
    return published
      ? say(
        "Đã công bố; hồ sơ nộp từ \(since ?? "nay") theo phiên bản này.",
        "Published; dossiers submitted from \(since ?? "now") on follow it.")
      : say("Chưa ghi gì; thêm --yes để công bố.", "Nothing was written; add --yes to publish.")
  }
}

extension PublicationReport.DossierStanding {
  init(_ dossier: RunningDossier, _ names: Names) {
    code = dossier.code
    sha256 = dossier.definition.hex
    states = dossier.states.map { $0(Speech.language) }
    switch dossier.standing {
    case .there: (standing, reasons) = ("there", [])
    case .canMove: (standing, reasons) = ("can_move", [])
    case .blocked(let why): (standing, reasons) = ("blocked", why.map { $0.text(names) })
    }
  }

  var lines: [String] {
    let words = [
      "there": say("theo phiên bản này rồi", "on this version already"),
      "can_move": say("chuyển được", "can move"),
      "blocked": say("bị chặn", "blocked"),
    ]
    let head = "  \(code)  \(states.joined(separator: "; ")): \(words[standing] ?? standing)"
    return [head] + reasons.map { "      – \($0)" }
  }
}

/// A dossier that was moved.
struct MoveReport: Encodable {
  let code: String
  /// The version it stands on now.
  let sha256: String

  var text: String { "✓ \(code): \(say("đã chuyển sang", "moved to")) \(sha256.prefix(12))" }
}

extension MoveRefused {
  /// Every dossier that cannot be moved, and why, in words.
  func failure(_ names: Names) -> PlainFailure {
    let title = say(
      "không chuyển hồ sơ nào; những hồ sơ bị chặn:", "no dossier was moved; these are blocked:")
    let lines = refusals.flatMap { refusal in
      ["✗ \(refusal.code)"] + refusal.rejection.reasons.map { "    – \($0.text(names))" }
    }
    return PlainFailure(exit: .refused, text: ([title] + lines).joined(separator: "\n"))
  }
}

/// One published version.
struct VersionReport: Encodable {
  let sha256: String
  /// Nil: with the office.
  let published: String?
  let by: String?
  let current: Bool

  var text: String {
    let when = published ?? say("cùng văn phòng", "with the office")
    let parts = [String(sha256.prefix(12)), when, by, current ? say("hiện hành", "current") : nil]
    return parts.compactMap(\.self).joined(separator: "  ")
  }
}
