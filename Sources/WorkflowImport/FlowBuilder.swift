import CheckedYAML
import DossierModel

/// Makes a flow of a business service: finds the start, resolves targets, gives keys.
struct FlowBuilder {
  private let service: DigitService
  private let findings: Findings
  private let remarks: Remarks
  private var places: [String: Int] = [:]
  private var identifiers: [String: Int] = [:]
  private var keys: [String] = []
  private var roles: [FlowRole] = []
  private var roleBook = KeyBook()

  /// - Parameter key: the workflow's.
  static func build(
    _ service: DigitService, key: String, _ findings: Findings, _ remarks: Remarks
  ) -> Flow? {
    var builder = FlowBuilder(service: service, findings: findings, remarks: remarks)
    return builder.build(key)
  }

  private init(service: DigitService, findings: Findings, remarks: Remarks) {
    self.service = service
    self.findings = findings
    self.remarks = remarks
    indexStates()
  }

  private mutating func build(_ key: String) -> Flow? {
    let kept = service.states.map(keptActions)
    let targets = kept.map { $0.map(\.target) }
    guard let start = start(), isUsable(start, targets) else { return nil }
    remark(FlowWalk(targets, from: start), kept)
    let intake = Set(kept[start].flatMap(\.action.roles).map(\.text))
    for role in (kept[start] + kept.flatMap { $0 }).flatMap(\.action.roles) { add(role, intake) }
    let order = [start] + service.states.indices.filter { $0 != start }
    let states = order.map { state($0, kept[$0], isStart: $0 == start) }
    return Flow(
      key: key, name: service.name.text, module: service.module, limit: limit(), roles: roles, states: states,
      place: service.place)
  }

  // MARK: Names

  /// The regions and the whole take part in the workflow's names.
  private mutating func indexStates() {
    var book = KeyBook(reserved: ["dossier", WorkflowWriter.region])
    for (index, state) in service.states.enumerated() {
      keys.append(book.add(state.name?.text ?? WorkflowWriter.startKey))
      if let identifier = state.identifier { identifiers[identifier] = index }
      guard let name = state.name else { continue }
      if places.updateValue(index, forKey: name.text) != nil {
        findings.add(Problem(name.place, .duplicateKeys([name.text])))
      }
      remarkRenamed(name, keys[index])
    }
  }

  /// Whoever takes in, and whoever stands for the applicant, is at the one-stop shop; the others are at the agency.
  private mutating func add(_ role: Written, _ intake: Set<String>) {
    guard !roles.contains(where: { $0.name == role.text }) else { return }
    let isEverybody = role.text == DigitRole.everybody
    let key = roleBook.add(isEverybody ? "anyone" : role.text)
    if !isEverybody { remarkRenamed(role, key) }
    let receives = intake.contains(role.text) || role.text == DigitRole.citizen
    roles.append(FlowRole(key: key, name: role.text, lane: receives ? Lane.receiving : Lane.agency))
  }

  private func remarkRenamed(_ name: Written, _ key: String) {
    if key != KeyBook.plain(name.text) { remarks.differs(.renamed, name.place, "\(name.text) → \(key)") }
  }

  // MARK: Start

  /// The state without a name, else the only one called a start state.
  private func start() -> Int? {
    let marked = service.states.indices.filter { service.states[$0].start != nil }
    let nameless = marked.filter { service.states[$0].name == nil }
    let starts = nameless.isEmpty ? marked : nameless
    guard let start = starts.first else {
      expect(service.place, "0", "một trạng thái có isStartState: true", "one state with isStartState: true")
      return nil
    }
    for other in starts.dropFirst() {
      let (place, first) = (service.states[other].place, service.states[start].place)
      expect(
        place, service.states[other].name?.text ?? "null",
        "một trạng thái đầu mà thôi; trạng thái đầu đã có ở \(first.line):\(first.column)",
        "one start state only; the first stands at \(first.line):\(first.column)")
    }
    for other in marked where !starts.contains(other) {
      if let place = service.states[other].start { remarks.lost(.startMark, place) }
    }
    return starts.count == 1 ? start : nil
  }

  /// A dossier must be able to leave the start. Where something else is wrong, missing actions are no problem of their own.
  private func isUsable(_ start: Int, _ targets: [[Int]]) -> Bool {
    let state = service.states[start]
    if state.isTerminal {
      expect(
        state.place, "isTerminateState: true", "trạng thái đầu không phải trạng thái cuối",
        "a start state that is not terminal")
    } else if findings.problems.isEmpty, !targets[start].contains(where: { $0 != start }) {
      expect(
        state.place, "\(targets[start].count)", "ít nhất một hành động rời khỏi trạng thái đầu",
        "at least one action that leaves the start state")
    } else {
      return true
    }
    return false
  }

  private func expect(_ place: Place, _ found: String, _ vi: String, _ en: String) {
    findings.add(Problem(place, .unexpected(found: found, expected: Title(vi: vi, en: en))))
  }

  // MARK: Actions

  private struct Kept {
    let action: DigitAction
    let target: Int
  }

  private func keptActions(_ state: DigitState) -> [Kept] {
    state.actions.compactMap { action in
      if let current = action.current, current.text != state.name?.text, current.text != state.identifier {
        remarks.lost(.currentState, current.place, current.text)
      }
      guard action.isActive else {
        remarks.lost(.inactiveAction, action.name.place, action.name.text)
        return nil
      }
      return target(action).map { Kept(action: action, target: $0) }
    }
  }

  private func target(_ action: DigitAction) -> Int? {
    let next = action.next
    if let known = places[next.text] ?? identifiers[next.text] { return known }
    if isIdentifier(next.text) {
      remarks.lost(.unknownIdentifier, next.place, action.name.text)
    } else {
      let names = service.states.compactMap(\.name?.text)
      findings.add(Problem(next.place, .unknownWord(next.text, allowed: names)))
    }
    return nil
  }

  /// A UUID, as DIGIT's database names states.
  private func isIdentifier(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
      && text.allSatisfy { $0 == "-" || $0.isHexDigit }
  }

  private func remark(_ walk: FlowWalk, _ kept: [[Kept]]) {
    let backward = walk.backward
    for (index, state) in service.states.enumerated() {
      let name = state.name?.text ?? ""
      if !walk.reaches(index) { remarks.differs(.neverReached, state.place, name) }
      if kept[index].isEmpty, !state.isTerminal { remarks.differs(.noWayOut, state.place, name) }
      if state.isTerminal, !kept[index].isEmpty { remarks.differs(.endWithActions, state.place, name) }
      for (number, kept) in kept[index].enumerated() {
        let action = kept.action.name
        if kept.target == index {
          remarks.differs(.loop, action.place, action.text)
        } else if backward[index].contains(number), !service.states[kept.target].isTerminal {
          remarks.differs(.goesBack, action.place, action.text)
        }
      }
    }
  }

  // MARK: States

  private func state(_ index: Int, _ kept: [Kept], isStart: Bool) -> FlowState {
    let state = service.states[index]
    var book = KeyBook()
    let actions = kept.map { kept in
      let key = book.add(kept.action.name.text)
      remarkRenamed(kept.action.name, key)
      return FlowAction(
        key: key, name: kept.action.name.text, target: kept.target == index ? nil : keys[kept.target],
        performers: performers(kept.action.roles))
    }
    return FlowState(
      key: keys[index], name: state.name?.text, isStart: isStart, isTerminal: state.isTerminal,
      time: time(state, isLeft: !actions.isEmpty), actions: actions)
  }

  private func performers(_ names: [Written]) -> [FlowRole] {
    for name in names {
      if let difference = DigitRole.difference(name.text) {
        remarks.differs(difference, name.place, name.text)
      }
    }
    return roles.filter { role in names.contains { $0.text == role.name } }
  }

  private func limit() -> String? {
    guard let limit = service.limit else {
      remarks.differs(.noLimit, service.place)
      return nil
    }
    let share = WorkingShare.limit(limit.milliseconds)
    remarks.differs(share.isExact ? .limit : .rounded, limit.place, share)
    return share.text
  }

  private func time(_ state: DigitState, isLeft: Bool) -> String? {
    guard let time = state.time else { return nil }
    guard isLeft else {
      remarks.lost(.timeOfEnd, time.place)
      return nil
    }
    let share = WorkingShare.step(time.milliseconds)
    remarks.differs(share.isExact ? .time : .rounded, time.place, share)
    return share.text
  }
}
