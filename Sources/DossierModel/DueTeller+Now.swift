import Statechart
import WorkingTime

extension DueTeller {
  /// Where time stands now.
  mutating func tellNow() {
    guard let due = dossier.clock.due else { return }
    let (clock, now) = (dossier.clock, record.setting.moment)
    if let ended = clock.ended {
      // Who waited at the end had his time stand still.
      let last = clock.paused ?? ended
      return add(.ended(ended, Punctuality(ended: last, due: due, zone), standing: clock.paused != nil))
    }
    tellDifference(due)
    let reached = clock.paused ?? now
    if reached.isPast(due) {
      add(.overdue(minutes: calendar.workingMinutes(from: due, to: reached)))
    } else {
      let left = calendar.workingMinutes(from: reached, to: due)
      add(clock.paused == nil ? .remaining(minutes: left) : .standing(left: left))
    }
  }

  private mutating func tellDifference(_ due: Moment) {
    let calendar = calendar
    let counter = LedgerCounter(limit) { _ in calendar }
    if let counted = counter.due(dossier.ledger), counted != due { add(.differs(counted)) }
  }

  /// What is not received yet, or never will be.
  mutating func tellWaiting() {
    let states = definition.titles(of: dossier)
    let configuration = definition.configuration(of: dossier)
    guard definition.clock(in: configuration) != .ended else {
      return add(.neverBegan(dossier.since.values.max() ?? dossier.changed, states))
    }
    let channel = dossier.opening.channel
    add(.notBegun(submitted: dossier.submitted, channel, waitsFor: beginning))
    guard let rules, let limit = rules.limits[.answer], let state = answeredIn(channel) else {
      return add(.answerUntimed(channel))
    }
    guard let since = definition.entered(state, dossier) else { return add(.answered(states)) }
    let receiving = record.setting.calendar(of: dossier.opening.lanes[Lane.receiving])
    add(.answer(by: limit.due(from: since, receiving), within: limit, law: rules.law))
  }

  /// The actions that let time begin.
  private var beginning: [Title] {
    var titles: [Title] = []
    for transition in definition.chart.transitions {
      guard definition.states[transition.source].clock == .waits,
        let target = transition.target, definition.states[target].clock == .runs
      else { continue }
      let action = definition.rule(transition)
      if !action.name.isEmpty, !titles.contains(action.title) { titles.append(action.title) }
    }
    return titles
  }

  /// The state in which what came in this way waits for its answer.
  private func answeredIn(_ channel: Channel) -> Int? {
    for timer in definition.timers where timer.channels.isEmpty || timer.channels.contains(channel) {
      if case .state(let state, .rule(.answer)) = timer.anchor { return state }
    }
    return nil
  }

  mutating func tellSupplements() {
    let rules = rules
    guard dossier.clock.started != nil || dossier.supplements > 0 else { return }
    add(.supplements(asked: dossier.supplements, allowed: rules?.supplements, law: rules?.law))
    guard let limit = rules?.limits[.supplementNotice], let from = dossier.ledger.first?.counting?.from
    else { return }
    let asked = firstAsked
    // Once it is over nobody asks any more.
    guard asked != nil || dossier.clock.ended == nil else { return }
    add(.supplementWindow(by: limit.due(from: from, calendar), within: limit, asked: asked))
  }

  /// When a supplement was first asked after reception.
  private var firstAsked: Moment? {
    record.events.first { event in
      event.moment >= dossier.clock.started ?? event.moment
        && event.changes.contains {
          if case .moved(let move) = $0 { move.status == .supplementAsked } else { false }
        }
    }?.moment
  }
}

extension Definition {
  fileprivate func rule(_ transition: Chart.Transition) -> ActionRule { actions[transition.tag] }
}
