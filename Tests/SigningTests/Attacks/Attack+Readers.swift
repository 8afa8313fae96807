import DemoPKI
import PDFModel
import Signing

/// Attacks by what one reader takes in another way than the next: each shows other things of the same bytes.
extension Attack {
  static let readers: [Attack] = [
    Attack("reader", "a section whose predictor has its short name") { bench in
      try sectioned(bench, "/Filter /FlateDecode /DP << /Predictor 2 /Columns 2 /Colors 25 >>")
    },
    Attack("reader", "a section with more colours than readers take") { bench in
      try sectioned(bench, "/Filter /FlateDecode /DecodeParms << /Predictor 1 /Colors 35 >>")
    },
    Attack("reader", "a section that names another half") { bench in
      try sectioned(bench, "/XRefStm 17 /Filter /FlateDecode")
    },
    drawn("a drawing whose predictor has its short name", "Form") {
      $0["Filter"] = .name("FlateDecode")
      $0["DP"] = .dictionary(["Predictor": .integer(15), "Columns": .integer(64)])
    },
    drawn("a picture turned to its negative by a short name", "Image") {
      $0["D"] = .array([1, 0].map { .integer($0) })
    },
    drawn("a filter by its short name", "Form") { $0["Filter"] = .name("Fl") },
    drawn("a filter that is nothing", "Form") { $0["Filter"] = .null },
    drawn("parameters that are missing", "Form") {
      $0["Filter"] = .name("FlateDecode")
      $0["DecodeParms"] = .reference(PDFReference(number: 99))
    },
    drawn("parameters beside a list of filters", "Form") {
      $0["Filter"] = .array([.name("FlateDecode")])
      $0["DecodeParms"] = .dictionary(["Predictor": .integer(12), "Columns": .integer(4)])
    },
    Attack("reader", "a link with a look", .notProven) { bench in
      try annotated(bench, ["Subtype": .name("Link"), "F": .integer(4)], look: true)
    },
    Attack("reader", "a text of a field without a look", .notProven) { bench in
      let field: PDFDictionary = [
        "Subtype": .name("Widget"), "FT": .name("Tx"), "F": .integer(4), "V": .string([57, 57]),
      ]
      return try annotated(bench, field, look: false)
    },
    Attack("reader", "annotations by an object that is a reference") { bench in
      var field = PDFReference(number: 0)
      let base = try MakingBase.changed { update, catalog, page in
        field = update.add(
          .dictionary([
            "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "F": .integer(4),
            "T": .string(Array("DauCoQuan".utf8)), "Rect": rectangle,
          ]))
        catalog["AcroForm"] = .dictionary(["Fields": .array([.reference(field)])])
        page["Annots"] = .array([.reference(update.add(.reference(field)))])
      }
      let once = try bench.forge.signFreely(base, by: bench.demo.leader)
      return try bench.forge.signField(once, 0, by: bench.demo.seal) { update in
        let drawing = update.addDrawing("1 000 000")
        try update.change(field) { $0["AP"] = .dictionary(["N": .reference(drawing)]) }
      }
    },
    Attack("reader", "a text filled in with the seal, without a look") { bench in
      try sealing(bench, bench.withFields) { update in
        try update.changeField("SoKyHieu") { $0["V"] = .string(Array("9 999 999".utf8)) }
      }
    },
    Attack("reader", "the same in a field with a widget of its own") { bench in
      let approved = try bench.forge.approve(withWidget(named: true))
      return try sealing(bench, approved) { update in
        try update.changeField("SoTien") { $0["V"] = .string(Array("9 999 999".utf8)) }
      }
    },
    Attack("reader", "the same with a widget the field does not name") { bench in
      let approved = try bench.forge.approve(withWidget(named: false))
      return try sealing(bench, approved) { update in
        let drawing = update.addDrawing("9")
        try update.changeField("SoTien") {
          $0["V"] = .string(Array("9 999 999".utf8))
          $0["AP"] = .dictionary(["N": .reference(drawing)])
        }
      }
    },
    Attack("reader", "a text filled in that is shown larger than any seal") { bench in
      let approved = try bench.forge.approve(withWidget(named: true))
      return try sealing(bench, approved, fillWidget)
    },
    sheet("a seal on a page that counts in larger units") { $0["UserUnit"] = .real("1.5") },
    sheet("a seal on a page that counts in smaller units") { $0["UserUnit"] = .real("0.5") },
    sheet("a seal on a page smaller than any sheet") {
      $0["MediaBox"] = .array([0, 0, 595, 99].map { .integer($0) })
    },
    sheet("a seal on a page of which a scrap is seen") {
      $0["CropBox"] = .array([390, 50, 480, 842].map { .integer($0) })
    },
  ]

  /// Validation data after the seal, whose cross-reference stream is kept as it is said.
  private static func sectioned(_ bench: AttackBench, _ entries: String) throws -> [UInt8] {
    let sealed = try bench.forge.seal(bench.forge.approve(VerifyingBase.stream.bytes))
    let bytes = try Forge.append(sealed) { try bench.store(&$0) }
    let file = try PDFFile(bytes)
    let start = file.newest.startXRef
    guard let own = try file.objectNumbers().last,
      let stream = try file.object(PDFReference(number: own)).stream
    else { throw ForgeFault() }
    let data = PDFStream(compressing: stream.raw).raw
    let head = Array(bytes[..<(try bytes.place(of: "/Length", after: start))])
    let filter = "\(entries) /Length \(data.count) >>\nstream\n"
    let tail = "\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n"
    return head + Array(filter.utf8) + data + Array(tail.utf8)
  }

  /// Something the page may draw, signed by both.
  private static func drawn(
    _ name: String, _ kind: PDFName, _ change: @escaping @Sendable (inout PDFDictionary) -> Void
  ) -> Attack {
    Attack("reader", name, .notProven) { bench in
      try signedTwice(bench) { update, _, page in
        var drawing: PDFDictionary = [
          "Subtype": .name(kind), "BBox": rectangle, "Width": .integer(1),
          "Height": .integer(1), "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
        ]
        change(&drawing)
        let added = update.add(.stream(PDFStream(drawing, raw: PDFStream(compressing: [0]).raw)))
        page["Resources"] = .dictionary(["XObject": .dictionary(["X": .reference(added)])])
      }
    }
  }

  private static func annotated(
    _ bench: AttackBench, _ entries: PDFDictionary, look: Bool
  ) throws -> [UInt8] {
    try signedTwice(bench) { update, catalog, page in
      var annotation = entries
      annotation["Type"] = .name("Annot")
      annotation["Rect"] = rectangle
      if entries["FT"] != nil { annotation["T"] = .string([65]) }
      if look { annotation["AP"] = .dictionary(["N": .reference(update.addDrawing("1 000 000"))]) }
      let added = PDFObject.array([.reference(update.add(.dictionary(annotation)))])
      page["Annots"] = added
      if entries["FT"] != nil { catalog["AcroForm"] = .dictionary(["Fields": added]) }
    }
  }

  private static func signedTwice(
    _ bench: AttackBench,
    _ change: (inout PDFUpdate, inout PDFDictionary, inout PDFDictionary) throws -> Void
  ) throws -> [UInt8] {
    let once = try bench.forge.signFreely(MakingBase.changed(change), by: bench.demo.leader)
    return try bench.forge.signFreely(
      once, by: bench.demo.seal, named: "DauCoQuan",
      dictionary: { $0["Reference"] = .array([Forge.locking]) })
  }

  static func fillWidget(_ update: inout PDFUpdate) throws {
    let drawing = update.addDrawing("12/GP-UBND")
    let field = try update.fieldReference("SoTien")
    guard let widget = try update.object(field).dictionary?["Kids"]?.array?.first?.reference else {
      throw ForgeFault()
    }
    try update.change(field) { $0["V"] = .string(Array("12/GP-UBND".utf8)) }
    try update.change(widget) { $0["AP"] = .dictionary(["N": .reference(drawing)]) }
  }

  /// A text field, and a widget of its own.
  static func withWidget(named: Bool, at place: [Int] = [40, 100, 590, 450]) throws -> [UInt8] {
    try MakingBase.changed { update, catalog, page in
      let field = update.allocate()
      let widget = update.add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name("Widget"), "Parent": .reference(field), "F": .integer(4),
          "Rect": .array(place.map { .integer($0) }),
        ]))
      var entries: PDFDictionary = ["FT": .name("Tx"), "T": .string(Array("SoTien".utf8))]
      if named { entries["Kids"] = .array([.reference(widget)]) }
      update.replace(field, with: .dictionary(entries))
      catalog["AcroForm"] = .dictionary(["Fields": .array([.reference(field)])])
      page["Annots"] = .array([.reference(widget)])
    }
  }

  private static func sheet(
    _ name: String, _ change: @escaping @Sendable (inout PDFDictionary) -> Void
  ) -> Attack {
    Attack("reader", name, .notProven) { bench in
      let base = try MakingBase.changed { _, _, page in change(&page) }
      let once = try bench.forge.signFreely(base, by: bench.demo.leader)
      return try sealed(bench, once, [400, 60, 420, 80], Drawn("0 0 20 20 re S"))
    }
  }
}
