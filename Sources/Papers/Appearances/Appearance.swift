public import PDFModel

/// What is seen of a signature or a filled field: a form XObject and the fonts and images it draws with, as values.
public struct Appearance: Hashable, Sendable {
  /// The form is the last of them.
  public let parts: PDFParts
  /// The form (ISO 32000-1, 8.10): its bytes are the content, its `/Resources` name earlier parts.
  public let form: PDFStream
  /// In points; the same as the rectangle it is made for.
  public let width: Double
  public let height: Double

  /// Puts the objects into a file and returns the form's reference, for `/AP << /N … >>`.
  ///
  /// - Parameter add: adds one object to the file, such as `PDFUpdate.add`.
  public func place<Fault: Error>(
    _ add: (PDFObject) throws(Fault) -> PDFReference
  ) throws(Fault) -> PDFReference {
    let references = try parts.place(add)
    return references[references.count - 1]
  }
}

extension Canvas {
  /// The first sheet as the face of a signature.
  public func appearance() throws(FontFault) -> Appearance {
    var parts = PDFParts()
    let sheet = sheets[0]
    let form = PDFStream(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"), "FormType": .integer(1),
        "BBox": Rectangle(x: 0, y: 0, width: sheet.width, height: sheet.height).array,
        "Resources": .dictionary(try resources(in: &parts)),
      ], compressing: sheet.content)
    _ = parts.add(.stream(form))
    return Appearance(parts: parts, form: form, width: sheet.width, height: sheet.height)
  }
}
