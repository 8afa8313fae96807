import PDFModel

/// `/DSS`: certificates and revocation data kept in the file (ETSI EN 319 142-1, 5.4.2).
extension RevisionJudge {
  mutating func judgeStore(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) {
    guard let new else {
      if old != nil { refuse(.storeMalformed) }
      return
    }
    var walk = StoreWalk(view: delta.after)
    let before = try old.map { value throws(PDFFault) in
      var walk = StoreWalk(view: delta.before)
      try walk.visit(value, of: catalogNumber)
      return walk
    }
    try walk.visit(new, of: catalogNumber)
    let touched = walk.parents.keys.filter { delta.changed[$0] != nil || delta.added[$0] != nil }
    guard old != new || !touched.isEmpty else { return }
    if walk.isMalformed { refuse(.storeMalformed) }
    for number in touched.sorted() {
      let parents = (walk.parents[number] ?? []).union(before?.parents[number] ?? [])
      explain(.reference(PDFReference(number: number)), of: parents)
    }
    changes.append(.validationData)
  }
}

/// The objects of a store, each with those that refer to it.
private struct StoreWalk {
  let view: RevisionView
  var parents: [Int: Set<Int>] = [:]
  var isMalformed = false

  init(view: RevisionView) { self.view = view }

  mutating func visit(_ store: PDFObject, of catalog: Int) throws(PDFFault) {
    guard let (dictionary, number) = try dictionary(store, of: catalog) else { return }
    for entry in dictionary.entries {
      switch entry.key {
      case "Type": break
      case "Certs", "OCSPs", "CRLs": try visitStreams(entry.value, of: number)
      case "VRI": try visitInformation(entry.value, of: number)
      case _: isMalformed = true
      }
    }
  }

  private mutating func visitInformation(_ value: PDFObject, of parent: Int) throws(PDFFault) {
    guard let (all, number) = try dictionary(value, of: parent) else { return }
    for entry in all.entries where entry.key != "Type" {
      guard let (one, inner) = try dictionary(entry.value, of: number) else { continue }
      for part in one.entries {
        switch part.key {
        case "Type", "TU": break
        case "Cert", "OCSP", "CRL": try visitStreams(part.value, of: inner)
        case "TS": try visitStream(part.value, of: inner)
        case _: isMalformed = true
        }
      }
    }
  }

  private mutating func visitStreams(_ value: PDFObject, of parent: Int) throws(PDFFault) {
    let number = note(value, of: parent)
    guard let members = try view.array(value) else { return isMalformed = true }
    for member in members { try visitStream(member, of: number) }
  }

  private mutating func visitStream(_ value: PDFObject, of parent: Int) throws(PDFFault) {
    _ = note(value, of: parent)
    let allowed: Set<PDFName> = ["Length", "Filter", "DecodeParms", "Type"]
    guard value.reference != nil, let stream = try view.resolve(value).stream,
      stream.dictionary.keys.isSubset(of: allowed)
    else { return isMalformed = true }
  }

  private mutating func dictionary(_ value: PDFObject, of parent: Int) throws(PDFFault) -> (
    PDFDictionary, Int
  )? {
    let number = note(value, of: parent)
    guard let dictionary = try view.resolve(value).dictionary else {
      isMalformed = true
      return nil
    }
    return (dictionary, number)
  }

  /// The number of the object that holds what is inside this value.
  private mutating func note(_ value: PDFObject, of parent: Int) -> Int {
    guard let number = value.reference?.number else { return parent }
    parents[number, default: []].insert(parent)
    return number
  }
}
