/// One state of the file: the original, or what one incremental update added (ISO 32000-1, 7.5.6).
///
/// A linearised original counts as one revision although it has two cross-reference sections.
public struct PDFRevision: Hashable, Sendable {
  /// How the cross-reference section of a revision is written.
  public enum Form: Hashable, Sendable {
    case table
    case stream
    /// A table whose trailer names a cross-reference stream: readers may disagree about what is in the file.
    case hybrid
  }

  /// Where the revision begins: 0, or just after the line of the `%%EOF` before it.
  public let start: Int
  /// Just after the five characters `%%EOF`.
  public let endOfFile: Int
  /// Just after the end of line that follows `%%EOF`; the same as `endOfFile` if there is none.
  public let end: Int
  /// Where the newest cross-reference section of this revision begins, as `startxref` says.
  public let startXRef: Int
  public let form: Form
  public let isLinearized: Bool
  public let trailer: PDFDictionary
  /// What this revision's own cross-reference section says, by object number.
  public let entries: [Int: PDFPlace]
  /// Where the stream of a hybrid section begins, which may lie in an older revision.
  public let hybridStream: Int?
  /// Numbers said to be in use of which nothing is there: readers that look for such an object build the table anew.
  public let blanks: Set<Int>
  /// Objects only the stream of a hybrid section knows.
  public let hidden: Set<Int>
  /// Bytes of the cross-reference sections, trailers and the lines from `startxref` to `%%EOF`.
  public let sections: [Range<Int>]

  /// Whether a signature may end here: its last byte is the last of this revision, with or without the end of line.
  public func ends(at offset: Int) -> Bool { offset == endOfFile || offset == end }
}

/// Where an object lies.
public enum PDFPlace: Hashable, Sendable {
  case free
  /// Bytes from the start of the file.
  case offset(Int, generation: Int)
  /// The so manieth object of an object stream, which has a number itself.
  case inStream(Int, index: Int)
}
