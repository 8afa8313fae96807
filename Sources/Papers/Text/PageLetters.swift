public import PDFModel

/// The letters that are seen on a page, in the order it draws them, words apart by a space: what can be searched for a number.
/// Forms and what annotations show count as well; a picture says nothing.
///
/// Not seen is what is drawn in no colour or nearly white, transparent or blended away, smaller than 4 points, outside of
/// the page or a clipping path, or covered by a surface or picture drawn after it.
public enum PageLetters {
  /// - Parameter page: counted from 0.
  /// - Returns: empty where the page shows no text whose characters can be known.
  public static func on(page: Int, of file: PDFFile) throws(PDFFault) -> String {
    let pages = try file.pages()
    guard pages.indices.contains(page), let seen = try box(of: pages[page], file) else { return "" }
    var reader = LetterReader(file: file)
    reader.state.clip = seen
    let resources = try file.resolve(file.inherited("Resources", of: pages[page]) ?? .null).dictionary
    try reader.read(contents(of: pages[page], file), resources ?? PDFDictionary())
    for (face, placement) in try faces(on: pages[page], file) {
      reader.state = PaintState()
      (reader.state.clip, reader.state.matrix) = (seen, placement)
      try reader.read(form: face, within: PDFDictionary())
    }
    return reader.text
  }

  /// The part of the media box that is shown (ISO 32000-1, 14.11.2).
  private static func box(of page: PDFReference, _ file: PDFFile) throws(PDFFault) -> Rectangle? {
    var seen: Rectangle?
    for key in ["MediaBox", "CropBox"] as [PDFName] {
      guard let box = try rectangle(file.inherited(key, of: page), file) else { continue }
      seen = seen.map { $0.common(box) } ?? box
    }
    return seen
  }

  static func rectangle(_ value: PDFObject?, _ file: PDFFile) throws(PDFFault) -> Rectangle? {
    try Rectangle(corners: numbers(value, file))
  }

  static func numbers(_ value: PDFObject?, _ file: PDFFile) throws(PDFFault) -> [Double] {
    var numbers: [Double] = []
    for entry in try file.resolve(value ?? .null).array ?? [] {
      guard let number = try file.resolve(entry).number else { return [] }
      numbers.append(number)
    }
    return numbers
  }

  private static func contents(of page: PDFReference, _ file: PDFFile) throws(PDFFault) -> [UInt8] {
    guard let dictionary = try file.object(page).dictionary else { return [] }
    let contents = try file.value("Contents", of: dictionary)
    var bytes: [UInt8] = []
    for piece in contents.array ?? [contents] {
      guard let stream = try file.resolve(piece).stream else { continue }
      let decoded = try file.decoded(stream)
      if decoded.remaining.isEmpty { bytes += decoded.bytes + [10] }
    }
    return bytes
  }

  /// What annotations show that are not hidden, and where (ISO 32000-1, 12.5.3 and 12.5.5).
  private static func faces(
    on page: PDFReference, _ file: PDFFile
  ) throws(PDFFault) -> [(PDFStream, Placement)] {
    guard let dictionary = try file.object(page).dictionary else { return [] }
    var faces: [(PDFStream, Placement)] = []
    for entry in try file.value("Annots", of: dictionary).array ?? [] {
      guard let annotation = try file.resolve(entry).dictionary,
        let looks = try file.value("AP", of: annotation).dictionary
      else { continue }
      let flags = try file.value("F", of: annotation).integer ?? 0
      guard flags & 0b10_0010 == 0, let face = try file.value("N", of: looks).stream,
        let place = try rectangle(annotation["Rect"], file), let fit = try fit(face, in: place, file)
      else { continue }
      faces.append((face, fit))
    }
    return faces
  }

  /// The form's own box, as its matrix turns it, fills the annotation's rectangle.
  private static func fit(
    _ face: PDFStream, in place: Rectangle, _ file: PDFFile
  ) throws(PDFFault) -> Placement? {
    let own = try Placement(numbers(face.dictionary["Matrix"], file)) ?? Placement()
    guard let box = try rectangle(face.dictionary["BBox"], file).flatMap(own.around) else { return nil }
    let (wide, high) = (place.width / box.width, place.height / box.height)
    return Placement([wide, 0, 0, high, place.x - box.x * wide, place.y - box.y * high])
  }
}
