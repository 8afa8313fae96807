import Statechart
import Testing

/// Writes down every hook a chart calls, and raises what a test tells it to.
struct Recorder: Behaviour {
  let chart: Chart
  private(set) var log: [String] = []
  /// Events raised by a line of the log.
  var raises: [String: [String]] = [:]
  /// The active states at each line of the log.
  private(set) var scenes: [String: [String]] = [:]
  var holds: @Sendable (Int) -> Bool = { _ in true }

  init(_ chart: Chart) { self.chart = chart }

  func name(_ state: Int) -> String { chart.states[state].name }

  private mutating func note(_ line: String, _ scene: inout Scene) {
    log.append(line)
    scenes[line] = scene.configuration.active.map(name)
    for (offset, event) in (raises[line] ?? []).enumerated() { scene.raise(event, tag: offset + 1) }
  }

  mutating func holds(_ transition: Int, _ scene: inout Scene) -> Bool {
    let tag = chart.transitions[transition].tag
    for event in raises["? \(tag)"] ?? [] { scene.raise(event) }
    return holds(tag)
  }

  mutating func receive(_ event: InternalEvent, _ scene: inout Scene) {
    note("! \(chart.name(of: event)) \(event.tag)", &scene)
  }

  mutating func leave(_ state: Int, _ scene: inout Scene) { note("- \(name(state))", &scene) }

  mutating func take(_ transition: Int, _ scene: inout Scene) {
    note("> \(chart.transitions[transition].tag)", &scene)
  }

  mutating func enter(_ state: Int, _ scene: inout Scene) { note("+ \(name(state))", &scene) }

  mutating func begin(_ state: Int, _ scene: inout Scene) { note("~ \(name(state))", &scene) }

  mutating func recall(_ history: Int, _ scene: inout Scene) { note("~ \(name(history))", &scene) }

  mutating func complete(_ final: Int, _ scene: inout Scene) -> Int { final }

  /// What one call wrote.
  mutating func recorded<Value>(_ body: (inout Recorder) throws -> Value) rethrows -> [String] {
    log = []
    _ = try body(&self)
    return log
  }
}

/// The order of content (SCXML 3.8, 3.9, 3.13, Appendix D).
struct ContentTests {
  private func regions() throws -> Chart {
    try Chart(
      compound(
        "root", "p",
        [
          parallel(
            "p",
            [
              compound("a", "a1", [atomic("a1", on("t", "a2", tag: 1)), atomic("a2")]),
              compound("b", "b1", [atomic("b1", on("t", "b2", tag: 2)), atomic("b2")]),
            ], on("out", "z", tag: 3)),
          atomic("z", on("back", "p", tag: 4)),
        ]))
  }

  @Test func `states are entered outside in and first to last, each followed by its initial transition`()
    throws
  {
    let chart = try regions()
    var recorder = Recorder(chart)
    let step = try chart.start(&recorder)
    #expect(recorder.log == ["+ root", "~ root", "+ p", "+ a", "~ a", "+ a1", "+ b", "~ b", "+ b1"])
    #expect(chart.leaves(of: step.configuration).map(recorder.name) == ["a1", "b1"])
  }

  @Test func `all leaving comes first, then the transitions, then all entering`() throws {
    let chart = try regions()
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    let log = try recorder.recorded { try chart.step(start, on: "t", &$0) }
    #expect(log == ["- b1", "- a1", "> 1", "> 2", "+ a2", "+ b2"])
  }

  @Test func `states are left inside out and last to first`() throws {
    let chart = try regions()
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    let log = try recorder.recorded { try chart.step(start, on: "out", &$0) }
    #expect(log == ["- b1", "- b", "- a1", "- a", "- p", "> 3", "+ z"])
  }

  @Test func `content sees the configuration of its moment`() throws {
    let chart = try regions()
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    _ = try chart.step(start, on: "t", &recorder)
    #expect(recorder.scenes["- a1"] == ["root", "p", "a", "a1", "b"])
    #expect(recorder.scenes["> 1"] == ["root", "p", "a", "b"])
    #expect(recorder.scenes["+ a2"] == ["root", "p", "a", "a2", "b"])
  }

  @Test func `stopping leaves all states`() throws {
    let chart = try regions()
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    let log = recorder.recorded { chart.stop(start, &$0) }
    #expect(log == ["- b1", "- b", "- a1", "- a", "- p", "- root"])
    #expect(chart.stop(start, &recorder).configuration.active.isEmpty)
  }

  @Test func `events raised by content wait in a queue, first in, first out`() throws {
    let chart = try Chart(
      compound(
        "root", "a",
        [
          atomic("a", on("t", "b", tag: 1)), atomic("b", on("one", "c", tag: 2), on("two", "wrong")),
          atomic("c", on("two", "d", tag: 3)), atomic("d"), atomic("wrong"),
        ]))
    var recorder = Recorder(chart)
    recorder.raises = ["> 1": ["one"], "+ b": ["two", "three"]]
    let start = try chart.start(&recorder).configuration
    let log = try recorder.recorded { try chart.step(start, on: "t", &$0) }
    #expect(
      log.filter { !$0.hasPrefix("-") } == [
        "> 1", "+ b", "! one 1", "> 2", "+ c", "! two 1", "> 3", "+ d", "! three 2",
      ])
  }

  @Test func `the done event carries what the final state gave`() throws {
    let chart = try Chart(
      compound(
        "root", "p",
        [
          parallel("p", [compound("a", "a1", [atomic("a1", on("t", "end")), final("end")])]), atomic("z"),
        ]))
    var recorder = Recorder(chart)
    let start = try chart.start(&recorder).configuration
    let log = try recorder.recorded { try chart.step(start, on: "t", &$0) }
    let end = try #require(chart.index(of: "end"))
    #expect(log == ["- a1", "> 0", "+ end", "! done.state.a \(end)", "! done.state.p 0"])
  }

  @Test func `history's default content follows its parent's entry, once`() throws {
    let chart = try Chart(
      compound(
        "root", "out",
        [
          atomic("out", on("in", "h")),
          compound("s", "x", [deep("h", "y"), atomic("x"), atomic("y")], on("leave", "out", tag: 5)),
        ]))
    var recorder = Recorder(chart)
    var here = try chart.start(&recorder).configuration
    var logs: [[String]] = []
    for event in ["in", "leave", "in"] {
      logs.append(
        try recorder.recorded { here = try #require(try chart.step(here, on: event, &$0)).configuration })
    }
    #expect(logs[0] == ["- out", "> 0", "+ s", "~ h", "+ y"])
    #expect(logs[2] == ["- out", "> 0", "+ s", "+ y"])
  }

  @Test func `an event a guard raises is run although nothing took the external one`() throws {
    let chart = try Chart(
      compound(
        "root", "a", [atomic("a", on("t", "b", tag: 7), on(["error"], ["c"])), atomic("b"), atomic("c")]))
    var recorder = Recorder(chart)
    recorder.holds = { $0 != 7 }
    recorder.raises = ["? 7": ["error.execution"]]
    let start = try chart.start(&recorder).configuration
    let step = try #require(try chart.step(start, on: "t", &recorder))
    #expect(chart.leaves(of: step.configuration).map(recorder.name) == ["c"])
    #expect(try chart.step(start, on: "other", &recorder) == nil)
  }

  @Test func `once a final state of the chart is entered nothing more is run`() throws {
    let chart = try Chart(
      compound(
        "root", "a",
        [atomic("a", on("t", "end")), final("end"), atomic("z")], on("more", "z"), on(["done"], ["z"]),
        always("z", tag: 9)))
    var recorder = Recorder(chart)
    recorder.holds = { $0 != 9 }
    recorder.raises = ["+ end": ["more"]]
    let start = try chart.start(&recorder).configuration
    recorder.holds = { _ in true }
    let end = try #require(try chart.step(start, on: "t", &recorder)).configuration
    #expect(chart.isFinished(end))
    #expect(!chart.isFinished(start))
    #expect(try chart.step(end, on: "more", &recorder) == nil)
  }
}
