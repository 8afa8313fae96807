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
