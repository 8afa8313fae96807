import DossierModel
import Office

/// What the clerk tells or hands out: the code, where the dossier stands, when it is due, who is next.
enum Slip {
  static func text(_ view: DossierView, _ next: [Offer]) -> String {
    let (dossier, definition) = (view.dossier, view.definition)
    let names = Names(view.directory, roles: definition.roles, Speech.language)
    let states = definition.titles(of: dossier).map { $0(Speech.language) }
    var lines = ["\(dossier.code)  \(definition.procedure.name(Speech.language))"]
    lines.append(
      say("Trạng thái: ", "Status: ")
        + "\(dossier.status.rawValue) \(dossier.status.title(Speech.language)) (\(states.joined(separator: "; ")))"
    )
    if dossier.clock.ended == nil, let due = dossier.clock.due {
      let stopped = dossier.clock.paused == nil ? "" : say(" (đồng hồ đang dừng)", " (the clock is stopped)")
      lines.append(say("Hẹn trả: ", "Due: ") + view.calendar.zone.text(due) + stopped)
    }
    lines += next.map {
      say("Tiếp: ", "Next: ") + "\($0.action) – \($0.title(Speech.language)): \(names.who($0))"
    }
    return lines.joined(separator: "\n")
  }
}
