import CheckedYAML
import DossierModel
import WorkflowFiles

extension DifferenceList {
  mutating func compareProcedures(_ old: Procedure, _ new: Procedure) {
    let thing = Difference.Thing.procedure
    compare(thing, .code, old.code, new.code) { .text($0) }
    compare(thing, .variant, old.variant, new.variant) { $0.map(Difference.Value.text) }
    compare(thing, .name, old.name, new.name) { .title($0) }
    compare(thing, .field, old.field, new.field) { .title($0) }
    compare(thing, .level, old.level, new.level) { .title($0.title) }
    compare(thing, .agency, old.agency, new.agency) { .title($0) }
    compare(thing, .validFrom, old.validFrom, new.validFrom) { .day($0) }
    compare(thing, .validUntil, old.validUntil, new.validUntil) { $0.map(Difference.Value.day) }
    compare(thing, .channels, old.channels, new.channels) { .channels($0) }
    compare(thing, .returns, old.returns, new.returns) { .channels($0) }
    compare(thing, .fee, old.fee.amount, new.fee.amount) { .amount($0) }
    compare(thing, .feeNote, old.fee.note, new.fee.note) { $0.map(Difference.Value.title) }
    comparePapers(old.papers, new.papers)
    compareDocuments(old.documents, new.documents)
  }

  private mutating func comparePapers(_ old: [PaperRule], _ new: [PaperRule]) {
    let named = { (paper: PaperRule) in Difference.Thing.paper(Named(paper.kind, paper.title)) }
    let pairs = match(old, new, by: \.kind, named) { [.required($0.required)] }
    for (old, new) in pairs {
      compare(named(new), .name, old.title, new.title) { .title($0) }
      compare(named(new), .required, old.required, new.required) { .required($0) }
    }
  }

  private mutating func compareDocuments(_ old: [String: DocumentRule], _ new: [String: DocumentRule]) {
    let named = { (document: (key: String, value: DocumentRule)) in
      Difference.Thing.document(Named(document.key, document.value.title))
    }
    let sorted = { (documents: [String: DocumentRule]) in documents.sorted { $0.key < $1.key } }
    for (old, new) in match(sorted(old), sorted(new), by: \.key, named, details: { [.text($0.value.symbol)] })
    {
      compare(named(new), .name, old.value.title, new.value.title) { .title($0) }
      compare(named(new), .symbol, old.value.symbol, new.value.symbol) { .text($0) }
      compare(named(new), .annex, old.value.annex, new.value.annex) { $0.map(Difference.Value.title) }
    }
  }

  /// Sources are for people to read: no rule rests on them, so only the files know them.
  mutating func compareSources(_ thing: Difference.Thing, _ old: String, _ new: String) {
    let (old, new) = (Self.sources(old), Self.sources(new))
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    guard !gone.isEmpty || !come.isEmpty else { return }
    add(
      thing,
      .changed(
        .sources, from: gone.isEmpty ? nil : .texts(gone), to: come.isEmpty ? nil : .texts(come)))
  }

  private static func sources(_ text: String) -> [String] {
    let fields = Field.document(text, file: "", Findings())?.fields()
    return fields?.optional("sources")?.list(\.text) ?? []
  }
}
