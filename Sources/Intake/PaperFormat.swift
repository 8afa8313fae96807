/// Kinds of file an office takes, recognised by name and by their first bytes.
///
/// A dossier was once sent back after three days because its attachments were no documents: what is taken in is looked at.
public enum PaperFormat: String, CaseIterable, Sendable {
  case pdf, jpg, png, tif, docx, xlsx, odt, xml, txt

  /// File name endings, lower case, without the dot.
  public var endings: [String] {
    switch self {
    case .jpg: ["jpg", "jpeg"]
    case .tif: ["tif", "tiff"]
    case .pdf, .png, .docx, .xlsx, .odt, .xml, .txt: [rawValue]
    }
  }

  /// Every ending taken, for messages.
  public static let allEndings = allCases.flatMap(\.endings)

  /// The format a name claims.
  public init?(name: String) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard name.contains("."), let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// True when the first bytes of a file are those of this format.
  public func matches(_ head: [UInt8]) -> Bool {
    switch self {
    case .pdf: head.starts(with: Array("%PDF-".utf8))
    case .jpg: head.starts(with: [0xFF, 0xD8, 0xFF])
    case .png: head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .tif: head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
    case .docx, .xlsx, .odt: head.starts(with: [0x50, 0x4B, 0x03, 0x04])
    // A byte order mark, the zero bytes of UTF-16 and blanks may stand before the first tag.
    case .xml:
      head.first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 9, 10, 13, 32].contains($0) } == UInt8(ascii: "<")
    case .txt: !head.contains(0)
    }
  }

  /// How many first bytes ``matches(_:)`` looks at.
  public static let headSize = 64
}
