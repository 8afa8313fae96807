import PDFModel
import Testing

/// The page tree, right and wrong.
struct PageTests {
  /// A file whose objects from 2 on are as given.
  private func pages(_ objects: [String], root: String = Fixture.catalog) throws -> [Int] {
    var assembly = Assembly()
    assembly.object(1, root)
    for (place, text) in objects.enumerated() { assembly.object(place + 2, text) }
    assembly.table(size: objects.count + 2)
    return try PDFFile(assembly.bytes).pages().map(\.number)
  }

  private func reason(_ objects: [String], root: String = Fixture.catalog) -> PDFFault.Reason? {
    do {
      _ = try pages(objects, root: root)
      return nil
    } catch {
      return (error as? PDFFault)?.reason
    }
  }

  @Test func `pages come in their order`() throws {
    let tree = [
      "<< /Type /Pages /Kids [4 0 R 3 0 R] /Count 3 >>", Fixture.page,
      "<< /Type /Pages /Parent 2 0 R /Kids [6 0 R 5 0 R] /Count 2 >>", Self.page(below: 4),
      Self.page(below: 4),
    ]
    #expect(try pages(tree) == [6, 5, 3])
    #expect(try pages(["<< /Type /Pages /Kids [] /Count 0 >>"]) == [])
  }

  private static func page(below node: Int) -> String { "<< /Type /Page /Parent \(node) 0 R >>" }

  /// Readers that look upwards for a page's box and fonts find others than those that came down.
  @Test func `a page and the node above it name each other`() {
    let tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    #expect(reason([tree, Self.page(below: 2)]) == nil)
    #expect(reason([tree, Self.page(below: 4), tree]) == .badPageTree)
    #expect(reason([tree, "<< /Type /Page >>"]) == .badPageTree)
    #expect(
      reason(["<< /Type /Pages /Parent 4 0 R /Kids [3 0 R] /Count 1 >>", Self.page(below: 2), tree])
        == .badPageTree)
  }

  /// Some readers stop at the count, others at the end of the list.
  @Test func `a node counts the pages below it`() {
    func counting(_ count: String, inner: String = "/Count 1") -> PDFFault.Reason? {
      reason([
        "<< /Type /Pages /Kids [3 0 R 4 0 R] \(count) >>", Self.page(below: 2),
        "<< /Type /Pages /Parent 2 0 R /Kids [5 0 R] \(inner) >>", Self.page(below: 4),
      ])
    }
    #expect(counting("/Count 2") == nil)
    for wrong in ["/Count 1", "/Count 3", "/Count -2", "/Count 2.0", ""] {
      #expect(counting(wrong) == .badPageTree)
    }
    #expect(counting("/Count 2", inner: "/Count 0") == .badPageTree)
    #expect(counting("/Count 2", inner: "/Count 2") == .badPageTree)
  }

  @Test func `a page has no kids`() {
    let tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    #expect(
      reason([tree, "<< /Type /Page /Parent 2 0 R /Kids [4 0 R] >>", Self.page(below: 3)]) == .badPageTree)
    #expect(reason([tree, "<< /Type /Page /Parent 2 0 R /Kids null >>"]) == .badPageTree)
  }

  @Test func `loops, pages met twice and other objects are refused`() {
    #expect(reason(["<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]) == .badPageTree)
    #expect(reason(["<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>", Fixture.page]) == .badPageTree)
    #expect(reason(["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Kids [] >>"]) == .badPageTree)
    #expect(reason(["<< /Type /Pages /Kids [9 0 R] /Count 1 >>"]) == .badPageTree)
    #expect(reason(["<< /Type /Pages /Kids [<< /Type /Page >>] /Count 1 >>"]) == .badPageTree)
    #expect(reason(["<< /Type /Pages /Count 0 >>"]) == .badPageTree)
    #expect(reason([Fixture.page]) == .badPageTree)
    #expect(reason([Fixture.tree, Fixture.page], root: "<< /Type /Catalog >>") == .badPageTree)
    #expect(reason([Fixture.tree, Fixture.page], root: "<< /Pages 2 0 R >>") == .badCatalog)
  }

  @Test func `a tree is not deeper than the limit`() {
    func chain(_ length: Int) -> [String] {
      let nodes = (0..<length).map { place in
        "<< /Type /Pages /Count 1 /Kids [\(place + 3) 0 R] \(place > 0 ? "/Parent \(place + 1) 0 R" : "") >>"
      }
      return nodes + [Self.page(below: length + 1)]
    }
    #expect(reason(chain(63)) == nil)
    #expect(reason(chain(64)) == .badPageTree)
    #expect(reason(chain(5_000)) == .badPageTree)
  }

  @Test func `parents that go round are noticed`() throws {
    let file = try PDFFile(Fixture.table().replacing("/Kids [3 0 R]", with: "/Parent 2 0 R"))
    #expect(
      refusal { () throws(PDFFault) in
        _ = try file.inherited("Rotate", of: PDFReference(number: 3))
      } != nil)
  }
}
