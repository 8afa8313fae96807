import Statechart
import Testing

/// What stops a tree of states from being a chart.
struct BuildingTests {
  @Test func `states are numbered in document order and found by name`() throws {
    let chart = try Chart(
      compound("root", "b", [compound("a", "a1", [atomic("a1")]), atomic("b", on("t", "a1", tag: 3))]))
    #expect(chart.states.map(\.name) == ["root", "a", "a1", "b"])
    #expect(chart.index(of: "a1") == 2)
    #expect(chart.index(of: "nobody") == nil)
    #expect(chart.states.map(\.parent) == [nil, 0, 1, 0])
    #expect(chart.states[0].children == [1, 3])
    #expect(chart.transitions.map(\.target) == [2])
    #expect(chart.transitions.map(\.tag) == [3])
  }

  @Test func `all problems come at once, in document order`() throws {
    let root = compound(
      "root", nil,
      [
        atomic("a", on("t", "nowhere"), on("u", "a")),
        compound("b", "a", [atomic("b1", always("gone")), deep("h", "a")]),
        atomic("a"),
      ])
    #expect(
      problems(of: root) == [
        .duplicateName("a"),
        .unknownInitial(state: "root", initial: nil),
        .unknownTarget(state: "a", target: "nowhere"),
        .unknownInitial(state: "b", initial: "a"),
        .unknownTarget(state: "b1", target: "gone"),
        .unknownInitial(state: "h", initial: "a"),
      ])
  }

  @Test func `an initial state must lie inside`() throws {
    #expect(
      problems(of: compound("root", "a", [compound("a", "b", [atomic("a1")]), atomic("b")])) == [
        .unknownInitial(state: "a", initial: "b")
      ])
    #expect(
      problems(of: compound("root", "a", [compound("a", "a", [atomic("a1")])])) == [
        .unknownInitial(state: "a", initial: "a")
      ])
  }

  @Test func `a history state needs a default`() throws {
    #expect(
      problems(of: compound("root", "a", [shallow("h", nil), atomic("a")])) == [
        .unknownInitial(state: "h", initial: nil)
      ])
  }

  @Test(arguments: misfits) func `a structure SCXML does not know is refused`(
    _ misfit: Misfit
  ) {
    #expect(problems(of: compound("root", "a", [atomic("a"), misfit.node])) == [misfit.problem])
  }

  @Test func `targets of one transition lie in different regions`() throws {
    let regions = parallel(
      "p",
      [
        deep("h", "x1"), compound("x", "x1", [deep("hx", "x1"), atomic("x1"), atomic("x2")]),
        compound("y", "y1", [deep("hy", "y1"), atomic("y1"), atomic("y2")]),
      ])
    let refused = [
      ["x1", "x2"], ["x", "x1"], ["x1", "x1"], ["x1", "out"], ["h", "y1"], ["hx", "x1"], ["p", "y1"],
    ]
    for targets in refused {
      let root = compound("root", "out", [atomic("out", on(["t"], targets)), regions])
      #expect(problems(of: root) == [.targetsApart(state: "out", targets: targets)])
    }
    for targets in [["x2", "y2"], ["y2", "x2"], ["hx", "hy"], ["hx", "y"], ["x", "y"]] {
      #expect(problems(of: compound("root", "out", [atomic("out", on(["t"], targets)), regions])).isEmpty)
    }
  }

  @Test func `several initial states lie in different regions too`() throws {
    let regions = parallel(
      "p",
      [
        compound("x", "x1", [atomic("x1"), atomic("x2")]), compound("y", "y1", [atomic("y1"), atomic("y2")]),
      ])
    var root = compound("root", nil, [regions, atomic("out")])
    root.initials = ["x2", "y2"]
    #expect(try Machine(root).leaves == ["x2", "y2"])
    root.initials = ["x2", "out"]
    #expect(problems(of: root) == [.targetsApart(state: "root", targets: ["x2", "out"])])
    root.initials = ["x2", "nobody"]
    #expect(problems(of: root) == [.unknownInitial(state: "root", initial: "nobody")])
  }

  @Test(arguments: ["", ".", "a..b", ".a", "a b", "*.a", "a.*.b", "a*"])
  func `an event descriptor is words joined by dots`(
    _ event: String
  ) {
    #expect(
      problems(of: compound("root", "a", [atomic("a", on(event, nil))])) == [
        .malformedEvent(state: "a", event: event)
      ])
  }

  struct Misfit: Sendable, CustomTestStringConvertible {
    let node: StateNode
    let problem: ChartProblem
    var testDescription: String { "\(problem)" }

    init(_ node: StateNode, _ problem: ChartProblem) {
      self.node = node
      self.problem = problem
    }
  }

  private static let misfits = [
    Misfit(parallel("m", []), .nothingInside("m")),
    Misfit(StateNode("m", .atomic, children: [atomic("c")]), .atomicWithChildren("m")),
    Misfit(StateNode("m", .final, children: [atomic("c")]), .finalWithChildren("m")),
    Misfit(StateNode("m", .final, edges: [on("t", "a")]), .finalWithTransitions("m")),
    Misfit(StateNode("m", .deepHistory, initial: "a", children: [atomic("c")]), .historyWithChildren("m")),
    Misfit(
      StateNode("m", .shallowHistory, initial: "a", edges: [on("t", "a")]), .historyWithTransitions("m")),
    Misfit(
      StateNode("m", .shallowHistory, initial: "a", delays: [Delay("late", after: 1)]),
      .historyWithDelays("m")),
    Misfit(parallel("m", [atomic("c"), final("f")]), .misplacedFinal("f")),
    Misfit(StateNode("m", .atomic, initial: "a"), .idleInitial(state: "m")),
    Misfit(
      StateNode("m", .atomic, delays: [Delay("late", after: -1)]), .negativeDelay(state: "m", event: "late")),
    Misfit(StateNode("m", .atomic, delays: [Delay("*", after: 1)]), .malformedEvent(state: "m", event: "*")),
  ]

  @Test func `history lies inside a compound or parallel state`() {
    #expect(
      problems(of: deep("h", nil)) == [.misplacedHistory("h"), .unknownInitial(state: "h", initial: nil)])
    #expect(
      problems(of: compound("root", nil, [])) == [
        .nothingInside("root"), .unknownInitial(state: "root", initial: nil),
      ])
  }

  private func problems(of root: StateNode) -> [ChartProblem] {
    do {
      _ = try Chart(root)
      return []
    } catch { return error.all }
  }
}
