import Statechart
import Testing

/// Internal transitions, several targets, and the root (SCXML 3.5, 3.13, Appendix D).
struct TransitionTests {
  private func chart(isInternal: Bool) throws -> Chart {
    try Chart(
      compound(
        "root", "s",
        [
          compound(
            "s", "s1", [atomic("s1"), atomic("s2")], on(["t"], ["s2"], isInternal: isInternal, tag: 1),
            on(["out"], ["z"], isInternal: isInternal, tag: 2)), atomic("z"),
        ]))
  }

  @Test func `an internal transition does not leave its source, an external one does`() throws {
    let logs = try [true, false].map { isInternal in
      let chart = try chart(isInternal: isInternal)
      var recorder = Recorder(chart)
      let start = try chart.start(&recorder).configuration
      return try recorder.recorded { try chart.step(start, on: "t", &$0) }
    }
    #expect(logs == [["- s1", "> 1", "+ s2"], ["- s1", "- s", "> 1", "+ s", "+ s2"]])
  }

  @Test func `an internal transition to a state outside its source leaves it all the same`() throws {
    let chart = try chart(isInternal: true)
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    #expect(try recorder.recorded { try chart.step(start, on: "out", &$0) } == ["- s1", "- s", "> 2", "+ z"])
  }

  @Test func `an internal transition of a parallel state is like an external one`() throws {
    // 3.5: only a compound source makes a transition internal.
    let chart = try Chart(
      compound(
        "root", "p",
        [
          parallel(
            "p", [atomic("a"), compound("b", "b1", [atomic("b1"), atomic("b2")])],
            on(["t"], ["b2"], isInternal: true))
        ]))
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    let log = try recorder.recorded { try chart.step(start, on: "t", &$0) }
    #expect(log.contains("- p") && log.contains("+ p"))
  }

  @Test func `a transition enters all its targets and the other regions by default`() throws {
    let root = compound(
      "root", "out",
      [
        atomic("out", on(["in"], ["c2", "a2"])),
        parallel(
          "p",
          ["a", "b", "c"].map { compound($0, "\($0)1", [atomic("\($0)1"), atomic("\($0)2")]) },
          on("leave", "out")),
      ])
    var machine = try Machine(root)
    #expect(try machine.run("in", "leave") == [["a2", "b1", "c2"], ["out"]])
  }

  @Test func `crossing regions of a parallel root leaves and enters the root`() throws {
    let root = parallel(
      "root",
      [
        compound(
          "a", "a1", [atomic("a1", on("t", "a2"), on("cross", "b2")), atomic("a2", on("cross", "b2"))]),
        compound("b", "b1", [atomic("b1"), atomic("b2")]),
      ])
    var machine = try Machine(root)
    #expect(try machine.run("t", "cross") == [["a2", "b1"], ["a1", "b2"]])
    #expect(machine.active == ["root", "a", "a1", "b", "b2"])
  }

  @Test func `a history beside its own active parent's child is not overwritten by moves inside the parent`()
    throws
  {
    var machine = try Machine(
      compound(
        "root", "s",
        [
          compound(
            "s", "s1", [shallow("h", "s1"), atomic("s1", on("t", "s2")), atomic("s2", on("again", "h"))])
        ]))
    #expect(try machine.run("t", "again") == [["s2"], ["s1"]])
    #expect(machine.configuration.remembered.isEmpty)
  }
}
