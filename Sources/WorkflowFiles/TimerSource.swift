import CheckedYAML
import DossierModel
import Statechart

/// A timer as written, its state still a name.
struct TimerSource {
  enum Anchor {
    case state(String, after: TimerRule.Span)
    case step(TimerRule.Offset, tacit: Bool)
    case dossier(TimerRule.Offset)
    case consignment(TimerRule.Offset)
  }

  let name: String
  let title: Title
  let anchor: Anchor
  let channels: [Channel]
  let tell: [Performer]
  let take: String?
  let place: Place

  /// The state it watches; empty: none.
  var stateName: String { if case .state(let name, _) = anchor { name } else { "" } }
}

extension WorkflowReader {
  /// Timers by name.
  ///
  /// - Parameter actions: those a timer may take.
  func readTimers(_ field: Field?, actions: [String]) -> [TimerSource] {
    (field?.fields()?.all ?? []).compactMap { pair in
      guard let fields = pair.value.fields() else { return nil }
      let title = fields.required("title")?.title
      let anchor = readAnchor(fields, pair.value)
      let channels = fields.optional("channels")?.filledList {
        $0.word(Channel.words).flatMap(Channel.init(word:))
      }
      let tell = fields.optional("tell")?.filledList(readPerformer)
      let take = fields.optional("take")?.word(Array(Set(actions)).sorted())
      fields.finish()
      if tell == nil, take == nil {
        pair.value.unexpected("tell (báo ai) hoặc take (làm gì)", "tell (whom) or take (which action)")
      }
      guard let title, let anchor else { return nil }
      return TimerSource(
        name: pair.key, title: title, anchor: anchor, channels: channels ?? [], tell: tell ?? [], take: take,
        place: pair.value.keyPlace)
    }
  }

  private func readAnchor(_ fields: Fields, _ field: Field) -> TimerSource.Anchor? {
    let (state, thing) = (fields.optional("in"), fields.optional("of"))
    guard (state == nil) != (thing == nil) else {
      field.unexpected("hoặc in hoặc of", "either in or of")
      return nil
    }
    if let state {
      let name = state.word(stateNames.sorted())
      let span = fields.required("after").flatMap(readSpan)
      guard let name, let span else { return nil }
      return .state(name, after: span)
    }
    let word = thing?.word(["step", "tacit step", "dossier", "consignment"])
    let offset = readOffset(fields, field)
    guard let word, let offset else { return nil }
    if word == "dossier" { return .dossier(offset) }
    return word == "consignment" ? .consignment(offset) : .step(offset, tacit: word != "step")
  }

  /// A limit, or a word of the rules in force.
  private func readSpan(_ field: Field) -> TimerRule.Span? {
    if let word = field.raw.flatMap(RuleLimit.init) { return .rule(word) }
    if field.raw?.contains(" ") == false {
      field.report(.unknownWord(field.raw ?? "", allowed: RuleLimit.allCases.map(\.rawValue)))
      return nil
    }
    return TimeReader.limit(field).map(TimerRule.Span.limit)
  }

  /// Before the end, after it, or right at it.
  private func readOffset(_ fields: Fields, _ field: Field) -> TimerRule.Offset? {
    let (before, after) = (fields.optional("before"), fields.optional("after"))
    switch (before, after) {
    case (nil, nil): return TimerRule.Offset(minutes: 0)
    case (let before?, nil): return TimeReader.minutes(before).map { TimerRule.Offset(minutes: -$0) }
    case (nil, let after?): return TimeReader.minutes(after).map(TimerRule.Offset.init)
    case (.some, .some):
      field.unexpected("hoặc before hoặc after", "either before or after")
      return nil
    }
  }
}

extension DefinitionCompiler {
  /// A timer watches a state without states inside, so that since when it is active is certain, and takes an action that
  /// state offers, or one around it.
  func refuseIdle(_ timers: [TimerSource], _ chart: Chart) throws(Problems) {
    let around = timers.filter { timer in
      guard case .state(let name, _) = timer.anchor, let state = chart.index(of: name) else { return false }
      return !chart.states[state].children.isEmpty || chart.states[state].isHistory
    }
    let expected = Title(vi: "một trạng thái không chứa trạng thái khác", en: "a state without states inside")
    guard around.isEmpty else {
      throw Problems(around.map { Problem($0.place, .unexpected(found: $0.stateName, expected: expected)) })
    }
    let problems = timers.compactMap { timer -> Problem? in
      guard case .state(let name, _) = timer.anchor, let action = timer.take,
        let state = chart.index(of: name)
      else { return nil }
      let sources = chart.states.indices.filter { $0 == state || chart.isDescendant(state, of: $0) }
      let offered = sources.flatMap { chart.states[$0].transitions }.compactMap {
        chart.transitions[$0].event
      }
      return offered.contains(action)
        ? nil : Problem(timer.place, .unknownWord(action, allowed: Set(offered).sorted()))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }
}

extension TimerSource {
  /// The rule, its state resolved; nil where this definition has no such state.
  func rule(state: (String) -> Int?) -> TimerRule? {
    let anchor: TimerRule.Anchor?
    switch self.anchor {
    case .state(let name, let span): anchor = state(name).map { .state($0, after: span) }
    case .step(let offset, let tacit): anchor = .step(offset, tacit: tacit)
    case .dossier(let offset): anchor = .dossier(offset)
    case .consignment(let offset): anchor = .consignment(offset)
    }
    return anchor.map {
      TimerRule(
        name: name, title: title, anchor: $0, channels: Set(channels), tell: tell, take: take)
    }
  }
}
