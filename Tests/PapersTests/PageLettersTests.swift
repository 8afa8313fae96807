import PDFModel
import Papers
import Testing

/// What can be read on a page, from whatever tool.
@Suite struct PageLettersTests {
  /// A page with one font, and one annotation.
  private func page(
    _ content: String, font: PDFDictionary = ["Subtype": .name("Type1")], unicode: String? = nil,
    filter: PDFDictionary = [:], shown: String? = nil, flags: Int = 4, others: PDFDictionary = [:],
    crop: PDFObject = .null
  ) throws -> PDFFile {
    var document = PDFDocument()
    var font = font
    if let unicode { font["ToUnicode"] = .reference(document.add(stream(unicode, filter))) }
    let (pages, catalog) = (document.allocate(), document.allocate())
    var entries = others
    let image = document.add(
      .stream(
        PDFStream(["Subtype": .name("Image"), "Width": .integer(1), "Height": .integer(1)], raw: [0])))
    entries["XObject"] = .dictionary(["Image": .reference(image)])
    entries["Font"] = .dictionary(["F1": .dictionary(font)])
    let resources: PDFObject = .dictionary(entries)
    let box: PDFObject = .array([-100, -50, 100, 50].map { .integer($0) })
    let form = document.add(
      stream(shown ?? "", ["Subtype": .name("Form"), "Resources": resources, "BBox": box]))
    let contents = document.add(stream(content))
    let annotation: PDFObject = .dictionary([
      "Subtype": .name("Widget"), "F": .integer(flags),
      "Rect": .array([100, 100, 300, 200].map { .integer($0) }), "AP": .dictionary(["N": .reference(form)]),
    ])
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pages), "Resources": resources,
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }), "Contents": .reference(contents),
        "Annots": .array([annotation]), "CropBox": crop,
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
    ("BT /F1 9 Tf 9 9 Td (07/Q) Tj (D-SYT) ' ET", "07/Q D-SYT"),
    ("BT /F1 9 Tf 9 9 Td [(0) -80 (7 /) 12.5 <51 44>] TJ ET", "07 /QD"),
    ("/F1 9 Tf (a\\(b\\)\\061\\\nc) Tj % (no) Tj\n(d) Tj", "a(b)1cd"),
    ("BI /W 1 ID (xx) EI\n/F1 9 Tf (y) Tj", "y"), ("(without a font) Tj", ""),
    ("/#46#31 9 Tf (z) Tj", "z"), ("/F1 9 Tf (Q\\320\\255\\200) Tj", "QĐ-"), ("/F1 9 Tf (open", ""), ("", ""),
    ("BT /F1 9 Tf 9 9 Td (38/QD) Tj 1 0 0 1 200 9 Tm (Hue) Tj ET", "38/QD Hue"),
    ("BT /F1 9 Tf 9 9 Td (38) Tj 9 0 Td (/QD) Tj ET", "38/QD"),
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
    for (flags, expected) in [(4, "page 07"), (2, "page"), (32, "page")] {
      let file = try page("/F1 9 Tf (page) Tj", shown: "/F1 9 Tf (07) Tj", flags: flags)
      #expect(try letters(file) == expected)
    }
  }

  private static let resources: PDFDictionary = [
    "ExtGState": .dictionary([
      "Clear": .dictionary(["ca": .real("0.01")]), "Screen": .dictionary(["BM": .name("Screen")]),
      "Plain": .dictionary(["BM": .name("Normal"), "SMask": .name("None"), "ca": .integer(1)]),
      "Masked": .dictionary(["SMask": .dictionary([:])]),
    ]),
    "ColorSpace": .dictionary([
      "Grey": .array([.name("ICCBased"), .null]),
      "Spot": .array([.name("Separation"), .name("Black"), .name("DeviceGray"), .null]),
    ]),
  ]

  /// The same words, drawn so that nobody sees them.
  @Test(arguments: [
    "3 Tr", "7 Tr", "1 1 1 rg", "1 g", "0.95 g", "0 0 0 0 k", "1 1 0.9 rg", "/Grey cs 1 sc", "/Spot cs 0 scn",
    "/Pattern cs /P scn", "1 Tr 1 G", "2 Tr 1 g 1 1 1 RG", "/Clear gs", "/Screen gs", "/Masked gs",
    "0.3 0 0 0.3 0 0 cm",
    "1 0 0 0.1 0 80 cm", "0 Tz", "/F1 3.9 Tf", "1 0 0 1 0 -900 cm", "1 0 0 1 600 0 cm", "1 0 0 1 -100 0 cm",
    "0 0 20 20 re W n", "BT 0 0 0 rg ET 0 0 m 0 0 l W n", "9 0 0 9 0 0 cm /F1 0.3 Tf",
  ]) func `what is not seen is not read`(_ state: String) throws {
    let content = "q /F1 12 Tf \(state) BT 50 100 Td (38/QD) Tj ET Q BT /F1 12 Tf 50 60 Td (other) Tj ET"
    #expect(try letters(page(content, others: Self.resources)) == "other")
  }

  @Test(arguments: [
    "0 Tr", "1 Tr", "2 Tr 1 g", "0.5 g", "0 0 0.6 rg", "0 0 0 1 k", "/Grey cs 0 sc", "/Spot cs 1 scn",
    "/Spot cs",
    "/Plain gs", "/Clear gs /Plain gs", "0.5 0 0 0.5 0 0 cm", "0 0 300 300 re W n",
    "1 1 1 rg 0 0 500 500 re f 0 g",
    "q 1 g 3 Tr Q", "/Grey cs 0.3 sc 1 G",
  ]) func `what is seen is read`(_ state: String) throws {
    let content = "q /F1 12 Tf \(state) BT 50 100 Td (38/QD) Tj ET Q"
    #expect(try letters(page(content, others: Self.resources)) == "38/QD")
  }

  @Test(arguments: [
    "1 g 40 90 100 40 re f", "40 90 m 140 90 l 140 130 l 40 130 l h f",
    "q 100 0 0 40 40 90 cm BI /W 1 /H 1 ID x EI Q",
    "q 40 90 100 40 re W n /Image Do Q", "1 G 16 w 40 104 m 140 104 l S",
    "1 g BT /F1 40 Tf 40 92 Td (MMMMMM) Tj ET", "ID 1 g 40 90 100 40 re f\nEI\n",
  ]) func `what is covered is not read`(_ cover: String) throws {
    let others = Self.resources
    let content = "BT /F1 12 Tf 50 100 Td (38/QD) Tj ET q 300 0 0 300 0 0 cm Q \(cover)"
      .replacing("/Image Do", with: "300 0 0 300 0 0 cm /Image Do")
    #expect(try letters(page(content, others: others)) == "")
    let beside = "BT /F1 12 Tf 50 200 Td (38/QD) Tj ET \(cover)"
    #expect(try letters(page(beside, others: others)) == "38/QD")
  }

  /// Readers differ in where such an image ends, and so in what is drawn after it.
  @Test func `what stands before an image of doubtful end is not relied upon`() throws {
    let image = "BI /W 1 /H 1 /BPC 8 /CS /G ID xEI Q 1 g 40 90 100 40 re f\nEI\n"
    let content = "BT /F1 12 Tf 50 100 Td (38/QD) Tj ET \(image) BT /F1 12 Tf 50 60 Td (other) Tj ET"
    #expect(try letters(page(content)) == "other")
  }

  @Test func `outside of the box that is shown nothing is read`() throws {
    let content = "BT /F1 12 Tf 10 10 Td (38/QD) Tj ET BT /F1 12 Tf 50 60 Td (other) Tj ET"
    let crop: PDFObject = .array([20, 20, 575, 820].map { .integer($0) })
    #expect(try letters(page(content, crop: crop)) == "other")
  }
}
