import PDFModel

/// The field of a signature, which is its own widget (ISO 32000-1, 12.7.4.5 and 12.5.6.19).
struct SignatureField {
  private let name: String
  private let signature: PDFReference
  private let page: Int
  private let appearance: SignatureAppearance?
  private let isSeal: Bool

  init(_ request: SignatureRequest, signature: PDFReference) {
    name = request.field
    self.signature = signature
    page = request.page
    appearance = request.appearance
    isSeal = request.kind == .seal
  }

  /// A field that is not seen, on the first page.
  init(name: String, signature: PDFReference) {
    self.name = name
    self.signature = signature
    page = 0
    appearance = nil
    isSeal = false
  }

  func add(to update: inout PDFUpdate) throws(MakingFault) -> PDFReference {
    let file = update.file
    let pages = try MakingFault.file { () throws(PDFFault) in try file.pages() }
    guard pages.indices.contains(page) else { throw .noSuchPage(page) }
    // 132: printed, and locked against being moved.
    var field: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .string(nameBytes),
      "F": .integer(132), "P": .reference(pages[page]),
      "Rect": .array(Array(repeating: .integer(0), count: 4)), "V": .reference(signature),
    ]
    if let appearance {
      field["Rect"] = try appearance.place
      field["AP"] = .dictionary(["N": .reference(try appearance.add(to: &update))])
    }
    if isSeal {
      let lock: PDFDictionary = ["Type": .name("SigFieldLock"), "Action": .name("All"), "P": .integer(1)]
      field["Lock"] = .reference(update.add(.dictionary(lock)))
    }
    let reference = update.add(.dictionary(field))
    try FormGrowth.annotate(pages, page, reference, &update)
    return reference
  }

  /// Names within ASCII are written as they are.
  private var nameBytes: [UInt8] {
    name.utf8.allSatisfy { (32...126).contains($0) } ? Array(name.utf8) : PDFText.encode(name)
  }
}
