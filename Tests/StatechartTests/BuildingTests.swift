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

  private func problems(of root: StateNode) -> [ChartProblem] {
    do {
      _ = try Chart(root)
      return []
    } catch { return error.all }
  }
}
