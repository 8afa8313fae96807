import DemoPKI
import PDFModel
import Signing
import WorkingTime

/// Attacks on bytes, byte ranges and the gap.
extension Attack {
  static let integrity: [Attack] = [
    Attack("integrity", "a bit of the page flipped") { bench in
      var bytes = bench.twice
      bytes[try bytes.place(of: "/MediaBox") + 1] ^= 1
      return bytes
    },
    Attack("integrity", "the page's size edited") {
      try $0.twice.written("[0 0 895 842]", over: "[0 0 595 842]")
    },
    Attack("integrity", "the claimed time edited") { bench in
      let date = try bench.twice.place(of: "(D:2026")
      var bytes = bench.twice
      bytes[date + 6] = UInt8(ascii: "5")
      return bytes
    },
    Attack("integrity", "cut short") { Array($0.twice.dropLast(100)) },
    Attack("integrity", "the end mark cut off") { Array($0.twice.dropLast(6)) },
    Attack("gap", "padding that is not zero") { bench in
      var bytes = bench.twice
      bytes[try bench.last(bytes).contents.upperBound - 3] = UInt8(ascii: "4")
      return bytes
    },
    Attack("gap", "a comment in the padding") { bench in
      var bytes = bench.twice
      let end = try bench.last(bytes).contents.upperBound
      bytes.replaceSubrange((end - 9)..<end, with: Array(">%comment".utf8))
      return bytes
    },
    Attack("gap", "white space in the padding") { bench in
      var bytes = bench.twice
      let end = try bench.last(bytes).contents.upperBound
      bytes.replaceSubrange((end - 5)..<(end - 1), with: Array("    ".utf8))
      return bytes
    },
    Attack("gap", "another key after a shortened value") { bench in
      var bytes = bench.twice
      let end = try bench.last(bytes).contents.upperBound
      bytes.replaceSubrange((end - 12)..<end, with: Array("> /Reason <>".utf8))
      return bytes
    },
    Attack("gap", "the value as a literal string") { bench in
      var bytes = bench.twice
      let place = try bench.last(bytes).contents
      bytes[place.lowerBound] = UInt8(ascii: "(")
      bytes[place.upperBound - 1] = UInt8(ascii: ")")
      return bytes
    },
  ]

  /// Incremental saving: the signed bytes stay, a revision changes what is seen.
  static let saving: [Attack] = [
    Attack("incremental saving", "the page's content replaced") { bench in
      try bench.later { update in
        guard let page = try update.file.pages().first,
          let content = try update.object(page).dictionary?["Contents"]?.reference
        else { throw ForgeFault() }
        let text = Array("BT /F1 12 Tf 72 720 Td (Khong duoc) Tj ET".utf8)
        update.replace(content, with: .stream(PDFStream(PDFDictionary(), raw: text)))
      }
    },
    Attack("incremental saving", "the page led to other content") { bench in
      try bench.later { update in
        guard let page = try update.file.pages().first else { throw ForgeFault() }
        let content = update.add(.stream(PDFStream(PDFDictionary(), raw: Array("0 0 9 9 re f".utf8))))
        try update.change(page) { $0["Contents"] = .reference(content) }
      }
    },
    Attack("incremental saving", "a page added") { bench in
      try bench.later { update in
        guard let page = try update.file.pages().first, let leaf = try update.object(page).dictionary,
          let pages = leaf["Parent"]?.reference
        else { throw ForgeFault() }
        let second = update.add(.dictionary(leaf))
        try update.change(pages) {
          $0["Kids"] = .array([.reference(page), .reference(second)])
          $0["Count"] = .integer(2)
        }
      }
    },
    Attack("incremental saving", "the font replaced") { bench in
      let font = try PDFFile(bench.twice).object(in: "Font")
      return try bench.later { update in try update.change(font) { $0["BaseFont"] = .name("Symbol") } }
    },
    Attack("incremental saving", "another catalog") { bench in
      var copy = PDFReference(number: 0)
      let bytes = try bench.later { update in copy = update.add(try update.object(update.root)) }
      let file = try PDFFile(bytes)
      let old = "/Root \(try PDFUpdate(file).root.number) "
      return try bytes.rewritten(old, to: "/Root \(copy.number) ", after: file.newest.startXRef)
    },
    Attack("incremental saving", "a script when the file is opened") { bench in
      try bench.later { update in
        let script: PDFDictionary = ["S": .name("JavaScript"), "JS": .string(Array("app.alert(1)".utf8))]
        let action = update.add(.dictionary(script))
        try update.change(update.root) { $0["OpenAction"] = .reference(action) }
      }
    },
    Attack("incremental saving", "objects without a cross-reference section") { bench in
      bench.twice + Array("5 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n%%EOF\n".utf8)
    },
    Attack("incremental saving", "rubbish after the end") { $0.twice + Array("rubbish".utf8) },
    Attack("incremental saving", "white space after the end") { $0.twice + Array("\n\n \n".utf8) },
    Attack("incremental saving", "the signature copied into a new field") { bench in
      let value = try bench.last(bench.twice).value
      return try bench.later { update in
        let copy = update.add(try update.object(value))
        try update.addField([
          "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "V": .reference(copy),
          "T": .string(Array("Thu3".utf8)), "Rect": .array(Array(repeating: .integer(0), count: 4)),
        ])
      }
    },
    Attack("incremental saving", "only the information dictionary") { bench in
      try bench.later { update in
        update.info = update.add(.dictionary(["ModDate": .string(Array("D:20261127080000Z".utf8))]))
      }
    },
    Attack("incremental saving", "an empty revision") { try $0.later { _ in } },
  ]
}

extension PDFFile {
  /// The first object of a type.
  func object(in type: PDFName) throws -> PDFReference {
    for number in try objectNumbers() {
      if let reference = try reference(to: number), try object(reference).dictionary?["Type"] == .name(type) {
        return reference
      }
    }
    throw ForgeFault()
  }
}
