import PDFModel

/// Pages: the widget of the signature, and what an agency stamps at issue where the policy accepts it.
extension RevisionJudge {
  mutating func judgePages() throws(PDFFault) {
    guard try delta.after.file.pages(asOf: delta.index) == pages else {
      return refuse(.pageChanged)
    }
    for (index, page) in pages.enumerated() { try judge(page, index) }
  }

  private mutating func judge(_ page: PDFReference, _ index: Int) throws(PDFFault) {
    guard let old = try delta.before.object(page).dictionary,
      let new = try delta.after.object(page).dictionary
    else {
      return
    }
    let isTouched = delta.changed[page.number] != nil
    let array = new["Annots"]?.reference.map { delta.changed[$0.number] != nil } ?? false
    guard isTouched || array else { return }
    if isTouched { explained.insert(page.number) }
    try judgeAnnotations(page, old["Annots"], new["Annots"], index)
    let others = new.differing(from: old).subtracting(["Annots"])
    if !others.isEmpty { try judgeStamp(page, index, old, new, others) }
  }

  /// What was there stays; the signature's own widget comes to its page, and nothing else.
  private mutating func judgeAnnotations(
    _ page: PDFReference, _ old: PDFObject?, _ new: PDFObject?, _ index: Int
  ) throws(PDFFault) {
    explain(new, of: [page.number])
    let before = try delta.before.array(old) ?? []
    let after = try delta.after.array(new) ?? []
    guard after.starts(with: before) else { return refuse(.pageChanged, object: page.number) }
    for annotation in after.dropFirst(before.count) {
      if annotation.reference == signature?.field.reference { continue }
      if try isStamp(annotation) {
        tellStamp(index, object: page.number)
        try judgeSheet(of: page)
        if let reference = annotation.reference {
          looks.append(Look(annotation: reference, mayFollowText: true))
        }
        roots.formUnion(annotation.reference.map { [$0.number] } ?? [])
      } else {
        refuse(.annotationAdded, object: annotation.reference?.number ?? page.number)
      }
    }
    let widgets = after.count { $0.reference == signature?.field.reference && $0.reference != nil }
    if let signature, widgets > 0 {
      let home = signature.field.dictionary["P"]
      if widgets > 1 || (home != nil && home != .reference(page)) {
        refuse(.annotationAdded, object: signature.field.reference.number)
      }
    }
  }

  /// Text or a picture laid upon the page, without an action.
  private func isStamp(_ annotation: PDFObject) throws(PDFFault) -> Bool {
    guard let number = annotation.reference?.number, let dictionary = delta.added[number]?.dictionary else {
      return false
    }
    let active: Set<PDFName> = ["A", "AA", "Dest", "Parent", "Kids", "FT", "Popup", "IRT"]
    return [.name("FreeText"), .name("Stamp")].contains(dictionary["Subtype"])
      && dictionary.keys.isDisjoint(with: active)
  }

  /// Content and resources that were only added to: number and date as some offices stamp them at issue.
  private mutating func judgeStamp(
    _ page: PDFReference, _ index: Int, _ old: PDFDictionary, _ new: PDFDictionary, _ differing: Set<PDFName>
  ) throws(PDFFault) {
    guard differing.isSubset(of: ["Contents", "Resources"]), try isExtended(old["Contents"], new["Contents"]),
      try areExtended(old["Resources"], new["Resources"])
    else { return refuse(.pageChanged, object: page.number) }
    tellStamp(index, object: page.number)
    try judgeSheet(of: page)
    if differing.contains("Contents") { try judgeStampedContents(page, old["Contents"], new["Contents"]) }
    for key in differing { roots.formUnion(ReferenceGraph.targets(of: new[key] ?? .null)) }
  }

  private mutating func tellStamp(_ index: Int, object number: Int) {
    refuse(allowsIssueStamp ? .issueStamp : .issueStampNotAllowed, object: number)
    if !changes.contains(.issueStamp(page: index)) { changes.append(.issueStamp(page: index)) }
  }

  /// The old streams stand in their order among new ones.
  private func isExtended(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) -> Bool {
    if old == new { return true }
    let before = try streams(old, delta.before)
    let after = try streams(new, delta.after)
    guard let first = before.first else { return after.allSatisfy(isNew) }
    guard let place = after.firstIndex(of: first), after[place...].starts(with: before) else { return false }
    return (after[..<place] + after[(place + before.count)...]).allSatisfy(isNew)
  }

  private func isNew(_ stream: PDFObject) -> Bool {
    stream.reference.map { delta.added[$0.number]?.stream != nil } ?? false
  }

  func streams(_ contents: PDFObject?, _ view: RevisionView) throws(PDFFault) -> [PDFObject] {
    if let members = try view.array(contents) { return members }
    return contents.map { [$0] } ?? []
  }

  /// Each kind of resource keeps its names and may get more.
  private func areExtended(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) -> Bool {
    if old == new { return true }
    let before = try delta.before.dictionary(old) ?? PDFDictionary()
    let after = try delta.after.dictionary(new) ?? PDFDictionary()
    for entry in before.entries {
      guard entry.value != after[entry.key] else { continue }
      guard let was = try delta.before.dictionary(entry.value),
        let now = try delta.after.dictionary(after[entry.key]),
        was.entries.allSatisfy({ now[$0.key] == $0.value })
      else { return false }
    }
    return true
  }
}
