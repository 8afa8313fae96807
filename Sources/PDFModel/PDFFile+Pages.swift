/// The catalog and the pages (ISO 32000-1, 7.7).
extension PDFFile {
  /// The document catalog.
  public func catalog(asOf revision: Int? = nil) throws(PDFFault) -> PDFDictionary {
    let trailer = revisions[try index(revision)].trailer
    guard let root = trailer["Root"]?.reference,
      case .dictionary(let catalog) = try object(root, asOf: revision),
      catalog["Type"] == .name("Catalog")
    else { throw PDFFault(.badCatalog, in: trailer["Root"]?.reference) }
    return catalog
  }

  /// The pages in their order.
  ///
  /// - Throws: also where a node and the one above it do not name each other: readers that go down see other resources and
  ///   boxes there than readers that go up.
  public func pages(asOf revision: Int? = nil) throws(PDFFault) -> [PDFReference] {
    guard let root = try catalog(asOf: revision)["Pages"]?.reference else {
      throw PDFFault(.badPageTree)
    }
    var pages: [PDFReference] = []
    var met: Set<PDFReference> = []
    // The next node is the last of the list.
    var waiting: [(node: PDFReference, parent: PDFReference?, depth: Int)] = [(root, nil, 0)]
    while let (node, parent, depth) = waiting.popLast() {
      guard met.insert(node).inserted, depth < limits.depth,
        case .dictionary(let dictionary) = try object(node, asOf: revision),
        dictionary["Parent"] == parent.map({ .reference($0) })
      else { throw PDFFault(.badPageTree, in: node) }
      guard dictionary["Type"] == .name("Pages") else {
        guard dictionary["Type"] == .name("Page"), depth > 0 else { throw PDFFault(.badPageTree, in: node) }
        pages.append(node)
        continue
      }
      guard let kids = try value("Kids", of: dictionary, asOf: revision).array else {
        throw PDFFault(.badPageTree, in: node)
      }
      for kid in kids.reversed() {
        guard case .reference(let reference) = kid else { throw PDFFault(.badPageTree, in: node) }
        waiting.append((reference, node, depth + 1))
      }
      guard waiting.count <= limits.objects else { throw PDFFault(.badPageTree, in: node) }
    }
    return pages
  }

  /// A value of a page, or of the nearest node above it that has one, such as `/Resources` or `/MediaBox`.
  ///
  /// - Returns: the value with references followed; nil if no node has it.
  public func inherited(
    _ key: PDFName, of page: PDFReference, asOf revision: Int? = nil
  ) throws(PDFFault) -> PDFObject? {
    var node = page
    for _ in 0..<limits.depth {
      guard case .dictionary(let dictionary) = try object(node, asOf: revision) else {
        throw PDFFault(.badPageTree, in: node)
      }
      let value = try value(key, of: dictionary, asOf: revision)
      if value != .null { return value }
      guard let parent = dictionary["Parent"]?.reference else { return nil }
      node = parent
    }
    throw PDFFault(.badPageTree, in: page)
  }
}
