/// Keeps objects that were read, so that a large one is read once however often it is asked for.
///
/// What is kept is what would be read again: how long an answer takes changes, the answer never does.
public protocol PDFMemory: Sendable {
  func object(at place: PDFObjectPlace) -> PDFObject?

  /// - Parameter length: of the object's text, in bytes; of a stream’s data a part.
  func keep(_ object: PDFObject, at place: PDFObjectPlace, length: Int)
}

/// An object and where its text begins: in the file, or as a member of the object stream there. What another name finds in
/// the same place is another question.
public struct PDFObjectPlace: Hashable, Sendable {
  let reference: PDFReference
  let offset: Int
  let member: Int?

  /// So many bytes of a stream take no more memory than what one byte of text is read to.
  static let bytesOfText = 32
}
