import DossierModel

extension TimerRule.Anchor {
  /// `2 working hours after “Registered” is entered`.
  func text(_ state: Named?, _ say: Language) -> String {
    switch self {
    case .state(_, let span):
      say(
        "\(span.text(say)) sau khi vào \(state?.short(say) ?? "")",
        "\(span.text(say)) after \(state?.short(say) ?? "") is entered")
    case .step(let offset, false): offset.text(say("thời gian của bước", "the step’s time"), say)
    case .step(let offset, true):
      offset.text(say("thời gian của bước im lặng là đồng ý", "the time of a tacit step"), say)
    case .dossier(let offset): offset.text(say("hạn của hồ sơ", "the dossier’s time"), say)
    case .consignment(let offset): offset.text(say("hạn phát của bưu gửi", "the post’s time"), say)
    }
  }
}

extension TimerRule.Span {
  fileprivate func text(_ say: Language) -> String {
    switch self {
    case .limit(let limit): limit.text(say)
    case .rule(let rule): rule.title(say)
    }
  }
}

extension TimerRule.Offset {
  fileprivate func text(_ what: String, _ say: Language) -> String {
    let time = WorkingMinutes(abs(minutes)).text(say)
    if minutes == 0 { return say("khi hết \(what)", "when \(what) is over") }
    return minutes < 0
      ? say("\(time) trước khi hết \(what)", "\(time) before \(what) is over")
      : say("\(time) sau khi hết \(what)", "\(time) after \(what) is over")
  }
}
