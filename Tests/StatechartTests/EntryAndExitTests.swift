import Statechart
import Testing

/// Entering and leaving nested and parallel states (SCXML 3.3, 3.4, 3.6, Appendix D).
struct EntryAndExitTests {
  @Test func `starting enters the initial state of every level`() throws {
    let machine = try Machine(
      compound("root", "a", [compound("a", "a1", [compound("a1", "a11", [atomic("a11")]), atomic("a2")])]))
    #expect(machine.active == ["root", "a", "a1", "a11"])
    #expect(machine.taken.isEmpty)
  }

  @Test func `an initial state may lie deeper than a child`() throws {
    let machine = try Machine(compound("root", "a2", [compound("a", "a1", [atomic("a1"), atomic("a2")])]))
    #expect(machine.active == ["root", "a", "a2"])
  }

  @Test func `an initial state deep in a parallel one starts the other regions too`() throws {
    let machine = try Machine(
      compound(
        "root", "b2",
        [
          parallel(
            "p", [compound("a", "a1", [atomic("a1")]), compound("b", "b1", [atomic("b1"), atomic("b2")])])
        ]))
    #expect(machine.leaves == ["a1", "b2"])
  }

  @Test func `an event nobody takes changes nothing and is told apart`() throws {
    var machine = try Machine(compound("root", "a", [atomic("a", on("go", "b")), atomic("b")]))
    #expect(try machine.send("stay") == nil)
    #expect(machine.leaves == ["a"])
    #expect(try machine.send("go") == ["b"])
    #expect(try machine.send("go") == nil)
  }

  @Test func `leaving a state leaves all inside it`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          compound("a", "p", [parallel("p", [atomic("x"), atomic("y")])], on("out", "b")),
          atomic("b"),
        ]))
    #expect(machine.leaves == ["x", "y"])
    #expect(try machine.send("out") == ["b"])
    #expect(machine.active == ["root", "b"])
  }

  @Test func `a transition from a parent to its own child leaves and enters again`() throws {
    // External transition (SCXML 3.13): the source is left, although the target lies inside it.
    var machine = try Machine(
      compound(
        "root", "s",
        [
          compound(
            "s", "s1", [shallow("h", "s1"), atomic("s1", on("next", "s2")), atomic("s2")], on("again", "s1"))
        ]))
    _ = try machine.run("next", "again")
    #expect(machine.leaves == ["s1"])
    let history = try #require(machine.chart.index(of: "h"))
    #expect(machine.configuration.remembered[history]?.map { machine.chart.states[$0].name } == ["s2"])
  }

  @Test func `a transition to itself leaves and enters the state, a targetless one does not`() throws {
    var machine = try Machine(
      compound(
        "root", "s",
        [
          compound(
            "s", "s1", [deep("h", "s1"), atomic("s1", on("next", "s2")), atomic("s2")],
            on("self", "s", tag: 1),
            on("stay", nil, tag: 2))
        ]))
    _ = try machine.send("next")
    #expect(try machine.send("stay") == ["s2"])
    #expect(machine.taken == [2])
    #expect(machine.configuration.remembered.isEmpty)
    #expect(try machine.send("self") == ["s1"])
    #expect(machine.taken == [1])
    #expect(machine.configuration.remembered.count == 1)
  }

  @Test func `parallel regions take one event side by side`() throws {
    var machine = try Machine(
      parallel(
        "p",
        [
          compound("a", "a1", [atomic("a1", on("t", "a2", tag: 1)), atomic("a2")]),
          compound("b", "b1", [atomic("b1", on("t", "b2", tag: 2)), atomic("b2")]),
          compound("c", "c1", [atomic("c1", on("other", "c2")), atomic("c2")]),
        ]))
    #expect(try machine.send("t") == ["a2", "b2", "c1"])
    #expect(machine.taken == [1, 2])
  }

  @Test func `moving inside one region leaves the others alone`() throws {
    var machine = try Machine(
      parallel(
        "p",
        [
          compound("a", "a1", [atomic("a1", on("x", "a2")), atomic("a2")]),
          compound("b", "b1", [atomic("b1", on("y", "b2")), atomic("b2")]),
        ]))
    #expect(try machine.run("y", "x") == [["a1", "b2"], ["a2", "b2"]])
  }

  @Test func `entering a state deep in one region starts the other regions at their beginning`() throws {
    var machine = try Machine(
      compound(
        "root", "out",
        [
          atomic("out", on("in", "a2")),
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1"), atomic("a2")]),
              compound("b", "b1", [atomic("b1", on("t", "b2")), atomic("b2")]),
            ], on("leave", "out")),
        ]))
    #expect(
      try machine.run("in", "t", "leave", "in") == [["a2", "b1"], ["a2", "b2"], ["out"], ["a2", "b1"]])
  }

  @Test func `crossing from one region to another leaves and enters the whole parallel state`() throws {
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound(
                "a", "a1", [atomic("a1", on("t", "a2"), on("cross", "b2")), atomic("a2", on("cross", "b2"))]),
              compound("b", "b1", [atomic("b1"), atomic("b2")]),
            ])
        ]))
    #expect(try machine.run("t", "cross") == [["a2", "b1"], ["a1", "b2"]])
  }

  @Test func `active states stand in document order whatever the order of entry`() throws {
    var machine = try Machine(
      compound("root", "z", [compound("y", "y1", [atomic("y1", on("t", "z"))]), atomic("z", on("t", "y"))]))
    #expect(machine.active == ["root", "z"])
    _ = try machine.send("t")
    #expect(machine.active == ["root", "y", "y1"])
  }

  @Test func `a configuration is rebuilt from its innermost states`() throws {
    var machine = try Machine(
      parallel(
        "p",
        [
          compound("a", "a1", [atomic("a1", on("t", "a2")), atomic("a2")]),
          compound("b", "b1", [atomic("b1")]),
        ]))
    _ = try machine.send("t")
    let leaves = machine.chart.leaves(of: machine.configuration)
    #expect(machine.chart.configuration(leaves: leaves, remembered: [:]) == machine.configuration)
  }
}
