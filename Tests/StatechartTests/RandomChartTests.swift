import Statechart
import Testing

/// Charts and events by chance: what must hold for all of them.
struct RandomChartTests {
  @Test(arguments: 0..<300)
  func `a chart goes the same way with content and without, over legal configurations`(
    _ seed: UInt64
  ) throws {
    var dice = Dice(state: seed)
    let chart = try Chart(Garden.chart(&dice))
    var recorder = Recorder(chart)
    let allowed = Set((0..<200).filter { _ in dice.roll(3) > 0 })
    recorder.holds = { allowed.contains($0) }
    let holds: Chart.Guard = { transition, _ in allowed.contains(transition.tag) }
    guard var here = Self.settled({ try chart.start(holds) }) ?? nil else { return }
    #expect(try chart.start(&recorder) == here)
    for _ in 0..<30 {
      let event = Garden.events[dice.roll(Garden.events.count)]
      let before = here.configuration
      let quiet = Self.settled { try chart.step(before, on: event, holds) }
      let loud = Self.settled { try chart.step(before, on: event, &recorder) }
      #expect(quiet == loud, "\(event)")
      if let next = quiet ?? nil { here = next }
      #expect(Self.isLegal(here.configuration, in: chart))
      #expect(
        Set(chart.delays(in: before)).subtracting(here.ended).union(here.began)
          == Set(chart.delays(in: here.configuration)))
      if (quiet ?? nil) == nil { here.began = []; here.ended = [] }
    }
  }

  @Test(arguments: 0..<300) func `a chart without an automatic loop comes to rest, whatever its guards say`(
    _ seed: UInt64
  ) throws {
    var dice = Dice(state: seed)
    let chart = try Chart(Garden.chart(&dice, automaticOneIn: 20))
    guard chart.automaticLoop == nil else { return }
    for refused in [0, 2, 4] {
      let allowed = Set((0..<200).filter { _ in dice.roll(8) >= refused })
      let holds: Chart.Guard = { transition, _ in allowed.contains(transition.tag) }
      var here = try chart.start(holds).configuration
      for _ in 0..<30 {
        let event = Garden.events[dice.roll(Garden.events.count)]
        if let step = try chart.step(here, on: event, holds) { here = step.configuration }
      }
    }
  }

  @Test func `both kinds of charts grow`() throws {
    let loops = try (0..<300).count { seed in
      var dice = Dice(state: UInt64(seed))
      return try Chart(Garden.chart(&dice, automaticOneIn: 20)).automaticLoop != nil
    }
    #expect((50..<250).contains(loops))
  }

  /// Nil at a livelock; a nil inside where the event moved nothing.
  private static func settled(_ body: () throws -> Step?) -> Step?? {
    do { return .some(try body()) } catch { return .none }
  }

  /// SCXML 3.11.
  private static func isLegal(_ configuration: Configuration, in chart: Chart) -> Bool {
    configuration.active.allSatisfy { state in
      let here = chart.states[state]
      let inside = here.children.filter(configuration.contains)
      let regions = here.children.count { !chart.isHistory($0) }
      let fits =
        switch here.kind {
        case .compound: inside.count == 1
        case .parallel: inside.count == regions
        case .atomic, .final: inside.isEmpty
        case .shallowHistory, .deepHistory: false
        }
      return fits && here.parent.map(configuration.contains) ?? (state == 0)
    }
  }
}

extension Chart {
  func isHistory(_ state: Int) -> Bool {
    states[state].kind == .shallowHistory || states[state].kind == .deepHistory
  }
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Dice {
  var state: UInt64

  /// A number below `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}

/// Grows charts of every kind of state.
enum Garden {
  static let events = ["t", "u", "t.more", "other"]
  private static let descriptors = ["t", "u", "t.more"]
  private static let automatic = [[], [], ["*"], ["done"], ["done.state.s1"], ["done.state.s2"]]

  /// - Parameter share: one transition in so many is eventless or waits for a done event.
  static func chart(_ dice: inout Dice, automaticOneIn share: Int = 3) -> StateNode {
    var names = 0
    var root = StateNode("root", .compound)
    root.children = (0..<3).map { _ in state(depth: 0, &names, &dice) }
    let all = root.children.flatMap(targets)
    finish(&root, all, share, &dice)
    return root
  }

  private static func state(depth: Int, _ names: inout Int, _ dice: inout Dice) -> StateNode {
    names += 1
    let kinds: [StateNode.Kind] = [.atomic, .compound, .compound, .parallel]
    var node = StateNode("s\(names)", depth == 3 ? .atomic : kinds[dice.roll(4)])
    if dice.roll(4) == 0 { node.delays = [Delay("late", after: dice.roll(9))] }
    guard node.kind != .atomic else { return node }
    node.children = (0..<(1 + dice.roll(3))).map { _ in state(depth: depth + 1, &names, &dice) }
    names += 2
    if dice.roll(2) == 0 { node.children.append(StateNode("s\(names)", .deepHistory)) }
    if node.kind == .compound, dice.roll(2) == 0 { node.children.append(StateNode("s\(names - 1)", .final)) }
    return node
  }

  /// Gives initial states and transitions to a tree whose names all are known.
  private static func finish(_ node: inout StateNode, _ all: [String], _ share: Int, _ dice: inout Dice) {
    let inside = node.children.filter { !isHistory($0) }.flatMap(targets)
    for index in node.children.indices {
      if isHistory(node.children[index]) {
        node.children[index].initials = [inside[dice.roll(inside.count)]]
      } else {
        finish(&node.children[index], all, share, &dice)
      }
    }
    if node.kind == .compound { node.initials = [inside[dice.roll(inside.count)]] }
    guard node.kind != .final, node.name != "root" else { return }
    node.edges = (0..<dice.roll(4)).map { _ in
      let events =
        dice.roll(share) == 0
        ? automatic[dice.roll(automatic.count)] : [descriptors[dice.roll(descriptors.count)]]
      let targets = dice.roll(8) == 0 ? [] : [all[dice.roll(all.count)]]
      return Edge(events: events, targets: targets, isInternal: dice.roll(3) == 0, tag: dice.roll(200))
    }
  }

  /// The names of a state and of all inside it.
  private static func targets(_ node: StateNode) -> [String] { [node.name] + node.children.flatMap(targets) }

  private static func isHistory(_ node: StateNode) -> Bool {
    node.kind == .deepHistory || node.kind == .shallowHistory
  }
}
