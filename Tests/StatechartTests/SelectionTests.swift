import Statechart
import Testing

/// Which transitions an event takes: order, guards, conflicts (SCXML 3.13, Appendix D).
struct SelectionTests {
  @Test func `the first enabled transition in document order wins`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          atomic("a", on("t", "b", tag: 1), on("t", "c", tag: 2), on("t", "d", tag: 3)), atomic("b"),
          atomic("c"), atomic("d"),
        ]),
      guards: [1: { _ in false }])
    #expect(try machine.send("t") == ["c"])
    #expect(machine.taken == [2])
  }

  @Test func `the inner state wins over the outer one`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [compound("a", "a1", [atomic("a1", on("t", "a2")), atomic("a2")], on("t", "b")), atomic("b")]))
    #expect(try machine.run("t", "t") == [["a2"], ["b"]])
  }

  @Test func `where the inner guard fails the outer transition is taken`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          compound("a", "a1", [atomic("a1", on("t", "a2", tag: 7)), atomic("a2")], on("t", "b")), atomic("b"),
        ]),
      guards: [7: { _ in false }])
    #expect(try machine.send("t") == ["b"])
  }

  @Test func `of two conflicting transitions in different regions the first in document order wins`() throws {
    // Both leave the parallel state, neither source lies inside the other: the second is preempted.
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1", on("t", "x", tag: 1))]),
              compound("b", "b1", [atomic("b1", on("t", "y", tag: 2))]),
            ]),
          atomic("x"), atomic("y"),
        ]))
    #expect(try machine.send("t") == ["x"])
    #expect(machine.taken == [1])
  }

  @Test func `a transition deeper inside takes precedence over one found from an earlier region`() throws {
    // Region a has no answer of its own and finds the parallel state's; region b's own lies inside it and wins.
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1")]),
              compound("b", "b1", [atomic("b1", on("t", "b2", tag: 2)), atomic("b2")]),
            ], on("t", "out", tag: 1)),
          atomic("out"),
        ]))
    #expect(try machine.send("t") == ["a1", "b2"])
    #expect(machine.taken == [2])
  }

  @Test func `a transition found by several regions is taken once`() throws {
    var machine = try Machine(
      compound(
        "root", "p", [parallel("p", [atomic("a"), atomic("b")], on("t", "out", tag: 5)), atomic("out")]))
    #expect(try machine.send("t") == ["out"])
    #expect(machine.taken == [5])
  }

  @Test func `a targetless transition conflicts with nothing`() throws {
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1", on("t", nil, tag: 1))]),
              compound("b", "b1", [atomic("b1", on("t", "out", tag: 2))]),
            ]),
          atomic("out"),
        ]))
    #expect(try machine.send("t") == ["out"])
    #expect(machine.taken == [1, 2])
  }

  @Test func `asking which transitions would be taken changes nothing`() throws {
    let machine = try Machine(compound("root", "a", [atomic("a", on("t", "b", tag: 4)), atomic("b")]))
    let chosen = machine.chart.select("t", in: machine.configuration) { _, _ in true }
    #expect(chosen.map { machine.chart.transitions[$0].tag } == [4])
    #expect(machine.chart.select("t", in: machine.configuration) { _, _ in false } == [])
    #expect(machine.leaves == ["a"])
  }

  @Test func `guards see the configuration before the step`() throws {
    var machine = try Machine(
      parallel(
        "p",
        [
          compound("a", "a1", [atomic("a1", on("t", "a2")), atomic("a2")]),
          compound("b", "b1", [atomic("b1", on("t", "b2", tag: 2)), atomic("b2")]),
        ]),
      guards: [2: { $0.contains("a2") }])
    #expect(try machine.run("t", "t") == [["a2", "b1"], ["a2", "b2"]])
  }
}
