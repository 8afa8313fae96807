import PDFModel

/// Pages of which readers show other parts, or other contents.
extension UnfixedContent {
  mutating func judgePages() throws(PDFFault) {
    for page in try view.file.pages(asOf: view.index) {
      try step()
      let contents = try view.object(page).dictionary?["Contents"]
      let isFixed = (try areReadAlike(contents), try isSeen(page)) == (true, true)
      if !isFixed { find(.contentVaries, page.number) }
    }
  }

  /// Nothing, one stream, or a list of streams; of anything else some readers show a part.
  private mutating func areReadAlike(_ contents: PDFObject?) throws(PDFFault) -> Bool {
    let value = try view.resolve(contents)
    guard let members = value.array else { return value == .null || value.stream != nil }
    for member in members {
      try step()
      guard member.reference != nil, try view.resolve(member).stream != nil else { return false }
    }
    return true
  }

  /// Of a page without a box that can be read, or of which hardly a part is seen, each reader shows what it likes.
  private func isSeen(_ page: PDFReference) throws(PDFFault) -> Bool {
    guard let media = try box("MediaBox", page) else { return false }
    let isCropped = try view.file.inherited("CropBox", of: page, asOf: view.index) != nil
    guard let part = isCropped ? try box("CropBox", page) : media, let seen = media.intersection(part) else {
      return false
    }
    // In points: no page is smaller (ISO 32000-1, annex C.2), and of a larger one no part.
    let least = seen == media ? 3.0 : 10
    return min(seen.width, seen.height) >= least
  }

  private func box(_ key: PDFName, _ page: PDFReference) throws(PDFFault) -> PDFBox? {
    guard let value = try view.file.inherited(key, of: page, asOf: view.index) else { return nil }
    do { return try view.file.box(key, of: [key: value], view.index) } catch {
      guard error.reason == .badNumber else { throw error }
      return nil
    }
  }

  /// Readers follow a reference to another generation of an object, or take it for nothing; where nothing is though the table says
  /// so, or beyond all numbers, some build the table anew.
  mutating func judge(_ reference: PDFReference, _ number: Int?) throws(PDFFault) {
    if reference.number == 0 || reference.number >= size || blanks.contains(reference.number) {
      find(.contentVaries, number)
    }
    if let there = try view.file.reference(to: reference.number, asOf: view.index), there != reference {
      find(.contentVaries, number)
    }
  }
}
