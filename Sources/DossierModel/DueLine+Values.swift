import WorkingTime

extension DueLine {
  /// What programs know it by; never changed.
  public var name: String {
    switch self {
    case .limit: "limit"
    case .rules: "rules"
    case .notBegun: "not_begun"
    case .answer: "answer"
    case .answered: "answered"
    case .answerUntimed: "answer_untimed"
    case .neverBegan: "never_began"
    case .received: "received"
    case .filed: "filed"
    case .lastHour: "last_hour"
    case .counting: "counting"
    case .skipped: "skipped"
    case .otherCalendar: "other_calendar"
    case .started: "started"
    case .paused: "paused"
    case .resumed: "resumed"
    case .restarted: "restarted"
    case .extended: "extended"
    case .recounted: "recounted"
    case .moved: "moved"
    case .differs: "differs"
    case .ended: "ended"
    case .standing: "standing_still"
    case .remaining: "remaining"
    case .overdue: "overdue"
    case .supplements: "supplements"
    case .supplementWindow: "supplement_window"
    case .due: "due"
    }
  }

  /// The facts behind it, by name.
  public func values(_ names: Names) -> [String: PlainValue] {
    let (say, at) = (names.language, { (moment: Moment) in PlainValue.text(names.zone.iso(moment)) })
    return switch self {
    case .limit(let limit): limit.values(say)
    case .rules(let title, let law): ["title": .text(title(say)), "law": .text(law(say))]
    case .notBegun(let submitted, let channel, let waitsFor):
      [
        "submitted": at(submitted), "channel": .text(channel.word),
        "waits_for": .list(waitsFor.map { $0(say) }),
      ]
    case .answer(let by, let within, let law):
      ["by": at(by), "within": .text(within.text(say)), "law": .text(law(say))]
    case .answered(let states): ["states": .list(states.map { $0(say) })]
    case .answerUntimed(let channel): ["channel": .text(channel.word)]
    case .neverBegan(let moment, let states): ["at": at(moment), "states": .list(states.map { $0(say) })]
    case .received(let moment), .filed(let moment), .moved(let moment): ["at": at(moment)]
    case .lastHour(let minutes, let from, let law):
      ["minutes": .number(minutes), "from": at(from), "law": .text(law(say))]
    case .counting(let limit, let from, let first):
      ["limit": .text(limit.text(say)), "from": at(from), "first_day": .text(first.text)]
    case .skipped(let rest): rest.values(say)
    case .otherCalendar(let calendar): ["calendar": .text(calendar)]
    case .started(let due), .due(let due), .differs(let due): ["due": at(due)]
    case .paused(let moment, let action, let hasNote):
      ["at": at(moment), "action": .text(action(say)), "note": .number(hasNote ? 1 : 0)]
    case .resumed(let moment, let waited, let left, let due):
      [
        "at": at(moment), "waited_minutes": .number(waited),
        "left_minutes": left.map(PlainValue.number) ?? .none, "due": at(due),
      ]
    case .restarted(let moment, let waited, let lapsed, let due):
      [
        "at": at(moment), "waited_minutes": .number(waited), "lapsed_appointment": lapsed.map(at) ?? .none,
        "due": at(due),
      ]
    case .extended(let moment, let person, let hasNote, let old, let new):
      [
        "at": at(moment), "by": .text(person), "note": .number(hasNote ? 1 : 0), "from": at(old),
        "to": at(new),
      ]
    case .recounted(let moment, let old, let new): ["at": at(moment), "from": at(old), "to": at(new)]
    case .ended(let moment, let punctuality, let standing):
      Self.ended(at(moment), punctuality, standing)
    case .standing(let minutes), .remaining(let minutes), .overdue(let minutes): ["minutes": .number(minutes)]
    case .supplements(let asked, let allowed, let law): Self.supplements(asked, allowed, law, say)
    case .supplementWindow(let by, let within, let asked):
      ["by": at(by), "within": .text(within.text(say)), "asked": asked.map(at) ?? .none]
    }
  }

  private static func ended(
    _ moment: PlainValue, _ punctuality: Punctuality, _ standing: Bool
  ) -> [String: PlainValue] {
    [
      "at": moment, "result": .text(punctuality.rawValue),
      "judged_by": .text(standing ? "stop" : "end"),
    ]
  }

  private static func supplements(
    _ asked: Int, _ allowed: Int?, _ law: Title?, _ say: Language
  ) -> [String: PlainValue] {
    [
      "asked": .number(asked), "allowed": allowed.map(PlainValue.number) ?? .none,
      "law": law.map { .text($0(say)) } ?? .none, "counts_as_late": .number(asked > 1 ? 1 : 0),
    ]
  }
}

extension DueLine.Limit {
  fileprivate func values(_ say: Language) -> [String: PlainValue] {
    [
      "limit": .text(limit.text(say)), "procedure": .text(procedure), "name": .text(name(say)),
      "case": branch.map { .text($0(say)) } ?? .none, "sources": .list(sources),
    ]
  }
}

extension RestDays {
  fileprivate func values(_ say: Language) -> [String: PlainValue] {
    let free = holidays.map { holiday in
      PlainValue.map([
        "day": .text(holiday.day.text), "title": holiday.title.map { .text($0(say)) } ?? .none,
      ])
    }
    return [
      "weekend_days": .number(weekends), "holidays": .list(free), "worked": .list(worked.map(\.text)),
    ]
  }
}
