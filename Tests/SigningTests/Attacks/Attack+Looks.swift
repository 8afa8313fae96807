import DemoPKI
import PDFModel
import Signing

/// What a second signature shows: it is signed by its holder, and shown over what the first one signed.
extension Attack {
  static let looks: [Attack] = [
    look(
      "a seal as large as the page, with another text", [0, 0, 595, 842], "1 g 0 0 595 842 re f \(words)"),
    look("a seal over one line", [60, 712, 200, 735], "1 1 1 rg 0 0 140 23 re f \(words)"),
    look("words written over the text", [60, 712, 200, 735], words),
    look("digits written after the text", [131, 716, 170, 735], "BT /F1 12 Tf 1 4 Td (000) Tj ET"),
    look("a line through the text", [60, 712, 200, 735], "2 w 0 11 m 140 11 l S"),
    look("a thick line over the text", [60, 712, 200, 735], "20 w 0 11 m 140 11 l S"),
    look("a free place, larger than any seal", [60, 60, 400, 300], "0 0 340 240 re S"),
    look("a picture without transparency over the text", [60, 700, 160, 760], picture(opacity: nil)),
    look("a picture that hides a part of the text", [60, 700, 160, 760], picture(opacity: 60)),
    look(
      "a picture whose transparency cannot be read", [60, 700, 160, 760],
      picture(opacity: 60, filter: "DCTDecode")),
    look(
      "a surface of another colour mode over the text", [60, 712, 200, 735], "/Cs1 cs 1 scn 0 0 140 23 re f"),
    look("a look that cannot be read", [60, 712, 200, 735], "(never closed"),
    look("a look inside a look inside a look", [60, 712, 200, 735], "/X0 Do", nested: true),
    look("a background of the field, no look", [60, 712, 200, 735], nil) { field in
      field["MK"] = .dictionary(["BG": .array([.integer(1)])])
    },
    look("a seal that does not grow with the page", [400, 60, 420, 80], "0 0 20 20 re S") {
      $0["F"] = .integer(4 | 8)
    },
    look("a seal on paper only", [400, 60, 420, 80], "0 0 20 20 re S") { $0["F"] = .integer(4 | 32) },
    look("a look by its state", [400, 60, 420, 80], "0 0 20 20 re S") { $0["AS"] = .name("On") },
    look("a seal on a layer", [400, 60, 420, 80], "0 0 20 20 re S") {
      $0["OC"] = .dictionary(["Type": .name("OCG")])
    },
    Attack("look", "a seal in place of the leader's signature") { bench in
      try bench.forge.signFreely(
        Legitimate.block(bench.forge), by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) },
        widget: { field, update in
          try show(
            [340, 128, 510, 198], Drawn("1 g 0 0 170 70 re f 0 g BT /F1 12 Tf 9 9 Td (Le B) Tj ET"), &field,
            &update)
        })
    },
    Attack("look", "a seal's surface over the leader's name") { bench in
      try bench.forge.signFreely(
        Legitimate.block(bench.forge), by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) },
        widget: { field, update in
          try show(
            [380, 110, 480, 131], Drawn("1 g 0 0 170 70 re f 0 g BT /F1 12 Tf 9 5 Td (Le B) Tj ET"), &field,
            &update)
        })
    },
    Attack("look", "an empty signature field as large as the page, drawn over when it is signed") { bench in
      let base = try Forge.append(VerifyingBase.emptySignatures.bytes) { update in
        try update.changeField("DauCoQuan") { $0["Rect"] = .array([0, 0, 595, 842].map { .integer($0) }) }
      }
      let once = try bench.forge.signField(base, 0, by: bench.demo.leader)
      return try bench.forge.signField(once, 1, by: bench.demo.seal) { update in
        let drawing = update.addDrawing("1 000 000")
        try update.changeField("DauCoQuan") { $0["AP"] = .dictionary(["N": .reference(drawing)]) }
      }
    },
    Attack("look", "a text field over the text, filled with the seal") { bench in
      let base = try Forge.append(VerifyingBase.fields.bytes) { update in
        try update.changeField("SoKyHieu") { $0["Rect"] = .array([60, 712, 200, 735].map { .integer($0) }) }
      }
      return try bench.forge.signFreely(
        bench.forge.approve(base), by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) },
        widget: { _, update in
          let drawing = update.addDrawing("1 000 000")
          try update.changeField("SoKyHieu") {
            $0["V"] = .string(Array("12".utf8))
            $0["AP"] = .dictionary(["N": .reference(drawing)])
          }
        })
    },
    Attack("look", "a seal over a page nobody can read", .notProven) { bench in
      let base = try MakingBase.changed { update, _, page in
        let text = Array("BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET (never closed".utf8)
        page["Contents"] = .reference(update.add(.stream(PDFStream(PDFDictionary(), raw: text))))
      }
      return try sealed(bench, bench.forge.approve(base), [400, 60, 420, 80], Drawn("0 0 20 20 re S"))
    },
    Attack("look", "words over a scanned page", .notProven) { bench in
      try sealed(bench, bench.forge.approve(Legitimate.scan), [60, 300, 160, 330], Drawn(words))
    },
  ]

  private static let words = "0 g BT /F1 12 Tf 12 8 Td (1 000 000) Tj ET"

  /// A content stream, and what it names.
  struct Drawn: Sendable {
    let content: String
    let resources: @Sendable (inout PDFUpdate) -> PDFDictionary

    init(
      _ content: String,
      _ resources: @escaping @Sendable (inout PDFUpdate) -> PDFDictionary = { _ in PDFDictionary() }
    ) {
      (self.content, self.resources) = (content, resources)
    }
  }

  private static func look(
    _ name: String, _ rectangle: [Int], _ content: String?, nested: Bool = false,
    _ touch: @escaping @Sendable (inout PDFDictionary) -> Void = { _ in }
  ) -> Attack {
    Attack("look", name) { bench in
      let inner: @Sendable (inout PDFUpdate) -> PDFDictionary = { update in
        let drawing = update.addDrawing("1 000 000")
        return nested ? ["XObject": .dictionary(["X0": .reference(drawing)])] : PDFDictionary()
      }
      return try sealed(
        bench, bench.once, rectangle, content.map { nested ? Drawn($0, inner) : Drawn($0) }, touch)
    }
  }

  private static func look(_ name: String, _ rectangle: [Int], _ picture: @escaping @Sendable () -> Drawn)
    -> Attack
  {
    Attack("look", name) { bench in try sealed(bench, bench.once, rectangle, picture()) }
  }

  /// A picture over the whole look: opaque so far from its left, in hundredths; nil: everywhere, without a mask.
  static func picture(opacity: Int?, filter: PDFName? = nil) -> @Sendable () -> Drawn {
    {
      Drawn("q 100 0 0 60 0 0 cm /X0 Do Q") { update in
        let gray: PDFDictionary = [
          "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(100), "Height": .integer(1),
          "ColorSpace": .name("DeviceGray"), "BitsPerComponent": .integer(8),
        ]
        var image = gray
        if let opacity {
          var mask = gray
          if let filter { mask["Filter"] = .name(filter) }
          let bytes = (0..<100).map { $0 < opacity ? UInt8(255) : 0 }
          image["SMask"] = .reference(update.add(.stream(PDFStream(mask, raw: bytes))))
        }
        let white = update.add(.stream(PDFStream(image, raw: Array(repeating: 255, count: 100))))
        return ["XObject": .dictionary(["X0": .reference(white)])]
      }
    }
  }

  /// The agency's signature with a look of its own.
  static func sealed(
    _ bench: AttackBench, _ bytes: [UInt8], _ rectangle: [Int], _ drawn: Drawn?,
    _ touch: (inout PDFDictionary) -> Void = { _ in }
  ) throws -> [UInt8] {
    try bench.forge.signFreely(
      bytes, by: bench.demo.seal, named: "DauCoQuan",
      dictionary: { $0["Reference"] = .array([Forge.locking]) },
      widget: { field, update in
        try show(rectangle, drawn, &field, &update)
        touch(&field)
      })
  }

  static func show(
    _ rectangle: [Int], _ drawn: Drawn?, _ field: inout PDFDictionary, _ update: inout PDFUpdate
  ) throws {
    field["Rect"] = .array(rectangle.map { .integer($0) })
    guard let drawn else { return }
    let (width, height) = (rectangle[2] - rectangle[0], rectangle[3] - rectangle[1])
    let form: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"),
      "BBox": .array([0, 0, width, height].map { .integer($0) }),
      "Resources": .dictionary(drawn.resources(&update)),
    ]
    let look = update.add(.stream(PDFStream(form, raw: Array(drawn.content.utf8))))
    field["AP"] = .dictionary(["N": .reference(look)])
  }
}
