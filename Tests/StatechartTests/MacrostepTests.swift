import Statechart
import Testing

/// Eventless transitions, done events and coming to rest (SCXML 3.7, 3.13, Appendix D).
struct MacrostepTests {
  @Test func `eventless transitions run on to rest`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          atomic("a", on("t", "b", tag: 1)), atomic("b", always("c", tag: 2)),
          atomic("c", always("d", tag: 3)), atomic("d"),
        ]))
    #expect(try machine.send("t") == ["d"])
    #expect(machine.taken == [1, 2, 3])
  }

  @Test func `starting runs to rest as well`() throws {
    let machine = try Machine(compound("root", "a", [atomic("a", always("b", tag: 9)), atomic("b")]))
    #expect(machine.leaves == ["b"])
    #expect(machine.taken == [9])
  }

  @Test func `an eventless transition waits for its guard`() throws {
    let chart = compound(
      "root", "p",
      [
        parallel(
          "p",
          [
            compound("work", "busy", [atomic("busy", on("finish", "ready")), atomic("ready")]),
            compound("post", "nothing", [atomic("nothing", always("to_pack", tag: 1)), atomic("to_pack")]),
          ])
      ])
    var machine = try Machine(chart, guards: [1: { $0.contains("ready") }])
    #expect(machine.leaves == ["busy", "nothing"])
    #expect(try machine.send("finish") == ["ready", "to_pack"])
  }

  @Test func `a final state tells its parent's completion`() throws {
    var machine = try Machine(
      compound(
        "root", "work",
        [
          compound(
            "work", "w1", [atomic("w1", on("t", "end")), final("end")], on("done.state.work", "after", tag: 3)
          ),
          atomic("after"),
        ]))
    #expect(try machine.send("t") == ["after"])
    #expect(machine.taken.last == 3)
  }

  @Test func `without anybody listening the final state stays`() throws {
    var machine = try Machine(
      compound("root", "work", [compound("work", "w1", [atomic("w1", on("t", "end")), final("end")])]))
    #expect(try machine.send("t") == ["end"])
  }

  @Test func `a parallel state is done when its last region is`() throws {
    // SCXML 3.4: done.state.id follows once all children are in final states.
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1", on("x", "aEnd")), final("aEnd")]),
              compound("b", "b1", [atomic("b1", on("y", "bEnd")), final("bEnd")]),
            ], on("done.state.p", "after")),
          atomic("after"),
        ]))
    #expect(try machine.run("x", "y") == [["aEnd", "b1"], ["after"]])
  }

  @Test func `a region's own completion comes before the whole one's`() throws {
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p", [compound("a", "a1", [atomic("a1", on("x", "aEnd")), final("aEnd")])],
            on("done.state.a", "region", tag: 1), on("done.state.p", "whole", tag: 2)),
          atomic("region"), atomic("whole"),
        ]))
    #expect(try machine.send("x") == ["region"])
  }

  @Test func `nested parallel states are done from the inside out`() throws {
    let inner = parallel(
      "inner",
      [
        compound("a", "a1", [atomic("a1", on("x", "aEnd")), final("aEnd")]),
        compound("b", "b1", [atomic("b1", on("y", "bEnd")), final("bEnd")]),
      ])
    var machine = try Machine(
      compound(
        "root", "p",
        [
          parallel(
            "p", [compound("c", "c1", [atomic("c1", on("z", "cEnd")), final("cEnd")]), inner],
            on("done.state.p", "after")),
          atomic("after"),
        ]))
    #expect(try machine.run("x", "y", "z") == [["c1", "aEnd", "b1"], ["c1", "aEnd", "bEnd"], ["after"]])
  }

  @Test func `eventless transitions come before internal events`() throws {
    var machine = try Machine(
      compound(
        "root", "work",
        [
          compound(
            "work", "w1", [atomic("w1", on("t", "end")), final("end")],
            on("done.state.work", "byEvent", tag: 1),
            always("byGuard", tag: 2)),
          atomic("byEvent"), atomic("byGuard"),
        ]),
      guards: [2: { $0.contains("end") }])
    #expect(try machine.send("t") == ["byGuard"])
  }

  @Test func `two states that lead to each other without an event are a livelock`() throws {
    let root = compound(
      "root", "rest", [atomic("rest", on("t", "a")), atomic("a", always("b")), atomic("b", always("a"))])
    var machine = try Machine(root)
    #expect {
      try machine.send("t")
    } throws: { error in
      let states = (error as? Livelock)?.states ?? []
      return states == ["a"] || states == ["b"]
    }
    #expect(machine.leaves == ["rest"], "a livelock leaves the configuration as it was")
  }

  @Test func `a chart that never rests cannot be started`() throws {
    #expect(throws: Livelock.self) { try Machine(compound("root", "a", [atomic("a", always("a"))])) }
  }

  @Test func `settling takes eventless transitions whose guards have come to hold`() throws {
    let chart = try Chart(compound("root", "a", [atomic("a", always("b", tag: 1)), atomic("b")]))
    let start = try chart.start { _, _ in false }.configuration
    #expect(try chart.settle(start) { _, _ in false }.configuration == start)
    #expect(try chart.settle(start) { _, _ in true }.taken == [0])
  }

  @Test func `a long but finite run is no livelock`() throws {
    let names = (0..<90).map { "s\($0)" }
    let states = names.enumerated().map { index, name in
      index + 1 < names.count ? atomic(name, always(names[index + 1])) : atomic(name)
    }
    #expect(try Machine(compound("root", "s0", states)).leaves == ["s89"])
  }
}
