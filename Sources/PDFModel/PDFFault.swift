/// Why a PDF file, or an object of it, is refused. Nothing is ever repaired.
public struct PDFFault: Error, Hashable, Sendable {
  public let reason: Reason
  /// Where in the file, in bytes from its start; inside an object stream, in bytes of its decoded data.
  public let offset: Int?
  /// The indirect object it is about, where one is known.
  public let object: PDFReference?

  public init(_ reason: Reason, at offset: Int? = nil, in object: PDFReference? = nil) {
    self.reason = reason
    self.offset = offset
    self.object = object
  }

  /// A stable word for the reason.
  public var code: String { reason.rawValue }

  /// The same fault, telling which object it was met in.
  func inside(_ reference: PDFReference) -> PDFFault {
    object == nil ? PDFFault(reason, at: offset, in: reference) : self
  }

  /// What is wrong. Section numbers are those of ISO 32000-1.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    // The file as a whole (7.5).
    case notPDF = "not-a-pdf"
    case tooLarge = "file-too-large"
    case encrypted = "encrypted"
    case noEndOfFile = "no-end-of-file"
    case noStartXRef = "no-startxref"
    case badStartXRef = "bad-startxref"
    case badPrevious = "bad-previous"
    case badLinearization = "bad-linearization"
    case tooManyRevisions = "too-many-revisions"
    case noSuchRevision = "no-such-revision"

    // Cross-reference sections and trailers (7.5.4, 7.5.5, 7.5.8).
    case badCrossReference = "bad-cross-reference"
    case duplicateEntry = "duplicate-cross-reference-entry"
    case entryOutside = "entry-outside-revision"
    case beyondSize = "object-number-beyond-size"
    case tooManyObjects = "too-many-objects"
    case badTrailer = "bad-trailer"

    // Tokens and objects (7.2, 7.3).
    case unexpectedEnd = "unexpected-end"
    case badToken = "bad-token"
    case badNumber = "bad-number"
    case badName = "bad-name"
    case badString = "bad-string"
    case badDictionary = "bad-dictionary"
    case duplicateKey = "duplicate-key"
    case tooDeep = "too-deep"
    case tooManyValues = "too-many-values"
    case badObjectHeader = "bad-object-header"
    case noEndOfObject = "no-end-of-object"
    case badStream = "bad-stream"
    case unfinishedContent = "unfinished-content"
    case badLength = "bad-stream-length"

    // Object streams (7.5.7).
    case badObjectStream = "bad-object-stream"
    case objectStreamReplaced = "object-stream-replaced"
    case inObjectStream = "in-object-stream"

    // Filters (7.4).
    case unknownFilter = "unknown-filter"
    case badFilterParameters = "bad-filter-parameters"
    case badFilterData = "bad-filter-data"
    case tooMuchData = "too-much-data"

    // What objects say of each other.
    case bareReference = "bare-reference"
    case badCatalog = "bad-catalog"
    case badPageTree = "bad-page-tree"
  }
}
