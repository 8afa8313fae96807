import PDFModel
import Signing

/// Looks that seem to lie beside the words they replace: readers draw them elsewhere, or larger, or at all.
extension Attack {
  static let tricks: [Attack] = [
    trick("a rectangle of numbers that are objects, as large as the page", "1 g 0 0 595 842 re f \(digits)") {
      field, update in
      let corners = [0, 0, 595, 842].map { PDFObject.reference(update.add(.integer($0))) }
      field["Rect"] = .array(corners)
    },
    trick("a rectangle that is none", "1 g 0 0 140 23 re f") { field, _ in
      field["Rect"] = .array([.integer(60), .integer(712), .integer(200), .name("735")])
    },
    trick("flags that are an object", "0 0 2 2 re f") { field, update in
      field["Rect"] = .array([400, 60, 420, 80].map { .integer($0) })
      field["F"] = .reference(update.add(.integer(4 | 8)))
    },
    trick("what some take for the data of an image", "ID \(cover) \nEI\n"),
    trick(
      "what comes after an image some see ended", "BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1}EI Q \(cover) \nEI\n"),
    trick(
      "a letter that is a drawing, wider than it claims", "BT /T3 1 Tf 2 2 Td (a) Tj ET",
      ["Font": drawnLetter]),
    trick("a font whose letters claim no width", "1 g BT /F0 120 Tf 0 2 Td <97> Tj ET", ["Font": narrow]),
    trick("a form whose kind is an object of its own", "/X0 Do") { update in
      let kind = update.add(.name("Form"))
      return ["XObject": .dictionary(["X0": .reference(form(&update, ["Subtype": .reference(kind)]))])]
    },
    trick("a form whose matrix is of objects", "/X0 Do") { update in
      let numbers = [70, 0, 0, 70, 0, 0].map { PDFObject.reference(update.add(.integer($0))) }
      let entries: PDFDictionary = [
        "Subtype": .name("Form"), "Matrix": .array(numbers),
        "BBox": .array([0, 0, 2, 1].map { .integer($0) }),
      ]
      return ["XObject": .dictionary(["X0": .reference(form(&update, entries, "1 g 0 0 2 1 re f"))])]
    },
    trick("a font whose size is an object", "/G0 gs BT 4 4 Td (1 000 000) Tj ET") { update in
      let font: PDFDictionary = [
        "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
      ]
      let set = [update.add(.dictionary(font)), update.add(.integer(24))].map { PDFObject.reference($0) }
      return ["ExtGState": .dictionary(["G0": .dictionary(["Font": .array(set)])])]
    },
    trick("a name only the page knows", "/Planted Do", ["XObject": .dictionary([:])]),
    trick(
      "a full stop drawn with a line as thick as a word",
      "1 G 60 w 1 J 1 j 2 Tr BT /F1 1 Tf 90 9 Td (.) Tj ET"),
    trick("a sharp corner that reaches over the words", "1 G 0 j 1000 M 5.9 w 2 -90 m 2.9 -70 l 3.8 -90 l S"),
    trick("a clip that stands in a comment for some", "q % \r 0 0 2 2 re W n \n \(cover) Q"),
    trick("a clip that joins a path begun before", "0 0 m 140 23 l 0 0 2 2 re W n \(cover)"),
    trick("a clip moved before it holds", "q 0 0 2 2 re W 70 0 0 12 0 0 cm n \(cover) Q"),
    trick("a clip left by one Q too many", "q 0 0 2 2 re W n Q Q \(cover)"),
    trick("an empty clip", "q 0 0 0 0 re W n \(cover) Q"),
    trick("a clip inside of a text", "BT 0 0 2 2 re W n (1 000 000) Tj ET \(cover)"),
    trick("a form without resources of its own", "q 0 0 200 90 re W n /X0 Do Q") { update in
      ["XObject": .dictionary(["X0": .reference(form(&update, ["Subtype": .name("Form")], resources: nil))])]
    },
    Attack("look", "a picture opaque but where one might look") { bench in
      try sealed(bench, bench.once, [60, 700, 160, 760], sieve { _, _ in })
    },
    Attack("look", "a mask some turn over") { bench in
      try sealed(
        bench, bench.once, [60, 700, 160, 760],
        sieve(opaque: false) { _, mask in mask["D"] = .array([.integer(1), .integer(0)]) })
    },
    Attack("look", "a picture that is a stencil for some") { bench in
      try sealed(
        bench, bench.once, [60, 700, 160, 760],
        sieve(opaque: false) { image, _ in image["ImageMask"] = .boolean(true) })
    },
    Attack("look", "a mask that is a stencil for some") { bench in
      try sealed(
        bench, bench.once, [60, 700, 160, 760],
        sieve(opaque: false) { _, mask in mask["ImageMask"] = .boolean(true) })
    },
    trick(
      "a clip moved away and back, farther than some can count",
      "q 1 0 0 1 0 2000000000 cm 1 0 0 1 0 -2000000060 cm 0 0 140 23 re W n \(cover) Q"),
    Attack("look", "three pictures over the name, a third opaque each") { bench in
      try sealed(bench, Legitimate.block(bench.forge), [376, 110, 466, 131], thirds)
    },
  ]

  private static let digits = "0 g BT /F1 12 Tf 12 8 Td (1 000 000) Tj ET"
  private static let cover = "1 g 0 0 140 23 re f \(digits)"

  private static let drawnLetter = PDFObject.dictionary([
    "T3": .dictionary([
      "Type": .name("Font"), "Subtype": .name("Type3"), "FirstChar": .integer(97), "LastChar": .integer(97),
      "Widths": .array([.integer(1)]), "FontBBox": .array([0, 0, 0, 0].map { .integer($0) }),
      "FontMatrix": .array([1, 0, 0, 1, 0, 0].map { .integer($0) }),
      "Encoding": .dictionary(["Differences": .array([.integer(97), .name("a")])]),
    ])
  ])

  private static let narrow = PDFObject.dictionary([
    "F0": .dictionary([
      "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica-Bold"),
      "FirstChar": .integer(0), "LastChar": .integer(255), "Encoding": .name("WinAnsiEncoding"),
      "Widths": .array(Array(repeating: .integer(0), count: 256)),
    ])
  ])

  /// Over the line of the page, 140 by 23 points.
  private static func trick(
    _ name: String, _ content: String, _ resources: PDFDictionary = PDFDictionary(),
    _ touch: @escaping @Sendable (inout PDFDictionary, inout PDFUpdate) -> Void = { _, _ in }
  ) -> Attack {
    trick(name, Drawn(content) { _ in resources }, touch)
  }

  private static func trick(
    _ name: String, _ content: String, _ resources: @escaping @Sendable (inout PDFUpdate) -> PDFDictionary
  ) -> Attack {
    trick(name, Drawn(content, resources)) { _, _ in }
  }

  private static func trick(
    _ name: String, _ drawn: Drawn,
    _ touch: @escaping @Sendable (inout PDFDictionary, inout PDFUpdate) -> Void
  ) -> Attack {
    Attack("look", name) { bench in
      try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) },
        widget: { field, update in
          try show([60, 712, 200, 735], drawn, &field, &update)
          touch(&field, &update)
        })
    }
  }

  private static func form(
    _ update: inout PDFUpdate, _ entries: PDFDictionary, _ content: String = cover,
    resources: PDFDictionary? = PDFDictionary()
  ) -> PDFReference {
    var form: PDFDictionary = [
      "Type": .name("XObject"), "BBox": .array([0, 0, 140, 23].map { .integer($0) }),
    ]
    if let resources { form["Resources"] = .dictionary(resources) }
    for entry in entries.entries { form[entry.key] = entry.value }
    return update.add(.stream(PDFStream(form, raw: Array(content.utf8))))
  }

  private static let dots: PDFDictionary = [
    "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(120), "Height": .integer(120),
    "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
  ]

  /// 120 dots a side, each tenth in both directions transparent, or all of them.
  private static func sieve(
    opaque: Bool = true, _ touch: @escaping @Sendable (inout PDFDictionary, inout PDFDictionary) -> Void
  ) -> Drawn {
    Drawn("q 100 0 0 60 0 0 cm /X0 Do Q") { update in
      var (image, mask) = (dots, dots)
      touch(&image, &mask)
      let opacity = (0..<14_400).map {
        !opaque || $0 % 120 % 10 == 5 && $0 / 120 % 10 == 5 ? UInt8(0) : 255
      }
      image["SMask"] = .reference(update.add(.stream(PDFStream(mask, compressing: opacity))))
      let white = Array(repeating: UInt8(255), count: 14_400)
      return [
        "XObject": .dictionary(["X0": .reference(update.add(.stream(PDFStream(image, compressing: white))))])
      ]
    }
  }

  /// Each hides another third of the columns.
  private static let thirds = Drawn("q 90 0 0 21 0 0 cm /X0 Do /X1 Do /X2 Do Q") { update in
    var pictures = PDFDictionary()
    for third in 0..<3 {
      var image = dots
      let opacity = (0..<14_400).map { $0 % 3 == third ? UInt8(255) : 0 }
      image["SMask"] = .reference(update.add(.stream(PDFStream(dots, compressing: opacity))))
      let white = Array(repeating: UInt8(255), count: 14_400)
      pictures[PDFName(Array("X\(third)".utf8))] = .reference(
        update.add(.stream(PDFStream(image, compressing: white))))
    }
    return ["XObject": .dictionary(pictures)]
  }
}
