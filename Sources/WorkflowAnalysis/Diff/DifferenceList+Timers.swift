import DossierModel

extension DifferenceList {
  /// What time brings about.
  mutating func compareTimers(_ old: Definition, _ new: Definition) {
    let named = { (timer: TimerRule) in Named(timer.name, timer.title) }
    let pairs = match(
      old.timers, new.timers, by: \.name, { .timer(named($0)) }, details: { [new.timing($0)] })
    for (before, after) in pairs {
      let thing = Difference.Thing.timer(named(after))
      compare(thing, .name, before.title, after.title) { .title($0) }
      let (earlier, later) = (old.timing(before), new.timing(after))
      if earlier != later { add(thing, .changed(.timing, from: earlier, to: later)) }
      compare(thing, .channels, before.channels, after.channels) { channels in
        channels.isEmpty ? nil : .channels(channels.sorted { $0.rawValue < $1.rawValue })
      }
      if before.tell != after.tell {
        add(thing, .changed(.told, from: old.heldBy(before.tell), to: new.heldBy(after.tell)))
      }
      if before.take != after.take {
        add(thing, .changed(.takes, from: old.taken(before), to: new.taken(after)))
      }
    }
  }
}

extension Definition {
  /// When a timer fires; states are known by their names, for their numbers differ between versions.
  fileprivate func timing(_ timer: TimerRule) -> Difference.Value {
    guard case .state(let state, let span) = timer.anchor else { return .timing(timer.anchor, state: nil) }
    return .timing(.state(0, after: span), state: Named(chart.states[state].name, states[state].title))
  }

  fileprivate func taken(_ timer: TimerRule) -> Difference.Value? {
    timer.take.flatMap { name in
      actions.first { $0.name == name }.map { .name(Named(name, $0.title)) }
    }
  }
}
