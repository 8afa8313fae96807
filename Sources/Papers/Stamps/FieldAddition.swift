import PDFModel

/// Lists new fields where a file lists its fields and annotations, wherever those lists lie.
enum FieldAddition {
  static func annotate(
    _ page: PDFReference, with field: PDFReference, in update: inout PDFUpdate
  ) throws(PDFFault) {
    guard var dictionary = try update.object(page).dictionary else { throw PDFFault(.badPageTree, in: page) }
    if let list = dictionary["Annots"]?.reference {
      let annotations = try update.object(list).array ?? []
      update.replace(list, with: .array(annotations + [.reference(field)]))
    } else {
      dictionary["Annots"] = .array((dictionary["Annots"]?.array ?? []) + [.reference(field)])
      update.replace(page, with: .dictionary(dictionary))
    }
  }

  static func list(_ fields: [PDFReference], in update: inout PDFUpdate) throws(PDFFault) {
    guard let root = update.file.newest.trailer["Root"]?.reference,
      var catalog = try update.object(root).dictionary
    else { throw PDFFault(.badCatalog) }
    let place = catalog["AcroForm"]?.reference
    let old =
      try place.map { reference throws(PDFFault) in try update.object(reference) } ?? catalog["AcroForm"]
    var form = old?.dictionary ?? PDFDictionary()
    let listed = try update.file.value("Fields", of: form).array ?? []
    form["Fields"] = .array(listed + fields.map { .reference($0) })
    if form["DR"] == nil {
      let font = update.add(
        .dictionary([
          "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
          "Encoding": .name("WinAnsiEncoding"),
        ]))
      form["DR"] = .dictionary(["Font": .dictionary(["Helv": .reference(font)])])
    }
    if let place {
      update.replace(place, with: .dictionary(form))
    } else {
      catalog["AcroForm"] = .reference(update.add(.dictionary(form)))
      update.replace(root, with: .dictionary(catalog))
    }
  }
}
