import PDFModel

/// What only some readers find: they show other objects than were signed.
extension UnfixedContent {
  mutating func judgeHidden() throws(PDFFault) {
    let file = view.file
    for offset in file.strays() { find(.objectHidden, at: .offset(offset)) }
    for number in try file.strayStreams(asOf: view.index) { find(.objectHidden, number) }
    for index in 0...view.index where try !file.unlistedMembers(in: index).isEmpty {
      find(.objectHidden, at: .revision(index))
    }
    try judgeHybrid()
    try judgeLinearization()
  }

  /// Some readers show the page it names first, and as many as it says (ISO 32000-1, Annex F).
  private mutating func judgeLinearization() throws(PDFFault) {
    guard let original = view.file.revisions.first, original.isLinearized else { return }
    let starts = original.entries.compactMap { number, place in
      if case .offset(let offset, _) = place { (offset, number) } else { nil }
    }
    guard let number = starts.min(by: { $0.0 < $1.0 })?.1,
      let entries = try view.file.object(PDFReference(number: number), asOf: 0).dictionary
    else { return find(.objectHidden, at: .offset(0)) }
    let pages = try view.file.pages(asOf: 0)
    guard entries["O"] == pages.first.map({ .integer($0.number) }), entries["N"] == .integer(pages.count),
      entries["P"] == nil || entries["P"] == .integer(0)
    else { return find(.objectHidden, number) }
  }

  /// Objects a reader of tables alone does not see as others do.
  private func hiddenObjects() throws(PDFFault) -> Set<Int> {
    var hidden: Set<Int> = []
    for (index, revision) in view.file.revisions[...view.index].enumerated() {
      for number in revision.hidden {
        // The table of the revision before may say the same.
        let before = index > 0 ? try view.file.place(of: number, asOf: index - 1) : nil
        if before != revision.entries[number] { hidden.insert(number) }
      }
    }
    return hidden
  }

  /// Word hides the structure of a text, which nothing draws, from readers of tables alone (ISO 32000-1, 7.5.8.4): whatever
  /// else is hidden is there for one reader and not for the next.
  private mutating func judgeHybrid() throws(PDFFault) {
    let hidden = try hiddenObjects()
    guard !hidden.isEmpty else { return }
    for number in try view.file.objectNumbers(asOf: view.index) where !hidden.contains(number) {
      guard let reference = try view.file.reference(to: number, asOf: view.index) else { continue }
      let value = try view.object(reference)
      // Nothing of a tree of structure is seen.
      let isStructure = try view.catalog()["StructTreeRoot"]?.reference == reference
      if isStructure || value.asDictionary?["Type"] == .name("StructElem") { continue }
      var shown = value
      if case .dictionary(var entries) = value, entries["Type"] == .name("Catalog") {
        entries["StructTreeRoot"] = nil
        shown = .dictionary(entries)
      }
      if !ReferenceGraph.targets(of: shown).isDisjoint(with: hidden) { find(.objectHidden, number) }
    }
  }
}
