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

  /// What the steps of a procedure are called in any of its versions, the newest first; an agency asked within a step is
  /// known as `STEP.AGENCY`.
  public func stepTitles(_ procedure: String) throws -> [String: Title] {
    try store.read { reading in
      let versions = try reading.publications(procedure).reversed().map { try checked($0.digest, reading) }
      let definitions = versions.flatMap { $0.definitions.sorted { $0.key < $1.key }.map(\.value) }
      let titles = definitions.flatMap(\.branch.steps).flatMap { step in
        [(step.name, step.title)]
          + step.asked.map { asked in
            let (vi, en) = ("\(step.title.vi): \(asked.title.vi)", "\(step.title.en): \(asked.title.en)")
            return ("\(step.name).\(asked.name)", Title(vi: vi, en: en))
          }
      }
      return Dictionary(titles) { first, _ in first }
    }
  }
}
