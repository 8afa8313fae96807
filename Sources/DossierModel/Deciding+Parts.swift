import Statechart

/// Takes in that a part was opened or has ended; the chart goes on as far as that lets it.
func decide(_ news: PartNews, on inquiry: Inquiry) throws(Rejection) -> Decision {
  var deliberation = Deliberation(inquiry.dossier, inquiry.definition, inquiry.setting)
  switch news {
  case .opened(let part, let code): deliberation.record(.partOpened(part: part, code: code))
  case .ended(let part, let status): deliberation.record(.partEnded(part: part, status))
  }
  let after = try deliberation.settle("part", inquiry.configuration)
  return try deliberation.decision(.partChanged, in: after, for: "part")
}

extension Deliberation {
  /// Takes the eventless transitions that hold by now.
  mutating func settle(_ action: String, _ before: Configuration) throws(Rejection) -> Configuration {
    let (chart, guards) = (definition.chart, definition.guards(on: dossier, setting))
    let step = try definition.run(action) { () throws(Livelock) in try chart.settle(before, guards) }
    if !step.taken.isEmpty { move(action, before, step.configuration) }
    return step.configuration
  }
}
