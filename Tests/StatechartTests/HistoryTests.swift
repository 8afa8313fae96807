import Statechart
import Testing

/// Shallow and deep history (SCXML 3.10).
struct HistoryTests {
  private func desk(_ history: StateNode) -> StateNode {
    compound(
      "root", "work",
      [
        compound(
          "work", "draft",
          [
            history,
            compound(
              "draft", "write", [atomic("write", on("t", "check")), atomic("check", on("t", "sign"))]),
            compound("sign", "first", [atomic("first", on("t", "second")), atomic("second")]),
          ], on("pause", "waiting")),
        atomic("waiting", on("resume", "h")),
      ])
  }

  @Test func `deep history returns to the innermost states left`() throws {
    var machine = try Machine(desk(deep("h", "draft")))
    #expect(try machine.run("t", "pause", "resume") == [["check"], ["waiting"], ["check"]])
    #expect(try machine.run("t", "t", "pause", "resume") == [["first"], ["second"], ["waiting"], ["second"]])
  }

  @Test func `shallow history returns to the child left, at that child's beginning`() throws {
    var machine = try Machine(desk(shallow("h", "draft")))
    #expect(try machine.run("t", "pause", "resume") == [["check"], ["waiting"], ["write"]])
    #expect(try machine.run("t", "t", "t", "pause", "resume").last == ["first"])
  }

  @Test(arguments: [deep("h", "sign"), shallow("h", "sign")])
  func `history that remembers nothing leads to its default`(
    _ history: StateNode
  ) throws {
    var machine = try Machine(
      compound(
        "root", "idle",
        [
          atomic("idle", on("go", "h")),
          compound(
            "work", "draft", [history, atomic("draft"), compound("sign", "first", [atomic("first")])]),
        ]))
    #expect(try machine.send("go") == ["first"])
  }

  @Test func `history remembers anew each time its state is left`() throws {
    var machine = try Machine(desk(deep("h", "draft")))
    #expect(
      try machine.run("pause", "resume", "t", "pause", "resume") == [
        ["waiting"], ["write"], ["check"], ["waiting"], ["check"],
      ])
  }

  @Test func `deep history of a parallel state remembers every region`() throws {
    var machine = try Machine(
      compound(
        "root", "out",
        [
          atomic("out", on("in", "p"), on("back", "h")),
          parallel(
            "p",
            [
              deep("h", "b"),
              compound("b", "b1", [atomic("b1", on("x", "b2")), atomic("b2")]),
              compound("c", "c1", [atomic("c1", on("y", "c2")), atomic("c2")]),
            ], on("leave", "out")),
        ]))
    #expect(
      try machine.run("in", "y", "leave", "back") == [["b1", "c1"], ["b1", "c2"], ["out"], ["b1", "c2"]])
  }

  @Test func `default history of a parallel state still starts the other regions`() throws {
    var machine = try Machine(
      compound(
        "root", "out",
        [
          atomic("out", on("back", "h")),
          parallel(
            "p",
            [
              deep("h", "b2"), compound("b", "b1", [atomic("b1"), atomic("b2")]),
              compound("c", "c1", [atomic("c1")]),
            ]),
        ]))
    #expect(try machine.send("back") == ["b2", "c1"])
  }

  @Test func `an outer and an inner history remember independently`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          compound(
            "a", "b",
            [
              shallow("outer", "b"),
              compound(
                "b", "b1", [deep("inner", "b1"), atomic("b1", on("t", "b2")), atomic("b2")], on("side", "c")),
              atomic("c", on("in", "inner")),
            ], on("leave", "z")),
          atomic("z", on("outer", "outer"), on("inner", "inner")),
        ]))
    #expect(try machine.run("t", "side", "leave", "outer") == [["b2"], ["c"], ["z"], ["c"]])
    #expect(try machine.run("in", "leave", "inner") == [["b2"], ["z"], ["b2"]])
  }

  @Test func `history survives being written down and read again`() throws {
    var machine = try Machine(desk(deep("h", "draft")))
    _ = try machine.run("t", "pause")
    let chart = machine.chart
    let again = chart.configuration(
      leaves: chart.leaves(of: machine.configuration), remembered: machine.configuration.remembered)
    let step = try chart.step(again, on: "resume") { _, _ in true }
    #expect(step?.configuration.active.last == chart.index(of: "check"))
  }
}
