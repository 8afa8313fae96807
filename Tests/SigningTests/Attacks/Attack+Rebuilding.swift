import PDFModel
import Signing

/// Attacks by what a reader finds that builds the table of objects anew: the last of each number, wherever it stands.
extension Attack {
  static let rebuilding: [Attack] = [
    Attack("rebuilding", "an object in a certificate of the store") { bench in
      try bench.later { update in try store(&update, ["Certs": stream(&update, other)]) }
    },
    Attack("rebuilding", "an object in the name of the store") { bench in
      try bench.later { update in try store(&update, ["Type": .string(Array("5 0 obj << >> endobj".utf8))]) }
    },
    Attack("rebuilding", "a trailer in the store") { bench in
      try bench.later { update in
        try store(&update, ["Certs": stream(&update, "x\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n")])
      }
    },
    Attack("rebuilding", "many line ends before the end mark") { bench in
      try ended(bench, "\(String(repeating: "\n", count: 3_000))%%EOF")
    },
    Attack("rebuilding", "a form feed before the place of the table") { bench in
      try spelled(bench, "startxref\n", "startxref\n\u{C}")
    },
    Attack("rebuilding", "spaces before the place of the table") { bench in
      try spelled(bench, "startxref\n", "startxref\n\(String(repeating: " ", count: 6_000))")
    },
    Attack("rebuilding", "a comment in the table") { bench in try spelled(bench, "xref\n", "xref\n%\n") },
    Attack("rebuilding", "fewer objects than before") { bench in
      let bytes = try bench.later { try bench.store(&$0) }
      let file = try PDFFile(bytes)
      let size = file.newest.trailer["Size"]?.integer ?? 0
      return try bytes.rewritten("/Size \(size)", to: "/Size 2", after: file.newest.startXRef)
    },
    signed("an object in a string of the page") { update, page in
      page["Extra"] = .string(Array("5 0 obj << >> endobj".utf8))
    },
    signed("an object in a drawing nobody shows") { update, page in
      page["Extra"] = .reference(
        update.add(.stream(PDFStream(PDFDictionary(), raw: Array("x\nendstream\nendobj\n\(other)".utf8)))))
    },
    signed("an object stream nobody reads from") { update, page in
      let head: PDFDictionary = ["Type": .name("ObjStm"), "N": .integer(1), "First": .integer(4)]
      page["Extra"] = .reference(update.add(.stream(PDFStream(head, raw: Array("5 0 << >> ".utf8)))))
    },
    Attack("rebuilding", "a page shown only to readers of streams") { bench in
      let once = try bench.forge.signFreely(VerifyingBase.hybrid(page: "/Extra 7 0 R"), by: bench.demo.leader)
      return try bench.forge.signFreely(
        once, by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) })
    },
  ]

  private static let other = "5 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n"

  private static func stream(_ update: inout PDFUpdate, _ text: String) -> PDFObject {
    .array([.reference(update.add(.stream(PDFStream(PDFDictionary(), raw: Array(text.utf8)))))])
  }

  private static func store(_ update: inout PDFUpdate, _ entries: PDFDictionary) throws {
    let store = update.add(.dictionary(entries))
    try update.change(update.root) { $0["DSS"] = .reference(store) }
  }

  /// Validation data after the seal, something of whose last section is written in another way.
  private static func spelled(_ bench: AttackBench, _ old: String, _ new: String) throws -> [UInt8] {
    let bytes = try bench.later { try bench.store(&$0) }
    return try bytes.rewritten(old, to: new, after: PDFFile(bytes).newest.startXRef)
  }

  private static func ended(_ bench: AttackBench, _ end: String) throws -> [UInt8] {
    try bench.later { try bench.store(&$0) }.dropLast(6) + Array(end.utf8)
  }

  /// Something the page brings along, signed by both.
  private static func signed(
    _ name: String, _ change: @escaping @Sendable (inout PDFUpdate, inout PDFDictionary) -> Void
  ) -> Attack {
    Attack("rebuilding", name) { bench in
      let base = try MakingBase.changed { update, _, page in change(&update, &page) }
      let once = try bench.forge.signFreely(base, by: bench.demo.leader)
      return try bench.forge.signFreely(
        once, by: bench.demo.seal, named: "DauCoQuan",
        dictionary: { $0["Reference"] = .array([Forge.locking]) })
    }
  }
}
