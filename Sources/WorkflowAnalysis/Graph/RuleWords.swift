import DossierModel
import Statechart

/// Words for the parts of a definition's rules, with the titles the definition gives.
struct RuleWords {
  private let definition: Definition
  private let say: Language

  init(_ definition: Definition, _ say: Language) { (self.definition, self.say) = (definition, say) }

  /// The role's title, or its word when unknown.
  func role(_ word: String) -> String { definition.roles[word]?(say) ?? word }

  /// Who has a step.
  func holder(of step: StepRule) -> String { place(step.role, step.lane) }

  /// Who may act.
  ///
  /// - Parameter step: the step of the state the action belongs to.
  func performer(_ performer: Performer, at step: StepRule?) -> String {
    switch performer {
    case .role(let role, Lane.step): place(role, step?.lane ?? Lane.step)
    case .role(let role, let lane): place(role, lane)
    case .step: step.map(holder) ?? say("người đang giữ bước", "who has the step")
    case .asked: say("người được hỏi ý kiến", "who is asked for an opinion")
    }
  }

  /// `when A and B`, or nil without conditions.
  func conditions(_ guards: [Guard]) -> String? {
    guard !guards.isEmpty else { return nil }
    return say("khi ", "when ") + guards.map(condition).joined(separator: say(" và ", " and "))
  }

  /// `or by the post’s news: A, B`, or nil where only people act.
  func news(_ news: Set<CarrierNews>) -> String? {
    guard !news.isEmpty else { return nil }
    return say("hoặc theo tin bưu chính: ", "or by the post’s news: ")
      + news.sorted().map { $0.title(say) }.joined(separator: ", ")
  }

  func condition(_ rule: Guard) -> String {
    rule.text(say) { name in
      definition.chart.index(of: name).map { definition.states[$0].title(say) } ?? name
    }
  }

  private func place(_ role: String, _ lane: String) -> String {
    lane == Lane.agency ? self.role(role) : "\(self.role(role)), \(Self.lane(lane, say))"
  }

  static func lane(_ lane: String, _ say: Language) -> String {
    switch lane {
    case Lane.receiving: say("nơi tiếp nhận", "receiving agency")
    case Lane.asked: say("nơi được hỏi ý kiến", "agency asked")
    case Lane.step: say("nơi giữ bước", "where the step is")
    case Lane.agency: say("cơ quan giải quyết", "competent agency")
    default: "“\(lane)”"
    }
  }
}

extension StateRule.Clock {
  func text(_ say: Language) -> String {
    switch self {
    case .waits: say("chưa tính thời gian", "the clock waits")
    case .runs: say("tính thời gian", "the clock runs")
    case .stops: say("dừng tính thời gian", "the clock stops")
    case .ended: say("hết tính thời gian", "the clock has ended")
    }
  }
}
