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
  /// - Throws: where a tree leaves readers a choice (`PageWalk`).
  public func pages(asOf revision: Int? = nil) throws(PDFFault) -> [PDFReference] {
    guard let root = try catalog(asOf: revision)["Pages"]?.reference else {
      throw PDFFault(.badPageTree)
    }
    var walk = PageWalk(file: self, revision: revision)
    try walk.go(from: root)
    return walk.pages
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

/// Goes down a page tree by the letter.
///
/// Where a node and the one above it do not name each other, readers that go down see other resources and boxes than
/// readers that go up; where `/Count` is not the number of pages below, some leave pages out; a page with kids is a page to
/// some and a node to others.
private struct PageWalk {
  let file: PDFFile
  let revision: Int?
  private(set) var pages: [PDFReference] = []
  private var met: Set<PDFReference> = []
  /// The next step is the last of the list.
  private var waiting: [Step] = []

  private enum Step {
    case enter(PDFReference, parent: PDFReference?, depth: Int)
    /// All below a node was met; before it there were so many pages.
    case leave(PDFReference, count: Int, before: Int)
  }

  init(file: PDFFile, revision: Int?) { (self.file, self.revision) = (file, revision) }

  mutating func go(from root: PDFReference) throws(PDFFault) {
    waiting = [.enter(root, parent: nil, depth: 0)]
    while let step = waiting.popLast() {
      switch step {
      case .enter(let node, let parent, let depth): try enter(node, parent, depth)
      case .leave(let node, let count, let before):
        guard pages.count - before == count else { throw PDFFault(.badPageTree, in: node) }
      }
    }
  }

  private mutating func enter(_ node: PDFReference, _ parent: PDFReference?, _ depth: Int) throws(PDFFault) {
    guard met.insert(node).inserted, depth < file.limits.depth,
      case .dictionary(let dictionary) = try file.object(node, asOf: revision),
      dictionary["Parent"] == parent.map({ .reference($0) })
    else { throw PDFFault(.badPageTree, in: node) }
    if dictionary["Type"] == .name("Page"), depth > 0, dictionary["Kids"] == nil {
      pages.append(node)
      return
    }
    guard dictionary["Type"] == .name("Pages"),
      let count = try file.value("Count", of: dictionary, asOf: revision).integer,
      let kids = try file.value("Kids", of: dictionary, asOf: revision).array
    else { throw PDFFault(.badPageTree, in: node) }
    waiting.append(.leave(node, count: count, before: pages.count))
    for kid in kids.reversed() {
      guard case .reference(let reference) = kid else { throw PDFFault(.badPageTree, in: node) }
      waiting.append(.enter(reference, parent: node, depth: depth + 1))
    }
    guard waiting.count <= file.limits.objects else { throw PDFFault(.badPageTree, in: node) }
  }
}
