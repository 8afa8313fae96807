import PDFModel

/// What each reader takes in its own way.
extension UnfixedContent {
  /// Filters every reader undoes alike, and of an image no name but the full ones: the short ones belong to images inside
  /// content streams (ISO 32000-1, 8.9.7), and some readers heed them everywhere.
  func isDecodedAlike(_ stream: PDFDictionary) throws(PDFFault) -> Bool {
    let short: Set<PDFName> = ["BPC", "CS", "D", "H", "I", "IM", "L", "W"]
    if try name("Subtype", stream) == "Image", !stream.keys.isDisjoint(with: short) { return false }
    do { try view.file.checkFilters(of: stream, asOf: view.index) } catch { return false }
    return true
  }

  /// A field whose text has no look, which each reader draws itself; a link or the window of a note with a look, which some
  /// readers draw and others leave out.
  func isDrawnByReaders(_ annotation: PDFDictionary, _ kind: PDFName) throws(PDFFault) -> Bool {
    let look = try view.resolve(annotation["AP"])
    switch kind {
    case "Link", "Popup": return look != .null
    case "Widget":
      guard try view.resolve(look.dictionary?["N"]) == .null, try !isFlat(annotation) else { return false }
      return try hasText(annotation)
    case _: return false
    }
  }

  private func isFlat(_ annotation: PDFDictionary) throws(PDFFault) -> Bool {
    do { return try view.file.box("Rect", of: annotation, view.index)?.area == 0 } catch { return false }
  }

  /// The value of the field a widget belongs to, from wherever above it (ISO 32000-1, 12.7.3.2).
  private func hasText(_ widget: PDFDictionary) throws(PDFFault) -> Bool {
    var value = PDFObject.null
    var type: PDFName?
    var node: PDFDictionary? = widget
    // No form is deeper (`FormFields`).
    for _ in 0..<32 {
      guard let here = node else { break }
      if value == .null { value = try view.resolve(here["V"]) }
      if type == nil { type = try name("FT", here) }
      node = try view.dictionary(here["Parent"])
    }
    if type == "Sig" { return false }
    return switch value {
    case .string(let text): !text.isEmpty
    case .array(let chosen): !chosen.isEmpty
    case .name(let state): state != "Off"
    case .null: false
    case .boolean, .integer, .real, .dictionary, .stream, .reference: true
    }
  }
}
