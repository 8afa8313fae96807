import DemoPKI
import PDFModel
import Signing

/// Files that are signed as they are, and show other things elsewhere or later.
extension Attack {
  static let contents: [Attack] = [
    drawing("an image in another file", stream(image) { $0["F"] = .string(Array("http://evil/x".utf8)) }),
    drawing("a page of another file", stream(form) { $0["Ref"] = .dictionary(["Page": .integer(0)]) }),
    drawing(
      "a picture for the printer (OPI)", stream(form) { $0["OPI"] = .dictionary(["2.0": .dictionary([:])]) }),
    drawing("another picture on paper", stream(image) { $0["Alternates"] = .array([]) }),
    drawing("PostScript for the printer", stream(form) { $0["Subtype"] = .name("PS") }),
    content("a script when the file is opened") { _, catalog, _ in catalog["OpenAction"] = .dictionary(script)
    },
    content("a script by an indirect name") { update, catalog, _ in
      let name = update.add(.name("JavaScript"))
      catalog["OpenAction"] = .dictionary(["S": .reference(name), "JS": .string([])])
    },
    content("a script in a tree of names") { _, catalog, _ in
      let names: PDFDictionary = ["Names": .array([.string(Array("a".utf8)), .dictionary(script)])]
      catalog["Names"] = .dictionary(["JavaScript": .dictionary(names)])
    },
    content("a script when the page is shown") { _, _, page in
      page["AA"] = .dictionary(["O": .dictionary(script)])
    },
    content("a program that is started") { _, catalog, _ in
      catalog["OpenAction"] = .dictionary(["S": .name("Launch"), "F": .string(Array("cmd.exe".utf8))])
    },
    content("a web page that is opened") { _, catalog, _ in
      catalog["OpenAction"] = .dictionary(["S": .name("URI"), "URI": .string(Array("http://evil".utf8))])
    },
    acting("another file shown with the page", goingElsewhere),
    acting("a file inside shown with the page", ["S": .name("GoToE"), "T": .dictionary(["R": .name("C")])]),
    acting(
      "a web page opened with the page", ["S": .name("URI"), "URI": .string(Array("http://evil".utf8))]),
    acting("printing with the page", ["S": .name("Named"), "N": .name("Print")]),
    content("another file shown when the file is closed") { _, catalog, _ in
      catalog["AA"] = .dictionary(["WC": .dictionary(goingElsewhere)])
    },
    content("another file when a link is pointed at") { _, _, page in
      let link: PDFDictionary = [
        "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": rectangle,
        "AA": .dictionary(["E": .dictionary(goingElsewhere)]),
      ]
      page["Annots"] = .array([.dictionary(link)])
    },
    content("another file after a page of this one") { update, catalog, page in
      let next = update.add(.array([.dictionary(goingElsewhere)]))
      catalog["OpenAction"] = .dictionary([
        "S": .name("GoTo"), "D": .string(Array("a".utf8)), "Next": .reference(next),
      ])
    },
    content("an action that follows itself") { update, catalog, _ in
      let action = update.add(.null)
      update.replace(
        action, with: .dictionary(["S": .name("GoTo"), "D": .string([97]), "Next": .reference(action)]))
      catalog["OpenAction"] = .reference(action)
    },
    painting("colours a device transfers", ["TR": function]),
    painting("colours a device transfers, by each", ["TR2": .array([.name("Identity"), function])]),
    painting("a halftone that transfers colours", ["HT": .dictionary(["TransferFunction": function])]),
    painting(
      "a halftone that transfers one colour",
      ["HT": .dictionary(["Black": .dictionary(["TransferFunction": function])])]),
    painting("white printed over nothing", ["OP": .boolean(true), "OPM": .integer(1)]),
    painting("white filled over nothing", ["op": .boolean(true)]),
    content("a pattern that transfers colours") { update, _, page in
      let pattern = update.add(
        .dictionary(["PatternType": .integer(2), "ExtGState": .dictionary(["TR": function])]))
      page["Resources"] = .dictionary(["Pattern": .dictionary(["P": .reference(pattern)])])
    },
    content("a layer that is off") { update, catalog, _ in
      let layer = update.add(.dictionary(["Type": .name("OCG"), "Name": .string([65])]))
      catalog["OCProperties"] = layers(layer, ["OFF": .array([.reference(layer)])])
    },
    content("a layer for paper only") { update, catalog, _ in
      let usage: PDFDictionary = [
        "Print": .dictionary(["PrintState": .name("ON")]), "View": .dictionary(["ViewState": .name("OFF")]),
      ]
      let layer = update.add(
        .dictionary(["Type": .name("OCG"), "Name": .string([65]), "Usage": .dictionary(usage)]))
      catalog["OCProperties"] = layers(layer, PDFDictionary())
    },
    content("something shown where a layer is off") { update, catalog, page in
      let layer = update.add(.dictionary(["Type": .name("OCG"), "Name": .string([65])]))
      catalog["OCProperties"] = layers(layer, PDFDictionary())
      let contrary: PDFDictionary = ["Type": .name("OCMD"), "OCGs": .reference(layer), "P": .name("AllOff")]
      page["Resources"] = .dictionary(["Properties": .dictionary(["M": .dictionary(contrary)])])
    },
    content("a collection of files") { _, catalog, _ in catalog["Collection"] = .dictionary([:]) },
    content("fields each reader draws anew") { update, catalog, page in
      let field = update.add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Tx"), "T": .string([97]),
          "V": .string([49]), "F": .integer(4), "Rect": .array([9, 9, 99, 30].map { .integer($0) }),
        ]))
      page["Annots"] = .array([.reference(field)])
      catalog["AcroForm"] = .dictionary([
        "Fields": .array([.reference(field)]), "NeedAppearances": .boolean(true),
      ])
    },
    note("a text on the screen only", "FreeText", flags: 0),
    note("a text on paper only", "FreeText", flags: 36),
    note("a film", "RichMedia", flags: 4),
  ]

  private static let script: PDFDictionary = [
    "S": .name("JavaScript"), "JS": .string(Array("app.alert(1)".utf8)),
  ]

  private static let goingElsewhere: PDFDictionary = [
    "S": .name("GoToR"), "F": .string(Array("other.pdf".utf8)), "NewWindow": .boolean(false),
  ]
  /// Everything becomes white.
  private static let function: PDFObject = .dictionary([
    "FunctionType": .integer(2), "Domain": .array([.integer(0), .integer(1)]), "N": .integer(1),
    "C0": .array([.integer(1)]), "C1": .array([.integer(1)]),
  ])

  private static func acting(_ name: String, _ action: PDFDictionary) -> Attack {
    content(name) { _, _, page in page["AA"] = .dictionary(["O": .dictionary(action)]) }
  }

  private static func painting(_ name: String, _ state: PDFDictionary) -> Attack {
    content(name) { update, _, page in
      let state = update.add(.dictionary(state))
      page["Resources"] = .dictionary(["ExtGState": .dictionary(["G": .reference(state)])])
    }
  }

  private static func layers(_ layer: PDFReference, _ usual: PDFDictionary) -> PDFObject {
    .dictionary(["OCGs": .array([.reference(layer)]), "D": .dictionary(usual)])
  }

  private static let image: PDFDictionary = [
    "Subtype": .name("Image"), "Width": .integer(1), "Height": .integer(1), "ColorSpace": .name("DeviceGray"),
    "BitsPerComponent": .integer(8),
  ]
  private static let form: PDFDictionary = [
    "Subtype": .name("Form"), "BBox": .array([0, 0, 9, 9].map { .integer($0) }),
  ]

  private static func stream(_ base: PDFDictionary, _ change: (inout PDFDictionary) -> Void) -> PDFStream {
    var dictionary = base
    change(&dictionary)
    return PDFStream(dictionary, raw: [0])
  }

  /// Signed by both; nothing was changed after.
  private static func content(
    _ name: String,
    _ change: @escaping @Sendable (inout PDFUpdate, inout PDFDictionary, inout PDFDictionary) -> Void
  ) -> Attack {
    Attack("content", name, .notProven) { bench in
      let once = try bench.forge.signFreely(MakingBase.changed(change), by: bench.demo.leader)
      return try bench.forge.signFreely(
        once, by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) })
    }
  }

  private static func drawing(_ name: String, _ stream: PDFStream) -> Attack {
    content(name) { update, _, page in
      let drawn = update.add(.stream(stream))
      page["Resources"] = .dictionary(["XObject": .dictionary(["X": .reference(drawn)])])
    }
  }

  private static func note(_ name: String, _ kind: PDFName, flags: Int) -> Attack {
    content(name) { update, _, page in
      let note = update.add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name(kind), "Rect": rectangle, "F": .integer(flags),
          "Contents": .string([65]),
        ]))
      page["Annots"] = .array([.reference(note)])
    }
  }
}
