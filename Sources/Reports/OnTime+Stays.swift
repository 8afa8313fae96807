public import DossierStore
public import WorkingTime

/// A stay in a step behind a figure.
public struct JudgedStay: Hashable, Sendable {
  public let line: StayLine
  public let verdict: Verdict
}

extension OnTimeQuestion {
  /// Looks at the stays that ended in the period one by one, each judged by the end of its step's time.
  public func stays(
    _ reading: StoreReading, _ zone: Zone, _ look: (JudgedStay) throws -> Void
  ) throws {
    try reading.stays(filter(zone)) { line in
      let verdict = line.stay.due.map { TimeRule.measure(line.ended, $0, zone) } ?? .untimed
      try look(JudgedStay(line: line, verdict: verdict))
    }
  }

  func keys(_ judged: JudgedStay, _ zone: Zone) -> [String] {
    groupings.map { grouping in
      switch grouping {
      case .agency: judged.line.stay.place.agency
      case .procedure: judged.line.procedure
      case .month: zone.day(of: judged.line.ended).monthText
      case .officer: judged.line.stay.person
      case .step: judged.line.stay.step
      }
    }
  }

  func keys(_ judged: JudgedDossier, _ zone: Zone) -> [String] {
    groupings.map { grouping in
      switch grouping {
      case .agency: judged.time.agency
      case .procedure: judged.time.procedure
      // What runs at the end of a period belongs to its last month, whose end is the next one's beginning.
      case .month:
        zone.day(
          of: judged.time.ended == nil ? judged.judgement.moment.justBefore : judged.judgement.moment
        ).monthText
      // Only stays have these.
      case .officer, .step: ""
      }
    }
  }
}

extension Moment {
  fileprivate var justBefore: Moment { Moment(milliseconds: milliseconds - 1) }
}
