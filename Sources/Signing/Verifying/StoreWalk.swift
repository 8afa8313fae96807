import PDFModel

/// The objects of a store of validation data, each with those that refer to it, by the letter (ISO 32000-2, 12.8.4.3).
///
/// What is no certificate, list, answer or token by its form has no place there.
struct StoreWalk {
  /// Members of a list; some readers open no file with many more.
  private static let most = 10_000

  let view: RevisionView
  /// Whether an object came with the revision; others were read before.
  let isNew: (Int) -> Bool
  private(set) var parents: [Int: Set<Int>] = [:]
  private(set) var isMalformed = false
  private(set) var holdsData = false

  init(view: RevisionView, isNew: @escaping (Int) -> Bool) { (self.view, self.isNew) = (view, isNew) }

  mutating func visit(_ store: PDFObject, of catalog: Int) throws(PDFFault) {
    guard let (dictionary, number) = try dictionary(store, of: catalog) else { return }
    for entry in dictionary.entries {
      switch entry.key {
      case "Type": require(entry.value == .name("DSS"))
      case "Certs", "OCSPs", "CRLs": try visitStreams(entry.value, of: number)
      case "VRI": try visitInformation(entry.value, of: number)
      case _: isMalformed = true
      }
    }
  }

  private mutating func require(_ isRight: Bool) { if !isRight { isMalformed = true } }

  /// What belongs to single signatures, by the SHA-1 of their values in hex.
  private mutating func visitInformation(_ value: PDFObject, of parent: Int) throws(PDFFault) {
    guard let (all, number) = try dictionary(value, of: parent) else { return }
    for entry in all.entries {
      if entry.key == "Type" {
        require(entry.value == .name("VRI"))
        continue
      }
      require(entry.key.bytes.count == 40 && entry.key.bytes.allSatisfy(\.isHex))
      if let (one, inner) = try dictionary(entry.value, of: number) { try visit(one: one, inner) }
    }
  }

  private mutating func visit(one: PDFDictionary, _ number: Int) throws(PDFFault) {
    for part in one.entries {
      switch part.key {
      case "Type": require(part.value == .name("VRI"))
      case "TU": require(part.value.string.map { PDFDate($0) != nil } ?? false)
      case "Cert", "OCSP", "CRL": try visitStreams(part.value, of: number)
      case "TS": try visitStream(part.value, of: number)
      case _: isMalformed = true
      }
    }
  }

  private mutating func visitStreams(_ value: PDFObject, of parent: Int) throws(PDFFault) {
    let number = note(value, of: parent)
    guard let members = try view.array(value), members.count <= Self.most else { return isMalformed = true }
    for member in members { try visitStream(member, of: number) }
  }

  private mutating func visitStream(_ value: PDFObject, of parent: Int) throws(PDFFault) {
    let isKnown = value.reference.map { parents[$0.number] != nil } ?? false
    let number = note(value, of: parent)
    guard value.reference != nil, let stream = try view.resolve(value).stream, isPlain(stream.dictionary)
    else {
      return isMalformed = true
    }
    holdsData = true
    if !isKnown, isNew(number) { require(isValue(stream)) }
  }

  /// Nothing is left to a reader's choice.
  private func isPlain(_ stream: PDFDictionary) -> Bool {
    let filters: [PDFObject?] = [nil, .name("FlateDecode"), .array([.name("FlateDecode")])]
    return stream.keys.isSubset(of: ["Length", "Filter"]) && stream["Length"]?.integer != nil
      && filters.contains(stream["Filter"])
  }

  /// True for one complete sequence in DER.
  private func isValue(_ stream: PDFStream) -> Bool {
    do {
      var walk = DERWalk(try view.file.decoded(stream, asOf: view.index).bytes)
      _ = try walk.next(0x30)
      return walk.isAtEnd
    } catch { return false }
  }

  private mutating func dictionary(_ value: PDFObject, of parent: Int) throws(PDFFault) -> (
    PDFDictionary, Int
  )? {
    let number = note(value, of: parent)
    guard let dictionary = try view.resolve(value).dictionary else {
      isMalformed = true
      return nil
    }
    return (dictionary, number)
  }

  /// The number of the object that holds what is inside this value.
  private mutating func note(_ value: PDFObject, of parent: Int) -> Int {
    guard let number = value.reference?.number else { return parent }
    parents[number, default: []].insert(parent)
    return number
  }
}

extension UInt8 {
  fileprivate var isHex: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    case _: false
    }
  }
}
