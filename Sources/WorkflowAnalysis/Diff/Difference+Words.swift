public import DossierModel

extension Difference {
  /// One sentence, without a full stop: what it is about, and what happened to it.
  public func text(_ say: Language) -> String {
    let subject = thing.text(say)
    return switch change {
    case .added(let values): say("thêm \(subject)", "\(subject) added") + Self.details(values, say)
    case .removed(let values): say("bỏ \(subject)", "\(subject) removed") + Self.details(values, say)
    case .moved(nil): say("\(subject) chuyển lên đầu", "\(subject) moved to the front")
    case .moved(let after?):
      say("\(subject) chuyển đến sau \(after.short(say))", "\(subject) moved to after \(after.short(say))")
    case .changed(let part, let from, let to): "\(subject): " + Self.change(part, from, to, say)
    }
  }

  private static func details(_ values: [Value], _ say: Language) -> String {
    let words = values.map { value in
      switch value {
      case .name: say("dẫn đến ", "leads to ") + value.text(say)
      case .conditions: say("khi ", "when ") + value.text(say)
      case .text, .texts, .title, .day, .amount, .channels, .limit, .minutes, .flag, .required, .restarts,
        .holder, .holders, .roles, .inputs, .act, .news, .status, .clock, .after, .nextStep, .inSequence,
        .timing:
        value.text(say)
      }
    }
    return words.isEmpty ? "" : ": " + words.joined(separator: "; ")
  }

  private static func change(_ part: Part, _ from: Value?, _ to: Value?, _ say: Language) -> String {
    let name = part.text(say)
    if case .texts(let gone) = from ?? .texts([]), case .texts(let come) = to ?? .texts([]) {
      return list(name, gone, come, say)
    }
    if case .title(let old)? = from, case .title(let new)? = to, old(say) == new(say) {
      let other = say("\(name) tiếng Anh", "Vietnamese \(name)")
      return from.change(to: to, other, say == .vi ? .en : .vi, say)
    }
    return from.change(to: to, name, say, say)
  }

  /// Lists are told by what came and what went.
  private static func list(_ name: String, _ gone: [String], _ come: [String], _ say: Language) -> String {
    let lost = gone.map { say("bỏ “\($0)”", "“\($0)” removed") }
    let won = come.map { say("thêm “\($0)”", "“\($0)” added") }
    return "\(name): " + (lost + won).joined(separator: "; ")
  }
}

extension Difference.Value? {
  /// - Parameter quoted: the language values are given in, where it is not that of the sentence.
  fileprivate func change(
    to new: Difference.Value?, _ name: String, _ quoted: Language, _ say: Language
  ) -> String {
    switch (self?.text(quoted), new?.text(quoted)) {
    // Two things by one title are told apart by their keys.
    case (let old?, let same?) where old == same:
      say(
        "\(name) đổi từ \(self?.full(quoted) ?? old) thành \(new?.full(quoted) ?? same)",
        "\(name) changed from \(self?.full(quoted) ?? old) to \(new?.full(quoted) ?? same)")
    case (let old?, let new?):
      say("\(name) đổi từ \(old) thành \(new)", "\(name) changed from \(old) to \(new)")
    case (nil, let new?):
      say("\(name) nay là \(new), trước không có", "\(name) is now \(new), there was none")
    case (let old?, nil): say("\(name) nay không có, trước là \(old)", "\(name) is gone, it was \(old)")
    case (nil, nil): name
    }
  }
}

extension Difference.Thing {
  /// What it is, with the title people know and the key of the files.
  public func text(_ say: Language) -> String {
    switch self {
    case .procedure: say("thủ tục", "the procedure")
    case .paper(let paper): say("giấy tờ ", "paper ") + paper.full(say)
    case .document(let document): say("văn bản ", "document ") + document.full(say)
    case .branch(let branch) where branch.key == "main": say("thủ tục", "the procedure")
    case .branch(let branch): say("trường hợp ", "case ") + branch.full(say)
    case .step(let step, let branch):
      say("bước ", "step ") + step.full(say)
        + (branch.key == "main"
          ? "" : say(" (trường hợp \(branch.short(say)))", " (case \(branch.short(say)))"))
    case .asked(let agency, let step):
      say(
        "cơ quan được hỏi \(agency.full(say)) ở bước \(step.short(say))",
        "agency \(agency.full(say)) asked in step \(step.short(say))")
    case .part(let part, let step):
      say(
        "hồ sơ thành phần \(part.full(say)) ở bước \(step.short(say))",
        "part \(part.full(say)) in step \(step.short(say))")
    case .budget(let budget, let branch):
      say("thời gian chung “\(budget)”", "shared time “\(budget)”")
        + (branch.key == "main"
          ? "" : say(" (trường hợp \(branch.short(say)))", " (case \(branch.short(say)))"))
    case .workflow: say("quy trình", "the workflow")
    case .role(let role): say("vai trò ", "role ") + role.full(say)
    case .state(let state): say("trạng thái ", "state ") + state.full(say)
    case .action(let action, let state):
      say(
        "việc \(action.full(say)) ở \(state.short(say))", "action \(action.full(say)) in \(state.short(say))")
    case .road(let end, let state):
      say(
        "đường tự động từ \(state.short(say)) đến \(end.short(say))",
        "automatic way from \(state.short(say)) to \(end.short(say))")
    case .ending(let state):
      say("đường ra khi xong \(state.short(say))", "way out when \(state.short(say)) is done")
    case .timer(let timer): say("hẹn giờ ", "timer ") + timer.full(say)
    case .stepAction(let action, let kind):
      say("việc \(action.full(say)) của các bước “\(kind)”", "action \(action.full(say)) of “\(kind)” steps")
    }
  }
}

extension Named {
  /// `“Title”`.
  func short(_ say: Language) -> String { "“\(title(say))”" }
  /// `“Title” (key)`.
  func full(_ say: Language) -> String { "“\(title(say))” (\(key))" }
}
