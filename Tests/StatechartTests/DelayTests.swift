import Statechart
import Testing

/// Delays as data: the caller is told which run, begin and end, and owns the time.
struct DelayTests {
  private func delayed(_ name: String, _ delays: [Delay], _ edges: Edge...) -> StateNode {
    StateNode(name, .atomic, edges: edges, delays: delays)
  }

  private func chart() throws -> Chart {
    var whole = compound(
      "whole", "a",
      [
        delayed("a", [Delay("remind", after: 2), Delay("late", after: 5)], on("t", "b"), on("again", "a")),
        delayed("b", [Delay("b.late", after: 3)], always("c", tag: 1)),
        atomic("c", on("t", "a"), on("remind", nil)),
      ], on("out", "z"))
    whole.delays = [Delay("whole.late", after: 10)]
    return try Chart(compound("root", "whole", [whole, atomic("z")]))
  }

  private func events(_ chart: Chart, _ delays: [Int]) -> [String] {
    delays.map { chart.delays[$0].delay.event }
  }

  @Test func `delays are kept as written, in document order`() throws {
    let chart = try chart()
    #expect(chart.delays.map(\.delay.event) == ["whole.late", "remind", "late", "b.late"])
    #expect(chart.delays.map(\.delay.after) == [10, 2, 5, 3])
    #expect(chart.delays.map { chart.states[$0.state].name } == ["whole", "a", "a", "b"])
  }

  @Test func `a step tells which delays began and ended, and the configuration which run`() throws {
    let chart = try chart()
    var here = try chart.start { _, _ in true }
    #expect(events(chart, here.began) == ["whole.late", "remind", "late"])
    #expect(here.ended.isEmpty)
    #expect(chart.delays(in: here.configuration) == here.began)
    here = try #require(try chart.step(here.configuration, on: "t") { transition, _ in transition.tag != 1 })
    #expect(events(chart, here.began) == ["b.late"])
    #expect(events(chart, here.ended) == ["remind", "late"])
    #expect(events(chart, chart.delays(in: here.configuration)) == ["whole.late", "b.late"])
    here = try #require(try chart.step(here.configuration, on: "out") { _, _ in true })
    #expect(events(chart, here.ended) == ["whole.late", "b.late"])
    #expect(chart.delays(in: here.configuration).isEmpty)
  }

  @Test func `a state passed through in one step never runs its delays`() throws {
    let chart = try chart()
    let start = try chart.start { _, _ in true }.configuration
    let step = try #require(try chart.step(start, on: "t") { _, _ in true })
    #expect(step.began.isEmpty)
    #expect(events(chart, step.ended) == ["remind", "late"])
  }

  @Test func `a state left and entered again runs its delays anew`() throws {
    let chart = try chart()
    let start = try chart.start { _, _ in true }.configuration
    let step = try #require(try chart.step(start, on: "again") { _, _ in true })
    #expect(events(chart, step.began) == ["remind", "late"])
    #expect(events(chart, step.ended) == ["remind", "late"])
  }

  @Test func `content changes nothing of it`() throws {
    let chart = try chart()
    var recorder = Recorder(chart)
    #expect(try chart.start(&recorder) == chart.start { _, _ in true })
    let start = try chart.start(&recorder).configuration
    for event in ["t", "again", "out"] {
      #expect(try chart.step(start, on: event, &recorder) == chart.step(start, on: event) { _, _ in true })
    }
    #expect(events(chart, chart.stop(start, &recorder).ended) == ["whole.late", "remind", "late"])
  }
}
