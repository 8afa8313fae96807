import DossierModel
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

@testable import DossierStore

/// A dossier stays on the definition it was submitted under.
@Suite struct DefinitionTests {
  private let sample: SampleOffice
  private let old: DefinitionSource
  private let new: DefinitionSource

  init() throws {
    sample = try SampleOffice()
    let file = try #require(Shipped.procedures.first { $0.name.contains("1.001806") })
    old = DefinitionSource(workflow: Shipped.workflows[0].text, procedure: file.text)
    // Three days less, taken from the officer's seven.
    let shorter = file.text.replacing("limit: 10 working days", with: "limit: 7 working days")
      .replacing("time: 7 days", with: "time: 4 days")
    new = DefinitionSource(workflow: old.workflow, procedure: shorter)
    #expect(old.digest != new.digest)
  }

  private func publish(_ source: DefinitionSource) throws {
    try sample.office.store.write {
      try $0.publish("1.001806", source.digest, workflow: source.workflow, text: source.procedure)
    }
  }

  @Test func theFirstEventNamesTheDefinition() throws {
    let dossier = try sample.submitRecognition()
    let first = try #require(sample.office.history(dossier.code).first?.event.changes.first)
    guard case .opened(let opening) = first else { return #expect(Bool(false), "\(first)") }
    #expect(opening.definition == old.digest)
    let stored = try sample.office.store.read { try $0.definition(opening.definition) }
    #expect(stored?.workflow == old.workflow)
    #expect(stored?.procedure == old.procedure)
  }

  @Test func runningDossiersKeepTheOldDefinition() throws {
    let before = try sample.submitRecognition().code
    try publish(new)
    let after = try sample.submitRecognition().code
    for (code, source, due) in [(before, old, "2026-08-17 17:00"), (after, new, "2026-08-12 17:00")] {
      let dossier = try sample.office.advance(AdvanceRequest(code, "receive"), as: "lan")
      #expect(dossier.opening.definition == source.digest)
      #expect(dossier.clock.due.map(Zone.vietnam.text) == due)
      #expect(try sample.again().view(code).definition.digest == source.digest)
    }
    let texts = try sample.office.store.read { reading in
      try [old, new].map { try reading.definition($0.digest)?.procedure }
    }
    #expect(texts == [old.procedure, new.procedure])
  }

  @Test func publishingTheSameTextsAgainChangesNothing() throws {
    let raw = try RawDatabase(sample.folder)
    let before = try raw.dump()
    try publish(old)
    #expect(try raw.dump() == before)
  }

  @Test func aDefinitionWhoseTextWasChangedIsDamage() throws {
    let code = try sample.submitRecognition().code
    let raw = try RawDatabase(sample.folder)
    try raw.dropTriggers()
    try raw.run("UPDATE definition SET procedure_text = replace(procedure_text, '10 working', '99 working')")
    #expect(throws: StoreError.damaged(file: "\(sample.folder)/office.db")) { try sample.again().view(code) }
  }
}
