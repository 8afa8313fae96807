public import DossierModel
import DossierStore
public import Reports

/// The on-time rate, and what stands behind it where that was asked for.
public struct OnTimeAnswer: Sendable {
  public let rate: OnTimeRate
  public let dossiers: [JudgedDossier]
  public let stays: [JudgedStay]
}

extension Office {
  /// Counts the on-time rate; `listing` opens it to the dossiers or stays behind it, of the very same moment.
  public func onTime(_ question: OnTimeQuestion, listing: Bool = false) throws -> OnTimeAnswer {
    try store.read { reading in
      let setting = try setting("", reading)
      let zone = setting.calendar.zone
      let counting = CountingTime(now: setting.moment, zone) { setting.calendar(of: $0) }
      var (dossiers, stays): ([JudgedDossier], [JudgedStay]) = ([], [])
      if listing, question.isOfStays {
        try question.stays(reading, zone) { stays.append($0) }
      } else if listing {
        try question.dossiers(by: question.rule, reading, counting) { dossiers.append($0) }
      }
      return OnTimeAnswer(
        rate: try OnTimeRate(question, reading, counting), dossiers: dossiers, stays: stays)
    }
  }

  /// What the steps of a procedure are called, in its current version; of steps it does not have the key is the name.
  public func stepTitles(_ procedure: String) throws -> [String: Title] {
    try store.read { reading in
      let definitions = try current(procedure, reading).definitions.sorted { $0.key < $1.key }
      let steps = definitions.flatMap { $0.value.branch.steps }
      let asked = steps.flatMap { step in step.asked.map { ($0.name, $0.title) } }
      return Dictionary(steps.map { ($0.name, $0.title) } + asked) { first, _ in first }
    }
  }
}
