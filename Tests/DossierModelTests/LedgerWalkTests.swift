import DossierModel
import Testing

/// Whatever people do, the due moment is what the ledger comes to, and it can be told.
struct LedgerWalkTests {
  @Test(arguments: Town.definitions.indices)
  func `the ledger counted again gives the stored due moment`(_ index: Int) throws {
    let definition = Town.definitions[index]
    let counter = LedgerCounter(definition.branch.limit) { _ in Town.calendar }
    var random = Seeded(UInt64(index) + 5_200)
    var (entries, checked) = (0, 0)
    for _ in 0..<16 {
      var walk = try Walk(definition, &random)
      for _ in 0..<50 {
        guard case .accepted = try walk.step(&random) else { continue }
        let dossier = walk.story.dossier
        try #require(counter.due(dossier.ledger) == dossier.clock.due, "\(dossier.ledger)")
        checked += 1
      }
      entries += walk.story.dossier.ledger.count
      try tell(walk.story)
    }
    #expect(checked > 200 && entries > 30, "\(checked) accepted, \(entries) ledger lines")
  }

  private func tell(_ story: Story) throws {
    let due = DueStory(story.record)
    #expect(due.due == story.dossier.clock.due)
    if let moment = due.due { #expect(due.lines.last == .due(moment)) }
    for line in due.lines {
      switch line {
      case .differs, .otherCalendar: Issue.record("\(line)")
      default: #expect(Language.allCases.allSatisfy { !line.text(Town.names(story.definition, $0)).isEmpty })
      }
    }
    let ledger = StepLedger(story.record)
    #expect(ledger.stays.map(\.entered) == ledger.stays.map(\.entered).sorted())
    #expect(
      ledger.stays.filter { $0.left == nil }.map(\.step).sorted()
        == story.definition.steps(of: story.dossier).map(\.name).sorted())
    let left = story.history.flatMap(\.changes).count { if case .left = $0 { true } else { false } }
    #expect(ledger.stays.count { $0.left != nil } == left)
    #expect(ledger.pauses.allSatisfy { $0.from <= $0.until ?? $0.from })
    #expect(ControlSlip(story.record).handOvers.count >= left)
  }
}
