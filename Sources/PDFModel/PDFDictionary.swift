/// Keys and values in the order of the file; a key stands once.
public struct PDFDictionary: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  public private(set) var entries: [(key: PDFName, value: PDFObject)] = []

  /// Where each key lies, kept only for dictionaries too long to be searched one by one.
  private var places: [PDFName: Int] = [:]

  public init(_ entries: KeyValuePairs<PDFName, PDFObject> = [:]) {
    for entry in entries { self[entry.key] = entry.value }
  }

  public init(dictionaryLiteral elements: (PDFName, PDFObject)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// The value of a key; setting nil takes the key out.
  public subscript(_ key: PDFName) -> PDFObject? {
    get { place(of: key).map { entries[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(key, value)
      case (nil, nil): break
      }
    }
  }

  private static let searched = 16

  private func place(of key: PDFName) -> Int? {
    entries.count > Self.searched ? places[key] : entries.firstIndex { $0.key == key }
  }

  private mutating func append(_ key: PDFName, _ value: PDFObject) {
    entries.append((key, value))
    if entries.count == Self.searched + 1 {
      index()
    } else if entries.count > Self.searched {
      places[key] = entries.count - 1
    }
  }

  private mutating func remove(at place: Int) {
    entries.remove(at: place)
    places = [:]
    if entries.count > Self.searched { index() }
  }

  private mutating func index() {
    for (place, entry) in entries.enumerated() { places[entry.key] = place }
  }

  public static func == (a: PDFDictionary, b: PDFDictionary) -> Bool {
    a.entries.count == b.entries.count && a.entries.allSatisfy { b[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(entries.count) }
}
