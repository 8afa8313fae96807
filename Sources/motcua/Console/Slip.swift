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
    lines += lapsedAppointment(view) + supplementWarnings(view)
    lines += next.map {
      say("Tiếp: ", "Next: ") + "\($0.action) – \($0.title(Speech.language)): \(names.who($0))"
    }
    return lines.joined(separator: "\n")
  }

  /// The applicant was told another day.
  private static func lapsedAppointment(_ view: DossierView) -> [String] {
    let dossier = view.dossier
    guard dossier.ledger.last?.moment == dossier.changed, dossier.isRunning,
      let day = dossier.lapsedAppointment
    else { return [] }
    let text = view.calendar.zone.text(day)
    return [
      say(
        "Lưu ý: ngày đã hẹn lại \(text) không còn giá trị, vì thời hạn tính lại từ đầu sau khi bổ sung; báo cho người nộp ngày mới",
        "Note: the day appointed, \(text), no longer holds, since time starts anew after the supplement; tell the applicant the new day"
      )
    ]
  }

  /// A supplement asked against the rules is told to who asks, not only in the figures afterwards.
  private static func supplementWarnings(_ view: DossierView) -> [String] {
    let dossier = view.dossier
    guard dossier.status == .supplementAsked, let rules = view.rules else { return [] }
    var lines: [String] = []
    if dossier.supplements > rules.supplements {
      lines.append(
        say(
          "Lưu ý: yêu cầu bổ sung lần \(dossier.supplements), pháp luật cho \(rules.supplements) lần; chỉ số quốc gia tính là quá hạn",
          "Note: supplement request no. \(dossier.supplements), the law allows \(rules.supplements); the national index calls it late"
        ))
    }
    if let limit = rules.limits[.supplementNotice], let from = dossier.ledger.first?.counting?.from,
      let asked = dossier.clock.paused, limit.due(from: from, view.calendar) < asked
    {
      lines.append(
        say(
          "Lưu ý: yêu cầu bổ sung phải gửi đến \(view.calendar.zone.text(limit.due(from: from, view.calendar)))",
          "Note: a supplement was to be asked by \(view.calendar.zone.text(limit.due(from: from, view.calendar)))"
        ))
    }
    return lines.map { "\($0) (\(rules.law(Speech.language)))" }
  }
}
