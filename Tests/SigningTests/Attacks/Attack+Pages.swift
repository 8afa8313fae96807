import DemoPKI
import PDFModel
@testable import Signing

/// Attacks by pages, references and annotations that readers take in different ways; signed as they are.
extension Attack {
  static let pages: [Attack] = [
    tree("a page beyond the number the tree tells") { node, leaf, more in
      node["Kids"] = .array([.reference(leaf), .reference(more)])
    },
    tree("a page with pages below it") { node, leaf, _ in
      node["Kids"] = .array([.reference(leaf)])
    } leaf: {
      $0["Kids"] = .array([.reference($1)])
    },
    page("contents in a list inside a list") { update, leaf in
      let more = update.add(.stream(PDFStream(PDFDictionary(), raw: Array("0 0 99 99 re f".utf8))))
      leaf["Contents"] = .array([leaf["Contents"] ?? .null, .array([.reference(more)])])
    },
    page("contents with a part that is missing") { _, leaf in
      leaf["Contents"] = .array([leaf["Contents"] ?? .null, .reference(PDFReference(number: 99))])
    },
    page("contents with a part that is nothing") { _, leaf in
      leaf["Contents"] = .array([.null, leaf["Contents"] ?? .null])
    },
    page("contents that are no stream") { _, leaf in leaf["Contents"] = .dictionary([:]) },
    page("contents of another generation") { _, leaf in
      leaf["Contents"] = .reference(
        PDFReference(number: leaf["Contents"]?.reference?.number ?? 0, generation: 1))
    },
    page("a font of another generation") { update, leaf in
      let font = update.add(.dictionary(["Type": .name("Font")]))
      let other = PDFReference(number: font.number, generation: 1)
      leaf["Resources"] = .dictionary(["Font": .dictionary(["F1": .reference(other)])])
    },
    page("contents of four filters") { update, leaf in
      var entries = PDFDictionary()
      entries["Filter"] = .array(Array(repeating: .name("FlateDecode"), count: 4))
      let packed = (0..<4).reduce(Array("0 0 9 9 re f".utf8)) { data, _ in PDFStream(compressing: data).raw }
      leaf["Contents"] = .reference(update.add(.stream(PDFStream(entries, raw: packed))))
    },
    page("a reference beyond all numbers") { _, leaf in
      leaf["Group"] = .reference(PDFReference(number: 900))
    },
    layered("a layer membership of no layers", .array([])),
    layered("a layer membership of nothing", .array([.null])),
    layered("a layer membership of a layer nobody lists", .dictionary(["Type": .name("OCG")])),
    layered("a layer membership of nothing named", nil),
    page("a page without a box") { _, leaf in leaf["MediaBox"] = nil },
    page("a box of three numbers") { _, leaf in leaf["MediaBox"] = box([0, 0, 595]) },
    page("a visible part beside the page") { _, leaf in leaf["CropBox"] = box([1_000, 1_000, 1_200, 1_200]) },
    page("a visible part that is none") { _, leaf in leaf["CropBox"] = .array([.name("None")]) },
    page("a page smaller than any") { _, leaf in leaf["MediaBox"] = box([0, 0, 595, 2]) },
    page("a visible part of a few points") { _, leaf in leaf["CropBox"] = box([0, 0, 595, 9]) },
    unseen("a seal that is not seen, with a frame across the page") { field, _ in
      field["Rect"] = box([300, 0, 300, 842])
      field["MK"] = .dictionary(["BC": .array([.integer(0)])])
      field["BS"] = .dictionary(["W": .integer(300)])
    },
    unseen("a seal that is not seen, as high as the page") { field, _ in
      field["Rect"] = box([300, 0, 300, 842])
    },
    unseen("a seal that is a point, with a colour") { field, _ in
      field["MK"] = .dictionary(["BG": .array([.integer(0)])])
    },
    unseen("a seal that is a point, with a border") { field, _ in field["Border"] = box([0, 0, 300]) },
    unseen("a seal that is a point, with a look") { field, update in
      field["AP"] = .dictionary(["N": .reference(update.addDrawing("1 000 000"))])
    },
    unseen("a hidden seal with a look") { field, update in
      (field["F"], field["Rect"]) = (.integer(134), rectangle)
      field["AP"] = .dictionary(["N": .reference(update.addDrawing("1 000 000"))])
    },
    Attack("look", "a time stamp with a frame across the page") { bench in
      try bench.forge.stampFreely(bench.twice) { field in
        field["Rect"] = box([300, 0, 300, 842])
        field["MK"] = .dictionary(["BC": .array([.integer(0)])])
      }
    },
    Attack("look", "a time stamp that is a point, with a border") { bench in
      try bench.forge.stampFreely(bench.twice) { $0["Border"] = box([0, 0, 300]) }
    },
    Attack("form", "a name in parts, and a field more below it") { bench in
      try Legitimate.namedInParts(bench.forge) { update, above in
        let stranger = update.add(
          .dictionary(["FT": .name("Tx"), "T": .string([88]), "Parent": .reference(above)]))
        try update.change(above) { $0["Kids"] = .array(($0["Kids"]?.array ?? []) + [.reference(stranger)]) }
      }
    },
    Attack("form", "a name in parts, of which one is changed") { bench in
      try Legitimate.namedInParts(bench.forge) { update, above in
        try update.change(above) { $0["T"] = .string([88]) }
      }
    },
  ]

  private static func box(_ numbers: [Int]) -> PDFObject { .array(numbers.map { .integer($0) }) }

  /// Something the page may show, with a membership some readers take for shown, others for hidden.
  private static func layered(_ name: String, _ layers: PDFObject?) -> Attack {
    page(name) { update, leaf in
      var membership: PDFDictionary = ["Type": .name("OCMD")]
      membership["OCGs"] = layers
      leaf["Resources"] = .dictionary([
        "Properties": .dictionary(["M": .reference(update.add(.dictionary(membership)))])
      ])
    }
  }

  private static func page(
    _ name: String, _ change: @escaping @Sendable (inout PDFUpdate, inout PDFDictionary) -> Void
  ) -> Attack {
    Attack("page", name, .notProven) { bench in
      let base = try MakingBase.changed { update, _, leaf in change(&update, &leaf) }
      let once = try bench.forge.signFreely(base, by: bench.demo.leader)
      return try sealing(bench, once) { _ in }
    }
  }

  private static func unseen(
    _ name: String,
    _ change: @escaping @Sendable (inout PDFDictionary, inout PDFUpdate) throws -> Void
  ) -> Attack {
    Attack("look", name) { bench in
      try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) }, widget: change)
    }
  }

  /// A tree that says something else, and a second page; signed with a field no page names.
  private static func tree(
    _ name: String,
    _ change: @escaping @Sendable (inout PDFDictionary, PDFReference, PDFReference) -> Void,
    leaf touch: @escaping @Sendable (inout PDFDictionary, PDFReference) -> Void = { _, _ in }
  ) -> Attack {
    Attack("page", name) { bench in
      let file = try PDFFile(MakingBase.plain)
      var update = PDFUpdate(file)
      guard let root = try file.catalog()["Pages"]?.reference, let leaf = try file.pages().first else {
        throw ForgeFault()
      }
      let more = update.add(try file.object(leaf))
      try update.change(root) { change(&$0, leaf, more) }
      try update.change(leaf) { touch(&$0, more) }
      let once = try bench.forge.signUnplaced(update.bytes().bytes, by: bench.demo.leader, "ChuKyLanhDao")
      return try bench.forge.signUnplaced(once, by: bench.demo.seal, "DauCoQuan")
    }
  }
}

extension Forge {
  /// A document time stamp in a field of the test's own making.
  fileprivate func stampFreely(_ bytes: [UInt8], widget touch: (inout PDFDictionary) -> Void) throws
    -> [UInt8]
  {
    var update = PDFUpdate(try PDFFile(bytes))
    let stamp = try SignatureDictionary(timeStampReserving: 16_384).add(to: &update)
    var field = PDFUpdate.field("DauThoiGian1", stamp)
    touch(&field)
    try update.addField(field)
    let prepared = try PreparedSignature(update, signature: stamp, reserved: 16_384)
    let token = try keys.timeStamps.stamp(imprint: prepared.digest) { Self.now }
    return try prepared.embed(token.der)
  }

  /// A signature whose field stands on no page.
  fileprivate func signUnplaced(_ bytes: [UInt8], by holder: DemoHolder, _ name: String) throws -> [UInt8] {
    var update = PDFUpdate(try PDFFile(bytes))
    let signature = update.addSignature()
    let field = update.add(.dictionary(PDFUpdate.field(name, signature)))
    try update.changeForm { form in
      form["Fields"] = .array((form["Fields"]?.array ?? []) + [.reference(field)])
      form["SigFlags"] = .integer(3)
    }
    return try finish(update, signature, by: holder)
  }
}

extension PDFUpdate {
  mutating func addSignature() -> PDFReference {
    let entries: PDFDictionary = [
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.CAdES.detached"),
    ]
    return add(entries, blanks: ["ByteRange": .array(width: 60), "Contents": .hex(digits: 20_000)])
  }

  static func field(_ name: String, _ signature: PDFReference) -> PDFDictionary {
    [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .string(Array(name.utf8)),
      "F": .integer(132), "Rect": .array(Array(repeating: .integer(0), count: 4)), "V": .reference(signature),
    ]
  }
}

extension Legitimate {
  /// `Ky.ChuKyLanhDao`, then `Ky.DauCoQuan` below the same name.
  static func namedInParts(
    _ forge: Forge, more: (inout PDFUpdate, PDFReference) throws -> Void = { _, _ in }
  ) throws -> [UInt8] {
    var update = PDFUpdate(try PDFFile(MakingBase.plain))
    let above = update.add(.dictionary(["T": .string(Array("Ky".utf8))]))
    var signature = try addPart("ChuKyLanhDao", below: above, &update)
    try update.changeForm { form in
      form["Fields"] = .array([.reference(above)])
      form["SigFlags"] = .integer(3)
    }
    let once = try forge.finish(update, signature, by: forge.demo.leader)
    update = PDFUpdate(try PDFFile(once))
    signature = try addPart("DauCoQuan", below: above, &update)
    try more(&update, above)
    return try forge.finish(update, signature, by: forge.demo.seal)
  }

  private static func addPart(
    _ name: String, below above: PDFReference, _ update: inout PDFUpdate
  ) throws -> PDFReference {
    let signature = update.addSignature()
    var entries = PDFUpdate.field(name, signature)
    entries["Parent"] = .reference(above)
    let field = update.add(.dictionary(entries))
    try update.change(above) { $0["Kids"] = .array(($0["Kids"]?.array ?? []) + [.reference(field)]) }
    try update.addAnnotation(field)
    return signature
  }
}
