import PDFModel

extension PDFObject {
  /// A dictionary, or that of a stream.
  var asDictionary: PDFDictionary? {
    switch self {
    case .dictionary(let value): value
    case .stream(let value): value.dictionary
    case .null, .boolean, .integer, .real, .string, .name, .array, .reference: nil
    }
  }

  /// Hands every reference anywhere inside to the visitor.
  func visitReferences(_ visit: (PDFReference) -> Void) {
    switch self {
    case .reference(let reference): visit(reference)
    case .array(let members): for member in members { member.visitReferences(visit) }
    case .dictionary(let dictionary): dictionary.visitReferences(visit)
    case .stream(let stream): stream.dictionary.visitReferences(visit)
    case .null, .boolean, .integer, .real, .string, .name: break
    }
  }

  /// True if a dictionary anywhere inside has this key.
  func hasKey(_ key: PDFName) -> Bool {
    switch self {
    case .array(let members): members.contains { $0.hasKey(key) }
    case .dictionary(let dictionary): dictionary.hasKey(key)
    case .stream(let stream): stream.dictionary.hasKey(key)
    case .null, .boolean, .integer, .real, .string, .name, .reference: false
    }
  }
}

extension PDFDictionary {
  func visitReferences(_ visit: (PDFReference) -> Void) {
    for entry in entries { entry.value.visitReferences(visit) }
  }

  func hasKey(_ key: PDFName) -> Bool {
    self[key] != nil || entries.contains { $0.value.hasKey(key) }
  }

  var keys: Set<PDFName> { Set(entries.map(\.key)) }

  /// Keys whose values are not the same in both.
  func differing(from old: PDFDictionary) -> Set<PDFName> {
    keys.union(old.keys).filter { self[$0] != old[$0] }
  }
}

/// The file as one revision shows it.
struct RevisionView: Sendable {
  let file: PDFFile
  let index: Int

  /// A fault of the file, told as a finding.
  static func finding(_ fault: PDFFault) -> Finding {
    let code: FindingCode =
      switch fault.reason {
      case .encrypted: .fileEncrypted
      case .tooLarge, .tooMuchData: .fileTooLarge
      case _: .fileMalformed
      }
    if fault.reason == .badCrossReference, let entry = fault.object, let offset = fault.offset {
      return Finding(code, .entry(entry.number, offset: offset))
    }
    if let object = fault.object { return Finding(code, .object(object.number)) }
    return Finding(code, fault.offset.map { .offset($0) } ?? .file)
  }

  func object(_ reference: PDFReference) throws(PDFFault) -> PDFObject {
    try file.object(reference, asOf: index)
  }

  func resolve(_ value: PDFObject?) throws(PDFFault) -> PDFObject {
    try value.map { value throws(PDFFault) in try file.resolve(value, asOf: index) } ?? .null
  }

  func dictionary(_ value: PDFObject?) throws(PDFFault) -> PDFDictionary? { try resolve(value).asDictionary }
  func array(_ value: PDFObject?) throws(PDFFault) -> [PDFObject]? { try resolve(value).array }

  func catalog() throws(PDFFault) -> PDFDictionary { try file.catalog(asOf: index) }
  var trailer: PDFDictionary { file.revisions[index].trailer }

  /// The interactive form; empty where there is none.
  func form() throws(PDFFault) -> PDFDictionary { try dictionary(catalog()["AcroForm"]) ?? PDFDictionary() }
}
