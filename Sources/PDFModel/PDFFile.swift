/// A PDF file read by the letter: what is not exactly as ISO 32000 says is refused, nothing is repaired.
///
/// Opening reads the header, every cross-reference section and every object stream; objects are parsed when asked for.
/// The file is a value: any revision of it can be asked at any time.
public struct PDFFile: Sendable {
  /// Oldest first.
  public let revisions: [PDFRevision]
  /// The version in the header, such as 17 for `%PDF-1.7`; the catalog may say a later one.
  public let headerVersion: Int
  public let limits: PDFLimits

  let source: Source
  let history: ObjectHistory
  let bounds: ObjectBounds
  /// Decoded object streams, by the offset of the stream in the file.
  let objectStreams: [Int: ObjectStream]
  let memory: (any PDFMemory)?

  /// Reads a file.
  ///
  /// - Parameter memory: for whoever asks for the same objects many times; one for this file alone.
  /// - Throws: the first thing met that is not as it should be.
  public init(_ bytes: [UInt8], limits: PDFLimits = .standard, memory: (any PDFMemory)? = nil)
    throws(PDFFault)
  {
    guard bytes.count <= limits.file else { throw PDFFault(.tooLarge) }
    let source = Source(bytes: bytes, limits: limits)
    headerVersion = try source.headerVersion()
    var reader = SectionReader(source)
    let revisions = try RevisionReader(source).revisions(&reader)
    let history = try ObjectHistory(revisions, limits: limits)
    let bounds = ObjectBounds(revisions)
    var streams = ObjectStreamReader(source, revisions, history, bounds, decoded: reader.decoded)
    objectStreams = try streams.all()
    self.source = source
    self.limits = limits
    self.memory = memory
    self.revisions = revisions
    self.history = history
    self.bounds = bounds
  }

  /// The whole file.
  public var bytes: [UInt8] { source.bytes }

  /// The newest revision.
  public var newest: PDFRevision { revisions[revisions.count - 1] }

  /// The index of a revision asked for, the newest unless told.
  func index(_ revision: Int?) throws(PDFFault) -> Int {
    let index = revision ?? revisions.count - 1
    guard revisions.indices.contains(index) else { throw PDFFault(.noSuchRevision) }
    return index
  }
}

extension Source {
  /// `%PDF-1.n` or `%PDF-2.n`, a line of its own at the very beginning.
  fileprivate func headerVersion() throws(PDFFault) -> Int {
    let mark = Array("%PDF-".utf8)
    guard bytes.count > 8, bytes.starts(with: mark), bytes[5] == 49 || bytes[5] == 50,
      bytes[6] == UInt8(ascii: "."), bytes[7].isDigit, bytes[8].isPDFSpace
    else { throw PDFFault(.notPDF, at: 0) }
    return Int(bytes[5] - 48) * 10 + Int(bytes[7] - 48)
  }
}
