/// What a content stream may name (ISO 32000-1, 7.8.3): each thing is read when it is named first.
final class NamedResources {
  private let dictionary: PDFDictionary
  private var kinds: [PDFName: PDFDictionary] = [:]
  private var objects: [PDFName: [PDFName: PDFObject]] = [:]
  private var fonts: [PDFName: FontWidths] = [:]
  private var forms: [PDFName: PaintedForm] = [:]

  init(_ dictionary: PDFDictionary) { self.dictionary = dictionary }

  /// - Throws: for a name there is not: it may mean something in another reader.
  func object(_ name: PDFName, _ kind: PDFName, in source: ContentSource) throws(PDFFault) -> PDFObject {
    if let known = objects[kind]?[name] { return known }
    let object = try source.value(name, of: all(kind, in: source))
    guard object != .null else { throw PDFFault(.badToken) }
    objects[kind, default: [:]][name] = object
    return object
  }

  private func all(_ kind: PDFName, in source: ContentSource) throws(PDFFault) -> PDFDictionary {
    if let known = kinds[kind] { return known }
    let all = try source.value(kind, of: dictionary).dictionary ?? PDFDictionary()
    kinds[kind] = all
    return all
  }

  func font(_ name: PDFName, in source: ContentSource) throws(PDFFault) -> FontWidths {
    if let known = fonts[name] { return known }
    let widths = try FontWidths(object(name, "Font", in: source), in: source)
    fonts[name] = widths
    return widths
  }

  /// The form of a stream that was found under a name.
  func form(_ name: PDFName, _ stream: PDFStream, in source: ContentSource) throws(PDFFault) -> PaintedForm {
    if let known = forms[name] { return known }
    let form = try PaintedForm(stream, in: source)
    forms[name] = form
    return form
  }
}

/// A form XObject as it is painted (ISO 32000-1, 8.10.1).
struct PaintedForm {
  let matrix: PDFMatrix
  let box: PDFBox
  /// Nil where the form names what its painter names.
  let resources: NamedResources?
  let content: [UInt8]

  init(_ stream: PDFStream, in source: ContentSource) throws(PDFFault) {
    let entries = stream.dictionary
    matrix = try source.matrix("Matrix", of: entries)
    guard let box = try source.box("BBox", of: entries) else { throw PDFFault(.badStream) }
    self.box = box
    resources = try source.value("Resources", of: entries).dictionary.map { NamedResources($0) }
    content = try source.content(stream)
  }
}
