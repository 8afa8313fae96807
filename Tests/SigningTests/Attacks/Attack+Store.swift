import DemoPKI
import PDFModel
import Signing

/// Attacks by validation data that are none: what may follow a seal must not become a place for anything.
extension Attack {
  static let stores: [Attack] = [
    store("an empty store as a reason for a revision") { _, _, _ in },
    store("a store of another type") { _, store, certificate in
      (store["Type"], store["Certs"]) = (.name("Font"), .array([certificate]))
    },
    store("a store whose list is no list") { _, store, certificate in store["Certs"] = certificate },
    storing("a drawing among the certificates", PDFDictionary()) { _ in Array("0 0 9 9 re f".utf8) },
    storing("a certificate with something behind it", PDFDictionary()) { $0 + Array("0 0 9 9 re f".utf8) },
    storing("a certificate cut short", PDFDictionary()) { Array($0.dropLast()) },
    storing("a certificate in hex", ["Filter": .name("ASCIIHexDecode")]) { bytes in
      Array((bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">").utf8)
    },
    storing("a certificate that is an object stream by its type", ["Type": .name("ObjStm")]) { $0 },
    information("information under a name that is no digest", "Font", [:]),
    information("information with a text for a date", Self.digest, ["TU": .string([65])]),
    information("information of another type", Self.digest, ["Type": .name("Page")]),
    information("information with a number for a token", Self.digest, ["TS": .integer(1)]),
  ]

  private static let digest = "0123456789ABCDEF0123456789abcdef01234567"

  /// After the seal; besides, there is a certificate to name.
  private static func store(
    _ name: String, _ fill: @escaping @Sendable (inout PDFUpdate, inout PDFDictionary, PDFObject) -> Void
  ) -> Attack {
    Attack("store", name) { bench in
      try bench.later { update in
        let certificate = update.add(.stream(PDFStream(PDFDictionary(), raw: bench.demo.anchor)))
        var store: PDFDictionary = ["Type": .name("DSS")]
        fill(&update, &store, .reference(certificate))
        if store.entries.count == 1 { update.replace(certificate, with: .dictionary(store)) }
        let added = store.entries.count == 1 ? certificate : update.add(.dictionary(store))
        try update.change(update.root) { $0["DSS"] = .reference(added) }
      }
    }
  }

  private static func storing(
    _ name: String, _ entries: PDFDictionary, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> Attack {
    Attack("store", name) { bench in
      try bench.later { update in
        let bytes = change(bench.demo.anchor)
        let stream = update.add(.stream(PDFStream(entries, raw: bytes)))
        let store = update.add(.dictionary(["Type": .name("DSS"), "Certs": .array([.reference(stream)])]))
        try update.change(update.root) { $0["DSS"] = .reference(store) }
      }
    }
  }

  private static func information(_ name: String, _ key: String, _ more: PDFDictionary) -> Attack {
    store(name) { _, store, certificate in
      var one = more
      one["Cert"] = .array([certificate])
      var all = PDFDictionary()
      all[PDFName(Array(key.utf8))] = .dictionary(one)
      (store["Certs"], store["VRI"]) = (.array([certificate]), .dictionary(all))
    }
  }
}
