import DemoPKI
import PDFModel
import Signing

/// Attacks by what is laid over a page, and by the form.
extension Attack {
  /// Evil annotation, sneaky signature, and their kin; also inside what a later signature covers.
  static let overlays: [Attack] = [
    Attack("overlay", "free text on a certified file that allows no annotations") { bench in
      try Forge.append(bench.certified) { try $0.addNote("FreeText") }
    },
    Attack("overlay", "free text on a certified file that allows annotations") { bench in
      try Forge.append(bench.forge.certify(MakingBase.plain, level: 3)) { try $0.addNote("FreeText") }
    },
    Attack("overlay", "a stamp over the text") { try $0.later { try $0.addNote("Stamp") } },
    Attack("overlay", "a link over the text") { try $0.later { try $0.addNote("Link") } },
    Attack("overlay", "a redaction over the text") { try $0.later { try $0.addNote("Redact") } },
    Attack("overlay", "an empty signature field that is drawn over the text") { bench in
      try bench.later { update in
        let drawing = update.addDrawing("1 000 000")
        try update.addField([
          "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"),
          "T": .string(Array("X".utf8)),
          "Rect": rectangle, "AP": .dictionary(["N": .reference(drawing)]),
        ])
      }
    },
    Attack("overlay", "the seal's look replaced") { bench in
      let field = try bench.last(bench.twice).field
      return try bench.later { update in
        let drawing = update.addDrawing("other")
        try update.change(field) {
          $0["AP"] = .dictionary(["N": .reference(drawing)])
          $0["Rect"] = rectangle
        }
      }
    },
    Attack("overlay", "the seal moved") { bench in
      let field = try bench.last(bench.twice).field
      return try bench.later { try $0.change(field) { $0["Rect"] = rectangle } }
    },
    Attack("overlay", "the seal hidden") { bench in
      let field = try bench.last(bench.twice).field
      return try bench.later { try $0.change(field) { $0["F"] = .integer(2) } }
    },
    Attack("overlay", "free text between leader and seal") { bench in
      try bench.forge.seal(Forge.append(bench.once) { try $0.addNote("FreeText") })
    },
    Attack("overlay", "a stamp in the seal's revision, where none is allowed") { bench in
      try sealing(bench, bench.once) { update in try update.addNote("Stamp") }
    },
    Attack("overlay", "page content added in the seal's revision, where none is allowed") { bench in
      try sealing(bench, bench.once) { update in
        guard let page = try update.file.pages().first else { throw ForgeFault() }
        let more = update.add(.stream(PDFStream(PDFDictionary(), raw: Array("0 0 99 99 re f".utf8))))
        try update.change(page) { leaf in
          leaf["Contents"] = .array([leaf["Contents"] ?? .null, .reference(more)])
        }
      }
    },
    Attack("overlay", "a look drawn over that the page shows too") { bench in
      try Legitimate.drawnOver(bench.forge) { update, look in
        guard let page = try update.file.pages().first else { throw ForgeFault() }
        try update.change(page) { leaf in
          var resources = leaf["Resources"]?.dictionary ?? PDFDictionary()
          resources["XObject"] = .dictionary(["X": .reference(look)])
          leaf["Resources"] = .dictionary(resources)
        }
      }
    },
    Attack("overlay", "a drawn time stamp over the document") { bench in
      let bytes = try bench.forge.stampDocument(bench.twice)
      let field = try bench.last(bytes).field
      return try Forge.append(bytes) { update in
        let drawing = update.addDrawing("other")
        try update.change(field) {
          $0["Rect"] = rectangle
          $0["AP"] = .dictionary(["N": .reference(drawing)])
        }
      }
    },
  ]

  static let rectangle = PDFObject.array([50, 700, 300, 760].map { .integer($0) })

  /// A seal with something else in its revision.
  static func sealing(
    _ bench: AttackBench, _ bytes: [UInt8], _ change: (inout PDFUpdate) throws -> Void
  ) throws -> [UInt8] {
    try bench.forge.signFreely(
      bytes, by: bench.demo.seal, named: "DauCoQuan",
      dictionary: { $0["Reference"] = .array([Forge.locking]) },
      widget: { _, update in try change(&update) })
  }

  /// Shadow attacks and other updates of the form.
  static let forms: [Attack] = [
    Attack("form", "a text filled in after the leader signed") { bench in
      try Forge.append(bench.withFields, Legitimate.fill(["SoKyHieu"]))
    },
    Attack("form", "a text filled in between leader and seal") { bench in
      try bench.forge.seal(Forge.append(bench.withFields, Legitimate.fill(["SoKyHieu"])))
    },
    Attack("form", "a text changed after the seal") { bench in
      try Forge.append(bench.filled) { update in
        try update.changeField("SoKyHieu") { $0["V"] = .string(Array("13/GP-UBND".utf8)) }
      }
    },
    Attack("form", "only the text's look changed after the seal") { bench in
      try Forge.append(bench.filled) { update in
        let drawing = update.addDrawing("13/GP-UBND")
        try update.changeField("SoKyHieu") { $0["AP"] = .dictionary(["N": .reference(drawing)]) }
      }
    },
    Attack("form", "the look's own stream replaced") { bench in
      try Forge.append(bench.filled) { update in
        guard let field = try update.field("SoKyHieu").dictionary,
          let look = field["AP"]?.dictionary?["N"]?.reference
        else { throw ForgeFault() }
        let other = PDFDictionary(["Subtype": .name("Form"), "BBox": rectangle])
        update.replace(look, with: .stream(PDFStream(other, raw: Array("BT (13) Tj ET".utf8))))
      }
    },
    Attack("form", "a text filled in by a second signature that locks nothing") { bench in
      try bench.forge.signFreely(
        bench.withFields, by: bench.demo.seal, named: "DauCoQuan",
        widget: { _, update in try Legitimate.fill(["SoKyHieu"])(&update) })
    },
    Attack("form", "a text that was not empty changed in the seal's revision") { bench in
      let base = try Forge.append(VerifyingBase.fields.bytes, Legitimate.fill(["SoKyHieu"]))
      let approved = try bench.forge.approve(base)
      return try sealing(bench, approved) { update in
        try update.changeField("SoKyHieu") { $0["V"] = .string(Array("99".utf8)) }
      }
    },
    Attack("form", "the text's rectangle changed in the seal's revision") { bench in
      try sealing(bench, bench.withFields) { update in
        try update.changeField("SoKyHieu") {
          $0["V"] = .string(Array("12".utf8))
          $0["Rect"] = rectangle
        }
      }
    },
    Attack("form", "a look that is shown by the page too") { bench in
      // The new stream takes the number of something the page refers to.
      try sealing(bench, bench.withFields) { update in
        guard let page = try update.file.pages().first,
          let content = try update.object(page).dictionary?["Contents"]?.reference
        else { throw ForgeFault() }
        try update.changeField("SoKyHieu") {
          $0["V"] = .string(Array("12".utf8))
          $0["AP"] = .dictionary(["N": .reference(content)])
        }
        let form = PDFDictionary(["Subtype": .name("Form"), "BBox": rectangle])
        update.replace(content, with: .stream(PDFStream(form, raw: Array("0 0 9 9 re f".utf8))))
      }
    },
    Attack("form", "the form's font changed") { bench in
      try Forge.append(bench.filled) { update in
        try update.changeForm { $0["DA"] = .string(Array("/F1 40 Tf 1 g".utf8)) }
      }
    },
    Attack("form", "looks to be made anew") { bench in
      try Forge.append(bench.filled) { update in
        try update.changeForm { $0["NeedAppearances"] = .boolean(true) }
      }
    },
    Attack("form", "a text field added after the seal") { bench in
      try bench.later { update in
        try update.addField([
          "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Tx"),
          "T": .string(Array("X".utf8)),
          "V": .string(Array("X".utf8)), "Rect": rectangle,
        ])
      }
    },
    Attack("form", "a field with a script added with the seal") { bench in
      try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan",
        widget: { field, _ in
          let script: PDFDictionary = ["S": .name("JavaScript"), "JS": .string(Array("app.alert(1)".utf8))]
          field["AA"] = .dictionary(["E": .dictionary(script)])
        })
    },
    Attack("form", "an XFA form") { bench in
      try bench.later { update in
        let form = update.add(.stream(PDFStream(PDFDictionary(), raw: Array("<xdp/>".utf8))))
        try update.changeForm { $0["XFA"] = .reference(form) }
      }
    },
    Attack("form", "one signature as the value of two fields") { bench in
      let value = try bench.last(bench.once).value
      let bytes = try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan",
        widget: { _, update in
          try update.addField([
            "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "V": .reference(value),
            "T": .string(Array("Thu2".utf8)), "Rect": .array(Array(repeating: .integer(0), count: 4)),
          ])
        })
      return bytes
    },
    Attack("form", "two fields of one name") { bench in
      try bench.forge.signFreely(bench.once, by: bench.demo.seal, named: "ChuKyLanhDao")
    },
    Attack("form", "an empty signature field added with the seal") { bench in
      try sealing(bench, bench.once) { update in
        try update.addField([
          "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"),
          "T": .string(Array("X".utf8)),
          "Rect": .array(Array(repeating: .integer(0), count: 4)),
        ])
      }
    },
    Attack("form", "signed again after the seal that locks every field") { bench in
      try bench.forge.signFreely(bench.twice, by: bench.demo.secondLeader, named: "Thu3")
    },
    Attack("form", "signed after a certification that allows nothing") { bench in
      let certified = try bench.forge.certify(MakingBase.plain, level: 1)
      return try bench.forge.signFreely(certified, by: bench.demo.seal, named: "DauCoQuan")
    },
    Attack("form", "a certification that is not the first signature") { bench in
      try bench.forge.certify(
        bench.forge.sign(MakingBase.plain, .approval, field: "Truoc", by: bench.demo.seal), level: 2)
    },
  ]
}

extension Forge {
  /// What a seal says: no field may change any more.
  static let locking: PDFObject = {
    let parameters: PDFDictionary = [
      "Type": .name("TransformParams"), "Action": .name("All"), "V": .name("1.2"),
    ]
    return .dictionary([
      "Type": .name("SigRef"), "TransformMethod": .name("FieldMDP"),
      "TransformParams": .dictionary(parameters),
    ])
  }()
}

extension PDFUpdate {
  /// An annotation with a look, over the text of the page.
  mutating func addNote(_ kind: PDFName, at place: PDFObject = Attack.rectangle) throws {
    let drawing = addDrawing("1 000 000")
    try addAnnotation(
      add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name(kind), "Rect": place, "F": .integer(4),
          "AP": .dictionary(["N": .reference(drawing)]),
        ])))
  }

  func fieldReference(_ name: String) throws -> PDFReference {
    let form = try file.value("AcroForm", of: file.catalog()).dictionary
    for case .reference(let reference) in form?["Fields"]?.array ?? [] {
      if try object(reference).dictionary?["T"]?.string == Array(name.utf8) { return reference }
    }
    throw ForgeFault()
  }

  func field(_ name: String) throws -> PDFObject { try object(fieldReference(name)) }

  mutating func changeField(_ name: String, _ change: (inout PDFDictionary) throws -> Void) throws {
    try self.change(fieldReference(name), change)
  }
}
