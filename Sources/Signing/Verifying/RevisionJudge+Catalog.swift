import PDFModel

/// The catalog and what hangs on it.
extension RevisionJudge {
  mutating func judgeCatalog() throws(PDFFault) {
    let (old, new) = (try delta.before.catalog(), try delta.after.catalog())
    if delta.changed[catalogNumber] != nil { explained.insert(catalogNumber) }
    for key in new.differing(from: old).sorted(by: { $0.text < $1.text }) {
      switch key {
      case "AcroForm", "DSS", "Metadata", "Extensions": break
      case "Version": judgeVersion(old[key], new[key])
      case _: refuse(.catalogChanged, object: catalogNumber)
      }
    }
    try judgeForm(old["AcroForm"], new["AcroForm"])
    try judgeStore(old["DSS"], new["DSS"])
    try judgeMetadata(old["Metadata"], new["Metadata"])
    try judgeExtensions(old["Extensions"], new["Extensions"])
  }

  /// A later version of the format is told, as tools do that write newer signatures.
  private mutating func judgeVersion(_ old: PDFObject?, _ new: PDFObject?) {
    let known = ["1.4", "1.5", "1.6", "1.7", "2.0"]
    guard let name = new?.name?.text, let place = known.firstIndex(of: name),
      old.map({ $0.name.flatMap { known.firstIndex(of: $0.text) } ?? known.count }) ?? 0 <= place
    else { return refuse(.catalogChanged, object: catalogNumber) }
  }

  private mutating func judgeForm(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) {
    explain(new, of: [catalogNumber])
    let before = try delta.before.dictionary(old) ?? PDFDictionary()
    let after = try delta.after.dictionary(new) ?? PDFDictionary()
    let parent = new?.reference?.number ?? catalogNumber
    for key in after.differing(from: before) {
      switch key {
      case "Fields": break
      case "SigFlags":
        let (was, now) = (before[key]?.integer ?? 0, after[key]?.integer ?? 0)
        if was & ~now != 0 || !(1...3).contains(now) { refuse(.formChanged, object: parent) }
      case _: refuse(.formChanged, object: parent)
      }
    }
    explain(after["Fields"], of: [parent, old?.reference?.number ?? parent])
    let oldFields = try delta.before.array(before["Fields"]) ?? []
    let newFields = try delta.after.array(after["Fields"]) ?? []
    guard newFields.starts(with: oldFields) else { return refuse(.formChanged, object: parent) }
    for field in newFields.dropFirst(oldFields.count) { try judgeNewField(field) }
    let list = before["Fields"]?.reference?.number
    try judgeBranch(Set([old?.reference?.number ?? catalogNumber, list].compactMap(\.self)))
  }

  private mutating func judgeMetadata(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) {
    guard let new, let reference = new.reference else {
      if old != nil { refuse(.metadataChanged) }
      return
    }
    guard old != new || delta.changed[reference.number] != nil else { return }
    explain(new, of: [catalogNumber])
    let allowed: Set<PDFName> = ["Type", "Subtype", "Length", "Filter", "DecodeParms"]
    guard let stream = try delta.after.object(reference).stream,
      stream.dictionary["Type"] == .name("Metadata"),
      stream.dictionary["Subtype"] == .name("XML"), stream.dictionary.keys.isSubset(of: allowed),
      delta.added[reference.number] != nil || delta.changed[reference.number] != nil
    else { return refuse(.metadataChanged, object: reference.number) }
    changes.append(.metadata)
  }

  /// Extensions of the format that are told (ISO 32000-1, 7.12): what was told stays, names, numbers and texts are added.
  private mutating func judgeExtensions(_ old: PDFObject?, _ new: PDFObject?) throws(PDFFault) {
    let before = try delta.before.dictionary(old) ?? PDFDictionary()
    let after = try delta.after.dictionary(new) ?? PDFDictionary()
    explain(new, of: [catalogNumber])
    guard before != after else {
      if old != nil, new == nil { refuse(.catalogChanged, object: catalogNumber) }
      return
    }
    for key in after.differing(from: before) {
      let isNew = before[key] == nil
      let parts = after[key]?.array ?? after[key].map { [$0] } ?? []
      let arePlain = parts.allSatisfy { part in
        part.dictionary?.entries.allSatisfy {
          $0.value.name != nil || $0.value.integer != nil || $0.value.string != nil
        } ?? false
      }
      // The name of a developer may get a list where it had one extension.
      let keepsOld =
        isNew || parts.contains { $0 == before[key] }
        || parts.starts(with: before[key]?.array ?? parts + [.null])
      if key != "Type" || !isNew, !arePlain || !keepsOld {
        return refuse(.catalogChanged, object: catalogNumber)
      }
    }
    changes.append(.extensions)
  }

  /// `/Info` of the trailer: when and by what the file was last written.
  mutating func judgeInformation() throws(PDFFault) {
    guard let reference = delta.after.trailer["Info"]?.reference else { return }
    let new = try delta.after.object(reference).dictionary
    let old = try delta.before.dictionary(delta.before.trailer["Info"])
    guard old != new || delta.before.trailer["Info"] == nil else { return }
    explain(.reference(reference), of: [ReferenceGraph.trailer])
    let differing = (new ?? PDFDictionary()).differing(from: old ?? PDFDictionary())
    // A file without one gets what every tool writes into a new one.
    let told: Set<PDFName> =
      old == nil ? ["ModDate", "Producer", "CreationDate", "Creator"] : ["ModDate", "Producer"]
    guard let new, differing.isSubset(of: told),
      differing.allSatisfy({ new[$0]?.string != nil })
    else { return refuse(.informationChanged, object: reference.number) }
    changes.append(.information)
  }
}
