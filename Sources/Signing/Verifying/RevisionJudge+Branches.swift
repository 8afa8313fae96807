import PDFModel

/// Fields with names of several parts, as `A.Seal`: the new field hangs on one that was there (ISO 32000-1, 12.7.3.2).
extension RevisionJudge {
  /// The field above the signature’s new one has one kid more, and nothing else.
  ///
  /// - Parameter holders: the objects that name the fields of the form.
  mutating func judgeBranch(_ holders: Set<Int>) throws(PDFFault) {
    guard let signature, delta.added[signature.field.reference.number] != nil,
      let above = signature.field.dictionary["Parent"]?.reference,
      let change = delta.changed[above.number], let old = change.old.dictionary,
      let new = change.new.dictionary, new.differing(from: old).isSubset(of: ["Kids"]),
      // No field or widget by itself.
      old["T"]?.string != nil, old.keys.isSubset(of: ["T", "Kids", "Parent"])
    else { return }
    let kids = try delta.before.array(old["Kids"]) ?? []
    let own = PDFObject.reference(signature.field.reference)
    let kidsNow = try delta.after.array(new["Kids"])
    guard !kids.isEmpty, kidsNow == kids + [own], try areFields(kids) else { return }
    let below = Set(kids.compactMap(\.reference?.number))
    explain(.reference(above), of: below.union(old["Parent"]?.reference.map { [$0.number] } ?? holders))
    try judgeNewField(own, below: above)
  }

  private func areFields(_ kids: [PDFObject]) throws(PDFFault) -> Bool {
    for kid in kids where try delta.before.dictionary(kid)?["T"] == nil { return false }
    return true
  }
}
