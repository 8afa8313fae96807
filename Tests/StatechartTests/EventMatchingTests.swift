import Statechart
import Testing

/// Event descriptors (SCXML 3.12.1): a descriptor matches the names that begin with its words.
struct EventMatchingTests {
  @Test(arguments: [
    ("foo", ["foo", "foo.bar", "foo.bar.baz"], ["foobar", "fo", "", "bar.foo", "Foo"]),
    ("foo.bar", ["foo.bar", "foo.bar.baz"], ["foo", "foo.ba", "foo.barbaz", "foo.baz.bar"]),
    ("foo.*", ["foo", "foo.bar"], ["foobar", "bar"]),
    ("foo.", ["foo", "foo.bar"], ["foobar", "bar"]),
    ("*", ["foo", "foo.bar", "anything"], []),
  ])
  func `a descriptor matches the names that begin with its words`(
    _ descriptor: String, _ matched: [String], _ others: [String]
  ) throws {
    var machine = try Machine(
      compound(
        "root", "a", [atomic("a", on([descriptor], [], tag: 1), on(["foo.bar.baz", "fo.x"], [], tag: 2))]))
    for name in matched {
      #expect(try machine.send(name) != nil, "\(name)")
      #expect(machine.taken == [1], "\(name)")
    }
    for name in others { #expect(try machine.send(name) == nil, "\(name)") }
  }

  @Test func `one of several descriptors is enough`() throws {
    let chart = try Chart(compound("root", "a", [atomic("a", on(["foo", "bar.baz", "qux.*"], []))]))
    let takes = { (name: String) in
      !chart.select(name, in: chart.configuration(leaves: [1], remembered: [:])) { _, _ in true }.isEmpty
    }
    #expect(["foo", "foo.x", "bar.baz.x", "qux", "qux.a"].allSatisfy(takes))
    #expect(!["bar", "bar.ba", "quxx"].contains(where: takes))
  }

  @Test func `no event matches an eventless transition, and no descriptor the lack of an event`() throws {
    let chart = try Chart(compound("root", "a", [atomic("a", always(nil, tag: 1), on(["*"], [], tag: 2))]))
    let active = chart.configuration(leaves: [1], remembered: [:])
    #expect(chart.select("foo", in: active) { _, _ in true } == [1])
    #expect(chart.select(nil, in: active) { _, _ in true } == [0])
  }

  @Test(arguments: ["done.state.a", "done.state.*", "done", "*"])
  func `a done event is matched by its beginnings`(
    _ descriptor: String
  ) throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          compound("a", "a1", [atomic("a1", on("t", "end")), final("end")], on([descriptor], ["z"])),
          atomic("z"),
        ]))
    #expect(try machine.send("t") == ["z"])
  }

  @Test func `a plain transition takes its event by the whole name`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          atomic(
            "a", on("go", nil, tag: 1), on("go.on.now", nil, tag: 2), on(["go.on"], [], tag: 3),
            on(["other"], [], tag: 4))
        ]))
    for (event, tag) in [("go", 1), ("go.on.now", 2), ("go.on", 3), ("go.on.then", 3), ("go.on.now.then", 3)]
    {
      #expect(try machine.send(event) != nil, "\(event)")
      #expect(machine.taken == [tag], "\(event)")
    }
    #expect(try machine.send("go.away") == nil)
    #expect(
      problems(compound("root", "a", [atomic("a", on("*", nil))])) == [
        .malformedEvent(state: "a", event: "*")
      ])
  }

  @Test func `the end of a state inside is not taken for the end of the state`() throws {
    var machine = try Machine(
      compound(
        "root", "a",
        [
          compound(
            "a", "a.b",
            [
              compound("a.b", "x", [atomic("x", on("t", "y")), final("y")]), final("end"),
            ], on("done.state.a", "z")), atomic("z"),
        ]))
    #expect(try machine.send("t") == ["y"])
  }

  private func problems(_ root: StateNode) -> [ChartProblem] {
    do {
      _ = try Chart(root)
      return []
    } catch { return error.all }
  }

  @Test func `long names and names with many words are told apart`() throws {
    let names = (0..<40).map { "a.very.long.event.name.number\($0).of.many" }
    let edges = names.enumerated().map { on([$1], [], tag: $0) }
    var machine = try Machine(StateNode("root", .atomic, edges: edges))
    for (tag, name) in names.enumerated() {
      _ = try machine.send(name + ".more")
      #expect(machine.taken == [tag])
    }
    #expect(try machine.send("a.very.long.event.name") == nil)
  }
}
