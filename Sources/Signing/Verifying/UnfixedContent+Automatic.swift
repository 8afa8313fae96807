import PDFModel

/// What happens by itself, and what devices make of colours.
extension UnfixedContent {
  /// Actions a reader takes when something is opened, shown, closed, printed, pointed at or typed (ISO 32000-1, 12.6.3):
  /// going to a page of the file is all that may follow by itself.
  mutating func judgeAutomatic(_ dictionary: PDFDictionary, _ number: Int) throws(PDFFault) {
    var actions = try [view.dictionary(dictionary["OpenAction"])].compactMap(\.self)
    for entry in try view.dictionary(dictionary["AA"])?.entries ?? [] {
      try step()
      guard let action = try view.dictionary(entry.value) else { continue }
      actions.append(action)
    }
    for action in actions where try !onlyGoes(action, left: Self.longest) { find(.contentActive, number) }
  }

  /// Longer chains, and those that end nowhere, are nobody's bookmark.
  private static let longest = 16

  /// True for an action that leads to a page of this file, as does all that follows it (`/Next`).
  private mutating func onlyGoes(_ action: PDFDictionary, left: Int) throws(PDFFault) -> Bool {
    guard left > 0, try name("S", action) == "GoTo" else { return false }
    let next = try view.resolve(action["Next"])
    for one in next.array ?? (next == .null ? [] : [next]) {
      try step()
      guard let following = try view.dictionary(one), try onlyGoes(following, left: left - 1) else {
        return false
      }
    }
    return true
  }

  /// Graphics states resources name, and that of a shading pattern (ISO 32000-1, 8.4.5, 8.7.2).
  mutating func judge(states dictionary: PDFDictionary, _ number: Int) throws(PDFFault) {
    guard let states = try view.dictionary(dictionary["ExtGState"]) else { return }
    if dictionary["PatternType"] != nil {
      if try varies(states) { find(.contentVaries, number) }
      return
    }
    for entry in states.entries {
      try step()
      if let state = try view.dictionary(entry.value), try varies(state) { find(.contentVaries, number) }
    }
  }

  /// Transfer functions and overprinting show other colours, or none, where a device or a reader heeds them and another
  /// does not (ISO 32000-1, 10.5, 8.6.7).
  private mutating func varies(_ state: PDFDictionary) throws(PDFFault) -> Bool {
    for key in ["OP", "op"] as [PDFName] where try view.resolve(state[key]) == .boolean(true) { return true }
    if try transfers(state["TR"], ["Identity"]) { return true }
    if try transfers(state["TR2"], ["Identity", "Default"]) { return true }
    return try transfers(halftone: state["HT"], left: 2)
  }

  private mutating func transfers(_ value: PDFObject?, _ harmless: Set<PDFName>) throws(PDFFault) -> Bool {
    let function = try view.resolve(value)
    guard function != .null else { return false }
    for one in function.array ?? [function] {
      try step()
      guard let name = try view.resolve(one).name, harmless.contains(name) else { return true }
    }
    return false
  }

  /// A halftone, or one for each colour, with a transfer function of its own.
  private mutating func transfers(halftone value: PDFObject?, left: Int) throws(PDFFault) -> Bool {
    guard let halftone = try view.dictionary(value) else { return false }
    if try transfers(halftone["TransferFunction"], ["Identity"]) { return true }
    guard left > 0 else { return false }
    for entry in halftone.entries {
      try step()
      if try transfers(halftone: entry.value, left: left - 1) { return true }
    }
    return false
  }
}
