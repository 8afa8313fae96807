import PDFModel

/// `/DSS`: certificates and revocation data kept in the file (ETSI EN 319 142-1, 5.4.2).
extension RevisionJudge {
  mutating func judgeStore(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) {
    guard let new else {
      if old != nil { refuse(.storeMalformed) }
      return
    }
    let isNew = { [delta] in delta.added[$0] != nil || delta.changed[$0] != nil }
    var walk = StoreWalk(view: delta.after, isNew: isNew)
    let before = try old.map { value throws(PDFFault) in
      var walk = StoreWalk(view: delta.before, isNew: { _ in false })
      try walk.visit(value, of: catalogNumber)
      return walk
    }
    try walk.visit(new, of: catalogNumber)
    let touched = walk.parents.keys.filter(isNew)
    guard old != new || !touched.isEmpty else { return }
    if walk.isMalformed { refuse(.storeMalformed) }
    for number in touched.sorted() {
      let parents = (walk.parents[number] ?? []).union(before?.parents[number] ?? [])
      explain(.reference(PDFReference(number: number)), of: parents)
    }
    // An empty one is no reason for a revision.
    if walk.holdsData { changes.append(.validationData) }
  }
}
