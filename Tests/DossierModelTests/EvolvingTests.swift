import DossierModel
import Testing

/// History is the truth: what cannot have happened is found.
struct EvolvingTests {
  private func history() throws -> [Event] {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "returned")
    return story.history
  }

  @Test func `no events are no dossier`() throws { #expect(try fold([Event]()) == nil) }

  @Test func `a history folds to what step by step it became`() throws {
    let events = try history()
    var dossier: Dossier?
    for event in events { dossier = try evolve(dossier, event) }
    #expect(try fold(events) == dossier)
    #expect(dossier?.version == events.count)
    #expect(dossier?.changed == events.last?.moment)
    #expect(dossier?.submitted == events.first?.moment)
  }

  @Test func `a gap, a repetition and a wrong beginning are found`() throws {
    let events = try history()
    var gap = events
    gap.remove(at: 3)
    #expect(broken(gap) == 5)
    #expect(broken([events[0], events[1], events[1]]) == 2)
    #expect(broken(events.dropFirst()) == 2)
    #expect(broken([events[0], events[0]]) == 1)
  }

  /// The version at which folding finds the history broken.
  private func broken(_ events: some Sequence<Event>) -> Int? {
    do {
      _ = try fold(events)
      return nil
    } catch { return error.version }
  }
}
