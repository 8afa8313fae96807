import PDFModel
import Papers
import Testing

/// What can be read on a page, from whatever tool.
@Suite struct PageLettersTests {
  /// A page with one font, and one annotation.
  private func page(
    _ content: String, font: PDFDictionary = ["Subtype": .name("Type1")], unicode: String? = nil,
    filter: PDFDictionary = [:], shown: String? = nil, flags: Int = 4
  ) throws -> PDFFile {
    var document = PDFDocument()
    var font = font
    if let unicode { font["ToUnicode"] = .reference(document.add(stream(unicode, filter))) }
    let (pages, catalog) = (document.allocate(), document.allocate())
    let resources: PDFObject = .dictionary(["Font": .dictionary(["F1": .dictionary(font)])])
    let form = document.add(stream(shown ?? "", ["Subtype": .name("Form"), "Resources": resources]))
    let contents = document.add(stream(content))
    let annotation: PDFObject = .dictionary([
      "Subtype": .name("Widget"), "F": .integer(flags), "AP": .dictionary(["N": .reference(form)]),
    ])
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pages), "Resources": resources,
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }), "Contents": .reference(contents),
        "Annots": .array([annotation]),
      ]))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    document.set(catalog, to: .dictionary(["Type": .name("Catalog"), "Pages": .reference(pages)]))
    return try PDFFile(document.bytes(root: catalog))
  }

  private func stream(_ text: String, _ dictionary: PDFDictionary = [:]) -> PDFObject {
    .stream(PDFStream(dictionary, raw: Array(text.utf8)))
  }

  private func letters(_ file: PDFFile) throws -> String { try PageLetters.on(page: 0, of: file) }

  @Test(arguments: [
    ("BT /F1 9 Tf (07/Q) Tj (D-SYT) ' ET", "07/QD-SYT"),
    ("BT /F1 9 Tf [(0) -80 (7 /) 12.5 <51 44>] TJ ET", "07/QD"),
    ("/F1 9 Tf (a\\(b\\)\\061\\\nc) Tj % (no) Tj\n(d) Tj", "a(b)1cd"),
    ("BI /W 1 ID (xx) EI\n/F1 1 Tf (y) Tj", "y"), ("(without a font) Tj", ""),
    ("/#46#31 1 Tf (z) Tj", "z"), ("/F1 1 Tf (Q\\320\\255\\200) Tj", "QĐ-"), ("/F1 1 Tf (open", ""), ("", ""),
  ]) func `strings are read in their order`(_ content: String, _ expected: String) throws {
    #expect(try letters(page(content)) == expected)
  }

  @Test func `a font's own table says what codes draw`() throws {
    let table = """
      1 begincodespacerange <0000> <FFFF> endcodespacerange
      1 beginbfchar <0001> <0110> endbfchar
      2 beginbfrange <0010> <0013> <0030> <0020> <0022> [<0051> <002D> <00530059>] endbfrange
      """
    let file = try page(
      "/F1 9 Tf <0010 0013 0020 0001 0021 0022 0099> Tj", font: ["Subtype": .name("Type0")], unicode: table)
    #expect(try letters(file) == "03QĐ-SY")
  }

  @Test func `a font that cannot be read draws what nobody knows`() throws {
    let file = try page(
      "/F1 9 Tf <0001> Tj", font: ["Subtype": .name("Type0")], unicode: "no such data",
      filter: ["Filter": .name("FlateDecode")])
    #expect(try letters(file) == "")
  }

  @Test func `names of characters do where there is no table`() throws {
    let differences: [PDFObject] = [
      .integer(65), .name("seven"), .name("slash"), .name("Q"), .name("Dcroat"), .name("uni00AD"),
      .name("nobodyknows"),
    ]
    let file = try page(
      "/F1 9 Tf (ABCDEF) Tj",
      font: [
        "Subtype": .name("Type1"), "Encoding": .dictionary(["Differences": .array(differences)]),
      ])
    #expect(try letters(file) == "7/QĐ-")
  }

  @Test func `what annotations show counts unless it is hidden`() throws {
    for (flags, expected) in [(4, "page07"), (2, "page"), (32, "page")] {
      let file = try page("/F1 9 Tf (page) Tj", shown: "/F1 9 Tf (07) Tj", flags: flags)
      #expect(try letters(file) == expected)
    }
  }
}
