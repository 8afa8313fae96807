import DossierModel
import DossierStore
import Reports
import WorkingTime

/// How long the steps usually take here, learnt from the stays of the last days.
struct UsualTimes {
  /// How many days back stays are looked at, and how many there must be.
  static let days = 90
  static let enough = 5
  /// Half of the stays took no longer.
  static let percentile = 50

  private var stays: [Step: Durations] = [:]

  private struct Step: Hashable {
    let procedure: String
    let name: String
  }

  init(_ reading: StoreReading, until now: Moment, _ zone: Zone) throws {
    let since = zone.moment(zone.day(of: now) + -Self.days, minute: 0)
    for tally in try reading.stayTallies(since: since) {
      let step = Step(procedure: tally.procedure, name: tally.step)
      stays[step, default: Durations()].add(tally.minutes, times: tally.count)
    }
  }

  /// Working minutes a dossier still needs, and whether for some step its allowance had to stand in.
  func needed(_ dossier: Dossier, _ definition: Definition, _ setting: Setting) -> (
    minutes: Int, allowed: Bool
  ) {
    var (minutes, allowed, budgets) = (0, false, Set<String>())
    for ahead in definition.stepsAhead(of: dossier) {
      if let usual = usual(dossier.opening.procedure, ahead.step.name) {
        minutes += max(0, usual - spent(ahead, dossier, dossier.spent[ahead.step.name] ?? 0, setting))
      } else {
        allowed = true
        if let budget = ahead.step.budget, !budgets.insert(budget).inserted { continue }
        let before = definition.spent(ahead.step, dossier)
        minutes += max(0, (definition.allowance(ahead.step) ?? 0) - spent(ahead, dossier, before, setting))
      }
    }
    return (minutes, allowed)
  }

  private func usual(_ procedure: String, _ step: String) -> Int? {
    guard let found = stays[Step(procedure: procedure, name: step)], found.count >= Self.enough else {
      return nil
    }
    return found.percentile(Self.percentile)
  }

  /// What has gone already: of a step he stands in, the stays before and this one; of a shared budget always.
  private func spent(_ ahead: StepAhead, _ dossier: Dossier, _ before: Int, _ setting: Setting) -> Int {
    guard let since = ahead.since else { return ahead.step.budget == nil ? 0 : before }
    let calendar = setting.calendar(of: dossier.opening.lanes[ahead.step.lane])
    return before + calendar.workingMinutes(from: since, to: setting.moment)
  }
}
