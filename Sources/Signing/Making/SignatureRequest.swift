public import PDFModel
public import WorkingTime

/// A signature to be made in a PDF file: where it stands and what it says.
public struct SignatureRequest: Sendable {
  /// What a signature does to the document.
  public enum Kind: Hashable, Sendable {
    /// Approves it; others may sign after.
    case approval
    /// Approves, and no field of these names may change any more.
    case locking([String])
    /// Approves and closes it: no field may change any more (FieldMDP, ISO 32000-1, 12.8.2.4).
    case seal
  }

  public var kind: Kind
  /// The field's name, such as `ChuKyLanhDao`; a new one.
  public var field: String
  /// What the signer's clock says; a claim, shown as such.
  public var claimed: Moment
  public var zone = Zone.vietnam
  /// Counted from 0.
  public var page = 0
  /// Nil for a signature that is not seen.
  public var appearance: SignatureAppearance?
  public var name: String?
  public var reason: String?
  public var location: String?
  /// Bytes kept free for the message, from 1 KiB to 64 KiB.
  public var reserved = 16_384

  public init(_ kind: Kind, field: String, claimed: Moment) {
    self.kind = kind
    self.field = field
    self.claimed = claimed
  }
}

/// What is drawn where a signature is seen.
public struct SignatureAppearance: Sendable {
  /// In points from the page's lower left: left, bottom, right, top.
  public var rectangle: [Double]
  /// Width and height of what is drawn, in its own units.
  public var size: [Double]
  /// A content stream.
  public var content: [UInt8]
  /// May refer to `objects` by the numbers they have there.
  public var resources: PDFDictionary
  /// Fonts, images and what belongs to them, under numbers that mean something only here.
  public var objects: [PDFReference: PDFObject]
  /// A whole form XObject that was drawn elsewhere; then content, size and resources are its own.
  public var form: PDFStream?

  /// What was drawn elsewhere as a form XObject.
  public init(rectangle: [Double], form: PDFStream, objects: [PDFReference: PDFObject]) {
    self.init(rectangle: rectangle, size: [0, 0], content: [], objects: objects)
    self.form = form
  }

  public init(
    rectangle: [Double], size: [Double], content: [UInt8], resources: PDFDictionary = PDFDictionary(),
    objects: [PDFReference: PDFObject] = [:]
  ) {
    self.rectangle = rectangle
    self.size = size
    self.content = content
    self.resources = resources
    self.objects = objects
  }
}
