import DemoPKI
import PDFModel
import Signing

/// Attacks by the structure of the file: what one reader sees and another does not.
extension Attack {
  static let structures: [Attack] = [
    Attack("structure", "an object nothing refers to, after the seal") { bench in
      try bench.later { update in
        _ = update.add(.dictionary(["Hidden": .boolean(true)]))
        try bench.store(&update)
      }
    },
    Attack("structure", "an object nothing refers to, with the seal") { bench in
      try sealing(bench, bench.once) { update in _ = update.add(.dictionary(["Hidden": .boolean(true)])) }
    },
    Attack("structure", "a new object that an older one waits for") { bench in
      var awaited = PDFReference(number: 0)
      let base = try MakingBase.changed { update, _, page in
        awaited = update.allocate()
        page["Annots"] = .array([.reference(awaited)])
      }
      let approved = try bench.forge.signFreely(base, by: bench.demo.leader)
      return try Forge.append(approved) { update in
        update.replace(
          awaited,
          with: .dictionary(["Type": .name("Annot"), "Subtype": .name("FreeText"), "Rect": rectangle]))
        try bench.store(&update)
      }
    },
    Attack("structure", "an object freed") { bench in
      let font = try PDFFile(bench.twice).object(in: "Font")
      return try listed(bench, "\(font.number) 1\n0000000000 00001 f \n")
    },
    Attack("structure", "an entry that points back to an older text") { bench in
      let file = try PDFFile(bench.twice)
      guard let page = try file.pages().first, let old = try file.range(of: page.number, asOf: 0) else {
        throw ForgeFault()
      }
      let digits = String(old.lowerBound)
      let padded = String(repeating: "0", count: 10 - digits.count) + digits
      return try listed(bench, "\(page.number) 1\n\(padded) 00000 n \n")
    },
    Attack("structure", "a section that names itself as the one before") { bench in
      let bytes = try bench.later { try bench.store(&$0) }
      let file = try PDFFile(bytes)
      let old = "/Prev \(file.revisions[file.revisions.count - 2].startXRef)"
      return try bytes.rewritten(old, to: "/Prev \(file.newest.startXRef)", after: file.newest.startXRef)
    },
    Attack("structure", "a section that names a later one as the one before") { bench in
      let bytes = try bench.later { try bench.store(&$0) }
      let file = try PDFFile(bytes)
      let old = "/Prev \(file.revisions[file.revisions.count - 2].startXRef)"
      return try bytes.rewritten(old, to: "/Prev 999999", after: file.newest.startXRef)
    },
    Attack("structure", "every signed revision left out by /Prev", .unsigned) { bench in
      try skipping(bench, to: 0)
    },
    Attack("structure", "the seal's revision left out by /Prev") { bench in try skipping(bench, to: 1) },
    Attack("structure", "a comment between objects, after the seal") { bench in
      try inserted(bench, "% 7 0 obj << >> endobj\n")
    },
    Attack("structure", "an object's text twice in one revision") { bench in
      try inserted(bench, "1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    },
    Attack("structure", "a hybrid section") { bench in
      let hidden: PDFDictionary = [
        "Type": .name("XRef"), "Size": .integer(30), "W": .array([1, 4, 1].map { .integer($0) }),
        "Index": .array([0, 0].map { .integer($0) }),
      ]
      var stream = PDFReference(number: 0)
      let bytes = try bench.later { update in
        try bench.store(&update)
        stream = update.add(.stream(PDFStream(hidden, raw: [])))
      }
      let file = try PDFFile(bytes)
      guard let place = try file.range(of: stream.number, asOf: file.revisions.count - 1)?.lowerBound else {
        throw ForgeFault()
      }
      return try bytes.rewritten("/Root", to: "/XRefStm \(place) /Root", after: file.newest.startXRef)
    },
    Attack("structure", "encrypted by name") { bench in
      let bytes = try bench.later { try bench.store(&$0) }
      let file = try PDFFile(bytes)
      return try bytes.rewritten("/Root", to: "/Encrypt 4 0 R /Root", after: file.newest.startXRef)
    },
    Attack("structure", "an object hidden in an object stream") { bench in
      try hidden(bench)
    },
    Attack("structure", "validation data with a stranger among it") { bench in
      try bench.later { update in
        let page: PDFDictionary = ["Type": .name("Page")]
        let stranger = update.add(.dictionary(page))
        let store = update.add(.dictionary(["Type": .name("DSS"), "Other": .reference(stranger)]))
        try update.change(update.root) { $0["DSS"] = .reference(store) }
      }
    },
    Attack("structure", "validation data in place of the page's content") { bench in
      try bench.later { update in
        guard let page = try update.file.pages().first,
          let content = try update.object(page).dictionary?["Contents"]?.reference
        else { throw ForgeFault() }
        update.replace(content, with: .stream(PDFStream(PDFDictionary(), raw: bench.demo.anchor)))
        let store = update.add(
          .dictionary(["Type": .name("DSS"), "Certs": .array([.reference(content)])]))
        try update.change(update.root) { $0["DSS"] = .reference(store) }
      }
    },
    Attack("structure", "metadata in place of the page's content") { bench in
      try bench.later { update in
        guard let page = try update.file.pages().first,
          let content = try update.object(page).dictionary?["Contents"]?.reference
        else { throw ForgeFault() }
        let head: PDFDictionary = ["Type": .name("Metadata"), "Subtype": .name("XML")]
        update.replace(content, with: .stream(PDFStream(head, raw: Array("0 0 9 9 re f".utf8))))
        try update.change(update.root) { $0["Metadata"] = .reference(content) }
        try bench.store(&update)
      }
    },
    Attack("structure", "another generation of an object") { bench in
      let font = try PDFFile(bench.twice).object(in: "Font")
      return try bench.later { update in
        update.replace(PDFReference(number: font.number, generation: 1), with: try update.object(font))
        try bench.store(&update)
      }
    },
    Attack("structure", "two signatures in one revision") { bench in
      let leader = bench.demo.leader
      return try bench.forge.signFreely(
        bench.once, by: bench.demo.seal, named: "DauCoQuan",
        widget: { _, update in
          let value = update.add(
            .dictionary([
              "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"),
              "SubFilter": .name("ETSI.CAdES.detached"),
              "ByteRange": .array([0, 1, 2, 3].map { .integer($0) }), "Contents": .string(leader.certificate),
            ]))
          try update.addField([
            "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "V": .reference(value),
            "T": .string(Array("Thu2".utf8)), "Rect": .array(Array(repeating: .integer(0), count: 4)),
          ])
        })
    },
    Attack("structure", "a signature in the original revision, a byte range elsewhere") { bench in
      try bench.later { update in
        let value = update.add(.dictionary(["ByteRange": .array([0, 1, 2, 3].map { .integer($0) })]))
        try update.change(update.root) { $0["Extra"] = .reference(value) }
      }
    },
  ]

  /// Validation data after the seal, whose section says that an older revision is the one before.
  private static func skipping(_ bench: AttackBench, to revision: Int) throws -> [UInt8] {
    let bytes = try bench.later { try bench.store(&$0) }
    let file = try PDFFile(bytes)
    let old = "/Prev \(file.revisions[file.revisions.count - 2].startXRef)"
    let new = "/Prev \(file.revisions[revision].startXRef)"
    return try bytes.rewritten(old, to: new, after: file.newest.startXRef)
  }

  /// A revision of nothing but a table with this subsection.
  private static func listed(_ bench: AttackBench, _ subsection: String) throws -> [UInt8] {
    let file = try PDFFile(bench.twice)
    let trailer =
      "/Size \(file.newest.trailer["Size"]?.integer ?? 0) /Root \(try PDFUpdate(file).root.number) 0 R "
      + "/Prev \(file.newest.startXRef)"
    let text = "xref\n\(subsection)trailer\n<< \(trailer) >>\nstartxref\n\(bench.twice.count)\n%%EOF\n"
    return bench.twice + Array(text.utf8)
  }

  /// A text before the last section, whose place is told right.
  private static func inserted(_ bench: AttackBench, _ text: String) throws -> [UInt8] {
    var bytes = try bench.later { try bench.store(&$0) }
    let section = try PDFFile(bytes).newest.startXRef
    bytes.insert(contentsOf: Array(text.utf8), at: section)
    let moved = section + text.utf8.count
    return try bytes.rewritten("startxref\n\(section)", to: "startxref\n\(moved)", after: section)
  }

  /// An object stream that carries more than its revision lists.
  private static func hidden(_ bench: AttackBench) throws -> [UInt8] {
    let base = try VerifyingBase.objectStream.bytes
    let sealed = try bench.forge.seal(bench.forge.approve(base))
    return try Forge.append(sealed) { update in
      let text = "3 0 << /Type /Page /Contents 9 0 R >> "
      let head: PDFDictionary = ["Type": .name("ObjStm"), "N": .integer(1), "First": .integer(4)]
      _ = update.add(.stream(PDFStream(head, raw: Array(text.utf8))))
      try bench.store(&update)
    }
  }
}

extension AttackBench {
  /// Validation data as it may follow a seal: a reason for a revision.
  func store(_ update: inout PDFUpdate) throws {
    let certificate = update.add(.stream(PDFStream(PDFDictionary(), raw: demo.anchor)))
    let store = update.add(.dictionary(["Type": .name("DSS"), "Certs": .array([.reference(certificate)])]))
    try update.change(update.root) { $0["DSS"] = .reference(store) }
  }
}
