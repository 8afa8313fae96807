import Statechart

extension HandOver {
  /// Every hand-over there was from reception on, in order.
  static func all(of record: TimeRecord) -> [HandOver] {
    var rows: [HandOver] = []
    var afterwards: [Int: Dossier] = [:]
    record.replay { event, dossier, _ in afterwards[event.version] = dossier }
    var before: [String] = []
    for event in record.events {
      guard let dossier = afterwards[event.version] else { continue }
      let definition = record.definition(at: event)
      let after = definition.activeSteps(of: dossier)
      rows +=
        Turn(
          record: record, definition: definition, event: event, dossier: dossier, before: before, after: after
        ).rows
      before = after.map { definition.chart.states[$0].name }
    }
    return rows
  }
}

/// One event, with the steps before and after it.
private struct Turn {
  let record: TimeRecord
  /// The one the dossier stood on then.
  let definition: Definition
  let event: Event
  let dossier: Dossier
  /// The names of the states.
  let before: [String]
  let after: [Int]

  var rows: [HandOver] {
    let entered = after.filter { !before.contains(definition.chart.states[$0].name) }
    let left = event.changes.compactMap { if case .left(let stay) = $0 { stay } else { nil } }
    // What has another name only was handed to nobody.
    if left.isEmpty, event.kind == .rebased { return [] }
    if left.isEmpty { return entered.isEmpty ? [] : [row(opener, parties(entered), nil)] }
    return left.map { stay in
      let giver = HandOver.Party.place(stay.place, person: stay.person)
      return row(
        giver, entered.isEmpty ? receivers(of: stay) : parties(entered), record.punctuality(of: stay, event))
    }
  }

  private func row(
    _ giver: HandOver.Party, _ receivers: [HandOver.Party], _ punctuality: Punctuality?
  ) -> HandOver {
    HandOver(
      giver: giver, receivers: receivers, moment: event.moment, punctuality: punctuality,
      action: event.title(definition) ?? Title(vi: "", en: ""), substitution: event.substitution,
      hasNote: event.hasNote,
      stopsTime: event.changes.contains { $0 == .clock(.paused) })
  }

  /// Who gives what nobody had: the applicant on reception, else whoever ends the waiting.
  private var opener: HandOver.Party {
    let starts = event.changes.contains { if case .clock(.started) = $0 { true } else { false } }
    return starts ? .applicant : .person(event.actor)
  }

  /// Who gets what no other step takes: the step around it, the applicant with his result, or nobody.
  private func receivers(of stay: Stay) -> [HandOver.Party] {
    if let own = definition.states.firstIndex(where: { $0.step?.name == stay.step }) {
      let around = after.filter { definition.chart.isDescendant(own, of: $0) }
      if !around.isEmpty { return parties(around) }
    }
    let handed = event.changes.contains { if case .handedOver = $0 { true } else { false } }
    guard dossier.clock.ended != nil, handed || definition.step(stay.step)?.kind == "return" else {
      return []
    }
    return [dossier.opening.returnBy == .post && !handed ? .post : .applicant]
  }

  private func parties(_ states: [Int]) -> [HandOver.Party] {
    states.compactMap { definition.states[$0].step }.compactMap { step in
      dossier.opening.lanes[step.lane].map {
        .place(
          Directory.Place(role: step.role, agency: $0), person: dossier.assignees[step.name] ?? "")
      }
    }
  }
}

extension Definition {
  /// The active states that are steps.
  fileprivate func activeSteps(of dossier: Dossier) -> [Int] {
    configuration(of: dossier).active.filter { states[$0].step != nil }
  }
}
