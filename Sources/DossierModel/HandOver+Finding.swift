import Statechart

extension HandOver {
  /// Every hand-over there was from reception on, in order.
  static func all(of record: TimeRecord) -> [HandOver] {
    var rows: [HandOver] = []
    var (left, afterwards): ([Int: [StepStay]], [Int: Dossier]) = ([:], [:])
    record.replay { event, dossier, change in
      if case .left(let stay) = change {
        left[event.version, default: []].append(record.stay(stay, event, dossier))
      }
      afterwards[event.version] = dossier
    }
    var before: [Int] = []
    for event in record.events {
      guard let dossier = afterwards[event.version] else { continue }
      let after = record.activeSteps(dossier)
      rows +=
        Turn(
          record: record, event: event, dossier: dossier, before: before, after: after,
          left: left[event.version] ?? []
        ).rows
      before = after
    }
    return rows
  }
}

/// One event, with the steps before and after it.
private struct Turn {
  let record: TimeRecord
  let event: Event
  let dossier: Dossier
  let before: [Int]
  let after: [Int]
  let left: [StepStay]

  var rows: [HandOver] {
    let entered = after.filter { !before.contains($0) }
    if left.isEmpty { return entered.isEmpty ? [] : [row(opener, parties(entered), nil)] }
    return left.map { stay in
      let giver = HandOver.Party.place(stay.place, person: stay.person)
      return row(giver, entered.isEmpty ? receivers(of: stay) : parties(entered), stay.punctuality)
    }
  }

  private func row(
    _ giver: HandOver.Party, _ receivers: [HandOver.Party], _ punctuality: Punctuality?
  ) -> HandOver {
    HandOver(
      giver: giver, receivers: receivers, moment: event.moment, punctuality: punctuality,
      action: event.title(record.definition) ?? Title(vi: "", en: ""), hasNote: event.hasNote,
      stopsTime: event.changes.contains { $0 == .clock(.paused) })
  }

  /// Who gives what nobody had: the applicant on reception, else whoever ends the waiting.
  private var opener: HandOver.Party {
    let starts = event.changes.contains { if case .clock(.started) = $0 { true } else { false } }
    return starts ? .applicant : .person(event.actor)
  }

  /// Who gets what no other step takes: the step around it, the applicant with his result, or nobody.
  private func receivers(of stay: StepStay) -> [HandOver.Party] {
    let definition = record.definition
    if let own = definition.states.firstIndex(where: { $0.step?.name == stay.step }) {
      let around = after.filter { definition.chart.isDescendant(own, of: $0) }
      if !around.isEmpty { return parties(around) }
    }
    let handed = event.changes.contains { if case .handedOver = $0 { true } else { false } }
    guard dossier.clock.ended != nil, handed || stay.kind == "return" else { return [] }
    return [dossier.opening.returnBy == .post && !handed ? .post : .applicant]
  }

  private func parties(_ states: [Int]) -> [HandOver.Party] {
    states.compactMap { record.definition.states[$0].step }.compactMap { step in
      dossier.opening.lanes[step.lane].map {
        .place(
          Directory.Place(role: step.role, agency: $0), person: dossier.assignees[step.name] ?? "")
      }
    }
  }
}

extension TimeRecord {
  /// The active states that are steps.
  fileprivate func activeSteps(_ dossier: Dossier) -> [Int] {
    definition.configuration(of: dossier).active.filter { definition.states[$0].step != nil }
  }
}
