public import DossierModel
public import DossierStore

/// What a tick did.
public struct Tick: Hashable, Sendable {
  /// The timers that fired, in the order of their moments.
  public internal(set) var fired: [Fired] = []
  /// Timers that could not fire, and why; they stay and are tried again.
  public internal(set) var held: [Held] = []

  /// A timer that fired, and the event that says so.
  public struct Fired: Hashable, Sendable {
    public let code: String
    public let firing: Firing
    public let title: Title
    /// The action taken by the office itself; nil: somebody was told only.
    public let action: Title?
  }

  /// A timer that could not fire.
  public struct Held: Hashable, Sendable {
    public let line: TimerLine
    public let rejection: Rejection
  }
}

extension Office {
  /// Fires every timer that is due, soonest first, each once: in one transaction with the event that says so.
  ///
  /// Goes by the index of due moments; a dossier of which nothing is due is not looked at. Two processes that tick at the
  /// same time take turns at the office's lock, and the second finds fired what the first has fired.
  ///
  /// - Parameter batch: how many timers share one commit.
  public func tick(batch: Int = 100) throws -> Tick {
    var tick = Tick()
    while try store.write({ try fireBatch(batch, &tick, $0) }) {}
    return tick
  }

  /// Records all that fell due by now, in every dossier: what is about to change holds for what comes after.
  func fireAll(in transaction: StoreWriting) throws {
    var tick = Tick()
    while try fireBatch(100, &tick, transaction) {}
  }

  /// True when a whole batch was fired and more may be due.
  private func fireBatch(_ size: Int, _ tick: inout Tick, _ transaction: StoreWriting) throws -> Bool {
    for _ in 0..<size {
      // One by one: what a timer brings about may be due before the next.
      let due = try transaction.timers(overAt: clock(), limit: tick.held.count + 1)
      guard let line = due.first(where: { line in !tick.held.contains { $0.line == line } }) else {
        return false
      }
      do { tick.fired.append(try fire(line, transaction)) } catch let rejection as Rejection {
        tick.held.append(Tick.Held(line: line, rejection: rejection))
      }
    }
    return true
  }

  /// Fires what comes first in the dossier of a timer that is due; most often that timer.
  private func fire(_ line: TimerLine, _ transaction: StoreWriting) throws -> Tick.Fired {
    let dossier = try transaction.dossier(line.code).dossier
    var setting = try setting(Setting.clockActor, transaction)
    setting.moment = max(setting.moment, dossier.changed)
    let find = { try transaction.dossier($0).dossier }
    guard let fallen = try fallen(dossier, setting, transaction, find), let firing = fallen.event.firing
    else {
      _ = try decide(
        .fire(line.timer, recorded: setting.moment), on: dossier, by: definition(of: dossier, transaction),
        in: setting)
      throw Rejection(action: "tick", reasons: [.time(.timerNotDue)], possible: [])
    }
    let definition = try definition(of: find(fallen.code), transaction)
    try record(fallen, until: setting.moment, transaction)
    let rule = definition.timers.first { $0.name == firing.timer.name }
    let taken = rule?.take.flatMap { name in definition.actions.first { $0.name == name }?.title }
    return Tick.Fired(
      code: fallen.code, firing: firing,
      title: rule?.title ?? Title(vi: firing.timer.name, en: firing.timer.name), action: taken)
  }
}
