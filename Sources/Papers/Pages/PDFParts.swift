public import PDFModel

/// Objects that belong together and are not in a file yet, as plain values.
///
/// They are numbered from 1 in their order and name only earlier ones, so one walk puts them into any file.
public struct PDFParts: Hashable, Sendable {
  public private(set) var objects: [PDFObject] = []

  public init() {}

  /// Adds an object and says how the later ones name it.
  public mutating func add(_ object: PDFObject) -> PDFReference {
    objects.append(object)
    return PDFReference(number: objects.count)
  }

  /// Puts every object into a file and returns their references there, in order.
  ///
  /// - Parameter add: adds one object to the file, such as `PDFUpdate.add`.
  public func place<Fault: Error>(
    _ add: (PDFObject) throws(Fault) -> PDFReference
  ) throws(Fault) -> [PDFReference] {
    var references: [PDFReference] = []
    for object in objects { references.append(try add(object.renamed(references))) }
    return references
  }
}

extension PDFObject {
  /// The same object with references to parts changed to where those parts are now.
  public func renamed(_ references: [PDFReference]) -> PDFObject {
    switch self {
    case .reference(let part):
      references.indices.contains(part.number - 1) ? .reference(references[part.number - 1]) : self
    case .array(let values): .array(values.map { $0.renamed(references) })
    case .dictionary(let dictionary): .dictionary(dictionary.renamed(references))
    case .stream(let stream):
      .stream(PDFStream(stream.dictionary.renamed(references), raw: stream.raw))
    case .null, .boolean, .integer, .real, .string, .name: self
    }
  }
}

extension PDFDictionary {
  func renamed(_ references: [PDFReference]) -> PDFDictionary {
    var result = PDFDictionary()
    for entry in entries { result[entry.key] = entry.value.renamed(references) }
    return result
  }
}
