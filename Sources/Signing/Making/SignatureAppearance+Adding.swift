import PDFModel

extension SignatureAppearance {
  /// Puts the drawing into an update.
  ///
  /// - Returns: the form XObject.
  func add(to update: inout PDFUpdate) throws(MakingFault) -> PDFReference {
    var numbers: [PDFReference: PDFReference] = [:]
    let ordered = objects.sorted { $0.key.number < $1.key.number }
    for (own, _) in ordered { numbers[own] = update.allocate() }
    for (own, object) in ordered {
      if let given = numbers[own] {
        update.replace(given, with: try Self.renumber(object, numbers, depth: 0))
      }
    }
    if let form { return update.add(try Self.renumber(.stream(form), numbers, depth: 0)) }
    guard size.allSatisfy({ $0 > 0 }) else { throw .badRectangle }
    let box = try Self.numbers([0, 0] + size)
    let form: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": box,
      "Resources": try Self.renumber(.dictionary(resources), numbers, depth: 0),
    ]
    return update.add(.stream(PDFStream(form, compressing: content)))
  }

  /// The rectangle as PDF writes it.
  var place: PDFObject {
    get throws(MakingFault) {
      guard rectangle.count == 4, rectangle[0] < rectangle[2], rectangle[1] < rectangle[3] else {
        throw .badRectangle
      }
      return try Self.numbers(rectangle)
    }
  }

  private static func numbers(_ values: [Double]) throws(MakingFault) -> PDFObject {
    let written = values.compactMap { abs($0) <= 20_000 ? PDFObject.number($0) : nil }
    guard values.count == 4, written.count == 4 else { throw .badRectangle }
    return .array(written)
  }

  /// The same object, its references led to where they are now.
  private static func renumber(
    _ object: PDFObject, _ numbers: [PDFReference: PDFReference], depth: Int
  ) throws(MakingFault) -> PDFObject {
    guard depth < 64 else { throw .formMalformed }
    switch object {
    case .null, .boolean, .integer, .real, .string, .name: return object
    case .reference(let own):
      // A number that came without its object would mean another object in the file.
      guard let given = numbers[own] else { throw .formMalformed }
      return .reference(given)
    case .array(let members):
      var all: [PDFObject] = []
      for member in members { all.append(try renumber(member, numbers, depth: depth + 1)) }
      return .array(all)
    case .dictionary(let entries): return .dictionary(try renumber(entries, numbers, depth))
    case .stream(var stream):
      stream.dictionary = try renumber(stream.dictionary, numbers, depth)
      return .stream(stream)
    }
  }

  private static func renumber(
    _ dictionary: PDFDictionary, _ numbers: [PDFReference: PDFReference], _ depth: Int
  ) throws(MakingFault) -> PDFDictionary {
    var result = PDFDictionary()
    for (key, value) in dictionary.entries { result[key] = try renumber(value, numbers, depth: depth + 1) }
    return result
  }
}
