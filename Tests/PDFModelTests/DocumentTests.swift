import PDFModel
import Testing

/// Whole new files.
struct DocumentTests {
  static func onePage(_ content: [UInt8] = Array("0 0 m".utf8)) -> [UInt8] {
    var document = PDFDocument()
    let tree = document.allocate()
    let contents = document.add(.stream(PDFStream(compressing: content)))
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(contents),
        "MediaBox": .array([.integer(0), .integer(0), .integer(595), .integer(842)]),
        "Resources": .dictionary([:]),
      ]))
    document.set(
      tree,
      to: .dictionary([
        "Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1),
      ]))
    let root = document.add(.dictionary(["Type": .name("Catalog"), "Pages": .reference(tree)]))
    document.info = ["Title": .string(PDFText.encode("Giấy biên nhận"))]
    return document.bytes(root: root)
  }

  @Test func `a new file reads back`() throws {
    let content = Array("BT /F1 12 Tf (x) Tj ET".utf8)
    let file = try PDFFile(Self.onePage(content))
    let page = try #require(try file.pages().first)
    let entries = try #require(try file.object(page).dictionary)
    let stream = try #require(try file.value("Contents", of: entries).stream)
    #expect(try file.decoded(stream).bytes == content)
    #expect(try file.unaccountedBytes(in: 0) == [])
    let info = try #require(try file.value("Info", of: file.newest.trailer).dictionary)
    #expect(info["Title"]?.string.flatMap(PDFText.decode) == "Giấy biên nhận")
  }

  @Test func `the same objects give the same bytes, others another identifier`() throws {
    #expect(Self.onePage() == Self.onePage())
    let one = try PDFFile(Self.onePage()).newest.trailer["ID"]
    let two = try PDFFile(Self.onePage([1])).newest.trailer["ID"]
    #expect(one != two)
    #expect(one?.array?.map { $0.string?.count } == [16, 16])
  }

  @Test func `an allocated number without an object is null`() throws {
    var document = PDFDocument()
    let empty = document.allocate()
    document.identifier = [1, 2]
    let root = document.add(.dictionary(["Type": .name("Catalog"), "X": .reference(empty)]))
    let file = try PDFFile(document.bytes(root: root))
    #expect(try file.object(empty) == .null)
    #expect(try file.objectNumbers() == [1, 2])
    #expect(file.newest.trailer["ID"] == .array([.string([1, 2]), .string([1, 2])]))
  }

  @Test func `objects are written in one way`() {
    var writer = PDFWriter()
    writer.write(
      .array([
        .null, .boolean(false), .integer(-3), .real("-0.25"), .string(Array("a(b)\\".utf8)),
        .string([0, 255]), .name("A B#/"), .reference(PDFReference(number: 7, generation: 2)),
        .dictionary(["K": .array([])]),
      ]))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"[null false -3 -0.25 (a\(b\)\\) <00FF> /A#20B#23#2F 7 2 R << /K [] >>]"#)
  }

  @Test func `numbers have no exponent and three decimals at most`() {
    #expect(PDFObject.number(595) == .integer(595))
    #expect(PDFObject.number(-0.0004) == .integer(0))
    #expect(PDFObject.number(-0.25) == .real("-0.25"))
    #expect(PDFObject.number(841.8898) == .real("841.89"))
    #expect(PDFObject.number(1e-7) == .integer(0))
    #expect(PDFObject.number(1e9 + 0.5) == .real("1000000000.5"))
    for beyond in [Double.nan, .infinity, -.infinity, 1e13] { #expect(PDFObject.number(beyond) == nil) }
  }
}
