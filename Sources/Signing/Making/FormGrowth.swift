import PDFModel

/// Adds a field to the form of a file and to the annotations of a page; nothing else of them changes.
enum FormGrowth {
  /// Adds to `/AcroForm /Fields`, and says that the file has signatures and is only appended to.
  static func add(_ field: PDFReference, to update: inout PDFUpdate) throws(MakingFault) {
    let root = try update.file.root()
    var catalog = try dictionary(.reference(root), in: update)
    switch catalog["AcroForm"] ?? .null {
    case .reference(let reference) where try MakingFault.object(reference, update) != .null:
      var form = try dictionary(.reference(reference), in: update)
      try grow(&form, field, &update)
      if try isShared(reference, in: update) {
        catalog["AcroForm"] = .reference(update.add(.dictionary(form)))
        update.replace(root, with: .dictionary(catalog))
      } else {
        update.replace(reference, with: .dictionary(form))
      }
    case .dictionary(var form):
      try grow(&form, field, &update)
      catalog["AcroForm"] = .dictionary(form)
      update.replace(root, with: .dictionary(catalog))
    case .null, .reference:
      var form = PDFDictionary()
      try grow(&form, field, &update)
      catalog["AcroForm"] = .reference(update.add(.dictionary(form)))
      update.replace(root, with: .dictionary(catalog))
    case .boolean, .integer, .real, .string, .name, .array, .stream: throw .formMalformed
    }
  }

  /// Something else of the file is the same object, the information about it with some producers.
  private static func isShared(_ form: PDFReference, in update: PDFUpdate) throws(MakingFault) -> Bool {
    let file = update.file
    return try MakingFault.file { () throws(PDFFault) in
      let root = file.newest.trailer["Root"]?.reference?.number
      let graph = try ReferenceGraph(RevisionView(file: file, index: file.revisions.count - 1))
      return graph.sources(of: form.number) != Set([root].compactMap(\.self))
    }
  }

  private static func grow(
    _ form: inout PDFDictionary, _ field: PDFReference, _ update: inout PDFUpdate
  ) throws(MakingFault) {
    form["Fields"] = try append(field, to: form["Fields"], &update)
    form["SigFlags"] = .integer((form["SigFlags"]?.integer ?? 0) | 3)
  }

  /// Adds to the `/Annots` of a page.
  static func annotate(
    _ pages: [PDFReference], _ place: Int, _ annotation: PDFReference, _ update: inout PDFUpdate
  ) throws(MakingFault) {
    var page = try dictionary(.reference(pages[place]), in: update)
    let before = page["Annots"]
    page["Annots"] = try append(annotation, to: before, &update)
    if page["Annots"] != before { update.replace(pages[place], with: .dictionary(page)) }
  }

  /// The array with one more reference. An array that is an object of its own grows there, unless it belongs to others too.
  private static func append(
    _ reference: PDFReference, to array: PDFObject?, _ update: inout PDFUpdate
  ) throws(MakingFault) -> PDFObject {
    guard case .reference(let own)? = array else {
      guard let array, array != .null else { return .array([.reference(reference)]) }
      guard let members = array.array else { throw .formMalformed }
      return .array(members + [.reference(reference)])
    }
    let there = try MakingFault.object(own, update)
    let members: [PDFObject]
    switch there {
    case .null: members = []
    case .array(let found): members = found
    case .boolean, .integer, .real, .string, .name, .dictionary, .stream, .reference: throw .formMalformed
    }
    let grown = PDFObject.array(members + [.reference(reference)])
    guard there != .null, try owners(of: own, in: update) == 1 else { return grown }
    update.replace(own, with: grown)
    return .reference(own)
  }

  /// How many pages have this list as their annotations, and one more if the form has it as its fields.
  private static func owners(of list: PDFReference, in update: PDFUpdate) throws(MakingFault) -> Int {
    let pages = try MakingFault.file { () throws(PDFFault) in try update.file.pages() }
    var count = 0
    for page in pages where try dictionary(.reference(page), in: update)["Annots"]?.reference == list {
      count += 1
    }
    let catalog = try dictionary(.reference(update.file.root()), in: update)
    let form =
      if let own = catalog["AcroForm"]?.reference { try MakingFault.object(own, update).dictionary } else {
        catalog["AcroForm"]?.dictionary
      }
    return form?["Fields"]?.reference == list ? count + 1 : count
  }

  static func dictionary(_ object: PDFObject, in update: PDFUpdate) throws(MakingFault) -> PDFDictionary {
    guard let reference = object.reference, let found = try MakingFault.object(reference, update).dictionary
    else {
      throw .formMalformed
    }
    return found
  }
}

extension MakingFault {
  /// An object as an update leaves it.
  static func object(_ reference: PDFReference, _ update: PDFUpdate) throws(MakingFault) -> PDFObject {
    try file { () throws(PDFFault) in try update.object(reference) }
  }
}
