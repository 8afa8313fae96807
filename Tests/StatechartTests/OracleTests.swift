import Statechart
import Testing

/// Charts walked by hand along the algorithm of SCXML Appendix D, in the manner of its implementation-report tests:
/// a chart, a list of events, and the innermost states after each.
struct OracleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let root: StateNode
    let start: [String]
    let steps: [(event: String, leaves: [String]?)]
  }

  @Test(arguments: cases) func `the chart goes the way the algorithm says`(_ expected: Case) throws {
    var machine = try Machine(expected.root)
    #expect(machine.leaves == expected.start)
    for step in expected.steps {
      #expect(try machine.send(step.event) == step.leaves, "on \(step.event)")
      #expect(machine.active == machine.active.sorted { order($0, machine) < order($1, machine) })
    }
  }

  private func order(_ name: String, _ machine: Machine) -> Int { machine.chart.index(of: name) ?? -1 }

  static let cases = [
    Case(
      testDescription: "a handler two levels up, then the inner one again",
      root: compound(
        "root", "a",
        [
          compound("a", "b", [compound("b", "c", [atomic("c", on("in", "d")), atomic("d")])], on("up", "e")),
          atomic("e", on("back", "d")),
        ]),
      start: ["c"],
      steps: [("up", ["e"]), ("in", nil), ("back", ["d"]), ("in", nil), ("up", ["e"])]),
    Case(
      testDescription: "parallel in parallel: one event moves three leaves",
      root: parallel(
        "p",
        [
          parallel(
            "q",
            [
              compound("a", "a1", [atomic("a1", on("t", "a2")), atomic("a2")]),
              compound("b", "b1", [atomic("b1", on("t", "b2")), atomic("b2", on("u", "b1"))]),
            ]),
          compound("c", "c1", [atomic("c1", on("t", "c2")), atomic("c2")]),
        ]),
      start: ["a1", "b1", "c1"],
      steps: [("u", nil), ("t", ["a2", "b2", "c2"]), ("u", ["a2", "b1", "c2"]), ("t", ["a2", "b2", "c2"])]),
    Case(
      testDescription: "preemption: the inner parallel's exit beats nothing, the outer one's exit is first",
      root: compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "q", [parallel("q", [atomic("x", on("t", "a2")), atomic("y")]), atomic("a2")]),
              compound("b", "b1", [atomic("b1", on("t", "b2")), atomic("b2", on("t", "out"))]),
            ]),
          atomic("out", on("t", "p")),
        ]),
      start: ["x", "y", "b1"],
      steps: [("t", ["a2", "b2"]), ("t", ["out"]), ("t", ["x", "y", "b1"])]),
    Case(
      testDescription: "a region's inner transition removes the one its sibling leaf found at the parent",
      root: compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1")]),
              compound("b", "b1", [atomic("b1", on("t", "b2")), atomic("b2")]),
            ], on("t", "out")),
          atomic("out"),
        ]),
      start: ["a1", "b1"],
      steps: [("t", ["a1", "b2"]), ("t", ["out"])]),
    Case(
      testDescription: "done events chain: the inner end completes two levels",
      root: compound(
        "root", "a",
        [
          compound(
            "a", "b",
            [
              compound(
                "b", "b1", [atomic("b1", on("t", "bEnd")), final("bEnd")], on("done.state.b", "aEnd")),
              final("aEnd"),
            ], on("done.state.a", "z")),
          atomic("z"),
        ]),
      start: ["b1"],
      steps: [("t", ["z"]), ("t", nil)]),
    Case(
      testDescription: "leaving and re-entering a parallel state by history keeps both regions",
      root: compound(
        "root", "p",
        [
          compound(
            "wrap", "p",
            [
              deep("h", "p"),
              parallel(
                "p",
                [
                  compound("a", "a1", [atomic("a1", on("x", "a2")), atomic("a2")]),
                  compound("b", "b1", [atomic("b1", on("y", "b2")), atomic("b2")]),
                ]),
            ], on("off", "away")),
          atomic("away", on("on", "h"), on("fresh", "p")),
        ]),
      start: ["a1", "b1"],
      steps: [
        ("x", ["a2", "b1"]), ("off", ["away"]), ("on", ["a2", "b1"]), ("y", ["a2", "b2"]), ("off", ["away"]),
        ("fresh", ["a1", "b1"]), ("off", ["away"]), ("on", ["a1", "b1"]),
      ]),
  ]
}
