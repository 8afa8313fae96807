import DossierModel

/// Every action of a dossier's definition: what can be done now, by others, later.
struct AnswersReport {
  let actions: [ActionReport]
  private let names: Names
  private let judged: Bool
  private let states: [Title]
  private let answers: [Inquiry.Answer]
  /// A closed dossier says so once, not for every action.
  private let closed: String?

  /// - Parameters:
  ///   - states: where the dossier is.
  ///   - judged: somebody was named who would act.
  init(_ answers: [Inquiry.Answer], in states: [Title], _ names: Names, judged: Bool) {
    self.names = names
    self.states = states
    self.judged = judged
    self.answers = answers
    actions = answers.map { ActionReport($0, names, judged: judged) }
    closed = answers.flatMap(\.reasons).first { if case .closed = $0 { true } else { false } }?.text(names)
  }

  var text: String {
    let parts = [
      section(.now, say("Làm được lúc này:", "Possible now:")),
      section(
        .others,
        judged
          ? say("Người khác làm được lúc này:", "Possible now, by others:")
          : say("Làm được lúc này:", "Possible now:")),
      closed.map { say("Hết: ", "Over: ") + $0 + "." } ?? later,
    ]
    return parts.compactMap(\.self).joined(separator: "\n")
  }

  private func section(_ standing: Inquiry.Answer.Standing, _ title: String) -> String? {
    let blocks = zip(answers, actions).filter { $0.0.standing == standing }.map(block)
    return blocks.isEmpty ? nil : ([title] + blocks).joined(separator: "\n")
  }

  private func block(_ answer: Inquiry.Answer, _ action: ActionReport) -> String {
    let mark = standingMark(action)
    var lines = ["  \(mark) \(action.action) – \(action.title)"]
    if !action.asks.isEmpty {
      lines.append(say("      cần: ", "      needs: ") + action.asks.map(\.text).joined(separator: ", "))
    }
    lines += action.onBehalfOf.map {
      say("      thay ", "      as substitute of ") + "\(names.person($0)): --for \($0)"
    }
    if action.reasons.isEmpty || !action.onBehalfOf.isEmpty {
      if action.onBehalfOf.isEmpty {
        lines.append(say("      ai: ", "      who: ") + names.who(answer.offer))
      }
    } else {
      lines += action.reasons.map { "      – \($0.text)" }
    }
    return lines.joined(separator: "\n")
  }

  private func standingMark(_ action: ActionReport) -> String {
    switch action.standing {
    case .now: "✓"
    case .others: judged ? "✗" : "•"
    case .later: "·"
    }
  }

  private var later: String? {
    let answers = zip(answers, actions).filter { $0.0.standing == .later }
    guard !answers.isEmpty else { return nil }
    let titles = states.map { "“\($0(names.language))”" }.joined(separator: ", ")
    let place = titles.isEmpty ? "" : say("; hồ sơ đang ở ", "; the dossier is in ") + titles
    return ([say("Chưa làm được", "Not now") + "\(place):"] + answers.map(line)).joined(separator: "\n")
  }

  /// What would make it possible, and who could do it then.
  private func line(_ answer: Inquiry.Answer, _ action: ActionReport) -> String {
    let reasons = answer.reasons.filter { judged || !$0.concernsActor }
    let why = reasons.map { $0.shortText(names) }
    let who = action.who.isEmpty ? [] : [say("ai: ", "who: ") + names.who(answer.offer)]
    let parts = why + who
    let text = parts.isEmpty ? say("lúc này không ai", "nobody now") : parts.joined(separator: "; ")
    return "  · \(action.action) – \(action.title): \(text)"
  }
}

/// One action, for people and for programs.
struct ActionReport: Encodable {
  let action: String
  let title: String
  let standing: Inquiry.Answer.Standing
  let asks: [InputReport]
  /// Who could take it, by key.
  let who: [String]
  /// Those who could for one of them.
  let substitutes: [SubstituteReport]
  /// For whom the actor could take it, by key.
  let onBehalfOf: [String]
  let reasons: [Explanation]

  init(_ answer: Inquiry.Answer, _ names: Names, judged: Bool) {
    action = answer.offer.action
    title = answer.offer.title(names.language)
    standing = answer.standing
    asks = answer.offer.asks.map { InputReport($0) }
    who = answer.offer.people
    substitutes = answer.offer.substitutes.map { SubstituteReport($0) }
    onBehalfOf = answer.onBehalfOf
    reasons = answer.reasons.filter { judged || !$0.concernsActor }.map { Explanation($0, names) }
  }
}

/// Something an action asks for, with the option that gives it.
struct InputReport: Encodable {
  let name: String
  let flag: String
  let text: String

  init(_ input: Input) {
    (name, flag, text) = (input.rawValue, input.flag, input.text(Speech.language))
  }
}

/// An action that is possible, as a refusal offers it.
struct OfferReport: Encodable {
  let action: String
  let title: String
  let asks: [InputReport]
  let who: [String]
  let substitutes: [SubstituteReport]

  init(_ offer: Offer) {
    (action, title) = (offer.action, offer.title(Speech.language))
    (asks, who) = (offer.asks.map { InputReport($0) }, offer.people)
    substitutes = offer.substitutes.map { SubstituteReport($0) }
  }
}

/// Somebody who may act for another by `--for`.
struct SubstituteReport: Encodable {
  let person: String
  let `for`: String

  init(_ substitute: Offer.Substitute) {
    (person, `for`) = (substitute.person, substitute.principal)
  }
}
