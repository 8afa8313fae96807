import PDFModel

/// What belongs to layers (ISO 32000-1, 8.11): those that are always on are as good as none.
extension UnfixedContent {
  /// False for a membership by which something is shown where layers are off, or of which readers make different things: of no
  /// layers, of none the catalog lists.
  func isShownWithLayers(_ dictionary: PDFDictionary) throws(PDFFault) -> Bool {
    let isMembership =
      dictionary["Type"] == .name("OCMD") || dictionary["OCGs"] != nil && dictionary["D"] == nil
    guard isMembership else { return true }
    let rule = try name("P", dictionary)
    guard dictionary["VE"] == nil, rule != "AllOff", rule != "AnyOff", let named = dictionary["OCGs"] else {
      return false
    }
    let members = try view.array(named) ?? [named]
    return !members.isEmpty && members.allSatisfy { $0.reference.map(layers.contains) ?? false }
  }
}

extension RevisionView {
  /// The layers the catalog lists.
  func layers() throws(PDFFault) -> Set<PDFReference> {
    let properties = try dictionary(catalog()["OCProperties"])
    return Set(try array(properties?["OCGs"])?.compactMap(\.reference) ?? [])
  }

  /// Numbers said to be in use of which nothing is there, as this revision sees it.
  func blanks() throws(PDFFault) -> Set<Int> {
    let said = file.revisions[...index].reduce(into: Set<Int>()) { $0.formUnion($1.blanks) }
    var blanks: Set<Int> = []
    for number in said where try file.reference(to: number, asOf: index) == nil { blanks.insert(number) }
    return blanks
  }
}
