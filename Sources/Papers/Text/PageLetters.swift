public import PDFModel

/// The letters a page draws, in the order it draws them, without spaces: what can be searched for a number. Forms and what
/// annotations show count as well; a picture says nothing.
public enum PageLetters {
  /// How deep forms may lie in each other, and how many are read.
  private static let (depth, budget) = (8, 1000)

  /// - Parameter page: counted from 0.
  /// - Returns: empty where the page draws no text whose characters can be known.
  public static func on(page: Int, of file: PDFFile) throws(PDFFault) -> String {
    let pages = try file.pages()
    guard pages.indices.contains(page) else { return "" }
    var reader = Reader(file: file)
    let resources = try file.resolve(file.inherited("Resources", of: pages[page]) ?? .null).dictionary
    try reader.read(contents(of: pages[page], file), resources ?? PDFDictionary(), depth: 0)
    for face in try faces(on: pages[page], file) {
      try reader.read(form: face, within: PDFDictionary(), depth: 0)
    }
    return reader.letters
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

  /// What annotations show that are not hidden (ISO 32000-1, 12.5.3 and 12.5.5).
  private static func faces(on page: PDFReference, _ file: PDFFile) throws(PDFFault) -> [PDFStream] {
    guard let dictionary = try file.object(page).dictionary else { return [] }
    var faces: [PDFStream] = []
    for entry in try file.value("Annots", of: dictionary).array ?? [] {
      guard let annotation = try file.resolve(entry).dictionary,
        let looks = try file.value("AP", of: annotation).dictionary
      else { continue }
      let flags = try file.value("F", of: annotation).integer ?? 0
      guard flags & 0b10_0010 == 0 else { continue }
      if let face = try file.value("N", of: looks).stream { faces.append(face) }
    }
    return faces
  }

  private struct Reader {
    let file: PDFFile
    var letters = ""
    private var formsRead = 0

    init(file: PDFFile) { self.file = file }

    mutating func read(form: PDFStream, within outer: PDFDictionary, depth: Int) throws(PDFFault) {
      formsRead += 1
      guard depth < PageLetters.depth, formsRead <= PageLetters.budget else { return }
      let decoded = try file.decoded(form)
      guard decoded.remaining.isEmpty else { return }
      let own = try file.value("Resources", of: form.dictionary).dictionary
      try read(decoded.bytes, own ?? outer, depth: depth)
    }

    mutating func read(_ content: [UInt8], _ resources: PDFDictionary, depth: Int) throws(PDFFault) {
      var tokens = ContentTokens(content)
      var (strings, name, font): ([[UInt8]], PDFName?, FontLetters?) = ([], nil, nil)
      let fonts = try file.value("Font", of: resources).dictionary ?? PDFDictionary()
      var known: [PDFName: FontLetters] = [:]
      let forms = try file.value("XObject", of: resources).dictionary ?? PDFDictionary()
      while let token = tokens.next() {
        switch token {
        case .string(let bytes): strings.append(bytes)
        case .name(let found): name = found
        case .word("Tf"):
          font = name.flatMap { known[$0] ?? self.font($0, fonts) }
          if let name { known[name] = font }
        case .word("Tj"), .word("TJ"), .word("'"), .word("\""):
          for bytes in strings { letters += (font?.letters(bytes) ?? "").filter { !$0.isWhitespace } }
        case .word("Do"):
          if let name, let form = try file.value(name, of: forms).stream,
            form.dictionary["Subtype"] == .name("Form")
          {
            try read(form: form, within: resources, depth: depth + 1)
          }
        case .word, .open, .close: break
        }
        if case .word = token { strings.removeAll() }
      }
    }

    /// A font that cannot be read draws letters nobody knows; it is no reason to refuse the page.
    private func font(_ name: PDFName, _ fonts: PDFDictionary) -> FontLetters? {
      do {
        return try file.value(name, of: fonts).dictionary.map { font throws(PDFFault) in
          try FontLetters(font, in: file)
        }
      } catch { return nil }
    }
  }
}
