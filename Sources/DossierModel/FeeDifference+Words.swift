extension FeeDifference {
  /// One sentence.
  public func text(_ say: Language) -> String {
    let told = say("bưu chính đã thu \(collected) đồng", "the post collected \(collected) đồng")
    if isPaidTwice {
      return told + say(", phí đã nộp trước đó: phải trả lại", ", and the fee was paid before: give it back")
    }
    if due == 0 {
      return told
        + say(", không có phí phải thu: phải trả lại", ", and there was nothing to pay: give it back")
    }
    return told
      + say(
        ", phải thu \(due) đồng: chưa tính là đã nộp", ", and \(due) đồng were due: not counted as paid")
  }
}
