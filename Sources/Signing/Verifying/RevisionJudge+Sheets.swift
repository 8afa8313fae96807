import PDFModel

/// The sheets on which something is shown after the first signature: sizes of looks are measured in points.
extension RevisionJudge {
  /// Sheets on which the signature of this revision, or a text filled in with it, is seen.
  mutating func judgeSheets() throws(PDFFault) {
    let own = signature.map { [$0.field.reference] + $0.field.widgets } ?? []
    let shown = Set(own + looks.map(\.annotation))
    for page in pages {
      for annotation in try delta.after.array(delta.after.dictionary(.reference(page))?["Annots"]) ?? [] {
        guard let reference = annotation.reference, shown.contains(reference),
          try isSeen(delta.after.dictionary(annotation))
        else { continue }
        try judgeSheet(of: page)
        break
      }
    }
  }

  private func isSeen(_ widget: PDFDictionary?) throws(PDFFault) -> Bool {
    guard let widget, try !delta.after.flags(of: widget).contains(.hidden) else { return false }
    do {
      guard let box = try delta.after.file.box("Rect", of: widget, delta.index) else { return false }
      return box.area > 0
    } catch { return true }
  }

  /// On a sheet of another unit than the point, or smaller than any document, a look of a stamp's size may be the whole page.
  mutating func judgeSheet(of page: PDFReference) throws(PDFFault) {
    if try !delta.after.isSheet(page) { refuse(.coverUnknown, object: page.number) }
  }
}

extension RevisionView {
  /// True for a page of a sheet's size that counts in points.
  func isSheet(_ page: PDFReference) throws(PDFFault) -> Bool {
    // 35 mm.
    let least = 100.0
    let unit = try resolve(dictionary(.reference(page))?["UserUnit"])
    guard unit == .null || unit.number == 1 else { return false }
    let media = try file.inherited("MediaBox", of: page, asOf: index)
    let crop = try file.inherited("CropBox", of: page, asOf: index)
    guard let sheet = PDFBox(corners: media?.array ?? []),
      let part = PDFBox(corners: (crop ?? media)?.array ?? []),
      let seen = sheet.intersection(part)
    else { return false }
    return min(seen.width, seen.height) >= least
  }
}
