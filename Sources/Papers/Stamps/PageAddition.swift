import PDFModel

/// Adds forms above what a page draws already.
struct PageAddition {
  private let file: PDFFile
  private var page: PDFDictionary
  private let contents: [PDFObject]
  private var resources: PDFDictionary
  private var forms: PDFDictionary

  init(_ file: PDFFile, _ reference: PDFReference) throws(PDFFault) {
    self.file = file
    guard let page = try file.object(reference).dictionary else {
      throw PDFFault(.badPageTree, in: reference)
    }
    self.page = page
    contents = try Self.contents(page, file)
    let inherited = try file.inherited("Resources", of: reference) ?? .null
    resources = try file.resolve(inherited).dictionary ?? PDFDictionary()
    forms = try file.value("XObject", of: resources).dictionary ?? PDFDictionary()
  }

  private static func contents(_ page: PDFDictionary, _ file: PDFFile) throws(PDFFault) -> [PDFObject] {
    guard let contents = page["Contents"] else { return [] }
    let resolved = try file.resolve(contents)
    if let pieces = resolved.array { return pieces }
    return resolved.stream == nil ? [] : [contents]
  }

  /// The page drawing each form in its rectangle.
  func adding(
    _ references: [PDFReference], at places: [Rectangle], to update: inout PDFUpdate
  ) throws(PDFFault) -> PDFDictionary {
    var (page, resources, forms) = (page, resources, forms)
    let states = try states()
    // A passage left open may belong to a layer that is off.
    var drawing = (states.isInText ? "ET\n" : "") + String(repeating: "EMC\n", count: states.passages)
    drawing += String(repeating: "Q\n", count: states.open + 1)
    for (reference, place) in zip(references, places) {
      let name = Self.free(forms)
      forms[PDFName(Array(name.utf8))] = .reference(reference)
      drawing += "q 1 0 0 1 \(place.x.pointText) \(place.y.pointText) cm /\(name) Do Q\n"
    }
    let before = update.add(
      .stream(PDFStream([:], raw: Array(String(repeating: "q\n", count: states.missing + 1).utf8))))
    let after = update.add(.stream(PDFStream([:], raw: Array(("\n" + drawing).utf8))))
    resources["XObject"] = .dictionary(forms)
    page["Resources"] = .dictionary(resources)
    page["Contents"] = .array([.reference(before)] + contents + [.reference(after)])
    return page
  }

  private static func free(_ names: PDFDictionary) -> String {
    var number = 0
    while names[PDFName(Array("McStamp\(number)".utf8))] != nil { number += 1 }
    return "McStamp\(number)"
  }

  /// What the page leaves unbalanced.
  ///
  /// - Throws: where it ends inside something that would swallow what follows.
  private func states() throws(PDFFault) -> ContentStates {
    var bytes: [UInt8] = []
    for piece in contents {
      guard let stream = try file.resolve(piece).stream else { continue }
      let decoded = try file.decoded(stream)
      guard decoded.remaining.isEmpty else { throw PDFFault(.unknownFilter, in: piece.reference) }
      bytes += decoded.bytes + [10]
    }
    let states = ContentStates(bytes)
    guard !states.isUnfinished else { throw PDFFault(.unfinishedContent, in: contents.last?.reference) }
    return states
  }
}
