public import WorkingTime

/// What was found where a condition was asked for.
public enum ConditionValue: Hashable, Sendable {
  /// The condition says it by itself: its opposite.
  case opposite
  case channel(Channel)
  /// The state that is meant, and those the dossier stands in.
  case states(wanted: Title, found: [Title])
  /// Vietnamese đồng.
  case amount(Int)
  /// When the time of a step runs out, and what time it is; nil: no step here has a time of its own.
  case due(Moment?, now: Moment)
  /// Parts under way: part to dossier, and what each part is called.
  case parts([String: String], titles: [String: Title])
  /// A part's dossier and how it ended; nil: not opened, not ended.
  case part(code: String?, ended: PortalStatus?)
  /// The dossier this one is a part of; nil: none.
  case parent(String?)
}

extension Inquiry {
  /// The value found for a condition.
  func value(_ rule: Guard) -> ConditionValue {
    switch rule.word {
    case .returnBy: .channel(dossier.opening.returnBy)
    case .inState(let name):
      .states(
        wanted: chart.index(of: name).map { definition.states[$0].title } ?? Title(vi: name, en: name),
        found: definition.titles(of: dossier))
    case .feeDue: .amount(definition.procedure.fee.amount)
    case .feePaid: .amount(definition.procedure.fee.amount - dossier.paid)
    case .cameBy: .channel(dossier.opening.channel)
    case .sent, .resultDue: .opposite
    case .late: .due(definition.timeEnds(dossier, configuration, setting), now: setting.moment)
    case .isPart: .parent(dossier.parent?.parent)
    case .partsOpen: openParts
    case .partDone(let part), .partFailed(let part):
      .part(code: dossier.parts[part]?.code, ended: dossier.parts[part]?.ended)
    }
  }

  private var openParts: ConditionValue {
    let open = dossier.parts.filter { $0.value.ended == nil }
    let titles = open.keys.reduce(into: [:]) { $0[$1] = definition.title(ofPart: $1) }
    return .parts(open.mapValues(\.code), titles: titles)
  }
}
