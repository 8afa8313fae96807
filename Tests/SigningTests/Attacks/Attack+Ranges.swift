import DemoPKI
import PDFModel
import Signing

/// Universal forgeries: a byte range or a value that some reader takes for "nothing to check".
extension Attack {
  /// By a later revision.
  static let ranges: [Attack] = [
    Attack("universal forgery, later", "Contents null") { try $0.replaced { $0["Contents"] = .null } },
    Attack("universal forgery, later", "Contents missing") { try $0.replaced { $0["Contents"] = nil } },
    Attack("universal forgery, later", "Contents empty") { try $0.replaced { $0["Contents"] = .string([]) } },
    Attack("universal forgery, later", "Contents zero") { try $0.replaced { $0["Contents"] = .string([0]) } },
    Attack("universal forgery, later", "ByteRange null") { try $0.replaced { $0["ByteRange"] = .null } },
    Attack("universal forgery, later", "ByteRange missing") { try $0.replaced { $0["ByteRange"] = nil } },
    Attack("universal forgery, later", "ByteRange zeros") {
      try $0.replaced { $0["ByteRange"] = numbers(0, 0, 0, 0) }
    },
    Attack("universal forgery, later", "ByteRange negative") {
      try $0.replaced { $0["ByteRange"] = numbers(0, -1, -1, 0) }
    },
    Attack("universal forgery, later", "ByteRange of two numbers") {
      try $0.replaced { $0["ByteRange"] = numbers(0, 100) }
    },
    Attack("universal forgery, later", "ByteRange empty") {
      try $0.replaced { $0["ByteRange"] = .array([]) }
    },
    Attack("universal forgery, later", "ByteRange by reference") { bench in
      let signed = try bench.last(bench.twice)
      return try bench.later { update in
        let range = update.add(signed.dictionary["ByteRange"] ?? .null)
        try update.change(signed.value) { $0["ByteRange"] = .reference(range) }
      }
    },
    Attack("universal forgery, later", "the value taken from the field") { bench in
      let field = try bench.last(bench.twice).field
      return try bench.later { try $0.change(field) { $0["V"] = nil } }
    },
    Attack("universal forgery, later", "the value null") { bench in
      let field = try bench.last(bench.twice).field
      return try bench.later { try $0.change(field) { $0["V"] = .null } }
    },
    Attack("universal forgery, later", "the type changed") { try $0.replaced { $0["Type"] = .name("Sog") } },
    Attack("universal forgery, later", "the field's kind changed") { bench in
      let field = try bench.last(bench.twice).field
      return try bench.later { try $0.change(field) { $0["FT"] = .name("Tx") } }
    },
    Attack("universal forgery, later", "the form without fields") { bench in
      try bench.later { try $0.changeForm { $0["Fields"] = .array([]) } }
    },
    Attack("universal forgery, later", "the catalog without a form") { bench in
      try bench.later { update in try update.change(update.root) { $0["AcroForm"] = nil } }
    },
  ]

  private static func numbers(_ values: Int...) -> PDFObject { .array(values.map { .integer($0) }) }

  /// In the signed bytes themselves.
  static let rangesInPlace: [Attack] =
    [
      "[0 0 0 0]", "null", "[]", "[0 1 2]", "[0 10 20 30 40]", "[-1 5 9 2]", "[0 5 -9 2]",
      "[0 99999999999 1 1]",
      "[0 9223372036854775807 1 2]", "[0 5 2 5]", "[1 2 3 4]", "[0 1.5 2 3]",
      "[0 null 2 3]",
    ].map { text in Attack("universal forgery, in place", "ByteRange \(text)") { try $0.ranged(text) } }
    + [
      Attack("universal forgery, in place", "Contents without a message") { bench in
        var bytes = bench.twice
        let place = try bench.last(bytes).contents
        for digit in (place.lowerBound + 1)..<(place.upperBound - 1) { bytes[digit] = 48 }
        return bytes
      },
      Attack("universal forgery, in place", "the key Contents renamed") { bench in
        var bytes = bench.twice
        bytes[try bench.last(bytes).contents.lowerBound - 3] = UInt8(ascii: "X")
        return bytes
      },
      Attack("universal forgery, in place", "the second range a byte short") { bench in
        try signed(bench) { [$0[0], $0[1], $0[2], $0[3] - 1] }
      },
      Attack("universal forgery, in place", "the first range begins at 1") { bench in
        try signed(bench) { [1, $0[1] - 1, $0[2], $0[3]] }
      },
      Attack("universal forgery, in place", "the gap begins a byte early") { bench in
        try signed(bench) { [0, $0[1] - 1, $0[2], $0[3]] }
      },
      Attack("universal forgery, in place", "the gap ends a byte late") { bench in
        try signed(bench) { [0, $0[1], $0[2] + 1, $0[3] - 1] }
      },
      Attack("universal forgery, in place", "the ranges overlap") { bench in
        try signed(bench) { [0, $0[2] + 10, $0[2], $0[3]] }
      },
      Attack("universal forgery, in place", "five numbers") { bench in try signed(bench) { $0 + [0] } },
      Attack("universal forgery, in place", "three ranges") { bench in
        try signed(bench) { [0, 10, 10, $0[1] - 10, $0[2], $0[3]] }
      },
    ]

  /// Signed over exactly the bytes its wrong range names, where it names any.
  private static func signed(_ bench: AttackBench, _ range: @escaping ([Int]) -> [Int]) throws -> [UInt8] {
    try bench.forge.signFreely(bench.once, by: bench.demo.seal, named: "DauCoQuan", range: range)
  }

  /// Wrapping: the signed bytes are moved, and the reader is shown others.
  static let wrapping: [Attack] = [
    Attack("wrapping", "the second range moved behind new objects") { bench in
      let bytes = bench.once
      let signed = try bench.last(bytes)
      let tail = Array(bytes[signed.contents.upperBound...])
      let moved = Array("\n7 0 obj\n<< /Other true >>\nendobj\n".utf8)
      var wrapped = Array(bytes[..<signed.contents.upperBound]) + moved + tail
      let range =
        "[0 \(signed.contents.lowerBound) \(signed.contents.upperBound + moved.count) \(tail.count)]"
      let padded = Array(range.utf8) + Array(repeating: 32, count: signed.range.count - range.utf8.count)
      wrapped.replaceSubrange(signed.range, with: padded)
      return wrapped
    },
    Attack("wrapping", "a second ByteRange hidden in the padding") { bench in
      var bytes = bench.once
      let signed = try bench.last(bytes)
      let end = signed.contents.upperBound
      let text = "> /ByteRange [0 \(signed.contents.lowerBound) \(end) \(bytes.count - end)] /Z <00>"
      bytes.replaceSubrange((end - text.utf8.count)..<end, with: Array(text.utf8))
      return bytes
    },
    Attack("wrapping", "the attacker's own section, which leaves the signature out", .unsigned) { bench in
      let bytes = bench.once
      let file = try PDFFile(bytes)
      let later = try Forge.append(bytes) { update in
        try update.change(update.root) { $0["Lang"] = .string(Array("vi".utf8)) }
      }
      return try later.rewritten(
        "/Prev \(file.newest.startXRef)", to: "/Prev \(file.revisions[0].startXRef)", after: bytes.count)
    },
  ]
}
