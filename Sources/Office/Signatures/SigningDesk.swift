public import DossierModel
public import Hashing
public import WorkingTime

/// Puts signatures on documents. Handed in: keys, PINs and time stamps lie outside the office.
public protocol SigningDesk: AnyObject {
  /// Makes sure that a signature could be made and would count: the key is there, its secret was right, its certificate is
  /// trusted and not revoked. No number is given before.
  ///
  /// - Returns: SHA-256 of the certificate that would sign.
  func ready(_ scene: SigningScene) throws -> Digest
  /// Draws and prepares all of a signature but the signature itself, then makes sure of the secret; throws what `number`
  /// or `sign` would throw. Nothing is signed, and a wrong secret is never tried again.
  ///
  /// - Parameter scene: with the number the document would be given.
  func rehearse(_ document: [UInt8], _ scene: SigningScene) throws
  /// Writes number and date on a document that bears no signature yet (Decree 30/2020, Annex I); where a
  /// signature comes before the number, it keeps places for both, which the signature that locks them fills.
  func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8]
  /// The document with one more signature, added to its very bytes.
  func sign(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8]
}

/// Who signs what, as what, and when: all that a signature and its appearance say.
public struct SigningScene: Hashable, Sendable {
  public internal(set) var task: SigningTask
  /// Whose certificate it is.
  public let owner: CertificateOwner
  /// That of what is signed, or the one an annex cites.
  public internal(set) var number: DocumentNumber?
  /// The day the number was given: the document's date.
  public internal(set) var date: Day?
  /// True when the leader signed the number already.
  public internal(set) var isNumberCovered: Bool
  /// The person who acts, by name.
  public let person: String
  /// KT., TL. or TUQ., and whose place he takes; nil: he signs for himself.
  public let capacity: String?
  /// What his role is called, in Vietnamese as legal forms are.
  public let role: String
  public let agency: String
  /// Where the agency is, for the line of place and date.
  public let place: String
  public let policy: SigningPolicy
  public let moment: Moment
  public let zone: Zone
}
