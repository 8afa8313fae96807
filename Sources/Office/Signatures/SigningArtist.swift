public import PDFModel
public import Papers
public import Signing

/// Draws what people see of a signature; the signature itself is invisible.
public protocol SigningArtist {
  /// Number and date on the document's first page, by an incremental update.
  func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8]
  /// Number and date in the places a document keeps for them, to go into the revision of the signature;
  /// empty: it has none.
  func filled(_ scene: SigningScene, in file: PDFFile) throws -> [FilledField]
  /// What is drawn where, pages counted from 0; nil: nothing.
  func picture(_ scene: SigningScene, in file: PDFFile) throws -> (
    page: Int, appearance: SignatureAppearance
  )?
}
