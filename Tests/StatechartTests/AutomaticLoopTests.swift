import Statechart
import Testing

/// Finding transitions that could run for ever, before anything runs.
struct AutomaticLoopTests {
  private func loop(_ root: StateNode) throws -> [String]? { try Chart(root).automaticLoop?.states }

  private func region(_ name: String, _ edges: Edge...) -> StateNode {
    compound(name, "\(name)1", [StateNode("\(name)1", .atomic, edges: edges), atomic("\(name)2")])
  }

  // MARK: - Loops

  @Test func `states that lead to each other are named in order`() throws {
    let root = compound(
      "root", "rest",
      [
        atomic("rest", on("t", "a")), atomic("a", always("b", tag: 1)), atomic("b", always("c", tag: 2)),
        atomic("c", always("a", tag: 3)),
      ])
    let chart = try Chart(root)
    let found = try #require(chart.automaticLoop)
    #expect(Set(found.states) == ["a", "b", "c"])
    for (here, next) in zip(found.transitions, found.transitions.dropFirst() + found.transitions.prefix(1)) {
      #expect(chart.transitions[here].target == chart.transitions[next].source)
    }
  }

  @Test func `a transition to its own state, without target, or inside its source is a loop of one`() throws {
    #expect(try loop(compound("root", "a", [atomic("a", always("a"))])) == ["a"])
    #expect(try loop(compound("root", "a", [atomic("a", always(nil))])) == ["a"])
    let inside = on([], ["a2"], isInternal: true)
    #expect(
      try loop(compound("root", "a", [compound("a", "a1", [atomic("a1"), atomic("a2")], inside)])) == ["a"])
  }

  @Test func `an ancestor entered again starts over`() throws {
    let root = compound(
      "root", "a",
      [compound("a", "a1", [atomic("a1"), atomic("a2")], on([], ["a2"])), atomic("b")])
    #expect(try loop(root) == ["a"])
  }

  @Test func `states entered by default belong to it`() throws {
    let root = compound(
      "root", "out",
      [
        atomic("out", on("t", "a")), compound("a", "b", [compound("b", "c", [atomic("c", always("z"))])]),
        atomic("z", always("a")),
      ])
    #expect(try loop(root).map(Set.init) == ["c", "z"])
  }

  @Test func `so do states a history may bring back`() throws {
    let root = compound(
      "root", "a",
      [
        compound("a", "a1", [deep("h", "a1"), atomic("a1", on("t", "a2")), atomic("a2", always("z"))]),
        atomic("z", always("h")),
      ])
    #expect(try loop(root).map(Set.init) == ["a2", "z"])
  }

  @Test func `and regions entered because their parallel state is`() throws {
    let root = compound(
      "root", "p",
      [
        parallel("p", [region("a"), region("b", on("t", "b2"))]),
        atomic("z", always("a2", tag: 1)),
      ])
    #expect(try loop(root) == nil)
    let back = compound(
      "root", "p",
      [parallel("p", [region("a"), region("b", always("z"))]), atomic("z", always("a2"))])
    #expect(try loop(back).map(Set.init) == ["b1", "z"])
  }

  @Test func `done events turn the wheel as well`() throws {
    let root = compound(
      "root", "work",
      [compound("work", "end", [atomic("w"), final("end")], on("done.state.work", "work"))])
    #expect(try loop(root) == ["work"])
    let byPrefix = compound(
      "root", "work",
      [
        compound("work", "end", [atomic("w"), final("end")], on(["done"], ["z"])),
        atomic("z", always("work")),
      ])
    #expect(try loop(byPrefix).map(Set.init) == ["work", "z"])
  }

  @Test func `the end of all regions is a done event too`() throws {
    let done = { (name: String) in compound(name, "\(name)End", [final("\(name)End")]) }
    let root = compound("root", "p", [parallel("p", [done("a"), done("b")], on("done.state.p", "p"))])
    #expect(try loop(root) == ["p"])
  }

  // MARK: - No loops

  @Test func `a chain of guarded choices is none`() throws {
    let root = compound(
      "root", "a",
      [
        atomic("a", on("t", "b")), atomic("b", always("c"), always("d")), atomic("c", always("d")),
        atomic("d", on("back", "a")),
      ])
    #expect(try loop(root) == nil)
  }

  @Test func `a cycle that an event interrupts is none`() throws {
    let root = compound(
      "root", "work",
      [
        compound("work", "w", [atomic("w", on("t", "end")), final("end")], on("done.state.work", "check")),
        atomic("check", always("work"), always("closed")), atomic("closed"),
      ])
    #expect(try loop(root) == nil)
  }

  @Test func `regions that wait for each other are none`() throws {
    let root = parallel("root", [region("a", always("a2")), region("b", always("b2"))])
    #expect(try loop(root) == nil)
  }

  @Test func `two chains over the same states in different regions are none`() throws {
    let region = { (name: String) in
      compound(
        name, "\(name)1",
        [
          atomic("\(name)1", always("\(name)2")), atomic("\(name)2", always("\(name)3")),
          atomic("\(name)3", on("back", "\(name)1")),
        ])
    }
    #expect(try loop(parallel("root", ["a", "b", "c"].map(region))) == nil)
  }

  @Test func `a done event taken without leaving its state is none, as its state ends once`() throws {
    let root = compound(
      "root", "work",
      [compound("work", "w", [atomic("w", on("t", "end")), final("end")], on("done.state.work", nil))])
    #expect(try loop(root) == nil)
  }

  @Test func `a state that waits for a done event nobody raises is none`() throws {
    let root = compound(
      "root", "a", [compound("a", "a1", [atomic("a1")], on("done.state.a", "a"))])
    #expect(try loop(root) == nil)
  }

  @Test func `the end of the chart ends it`() throws {
    #expect(try loop(compound("root", "a", [atomic("a"), final("end")], always("end"))) == nil)
  }

  @Test func `history as a target of an event is none`() throws {
    let root = compound(
      "root", "a",
      [
        compound("a", "a1", [deep("h", "a1"), atomic("a1", on("t", "a2")), atomic("a2", always("z"))]),
        atomic("z", on("resume", "h")),
      ])
    #expect(try loop(root) == nil)
  }
}
